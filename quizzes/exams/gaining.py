"""Which exams ask the questions that a draft brings, and which does it bring back?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from content.examguide import WEIGHTS
from content.models import Draft
from quizzes.exams import bank, offers
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.drawing import Candidate, asks_anything
from quizzes.exams.losing import coming
from quizzes.exams.presets import CUSTOM, title_of

# One that a learner makes to measure has the weights of the official exam.
_CUSTOM = Blueprint(questions=10, minutes=20, weights=WEIGHTS)


@dataclass(frozen=True, slots=True)
class Gain:
    """An exam that may ask them; `comes` where it has nothing to ask before, so that
    learners are offered it from then on."""

    title: str | Promise
    comes: bool


def gains(draft: Draft) -> list[Gain]:
    """By the plan that the draft keeps. First those that learners are offered anew."""
    brought = list(coming(draft))
    if not brought:
        return []
    asked = list(bank.published(draft.course))
    plans = {**offers.blueprints(draft.course), CUSTOM: _CUSTOM}
    told = [
        Gain(title_of(slug, plan), slug != CUSTOM and not asks_anything(plan, asked))
        for slug, plan in plans.items()
        if _draws(plan, brought)
    ]
    return sorted(told, key=lambda gain: not gain.comes)


def _draws(plan: Blueprint, brought: Sequence[Candidate]) -> bool:
    # Of whose mistakes it is made, only each learner can tell.
    return not plan.mistakes and asks_anything(plan, brought)
