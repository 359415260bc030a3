from __future__ import annotations

import pytest

from content.contradictions import contradictions
from content.notes.reading import read_notes

LESSON = "# Réseau\n\n## Répartiteur\n\n- **Délai d’attente** : 60 secondes\n"


def found(*texts: str) -> list[tuple[str, str]]:
    files = [
        (f"{name}.md", text.encode()) for name, text in zip("ab", texts, strict=False)
    ]
    return [
        (one.card.answer, first.card.answer)
        for one, first in contradictions(read_notes(files))
    ]


def other(**words: str) -> str:
    text = LESSON.replace("# Réseau", "# Fiche")
    for old, new in words.items():
        text = text.replace(old, new)
    return text


def test_two_notes_may_answer_otherwise() -> None:
    pairs = found(LESSON, other(**{"60": "65"}))
    assert pairs == [("65 secondes", "60 secondes")]


def test_the_same_answer_is_none() -> None:
    assert found(LESSON, other()) == []


def test_a_bracket_asks_nothing_else() -> None:
    text = other(**{"60": "65", "attente**": "attente (timeout)**"})
    assert found(LESSON, text) == [("65 secondes", "60 secondes")]


@pytest.mark.parametrize("subject", ["## Passerelle", "## Répartiteur réseau"])
def test_other_subjects_do_not_contradict(subject: str) -> None:
    text = other(**{"60": "65", "## Répartiteur": subject})
    assert found(LESSON, text) == []


def test_two_descriptions_are_none() -> None:
    told = "## Cache\n\n### Qu’est-ce qu’un cache ?\n\n"
    one = f"# Web\n\n{told}Un cache est une mémoire rapide qui garde des réponses.\n"
    two = (
        f"# Bases\n\n{told}Un cache est un espace où l’on range ce qui sert souvent.\n"
    )
    assert found(one, two) == []
