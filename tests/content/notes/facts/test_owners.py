"""A side is told of what it is a side of, or of nothing."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, facts_of, skipped_of


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(
            "## MongoDB\n\n**Erreur de quota au démarrage**\n\n- **Symptôme** : arrêt au bout d’une minute\n",
            id="under a mishap",
        ),
        pytest.param(
            "## MongoDB\n\n- Boîte noire\n  - objectif : garder les dernières requêtes\n",
            id="under a bullet that names a thing",
        ),
        pytest.param(
            "## Le réseau du site\n\nRésilience : deux liens. Coût : 30 € par mois.\n",
            id="a later label of a paragraph under a rubric",
        ),
    ],
)
def test_a_side_that_may_be_of_another_thing_is_left_out(note: str) -> None:
    told = {fact.subject for fact in facts_of(note) if fact.attribute in {
        "Symptôme", "objectif", "Coût"}}  # fmt: skip
    assert not told & {"MongoDB", "Le réseau du site"}


def test_what_is_left_out_is_said() -> None:
    note = "## MongoDB\n\n**Erreur de quota au démarrage**\n\n- **Symptôme** : arrêt au bout d’une minute\n"
    assert reasons.DEPENDENT in {one.reason for one in skipped_of(note)}


def test_a_side_under_a_rubric_is_of_the_subject() -> None:
    note = (
        "## MongoDB\n\n**Chiffres à connaître**\n\n- **Durée maximale** : 15 minutes\n"
    )
    assert asked(note)["Quelle est la durée maximale de MongoDB ?"] == "15 minutes"


def test_remarks_below_a_list_are_no_items_of_it() -> None:
    note = """
    ## MongoDB
    - Moteurs : Malloc, File, Umem
        - pas de moteur tiers → sauf sur demande
        - licence MongoDB : fournie ou achetée
    """
    assert asked(note)["Quels sont les moteurs de MongoDB ?"] == "Malloc ; File ; Umem"


def test_what_is_under_odds_and_ends_is_no_kind_of_them() -> None:
    note = """
    ## MongoDB
    - Divers
        - Backtrack : 72 h au plus, sur place
    """
    assert not any("diver " in prompt for prompt in asked(note))


@pytest.mark.parametrize(
    ("label", "items"),
    [
        ("Facturation groupée", ("Une seule facture", "Remises cumulées")),
        ("Tarif", ("À l’heure", "Par nœud", "Jamais offert")),
        ("Modes", ("Un plafond", "C’est une limite", "ça n’ouvre rien")),
        ("4 copies / 2 sites", ("Écriture avec 3 copies", "Lecture avec 2")),
        ("Cache tables", ("actif/actif", "délai ~1 s")),
    ],
)
def test_what_is_no_list_of_its_label_is_not_listed(
    label: str, items: tuple[str, ...]
) -> None:
    bullets = "".join(f"    - {item}\n" for item in items)
    note = f"## MongoDB\n\n- {label} :\n{bullets}"
    assert " ; ".join(items) not in asked(note).values()
