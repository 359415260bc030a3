"""What of a passage without a card do the cards of its line ask all the same?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from content.notes.facts import reasons
from content.notes.facts.model import Skipped
from content.notes.groups import grouped
from content.notes.language.light import LIGHT
from content.notes.language.typography import WORD, fold, word_set
from content.notes.unsaid import STEM

# «CNAME : Zone apex : Non» tells no more than which of two has it.
_UNTOLD = LIGHT | word_set(
    """
    oui non yes no ce cette ces this these qu quoi quel quelle quels quelles what which
    """
)
# For these the same words are the same fact: what is given as an example is another.
_MAY_BE_ASKED = frozenset(
    {
        *(reasons.NO_QUESTION, reasons.DUPLICATE, reasons.AMBIGUOUS),
        *(reasons.GIVEN_AWAY, reasons.LEAD_IN, reasons.EMPTY),
    }
)


class Asking(Protocol):
    """A card, of a note as it is read or as it is kept."""

    @property
    def anchor(self) -> str: ...
    @property
    def prompt(self) -> str: ...
    @property
    def answer(self) -> str: ...


class Beside(NamedTuple):
    """The prompt of a card of the same line, and what it leaves out of the passage."""

    prompt: str
    left: str


def without_asked(
    skipped: Iterable[Skipped], cards: Sequence[Asking]
) -> Iterator[Skipped]:
    """But for the passages that one card of their own line says whole."""
    at = grouped(cards, lambda card: card.anchor)
    for one in skipped:
        there = at.get(one.anchor, ()) if one.anchor else ()
        if not (there and one.reason in _MAY_BE_ASKED) or not _is_said(one.text, there):
            yield one


def _is_said(text: str, cards: Iterable[Asking]) -> bool:
    told = _telling(text)
    return bool(told) and any(told <= _words_of(card) for card in cards)


def beside(text: str, cards: Iterable[Asking]) -> Beside | None:
    """Of the cards of its line the one that says the most of a passage, if that is
    half of it; what is left runs from the first word that is not said to the last."""
    telling = _telling(text)
    said = [(len(telling & _words_of(card)), card) for card in cards]
    most, card = max(said, key=lambda pair: pair[0], default=(0, None))
    if card is None or most * 2 < len(telling) or not telling:
        return None
    known = _words_of(card)
    found = list(WORD.finditer(text))
    new = [place for place, word in enumerate(found) if _is_new(word[0], known)]
    if not new:
        return None
    first = new[0]
    while first and not _telling(found[first - 1][0]):
        first -= 1
    return Beside(card.prompt, text[found[first].start() : found[new[-1]].end()])


def _is_new(word: str, known: set[str]) -> bool:
    return not _telling(word) <= known


def _telling(text: str) -> set[str]:
    words = set(fold(text).split()) - _UNTOLD
    return {word[:STEM] if word.isalpha() else word for word in words}


def _words_of(card: Asking) -> set[str]:
    return _telling(f"{card.prompt} {card.answer}")
