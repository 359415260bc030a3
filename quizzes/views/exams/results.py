"""After the exam: the result, every answer explained, and what comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from quizzes.enrolments import get_enrolment_for_learner
from quizzes.exams import loop
from quizzes.exams.result import Result
from quizzes.exams.showing import ShownItem, shown
from quizzes.models import ExamItem, QuestionReport
from quizzes.views.exams.access import get_attempt_for_learner, get_item_for_learner
from studyapp.requests import LearnerRequest

LONGEST_NOTE = 2000

_FILTERS: Mapping[str, Callable[[ExamItem], bool]] = {
    "missed": lambda item: not item.right,
    "guessed": lambda item: item.confidence == ExamItem.Confidence.GUESSED,
    "flagged": lambda item: item.flagged,
    "all": lambda item: True,
}


@never_cache
@require_GET
def result(request: LearnerRequest, attempt: int) -> HttpResponse:
    found = get_attempt_for_learner(request.user, attempt, timezone.now())
    if found.handed_in_at is None:
        return redirect("exam_attempt", found.pk)
    cards_of = Counter(loop.cards(found).values_list("lesson_id", flat=True))
    ctx = {
        "page": "exam",
        "course": found.course,
        "attempt": found,
        "result": Result(found),
        "known": list(loop.known(found)),
        "cards": cards_of.total(),
        "cards_of": cards_of,
    }
    return render(request, "exams/result.html", ctx)


@never_cache
@require_GET
def answers(request: LearnerRequest, attempt: int) -> HttpResponse:
    """Questions in full, explained: `?show=` which of them, the missed ones first."""
    found = get_attempt_for_learner(request.user, attempt, timezone.now())
    if found.handed_in_at is None:
        return redirect("exam_attempt", found.pk)
    items = Result(found).items
    counts = {name: sum(map(keeps, items)) for name, keeps in _FILTERS.items()}
    chosen = request.GET.get("show", "")
    if chosen not in _FILTERS:
        chosen = "missed" if counts["missed"] else "all"
    reports = QuestionReport.objects.filter(
        learner=request.user, revision__in=[item.revision_id for item in items]
    )
    ctx = {
        "page": "exam",
        "course": found.course,
        "attempt": found,
        "show": chosen,
        "counts": counts,
        "items": _with_neighbours([item for item in items if _FILTERS[chosen](item)]),
        "reported": {report.revision_id: report.note for report in reports},
        "longest": LONGEST_NOTE,
    }
    return render(request, "exams/answers.html", ctx)


def _with_neighbours(
    items: Sequence[ExamItem],
) -> list[tuple[ShownItem, int | None, int | None]]:
    """As they are shown, with the numbers of the one before and of the one after."""
    numbers = [item.number for item in items]
    around = zip([None, *numbers], [*numbers[1:], None], strict=False)
    return [(shown(item), *both) for item, both in zip(items, around, strict=True)]


@require_POST
def forget(request: LearnerRequest, attempt: int) -> HttpResponse:
    """Notes as forgotten the cards that the learner ticked."""
    found = get_attempt_for_learner(request.user, attempt, timezone.now())
    if found.handed_in_at is None:
        return redirect("exam_attempt", found.pk)
    enrolment = get_enrolment_for_learner(
        learner=request.user, course=found.course.slug
    )
    ticked = [int(pk) for pk in request.POST.getlist("card") if pk.isdecimal()]
    forgotten = loop.forget(
        enrolment=enrolment,
        memories=[memory for memory in loop.known(found) if memory.card_id in ticked],
        now=timezone.now(),
    )
    said = ngettext(
        "%(n)s card is noted as forgotten: it comes back in your next session.",
        "%(n)s cards are noted as forgotten: they come back in your next session.",
        forgotten,
    )
    messages.success(request, said % {"n": forgotten})
    return redirect("exam_result", found.pk)


@require_POST
def report(request: LearnerRequest, attempt: int, number: int) -> HttpResponse:
    """Tells the instructors what is wrong with a question; again, in other words."""
    found = get_attempt_for_learner(request.user, attempt, timezone.now())
    item = get_item_for_learner(found, number)
    if item.right is None:
        raise Http404
    note = request.POST.get("note", "").replace("\0", "").strip()
    if not 0 < len(note) <= LONGEST_NOTE:
        messages.error(
            request,
            gettext("Say in at most %(n)s characters what is wrong with the question.")
            % {"n": LONGEST_NOTE},
        )
    else:
        QuestionReport.objects.update_or_create(
            learner=request.user,
            revision=item.revision,
            defaults={
                "note": note,
                "reported_at": timezone.now(),
                "settled_at": None,
            },
        )
        messages.success(request, gettext("Thank you. Your instructors will read it."))
    page = reverse("exam_answers", args=[found.pk])
    return redirect(f"{page}?show=all#question-{number}")
