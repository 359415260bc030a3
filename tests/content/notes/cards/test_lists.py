"""A list card: of the kind that its noun names, and all of it."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from content.notes.language import Topic, asker
from tests.content.notes.reading import asked, cards_of, skipped_of

FR = asker("fr")


def test_one_layer_called_by_its_name_has_roles_and_no_layers() -> None:
    note = """
    # Le modèle OSI

    - couche Session : ouverture, suivi et clôture des dialogues
    - couche Application : présentation des pages
    """
    prompts = asked(note)
    assert "Quels sont les rôles de la couche Session du modèle OSI ?" in prompts
    told = prompts["Quel est le rôle de la couche Application du modèle OSI ?"]
    assert told == "Présentation des pages"


@pytest.mark.parametrize(
    ("topic", "label", "items"),
    [
        (Topic("Le DNS externe"), "Usages", ("Contrôle total", "Flexibilité", "Blog")),
    ],
)
def test_items_of_another_kind_are_no_list(
    topic: Topic, label: str, items: tuple[str, ...]
) -> None:
    assert not FR.enumeration(topic, label, items, open_ended=False)


def test_uses_are_a_list_of_uses() -> None:
    items = ("Sites web", "Traçabilité", "Envoi de lettres")
    assert FR.enumeration(Topic("Postfix"), "Usages", items, open_ended=False)


def test_half_of_an_open_list_is_not_asked_for() -> None:
    options = ", ".join(f"`Cache{one}`" for one in range(8))
    note = "# mount\n\n- Options : {}\n"
    assert any("outre" in one for one in asked(note.format(options)))
    assert not any("outre" in one for one in asked(note.format(f"{options}, etc.")))


@pytest.mark.parametrize(
    ("row", "back"),
    [
        ("Partial Sync | Synchronisation partielle des fichiers du poste", False),
        ("RGT1234 | Règlement général de travail 1234 des ateliers", False),
        (
            "Global Sync | Copie à froid entre deux sites, idéale pour des fichiers globaux",
            True,
        ),
        ("Rsync | Synchronisation partielle des fichiers du poste", True),
        ("XQZ | Gestion des lettres", False),
        ("XQZ | Gestion des lettres envoyées par les clients du relais", True),
    ],
)
def test_a_description_gives_no_name_away_and_is_of_one_thing(
    row: str, back: bool
) -> None:
    note = f"# Glossaire\n\n| Terme | Définition |\n|---|---|\n| {row} |\n"
    assert any(one.kind == "term" for one in cards_of(note)) is back


def test_of_what_it_is_a_type_the_question_has_to_say() -> None:
    row = "ext9 | Système de fichiers journalisé des serveurs anciens"
    note = "# Mémo\n\n| {} | Définition |\n|---|---|\n| " + row + " |\n"
    assert not any(one.kind == "term" for one in cards_of(note.format("Type")))


@pytest.mark.parametrize(
    ("heading", "label", "asks"),
    [
        ("Obligations légales", "Durée de conservation", False),
        ("Le journal d’audit", "Durée de conservation", True),
        ("Journaux CloudTrail", "Durée de conservation", True),
        ("Journaux (ELB)", "Durée de conservation", True),
        ("Nombre de serveurs", "Durée de conservation", False),
        ("Obligations légales", "Objectif", True),
    ],
)
def test_several_and_sides_have_no_side_of_their_own(
    heading: str, label: str, asks: bool
) -> None:
    value = "éviter la perte" if label == "Objectif" else "12 mois"
    told = FR.attribute(Topic(heading), label, value, header=False)
    assert (told is not None) == asks


@pytest.mark.parametrize(
    ("heading", "label", "asks"),
    [
        ("La révocation", "Méthodes", False),
        ("La révocation", "Méthodes de publication", True),
        ("La révocation", "3 méthodes", True),
        ("La révocation", "Avantages", True),
        ("Le pare-feu", "Méthodes", True),
        ("Mode processeur", "Interruptions", False),
    ],
)
def test_of_a_deed_or_of_several_few_lists_are_asked(
    heading: str, label: str, asks: bool
) -> None:
    items = ("Horloge", "Minuterie", "Signal")
    told = FR.enumeration(Topic(heading), label, items, open_ended=False)
    assert bool(told) == asks


@pytest.mark.parametrize(
    ("label", "items", "asks"),
    [
        ("Contient les champs voulus", ("Nom", "Taille", "Date"), False),
        ("Contient", ("Nom", "Taille", "Date"), True),
        ("Rassemble plusieurs champs", ("Nom", "Taille", "Date"), False),
        ("Une sonde accède à un poste", ("Nom", "Taille", "Date"), False),
        ("Les sondes relèvent plusieurs mesures", ("Nom", "Taille", "Date"), False),
    ],
)
def test_a_verb_that_has_its_object_asks_for_none(
    label: str, items: tuple[str, ...], asks: bool
) -> None:
    told = FR.enumeration(Topic("Trame Zed"), label, items, open_ended=False)
    assert bool(told) == asks


def test_a_sentence_that_lacks_its_end_is_completed() -> None:
    label, items = "Les SLO relèvent des mesures comme", ("Nom", "Taille")
    told = FR.enumeration(Topic("ITIL"), label, items, open_ended=False)
    assert told == f"Complétez la liste : «{label}…»"
    done = ("redimensionner une page", "convertir un film")
    told = FR.enumeration(Topic("Images"), "Les CDN peuvent", done, open_ended=False)
    assert told == "Que peuvent faire les CDN ?"


@pytest.mark.parametrize(
    ("heading", "label", "asks"),
    [
        ("Queues Intro", "Benefits", False),
        ("Message Queues", "Benefits", True),
        ("Scaling a queue", "Benefits", False),
        ("events", "Limits", False),
    ],
)
def test_an_english_list_is_of_a_thing(heading: str, label: str, asks: bool) -> None:
    items = ("Low cost", "High speed")
    told = asker("en").enumeration(Topic(heading), label, items, open_ended=False)
    assert bool(told) == asks


@pytest.mark.parametrize(
    ("label", "asks"),
    [
        ("Only mode", False),
        ('"Save" -> Mode', False),
        ("Mode", True),
        ("Benefit High-speed mode", False),
    ],
)
def test_an_english_side_is_named_by_its_label(label: str, asks: bool) -> None:
    told = asker("en").attribute(
        Topic("Queue Broker"), label, "First in first out", header=False
    )
    assert bool(told and told.prompt.startswith("What is the")) == asks


def test_what_is_good_and_what_is_bad_are_no_one_list() -> None:
    note = "# Swap\n\n- {} :\n  - Plus de mémoire\n  - Très lent\n  - Usure du disque\n"
    assert not asked(note.format("Avantages / Inconvénients"))
    assert asked(note.format("Inconvénients"))
    uses = "# Cold class\n\n- Use cases:\n  - Rare reads\n  - Old logs\n  - {} live videos\n"
    assert not asked(uses.format("Don’t use it for"))
    assert asked(uses.format("Many"))


def test_the_last_of_a_list_drops_its_and() -> None:
    note = "# Cold class\n\n- Benefits: low cost, high durability, and encryption\n"
    assert str(asked(note)).count("Encryption") == 1


def test_a_gain_of_time_is_an_amount() -> None:
    label = "Gain de temps"
    for value, told in (("on évite une étape", False), ("2 heures par jour", True)):
        found = FR.attribute(Topic("Image AMI"), label, value, header=False)
        assert bool(found and "gain de temps" in found.prompt) == told


def test_sizes_and_options_are_not_learnt_by_halves() -> None:
    note = """
    ## EC2

    | Famille | Tailles disponibles |
    |---|---|
    | Calcul | c5.large, c5.xlarge, c5.2xlarge, c5.4xlarge, c5.9xlarge |

    ## Montage NFS

    Options du montage : ro, rw, exec, noexec, suid, nosuid, remount, sync.
    """
    assert not any("c5.large" in answer for answer in asked(note).values())
    assert not any("outre" in prompt for prompt in asked(note))


def test_a_number_is_no_term_and_defined_by_its_kind_alone() -> None:
    note = """
    ## Ports de Syslog

    | | Description |
    |---|---|
    | 514/UDP | Port par défaut des messages, sans chiffrement |
    | 6514/TCP | Messages chiffrés par TLS |
    """
    assert not any("terme" in prompt or "514/" in prompt for prompt in asked(note))


_TWO_LISTS = """
# Amazon SQS

- **Cas d’usage principaux** : découplage, files d’impression, tampon d’écriture

## Amazon SQS en détail

- **%s typiques** : lissage de charge, envoi différé, traitement par lots, reprise sur échec
"""


def test_the_fullest_of_two_lists_of_one_side_is_asked() -> None:
    cards = [one for one in cards_of(_TWO_LISTS % "Cas d’usage") if one.items]
    assert [len(one.items) for one in cards] == [4]
    assert cards[0].also


def test_lists_of_two_sides_are_both_asked() -> None:
    cards = [one for one in cards_of(_TWO_LISTS % "Avantages") if one.items]
    assert sorted(len(one.items) for one in cards) == [3, 4]


@pytest.mark.parametrize(("kind", "lists"), [("caractéristiques", 0), ("limites", 1)])
def test_heads_of_what_is_told_below_are_no_traits(kind: str, lists: int) -> None:
    heads = (
        "Réglage du délai", "Messages rejetés", "Modes de lecture", "Durée de garde",
    )  # fmt: skip
    rows = "".join(f"  - **{one}** : par exemple « {len(one)} s ».\n" for one in heads)
    note = f"# Amazon SQS\n\n- **Principales {kind} :**\n{rows}"
    assert sum(bool(one.items) for one in cards_of(note)) == lists


def test_what_a_command_is_given_is_no_term() -> None:
    note = "# La commande rsync\n\n- `%s` : répertoire distant qui reçoit les copies\n"
    assert not cards_of(note % "<cible>")
    assert cards_of(note % "/srv/copies")


def test_of_many_uses_no_half_is_asked() -> None:
    """What one learns by halves are names: others are told apart by nothing."""
    uses = "- Blog hosting\n- Batch jobs\n- Game servers\n- Old databases\n- Model training\n- Big migrations\n- Test benches\n"
    note = "# Machines\n\n## EC2 Use cases\n\n"
    assert not any("besides" in prompt for prompt in asked(note + uses))
    assert any(one.reason == reasons.TOO_LONG for one in skipped_of(note + uses))
    few = uses.rsplit("- ", 1)[0]
    assert asked(note + few)


def test_a_label_that_heads_a_list_is_no_item_beside_others() -> None:
    note = """
    # AWS Backup

    - **Fonctionnalités :**
      - **Types de coffres :**
        - **Coffre standard** : modifiable par tous les rôles du compte.
      - **Vault Lock** : copie que personne ne peut supprimer.
      - **Copies croisées** : vers une autre région ou un autre compte.
    """
    prompt = "Quelles sont les fonctionnalités d’AWS Backup ?"
    assert prompt not in asked(note)
    assert prompt in asked(
        note.replace("coffres :**", "coffres** : standard ou verrouillé.")
    )


def test_modes_may_be_told_by_how_a_thing_is_done() -> None:
    note = "# DynamoDB\n\n- Modes de reprise\n  - programmé\n  - à la seconde\n"
    prompt = "Quels sont les modes de reprise de DynamoDB ?"
    assert asked(note)[prompt] == "Programmé ; À la seconde"
