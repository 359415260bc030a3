"""Questions with fresh numbers each time, computed and explained step by step.

Pure: an exercise follows from the drill and the random source alone, so that a
card shown twice with one seed asks the same numbers.
"""

from __future__ import annotations

from content.drills.capacity import MODES, CapacityDrill
from content.drills.exercise import Drill, Exercise
from content.drills.rules import as_rule, exercise
from content.drills.selection import Option, SelectionDrill, can_ask

__all__ = [
    "MODES",
    "CapacityDrill",
    "Drill",
    "Exercise",
    "Option",
    "SelectionDrill",
    "as_rule",
    "can_ask",
    "exercise",
]
