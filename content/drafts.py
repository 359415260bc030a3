"""What instructors have handed in and not yet published: looked at, decided on."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from content import pictures, wording
from content.importing import Plan, PlanOutdated, Refused, Upload, apply, plan
from content.importing.reader import fingerprint
from content.importing.reporting import Report, report
from content.models import (
    Card,
    Course,
    Draft,
    DraftFile,
    DraftPicture,
    Note,
    Publication,
)
from content.pictures import Drawn
from content.rejecting import reject as reject_cards
from content.uploads import Received

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
) -> Draft:
    """Raises Refused where the course has as many open drafts as it may."""
    _forget(course, now)
    if course.drafts.open().count() >= MAX_OPEN:
        raise Refused(
            _("This course has %(limit)d drafts already: publish or discard one first.")
            % {"limit": MAX_OPEN}
        )
    draft = Draft.objects.create(course=course, created_by=by, retire=list(retire))
    add(draft=draft, received=received)
    return draft


def _forget(course: Course, now: datetime) -> None:
    """Drafts discarded so long ago that nobody will want them back."""
    course.drafts.filter(closed_at__lt=now - _KEPT, publication=None).delete()


@transaction.atomic
def add(*, draft: Draft, received: Received) -> None:
    """A file that the draft has under the same path is replaced."""
    uploads = _at_their_notes(draft.course, received.uploads)
    draft.retire = [
        path for path in draft.retire if path not in {one.path for one in uploads}
    ]
    draft.refused = [
        *draft.refused,
        *({"name": one.name, "reason": one.reason} for one in received.refused),
    ]
    draft.save(update_fields=["retire", "refused"])
    DraftFile.objects.bulk_create(
        (_file(draft, one) for one in uploads),
        update_conflicts=True,
        unique_fields=["draft", "path"],
        update_fields=["data", "size", "sha256"],
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


def _file(draft: Draft, one: Upload) -> DraftFile:
    return DraftFile(
        draft=draft,
        path=one.path,
        data=one.data,
        size=len(one.data),
        sha256=one.sha256,
    )


def _at_their_notes(course: Course, uploads: Iterable[Upload]) -> list[Upload]:
    """A file without a folder that is called like one note alone is a version of it."""
    uploads = list(uploads)
    taken = {one.path for one in uploads}
    notes = dict(Note.objects.filter(course=course).values_list("path", "retired_at"))
    by_name: dict[str, list[str]] = defaultdict(list)
    for path, retired_at in notes.items():
        if retired_at is None:
            by_name[PurePosixPath(path).name].append(path)

    def path_of(one: Upload) -> str:
        namesakes = by_name.get(one.path, [])
        if one.path in notes or len(namesakes) != 1 or namesakes[0] in taken:
            return one.path
        return namesakes[0]

    return [Upload(path_of(one), one.data) for one in uploads]


@transaction.atomic
def drop(*, draft: Draft, path: str) -> None:
    """Leave a note as it is: neither changed by the draft nor taken out."""
    draft.retire = [one for one in draft.retire if one != path]
    draft.save(update_fields=["retire"])
    draft.files.filter(path=path).delete()
    draft.pictures.filter(path=path).delete()


def look(draft: Draft) -> Report:
    """What publishing it would change; made again where files or course differ."""
    if draft.report_of != state(draft):
        planned = _plan(draft)
        draft.report = report(planned).to_json()
        draft.report_of = _state(draft, planned.revision)
        draft.save(update_fields=["report", "report_of"])
    return Report.from_json(draft.report)


def state(draft: Draft) -> str:
    """Of the draft's files and of the course: the same as long as the plan is."""
    revision = Course.objects.values_list("revision", flat=True).get(pk=draft.course_id)
    return _state(draft, revision)


def _state(draft: Draft, revision: int) -> str:
    files = list(draft.files.order_by("path").values_list("path", "sha256"))
    drawn = list(draft.pictures.order_by("path").values_list("path", "sha256"))
    told = json.dumps([revision, fingerprint(), files, drawn, sorted(draft.retire)])
    return hashlib.sha256(told.encode()).hexdigest()


def _plan(draft: Draft) -> Plan:
    uploads = [Upload(one.path, bytes(one.data)) for one in draft.files.all()]
    return plan(draft.course, uploads, retire=draft.retire)


def publish(*, draft: Draft, seen: str, by: User, now: datetime) -> Publication | None:
    """Apply the plan that was seen; None where it changes nothing but pictures.

    Raises PlanOutdated where the course or the draft is no more what `seen`, a
    `state`, was taken of, and DraftClosed.
    """
    if draft.closed_at:
        raise DraftClosed
    planned = _plan(draft)
    if _state(draft, planned.revision) != seen:
        raise PlanOutdated
    with transaction.atomic():
        _close(draft, now)
        draft.publication = apply(planned, by)
        cards = Card.objects.filter(course=draft.course, key__in=draft.rejected)
        if draft.rejected:
            reject_cards(cards, now=now)
        for card in Card.objects.filter(course=draft.course, key__in=draft.wordings):
            wording.reword(card, **draft.wordings[card.key], by=by, now=now)
        draft.report, draft.report_of = {}, ""
        draft.save(update_fields=["publication", "report", "report_of"])
        draft.files.all().delete()
        pictures.keep(course=draft.course, pictures=draft.pictures.all(), by=by)
        draft.pictures.all().delete()
    return draft.publication


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
    has_something = ~Q(retire=[]) | Q(files__isnull=False) | Q(pictures__isnull=False)
    opened = Draft.objects.filter(
        pk__in=discarded.filter(has_something).values("pk")
    ).update(closed_at=None)
    return bool(opened)


@transaction.atomic
def reject(*, draft: Draft, key: str) -> None:
    """The card is rejected when the draft is published, and not before."""
    _decide(draft, lambda keys: keys | {key})


@transaction.atomic
def keep(*, draft: Draft, key: str) -> None:
    _decide(draft, lambda keys: keys - {key})


@transaction.atomic
def reword(*, draft: Draft, key: str, prompt: str, answer: str) -> None:
    """The card is worded so when the draft is published; raises Refused."""
    prompt, answer = wording.checked(prompt, answer)
    locked = Draft.objects.select_for_update().get(pk=draft.pk)
    draft.wordings = locked.wordings | {key: {"prompt": prompt, "answer": answer}}
    draft.save(update_fields=["wordings"])


@transaction.atomic
def unword(*, draft: Draft, key: str) -> None:
    locked = Draft.objects.select_for_update().get(pk=draft.pk)
    draft.wordings = {one: said for one, said in locked.wordings.items() if one != key}
    draft.save(update_fields=["wordings"])


def _decide(draft: Draft, change: Callable[[set[str]], set[str]]) -> None:
    """On the row as it is now, which another tab may have written since."""
    locked = Draft.objects.select_for_update().get(pk=draft.pk)
    draft.rejected = sorted(change(set(locked.rejected)))
    draft.save(update_fields=["rejected"])
