"""Sitting an exam. The server's clock alone counts (docs/exams.md)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Replace

from content.models import Course, QuestionRevision
from quizzes.exams import bank, loop
from quizzes.exams.blueprint import Blueprint
from quizzes.exams.clicks import BadClick, Click
from quizzes.exams.drawing import Drawing, draw, option_order
from quizzes.exams.scoring import Marked, score
from quizzes.models import ExamAttempt, ExamAttemptQuerySet, ExamItem
from studyapp.models import User

# A question left open overnight says nothing about how long it took.
LONGEST = 15 * 60
_SEEDS = 2**62
# How many of a learner's tabs may start an exam at once, and all succeed.
_MOST_TABS = 20


class NothingToDraw(Exception):
    """The bank has no question for this exam."""


class Closed(Exception):
    """The attempt was handed in, or its time is up: nothing was saved."""


def start(
    *,
    learner: User,
    course: Course,
    slug: str,
    blueprint: Blueprint,
    mode: str,
    accommodated: bool,
    now: datetime,
) -> ExamAttempt:
    """The learner's open attempt at that exam, drawn now where there is none.

    Raises NothingToDraw.
    """
    mine = ExamAttempt.objects.filter(learner=learner, course=course, slug=slug)
    close_late(mine, now)
    clashes = 0
    while (found := mine.open().first()) is None:
        try:
            return _begin(
                blueprint,
                learner=learner,
                course=course,
                slug=slug,
                mode=mode,
                accommodated=accommodated,
                now=now,
            )
        except NothingToDraw:
            # Another tab has begun this exam after we looked, with all there was.
            if not mine.open().exists():
                raise
        except IntegrityError:
            # Another tab has begun this exam at the same moment, or one that shares a
            # question with it: the next look sees what that tab has drawn.
            clashes += 1
            if clashes == _MOST_TABS:
                raise
    return found


def _begin(
    blueprint: Blueprint,
    *,
    learner: User,
    course: Course,
    slug: str,
    mode: str,
    accommodated: bool,
    now: datetime,
) -> ExamAttempt:
    """Raises NothingToDraw, or IntegrityError where another tab was quicker."""
    seed = secrets.randbelow(_SEEDS)
    candidates = bank.candidates(learner=learner, course=course, blueprint=blueprint)
    drawing = draw(blueprint, candidates, seed)
    if not drawing.items:
        raise NothingToDraw
    fitted = blueprint.of(len(drawing.items))
    timed = mode == ExamAttempt.Mode.TIMED
    length = fitted.length(accommodated=accommodated)
    attempt = ExamAttempt(
        learner=learner,
        course=course,
        slug=slug,
        blueprint=fitted.to_json(),
        seed=seed,
        mode=mode,
        accommodated=accommodated,
        started_at=now,
        deadline=now + length if timed else None,
    )
    with transaction.atomic():
        attempt.save()
        # In one order for all: two tabs that share questions wait, and never for
        # each other.
        items = sorted(_items(attempt, drawing), key=lambda item: item.question_id)
        ExamItem.objects.bulk_create(items)
    return attempt


def _items(attempt: ExamAttempt, drawing: Drawing) -> list[ExamItem]:
    drawn = [item.candidate.pk for item in drawing.items]
    revisions = QuestionRevision.objects.current().filter(question__in=drawn)
    by_question = {revision.question_id: revision for revision in revisions}
    return [
        _item(attempt, number, by_question[item.candidate.pk], scored=item.scored)
        for number, item in enumerate(drawing.items, start=1)
    ]


def _item(
    attempt: ExamAttempt, number: int, revision: QuestionRevision, *, scored: bool
) -> ExamItem:
    options = revision.options
    keep_last = [option.get("keep_last", False) for option in options]
    return ExamItem(
        attempt=attempt,
        learner=attempt.learner,
        deadline=attempt.deadline,
        number=number,
        question_id=revision.question_id,
        revision=revision,
        order=option_order(keep_last, attempt.seed, revision.question_id),
        size=len(options),
        expected=sum(option["correct"] for option in options),
        scored=scored,
    )


def save(
    *, learner: User, attempt_id: int, number: int, click: Click, now: datetime
) -> None:
    """Keeps what a click says, and nothing that it does not speak of.

    One statement, which asks for everything that must hold: a click that comes as the
    attempt is handed in is either in the score or refused. Raises Closed or BadClick.
    """
    changes: dict[str, Any] = dict(click.changes)
    if "chosen" in changes:
        changes["answered_at"] = now if click.chosen else None
        if "struck" not in changes:
            # What is chosen is not struck out.
            changes["struck"] = _without("struck", click.chosen)
    if click.seconds:
        changes["seconds"] = F("seconds") + min(click.seconds, LONGEST)
    if not changes:
        return
    items = ExamItem.objects.filter(
        attempt_id=attempt_id, number=number, learner=learner
    )
    if not _open(items, now).filter(_possible(click)).update(**changes):
        raise BadClick if _open(items, now).exists() else Closed


def _without(column: str, letters: str) -> Combinable:
    found: Combinable = F(column)
    for letter in letters:
        found = Replace(found, Value(letter))
    return found


def _open(items: QuerySet[ExamItem], now: datetime) -> QuerySet[ExamItem]:
    return items.filter(Q(deadline=None) | Q(deadline__gte=now), right=None)


def _possible(click: Click) -> Q:
    """The options that it names are there, and one answer is one."""
    possible = Q(size__gte=click.highest)
    return possible & Q(expected__gt=1) if len(click.chosen) > 1 else possible


def check(attempt: ExamAttempt, number: int) -> None:
    """In practice mode: marks one item, which is then explained and stays as it is.

    An item without an answer is not marked.
    """
    if attempt.timed:
        return
    with transaction.atomic():
        items = attempt.items.select_for_update().select_related("revision")
        item = items.exclude(chosen="").filter(number=number, right=None).first()
        if item is not None:
            item.right = is_right(item)
            item.save(update_fields=["right"])


def hand_in(attempt: ExamAttempt, now: datetime) -> ExamAttempt:
    """Closes and scores the attempt; one closed already stays as it is.

    What was saved by the deadline counts, whenever this is called. The cards of what
    was missed or guessed come back.
    """
    late = attempt.is_late(now)
    with transaction.atomic():
        closed = ExamAttempt.objects.filter(pk=attempt.pk, handed_in_at=None).update(
            handed_in_at=attempt.deadline if late else now
        )
        if closed:
            loop.bring_back(attempt, _mark(attempt), now)
    attempt.refresh_from_db()
    return attempt


def abandon(attempt: ExamAttempt) -> None:
    """Leaves nothing of an open attempt: no score, and its questions are unseen."""
    ExamAttempt.objects.open().filter(pk=attempt.pk).delete()


def close_late(attempts: ExamAttemptQuerySet, now: datetime) -> None:
    """Hands in what has run out: called wherever attempts, or what they bring back, are
    looked at."""
    for attempt in attempts.late(now):
        hand_in(attempt, now)


def is_right(item: ExamItem) -> bool:
    """All right options are chosen and no other."""
    options = item.revision.options
    chosen = {item.order[place] for place in places(item.chosen)}
    return chosen == {at for at, option in enumerate(options) if option["correct"]}


def places(letters: str) -> list[int]:
    """Of options as shown: A is 0."""
    return [ord(letter) - ord("A") for letter in letters]


def _mark(attempt: ExamAttempt) -> list[ExamItem]:
    # Locked: a click that is being saved is waited for, one that comes now waits, and
    # then finds the item marked.
    locked = attempt.items.select_for_update(of=("self",))
    items = list(locked.select_related("revision", "question"))
    for item in items:
        item.right = is_right(item)
    right = [item.pk for item in items if item.right]
    attempt.items.filter(pk__in=right).update(right=True)
    attempt.items.filter(right=None).update(right=False)
    ExamAttempt.objects.filter(pk=attempt.pk).update(score=_score(items))
    return items


def _score(items: list[ExamItem]) -> Mapping[str, Any]:
    return score(
        Marked(
            domain=item.question.domain,
            task=item.question.task,
            scored=item.scored,
            right=bool(item.right),
        )
        for item in items
    ).to_json()
