"""A typed answer beside the expected one: the same, or what differs.

Case, accents, articles and the many ways to write a quantity are made one: «5 To»,
«5 TB» and «5TB» are the same, so are «1 000» and «1000», «24 h» and «1 jour».
Nothing here decides a rating: a difference is for the learner to judge, unless one
quantity was asked for and another one of its kind was typed («99» for «12 heures»).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import pairwise

from quizzes.units import NUMERALS, SCALES, UNITS


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one answer, and whether the other one says it too."""

    text: str
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both texts whole, in pieces."""

    typed: tuple[Piece, ...]
    expected: tuple[Piece, ...]
    # Whether it says another quantity of the same kind: surely not the answer.
    is_other: bool = False

    @property
    def is_same(self) -> bool:
        return all(piece.is_shared for piece in (*self.typed, *self.expected))


@dataclass(frozen=True, slots=True)
class _Token:
    means: Hashable
    start: int
    end: int


_SPACE = "[ \u00a0\u2009\u202f]"
_TOKEN = re.compile(
    rf"""
    (?P<dotted>(?<!\w)\d+(?:\.\d+){{2,}}(?:/\d+)?)
    | (?P<before>[$€]{_SPACE}?)?
      (?P<number>(?<!\w)(?:\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d{{1,3}}(?:,\d{{3}}){{2,}}
      |\d+)(?:[.,]\d+)?)
      (?:{_SPACE}?(?P<unit>[^\W\d_]+(?:/(?:s|sec)\b)?|[%$€]))?
    | (?P<less>moins{_SPACE}de|less{_SPACE}than|<)
    | (?P<more>plus{_SPACE}de|more{_SPACE}than|>)
    | (?P<ignored>jusqu['’](?:à|a|au)\b|up{_SPACE}to\b|environ\b|about\b|au{_SPACE}plus\b
      |maximum\b|[≤≈~])
    | (?P<elided>\b[ldLD]['’](?=\w))
    | (?P<word>[^\W_]+|[+%€$])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ARTICLES = frozenset(["le", "la", "les", "un", "une", "des", "du", "de", "the", "an"])
_RANGE = frozenset({"a", "to"})
_MARKS = re.compile(r"[\u0300-\u036f]")


def compare(typed: str, expected: str, *, language: str) -> Comparison:
    """`language` of the card, "fr" or "en": in English «1,000» is a thousand."""
    ours, theirs = _tokens(typed, language), _tokens(expected, language)
    if not theirs:
        same = typed.strip() == expected.strip()
        return Comparison((Piece(typed, same),), (Piece(expected, same),))
    left, right = [one.means for one in ours], [one.means for one in theirs]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    shared_left = {i for block in blocks for i in range(block.a, block.a + block.size)}
    shared_right = {i for block in blocks for i in range(block.b, block.b + block.size)}
    return Comparison(
        _pieces(typed, ours, shared_left),
        _pieces(expected, theirs, shared_right),
        is_other=_is_other(ours, theirs),
    )


def _is_other(ours: list[_Token], theirs: list[_Token]) -> bool:
    """Of one quantity each: another number, of the same unit or of none.

    What begins with its only quantity is a quantity; of «deux fois 12 h», «moins de 5»
    or «de 1 à 5» nothing is sure, nor of «24» for «1 jour».
    """
    asked = [one.means for one in theirs if isinstance(one.means, tuple)]
    said = ours[0].means if len(ours) == 1 else None
    if len(asked) != 1 or theirs[0].means != asked[0] or not isinstance(said, tuple):
        return False
    (value, unit), (expected, name) = said, asked[0]
    if unit:
        return bool(unit == name and value != expected)
    return all(value * scale != expected for scale in _scales(name))


def _scales(name: str) -> Iterator[Fraction]:
    """What a number without unit may count, in `name`."""
    yield Fraction(1)
    yield from (scale for scale, base in SCALES.values() if base == name)
    # «5000» may mean gigabytes where «5 To» is asked.
    if re.match(r"[kmgtpe]?i?b(?:it)?(?:/s)?$", name):
        yield from (Fraction(base) ** n for base in (1000, 1024) for n in range(-5, 6))


def _pieces(text: str, tokens: list[_Token], shared: set[int]) -> tuple[Piece, ...]:
    """What stands between two tokens goes with them where both are alike."""
    if not tokens:
        return (Piece(text, not text.strip()),) if text else ()
    bounds = [(0, True)]
    for place, token in enumerate(tokens):
        is_shared = place in shared
        if is_shared != bounds[-1][1]:
            cut = tokens[place - 1].end if is_shared and place else token.start
            bounds.append((cut, is_shared))
    if not bounds[-1][1] and tokens[-1].end < len(text):
        bounds.append((tokens[-1].end, True))
    bounds.append((len(text), True))
    return tuple(
        Piece(text[start:end], is_shared)
        for (start, is_shared), (end, _) in pairwise(bounds)
        if start < end
    )


def _tokens(text: str, language: str) -> list[_Token]:
    """Of «De 1 à 5 min», the two quantities alone; of «le bucket», the noun alone."""
    found = [one for match in _TOKEN.finditer(text) for one in _meant(match, language)]
    kept = [
        token
        for place, token in enumerate(found)
        if token.means not in _ARTICLES and not _joins(found, place)
    ]
    return kept or found


def _joins(tokens: list[_Token], place: int) -> bool:
    """Whether it is the «à» of a range."""
    around = tokens[max(0, place - 1) : place] + tokens[place + 1 : place + 2]
    return (
        tokens[place].means in _RANGE
        and len(around) == 2
        and all(isinstance(token.means, tuple) for token in around)
    )


def _meant(match: re.Match[str], language: str) -> Iterator[_Token]:
    kind = match.lastgroup
    if match["number"]:
        yield from _quantity(match, language)
    elif kind in ("less", "more"):
        yield _Token("<" if kind == "less" else ">", *match.span())
    elif kind in ("word", "dotted"):
        word = _plain(match[0])
        means: Hashable = word
        if word in NUMERALS:
            means = (Fraction(NUMERALS[word]), "")
        yield _Token(means, *match.span())


def _quantity(match: re.Match[str], language: str) -> Iterator[_Token]:
    """The number with its unit, or, where what follows is none, with it as a word."""
    value = _value(match["number"], language)
    written = match["unit"] or match["before"] or ""
    unit = _unit(written.strip())
    if unit is None:
        yield _Token((value, ""), match.start(), match.end("number"))
        yield _Token(_plain(written), *match.span("unit"))
        return
    scale, name = SCALES.get(unit, (1, unit))
    yield _Token((value * scale, name), *match.span())


def _unit(written: str) -> str | None:
    """Its one name, "" where there is none; None for a word that is no unit."""
    if not written:
        return ""
    # The one place where case tells: Mb/s are bits, MB/s are bytes.
    if re.fullmatch(r"[KMGT]b/s(?:ec)?", written):
        return f"{written[0].lower()}bit/s"
    return UNITS.get(_plain(written))


def _value(written: str, language: str) -> Fraction:
    digits = re.sub(_SPACE, "", written)
    thousands = digits.count(",") > 1 or (
        language != "fr" and re.fullmatch(r"[1-9]\d{0,2},\d{3}(?:\.\d+)?", digits)
    )
    return Fraction(digits.replace(",", "" if thousands else "."))


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold().replace("œ", "oe"))
    return _MARKS.sub("", folded)
