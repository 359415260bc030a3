"""From files to published lessons and cards: plan what would change, then apply it."""

from __future__ import annotations

from content.importing.applying import apply
from content.importing.gathering import Refused, Upload
from content.importing.planning import plan
from content.importing.plans import Change, NotePlan, Plan, RowPlan
from content.importing.writing import PlanOutdated

__all__ = [
    "Change",
    "NotePlan",
    "Plan",
    "PlanOutdated",
    "Refused",
    "RowPlan",
    "Upload",
    "apply",
    "plan",
]
