"""What instructors have handed in and not yet published."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q, QuerySet, Value
from django.utils.translation import gettext as _

from content import pictures
from content.drafting import bank_drafts, deciding
from content.drafting.bank_drafts import fault, kind_of
from content.drafting.uploads import Received
from content.importing import Plan, PlanOutdated, Refused, Upload, apply, banks, plan
from content.importing.gathering import NOTE_SUFFIXES
from content.importing.homes import Homes
from content.importing.planning import places_of
from content.importing.progress import Progress, unseen
from content.importing.reader import fingerprint
from content.importing.reporting import Report, report
from content.importing.words import said_of
from content.models import (
    Bank,
    Card,
    Course,
    Draft,
    DraftFile,
    DraftJob,
    DraftPicture,
    Note,
    Publication,
)
from content.pictures import Drawn

if TYPE_CHECKING:
    from studyapp.models import User

MAX_OPEN = 20
_KEPT = timedelta(days=30)


class DraftClosed(Exception):
    """It was published or discarded already."""


@transaction.atomic
def open_draft(
    *,
    course: Course,
    received: Received,
    by: User,
    now: datetime,
    retire: Collection[str] = (),
    retired_banks: Collection[str] = (),
    written: Mapping[str, Any] = MappingProxyType({}),
) -> Draft:
    """Raises Refused where the course has as many open drafts as it may."""
    _forget(course, now)
    if course.drafts.open().count() >= MAX_OPEN:
        raise Refused(
            _("This course has %(limit)d drafts already: publish or discard one first.")
            % {"limit": MAX_OPEN}
        )
    draft = Draft.objects.create(
        course=course,
        created_by=by,
        retire=list(retire),
        retired_banks=list(retired_banks),
        written=dict(written),
    )
    add(draft=draft, received=received)
    return draft


def _forget(course: Course, now: datetime) -> None:
    """Drafts discarded so long ago that nobody will want them back, and how those
    published were worked on."""
    old = course.drafts.filter(closed_at__lt=now - _KEPT)
    old.filter(publication=None).delete()
    DraftJob.objects.filter(draft__in=old.exclude(publication=None)).delete()


@transaction.atomic
def add(*, draft: Draft, received: Received) -> None:
    """A file that the draft has under the same path is replaced."""
    files = [_file(draft, *one) for one in _at_home(draft.course, received.uploads)]
    given = {one.path for one in files}
    draft.retire = [path for path in draft.retire if path not in given]
    draft.retired_banks = [path for path in draft.retired_banks if path not in given]
    draft.refused = [
        *draft.refused,
        *({"name": one.name, "reason": one.reason} for one in received.refused),
    ]
    draft.save(update_fields=["retire", "retired_banks", "refused"])
    DraftFile.objects.bulk_create(
        files,
        update_conflicts=True,
        unique_fields=["draft", "path"],
        update_fields=["kind", "data", "size", "sha256"],
    )
    DraftPicture.objects.bulk_create(
        (_picture(draft, one) for one in received.pictures),
        update_conflicts=True,
        unique_fields=["draft", "path"],
        update_fields=["data", "width", "height", "sha256"],
    )


def _picture(draft: Draft, one: Drawn) -> DraftPicture:
    return DraftPicture(
        draft=draft,
        path=one.path,
        sha256=one.sha256,
        data=one.data,
        width=one.width,
        height=one.height,
    )


def _file(draft: Draft, one: Upload, kind: DraftFile.Kind) -> DraftFile:
    return DraftFile(
        draft=draft,
        kind=kind,
        path=one.path,
        data=one.data,
        size=len(one.data),
        sha256=one.sha256,
    )


def _at_home(
    course: Course, uploads: Iterable[Upload]
) -> Iterator[tuple[Upload, DraftFile.Kind]]:
    """Each file as a version of a note or of a bank: that of its path, else, without a
    folder, the one alone that is called like it. What is neither is told by its text."""
    uploads = list(uploads)
    taken = {one.path for one in uploads}
    homes = {
        DraftFile.Kind.NOTE: Homes(Note.objects.filter(course=course)),
        DraftFile.Kind.BANK: Homes(Bank.objects.filter(course=course)),
    }
    for one in uploads:
        found = [
            (path, kind)
            for kind, known in homes.items()
            if (path := known.path_of(one.path, taken))
        ]
        path, kind = found[0] if len(found) == 1 else (one.path, kind_of(one))
        yield Upload(path, one.data), kind


@transaction.atomic
def drop(*, draft: Draft, path: str) -> None:
    """Leave a note or bank as it is: neither changed by the draft nor taken out, and
    no card written in it or taken out of it."""
    cards = Card.objects.filter(course=draft.course_id, lesson__note__path=path)
    theirs = {*cards.filter(key__in=draft.written).values_list("key", flat=True)}
    draft.retire = [one for one in draft.retire if one != path]
    draft.retired_banks = [one for one in draft.retired_banks if one != path]
    draft.save(update_fields=["retire", "retired_banks"])
    deciding.decide(
        draft,
        "written",
        lambda written: {
            key: said
            for key, said in written.items()
            if said.get("path") != path and key not in theirs
        },
    )
    draft.files.filter(path=path).delete()
    draft.pictures.filter(path=path).delete()


@transaction.atomic
def take_as_version(*, draft: Draft, path: str, of: str) -> None:
    """Make a file a new version of another note of the course; raises Refused where
    there is none or the draft has one already."""
    known = Note.objects.filter(course=draft.course_id, path=of, retired_at=None)
    if not known.exists() or draft.files.filter(path=of).exists():
        raise Refused(_("“%(path)s” cannot be replaced by this file.") % {"path": of})
    draft.retire = [one for one in draft.retire if one != of]
    draft.save(update_fields=["retire"])
    deciding.decide(
        draft,
        "written",
        lambda written: {
            key: {**said, "path": of} if said.get("path") == path else said
            for key, said in written.items()
        },
    )
    draft.files.filter(path=path).update(path=of, kind=DraftFile.Kind.NOTE)


def convertible(paths: Iterable[str]) -> set[str]:
    """Those of Markdown files: nothing but their text tells notes from banks."""
    return {
        path for path in paths if PurePosixPath(path).suffix.casefold() in NOTE_SUFFIXES
    }


def take_as(*, draft: Draft, path: str, kind: DraftFile.Kind) -> None:
    """Take a file for what it was not taken for; raises Refused where it is no bank."""
    file = draft.files.get(path=path)
    upload = Upload(path, bytes(file.data))
    if kind == DraftFile.Kind.BANK and (reason := fault(upload)):
        raise Refused(said_of(path, reason))
    draft.files.filter(pk=file.pk).update(kind=kind)


def look(draft: Draft, progress: Progress = unseen) -> Report:
    """What publishing it would change; made again where files or course differ."""
    # Before the files are read: of what is handed in meanwhile it says nothing.
    of = state(draft)
    if draft.report_of != of:
        planned = _plan(draft, progress)
        draft.report = {
            **report(planned, pictures.shown_with(draft)).to_json(),
            "banks": bank_drafts.report(_questions(draft, planned)),
        }
        draft.report_of = of
        draft.save(update_fields=["report", "report_of"])
        planned.keep_readings()
    return Report.from_json(draft.report)


def state(draft: Draft) -> str:
    """Of the draft's files and of the course: the same as long as the plan is."""
    revision = Course.objects.values_list("revision", flat=True).get(pk=draft.course_id)
    return _state(draft, revision)


def _state(draft: Draft, revision: int) -> str:
    files = draft.files.order_by().values_list("path", "sha256", "kind")
    drawn = draft.pictures.order_by().values_list("path", "sha256", Value("picture"))
    handed_in = sorted(files.union(drawn, all=True))
    out = sorted(draft.retire), sorted(draft.retired_banks)
    written = sorted(draft.written.items())
    told = json.dumps(
        [revision, fingerprint(), handed_in, out, written], sort_keys=True
    )
    return hashlib.sha256(told.encode()).hexdigest()


def _questions(draft: Draft, planned: Plan) -> banks.Plan:
    """Their links lead to lessons as the plan has them, and not as they are."""
    files = draft.files.filter(kind=DraftFile.Kind.BANK)
    places = places_of(planned) if files.exists() else None
    return bank_drafts.plan_of(draft, places)


def _plan(draft: Draft, progress: Progress) -> Plan:
    files = draft.files.filter(kind=DraftFile.Kind.NOTE)
    uploads = [Upload(one.path, bytes(one.data)) for one in files]
    return plan(
        draft.course,
        uploads,
        retire=draft.retire,
        written=draft.written,
        progress=progress,
    )


def publish(
    *,
    draft: Draft,
    seen: str,
    by: User,
    now: datetime,
    progress: Progress = unseen,
) -> Publication | None:
    """Apply the plan that was seen; None where it changes nothing but pictures.

    Raises PlanOutdated where the course or the draft is no more what `seen`, a
    `state`, was taken of, and DraftClosed.
    """
    if draft.closed_at:
        raise DraftClosed
    planned = _plan(draft, progress)
    questions = _questions(draft, planned)
    if (
        _state(draft, planned.revision) != seen
        or planned.revision != questions.revision
    ):
        raise PlanOutdated
    with transaction.atomic():
        _close(draft, now)
        draft.publication = _apply(planned, questions, by)
        deciding.carry_out(draft, planned, by=by, now=now)
        draft.report, draft.report_of = {}, ""
        draft.save(update_fields=["publication", "report", "report_of"])
        draft.files.all().delete()
        pictures.keep(course=draft.course, pictures=draft.pictures.all(), by=by)
        draft.pictures.all().delete()
    return draft.publication


def _apply(notes: Plan, questions: banks.Plan, by: User) -> Publication | None:
    """Notes first, since questions link to them; both in one publication."""
    publication = apply(notes, by)
    if publication is None:
        return banks.apply(questions, by)
    also = banks.apply(replace(questions, revision=publication.revision), by)
    if also:
        # The second revision is that of the whole.
        publication.banks, revision = also.banks, also.revision
        also.delete()
        publication.revision = revision
        publication.save(update_fields=["banks", "revision"])
    return publication


def discard(*, draft: Draft, now: datetime) -> None:
    """Kept for a month, in which it can be opened again; raises DraftClosed."""
    _close(draft, now)


def _close(draft: Draft, now: datetime) -> None:
    """Of two who close it at once, one does."""
    if not Draft.objects.open().filter(pk=draft.pk).update(closed_at=now):
        raise DraftClosed
    draft.closed_at = now


def reopen(draft: Draft) -> bool:
    """Whether it was discarded and is open again."""
    discarded = Draft.objects.filter(pk=draft.pk, publication=None)
    opened = Draft.objects.filter(pk__in=_holding(discarded).values("pk")).update(
        closed_at=None
    )
    return bool(opened)


def holds_something(draft: Draft) -> bool:
    """Files, pictures, cards written by hand, or notes and banks to take out."""
    return _holding(Draft.objects.filter(pk=draft.pk)).exists()


def _holding(drafts: QuerySet[Draft]) -> QuerySet[Draft]:
    is_taking_out = ~Q(retire=[]) | ~Q(retired_banks=[]) | ~Q(written={})
    is_handing_in = Q(files__isnull=False) | Q(pictures__isnull=False)
    return drafts.filter(is_taking_out | is_handing_in)
