"""A value is asked for only where it is of the kind that its label asks for."""

from __future__ import annotations

import pytest

from content.notes.language import asker
from content.notes.language.base import Topic
from tests.content.notes.reading import asked, cards_of


def column(header: str, value: str) -> str:
    return (
        f"## Serveurs de cache\n\n| Outil | {header} |\n|---|---|\n| Varnish | {value} |\n"
        "| Squid | Pages web d’un intranet |\n"
    )


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Usage", "Mode sombre possible"),
        ("Usage", "Plus lisible que les autres"),
        ("Usage", "Syntaxe similaire à VCL"),
        ("Idéal pour", "Revendable d’occasion"),
        ("Cas d’usage", "Mutualisé, AWS gère"),
        ("Quand", "2 nœuds au moins, 3 copies"),
        ("Quand", "visualiser"),
        ("Performance", "Très élevée pour un petit site"),
        ("Performance", "Très élevée (selon le site)"),
        ("Nom", "Finit par .vcl"),
        ("Nom", "libre"),
        ("Destinations", "Traitement à façon"),
        ("Protocoles", "On branche un disque"),
        ("Source", "Agrège tout le reste"),
        ("Source des données", "Fermé aux nouveaux clients"),
        ("Prix", "Nœud dédié, ou serverless"),
        ("Public", "Route 10.0.0.0/8 → pare-feu"),
    ],
)
def test_what_answers_no_header_is_not_asked_for(header: str, value: str) -> None:
    told = {card.answer.casefold() for card in cards_of(column(header, value))}
    assert value.casefold() not in told


@pytest.mark.parametrize(
    ("header", "value", "prompt"),
    [
        ("Usage", "Pages statiques", "Quel est l’usage de l’outil « Varnish » ?"),
        ("Quand", "Trafic irrégulier", "Quand utiliser l’outil « Varnish » ?"),
        ("Prix", "À l’heure", "Quel est le prix de l’outil « Varnish » ?"),
        ("Protocoles", "HTTP", "Quel est le protocole de l’outil « Varnish » ?"),
        (
            "Performance",
            "Très élevée (débit et latence)",
            "Quel est le niveau de performance de l’outil « Varnish » ?",
        ),
        (
            "Statut",
            "Fermé aux nouveaux clients",
            "Quel est le statut de l’outil « Varnish » ?",
        ),
        (
            "Engagement",
            "À la demande",
            "Quel est l’engagement de l’outil « Varnish » ?",
        ),
    ],
)
def test_what_answers_its_header_is_asked_for(
    header: str, value: str, prompt: str
) -> None:
    assert asked(column(header, value))[prompt] == value


def test_a_header_that_quotes_a_question_asks_which_it_is() -> None:
    found = asked(column("Question à laquelle il répond", "D’où vient la lenteur ?"))
    assert found["À quelle question répond Varnish ?"] == "D’où vient la lenteur ?"


@pytest.mark.parametrize("label", ["Clone", "Persistent", "Inverse"])
def test_a_noun_or_an_adjective_is_no_verb(label: str) -> None:
    note = (
        f"## MongoDB\n\n| Point | Valeur |\n|---|---|\n| {label} | copie, minutes |\n"
        "| Durée | 3 minutes |\n"
    )
    assert f"Que {label.lower()} MongoDB ?" not in asked(note)


def test_a_side_that_says_its_subject_does_not_say_it_twice() -> None:
    note = "## Les serveurs miroirs\n\n- **Emplacement des serveurs miroirs** : trois villes d’Europe\n"
    assert not any(prompt.count("serveurs miroirs") > 1 for prompt in asked(note))


def test_two_words_set_beside_each_other_take_no_article() -> None:
    note = (
        "## Caches\n\n| Outil | Persistance, export |\n|---|---|\n"
        "| Varnish | Non (sauf en option) |\n| Squid | Oui |\n"
    )
    assert not any(
        "de export" in prompt or "d’export" in prompt for prompt in asked(note)
    )


def test_an_answer_that_answers_twice_is_none() -> None:
    note = column("Copie distante", "Oui, vers un autre compte : oui (même groupe)")
    assert not any("oui" in answer.casefold() for answer in asked(note).values())


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("## MongoDB\n\n- un volume = une zone\n", id="an equation"),
        pytest.param("## MongoDB\n\n- Nouveauté à connaître : les files équitables\n", id="a remark"),
        pytest.param("## MongoDB\n\n- Autres chiffres : une dizaine de nœuds\n", id="other figures"),
        pytest.param("## MongoDB\n\n- Mode économique : un lien et un relais\n", id="a mode"),
        pytest.param("## MongoDB\n\n- Volume : élevé pour un petit site\n", id="a rank"),
        pytest.param("## SQS\n\n- Taille : 256 Ko\n", id="the size of a service"),
        pytest.param("## Les services de reprise\n\n- Durée : 3 heures\n", id="several services"),
        pytest.param("## Fonctions souvent demandées\n\n- **Reprise** : déploie une image neuve\n", id="a remark as heading"),
        pytest.param("## MongoDB\n\n- Service régional : pour le web, le port est ouvert\n", id="a clause"),
        pytest.param(column("Remise max", "0 %"), id="no discount"),
    ],
)  # fmt: skip
def test_what_says_too_little_is_not_asked_for(note: str) -> None:
    told = {"Une zone", "Les files équitables", "Une dizaine de nœuds", "Un lien et un relais",
            "Élevé pour un petit site", "256 Ko", "3 heures", "Une image neuve",
            "Pour le web, le port est ouvert", "0 %"}  # fmt: skip
    assert told.isdisjoint(asked(note).values())


def test_a_name_that_counts_is_not_asked_how_many() -> None:
    note = "## Baies\n\n| Baie | Serveurs |\n|---|---|\n| Single Server | 1 |\n| Rack Pro | 4 |\n"
    assert "1" not in asked(note).values()


def test_the_part_of_a_link_that_is_counted_on_is_told() -> None:
    note = "## Transferts\n\n| | 100 Mbps | 1 Gbps |\n|---|---|---|\n| 2 To | ~56 h | 4,5 h |\n"
    found = asked(note)
    part = "avec 80 % du débit utilisable"
    assert (
        found[f"Combien de temps faut-il pour transférer 2 To à 100 Mbps, {part} ?"]
        == "~56 h"
    )
    assert "Combien de temps faut-il pour transférer 2 To à 1 Gbps ?" in found


def test_a_row_of_questions_is_asked_of_each() -> None:
    note = (
        "## Journaux\n\n| | CloudTrail | CloudWatch |\n|---|---|---|\n"
        "| Question | Qui a fait quoi ? | Est-ce que ça va bien ? |\n"
    )
    assert asked(note)["À quelle question répond CloudTrail ?"] == "Qui a fait quoi ?"


def test_rows_that_say_the_same_differ_in_nothing() -> None:
    note = (
        "## Coffres\n\n| | KMS | CloudHSM |\n|---|---|---|\n"
        "| Agrément | niveau 3 | niveau 3 (carte dédiée) |\n"
    )
    assert not any("diffèrent" in prompt for prompt in asked(note))


def test_a_list_that_opens_with_what_is_done_names_no_parts() -> None:
    note = "## Outils\n\n- **MongoDB** : Tri Alpha, Beta, Gamma, Delta\n"
    assert not any("comprend" in prompt for prompt in asked(note))


def test_a_whole_sentence_opens_no_list() -> None:
    note = """
    ## Le réseau
    - Le tunnel est un lien privé :
        - Débit stable
        - Latence basse
    """
    assert not any("lien privé…" in prompt for prompt in asked(note))


def test_a_heading_in_detail_is_about_its_subject() -> None:
    note = "## MongoDB, détails\n\n- **Moteurs** : Alpha, Beta, Gamma\n"
    assert asked(note)["Quels sont les moteurs de MongoDB ?"] == "Alpha ; Beta ; Gamma"


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Version", "Version du langage"),
        ("Règles", "Via un script, à la demande"),
        ("Droits", "Non gérés"),
        ("Engagement", "$/h"),
        ("Utilisation d’un tampon", "Blocs contigus"),
    ],
)
def test_what_is_none_of_its_header_is_not_asked_for(header: str, value: str) -> None:
    told = {card.answer.casefold() for card in cards_of(column(header, value))}
    assert value.casefold() not in told


def test_a_mishap_is_met_with_what_is_told_of_it() -> None:
    note = (
        "## Pannes\n\n| Symptôme | Première commande |\n|---|---|\n"
        "| le port est déjà pris | ss -ltnp |\n| rien ne sort du site | ip route |\n"
    )
    found = asked(note)
    prompt = "Face à « rien ne sort du site », quelle est la première commande ?"
    assert found[prompt] == "ip route"


def test_a_place_is_where_a_thing_is_of_use() -> None:
    note = (
        "## Liens\n\n| | Lien dur | Lien symbolique |\n|---|---|---|\n"
        "| Sur un dossier | non | oui |\n"
    )
    assert any(
        prompt.endswith("lequel est utilisable sur un dossier ?")
        for prompt in asked(note)
    )


@pytest.mark.parametrize("label", ["Même site", "master non chiffré", "mots-clés"])
def test_a_case_designates_nothing(label: str) -> None:
    note = f"## MongoDB\n\n- {label} : serveur de secours dédié\n"
    assert not any("désigne" in prompt for prompt in asked(note))


def test_a_side_of_a_strong_point_is_of_what_has_it() -> None:
    topic = Topic("Fiabilité", "NTFS", "point fort de NTFS")
    found = asker("fr").attribute(
        topic, "Journalisation", "Enregistre les opérations", header=False
    )
    assert found is not None
    assert "enregistre NTFS" in found.prompt


def test_others_of_a_kind_are_not_listed() -> None:
    note = "## MongoDB\n\n**Autres unités :**\n- Kio\n- Mio\n- Gio\n"
    assert "Kio ; Mio ; Gio" not in asked(note).values()


def test_two_sides_are_not_answered_by_one() -> None:
    note = column("Granularité / délai", "14 jours de mesures")
    assert not any("granularité" in prompt.lower() for prompt in asked(note))


def test_how_many_of_a_service_is_no_question() -> None:
    note = (
        "## Secrets\n\n| Service | Nombre max | Protocole |\n|---|---|---|\n"
        "| Secrets Manager | 500 000 | HTTPS |\n"
    )
    assert "500 000" not in asked(note).values()


def test_no_list_has_a_name_that_cannot_be_said() -> None:
    note = (
        "## MongoDB\n\n- btrfs : Alpha, Beta, Gamma\n- brokers : Alpha, Beta, Delta\n"
    )
    found = " ".join(asked(note))
    assert "les btrfs" not in found
    assert "les brokers" in found


def test_what_leans_on_another_row_is_no_matter() -> None:
    note = (
        "## Liens\n\n| | Lien dur | Lien symbolique |\n|---|---|---|\n"
        "| Autre partition | non | oui |\n"
    )
    assert not any("autre partition" in prompt for prompt in asked(note))


BURDENS = """## Caches

| Outil | Durée | Disques à régler | Code à écrire | Plusieurs sites |
|---|---|---|---|---|
| Varnish | illimitée | Oui (deux) | Oui (un peu) | Oui (par port) |
| Squid | 15 min | Non | Non | Non (un seul par processus) |
"""


def test_what_one_is_glad_not_to_have_is_no_support() -> None:
    made = asked(BURDENS)

    assert (
        made["Avec l’outil « Varnish », y a-t-il des disques à régler ?"]
        == "Oui (deux)"
    )
    assert not any("à écrire" in prompt for prompt in made)
    assert not any("en charge les " in prompt for prompt in made)
    assert "Est-ce que l’outil « Squid » prend en charge plusieurs sites ?" in made


def test_a_duration_without_end_is_asked_of_nothing() -> None:
    made = asked(BURDENS)

    assert made["Quelle est la durée de l’outil « Squid » ?"] == "15 min"
    assert "Quelle est la durée de l’outil « Varnish » ?" not in made


def test_where_it_was_asked_is_no_fact() -> None:
    note = "## Amazon RDS\n\n- demande un snapshot. Vu 3 fois en examen blanc !\n"

    assert not any("examen" in card.prompt for card in cards_of(note))


def test_what_a_code_means_is_no_code() -> None:
    note = """
    # Codes de réponse Zeta

    | Famille | Code | Signification |
    |---|---|---|
    | 7xx | {} | La file est pleine et refuse tout message |
    | 8xx | {} | Le relais a échoué sans réponse du client |
    """
    told = note.format("Erreur client", "Erreur relais")
    assert not any("quel est le code" in prompt.lower() for prompt in asked(told))
    coded = note.format("E-701", "E-802")
    assert any("quel est le code" in prompt.lower() for prompt in asked(coded))
