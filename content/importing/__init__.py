"""From files to published lessons and cards: plan what would change, then apply it."""

from __future__ import annotations

from content.importing.applying import PlanOutdated, apply
from content.importing.gathering import Refused, Upload
from content.importing.planning import plan
from content.importing.plans import Change, NotePlan, Plan, RowPlan

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
