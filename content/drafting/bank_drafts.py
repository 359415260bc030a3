"""The question banks of a draft: which files they are, what publishing would change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Any

from content import banks
from content.banks import UnreadableBank, looks_like_bank
from content.banks.rendering import plain
from content.importing import Change, Upload
from content.importing.banks import BankPlan, Plan, QuestionPlan, plan
from content.importing.banks.reasons import told
from content.importing.gathering import NOTE_SUFFIXES
from content.importing.reporting import ORDER
from content.models import Draft, DraftFile, QuestionRevision
from content.questions.places import Places


def kind_of(upload: Upload) -> DraftFile.Kind:
    """Notes are Markdown; of Markdown files, those that ask are banks."""
    if PurePosixPath(upload.path).suffix.casefold() not in NOTE_SUFFIXES:
        return DraftFile.Kind.BANK
    is_bank = looks_like_bank(upload.data, upload.path)
    return DraftFile.Kind.BANK if is_bank else DraftFile.Kind.NOTE


def fault(upload: Upload) -> str:
    """Why the file is no question bank; "" where it is one."""
    try:
        banks.read(upload.data, upload.path)
    except UnreadableBank as error:
        return told(error.reason, error.about)
    return ""


def plan_of(draft: Draft, places: Places | None = None) -> Plan:
    """`places` are those of the lessons that links may lead to, else of the course.

    Raises Refused where a file is no bank.
    """
    files = draft.files.filter(kind=DraftFile.Kind.BANK)
    uploads = [Upload(one.path, bytes(one.data)) for one in files]
    return plan(draft.course, uploads, retired=draft.retired_banks, places=places)


def report(planned: Plan) -> list[dict[str, Any]]:
    """What a page shows of each bank, as JSON."""
    return [_bank(one) for one in planned.banks]


def _bank(bank: BankPlan) -> dict[str, Any]:
    questions = sorted(
        (one for one in bank.questions if one.change is not Change.UNCHANGED),
        key=lambda one: ORDER.index(one.change),
    )
    before = bank.row.before if bank.row else None
    return {
        # None where it is new, as of a question.
        "pk": before.pk if before else None,
        "path": bank.path,
        "title": bank.title,
        "change": bank.change.value,
        "is_taken": bank.row is not None,
        "version": bank.version.number if bank.version else None,
        "format": bank.read.format if bank.read else "",
        **bank.report,
        "questions": [_question(one) for one in questions],
    }


def _question(plan: QuestionPlan) -> dict[str, Any]:
    said = plan.after or plan.before
    return {
        "key": plan.question.key,
        "pk": plan.row.before.pk if plan.row.before else None,
        "change": plan.change.value,
        "line": plan.line,
        "name": plan.question.name,
        "domain": plan.question.domain,
        "task": plan.question.task,
        "is_rejected": plan.question.rejected_at is not None,
        **({"stem": "", "options": ""} if said is None else _said(said)),
        "before": _said(plan.before) if plan.before and plan.after else None,
    }


def _said(revision: QuestionRevision) -> dict[str, str]:
    return {
        "stem": plain(revision.stem_html),
        "options": "\n".join(_options(revision.options)),
    }


def _options(options: Sequence[dict[str, Any]]) -> Iterator[str]:
    for option in options:
        sign = "✓" if option["correct"] else "·"
        yield f"{sign} {plain(option['html'])}"
        if option["explanation_html"]:
            yield f"    {plain(option['explanation_html'])}"
