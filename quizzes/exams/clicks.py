"""What a form of the sitting says of one question."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import QueryDict

from quizzes.models import ExamItem

# By which a form says something of a question; the others say how it came.
FIELDS = frozenset({"chosen", "struck", "flagged", "confidence", "clear"})
_LETTERS = re.compile("[A-Z]{0,26}")


class BadClick(ValueError):
    """Something that no form of ours sends: no such question, or no such option."""


@dataclass(frozen=True, slots=True)
class Click:
    """The columns of an ExamItem that it sets; those that it is silent on stay."""

    changes: dict[str, Any] = field(default_factory=dict)
    # Spent on the question since the last click.
    seconds: int = 0

    @property
    def chosen(self) -> str:
        return str(self.changes.get("chosen", ""))

    @property
    def highest(self) -> int:
        """The place of the last option that it names, A being 1; 0 if it names none."""
        named = self.chosen + self.changes.get("struck", "")
        return max((ord(letter) - ord("A") + 1 for letter in named), default=0)


def read(form: QueryDict, now: datetime) -> Click:
    """Raises BadClick.

    A set is sent whole: an empty value says that the form speaks of the set, since an
    unticked box sends nothing. A form that no script counted for says when it was made.
    """
    changes: dict[str, Any] = {}
    for name in ("chosen", "struck"):
        if name in form:
            changes[name] = _letters(form.getlist(name))
    if "chosen" in changes and "struck" in changes:
        # What is struck out is not chosen.
        changes["chosen"] = "".join(
            letter for letter in changes["chosen"] if letter not in changes["struck"]
        )
    if "flagged" in form:
        changes["flagged"] = _one_of(form.get("flagged"), {"": False, "1": True})
    if "confidence" in form:
        known = {value: value for value in ExamItem.Confidence.values}
        changes["confidence"] = _one_of(form.get("confidence"), known)
    if "clear" in form:
        changes["chosen"] = ""
    seconds = _number(form.get("seconds", ""))
    if made_at := _number(form.get("made_at", "")):
        seconds = max(0, int(now.timestamp()) - made_at)
    return Click(changes, seconds)


def _letters(sent: Iterable[str]) -> str:
    letters = "".join(sorted(set("".join(sent))))
    if not _LETTERS.fullmatch(letters):
        raise BadClick
    return letters


def _one_of(sent: object, known: dict[Any, Any]) -> Any:
    try:
        return known[sent]
    except KeyError:
        raise BadClick from None


def _number(sent: str) -> int:
    return int(sent) if re.fullmatch("[0-9]{1,12}", sent) else 0
