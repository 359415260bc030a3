"""A list card: of the kind that its noun names, and all of it."""

from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from tests.content.notes.reading import asked, cards_of

FR = asker("fr")


def test_one_layer_called_by_its_name_has_roles_and_no_layers() -> None:
    note = """
    # Le modèle OSI

    - couche Session : ouverture, gestion et fermeture des échanges
    - couche Application : interaction avec l’utilisateur
    """
    prompts = asked(note)
    assert "Quels sont les rôles de la couche Session du modèle OSI ?" in prompts
    told = prompts["Quel est le rôle de la couche Application du modèle OSI ?"]
    assert told == "Interaction avec l’utilisateur"


@pytest.mark.parametrize(
    ("topic", "label", "items"),
    [
        (
            Topic("Sauvegarde et journal"),
            "Rôles",
            ("Sauvegarde", "Journal (log)", "Tri"),
        ),
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
    options = ", ".join(f"`o{one}`" for one in range(8))
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
