"""What stands before a question is a thing, said once, or nothing."""

from __future__ import annotations

import pytest

from content.notes.cards.model import Sketch
from content.notes.cards.prefix import held_by, once, placed_in_a_thing
from tests.content.notes.reading import asked, facts_of


def _placed(prompt: str) -> str:
    fact = facts_of("# DNS\n\n- **Port** : 53\n")[0]
    sketch = Sketch(fact=fact, kind="attribute", prompt=prompt, answer="53")
    return placed_in_a_thing(sketch).prompt


@pytest.mark.parametrize(
    ("prompt", "placed"),
    [
        ("Pour les enjeux du chiffrement, que paie-t-on ?", "Pour le chiffrement, que paie-t-on ?"),
        ("Pour les notions de la mémoire, que lit-on ?", "Pour la mémoire, que lit-on ?"),
        ("Pour le concept d’OpenLDAP, que lit-on ?", "Dans OpenLDAP, que lit-on ?"),
        ("Pour la notion de verrou, qu’est-ce qu’un verrou ?", "Qu’est-ce qu’un verrou ?"),
        ("Pour les trois types de verrou, que permet un verrou partagé ?",
         "Que permet un verrou partagé ?"),
        ("Pour le verrou, que permet un verrou partagé ?",
         "Pour le verrou, que permet un verrou partagé ?"),
        ("Dans OpenLDAP, que lit-on ?", "Dans OpenLDAP, que lit-on ?"),
    ],
)  # fmt: skip
def test_a_rubric_gives_way_to_what_it_is_of(prompt: str, placed: str) -> None:
    assert _placed(prompt) == placed


def _once(prompt: str) -> str | None:
    fact = facts_of("# DNS\n\n- **Port** : 53\n")[0]
    told = once(Sketch(fact=fact, kind="attribute", prompt=prompt, answer="53"))
    return told.prompt if told else None


def test_one_thing_stands_before_a_question() -> None:
    asks = "que contient une zone ?"
    assert _once(f"Côté délégation, avec le DNS, {asks}") == f"Avec le DNS, {asks}"
    assert _once(f"Côté délégation, {asks}") == f"Côté délégation, {asks}"


def test_no_side_is_one_of_several() -> None:
    assert _once("Côté étape 3, que reçoit le VPN ?") is None


def test_nothing_is_asked_in_what_it_spells_out() -> None:
    note = "# Cours\n\n## OSPFv2\n\n- **Open Shortest Path First v2** : protocole de routage interne\n"
    assert not [prompt for prompt in asked(note) if prompt.startswith("Dans OSPFv2, ")]


def test_a_heading_may_say_with_what_or_without_what_is_told_holds() -> None:
    note = (
        "# Cours\n\n## Bande passante\n\n{} CDN :\n\n"
        "- Les images lourdes sont gardées dans les points de présence\n"
    )
    with_one, without = asked(note.format("Avec")), asked(note.format("Sans"))
    assert [prompt for prompt in with_one if prompt.startswith("Avec un CDN, ")]
    assert [prompt for prompt in without if prompt.startswith("Sans CDN, ")]


@pytest.mark.parametrize(
    "heading", ["Avec un seul serveur", "Avec Legrand", "Sans nom"]
)
def test_only_a_known_name_says_so(heading: str) -> None:
    assert held_by((heading,)) is None
