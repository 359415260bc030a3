"""Writing a plan, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from content import search
from content.importing import rows
from content.importing.plans import Change, Plan, Row, RowPlan
from content.models import (
    Card,
    CardChange,
    Course,
    Lesson,
    Note,
    NoteVersion,
    Publication,
)

if TYPE_CHECKING:
    from studyapp.models import User


class PlanOutdated(Exception):
    """The course has changed since it was planned for."""


def apply(plan: Plan, by: User | None = None) -> Publication | None:
    """Publish what the plan says, in one transaction; None where that is nothing.

    A plan is applied once: it holds the very rows that are written. Raises
    PlanOutdated, having written nothing, where the course has changed meanwhile.
    """
    if plan.is_empty:
        _remember_reader(plan)
        return None
    with transaction.atomic():
        _claim(plan)
        now = timezone.now()
        _write(Note, [note.row for note in plan.notes], rows.NOTE, now)
        _write_versions(plan, by)
        _write(Lesson, plan.lessons, rows.LESSON, now)
        _write(Card, plan.cards, rows.CARD, now)
        search.write(
            [lesson.after for lesson in plan.lessons if lesson.is_written],
            [card.after for card in plan.cards if card.is_written],
        )
        return _record(plan, by, now)


def _remember_reader(plan: Plan) -> None:
    if plan.course.pk and plan.course.reader != plan.reader:
        Course.objects.filter(pk=plan.course.pk, revision=plan.revision).update(
            reader=plan.reader
        )


def _claim(plan: Plan) -> None:
    """Raise the revision from the one that was planned for; only one plan can."""
    if plan.course.pk is None:
        plan.course.revision, plan.course.reader = plan.revision + 1, plan.reader
        try:
            with transaction.atomic():
                plan.course.save(force_insert=True)
        except IntegrityError as error:
            raise PlanOutdated from error
        return
    claimed = Course.objects.filter(pk=plan.course.pk, revision=plan.revision).update(
        revision=F("revision") + 1, reader=plan.reader
    )
    if not claimed:
        raise PlanOutdated


def _write(
    model: type[Row],
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
    # Far quicker than bulk_update, and it leaves alone what is not in `columns`, such
    # as a card that was rejected since.
    model._default_manager.bulk_create(
        old, update_conflicts=True, unique_fields=["id"], update_fields=columns
    )
    model._default_manager.bulk_create(new)


def _write_versions(plan: Plan, by: User | None) -> None:
    versions = [note.version for note in plan.notes if note.version]
    for version in versions:
        version.created_by = by
    NoteVersion.objects.bulk_create(versions)


def _record(plan: Plan, by: User | None, now: datetime) -> Publication:
    publication = Publication.objects.create(
        course=plan.course,
        revision=plan.revision + 1,
        published_at=now,
        published_by=by,
        counts=plan.counts,
        notes=[
            {
                "path": note.path,
                "change": note.change.value,
                "version": note.version.number if note.version else None,
            }
            for note in plan.shown
        ],
    )
    CardChange.objects.bulk_create(
        _card_change(publication, card)
        for card in plan.cards
        if card.change not in {Change.NEW, Change.UNCHANGED}
    )
    return publication


def _card_change(publication: Publication, card: RowPlan[Card]) -> CardChange:
    return CardChange(
        publication=publication,
        card=card.after,
        change=card.change.value,
        revision=card.after.revision,
        before=_told(card.before),
        after=None if card.change is Change.RETIRED else _told(card.after),
    )


def _told(card: Card | None) -> dict[str, str] | None:
    if card is None:
        return None
    names = ("context", "prompt", "answer", "value")
    return {name: getattr(card, name) for name in names}
