"""Two quantities: surely not the same, or the same though one leaves its unit out? Pure.

A quantity is a value and the one name of its unit (quizzes.units), "" for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from quizzes.units import SCALES, UNITS

Quantity = tuple[Fraction, str]

_SIZE = re.compile(r"([kmgtpe])?(i)?(b|bit)(/s)?")
_POWERS = "kmgtpe"
# In seconds; how long they are is not the same each time.
_ABOUT = {"month": Fraction(2_629_800), "year": Fraction(31_557_600)}
# What is nearer than that may be the same, in other units: 1 Tio is 1.1 To.
_NEAR = Fraction(6, 5)
# A number of them is never a number of anything else: sizes and times have others.
_ALONE = frozenset({"%", "$", "€", "day"})


def goes_without_saying(unit: str, asked: str) -> bool:
    """Whether a number says enough: no other unit will do, or the question names it."""
    return unit in _ALONE or unit in _named(asked)


def is_other(said: Quantity, asked: Quantity) -> bool:
    """Surely not what is asked, in this unit or in any."""
    (value, unit), (expected, name) = said, asked
    if not unit:
        return all(value * scale != expected for scale in _scales(name))
    if not name:
        return False
    if unit == name:
        return value != expected
    (kind, much), (other, less) = _measure(value, unit), _measure(expected, name)
    if kind != other:
        return True
    much, less = max(much, less), min(much, less)
    return much > less * _NEAR


def _named(asked: str) -> set[str]:
    """Units that a text names in a word: one letter may be anything."""
    words = re.findall(r"[^\W\d_]{3,}", asked.casefold())
    return {UNITS[word] for word in words if word in UNITS}


def _scales(name: str) -> Iterator[Fraction]:
    """What a number without unit may count, in `name`."""
    yield Fraction(1)
    yield from (scale for scale, base in SCALES.values() if base == name)
    # «5000» may mean gigabytes where «5 To» is asked.
    if _SIZE.fullmatch(name):
        yield from (Fraction(base) ** n for base in (1000, 1024) for n in range(-5, 6))


def _measure(value: Fraction, unit: str) -> tuple[str, Fraction]:
    """What kind of quantity it is, and how much in one unit of that kind."""
    if unit in _ABOUT:
        return "s", value * _ABOUT[unit]
    size = _SIZE.fullmatch(unit)
    if size is None:
        return unit, value
    prefix, binary, base, _rate = size.groups()
    power = _POWERS.index(prefix) + 1 if prefix else 0
    bits = value * (1024 if binary else 1000) ** power * (8 if base == "b" else 1)
    # «10 Gb» is often said of «10 Gb/s».
    return "size", bits
