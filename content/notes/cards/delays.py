"""How long something takes, as notes say it: from at least to at most."""

from __future__ import annotations

import re
from dataclasses import dataclass

from content.notes.language.typography import fold, without_asides

_SECONDS = {
    "milliseconde": 0.001, "millisecond": 0.001, "ms": 0.001,
    "seconde": 1, "second": 1, "sec": 1, "s": 1,
    "minute": 60, "min": 60,
    "heure": 3600, "hour": 3600, "h": 3600,
    "jour": 86400, "day": 86400, "j": 86400,
}  # fmt: skip
_UNIT = "|".join(sorted(_SECONDS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?:(?P<few>quelques|a few|few)|(?P<number>\d+)) ?(?P<unit>{_UNIT})?s?\b|\b(?P<bare>{_UNIT})s?\b"
)
# «Quelques heures» is more than one and less than this many.
_FEW = 6
_UP_TO = re.compile(
    r"^(?:jusqu a|moins de|au plus|maximum|up to|less than|within|under) "
)


@dataclass(frozen=True)
class Delay:
    """In seconds. Equal where the note gives but the longest."""

    least_s: float
    most_s: float


def delay(value: str) -> Delay | None:
    """«De 3 à 5 heures», «Millisecondes», «Jusqu’à 12 h»; None for what is no delay."""
    folded = fold(without_asides(value))
    found = list(_AMOUNT.finditer(folded))
    if not found:
        return None
    units = [match["unit"] or match["bare"] for match in found]
    if not any(units):
        return None
    spans = [
        # Of «3 à 5 heures» the unit is behind, of «12 heures ou 48» before.
        _span(match, _SECONDS[next(filter(None, (*units[at:], *reversed(units[:at]))))])
        for at, match in enumerate(found)
    ]
    most = max(longest for _, longest in spans)
    if _UP_TO.match(folded) or most < 1:
        return Delay(most, most)
    return Delay(min(shortest for shortest, _ in spans), most)


def _span(match: re.Match[str], seconds: float) -> tuple[float, float]:
    if match["few"]:
        return seconds, _FEW * seconds
    if match["bare"]:
        return seconds, seconds * (1 if seconds < 1 else 59)
    return int(match["number"]) * seconds, int(match["number"]) * seconds
