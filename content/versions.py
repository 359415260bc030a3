"""Going back: what a draft has to hold for notes to be as they were."""

from __future__ import annotations

from collections.abc import Iterator

from content.importing import Upload
from content.models import Note, NoteVersion, Publication
from content.notes.decoding import decode


def text_of(version: NoteVersion) -> str:
    """As it was read, whatever the bytes are."""
    return decode(bytes(version.source)).text


def upload_of(version: NoteVersion) -> Upload:
    return Upload(version.note.path, bytes(version.source))


def before(publication: Publication) -> tuple[list[Upload], list[str]]:
    """The files and the paths to take out that lead back to before a publication."""
    uploads, retire = [], []
    for path, number in _changed(publication):
        version = _version(publication, path, number)
        if version is None:
            retire.append(path)
        else:
            uploads.append(upload_of(version))
    return uploads, retire


def _changed(publication: Publication) -> Iterator[tuple[str, int | None]]:
    """Paths, each with the version that it had before; None where it was not there."""
    for note in publication.notes:
        match note["change"], note["version"]:
            case "new" | "revived", _version:
                yield note["path"], None
            case "retired", _version:
                yield note["path"], 0
            case _change, int(number):
                yield note["path"], number - 1


def _version(
    publication: Publication, path: str, number: int | None
) -> NoteVersion | None:
    """That version of a note, the newest of it for 0."""
    if number is None:
        return None
    note = Note.objects.get(course=publication.course_id, path=path)
    versions = note.versions.select_related("note")
    return versions.get(number=number) if number else versions.first()
