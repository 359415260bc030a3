"""Sizes beside throughputs: what a table of transfers gives is how long they take."""

from __future__ import annotations

import re

_SIZE = re.compile(r"[<>~]?\s?\d[\d.,]*\s?[KMGTP]i?[oB]", re.I)
_RATE = re.compile(r"[<>~]?\s?\d[\d.,]*\s?[KMGT]i?(?:bps|bits?/s|[ob]/s)", re.I)


def is_transfer(row: str, column: str) -> bool:
    """True for «10 To» and «1 Gbps», in this order."""
    return bool(_SIZE.fullmatch(row) and _RATE.fullmatch(column))
