"""Answers told by the letters of options: `B`, `B, E`, `A et C`."""

from __future__ import annotations

import re

from content.banks.reasons import Reason, Refusal

_AND = r"[ \t]*(?:[,;&/+]|\b(?:and|et)\b)[ \t]*(?:\b(?:and|et)\b[ \t]*)?"
# Letters, then the end of the line or a sign: “Answer: A company” names no option.
_LETTERS = re.compile(
    rf"[(\[]?(?P<letters>[A-Z](?:{_AND}[A-Z]\b|[ \t]+[A-Z]\b){{0,25}})[)\]]?"
    r"[ \t]*(?:$|[.:–—-](?:[ \t]+(?P<rest>.*)|$)|[ \t]*[.):][ \t]+(?P<tail>.*))",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b[A-Z]\b", re.IGNORECASE)


def read_letters(text: str) -> tuple[str, str] | None:
    """The letters in capitals and what stands after them; None where there are none."""
    found = _LETTERS.match(text.strip())
    if not found:
        return None
    letters = "".join(dict.fromkeys("".join(_ONE.findall(found["letters"])).upper()))
    return letters, (found["rest"] or found["tail"] or "").strip()


def right_positions(letters: str, options: str) -> set[int]:
    """Where the named options stand among those that there are, counted from 0.

    Raises `Refusal` for a letter that no option has.
    """
    for letter in letters:
        if letter not in options:
            raise Refusal(Reason.KEY_OUTSIDE, letter)
    return {options.index(letter) for letter in letters}
