"""What an import of question banks would change, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import chain
from typing import Any

from content import banks
from content.banks import Remark
from content.importing.plans import Change, RowPlan
from content.models import Bank, BankVersion, Course, Question, QuestionRevision


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """One question: its row, and its revision before and after.

    `after` is what is added, None where the question says what it said; `line` is
    None where it is retired.
    """

    row: RowPlan[Question]
    before: QuestionRevision | None
    after: QuestionRevision | None
    line: int | None

    @property
    def change(self) -> Change:
        return self.row.change

    @property
    def question(self) -> Question:
        return self.row.after


@dataclass(frozen=True, slots=True)
class BankPlan:
    """One bank with its questions, and those that are refused.

    `row` is None for a file none of whose questions is taken: it changes nothing.
    """

    path: str
    row: RowPlan[Bank] | None
    questions: tuple[QuestionPlan, ...]
    refused: tuple[Remark, ...] = ()
    noticed: tuple[Remark, ...] = ()
    # Absent where the bank is retired.
    read: banks.Bank | None = None
    # To be added, where the bytes differ from those of the newest version.
    version: BankVersion | None = None

    def with_gone(self, gone: Iterable[QuestionPlan]) -> BankPlan:
        """With questions that retire, and what became of all of them in its version."""
        plan = replace(self, questions=(*self.questions, *gone))
        if plan.version:
            plan.version.report = plan.report
        return plan

    @property
    def report(self) -> dict[str, Any]:
        """What became of its questions, to be kept with the version."""
        repairs = self.read.repairs if self.read else ()
        return {
            "counts": self.counts,
            "refused": [_remark(one) for one in self.refused],
            "noticed": [_remark(one) for one in self.noticed],
            "repairs": [{"line": one.line, "what": one.what} for one in repairs],
        }

    @property
    def change(self) -> Change:
        return self.row.change if self.row else Change.UNCHANGED

    @property
    def title(self) -> str:
        return self.row.after.title if self.row else self.path

    @property
    def counts(self) -> dict[str, int]:
        """Its questions by what happens to them, and how many are refused."""
        found = Counter(one.change for one in self.questions)
        return {
            **{change.value: found[change] for change in COUNTED},
            "refused": len(self.refused),
        }

    @property
    def is_empty(self) -> bool:
        """Whether applying would leave every row as it is."""
        if self.row is None:
            return True
        rows: tuple[RowPlan[Any], ...] = (
            self.row,
            *(one.row for one in self.questions),
        )
        return self.version is None and not any(row.is_written for row in rows)


@dataclass(frozen=True, slots=True)
class Plan:
    """What applying would do to the banks of `course`, as it was at `revision`.

    The course has no primary key yet where applying creates it.
    """

    course: Course
    revision: int
    banks: tuple[BankPlan, ...]

    @property
    def questions(self) -> Iterator[QuestionPlan]:
        return chain.from_iterable(bank.questions for bank in self.banks)

    @property
    def counts(self) -> dict[str, int]:
        total = Counter[str]()
        for bank in self.banks:
            total.update(bank.counts)
        return {name: total[name] for name in (*map(str, COUNTED), "refused")}

    @property
    def is_empty(self) -> bool:
        return all(bank.is_empty for bank in self.banks)


def _remark(remark: Remark) -> dict[str, Any]:
    return {**asdict(remark), "reason": remark.reason.name}


# A question has no place in its bank that anybody sees.
COUNTED = tuple(change for change in Change if change is not Change.MOVED)
