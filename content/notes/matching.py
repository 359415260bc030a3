"""Which of the cards that there were is which of those that a note gives now.

In passes, from what says most to what says least; each takes what the passes before it
have left, and pairs a card with at most one other. None compares all with all: cards
are looked up by what they have in common, so that the time grows with their number.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from content.notes.groups import grouped
from content.notes.identity import normalised

# Of 1: beyond, two facts are one that was reworded. Under the same headings less is
# asked than elsewhere, and least between two neighbours that have stayed.
_SIMILAR_HERE, _SIMILAR_ELSEWHERE, _SIMILAR_BETWEEN = 0.7, 0.8, 0.6
# A value of so many characters is no coincidence; one that is shorter than the second
# of them, such as «Oui», is one even at the same place.
TELLING = 20
_NO_YES = 5
# How many cards a card is compared with, and how common the words may be that they share.
_CANDIDATES = 5
_COMMON = 50
# Of a long value the beginning is compared, beyond the second length by its words.
_COMPARED, _LONG = 160, 60


@dataclass(frozen=True)
class Known:
    """A card as the matching sees it; `trail` is its headings, joined.

    `is_retired`: no note states it at the moment.
    """

    key: str
    note: str
    trail: str
    kind: str
    subject: str
    attribute: str
    value: str
    prompt: str
    answer: str
    # The key that a stored card had at first: to undo a rewording leads back to it.
    first_key: str = ""
    is_retired: bool = False

    @cached_property
    def face(self) -> str:
        """What is asked for: of a value, the kinds of card are ways to ask for it."""
        return self.kind if self.kind in {"term", "acronym", "comparison"} else ""

    @cached_property
    def label(self) -> str:
        return normalised(f"{self.subject} {self.attribute}")

    @cached_property
    def said(self) -> str:
        return normalised(self.value)

    @cached_property
    def place(self) -> Hashable:
        return self.note, normalised(self.trail)

    @cached_property
    def text(self) -> Hashable:
        return normalised(self.prompt), normalised(self.answer)


Pairs = dict[int, int]
_Left = list[tuple[int, Known]]


def match(old: Sequence[Known], new: Sequence[Known]) -> Pairs:
    """For each of `new`, by its index, the index of the one of `old` that it is.

    Both in reading order. What is in no pair is new, or gone.
    """
    pairs: Pairs = {}

    def left(*, retired: bool | None = None) -> tuple[_Left, _Left]:
        taken = set(pairs.values())
        return (
            [
                (i, one)
                for i, one in enumerate(old)
                if i not in taken and retired in {None, one.is_retired}
            ],
            [(j, one) for j, one in enumerate(new) if j not in pairs],
        )

    everything = list(enumerate(old)), list(enumerate(new))
    pairs |= _by_key(*everything, lambda one: one.key)
    pairs |= _by_key(*left(), lambda one: one.first_key)
    pairs |= _in_order(*left(retired=False), lambda one: one.text)
    pairs |= _in_order(
        *left(retired=False), lambda one: (one.label, one.face, one.said)
    )
    pairs |= _by_likeness(*left(retired=False))
    pairs |= _between_neighbours(left(retired=False), pairs, old, new)
    pairs |= _in_order(
        *left(retired=False),
        lambda one: (one.note, one.face, normalised(one.attribute), one.said),
        only_as_many=True,
    )
    pairs |= _asked_otherwise(*left(retired=False))
    pairs |= _in_order(*left(retired=True), lambda one: one.text)
    return pairs


def _by_key(old: _Left, new: _Left, key: Callable[[Known], str]) -> Pairs:
    """Of two that have it, the one that is not retired."""
    by_key = {
        key(one): i for i, one in sorted(old, key=lambda it: not it[1].is_retired)
    }
    return {j: by_key[one.key] for j, one in new if one.key in by_key}


def _in_order(
    old: _Left,
    new: _Left,
    trait: Callable[[Known], Hashable],
    *,
    only_as_many: bool = False,
) -> Pairs:
    """Those that share a trait, under the same headings first, each in their order.

    `only_as_many`: only where as many share it before as after.
    """
    pairs: Pairs = {}
    if not old or not new:
        return pairs
    before = grouped(old, lambda it: trait(it[1]))
    for shared, ours in grouped(new, lambda it: trait(it[1])).items():
        theirs = before.get(shared)
        if not theirs or (only_as_many and len(theirs) != len(ours)):
            continue
        here = _zipped(theirs, ours, lambda it: it[1].place)
        rest = (
            [it for it in theirs if it[0] not in set(here.values())],
            [it for it in ours if it[0] not in here],
        )
        pairs |= here | _zipped(*rest, lambda it: "")
    return pairs


def _zipped(
    old: _Left, new: _Left, group: Callable[[tuple[int, Known]], Hashable]
) -> Pairs:
    before = grouped(old, group)
    return {
        j: i
        for name, ours in grouped(new, group).items()
        for (i, _old), (j, _new) in zip(before.get(name, ()), ours, strict=False)
    }


def _by_likeness(old: _Left, new: _Left) -> Pairs:
    """The likeliest pairs first."""
    if not old or not new:
        return {}
    index = _Index(old)
    scored = []
    for j, after in new:
        for i, before in index.candidates(after):
            here = before.place == after.place
            found = likeness(before, after)
            if found >= (_SIMILAR_HERE if here else _SIMILAR_ELSEWHERE):
                scored.append((-found, not here, i, j))
    pairs: Pairs = {}
    taken: set[int] = set()
    for _found, _here, i, j in sorted(scored):
        if j not in pairs and i not in taken:
            pairs[j] = i
            taken.add(i)
    return pairs


class _Index:
    """Cards by the words in them, rare words telling most."""

    def __init__(self, cards: _Left) -> None:
        self._cards = dict(cards)
        self._by_word: defaultdict[Hashable, list[int]] = defaultdict(list)
        for i, one in cards:
            for word in self._words(one):
                self._by_word[word].append(i)

    @staticmethod
    def _words(one: Known) -> set[Hashable]:
        words: set[Hashable] = set(one.said[:_COMPARED].split())
        # A word of a label is looked for among labels, and with its place, where even
        # a common word is rare.
        for word in one.label.split():
            words |= {("label", word), (one.place, word)}
        return words | {("label", one.label), (one.place, one.said)}

    def candidates(self, one: Known) -> Iterator[tuple[int, Known]]:
        shared: Counter[int] = Counter()
        for word in self._words(one):
            found = self._by_word.get(word, ())
            if len(found) <= _COMMON:
                for i in found:
                    shared[i] += _COMMON // len(found)
        ranked = sorted(shared.items(), key=lambda it: (-it[1], it[0]))
        for i, _weight in ranked[:_CANDIDATES]:
            if self._cards[i].face == one.face:
                yield i, self._cards[i]


def likeness(before: Known, after: Known) -> float:
    """0–1: how surely both state one fact, by its label and, if telling, its value."""
    label = _label_ratio(before, after)
    value = _ratio(before.said, after.said)
    longest = max(len(before.said), len(after.said))
    weight = min(1.0, longest / TELLING)
    both = (label + weight * value) / (1 + weight)
    if _numbers(before.label) != _numbers(after.label) and value < 1:
        return 0.0
    if before.label == after.label or _is_typo(before.label, after.label):
        # Whatever the value is now: that it changes is what a revision is for.
        return max(both, 0.85 + 0.15 * value)
    return both


def _label_ratio(before: Known, after: Known) -> float:
    """Of what differs in a label: that the rest is the same says nothing."""
    subjects = normalised(before.subject), normalised(after.subject)
    attributes = normalised(before.attribute), normalised(after.attribute)
    if subjects[0] == subjects[1]:
        return _ratio(*attributes)
    if attributes[0] == attributes[1]:
        return _ratio(*subjects)
    return _ratio(before.label, after.label)


def _is_typo(before: str, after: str) -> bool:
    """Whether each word is the other's, but for a few letters."""
    ours, theirs = before.split(), after.split()
    return len(ours) == len(theirs) and all(
        one == other or (not _numbers(one + other) and _ratio(one, other) >= 0.75)
        for one, other in zip(ours, theirs, strict=True)
    )


def _numbers(text: str) -> list[str]:
    return [word for word in text.split() if any(mark.isdigit() for mark in word)]


def _ratio(one: str, other: str) -> float:
    """Letter by letter, and word by word where both are long: that is far quicker."""
    if one == other:
        return 1.0
    ours: Sequence[str] = one[:_COMPARED]
    theirs: Sequence[str] = other[:_COMPARED]
    if min(len(ours), len(theirs)) > _LONG:
        ours, theirs = one[:_COMPARED].split(), other[:_COMPARED].split()
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _between_neighbours(
    left: tuple[_Left, _Left], pairs: Pairs, old: Sequence[Known], new: Sequence[Known]
) -> Pairs:
    """What stands between the same two cards as before, as many as before.

    A label may be quite another there, or the value, but not both.
    """
    places = {i: j for j, i in pairs.items() if not old[i].is_retired}
    above_old, below_old = _nearest(old, places)
    above_new, below_new = _nearest(new, {j: j for j in pairs})
    theirs = grouped(left[0], lambda it: (above_old[it[0]], below_old[it[0]]))
    ours = grouped(left[1], lambda it: (above_new[it[0]], below_new[it[0]]))
    return {
        j: i
        for gap, between in ours.items()
        if len(between) == len(theirs.get(gap, ()))
        for (i, was), (j, now) in zip(theirs[gap], between, strict=True)
        if (was.note, was.face) == (now.note, now.face)
        and (_says_the_same(was, now) or likeness(was, now) >= _SIMILAR_BETWEEN)
    }


def _says_the_same(was: Known, now: Known) -> bool:
    return was.said == now.said and len(was.said) >= _NO_YES


def _nearest(
    cards: Sequence[Known], places: Mapping[int, int]
) -> tuple[list[int | None], list[int | None]]:
    """For each card, the place of the nearest before it that has one, and after it."""

    def swept(order: Iterable[int]) -> list[int | None]:
        found: list[int | None] = [None] * len(cards)
        last = None
        for at in order:
            found[at] = last
            last = places.get(at, last)
        return found

    return swept(range(len(cards))), swept(reversed(range(len(cards))))


def _asked_otherwise(old: _Left, new: _Left) -> Pairs:
    """One value that is too long for a coincidence, asked for in another way."""
    pairs = _zipped(_telling(old), _telling(new), lambda it: (it[1].said, it[1].face))
    taken = set(pairs.values())
    return pairs | _zipped(
        [it for it in _telling(old) if it[0] not in taken],
        [it for it in _telling(new) if it[0] not in pairs],
        lambda it: it[1].said,
    )


def _telling(cards: _Left) -> _Left:
    return [it for it in cards if len(it[1].said) >= TELLING]
