from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from content.examguide import DOMAINS, TASKS
from content.importing.words import of_questions
from content.models import Card, Course, Question, QuestionRevision
from content.models.question import QuestionQuerySet
from content.questions import rejecting
from quizzes.models import QuestionReport
from quizzes.templatetags.teaching import difficulty
from quizzes.views.teaching.access import (
    get_course_for_instructor,
    get_question_for_instructor,
)
from quizzes.views.teaching.banks import banks_of_course
from quizzes.views.teaching.plans import PER_PAGE
from studyapp.requests import LearnerRequest

_STATES = ("asked", "reported", "rejected", "retired")
_DIFFICULTIES = ("1", "2", "3")
_OPEN = Q(revisions__reports__isnull=False, revisions__reports__settled_at=None)
_SHOWN_CARDS = 20
# What the list shows of a question.
_SHOWN = (
    *("name", "domain", "task", "difficulty", "several", "rejected_at", "retired_at"),
    "bank__title",
)


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list keeps to, as the address says it; "" for everything."""

    q: str = ""
    bank: str = ""
    domain: str = ""
    task: str = ""
    kind: str = ""
    difficulty: str = ""
    state: str = "asked"

    @classmethod
    def of(cls, query: QueryDict) -> Filters:
        """An unknown value is none."""
        known = {
            "domain": DOMAINS,
            "task": TASKS,
            "kind": Question.Kind.values,
            "difficulty": _DIFFICULTIES,
            "state": _STATES,
        }
        given = {
            name: value
            for name, values in known.items()
            if (value := query.get(name, "")) in values
        }
        bank = query.get("bank", "")
        return cls(
            q=" ".join(query.get("q", "")[:200].split()).replace("\0", ""),
            bank=bank if bank.isdecimal() and len(bank) < 10 else "",
            **given,
        )

    @property
    def query(self) -> str:
        """Of a link that keeps to the same."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return urlencode({name: value for name, value in values.items() if value})

    def keep(self, questions: QuestionQuerySet) -> QuestionQuerySet:
        given = {
            "bank": self.bank,
            "domain": self.domain,
            "task": self.task,
            "kind": self.kind,
            "difficulty": self.difficulty,
        }
        found = questions.filter(**{name: one for name, one in given.items() if one})
        if self.q:
            stems = QuestionRevision.objects.current().filter(
                stem_html__icontains=self.q
            )
            found = found.filter(
                Q(name__icontains=self.q) | Q(pk__in=stems.values("question"))
            )
        return self._in_state(found)

    def _in_state(self, found: QuestionQuerySet) -> QuestionQuerySet:
        match self.state:
            case "rejected":
                return found.filter(retired_at=None).exclude(rejected_at=None)
            case "retired":
                return found.exclude(retired_at=None)
            case "reported":
                reported = Question.objects.filter(_OPEN).values("pk")
                return found.filter(pk__in=reported)
            case _:
                return found.published()


@require_GET
def questions(request: LearnerRequest, course: str) -> HttpResponse:
    """The questions of a course, filtered and searched by the address."""
    found = get_course_for_instructor(request.user, course)
    filters = Filters.of(request.GET)
    rows = filters.keep(Question.objects.filter(course=found))
    ctx = listed(request, found, filters, rows)
    return render(request, "teach/questions.html", ctx)


def listed(
    request: LearnerRequest, found: Course, filters: Filters, rows: QuestionQuerySet
) -> dict[str, Any]:
    """A page of the rows, and what the list can be kept to."""
    rows = rows.select_related("bank").only(*_SHOWN)
    rows = rows.order_by("-kind", "bank__path", "position", "pk")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    reports = _reports([question.pk for question in page])
    return {
        "page": "teach_questions",
        "course": found,
        "here": request.path,
        "filters": filters,
        "more_query": filters.query,
        "bank_choices": [(str(one.pk), one.title) for one in banks_of_course(found.pk)],
        "domains": DOMAINS,
        "tasks": [(task, f"{task} {what}") for task, what in TASKS.items()],
        "kinds": Question.Kind.choices,
        "difficulties": [(one, difficulty(int(one))) for one in _DIFFICULTIES],
        "states": _states(),
        "shown": page,
        "questions": [(question, reports.get(question.pk, 0)) for question in page],
    }


def _reports(questions: Collection[int]) -> dict[int, int]:
    """How many are open, of a page of questions by primary key."""
    found = QuestionReport.objects.filter(
        revision__question__in=questions, settled_at=None
    )
    of_questions = found.order_by().values_list("revision__question")
    return dict(of_questions.annotate(number=Count("pk")))


def _states() -> list[tuple[str, str]]:
    words = (
        *(_("asked"), _("reported"), of_questions("rejected", 2)),
        _("no longer in its bank"),
    )
    return list(zip(_STATES, words, strict=True))


@require_GET
def question(request: LearnerRequest, course: str, question: int) -> HttpResponse:
    """A question as learners see it once it is explained; `?revision=` an older one."""
    found = get_question_for_instructor(request.user, course, question)
    number = request.GET.get("revision", "")
    wanted = int(number) if number.isdecimal() and len(number) < 10 else found.revision
    cards = (
        Card.objects.published().filter(questions=found).select_related("lesson__note")
    )
    ctx = {
        "page": "teach_question",
        "course": found.course,
        "question": found,
        "said": get_object_or_404(found.revisions, number=wanted),
        "revisions": found.revisions.only("number", "created_at", "checked"),
        "links": found.links.select_related("lesson__note").defer(
            "lesson__html", "lesson__toc"
        ),
        "cards": cards.defer("lesson__html", "lesson__toc")[:_SHOWN_CARDS],
        "reports": QuestionReport.objects.filter(
            revision__question=found, settled_at=None
        ).select_related("learner", "revision"),
    }
    return render(request, "teach/question.html", ctx)


@require_POST
def reject_question(
    request: LearnerRequest, course: str, question: int
) -> HttpResponse:
    found = get_question_for_instructor(request.user, course, question)
    rejecting.reject(found, by=request.user, now=timezone.now())
    messages.success(
        request,
        _("The question is rejected: no new exam draws it. You can undo it."),
    )
    return redirect("teach_question", course, question)


@require_POST
def take_back_question(
    request: LearnerRequest, course: str, question: int
) -> HttpResponse:
    found = get_question_for_instructor(request.user, course, question)
    rejecting.take_back(found, by=request.user, now=timezone.now())
    messages.success(request, _("Exams draw the question again."))
    return redirect("teach_question", course, question)


@require_POST
def settle_reports(request: LearnerRequest, course: str, question: int) -> HttpResponse:
    """What learners said of it has been dealt with."""
    found = get_question_for_instructor(request.user, course, question)
    open_reports = QuestionReport.objects.filter(
        revision__question=found, settled_at=None
    )
    open_reports.update(settled_at=timezone.now())
    messages.success(request, _("The reports are settled."))
    return redirect("teach_question", course, question)
