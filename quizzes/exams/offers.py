"""Which exams a course offers, and what its bank can fill of one."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import Count, Q

from content.models import Course, Note
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.presets import CHAPTER, PRESETS

_OF_CHAPTER = f"{CHAPTER}-"


def blueprints(course: Course) -> dict[str, Blueprint]:
    """By slug, as learners are offered them: the presets and the course's own."""
    return {slug: plan for slug, plan in _set(course).items() if slug != CHAPTER}


def _set(course: Course) -> dict[str, Blueprint]:
    """With what is set for all chapters, under CHAPTER."""
    own = {row.slug: row for row in course.blueprints.order_by("pk")}
    offered = {slug: row for slug, row in own.items() if row.offered}
    return {
        slug: Blueprint.from_json(offered[slug].blueprint)
        if slug in offered
        else PRESETS[slug]
        for slug in dict.fromkeys([*PRESETS, *offered])
        if slug in offered or slug not in own
    }


def chapters(course: Course) -> dict[str, Blueprint]:
    """By slug: one for each chapter that has questions, where they are offered."""
    plan = _set(course).get(CHAPTER)
    if plan is None:
        return {}
    published = Q(
        lessons__question_links__question__retired_at=None,
        lessons__question_links__question__rejected_at=None,
    )
    notes = (
        Note.objects.published()
        .filter(course=course)
        .annotate(
            number=Count(
                "lessons__question_links__question", filter=published, distinct=True
            )
        )
        .filter(number__gt=0)
    )
    return {
        f"{_OF_CHAPTER}{note.slug}": replace(plan, chapter=note.pk, title=note.title)
        for note in notes
    }


def find(course: Course, slug: str) -> Blueprint | None:
    if slug.startswith(_OF_CHAPTER):
        return chapters(course).get(slug)
    return blueprints(course).get(slug)
