"""The rows as which a bank that was read is stored, and how they differ from before."""

from __future__ import annotations

import copy
from typing import Any

from content import banks
from content.banks import BankQuestion, Option
from content.banks.keys import fingerprint
from content.importing.banks.matching import Found
from content.importing.gathering import Upload
from content.importing.rows import clip
from content.models import Bank, BankVersion, Course, Question, QuestionRevision

# The columns that an import writes.
BANK = ("title", "retired_at")
_LABELS = ("domain", "task", "difficulty", "variant_group", "tags", "written_links")
QUESTION = (
    *_LABELS,
    *("bank", "written_key", "stem_key", "name", "category", "several"),
    *("position", "revision", "retired_at"),
)
_SAID = ("stem_html", "options", "explanation_html", "sources", "checked")


def seen_of_bank(bank: Bank) -> object:
    """What a person sees of it: where that differs, it has changed."""
    return bank.title


def seen_of_question(question: Question) -> object:
    return question.revision, [getattr(question, name) for name in _LABELS]


def bank_row(course: Course, before: Bank | None, title: str, path: str) -> Bank:
    after = copy.copy(before) or Bank(path=path)
    after.course = course
    after.title = clip(title, Bank, "title")
    after.retired_at = None
    return after


def version_row(
    bank: Bank, before: BankVersion | None, read: banks.Bank, upload: Upload
) -> BankVersion | None:
    """The version to add, or None where the bytes are those of `before`.

    Its report is for whoever knows the whole plan.
    """
    if before and before.sha256 == upload.sha256:
        return None
    return BankVersion(
        bank=bank,
        number=before.number + 1 if before else 1,
        source=upload.data,
        sha256=upload.sha256,
        encoding=clip(read.encoding, BankVersion, "encoding"),
        format=read.format,
    )


def question_row(
    bank: Bank, before: Question | None, found: Found, position: int
) -> Question:
    """The row less its key, where it is new, and its revision."""
    read = found.read
    after = copy.copy(before) or Question(kind=Question.Kind.SCENARIO)
    after.course, after.bank = bank.course, bank
    after.written_key = found.key
    after.stem_key = fingerprint(read.stem)
    after.name = clip(read.title, Question, "name")
    after.category = clip(read.category, Question, "category")
    after.domain = clip(read.labels.domain, Question, "domain")
    after.task = clip(read.labels.task, Question, "task")
    after.difficulty = read.labels.difficulty
    after.several = read.multiple
    after.variant_group = clip(read.labels.variant, Question, "variant_group")
    after.tags = list(read.labels.tags)
    after.written_links = list(read.labels.links)
    after.position = position
    after.retired_at = None
    return after


def revision_row(
    question: Question, before: QuestionRevision | None, read: BankQuestion
) -> QuestionRevision | None:
    """The revision to add, None where it would say what `before` says.

    Raises the number that the question has of it.
    """
    after = QuestionRevision(
        question=question,
        number=question.revision + 1 if before else question.revision,
        stem_html=read.stem.html,
        options=[_option(one) for one in read.options],
        explanation_html=read.explanation.html,
        sources=list(read.labels.sources),
        checked=read.labels.checked,
    )
    if before and all(getattr(before, n) == getattr(after, n) for n in _SAID):
        return None
    question.revision = after.number
    return after


def _option(option: Option) -> dict[str, Any]:
    return {
        "html": option.text.inline_html,
        "correct": option.correct,
        "explanation_html": option.explanation.html,
        "keep_last": option.keep_last,
    }
