"""Needs in a row of sentences, each with what answers it."""

from __future__ import annotations

from tests.content.notes.reading import asked, skipped_of

_ROW = (
    "Courrier en masse avec suivi des rebonds : SES. Message à des milliers d’abonnés : SNS. "
    "Calcul très lourd : Lustre."
)


def test_a_row_of_decisions_asks_each_need() -> None:
    cards = asked(f"# Pour choisir\n\n> {_ROW}\n")
    need = "Quel service répond à ce besoin : « {} » ?"
    assert cards[need.format("Courrier en masse avec suivi des rebonds")] == "SES"
    assert cards[need.format("Message à des milliers d’abonnés")] == "SNS"
    assert "Lustre" in cards.values()


def test_lines_of_a_paragraph_are_a_row_too() -> None:
    lines = _ROW.replace(". ", "\n")
    assert set(asked(f"# Pour choisir\n\n{lines}\n").values()) == {
        "SES",
        "SNS",
        "Lustre",
    }


def test_two_decisions_follow_the_question_between_them() -> None:
    note = "# Envois\n\nSES ou SNS ? Courrier avec pièce jointe : SES. Alerte par SMS : SNS.\n"
    assert set(asked(note).values()) == {"SES", "SNS"}


def test_what_is_left_over_needs_nothing() -> None:
    note = f"# Pour choisir\n\n{_ROW} Tout le reste, ou presque : S3.\n"
    assert "S3" not in asked(note).values()
    assert any("Tout le reste" in one.text for one in skipped_of(note))


def test_names_and_what_they_cost_are_no_decisions() -> None:
    note = "# Coûts\n\nSES : Lambda. SNS : Athena. Prix du courrier : dix centimes.\n"
    assert not any("besoin" in prompt for prompt in asked(note))
