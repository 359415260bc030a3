"""How is the progress of several learners of a course, in as many statements as of
one?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.db.models import F, Q

from content.models import Course
from quizzes.models import Enrolment, Memory, Picture, Review
from quizzes.stats.cells import Cells, Seen
from quizzes.stats.picture import Current, Line, cards_of_lessons, move


def currents(course: Course, enrolments: Sequence[Enrolment]) -> dict[int, Current]:
    """By the primary key of the enrolment.

    A picture of an earlier revision of the course is taken as it stands: it is looked
    at again when its learner comes back, and until then tells of the course they knew.
    Who has opened no page that takes one is told of by their memories.
    """
    pks = [one.pk for one in enrolments]
    pictures = Picture.objects.filter(enrolment__in=pks).in_bulk(
        field_name="enrolment_id"
    )
    lines = _lines(course, pks)
    found = _unpictured(course, [one for one in enrolments if one.pk not in pictures])
    for enrolment in enrolments:
        if picture := pictures.get(enrolment.pk):
            mine = lines.get(enrolment.pk, [])
            cells = Cells.from_json(picture.cells)
            move(cells, mine)
            totals = {int(lesson): n for lesson, n in picture.totals.items()}
            found[enrolment.pk] = Current(enrolment, cells, totals, mine)
    return found


def _unpictured(course: Course, enrolments: Sequence[Enrolment]) -> dict[int, Current]:
    if not enrolments:
        return {}
    cells: dict[int, Cells] = defaultdict(Cells)
    memories = Memory.objects.filter(
        learner__in=[one.learner_id for one in enrolments],
        course=course,
        card__retired_at=None,
        card__rejected_at=None,
    )
    for learner, lesson, *seen in memories.values_list(
        *("learner", "card__lesson_id", "stability", "difficulty", "reviewed_on")
    ).iterator():
        cells[learner].add(lesson, Seen(*seen))
    totals = cards_of_lessons(course.pk)
    return {
        one.pk: Current(one, cells[one.learner_id], totals, []) for one in enrolments
    }


def _lines(course: Course, enrolments: Sequence[int]) -> Mapping[int, list[Line]]:
    """What the pictures have not counted, by enrolment.

    Of the day that was begun last: as it began, all before it was counted.
    """
    whose, picture = "learner__enrolments", "learner__enrolments__picture"
    rows = Review.objects.filter(
        Q(pk__gt=F(f"{picture}__review")) | Q(undo__pk__gt=F(f"{picture}__undo")),
        course=course,
        study_day=F(f"{whose}__counted_on"),
        **{f"{whose}__in": enrolments},
    ).order_by("pk")
    lines = defaultdict(list)
    for row in rows.values_list(
        *(whose, f"{picture}__review", "pk", "undo__pk"),
        *("card__lesson_id", "card__retired_at", "card__rejected_at"),
        *("study_day", "reviewed_at", "rating", "before", "after", "duration_ms"),
    ):
        enrolment, counted, review, undo, lesson, retired, rejected, *told = row
        times = (review > counted) - (undo is not None)
        published = None if retired or rejected else lesson
        line = Line._make((review, undo or 0, times, *told, published))
        lines[enrolment].append(line)
    return lines
