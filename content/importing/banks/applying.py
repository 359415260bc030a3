"""Writing the plan of question banks, all of it or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from content import bulk
from content.importing.banks import rows
from content.importing.banks.plans import BankPlan, Plan
from content.importing.writing import claim, write
from content.models import (
    Publication,
)
from content.questions import linking

if TYPE_CHECKING:
    from studyapp.models import User


def apply(plan: Plan, by: User | None = None) -> Publication | None:
    """Publish what the plan says, in one transaction; None where that is nothing.

    A plan is applied once: it holds the very rows that are written. Raises
    PlanOutdated, having written nothing, where the course has changed meanwhile.
    """
    if plan.is_empty:
        return None
    with transaction.atomic():
        claim(plan.course, plan.revision)
        now = timezone.now()
        write([one.row for one in plan.banks if one.row], rows.BANK, now)
        versions = [one.version for one in plan.banks if one.version]
        for version in versions:
            version.created_by = by
        bulk.insert(versions)
        write((one.row for one in plan.questions), rows.QUESTION, now)
        bulk.insert(one.after for one in plan.questions if one.after)
        linking.refresh(plan.course)
        return Publication.objects.create(
            course=plan.course,
            revision=plan.revision + 1,
            published_at=now,
            published_by=by,
            banks=[_told(bank) for bank in plan.banks if bank.row],
        )


def _told(bank: BankPlan) -> dict[str, Any]:
    return {
        "path": bank.path,
        "title": bank.title,
        "change": bank.change.value,
        "version": bank.version.number if bank.version else None,
        "counts": bank.counts,
    }
