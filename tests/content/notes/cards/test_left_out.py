from __future__ import annotations

from content.notes.facts import reasons
from content.notes.reading import read_note

NOTE = """# Calcul

## EC2

Fournit une puissance de calcul fiable et modulable, utilisé pour mettre en
route des machines virtuelles qui suivent les demandes des équipes.
"""


def test_what_a_card_leaves_out_of_its_sentence_is_reported() -> None:
    note = read_note(NOTE.encode(), "calcul.md")
    [card] = note.cards
    assert card.answer.endswith("modulable")
    left = [one for one in note.skipped if one.reason == reasons.CUT]
    assert {one.line for one in left} == {5}
    assert "machines virtuelles" in " ".join(one.text for one in left)


def test_a_sentence_that_is_told_whole_leaves_nothing() -> None:
    note = read_note(NOTE.partition(", utilisé")[0].encode(), "calcul.md")
    assert note.cards
    assert not note.skipped


def test_a_line_of_tags_is_reported_as_it_was_typed() -> None:
    note = read_note(b"# S3\n\n## Limites\n\n#s3 #limites #quotas\n", "s3.md")
    assert [one.text for one in note.skipped] == ["#s3 #limites #quotas"]
