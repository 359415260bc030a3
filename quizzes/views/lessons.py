from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_GET, require_POST

from content.lessons.reading_page import ReadingPage, reading_page
from content.models import Course, Lesson
from content.outline import Entry, outline
from content.pictures import album
from quizzes import keeping, progress, queue, reading
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.models import Enrolment
from quizzes.part import of_lesson
from quizzes.reading import Bookmark
from quizzes.views.latest import of_latest_course
from quizzes.views.teaching.access import get_course_for_reader
from studyapp.requests import LearnerRequest


@require_GET
def my_lessons(request: LearnerRequest) -> HttpResponse:
    """«Lessons» for someone who stands outside a course: those of their latest one."""
    return of_latest_course(request, "lessons")


@require_GET
def lessons(request: LearnerRequest, course: str) -> HttpResponse:
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    ctx = {
        "page": "lessons",
        "course": enrolment.course,
        "chapters": progress.chapters(enrolment=enrolment),
        "bookmark": _bookmark(enrolment),
    }
    return render(request, "lessons.html", ctx)


@require_GET
def chapter(request: LearnerRequest, course: str, chapter: str) -> HttpResponse:
    """A chapter's lessons; with `?anchor=`, the one of them where that stands."""
    if anchor := request.GET.get("anchor", "").replace("\0", ""):
        of, _enrolment = get_course_for_reader(request.user, course)
        return _redirect_to_anchor(of, chapter, anchor)
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    for found in progress.chapters(enrolment=enrolment):
        if found.chapter.slug == chapter:
            ctx = {"page": "chapter", "course": enrolment.course, "chapter": found}
            return render(request, "chapter.html", ctx)
    raise Http404


@require_GET
def lesson(
    request: LearnerRequest, course: str, chapter: str, lesson: str
) -> HttpResponse:
    """A lesson; `?shown=` is the card under review that its reader comes from.

    Who teaches the course reads it without being enrolled: nothing of it is counted.
    """
    of, enrolment = get_course_for_reader(request.user, course)
    read = _get_lesson(of, chapter, lesson)
    before, after = _neighbours(of, read)
    ctx: dict[str, Any] = {
        "page": "lesson",
        "course": of,
        "chapter": read.note,
        "lesson": read,
        "reading": _reading_page(of, read),
        "before": before,
        "after": after,
    }
    if enrolment:
        seen = progress.lesson_progress(enrolment=enrolment, lesson=read)
        counts = queue.counts(
            enrolment=enrolment, now=timezone.now(), part=of_lesson(read)
        )
        ctx["progress"], ctx["counts"] = seen, counts
        # Looked for only where some of its new cards do not come.
        waits = seen.new > counts.new
        ctx["left_out"] = waits and keeping.leaves_out(enrolment, read)
        ctx["way_back"] = _way_back(request, enrolment)
    return render(request, "lesson.html", ctx)


@require_POST
def read(
    request: LearnerRequest, course: str, chapter: str, lesson: str
) -> HttpResponse:
    """Notes the part in `anchor`; with `finished`, that the lesson was read.

    With `reopen`, that it was not: the page opens at its top, not where its end notes
    by itself that it was.
    """
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    found = _get_lesson(enrolment.course, chapter, lesson)
    learner, now = request.user, timezone.now()
    if "anchor" in request.POST:
        anchor = request.POST["anchor"]
        reading.reach(learner=learner, lesson=found, anchor=anchor, now=now)
    if "finished" in request.POST:
        reading.finish(learner=learner, lesson=found, now=now)
    page = reverse("lesson", args=[course, chapter, lesson])
    if "reopen" in request.POST:
        reading.reopen(learner=learner, lesson=found)
        return redirect(page)
    return redirect(f"{page}#end")


def _bookmark(enrolment: Enrolment) -> Bookmark | None:
    course = enrolment.course_id
    return reading.bookmarks(learner=enrolment.learner, courses=[course]).get(course)


def _get_lesson(course: Course, chapter: str, slug: str) -> Lesson:
    lessons = Lesson.objects.published().filter(note__course=course)
    found = lessons.select_related("note").filter(note__slug=chapter, slug=slug).first()
    if found is None:
        raise Http404
    return found


def _neighbours(course: Course, read: Lesson) -> tuple[Entry | None, Entry | None]:
    """The lessons before and after it in the course."""
    lessons = outline(course)
    at = [one.pk for one in lessons].index(read.pk)
    row = [None, *lessons, None]
    return row[at], row[at + 2]


def _reading_page(course: Course, read: Lesson) -> ReadingPage:
    chapter = reverse("chapter", args=[course.slug, read.note.slug])
    pictures = album(course, read.note.path, read.html)

    def address(source: str) -> str:
        kept = pictures.find(source)
        return reverse("picture", args=[course.slug, kept]) if kept else ""

    return reading_page(
        read.html,
        title=read.title,
        language=course.language,
        elsewhere=lambda anchor: f"{chapter}?{urlencode({'anchor': anchor})}",
        picture=address,
    )


def _redirect_to_anchor(course: Course, chapter: str, anchor: str) -> HttpResponse:
    """Links inside a note know its anchors, not the lessons that it is split into."""
    lessons = Lesson.objects.published().filter(
        note__course=course,
        note__slug=chapter,
        html__contains=format_html('id="{}"', anchor),
    )
    slug = lessons.values_list("slug", flat=True).first()
    if slug is None:
        return redirect("chapter", course.slug, chapter)
    page = reverse("lesson", args=[course.slug, chapter, slug])
    return redirect(f"{page}#{anchor}")


# What of the review page's address leads back to the card and its part.
_KEPT = ("shown", "lesson", "domain", "attempt")


def _way_back(request: LearnerRequest, enrolment: Enrolment) -> str | None:
    """To the card under review or in a round, with its answer as it was left."""
    if "cram" in request.GET:
        return f"{reverse('cram', args=[enrolment.course.slug])}?reveal=1"
    kept = {key: request.GET[key] for key in _KEPT if key in request.GET}
    if "shown" not in kept:
        return None
    page = reverse("study", args=[enrolment.course.slug])
    return f"{page}?{urlencode({**kept, 'reveal': 1})}"
