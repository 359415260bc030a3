"""Going back: what a draft has to hold for notes to be as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import F, Max, OuterRef, Subquery

from content.importing import Upload
from content.models import Bank, Draft, DraftFile, Note, NoteVersion, Publication
from content.notes.decoding import decode


def text_of(version: NoteVersion) -> str:
    """As it was read, whatever the bytes are."""
    return decode(bytes(version.source)).text


def upload_of(version: NoteVersion) -> Upload:
    return Upload(version.note.path, bytes(version.source))


def before(publication: Publication) -> tuple[list[Upload], list[str], list[str]]:
    """What leads back to before a publication: files, and the paths of notes and of
    banks to take out."""
    uploads, retire, retired_banks = [], [], []
    for path, number in _changed(publication.notes):
        version = _version(publication, path, number)
        if version is None:
            retire.append(path)
        else:
            uploads.append(upload_of(version))
    for path, number in _changed(publication.banks):
        if number is None:
            retired_banks.append(path)
        else:
            bank = Bank.objects.get(course=publication.course_id, path=path)
            uploads.append(upload_of_bank(bank, number))
    return uploads, retire, retired_banks


def older(draft: Draft) -> dict[str, int]:
    """The notes of a draft, by path, that say to the letter what an older version of
    them said, each with the number of that."""
    files = draft.files.filter(kind=DraftFile.Kind.NOTE, path=OuterRef("note__path"))
    known = NoteVersion.objects.filter(note__course=draft.course_id).annotate(
        given=Subquery(files.values("sha256")), newest=Max("note__versions__number")
    )
    found: dict[str, int] = {}
    for path, number, newest in (
        known.filter(sha256=F("given"))
        .order_by("number")
        .values_list("note__path", "number", "newest")
    ):
        found[path] = 0 if number == newest else number
    return {path: number for path, number in found.items() if number}


def upload_of_bank(bank: Bank, number: int) -> Upload:
    """That version of a bank, the newest of it for 0."""
    versions = bank.versions.order_by("-number")
    version = versions.get(number=number) if number else versions[0]
    return Upload(bank.path, bytes(version.source))


def _changed(told: Iterable[dict[str, Any]]) -> Iterator[tuple[str, int | None]]:
    """Paths, each with the version that it had before; None where it was not there.

    `told` is what a publication says of its notes or banks.
    """
    for one in told:
        match one["change"], one["version"]:
            case "new" | "revived", _version:
                yield one["path"], None
            case "retired", _version:
                yield one["path"], 0
            case _change, int(number):
                yield one["path"], number - 1


def _version(
    publication: Publication, path: str, number: int | None
) -> NoteVersion | None:
    """That version of a note, the newest of it for 0."""
    if number is None:
        return None
    note = Note.objects.get(course=publication.course_id, path=path)
    versions = note.versions.select_related("note")
    return versions.get(number=number) if number else versions.first()
