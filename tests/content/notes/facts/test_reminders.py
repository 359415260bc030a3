"""What an author writes to themself, and what a note says of itself."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize(
    "text", ["TODO : dessiner la baie", "FIXME relire ce tableau", "À compléter : le coût"]
)  # fmt: skip
def test_a_reminder_is_no_fact(text: str) -> None:
    [one] = skipped_of(f"## Baie\n\n{text}\n")
    assert one.reason == reasons.TODO


def test_what_a_note_says_of_itself_is_left_and_the_rest_is_read() -> None:
    note = "## SQS\n\nCette fiche résume nos files. SQS garde les messages 14 jours au plus.\n"
    assert list(asked(note).values()) == ["14 jours"]
    [one] = skipped_of(note)
    assert one.reason == reasons.METADATA
    assert one.text.startswith("Cette fiche")
