"""How any plan is written: claimed once, then a statement or two for each table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from content import bulk
from content.importing.plans import Change, Row, RowPlan
from content.models import Course


class PlanOutdated(Exception):
    """The course has changed since it was planned for."""


def claim(course: Course, revision: int, **also: str) -> None:
    """Raise the course's revision from the one that was planned for; only one can.

    `also` gives other columns their values. A course without a primary key is created.
    Raises PlanOutdated.
    """
    if course.pk is None:
        course.revision = revision + 1
        for name, value in also.items():
            setattr(course, name, value)
        try:
            with transaction.atomic():
                course.save(force_insert=True)
        except IntegrityError as error:
            raise PlanOutdated from error
        return
    claimed = Course.objects.filter(pk=course.pk, revision=revision)
    if not claimed.update(revision=F("revision") + 1, **also):
        raise PlanOutdated


def write(
    planned: Iterable[RowPlan[Row]],
    columns: tuple[str, ...],
    now: datetime,
) -> None:
    new: list[Row] = []
    old: list[Row] = []
    for one in planned:
        if one.change is Change.RETIRED:
            one.after.retired_at = now
        if one.is_written:
            (old if one.before else new).append(one.after)
    # What is not in `columns` stays as it is, such as a card that was rejected since.
    bulk.overwrite(old, columns)
    bulk.insert(new)
