from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.differences import Piece, lines, together, words

NOTES = st.lists(st.sampled_from("abc"), max_size=6).map("\n".join)


def marked(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{one.text}]" if one.differs else one.text for one in pieces)


def test_it_marks_the_words_that_differ() -> None:
    before, after = words("Conservé 4 jours", "Conservé 14 jours")
    assert marked(before) == "Conservé [4] jours"
    assert marked(after) == "Conservé [14] jours"


def test_it_marks_words_in_a_row_as_one() -> None:
    before, _after = words("un deux trois quatre", "un cinq six quatre")
    assert marked(before) == "un [deux trois] quatre"


def test_it_marks_nothing_where_nothing_differs() -> None:
    assert words("4 jours", "4 jours") == ((Piece("4 jours"),),) * 2


def test_it_marks_a_long_text_as_a_whole() -> None:
    before, _after = words("a " * 3_000, "b")
    assert len(before) == 1


@given(st.text(max_size=80), st.text(max_size=80))
def test_it_loses_no_letter(before: str, after: str) -> None:
    sides = words(before, after)
    texts = tuple("".join(piece.text for piece in side) for side in sides)
    assert texts == (before, after)


def test_it_shows_lines_around_a_change() -> None:
    before = "\n".join("abcdefghijkl")
    [place] = lines(before, before.replace("f", "F"))
    assert [line.kind for line in place] == [
        *["same"] * 3,
        "deleted",
        "inserted",
        *["same"] * 3,
    ]
    assert (place[3].before, place[3].after) == (6, None)
    assert (place[4].before, place[4].after) == (None, 6)


def test_it_parts_changes_that_lie_apart() -> None:
    before = "\n".join(str(n) for n in range(40))
    after = before.replace("\n5\n", "\nfive\n").replace("\n30\n", "\nthirty\n")
    assert len(lines(before, after)) == 2


def test_it_finds_no_place_in_equal_texts() -> None:
    assert lines("a\nb", "a\nb") == []


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ("a\nB\nc\nd\ne\n", "a\nb\nc\nD\ne\n", "a\nB\nc\nD\ne\n"),
        ("z\na\nb\nc\nd\ne\n", "a\nb\nc\nd\n", "z\na\nb\nc\nd\n"),
        ("a\nB\nc\nd\ne\n", "a\nB\nc\nd\n", "a\nB\nc\nd\n"),
        ("a\nB\nc\nd\ne\n", "a\nX\nc\nd\ne\n", None),
        # What is put in beside a line that goes may have been meant for it.
        ("a\nb\nz\nc\nd\ne\n", "a\nc\nd\ne\n", None),
        ("a\nB\nc\nd\ne\n", "a\nb\nC\nd\ne\n", None),
    ],
)
def test_it_brings_together_what_touches_other_lines(
    mine: str, theirs: str, both: str | None
) -> None:
    base = "a\nb\nc\nd\ne\n"
    assert together(base, mine, theirs) == both
    assert together(base, theirs, mine) == both


@given(NOTES, NOTES)
def test_what_one_alone_has_changed_stands(base: str, text: str) -> None:
    assert together(base, text, base) == text
    assert together(base, base, text) == text
    assert together(base, text, text) == text
