from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from content.differences import Piece, lines, words


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
