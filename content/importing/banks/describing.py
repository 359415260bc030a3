"""A plan of question banks in words for a terminal, and as JSON for a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from content.banks import Remark
from content.banks.rendering import plain
from content.importing.banks.plans import BankPlan, Plan, QuestionPlan
from content.importing.banks.reasons import told
from content.importing.plans import Change
from content.importing.reasons import told as told_of_notes
from content.importing.words import of_questions, said_of

_BANKS = {
    Change.NEW: gettext_lazy("new bank"),
    Change.CHANGED: gettext_lazy("changed bank"),
    Change.UNCHANGED: gettext_lazy("known bank"),
    Change.RETIRED: gettext_lazy("retired bank"),
    Change.REVIVED: gettext_lazy("revived bank"),
}


def as_text(plan: Plan, *, verbose: bool = False) -> Iterator[str]:
    """Lines: the counts, then each bank with what changes and what is refused.

    `verbose` adds new questions, which are many at a first import.
    """
    yield _("Course: %(title)s (%(slug)s)") % {
        "title": plan.course.title,
        "slug": plan.course.slug,
    }
    yield _("Questions: %(counts)s") % {"counts": _counts(plan.counts)}
    for bank in plan.banks:
        yield ""
        yield from _bank(bank, verbose=verbose)


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(
        f"{number} {of_questions(name, number)}" for name, number in counts.items()
    )


def _bank(bank: BankPlan, *, verbose: bool) -> Iterator[str]:
    if bank.row is None:
        yield _("%(path)s: no question of it can be taken, so it changes nothing") % {
            "path": bank.path
        }
    else:
        yield _("%(path)s: %(change)s, %(counts)s") % {
            "path": bank.path,
            "change": _BANKS[bank.change],
            "counts": _counts(bank.counts),
        }
    for repair in bank.read.repairs if bank.read else ():
        where = f"{repair.line}: " if repair.line else ""
        what = where + told_of_notes(repair.what)
        yield _("  repaired: %(repair)s") % {"repair": what}
    for question in bank.questions:
        if question.change is not Change.UNCHANGED and (
            verbose or question.change is not Change.NEW
        ):
            yield f"  {said_of(of_questions(question.change), question.question.name)}"
    yield from _remarks(of_questions("refused"), bank.refused)
    yield from _remarks(pgettext("question", "to look at"), bank.noticed)


def _remarks(name: str, remarks: Iterable[Remark]) -> Iterator[str]:
    for one in remarks:
        where = _("line %(n)d") % {"n": one.line}
        yield f"  {name}, {said_of(where, one.text)}"
        yield f"    {told(one.reason, one.about)}"


def as_json(plan: Plan, *, applied: bool) -> dict[str, Any]:
    """What became of each question of each bank."""
    return {
        "course": plan.course.slug,
        "applied": applied,
        "counts": plan.counts,
        "banks": [_bank_json(bank) for bank in plan.banks],
    }


def _bank_json(bank: BankPlan) -> dict[str, Any]:
    read = bank.read
    return {
        "file": bank.path,
        "change": bank.change.value,
        "title": bank.title,
        "format": read.format if read else None,
        "encoding": read.encoding if read else None,
        "repairs": [str(one) for one in read.repairs] if read else [],
        "questions": [_question_json(one) for one in bank.questions],
        "refused": [_remark_json(one) for one in bank.refused],
        "noticed": [_remark_json(one) for one in bank.noticed],
    }


def _question_json(plan: QuestionPlan) -> dict[str, Any]:
    question, said = plan.question, plan.after or plan.before
    options = said.options if said else []
    return {
        "key": question.key,
        "change": plan.change.value,
        "rejected": question.rejected_at is not None,
        "line": plan.line,
        "name": question.name,
        "stem": plain(said.stem_html) if said else "",
        "options": [
            {"text": plain(one["html"]), "correct": one["correct"]} for one in options
        ],
        "domain": question.domain,
        "task": question.task,
        "difficulty": question.difficulty,
        "revision": question.revision,
    }


def _remark_json(remark: Remark) -> dict[str, Any]:
    return {
        "line": remark.line,
        "text": remark.text,
        "reason": told(remark.reason, remark.about),
    }
