"""Needs in a row of sentences, each with what answers it."""

from __future__ import annotations

from tests.content.notes.reading import asked, skipped_of

_ROW = (
    "Courrier en masse avec suivi des rebonds : SES. Message à des milliers d’abonnés : SNS. "
    "Calcul très lourd : Lustre."
)


def test_what_is_left_over_needs_nothing() -> None:
    note = f"# Pour choisir\n\n{_ROW} Tout le reste, ou presque : S3.\n"
    assert "S3" not in asked(note).values()
    assert any("Tout le reste" in one.text for one in skipped_of(note))


def test_names_and_what_they_cost_are_no_decisions() -> None:
    note = "# Coûts\n\nSES : Lambda. SNS : Athena. Prix du courrier : dix centimes.\n"
    assert not any("besoin" in prompt for prompt in asked(note))
