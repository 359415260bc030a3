from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from quizzes import changes as notices
from quizzes.enrolments import get_enrolment_for_learner
from quizzes.models import ChangeNotice
from quizzes.views.looks import Said
from studyapp.requests import LearnerRequest

_PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Changed:
    notice: ChangeNotice
    look: Said


@never_cache
@require_http_methods(["GET", "POST"])
def changes(request: LearnerRequest, course: str) -> HttpResponse:
    """Facts that the learner knows and that say something else now; a POST has seen."""
    enrolment = get_enrolment_for_learner(learner=request.user, course=course)
    if request.method == "POST":
        notices.mark_seen(
            learner=request.user, course=enrolment.course_id, now=timezone.now()
        )
        messages.success(request, _("Noted. The cards come back within two days."))
        return redirect("today")
    unseen = notices.unseen(request.user).filter(course=enrolment.course_id)
    unseen = unseen.select_related("change", "card").order_by("card__position", "pk")
    page = Paginator(unseen, _PER_PAGE).get_page(request.GET.get("page"))
    ctx = {
        "page": "changes",
        "course": enrolment.course,
        "shown": page,
        "changed": [Changed(one, said(one)) for one in page],
    }
    return render(request, "changes.html", ctx)


def said(notice: ChangeNotice) -> Said:
    """What the learner had learnt, and what the card says now."""
    before, card = notice.change.before, notice.card
    return Said.of(
        "changed", (before["prompt"], before["answer"]), (card.prompt, card.answer)
    )
