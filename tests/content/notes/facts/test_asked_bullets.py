"""Bullets that ask, with the answer the author expects below."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked

_NOTE = """
# Cache

## Exemples de questions

1. **Quel est le rôle d’un cache inverse devant un site ?**
   - **{label}** : Servir les pages déjà calculées.

2. **Pourquoi purger un cache après une mise en ligne ?**
   - **{label}** : Pour ne plus servir les anciennes pages.
"""


@pytest.mark.parametrize("label", ["Réponse", "Réponse attendue", "Bonne réponse"])
def test_a_question_with_its_answer_below_is_a_card(label: str) -> None:
    assert asked(_NOTE.format(label=label)) == {
        "Quel est le rôle d’un cache inverse devant un site ?": (
            "Servir les pages déjà calculées"
        ),
        "Pourquoi purger un cache après une mise en ligne ?": (
            "Pour ne plus servir les anciennes pages"
        ),
    }


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(_NOTE.format(label="Indice"), id="no answer"),
        pytest.param(
            "# Cache\n\n## Quiz\n\n1. **Quel est le rôle d’un cache devant un site ?**\n"
            "   - Servir les pages\n   - Chiffrer les pages\n", id="options",
        ),
    ],
)  # fmt: skip
def test_what_is_offered_below_a_question_answers_nothing(note: str) -> None:
    assert asked(note) == {}
