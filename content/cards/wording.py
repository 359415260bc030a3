"""Cards that an instructor has worded otherwise than their note does.

How long that stands at imports: content.importing.worded.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from content import search
from content.auditing import record
from content.importing.gathering import Refused
from content.importing.worded import put_on, standing
from content.models import Card, Course, Decision
from content.notes.markdown.lines import printable

if TYPE_CHECKING:
    from studyapp.models import User

MAX_PROMPT, MAX_ANSWER = 500, 2_000
# What a wording replaces, and an import writes.
_COLUMNS = ("prompt", "answer", "items", "choices")


def checked(prompt: str, answer: str) -> tuple[str, str]:
    """Both tidied; raises Refused with a sentence where they make no card."""
    prompt = printable(" ".join(prompt.split()))
    lines = map(str.strip, answer.splitlines())
    answer = printable("\n".join(line for line in lines if line))
    if not prompt or not answer:
        raise Refused(_("A card needs a question and an answer."))
    if len(prompt) > MAX_PROMPT or len(answer) > MAX_ANSWER:
        raise Refused(
            _(
                "That is too long for a card: %(prompt)d and %(answer)d characters at most."
            )
            % {"prompt": MAX_PROMPT, "answer": MAX_ANSWER}
        )
    return prompt, answer


@transaction.atomic
def reword(card: Card, *, prompt: str, answer: str, by: User, now: datetime) -> None:
    """Raises Refused. To word it as its note does is to undo."""
    prompt, answer = checked(prompt, answer)
    if card.drill:
        raise Refused(
            _("This card asks for other numbers each time: it keeps its rule.")
        )
    before = {"prompt": card.prompt, "answer": card.answer}
    _unworded(card)
    if card.is_written:
        # No note says it: there is nothing to go back to.
        card.prompt, card.answer = prompt, answer
    elif (prompt, answer) != (card.prompt, card.answer):
        card.wording = {
            "prompt": prompt,
            "answer": answer,
            "source": {name: getattr(card, name) for name in (*_COLUMNS, "value")},
            "by": str(by),
            "at": now.isoformat(),
        }
        put_on(card)
    _save(card, before, by, now)


@transaction.atomic
def unword(card: Card, *, by: User, now: datetime) -> None:
    """Back to what the note says."""
    before = {"prompt": card.prompt, "answer": card.answer}
    _unworded(card)
    _save(card, before, by, now)


def _unworded(card: Card) -> None:
    if wording := standing(card):
        for name in _COLUMNS:
            setattr(card, name, wording["source"][name])
    card.wording = None


def _save(card: Card, before: dict[str, str], by: User, now: datetime) -> None:
    """What is published changes, and with it the revision of the course."""
    Course.objects.filter(pk=card.course_id).update(revision=F("revision") + 1)
    card.save(update_fields=[*_COLUMNS, "wording"])
    search.write([], [card])
    kind = Decision.Kind.REWORDED if card.wording else Decision.Kind.UNWORDED
    entry = Decision(kind=kind, card=card, before=before)
    record([entry], course=card.course_id, by=by, now=now)
