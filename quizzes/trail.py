"""What of a card's trail of headings can be told before its answer? Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from quizzes.typed import plain, without_gloss

_BETWEEN = " › "


def told(context: str, *, answer: str, acronym: str = "") -> str:
    """The trail without headings that say the answer, and no colon begins a line.

    Of an `acronym` whose words are asked, a heading that has it is likely to spell it
    out, in the note's language where the answer is in another.
    """
    hidden = [_words(one) for one in (without_gloss(answer), acronym)]
    trail = _BETWEEN.join(
        heading
        for heading in context.split(_BETWEEN)
        if not any(_has(_heading(heading), words) for words in hidden)
    )
    return trail.replace(" :", "\u00a0:")


@lru_cache(maxsize=4096)
def _heading(text: str) -> list[str]:
    """Its words, which all the cards under it ask for."""
    return _words(text)


def _words(text: str) -> list[str]:
    return [plain(word) for word in re.findall(r"\w+", text)]


def _has(heading: list[str], words: list[str]) -> bool:
    """Whether the words stand there one after the other; of none there are none."""
    places = range(len(heading) - len(words) + 1)
    return bool(words) and any(heading[i : i + len(words)] == words for i in places)
