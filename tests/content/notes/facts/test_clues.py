"""Words of an exam that lead to a service, and the frames they stand in."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of

NOTE = "# Bases\n\n## Pour l’examen\n\n- {}\n"


@pytest.mark.parametrize(
    ("line", "clue", "service"),
    [
        (
            "« Bascule » + « 15 réplicas » dans l’énoncé → **Aurora**.",
            "Bascule + 15 réplicas",
            "Aurora",
        ),
        (
            "Mot-clé **graphes** ou **réseau social** → **Neptune**",
            "Graphes ou réseau social",
            "Neptune",
        ),
    ],
)
def test_bare_words_are_asked_as_the_words_of_a_question(
    line: str, clue: str, service: str
) -> None:
    prompt = f"Quel service évoque, dans un énoncé, « {clue} » ?"
    assert asked(NOTE.format(line)) == {prompt: service}


def test_what_says_what_to_do_is_a_need_without_its_frame() -> None:
    line = "« Partager des fichiers entre serveurs » dans l’énoncé → EFS"
    (prompt,) = asked(NOTE.format(line))
    assert "besoin" in prompt
    assert "énoncé" not in prompt


def test_english_words_are_asked_so_too() -> None:
    line = "Keyword **ledger** or **immutable journal** → **Amazon QLDB**"
    note = (
        f"# Databases\n\n## For the exam\n\nWhat the test likes to ask.\n\n- {line}\n"
    )
    prompt = "In a question, which service does “Ledger or immutable journal” point to?"
    assert asked(note)[prompt] == "Amazon QLDB"


def test_words_that_lead_to_no_service_make_no_card() -> None:
    (left,) = skipped_of(NOTE.format("Mot-clé **urgent** ou **vite** → lire deux fois"))
    assert left.reason == reasons.EXAM_ADVICE
