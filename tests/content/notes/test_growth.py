"""Four times as long a note takes four times as long to read, counted in calls.

A long glossary is an honest note. What compares each of its terms with all the others
makes an hour of a minute.
"""

from __future__ import annotations

import cProfile
from collections.abc import Callable

import pytest

from bench.notes import chapters
from content.notes.reading import read_note

_SOME, _MANY = 300, 1200
# Both read a heading and compile what the first of their lines asks for.
_MOST_TIMES_AS_MANY = 1.25 * _MANY / _SOME

_ONE_A_LINE: dict[str, tuple[str, Callable[[str, str], str]]] = {
    "glossary": ("", lambda name, said: f"{name}\n: {said} des bacs et des lots\n\n"),
    "a line of HTML": (
        "",
        lambda name, said: f"<dl><dt>{name}</dt><dd>{said} des lots</dd></dl>",
    ),
}


def _word(number: int) -> str:
    """A word of no language, of letters alone."""
    return "".join(
        "rkbdfglmnp"[int(digit)] + "ao"[int(digit) % 2] for digit in str(number)
    )


def _calls(note: str) -> int:
    profile = cProfile.Profile()
    profile.enable()
    try:
        read_note(note.encode(), "note.md")
    finally:
        profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(("before", "line"), _ONE_A_LINE.values(), ids=_ONE_A_LINE)
def test_many_lines_are_read_in_the_time_of_a_few(
    before: str, line: Callable[[str, str], str]
) -> None:
    # What runs first compiles patterns and reads vocabularies.
    read_note(chapters(28_000).encode(), "first.md")

    def note(size: int) -> str:
        # Names that the other note has not, of which nothing is remembered.
        names = [_word(11_111 + at).title() for at in range(size, 2 * size)]
        said = [_word(44_444 + at) for at in range(size, 2 * size)]
        return "# Titre\n\n" + before + "".join(map(line, names, said))

    assert _calls(note(_MANY)) < _MOST_TIMES_AS_MANY * _calls(note(_SOME))
