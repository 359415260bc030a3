"""What is decided of the cards and questions of a draft, and done once it is published.

Cards of the plan may not be there yet: decisions name them by their keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from content.cards import merging, wording
from content.cards.rejecting import reject as reject_cards
from content.importing import Plan
from content.importing.plans import counted_as
from content.models import Card, Draft, Question
from content.questions.rejecting import reject as reject_question

if TYPE_CHECKING:
    from studyapp.models import User


def reject(*, draft: Draft, key: str) -> None:
    """The card is rejected when the draft is published, and not before."""
    decide(draft, "rejected", lambda keys: sorted({*keys, key}))


def keep(*, draft: Draft, key: str) -> None:
    decide(draft, "rejected", lambda keys: sorted({*keys} - {key}))


def reword(*, draft: Draft, key: str, prompt: str, answer: str) -> None:
    """The card is worded so when the draft is published; raises Refused."""
    prompt, answer = wording.checked(prompt, answer)
    said = {"prompt": prompt, "answer": answer}
    decide(draft, "wordings", lambda wordings: {**wordings, key: said})


def unword(*, draft: Draft, key: str) -> None:
    decide(
        draft,
        "wordings",
        lambda wordings: {one: said for one, said in wordings.items() if one != key},
    )


def merge(*, draft: Draft, away: str, kept: str) -> None:
    """Both cards are one when the draft is published; raises Refused."""
    decide(
        draft, "merges", lambda merges: merging.decided(merges, away=away, kept=kept)
    )


def separate(*, draft: Draft, key: str) -> None:
    """The card is asked on its own when the draft is published."""
    decide(draft, "merges", lambda merges: {**merges, key: ""})


def unmerge(*, draft: Draft, key: str) -> None:
    """What was decided of merging the card is not to be done."""
    decide(draft, "merges", lambda merges: merging.undecided(merges, away=key))


def decide_question(*, draft: Draft, key: str, is_rejected: bool) -> None:
    """The question is rejected when the draft is published, or is not."""
    decided = {key} if is_rejected else set()
    decide(draft, "rejected_questions", lambda keys: sorted({*keys} - {key} | decided))


@transaction.atomic
def decide(draft: Draft, field: str, change: Callable[[Any], Any]) -> None:
    """On the row as it is now, which another tab may have written since."""
    locked = Draft.objects.select_for_update().get(pk=draft.pk)
    setattr(draft, field, change(getattr(locked, field)))
    draft.save(update_fields=[field])


def carry_out(draft: Draft, planned: Plan, *, by: User, now: datetime) -> None:
    """Within the transaction that publishes it."""
    _count(draft, planned)
    cards = Card.objects.filter(course=draft.course)
    if draft.rejected:
        reject_cards(cards.filter(key__in=draft.rejected), by=by, now=now)
    questions = Question.objects.filter(course=draft.course)
    for question in questions.filter(key__in=draft.rejected_questions):
        reject_question(question, by=by, now=now)
    for card in cards.filter(key__in=draft.wordings):
        wording.reword(card, **draft.wordings[card.key], by=by, now=now)
    merging.carry_out(draft.merges, course=draft.course, by=by, now=now)


def _count(draft: Draft, planned: Plan) -> None:
    """Cards that come and are rejected or merged at once are not among the new."""
    if draft.publication is None:
        return
    merged = {away for away, kept in draft.merges.items() if kept}
    counts = Counter(draft.publication.counts)
    for card in planned.cards:
        was, key = counted_as(card), card.after.key
        name = "merged" if key in merged else "rejected"
        if key in merged or key in draft.rejected:
            counts[was] -= 1
            counts[name] += 1
    draft.publication.counts = counts
    draft.publication.save(update_fields=["counts"])
