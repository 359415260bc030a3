"""How recall falls with time, by FSRS 6: a power, the same curve for everybody. Pure."""

from __future__ import annotations

# The last of FSRS's default parameters, which nobody's own change (quizzes.fitting).
_DECAY = -0.1542
# Recall is at 90 % after as many days as the stability says.
_FACTOR = float(0.9 ** (1 / _DECAY) - 1)


def retrievability(stability: float, days: float) -> float:
    """The probability of recall so many days after the last review."""
    return float((1 + _FACTOR * max(0, days) / stability) ** _DECAY)


def retrievability_slope(stability: float, days: float) -> float:
    """How much of it a day of stability more brings."""
    fallen = _FACTOR * max(0, days) / stability
    return float(-_DECAY * (1 + fallen) ** (_DECAY - 1) * fallen / stability)


def stabilities(recall: float) -> float:
    """After how many times the stability it has fallen to so much."""
    return float(recall ** (1 / _DECAY) - 1) / _FACTOR


def interval(stability: float, desired_retention: float) -> int:
    """After how many days recall has fallen to so much; at least one."""
    return max(1, round(stability * stabilities(desired_retention)))
