"""The exams of a course, as its instructors set them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from content.models import Course
from quizzes.exams import bank
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.choosing import askable
from quizzes.exams.drawing import Candidate, Drawing, draw, kept
from quizzes.exams.presets import CHAPTER, PRESETS, title_of
from quizzes.models import CourseBlueprint
from quizzes.views.exams.forms import BlueprintForm
from quizzes.views.teaching.access import get_course_for_instructor
from studyapp.requests import LearnerRequest

NEW = "new"


def is_own(slug: str) -> bool:
    return slug.startswith("own-")


@dataclass(frozen=True, slots=True)
class Row:
    slug: str
    blueprint: Blueprint
    offered: bool
    # Whether it is a preset that nobody has changed.
    preset: bool
    drawing: Drawing | None

    @property
    def title(self) -> str | Promise:
        return title_of(self.slug, self.blueprint)

    @property
    def is_own(self) -> bool:
        """Made here, and no preset."""
        return is_own(self.slug)

    @property
    def is_empty(self) -> bool:
        """Whether the bank has no question for it: learners are not offered it."""
        return self.drawing is not None and not self.drawing.items

    @property
    def missing(self) -> int:
        return sum(self.drawing.missing.values()) if self.drawing else 0


@require_GET
def blueprints(request: LearnerRequest, course: str) -> HttpResponse:
    found = get_course_for_instructor(request.user, course)
    own = {row.slug: row for row in found.blueprints.order_by("pk")}
    # Read once for all of them.
    questions = list(bank.published(found))
    ctx = {
        "page": "teach_exams",
        "course": found,
        "rows": [
            _row(found, slug, own.get(slug), questions)
            for slug in dict.fromkeys([*PRESETS, *own])
        ],
    }
    return render(request, "teach/blueprints.html", ctx)


@require_http_methods(["GET", "POST"])
def blueprint(request: LearnerRequest, course: str, slug: str) -> HttpResponse:
    found = get_course_for_instructor(request.user, course)
    stored = found.blueprints.filter(slug=slug).first()
    if stored is None and slug not in PRESETS and slug != NEW:
        raise Http404
    questions = list(bank.published(found))
    row = _row(found, slug, stored, questions)
    form = BlueprintForm(
        request.POST or None,
        slug=slug,
        taken=_titles(found, slug),
        banks=_banks(found, row.blueprint),
        askable=askable(row.blueprint, questions) if row.blueprint.chosen else None,
        initial=BlueprintForm.written(row.blueprint, row.offered),
    )
    if request.method == "POST" and form.is_valid():
        saved = _store(request, found, slug, form)
        made = _row(found, saved.slug, saved, questions)
        messages.success(request, _said(made))
        _warn(request, made)
        if slug == NEW and not made.offered:
            # Where its questions are chosen, and where it is offered.
            return redirect("blueprint", found.slug, saved.slug)
        return redirect("blueprints", found.slug)
    ctx = {
        "page": "teach_exam",
        "course": found,
        "row": row,
        "form": form,
        "restorable": stored is not None,
    }
    status = 422 if form.errors else 200
    return render(request, "teach/blueprint.html", ctx, status=status)


@require_POST
def restore_blueprint(request: LearnerRequest, course: str, slug: str) -> HttpResponse:
    """Forgets what instructors have set: a preset is as it was, another one is gone.

    Attempts keep the blueprint that they were drawn by.
    """
    found = get_course_for_instructor(request.user, course)
    deleted, _rows = found.blueprints.filter(slug=slug).delete()
    if slug in PRESETS:
        messages.success(request, gettext("The exam is as it was at first."))
    elif deleted:
        messages.success(request, gettext("The exam is gone; its attempts stay."))
    else:
        raise Http404
    return redirect("blueprints", found.slug)


def _row(
    course: Course,
    slug: str,
    stored: CourseBlueprint | None,
    questions: Sequence[Candidate],
) -> Row:
    """`questions` are all that the course has published."""
    if stored is not None:
        blueprint = Blueprint.from_json(stored.blueprint)
    else:
        blueprint = PRESETS.get(slug, BlueprintForm.default)
    # Whose mistakes, only each learner can tell; and which chapter.
    drawing = None
    if not blueprint.mistakes and slug != CHAPTER:
        drawing = draw(blueprint, _kept(course, blueprint, questions), seed=0)
    # One that is being made waits for its maker to offer it.
    offered = stored.offered if stored else slug != NEW
    return Row(slug, blueprint, offered, stored is None, drawing)


def _kept(
    course: Course, blueprint: Blueprint, questions: Sequence[Candidate]
) -> Iterable[Candidate]:
    if blueprint.chapter is not None:
        return bank.published(course, blueprint)
    return kept(blueprint, questions)


def _banks(course: Course, blueprint: Blueprint) -> list[tuple[int, str]]:
    """Those that an exam may keep to: published, or chosen for it before."""
    known = course.banks.filter(Q(retired_at=None) | Q(pk__in=blueprint.banks))
    return list(known.values_list("pk", "title"))


def _titles(course: Course, slug: str) -> set[str]:
    """Of the other exams, as they are compared."""
    own = {
        row.slug: Blueprint.from_json(row.blueprint) for row in course.blueprints.all()
    }
    return {
        str(title_of(name, one)).casefold()
        for name, one in {**PRESETS, **own}.items()
        if name != slug
    }


def _said(row: Row) -> str:
    if row.is_empty and row.offered:
        # The warning says that nobody sees it yet.
        return gettext("The exam is saved.")
    if row.offered:
        told = gettext("“%(title)s” is saved, and learners are offered it.")
    else:
        told = gettext(
            "“%(title)s” is saved. Learners do not see it until you press “Save and "
            "offer to learners” on its page."
        )
    return told % {"title": row.title}


def _warn(request: LearnerRequest, row: Row) -> None:
    """Learners are offered what the bank can fill: shorter than it is called, or not
    at all."""
    if row.offered and row.is_empty:
        told = gettext(
            "“%(title)s” has no question to ask: it is offered to learners once it has."
        )
        messages.warning(request, told % {"title": row.title})
    elif row.offered and row.missing:
        told = ngettext(
            "“%(title)s” is offered to learners though %(n)s question is missing.",
            "“%(title)s” is offered to learners though %(n)s questions are missing.",
            row.missing,
        )
        messages.warning(request, told % {"title": row.title, "n": row.missing})


def _store(
    request: LearnerRequest, course: Course, slug: str, form: BlueprintForm
) -> CourseBlueprint:
    made, number = slug == NEW, 1
    while made and course.blueprints.filter(slug=f"own-{number}").exists():
        number += 1
    saved, _made = CourseBlueprint.objects.update_or_create(
        course=course,
        slug=f"own-{number}" if made else slug,
        defaults={
            "blueprint": form.blueprint(slug).to_json(),
            "offered": form.cleaned_data["offered"],
            "changed_by": request.user,
        },
    )
    return saved
