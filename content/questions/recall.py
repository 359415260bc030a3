"""Questions made from facts: cards and drills that have something to choose from.

They ask what a note says and not what to do in a case: `Question.Kind.RECALL`.
"""

from __future__ import annotations

import copy
import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from django.db.models import Q
from django.utils import timezone

from content import bulk, drills
from content.banks import Text, TextFormat
from content.banks.keys import fingerprint
from content.models import Card, Course, Question, QuestionLink, QuestionRevision
from content.questions.linking import CardOfQuestion, settle

_LONGEST_NAME = 300
_COLUMNS = (
    *("stem_key", "name", "domain", "task"),
    *("position", "revision", "retired_at"),
)
_SAID = ("stem_html", "options", "explanation_html")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a card asks of whoever may choose; plain text."""

    prompt: str
    answer: str
    distractors: Sequence[str]
    explanation: str


def asked(card: Card) -> Asked | None:
    """A question from a card; None where it has nothing to choose from.

    A drill asks one exercise: its numbers stay, as those of an exam question do.
    """
    if card.drill:
        chance = Random(card.key)  # noqa: S311 # the same exercise again, no secret
        drawn = drills.exercise(card.drill, chance)
        others = [option for option in drawn.options if option != drawn.answer]
        if not others:
            return None
        return Asked(drawn.prompt, drawn.answer, others, " ".join(drawn.steps))
    if not card.choices:
        return None
    said = [part for part in (card.context, card.value or card.answer) if part]
    return Asked(card.prompt, card.answer, card.choices, " › ".join(said))


def refresh(course: Course) -> None:
    """Make the recall questions of a course those that its published cards give.

    A question follows its card: another value raises its revision, and without the
    card it retires. Within the transaction of whoever publishes.
    """
    wanted = {f"card:{card.key}": (card, said) for card, said in _askable(course)}
    stored = _stored(course)
    if not wanted and not stored:
        return
    revisions = _revisions(course)
    rows = [
        _row(course, stored.get(key), key, card, said)
        for key, (card, said) in wanted.items()
    ]
    said_now = [
        revision
        for row, (_card, said) in zip(rows, wanted.values(), strict=True)
        if (revision := _revision(row, revisions.get(row.pk), said))
    ]
    gone = [one for key, one in stored.items() if key not in wanted]
    _write(stored, rows, [one for one in gone if one.retired_at is None])
    bulk.insert(said_now)
    _lead(course, rows, [card for card, _said in wanted.values()])


def _askable(course: Course) -> Iterable[tuple[Card, Asked]]:
    chosen = ~Q(choices=[]) | Q(drill__isnull=False)
    cards = Card.objects.published().filter(chosen, course=course)
    for card in cards.select_related("lesson__note").defer(
        "lesson__html", "lesson__toc"
    ):
        if said := asked(card):
            yield card, said


def _stored(course: Course) -> dict[str, Question]:
    recall = Question.objects.filter(course=course, kind=Question.Kind.RECALL)
    return {one.key: one for one in recall}


def _revisions(course: Course) -> dict[int, QuestionRevision]:
    current = QuestionRevision.objects.current().filter(
        question__course=course, question__kind=Question.Kind.RECALL
    )
    return {one.question_id: one for one in current}


def _row(
    course: Course, before: Question | None, key: str, card: Card, said: Asked
) -> Question:
    note = card.lesson.note
    after = copy.copy(before) or Question(
        course=course, kind=Question.Kind.RECALL, key=key, written_key=key
    )
    after.stem_key = fingerprint(Text(said.prompt, TextFormat.PLAIN))
    after.name = said.prompt[:_LONGEST_NAME]
    after.domain = note.domain
    # A note of several task statements does not say which of them a fact is for.
    after.task = note.tasks[0][:10] if len(note.tasks) == 1 else ""
    after.position = min(card.position, 2**31 - 1)
    after.retired_at = None
    return after


def _revision(
    question: Question, before: QuestionRevision | None, said: Asked
) -> QuestionRevision | None:
    """The revision to add, whose number the question gets; None where it says the
    same as `before`."""
    after = QuestionRevision(
        question=question,
        number=question.revision + 1 if before else question.revision,
        stem_html=_paragraph(said.prompt),
        options=[
            _option(text, correct=text == said.answer)
            for text in sorted((said.answer, *said.distractors))
        ],
        explanation_html=_paragraph(said.explanation),
    )
    if before and all(getattr(before, n) == getattr(after, n) for n in _SAID):
        return None
    question.revision = after.number
    return after


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text, quote=False)}</p>"


def _option(text: str, *, correct: bool) -> dict[str, Any]:
    return {
        "html": html.escape(text, quote=False),
        "correct": correct,
        "explanation_html": "",
        "keep_last": False,
    }


def _write(
    stored: dict[str, Question], rows: Iterable[Question], gone: Iterable[Question]
) -> None:
    now = timezone.now()
    changed = [
        row
        for row in rows
        if row.pk
        and any(getattr(row, n) != getattr(stored[row.key], n) for n in _COLUMNS)
    ]
    for one in gone:
        one.retired_at = now
    bulk.overwrite([*changed, *gone], _COLUMNS)
    bulk.insert(row for row in rows if not row.pk)


def _lead(course: Course, rows: Sequence[Question], cards: Sequence[Card]) -> None:
    """Each to the fact that it was made from."""
    pairs = list(zip(rows, cards, strict=True))
    settle(
        QuestionLink,
        course,
        Question.Kind.RECALL,
        ("question_id", "lesson_id", "anchor"),
        {
            (row.pk, card.lesson_id, card.anchor): QuestionLink(
                question=row, lesson_id=card.lesson_id, anchor=card.anchor
            )
            for row, card in pairs
        },
    )
    settle(
        CardOfQuestion,
        course,
        Question.Kind.RECALL,
        ("question_id", "card_id"),
        {
            (row.pk, card.pk): CardOfQuestion(question_id=row.pk, card_id=card.pk)
            for row, card in pairs
        },
    )
