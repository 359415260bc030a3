"""Choice: the values of the same column beside the right one, none of them true too.

Options are an easier way to answer a card that is there anyway. Only where values are
grades («très bas») are they the card itself: a grade means nothing without its scale.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, islice

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.groups import grouped
from content.notes.identity import normalised
from content.notes.language.memory import kept
from content.notes.language.services import services_in
from content.notes.language.typography import NUMBER, fold, word_set, words

OPTIONS = 3
_MOST_WORDS = 5
# A hostile column holds thousands; good distractors are among the nearest.
_MOST_TRIED = 60
_MOST_NEAR = 6
_KINDS = frozenset({"attribute", "number"})
# The right one may be longer than the others on average by so much, or shorter.
_LONGER, _SHORTER = 1.15, 0.8
_QUANTITY = re.compile(r"(?:[<>~≤≥$]\s?|[A-Za-zÀ-ÿ’]+ (?:[à-ÿa-z]+ )?)?\d")
# «Les deux d’un coup» is more than what another option says, which is right too.
_POINTS = re.compile(
    r"(?:les deux|tous les deux|l’un ou l’autre|idem|pareil|both|either|same)\b", re.I
)
_BARE = word_set("aucun aucune oui non none no yes variable idem illimite unlimited")
# Sides of which a thing may have several: the use of another may well be its own too,
# and one type may hold the other («NoSQL», «graphe»).
_SHARED = word_set(
    """
    type types categorie category famille family modele model classe class usage usages
    use uses used cas case cases avantage avantages advantage advantages benefit benefits
    pros inconvenient inconvenients drawback drawbacks cons best ideal particularite
    remarque key point gotcha piege contenu exemple exemples example examples feature features
    """
)
_GRADES = word_set(
    """
    tres plus moins assez extremement a et ou le la faible moyen moyenne eleve elevee
    bas basse haut haute fort forte rapide lent lente facile simple complexe minimal
    maximal gratuit cher chere bon bonne excellent excellente debutant intermediaire
    avance expert
    very more less extremely and or low lowest medium moderate high higher highest fast
    faster slow slower easy simple complex cheap cheaper expensive minimal maximal free
    good better best excellent beginner intermediate advanced
    """
)

# What says nothing without another to compare with: «gratuit» and «rapide» do.
_RANKS = word_set(
    "faible moyen moyenne eleve elevee bas basse haut haute bon bonne excellent "
    "excellente low lowest medium moderate high higher highest good better"
)


def offer(sketches: Sequence[Sketch], stated: Stated) -> list[Sketch]:
    """The sketches, with distractors where three are good."""
    columns = {
        key: _Column(cells)
        for key, cells in grouped(filter(_is_cell, sketches), _column).items()
    }
    return [
        _offered(sketch, columns[key], stated)
        if (key := _column(sketch)) in columns
        else sketch
        for sketch in sketches
    ]


def _column(sketch: Sketch) -> tuple[str, str]:
    return sketch.fact.note, sketch.fact.column


class _Column:
    """The values of a column by their shape and length, to find the nearest soon."""

    def __init__(self, cells: Iterable[Sketch]) -> None:
        by_shape: dict[str, dict[int, list[list[Sketch]]]] = {}
        for value, same in grouped(cells, lambda one: fold(one.answer)).items():
            if value and value.split()[0] not in _BARE:
                answer = same[0].answer
                lengths = by_shape.setdefault(_shape(answer), {})
                lengths.setdefault(len(answer), []).append(_two(same))
        for lengths in by_shape.values():
            for values in lengths.values():
                values.sort(key=lambda same: same[0].answer)
        self._by_shape = by_shape

    def nearest(self, answer: str, subject: str) -> Iterator[str]:
        """Values of other subjects, the nearest in length first, the longer before."""
        lengths = self._by_shape.get(_shape(answer), {})
        for length in sorted(lengths, key=lambda at: (abs(at - len(answer)), -at)):
            for same in lengths[length]:
                others = (
                    one.answer
                    for one in same
                    if normalised(one.fact.subject) != subject
                )
                yield from islice(others, 1)


def _two(same: Sequence[Sketch]) -> list[Sketch]:
    """The first, and the first of another subject: enough to find one not asked for."""
    first = same[0]
    subject = normalised(first.fact.subject)
    others = (one for one in same if normalised(one.fact.subject) != subject)
    return [first, *islice(others, 1)]


def _is_cell(sketch: Sketch) -> bool:
    fact = sketch.fact
    return fact.header and bool(fact.column) and sketch.kind in _KINDS


def _offered(sketch: Sketch, column: _Column, stated: Stated) -> Sketch:
    if not _is_cell(sketch) or len(words(sketch.answer)) > _MOST_WORDS:
        return sketch
    if not _SHARED.isdisjoint(fold(sketch.fact.attribute).split()):
        return sketch
    if _POINTS.match(sketch.answer):
        return sketch
    # Of services, the one of another family is soon told from those that may be meant.
    if services_in(sketch.answer):
        return sketch
    options = _of_like_length(sketch.answer, _distractors(sketch, column, stated))
    if not options or _gives_itself_away(sketch, options):
        return sketch
    graded = all(is_grade(value) for value in (sketch.answer, *options))
    return sketch._replace(kind="choice" if graded else sketch.kind, choices=options)


def _distractors(sketch: Sketch, column: _Column, stated: Stated) -> Iterator[str]:
    """Values of others in the column that the course nowhere says of this subject."""
    right = fold(sketch.answer)
    subject = normalised(sketch.fact.subject)
    for answer in islice(column.nearest(sketch.answer, subject), _MOST_TRIED):
        value = fold(answer)
        alike = answer[:1].isupper() == sketch.answer[:1].isupper()
        if alike and not _are_close(value, right) and not stated.of(subject, value):
            yield answer


def _of_like_length(right: str, values: Iterable[str]) -> tuple[str, ...]:
    """Three of the nearest, on average as long as the right one; none where they tell."""
    nearest: list[str] = []
    for value in values:
        if not any(_says(value, one) for one in nearest):
            nearest.append(value)
        if len(nearest) == _MOST_NEAR:
            break
    of_three = combinations(nearest, OPTIONS)
    best = min(of_three, key=lambda three: abs(_mean(three) - len(right)), default=())
    fits = best and _mean(best) * _SHORTER <= len(right) <= _mean(best) * _LONGER
    return best if fits else ()


def _mean(options: Sequence[str]) -> float:
    return sum(map(len, options)) / len(options)


def _shape(text: str) -> str:
    """What is around its numbers: the unit, of a quantity; "" of what is none."""
    return NUMBER.sub("#", text).casefold() if _QUANTITY.match(text) else ""


def _are_close(one: str, other: str) -> bool:
    """One says the other, or they share a word that tells."""
    return _says(one, other) or bool(_telling(one) & _telling(other))


def _says(one: str, other: str) -> bool:
    one, other = f" {fold(one)} ", f" {fold(other)} "
    return one in other or other in one


@kept(4096)
def _telling(folded: str) -> frozenset[str]:
    said = {word for word in folded.split() if len(word) > 3} - _GRADES
    return frozenset(word.rstrip("sx") for word in said if not word[0].isdigit())


def _gives_itself_away(sketch: Sketch, options: Sequence[str]) -> bool:
    """The question holds a word of the right answer and of no other, or its initial."""
    name, right = sketch.fact.subject, sketch.answer[:1].upper()
    initials = {value[:1].upper() for value in options}
    if name.isupper() and right == name[0] and right not in initials:
        return True
    asked = _telling(fold(sketch.prompt))
    others = {word for value in options for word in _telling(fold(value))}
    return bool((_telling(fold(sketch.answer)) & asked) - others)


@kept(4096)
def is_grade(value: str) -> bool:
    """«Très bas» ranks, and means little without the other ranks."""
    return set(fold(value).split()) <= _GRADES


def unscaled(facts: Iterable[Fact]) -> set[Fact]:
    """Cells that only rank («faible») among others that do not: no scale is told."""
    cells = (fact for fact in facts if fact.header and fact.column)
    columns = grouped(cells, lambda fact: (fact.note, fact.column)).values()
    return {
        fact
        for column in columns
        if not all(is_grade(fact.value) for fact in column)
        for fact in column
        if is_grade(fact.value) and not _RANKS.isdisjoint(fold(fact.value).split())
    }


class Stated:
    """What a course says of each subject, for values that must not be true of it.

    Made once for the notes of a course, when the first value has to be looked up.
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        self._facts = facts

    @cached_property
    def _texts(self) -> dict[str, list[str]]:
        texts: dict[str, list[str]] = defaultdict(list)
        for fact in self._facts:
            parts = map(fold, (fact.subject, fact.attribute, fact.value))
            said = f" {' '.join(filter(None, parts))} "
            for word in set(said.split()):
                texts[word].append(said)
        return texts

    def of(self, subject: str, value: str) -> bool:
        """Whether a fact about `subject`, or one that names it, says `value`."""
        rarest: Sequence[str] = min(
            (self._texts.get(word, ()) for word in (*subject.split(), *value.split())),
            key=len,
            default=(),
        )
        asked, named = f" {value} ", f" {subject} "
        return any(asked in said and named in said for said in rarest)
