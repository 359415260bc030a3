"""A drill as plain data, to be kept with its card: {"rule": …, "language": …, …}."""

from __future__ import annotations

from dataclasses import asdict
from random import Random
from typing import Any

from content.drills.capacity import MODES, CapacityDrill
from content.drills.exercise import Drill, Exercise
from content.drills.selection import Option, SelectionDrill


def as_rule(drill: CapacityDrill | SelectionDrill, language: str) -> dict[str, Any]:
    if isinstance(drill, CapacityDrill):
        return {"rule": "capacity", "language": language, "mode": drill.mode.name}
    options = [asdict(option) for option in drill.options]
    return {"rule": "selection", "language": language, "options": options}


def exercise(rule: dict[str, Any], chance: Random) -> Exercise:
    """Fresh numbers for a rule that `as_rule` wrote; the same for the same `chance`."""
    return _drill(rule).exercise(chance, rule["language"])


def _drill(rule: dict[str, Any]) -> Drill:
    if rule["rule"] == "capacity":
        return CapacityDrill(MODES[rule["mode"]])
    options = tuple(Option(**option) for option in rule["options"])
    return SelectionDrill(options)
