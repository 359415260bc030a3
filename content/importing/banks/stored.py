"""What a course holds of question banks now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import F, Max

from content.models import Bank, BankVersion, Course, Question, QuestionRevision


@dataclass(frozen=True)
class Stored:
    """The rows of one course, what is retired included; versions without bytes."""

    revision: int = 0
    banks: Mapping[str, Bank] = field(default_factory=dict)
    versions: Mapping[int, BankVersion] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    revisions: Mapping[int, QuestionRevision] = field(default_factory=dict)

    def version(self, bank: Bank | None) -> BankVersion | None:
        return self.versions.get(bank.pk) if bank else None


def load(course: Course) -> Stored:
    """In five queries, however much the course holds.

    The revision comes first: whatever is published meanwhile outdates the plan.
    """
    if course.pk is None:
        return Stored()
    revision = Course.objects.values_list("revision", flat=True).get(pk=course.pk)
    versions = BankVersion.objects.filter(bank__course=course).defer("source", "report")
    newest = versions.annotate(newest=Max("bank__versions__number"))
    current = QuestionRevision.objects.current().filter(question__course=course)
    return Stored(
        revision=revision,
        banks={bank.path: bank for bank in Bank.objects.filter(course=course)},
        versions={one.bank_id: one for one in newest.filter(number=F("newest"))},
        questions=tuple(
            Question.objects.filter(
                course=course, kind=Question.Kind.SCENARIO
            ).select_related("bank")
        ),
        revisions={
            one.question_id: one
            for one in current.filter(question__kind=Question.Kind.SCENARIO)
        },
    )
