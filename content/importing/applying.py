"""Writing a plan, all of it or nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from content import bulk, search
from content.importing import rows
from content.importing.plans import Change, NotePlan, Plan, RowPlan
from content.importing.writing import claim, write
from content.models import (
    Card,
    CardChange,
    Course,
    Publication,
)
from content.notes.garbage import collector_at_rest
from content.questions import linking, recall
from content.signals import published

if TYPE_CHECKING:
    from studyapp.models import User


@collector_at_rest()
def apply(plan: Plan, by: User | None = None) -> Publication | None:
    """Publish what the plan says, in one transaction; None where that is nothing.

    A plan is applied once: it holds the very rows that are written. Raises
    PlanOutdated, having written nothing, where the course has changed meanwhile.
    """
    publication = None if plan.is_empty else _written(plan, by)
    if publication is None:
        _remember_reader(plan)
    plan.keep_readings()
    return publication


def _written(plan: Plan, by: User | None) -> Publication:
    with transaction.atomic():
        claim(plan.course, plan.revision, reader=plan.reader)
        now = timezone.now()
        write([note.row for note in plan.notes], rows.NOTE, now)
        _write_versions(plan, by)
        write(plan.lessons, rows.LESSON, now)
        write(plan.cards, rows.CARD, now)
        linking.refresh(plan.course)
        recall.refresh(plan.course)
        search.write(
            [lesson.after for lesson in plan.lessons if lesson.is_written],
            [card.after for card in plan.cards if card.is_written and card.before],
            [card.after for card in plan.cards if not card.before],
        )
        return _record(plan, by, now)


def _remember_reader(plan: Plan) -> None:
    if plan.course.pk and plan.course.reader != plan.reader:
        Course.objects.filter(pk=plan.course.pk, revision=plan.revision).update(
            reader=plan.reader
        )


def _write_versions(plan: Plan, by: User | None) -> None:
    versions = [note.version for note in plan.notes if note.version]
    for version in versions:
        version.created_by = by
    bulk.insert(versions)


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
                "lessons": _changed_lessons(note),
            }
            for note in plan.shown
        ],
    )
    bulk.insert(
        _card_change(publication, card)
        for card in plan.cards
        if card.change not in {Change.NEW, Change.UNCHANGED}
    )
    published.send(Publication, publication=publication, revised=_revised(plan))
    return publication


def _changed_lessons(note: NotePlan) -> list[int]:
    """Those to read that are not as they were, by primary key."""
    kept = {Change.UNCHANGED, Change.RETIRED}
    return [one.after.pk for one in note.lessons if one.change not in kept]


def _revised(plan: Plan) -> list[int]:
    """The cards that say something else than they did."""
    return [
        card.after.pk
        for card in plan.cards
        if card.before and card.after.revision > card.before.revision
    ]


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
