"""What the log has come to, counted as far as it went and kept.

A picture says which review and which undo it has counted last. A page adds the lines
after them, and counts these in where they are many; a press writes nothing of it. Only
where what is published has changed are the memories looked at again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Count, Max, QuerySet

from content.models import Card, Course
from quizzes import due
from quizzes.models import DayFigures, Enrolment, Picture, Review
from quizzes.stats.cells import Cells, Seen
from quizzes.stats.figures import Figures, age_of
from studyapp import rows

# More lines than this are counted in by the page that finds them.
_MANY = 30
# How far before the last day counted a line after it can be: the day before, for an
# undo or a card shown then, and as much again for who travels.
_REACH = timedelta(days=3)


_PICTURE = rows.Columns(Picture, "p")
_KEPT = f"SELECT {_PICTURE.sql} FROM quizzes_picture p WHERE p.enrolment_id = %(of)s"  # noqa: S608
_REVIEW = rows.Columns(
    *(Review, "r"),
    ("id", "study_day", "reviewed_at", "rating", "before", "after", "duration_ms"),
)
# Each page that tells of progress looks for them, and the ORM takes several times longer
# to put the statement together than the database to run it. Cards are looked up in the
# end: joined, each review of three days has its own looked up first.
_LINES = f"""
    SELECT u.id, (
        SELECT c.lesson_id FROM content_card c
        WHERE c.id = r.card_id AND c.retired_at IS NULL AND c.rejected_at IS NULL
    ), {_REVIEW.sql}
    FROM quizzes_review r LEFT JOIN quizzes_undo u ON u.review_id = r.id
    WHERE r.learner_id = %(learner)s AND r.course_id = %(course)s
    AND r.study_day >= %(day)s AND (r.id > %(review)s OR u.id > %(undo)s)
    ORDER BY r.id
"""  # noqa: S608 - put together from names of columns


class Line(NamedTuple):
    """A review, or its undo, that is not counted yet."""

    review: int
    # 0 where it stands.
    undo: int
    # Once more, once less, or both.
    times: int
    day: date
    moment: datetime
    rating: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any]
    milliseconds: int
    # None where its card is not published.
    lesson: int | None


@dataclass(frozen=True, slots=True)
class Current:
    """As the log is now."""

    enrolment: Enrolment
    # Of published cards.
    cells: Cells
    # How many published cards each lesson has, by its primary key.
    totals: dict[int, int]
    # What the figures of the days do not know yet.
    lines: Sequence[Line]

    @property
    def cards(self) -> int:
        return sum(self.totals.values())

    def history(self, since: date = date.min) -> dict[date, Figures]:
        """Of every day with a press, the first one first."""
        kept = _kept(self.enrolment).filter(day__gte=since)
        rows = kept.values_list("day", "figures")
        found = {day: Figures.from_json(figures) for day, figures in rows}
        _add(found, self.lines, self.enrolment.learner.zone)
        return {day: found[day] for day in sorted(found) if found[day].presses}


def current(enrolment: Enrolment, picture: Picture | None = None) -> Current:
    """`picture` is that of the enrolment, where it is at hand."""
    picture = picture or _found(enrolment)
    if picture is None or picture.revision != enrolment.course.revision:
        picture = _taken(enrolment)
    cells = Cells.from_json(picture.cells)
    lines = _lines(enrolment, picture)
    move(cells, lines)
    totals = {int(lesson): number for lesson, number in picture.totals.items()}
    if len(lines) > _MANY and _count_in(enrolment, picture, cells, lines):
        lines = []
    return Current(enrolment, cells, totals, lines)


def settle(enrolment: Enrolment) -> None:
    """Count in what the picture, where there is one, does not know yet."""
    picture = _found(enrolment)
    if picture and (lines := _lines(enrolment, picture)):
        cells = Cells.from_json(picture.cells)
        move(cells, lines)
        _count_in(enrolment, picture, cells, lines)


@transaction.atomic
def recount(enrolment: Enrolment) -> None:
    """All of it again, from the log and the memories."""
    _kept(enrolment).delete()
    Picture.objects.filter(enrolment=enrolment).delete()
    _taken(enrolment)


def forget(enrolments: QuerySet[Enrolment]) -> None:
    """Their memories have changed otherwise than by a press: look at them again."""
    Picture.objects.filter(enrolment__in=enrolments).update(revision=None)


def _found(enrolment: Enrolment) -> Picture | None:
    row = rows.first(_KEPT, {"of": enrolment.pk})
    return _PICTURE.read(row) if row else None


def _kept(enrolment: Enrolment) -> QuerySet[DayFigures]:
    return DayFigures.objects.filter(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id
    )


def _log(enrolment: Enrolment) -> QuerySet[Review]:
    return Review.objects.filter(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id
    )


def _lines(enrolment: Enrolment, picture: Picture) -> list[Line]:
    """After what the picture has counted, in one statement: none changes meanwhile."""
    whose = {"learner": enrolment.learner_id, "course": enrolment.course_id}
    since = picture.day - _REACH if picture.day else date.min
    counted = {"review": picture.review, "undo": picture.undo, "day": rows.day(since)}
    lines = []
    for undo, lesson, *columns in rows.every(_LINES, {**whose, **counted}):
        review = _REVIEW.read(columns)
        lines.append(
            Line(
                review=review.pk,
                undo=undo or 0,
                times=(review.pk > picture.review) - (undo is not None),
                day=review.study_day,
                moment=review.reviewed_at,
                rating=review.rating,
                before=review.before,
                after=review.after,
                milliseconds=review.duration_ms,
                lesson=lesson,
            )
        )
    return lines


def move(cells: Cells, lines: Iterable[Line]) -> None:
    """Each card from the cell that a card was in to the one that it is in now."""
    for line in lines:
        if line.lesson is None or not line.times:
            continue
        if line.before:
            cells.add(line.lesson, Seen.from_json(line.before), -line.times)
        cells.add(line.lesson, Seen.from_json(line.after), line.times)


def _add(
    days: dict[date, Figures], lines: Iterable[Line], zone: ZoneInfo
) -> dict[date, Figures]:
    for line in lines:
        days.setdefault(line.day, Figures()).add(
            age=age_of(line.before),
            rating=line.rating,
            hour=line.moment.astimezone(zone).hour,
            milliseconds=line.milliseconds,
            times=line.times,
        )
    return days


@transaction.atomic
def _count_in(
    enrolment: Enrolment, picture: Picture, cells: Cells, lines: Sequence[Line]
) -> bool:
    """Keep the picture with these lines counted; False where another page just did."""
    counted = Picture.objects.filter(
        pk=picture.pk,
        review=picture.review,
        undo=picture.undo,
        revision=picture.revision,
    ).update(
        cells=cells.to_json(),
        review=max(picture.review, *(line.review for line in lines)),
        undo=max(picture.undo, *(line.undo for line in lines)),
        day=max(picture.day or date.min, *(line.day for line in lines)),
    )
    if counted:
        _count_days(enrolment, lines)
    return bool(counted)


def _count_days(enrolment: Enrolment, lines: Sequence[Line]) -> None:
    """The row of the picture is locked by the caller."""
    days = {line.day for line in lines}
    kept = _kept(enrolment).filter(day__in=days).values_list("day", "figures")
    found = {day: Figures.from_json(figures) for day, figures in kept}
    _keep(enrolment, _add(found, lines, enrolment.learner.zone))


def _keep(enrolment: Enrolment, days: Mapping[date, Figures]) -> None:
    DayFigures.objects.bulk_create(
        [
            DayFigures(
                learner_id=enrolment.learner_id,
                course_id=enrolment.course_id,
                day=day,
                figures=figures.to_json(),
            )
            for day, figures in days.items()
        ],
        update_conflicts=True,
        unique_fields=["learner", "course", "day"],
        update_fields=["figures"],
    )


@transaction.atomic
def _taken(enrolment: Enrolment) -> Picture:
    """The picture anew, of what is published now."""
    # The learner's presses in this course wait on this row.
    Enrolment.objects.select_for_update().get(pk=enrolment.pk)
    revision = Course.objects.values_list("revision", flat=True).get(
        pk=enrolment.course_id
    )
    before = Picture.objects.filter(enrolment=enrolment).first()
    if before is None:
        _keep(enrolment, _days(enrolment))
    elif before.revision == revision:
        return before
    else:
        _count_days(enrolment, _lines(enrolment, before))
    last = _last(enrolment)
    taken, _made = Picture.objects.update_or_create(
        enrolment=enrolment,
        defaults={
            **last,
            "revision": revision,
            "cells": _seen(enrolment).to_json(),
            "totals": cards_of_lessons(enrolment.course_id),
        },
    )
    return taken


def _last(enrolment: Enrolment) -> dict[str, Any]:
    """Up to where the log goes."""
    log = _log(enrolment)
    day = log.order_by("-study_day").values_list("study_day", flat=True).first()
    if day is None:
        return {"review": 0, "undo": 0, "day": None}
    late = log.filter(study_day__gte=day - _REACH)
    found = late.aggregate(review=Max("pk"), undo=Max("undo__pk"))
    return {"review": found["review"], "undo": found["undo"] or 0, "day": day}


def _seen(enrolment: Enrolment) -> Cells:
    rows = due.memories(enrolment).values_list(
        "card__lesson_id", "stability", "difficulty", "reviewed_on"
    )
    return Cells.counted((row[0], Seen(*row[1:])) for row in rows.iterator())


def cards_of_lessons(course: int) -> dict[int, int]:
    """How many published cards each lesson has, by the primary key of the course."""
    cards = Card.objects.published().filter(course_id=course)
    counted = cards.order_by().values_list("lesson").annotate(Count("pk"))
    return dict(counted.iterator())


def _days(enrolment: Enrolment) -> dict[date, Figures]:
    """From the log, of days that are not kept yet or may have changed since."""
    log = _log(enrolment)
    last = log.order_by("-study_day").values_list("study_day", flat=True).first()
    if last is None:
        return {}
    _kept(enrolment).filter(day__gte=last - _REACH).delete()
    kept = _kept(enrolment).aggregate(last=Max("day"))["last"]
    presses = log.filter(undo=None)
    if kept:
        presses = presses.filter(study_day__gt=kept)
    zone = enrolment.learner.zone
    found: dict[date, Figures] = defaultdict(Figures)
    for day, moment, rating, before, milliseconds in presses.values_list(
        "study_day", "reviewed_at", "rating", "before", "duration_ms"
    ).iterator():
        found[day].add(
            age=age_of(before),
            rating=rating,
            hour=moment.astimezone(zone).hour,
            milliseconds=milliseconds,
        )
    return found
