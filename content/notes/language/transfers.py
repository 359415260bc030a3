"""Sizes beside throughputs: what a table of transfers gives is how long they take."""

from __future__ import annotations

import re

_SIZE = re.compile(r"[<>~]?\s?\d[\d.,]*\s?[KMGTP]i?[oB]", re.I)
_RATE = re.compile(r"[<>~]?\s?\d[\d.,]*\s?[KMGT]i?(?:bps|bits?/s|[ob]/s)", re.I)
# «1,000» is a thousand to one writer and one to another: nothing is computed of it.
_AMOUNT = re.compile(
    r"[<>~≈]?\s?(?P<number>\d{1,9}(?:[.,]\d{1,2})?)\s?(?P<unit>[^\W\d]+)"
)
_PREFIXES = {"k": 3, "m": 6, "g": 9, "t": 12, "p": 15, "e": 18}
_SECONDS = {"s": 1, "min": 60, "h": 3600, "j": 86_400, "d": 86_400, "a": 31_557_600,
            "y": 31_557_600}  # fmt: skip
_BYTE = 8
_IN_BYTES = re.compile(r"[oOB]ps$")
_STEP, _NEAR = 5, 2
_LEAST, _MOST = 50, 96


def is_transfer(row: str, column: str) -> bool:
    """True for «10 To» and «1 Gbps», in this order."""
    return bool(_SIZE.fullmatch(row) and _RATE.fullmatch(column))


def share(row: str, column: str, value: str) -> int:
    """How much of the link is counted on, in percent; 0 where it is all of it.

    «28 h» for 1 To at 100 Mbps: who computes it finds 22, and so the question says so.
    """
    found = [
        _AMOUNT.fullmatch(text) for text in (row, column.replace("/s", "ps"), value)
    ]
    size, rate, time = (one.groups() if one else ("", "") for one in found)
    if not (size[0] and rate[0] and time[0]) or len(time[0].strip(".,0")) < _NEAR:
        return 0
    bits = _number(size[0]) * 10 ** _PREFIXES.get(size[1][:1].lower(), 0) * _BYTE
    speed = _number(rate[0]) * 10 ** _PREFIXES.get(rate[1][:1].lower(), 0)
    if _IN_BYTES.search(rate[1]):
        speed *= _BYTE
    unit = time[1].lower()
    seconds = _number(time[0]) * _SECONDS.get(unit, _SECONDS.get(unit[:1], 0))
    if not (bits and speed and seconds):
        return 0
    percent = 100 * bits / speed / seconds
    near = round(percent / _STEP) * _STEP
    return near if _LEAST < near < _MOST and abs(near - percent) < _NEAR else 0


def _number(text: str) -> float:
    return float(text.replace(",", "."))
