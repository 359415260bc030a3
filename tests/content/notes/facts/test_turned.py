"""Tables whose rows are sides of what heads the columns, and those whose rows are not."""

from __future__ import annotations

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


def _why_skipped(note: str) -> dict[str, str]:
    return {line.text: line.reason for line in skipped_of(note)}


def test_an_english_row_that_acts_is_a_side_of_the_columns() -> None:
    note = """
    ## Kubernetes probes

    The kubelet runs the probes of each container, and does what they say.

    | Probe type | Liveness | Readiness | Startup |
    |---|---|---|---|
    | For what | restart a stuck pod | take it out of the service | slow starts |
    | Restarts the container | yes | no | yes (after the delay) |
    """
    found = asked(note)
    prompt = "Does the “Startup” probe restart the container?"
    assert found[prompt] == "Yes (after the delay)"
    assert not any("probe type support" in prompt for prompt in found)


_BROKERS = """
    # Courtiers de messages

    | | RabbitMQ | Kafka |
    |---|---|---|
    | langage | Erlang | Java, Scala |
    | {above} |
    | | 10 000 msg/s | millions de msg/s |
    """


def test_a_row_without_label_names_no_group_of_those_above() -> None:
    note = _BROKERS.format(above="relecture | non | oui")
    found = asked(note)
    assert found["Quel est le langage de RabbitMQ ?"] == "Erlang"
    prompt = "RabbitMQ ou Kafka : lequel prend en charge la relecture ?"
    assert found[prompt] == "Kafka"
    assert not any("msg/s" in answer for answer in found.values())
    assert _why_skipped(note)["millions de msg/s"] == reasons.NO_SUBJECT


def test_a_row_that_the_next_may_go_on_from_is_left_out() -> None:
    note = _BROKERS.format(above="relais | échange | journal")
    assert _why_skipped(note)["journal"] == reasons.NO_SUBJECT


def test_ticks_beside_functions_say_what_each_column_has() -> None:
    note = """
    ## Offres

    | Fonction | REST | SOAP | GraphQL |
    |---|:-:|:-:|:-:|
    | Prix | 3 $ | ~40 % moins cher | au volume |
    | Cache HTTP | ✔ | ✘ | ✘ |
    | Abonnements | ✘ | ✘ (à faire soi-même) | ✔ |
    | Plans d’usage | ✔ | | ✘ |
    """
    found = asked(note)
    prompt = "REST, SOAP ou GraphQL : lequel prend en charge le cache HTTP ?"
    assert found[prompt] == "REST"
    assert not any("taux" in prompt for prompt in found)


def test_columns_measured_each_in_its_unit_are_sides() -> None:
    note = """
    ## Interfaces de disque

    | | Débit | Latence | Prix |
    |---|---|---|---|
    | SATA | 600 Mo/s | 10 ms | 20 € |
    | NVMe | 7000 Mo/s | 0,02 ms | 90 € |
    """
    found = asked(note)
    assert found["Quel est le débit de NVMe ?"] == "7000 Mo/s"
    assert not any("diffèrent" in prompt for prompt in found)


def test_extremes_are_of_something_that_is_not_said() -> None:
    note = """
    ## Machines

    | | Nom | vCPU | Mémoire |
    |---|---|---|---|
    | Plus petite | t2.nano | 1 | 0,5 Go |
    | Plus grosse | m4.16xlarge | 64 | 256 Go |
    """
    assert asked(note) == {}
    assert reasons.NO_SUBJECT in _why_skipped(note).values()


def test_a_cell_that_says_both_goes_on_from_the_one_beside_it() -> None:
    note = """
    ## Pare-feu

    | Critère | NFTables | OpenGate |
    |---|---|---|
    | Trafic filtré | entrant | les deux + le trafic interne |
    | Langage | C | Rust |
    """
    found = asked(note)
    assert not any(answer.startswith("Les deux") for answer in found.values())
    assert "Quel est le langage d’OpenGate ?" in found


_MODES = """
    # LAMBDA

    ## Invocation

    | Mode | Qui ? | Si erreur |
    |---|---|---|
    | Directe | le kiosque, la borne | c’est le client qui recommence |
    | Différée | la boutique | deux essais, puis la corbeille |
    | Par lot | la file | le message revient |
    | | le journal | bloque la partition |
    """


def test_a_question_in_the_second_header_groups_no_things() -> None:
    found = asked(_MODES)
    prompt = (
        "Dans Lambda, avec le mode d’invocation « Directe », que se passe-t-il en cas "
        "d’erreur ?"
    )
    assert found[prompt] == "C’est le client qui recommence"
    assert not any("catégorie" in prompt or "quis" in prompt for prompt in found)


def test_what_belongs_to_one_of_two_merged_rows_is_left_out() -> None:
    found = asked(_MODES)
    assert not any(
        "revient" in answer or "bloque" in answer for answer in found.values()
    )
    why = _why_skipped(_MODES)
    assert why["Par lot : Si erreur : bloque la partition"] == reasons.DEPENDENT


def test_columns_are_each_one_of_the_kind_in_the_corner() -> None:
    note = """
    ## Kubernetes

    | Type de sonde | Liveness | Readiness |
    |---|---|---|
    | Pour quoi | redémarrer un pod bloqué | retirer du service |
    | Passe par le kubelet | oui | non |
    """
    found = asked(note)
    prompt = "Quel est l’usage du type de sonde « Liveness » ?"
    assert found[prompt] == "Redémarrer un pod bloqué"
    prompt = (
        "Type de sonde « Liveness » ou « Readiness » : lequel passe par le kubelet ?"
    )
    assert found[prompt] == "Liveness"


def test_english_columns_are_each_one_of_what_the_heading_has_several_of() -> None:
    note = """
    # Azure networking

    ## Endpoints

    | | service | private |
    |---|---|---|
    | price | free of charge | per hour |
    | from on-prem | no | yes |
    """
    found = asked(note)
    prompt = "What is the price of the “private” endpoint?"
    assert found[prompt] == "Per hour"
    prompt = "Endpoint “service” or “private”: which one works from on-prem?"
    assert found[prompt] == "private"


def test_english_ticks_are_asked_of_the_kind_too() -> None:
    note = """
    ## Kubernetes probes

    The kubelet runs the probes of each container, and does what they say.

    | Probe type | Liveness | Readiness | Startup |
    |---|---|---|---|
    | For what | restart a stuck pod | take it out of the service | slow starts |
    | Runs all the time | yes | yes | no |
    """
    prompt = (
        "Of the probes “Liveness”, “Readiness” and “Startup”, which ones run all the "
        "time?"
    )
    assert asked(note)[prompt] == "Liveness; Readiness"


def test_a_yes_or_no_is_no_member_of_a_group() -> None:
    note = """
    ## Pare-feu

    | Zone | Filtrage d’état | Géré par |
    |---|---|---|
    | Bordure | oui | équipe réseau |
    | | non (ACL) | fournisseur |
    | Hôte | oui | équipe système |
    """
    found = asked(note)
    assert not any("catégorie" in prompt for prompt in found)
    assert not any("oui" in prompt.lower().split() for prompt in found)


def test_what_one_wants_groups_no_commands() -> None:
    note = """
    ## Git

    | Ce que je veux | Commande | Danger |
    |---|---|---|
    | annuler le dernier commit | git reset --soft HEAD~1 | aucun |
    | jeter mes modifs | git restore . | irréversible |
    | | git stash | |
    """
    assert not any("catégorie" in prompt for prompt in asked(note))


def test_how_often_is_not_when_to_use_it() -> None:
    note = """
    ## Sauvegardes

    | Quoi | Quand | Où |
    |---|---|---|
    | Base de production | chaque nuit | bucket chiffré |
    | Fichiers partagés | toutes les 4 h | second site |
    """
    assert not any("quand utiliser" in prompt.lower() for prompt in asked(note))


def test_columns_are_kinds_of_the_service_in_the_corner() -> None:
    note = """
    ## Passerelles

    | API Gateway | REST | HTTP |
    |---|---|---|
    | Jetons natifs | ❌ | ✅ |
    | Pour | besoin complet | relais simple |
    """
    prompts = [*asked(note)]
    assert "Quel est l’usage de HTTP (API Gateway) ?" in prompts
    assert any(one.startswith("Dans API Gateway, REST ou HTTP : ") for one in prompts)
