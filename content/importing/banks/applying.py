"""Writing the plan of question banks, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from content.importing.banks import rows
from content.importing.banks.plans import Plan
from content.importing.writing import claim, write
from content.models import Bank, BankVersion, Question, QuestionRevision
from content.questions import linking

if TYPE_CHECKING:
    from studyapp.models import User


def apply(plan: Plan, by: User | None = None) -> bool:
    """Publish what the plan says, in one transaction; False where that is nothing.

    A plan is applied once: it holds the very rows that are written. Raises
    PlanOutdated, having written nothing, where the course has changed meanwhile.
    """
    if plan.is_empty:
        return False
    with transaction.atomic():
        claim(plan.course, plan.revision)
        now = timezone.now()
        write(Bank, [one.row for one in plan.banks if one.row], rows.BANK, now)
        versions = [one.version for one in plan.banks if one.version]
        for version in versions:
            version.created_by = by
        BankVersion.objects.bulk_create(versions)
        write(Question, (one.row for one in plan.questions), rows.QUESTION, now)
        QuestionRevision.objects.bulk_create(
            one.after for one in plan.questions if one.after
        )
        linking.refresh(plan.course)
    return True
