"""Addresses of which a page has hundreds, or which stand beside each card."""

from __future__ import annotations

import re
from functools import cache

from django.urls import get_script_prefix, reverse

# What every address takes as it is: numbers, and slugs.
_PLAIN = re.compile(r"[A-Za-z0-9_-]+")
# Stand for the arguments while Django is asked: of what none of our addresses holds.
_STAND_IN = 900_000_000


def address(name: str, *args: object) -> str:
    """As `reverse` gives it, of whose work all is done once for each name."""
    words = tuple(map(str, args))
    if all(map(_PLAIN.fullmatch, words)):
        numbers = tuple(map(str.isdecimal, words))
        return _shape(name, numbers, get_script_prefix()) % words
    return reverse(name, args=args)


@cache
def _shape(name: str, numbers: tuple[bool, ...], _prefix: str) -> str:
    """The address with %s for each argument, of which some are numbers."""
    stand_ins = [
        str(at) if is_number else f"stand-in-{at}"
        for at, is_number in enumerate(numbers, start=_STAND_IN)
    ]
    shape = reverse(name, args=stand_ins).replace("%", "%%")
    for one in stand_ins:
        shape = shape.replace(one, "%s")
    return shape
