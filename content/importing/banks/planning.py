"""Comparing the questions of a course with what banks say. Nothing is written here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from content import banks
from content.banks import Remark, UnreadableBank
from content.importing.banks import rows
from content.importing.banks.matching import Found, Taken, match
from content.importing.banks.plans import BankPlan, Plan, QuestionPlan
from content.importing.banks.reasons import told
from content.importing.banks.stored import Stored, load
from content.importing.gathering import Refused, Upload
from content.importing.keys import free_key
from content.importing.plans import Change
from content.importing.rows import compare, retire
from content.importing.words import said_of
from content.models import Bank, Course, Question
from content.notes.groups import grouped
from content.questions import doubts
from content.questions.places import Places, of_course


def plan(
    course: Course,
    uploads: Iterable[Upload],
    *,
    retired: Collection[str] = (),
    places: Places | None = None,
) -> Plan:
    """What it would change to hand in `uploads` and take out the banks at `retired`.

    Other banks stay as they are. `places` are those that links lead to where the
    lessons are to change too. Raises Refused where a file is no bank.
    """
    given = _read(uploads)
    stored = load(course)
    touched = {*retired, *(one.upload.path for one in given)}
    held = [one for one in stored.questions if _is_held(one, touched)]
    taken = Taken(held)
    for one in given:
        one.take(taken)
    free = [one for one in stored.questions if not _is_held(one, touched)]
    found = match((each for one in given for each in one.found), free)
    if places is None:
        # To read the lessons takes as long as to plan for a short note.
        places = of_course(course) if given else Places([])
    plans = [
        *_plan_given(course, stored, given, found, places),
        *_plan_retired(stored, retired, {one.upload.path for one in given}),
    ]
    return Plan(course, stored.revision, tuple(_with_gone(plans, stored, found)))


@dataclass(slots=True)
class _Given:
    """A bank handed in, and what of it the course can take."""

    upload: Upload
    read: banks.Bank
    found: list[Found] = field(default_factory=list)
    refused: list[Remark] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.read.title or PurePosixPath(self.upload.path).stem

    def take(self, taken: Taken) -> None:
        path = self.upload.path
        self.found, refused = taken.take(path, self.title, self.read.questions)
        self.refused = sorted(
            (*self.read.refused, *refused), key=lambda remark: remark.line
        )


def _read(uploads: Iterable[Upload]) -> list[_Given]:
    """Raises Refused with a sentence for each file that is no bank."""
    given: list[_Given] = []
    faults: list[str] = []
    for upload in uploads:
        try:
            given.append(_Given(upload, banks.read(upload.data, upload.path)))
        except UnreadableBank as error:
            faults.append(said_of(upload.path, told(error.reason, error.about)))
    if faults:
        raise Refused(*faults)
    return given


def _is_held(question: Question, touched: Collection[str]) -> bool:
    """Whether it is asked now and belongs to a bank that stays as it is."""
    bank = question.bank
    return question.retired_at is None and bool(bank and bank.path not in touched)


def _plan_given(
    course: Course,
    stored: Stored,
    given: Sequence[_Given],
    found: Sequence[Found],
    places: Places,
) -> Iterator[BankPlan]:
    by_path = grouped(found, lambda one: one.path)
    keys = {one.key for one in stored.questions}
    for one in given:
        path, read = one.upload.path, one.read
        mine = by_path.get(path, [])
        if not mine:
            yield BankPlan(path, None, (), tuple(one.refused), read.noticed, read)
            continue
        before = stored.banks.get(path)
        bank = rows.bank_row(course, before, one.title, path)
        version = rows.version_row(bank, stored.version(before), read, one.upload)
        row = compare(before, bank, rows.BANK, rows.seen_of_bank)
        if version and row.change is Change.UNCHANGED:
            row = replace(row, change=Change.CHANGED)
        yield BankPlan(
            path=path,
            row=row,
            questions=tuple(_plan_questions(stored, bank, mine, keys)),
            refused=tuple(one.refused),
            noticed=(
                *read.noticed,
                *doubts.of_bank([each.read for each in mine]),
                *_lost_links(mine, places),
            ),
            read=read,
            version=version,
        )


def _plan_questions(
    stored: Stored, bank: Bank, found: Iterable[Found], keys: set[str]
) -> Iterator[QuestionPlan]:
    for position, one in enumerate(found, 1):
        before = one.stored
        row = rows.question_row(bank, before, one, position)
        if before is None:
            row.key = free_key(one.key, keys)
        said = stored.revisions.get(before.pk) if before else None
        after = rows.revision_row(row, said, one.read)
        change = compare(before, row, rows.QUESTION, rows.seen_of_question)
        yield QuestionPlan(change, said, after, one.read.line)


def _lost_links(found: Iterable[Found], places: Places) -> Iterator[Remark]:
    for one in found:
        for link in one.read.labels.links:
            if fault := places.find(link).fault:
                yield Remark.on(one.read.line, one.read.title, fault, link)


def _plan_retired(
    stored: Stored, retired: Collection[str], given: Collection[str]
) -> Iterator[BankPlan]:
    for path, bank in stored.banks.items():
        if path in retired and path not in given and bank.retired_at is None:
            yield BankPlan(path, retire(bank), ())


def _with_gone(
    plans: Iterable[BankPlan], stored: Stored, found: Iterable[Found]
) -> Iterator[BankPlan]:
    """Each bank with its questions that no bank asks any more."""
    kept = {one.stored.pk for one in found if one.stored}
    gone = grouped(
        (
            QuestionPlan(retire(one), stored.revisions.get(one.pk), None, None)
            for one in stored.questions
            if one.retired_at is None and one.pk not in kept
        ),
        lambda one: one.question.bank_id,
    )
    for one in plans:
        before = one.row.before if one.row else None
        yield one.with_gone(gone.get(before.pk, ()) if before else ())
