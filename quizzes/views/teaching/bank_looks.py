"""Question banks as pages of instructors draw them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from content.banks import Reason
from content.banks.reasons import excerpt
from content.importing.banks.reasons import told
from quizzes.views.looks import Said

# Of a bank, on the page of its draft; the others are a page of their own.
SHOWN_QUESTIONS = 10


@dataclass(frozen=True, slots=True)
class RemarkLook:
    """What is said of one question of a file."""

    line: int
    text: str
    sentence: str

    @classmethod
    def all_of(cls, remarks: Iterable[dict[str, Any]]) -> list[RemarkLook]:
        return [
            cls(one["line"], one["text"], told(Reason[one["reason"]], one["about"]))
            for one in remarks
        ]


@dataclass(frozen=True, slots=True)
class QuestionLook:
    """A question of a plan as the page draws it."""

    key: str
    change: str
    name: str
    domain: str
    task: str
    said: Said
    is_rejected: bool

    @classmethod
    def of(
        cls, question: dict[str, Any], rejected: Collection[str] = ()
    ) -> QuestionLook:
        """`rejected` are the keys of those that the draft rejects."""
        after = question["stem"], question["options"]
        before = question["before"] or {"stem": "", "options": ""}
        # What only belongs elsewhere says what it said.
        change = "changed" if question["before"] else "same"
        return cls(
            question["key"],
            question["change"],
            _name(question),
            question["domain"],
            question["task"],
            Said.of(change, (before["stem"], before["options"]), after),
            question["key"] in rejected,
        )


def _name(question: dict[str, Any]) -> str:
    """ "" where it has none of its own: it is called as its stem begins."""
    name: str = question["name"]
    return "" if name == excerpt(question["stem"]) else name


@dataclass(frozen=True, slots=True)
class BankLook:
    """A question bank of a plan: what becomes of its questions, the first of them."""

    bank: dict[str, Any]
    refused: list[RemarkLook]
    noticed: list[RemarkLook]
    questions: list[QuestionLook]
    more: int

    @classmethod
    def of(cls, bank: dict[str, Any], rejected: Collection[str] = ()) -> BankLook:
        questions = bank["questions"]
        return cls(
            bank,
            RemarkLook.all_of(bank["refused"]),
            RemarkLook.all_of(bank["noticed"]),
            [QuestionLook.of(one, rejected) for one in questions[:SHOWN_QUESTIONS]],
            max(0, len(questions) - SHOWN_QUESTIONS),
        )
