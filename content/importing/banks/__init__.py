"""From bank files to published questions: plan what would change, then apply it."""

from __future__ import annotations

from content.importing.banks.applying import apply
from content.importing.banks.planning import plan
from content.importing.banks.plans import BankPlan, Plan, QuestionPlan

__all__ = ["BankPlan", "Plan", "QuestionPlan", "apply", "plan"]
