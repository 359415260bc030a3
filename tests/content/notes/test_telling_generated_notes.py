"""Notes nobody wrote: whatever their shape, each line is told."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from content.notes.language.typography import word_set
from content.notes.reading import read_note
from tests.content.notes.telling import blocks_of, is_told, known_words

WORDS = st.sampled_from(
    sorted(
        word_set(
            "bucket chiffrement volume durée stockage réplication zone compte rôle S3 "
            "Lambda gère permet la les des et pour avec avant 15 minutes Aurora clé file"
        )
    )
)
PHRASES = st.lists(WORDS, min_size=2, max_size=9).map(" ".join)
LABELS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


@st.composite
def lines(draw: st.DrawFn) -> str:
    label, said = draw(LABELS), draw(PHRASES)
    return draw(
        st.sampled_from(
            [
                f"- {said}",
                f"- **{label}** : {said}",
                f"- {label} → {said}",
                f"- {label} = {said}",
                f"- {label} :\n    - {said}\n    - {draw(PHRASES)}",
                f"1. {said}\n2. {draw(PHRASES)}",
                f"\n{said}. {draw(PHRASES)}.\n",
                f"\n**{label}**\n\n{said}\n",
                f"\n{label}\n: {said}\n",
                f"\n> [!note] {label}\n> {said}\n",
                f"\n| {label} | {draw(LABELS)} |\n|---|---|\n| {draw(LABELS)} | {said} |\n",
                f"\n### {label}\n",
            ]
        )
    )


HEADS = st.sampled_from(["", "# Cours\n\n", "# Cours\n\n## Amazon S3\n\n"])
NOTES = st.builds(
    lambda head, found: f"{head}{chr(10).join(found)}\n",
    HEADS,
    st.lists(lines(), min_size=1, max_size=8),
)


@given(NOTES)
@settings(max_examples=60, deadline=None)
def test_nothing_a_note_says_vanishes(text: str) -> None:
    note = read_note(text.encode(), "note.md")
    known = known_words(note)
    assert [one for one in blocks_of(note) if not is_told(one, known)] == []


@given(NOTES)
@settings(max_examples=30, deadline=None)
def test_two_readings_of_a_note_are_the_same(text: str) -> None:
    data = text.encode()
    assert read_note(data, "note.md") == read_note(data, "note.md")
