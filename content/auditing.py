"""Who decided what of a published card or question, outside of a plan?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from content.models import Course, Decision

if TYPE_CHECKING:
    from studyapp.models import User


def record(
    entries: Iterable[Decision], *, course: int, by: User | None, now: datetime
) -> None:
    """Keep them, of the course with that primary key; `by` is None for a program.

    Within the transaction of what they tell, after it has raised the revision.
    """
    entries = list(entries)
    revision = Course.objects.values_list("revision", flat=True).get(pk=course)
    for entry in entries:
        entry.course_id, entry.revision = course, revision
        entry.decided_by, entry.decided_at = by, now
    Decision.objects.bulk_create(entries)
