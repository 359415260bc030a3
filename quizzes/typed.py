"""A typed answer beside the expected one: the same, or what differs.

Case, accents, articles and the many ways to write a quantity are made one: «5 To»,
«5 TB» and «5TB» are the same, so are «1 000» and «1000», «24 h» and «1 jour».
What stands in brackets at the end, and a unit that goes without saying, need not be
typed. Nothing here decides a rating: a difference is for the learner to judge, unless
one quantity was asked for and another one was typed, or none. Where no word is shared,
be it misspelt or in another form, that is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import pairwise, takewhile

from content.notes.language.names import VENDORS
from quizzes.quantities import goes_without_saying, is_other
from quizzes.units import MULTIPLES, NUMERALS, SCALES, UNITS


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
    # Whether they have nothing in common: it may still be the same in other words.
    is_apart: bool = False

    @property
    def is_same(self) -> bool:
        return all(piece.is_shared for piece in (*self.typed, *self.expected))


@dataclass(frozen=True, slots=True)
class _Token:
    means: Hashable
    start: int
    end: int
    # Of a quantity: its number and its unit as they are written, where the number ends.
    number: Fraction | None = None
    unit: str = ""
    cut: int = 0


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
_GLOSS = re.compile(r"\s*\([^()]*\)\s*$")
# Of a word this long the last «s» or «x» is that of its plural, or says nothing.
_PLURAL = re.compile(r"(?<=\w{4})[sx]$")
# Two words are near that begin with so many letters, and so much of the shorter one,
# alike; or that share so much of their letters.
_STEM, _OF_WORD, _ALIKE = 4, 0.7, 0.75
_MARKS = re.compile(r"[\u0300-\u036f]")


def compare(typed: str, expected: str, *, language: str, asked: str = "") -> Comparison:
    """`language` of the card, "fr" or "en": in English «1,000» is a thousand.

    `asked` is the question, which may name the unit.
    """
    found = _compared(typed, expected, language, asked)
    ours, theirs = without_gloss(typed), without_gloss(expected)
    if found.is_same or (ours, theirs) == (typed, expected):
        return found
    inner = _compared(ours, theirs, language, asked)
    if inner.is_same:
        return _as_same(typed, expected)
    apart = found.is_apart and inner.is_apart
    return replace(found, is_other=inner.is_other, is_apart=apart)


def without_gloss(answer: str) -> str:
    """Without what stands in brackets at its end, which need not be typed."""
    return _GLOSS.sub("", answer) or answer


def is_number(expected: str, *, language: str, asked: str) -> bool:
    """Whether a number alone is the whole answer."""
    tokens = _tokens(without_gloss(expected), language)
    if len(tokens) != 1 or tokens[0].number is None:
        return False
    return not tokens[0].unit or goes_without_saying(tokens[0].unit, asked)


def _compared(typed: str, expected: str, language: str, asked: str) -> Comparison:
    ours, theirs = _tokens(typed, language), _tokens(expected, language)
    if not theirs:
        same = typed.strip() == expected.strip()
        return Comparison((Piece(typed, same),), (Piece(expected, same),))
    if _is_number_of(ours, theirs):
        (one,) = theirs
        if goes_without_saying(one.unit, asked):
            return _as_same(typed, expected)
        unit = Piece(expected[one.cut :], False)
        return Comparison(
            (Piece(typed, True),), (Piece(expected[: one.cut], True), unit)
        )
    left, right = [one.means for one in ours], [one.means for one in theirs]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    shared_left = {i for block in blocks for i in range(block.a, block.a + block.size)}
    shared_right = {i for block in blocks for i in range(block.b, block.b + block.size)}
    return Comparison(
        _pieces(typed, ours, shared_left),
        _pieces(expected, theirs, shared_right),
        is_other=_is_other(ours, theirs),
        is_apart=not shared_left and _is_apart(ours, theirs),
    )


def _as_same(typed: str, expected: str) -> Comparison:
    return Comparison((Piece(typed, True),), (Piece(expected, True),))


def _is_number_of(ours: list[_Token], theirs: list[_Token]) -> bool:
    """One quantity each: the same number, of which we leave the unit out."""
    if len(ours) != 1 or len(theirs) != 1 or ours[0].unit or not theirs[0].unit:
        return False
    return ours[0].number is not None and ours[0].number == theirs[0].number


def _is_other(ours: list[_Token], theirs: list[_Token]) -> bool:
    """Where one quantity is asked for: another one, or words without any.

    What begins with its only quantity is a quantity; of «deux fois 12 h», «moins de 5»
    or «de 1 à 5» nothing is sure, nor of «24» for «1 jour».
    """
    asked = [one.means for one in theirs if isinstance(one.means, tuple)]
    if len(asked) != 1 or theirs[0].means != asked[0]:
        return False
    if all(str(one.means).isalpha() for one in ours):
        # «une journée» is one, «foo» is none.
        return bool(ours) and theirs[0].number != 1
    if _is_count(theirs) and (_is_count(ours) or (len(ours) == 1 and ours[0].unit)):
        # The same number of something else may be the same in other words.
        return ours[0].number != theirs[0].number
    said = ours[0].means if len(ours) == 1 else None
    return isinstance(said, tuple) and is_other(said, asked[0])


def _is_count(tokens: list[_Token]) -> bool:
    """A number of what is no unit: «20 RCU»; not «2 douzaines», which are 24."""
    return (
        len(tokens) == 2
        and tokens[0].number is not None
        and not tokens[0].unit
        and isinstance(tokens[1].means, str)
        and tokens[1].means not in MULTIPLES
    )


def _is_apart(ours: list[_Token], theirs: list[_Token]) -> bool:
    """Words on both sides, none of which is near one of the other side."""
    left, right = ([one.means for one in side] for side in (ours, theirs))
    words = [word for word in (*left, *right) if isinstance(word, str)]
    if not left or len(words) < len(left) + len(right):
        return False
    if _initials(left) in right or _initials(right) in left:
        return False
    return not any(_is_near(str(one), str(other)) for one in left for other in right)


def _initials(words: Iterable[Hashable]) -> str:
    return "".join(str(word)[0] for word in words)


def _is_near(one: str, other: str) -> bool:
    """Misspelt, or of one family: «chiffrer» and «chiffrement»."""
    alike = takewhile(lambda both: both[0] == both[1], zip(one, other, strict=False))
    if len([*alike]) >= max(_STEM, _OF_WORD * min(len(one), len(other))):
        return True
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE


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
    kept = kept or found
    return kept[1:] if len(kept) > 1 and kept[0].means in VENDORS else kept


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
        word = plain(match[0])
        if word in NUMERALS:
            yield _number(Fraction(NUMERALS[word]), *match.span())
        else:
            yield _Token(_PLURAL.sub("", word), *match.span())


def _number(value: Fraction, start: int, end: int) -> _Token:
    return _Token((value, ""), start, end, number=value, cut=end)


def _quantity(match: re.Match[str], language: str) -> Iterator[_Token]:
    """The number with its unit, or, where what follows is none, with it as a word."""
    value = _value(match["number"], language)
    written = match["unit"] or match["before"] or ""
    unit = _unit(written.strip())
    if unit is None:
        yield _number(value, match.start(), match.end("number"))
        yield _Token(_PLURAL.sub("", plain(written)), *match.span("unit"))
        return
    scale, name = SCALES.get(unit, (1, unit))
    whole = (value * scale, name)
    yield _Token(whole, *match.span(), number=value, unit=unit, cut=match.end("number"))


def _unit(written: str) -> str | None:
    """Its one name, "" where there is none; None for a word that is no unit."""
    if not written:
        return ""
    # The one place where case tells: Mb/s are bits, MB/s are bytes.
    if re.fullmatch(r"[KMGT]b/s(?:ec)?", written):
        return f"{written[0].lower()}bit/s"
    return UNITS.get(plain(written))


def _value(written: str, language: str) -> Fraction:
    digits = re.sub(_SPACE, "", written)
    thousands = digits.count(",") > 1 or (
        language != "fr" and re.fullmatch(r"[1-9]\d{0,2},\d{3}(?:\.\d+)?", digits)
    )
    return Fraction(digits.replace(",", "" if thousands else "."))


def plain(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold().replace("œ", "oe"))
    return _MARKS.sub("", folded)
