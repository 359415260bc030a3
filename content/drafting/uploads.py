"""What people hand in: files, archives of files, a text that was pasted."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from content.drafting import archives, bank_drafts
from content.drafting.archives import Refusal, printable
from content.importing.gathering import (
    MAX_FILES,
    MAX_PATH_LENGTH,
    NOTE_SUFFIXES,
    Refused,
    Upload,
)
from content.importing.reasons import told
from content.notes.decoding import MAX_BYTES, decode
from content.notes.unreadable import UnreadableNote
from content.pictures import MAX_PICTURES, Drawn, Unacceptable, draw, too_large

# Of one form: an archive, or the notes of a course, and their wrapping.
MAX_REQUEST = 30_000_000


@dataclass(frozen=True, slots=True)
class Received:
    """What was handed in: notes that can be read, pictures that can be shown, and
    what else there was."""

    uploads: tuple[Upload, ...]
    refused: tuple[Refusal, ...]
    pictures: tuple[Drawn, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        return bool(self.uploads or self.pictures)


def receive(
    files: Iterable[UploadedFile[Any]], pasted: Upload | None = None
) -> Received:
    """Sorts what was handed in; a file that is refused takes no other with it."""
    taken: dict[str, Upload] = {}
    drawn: dict[str, Drawn] = {}
    refused: list[Refusal] = []
    size = 0
    for found in _each(files, pasted):
        one: Upload | Drawn | Refusal = found
        if isinstance(found, Upload):
            if archives.is_picture(found.path):
                one = _drawn(found, drawn)
            elif reason := _fault(found, taken, size + len(found.data)):
                one = Refusal(found.path, reason)
        match one:
            case Upload():
                taken[one.path] = one
                size += len(one.data)
            case Drawn():
                drawn[one.path] = one
            case Refusal():
                refused.append(Refusal(printable(one.name), one.reason))
    return Received(tuple(taken.values()), tuple(refused), tuple(drawn.values()))


def _each(
    files: Iterable[UploadedFile[Any]], pasted: Upload | None
) -> Iterator[Upload | Refusal]:
    if pasted:
        yield pasted
    for file in files:
        name = _normal(file.name or "")
        if PurePosixPath(name).suffix.casefold() == ".zip":
            yield from _unpacked(file, name)
        else:
            yield _single(file, name)


def _unpacked(file: UploadedFile[Any], name: str) -> Iterator[Upload | Refusal]:
    try:
        found = list(archives.read_archive(file))
    except Refused as refused:
        yield Refusal(name, " ".join(refused.reasons))
        return
    if not any(isinstance(one, Upload) for one in found):
        yield Refusal(
            name, _("There is neither a note nor a question bank in this archive.")
        )
    yield from found


def _single(file: UploadedFile[Any], name: str) -> Upload | Refusal:
    # By what the form says of it, before a byte of it is read.
    reason = archives.refused_kind(name) or _too_large(name, file.size or 0)
    if reason:
        return Refusal(name, reason)
    return Upload(name, file.read(archives.most(name) + 1))


def _drawn(one: Upload, drawn: dict[str, Drawn]) -> Drawn | Refusal:
    if reason := _bad_name(one.path, drawn):
        return Refusal(one.path, reason)
    if len(drawn) == MAX_PICTURES:
        reason = _("More than %(limit)d pictures were handed in.")
        return Refusal(one.path, reason % {"limit": MAX_PICTURES})
    try:
        return draw(one.path, one.data)
    except Unacceptable as error:
        return Refusal(one.path, str(error))


def _fault(one: Upload, taken: dict[str, Upload], size: int) -> str:
    """Why a file cannot be taken beside the others; "" where it can."""
    reason = _too_large(one.path, len(one.data)) or _bad_name(one.path, taken)
    if reason:
        return reason
    if len(taken) == MAX_FILES:
        return _("More than %(limit)d notes were handed in.") % {"limit": MAX_FILES}
    if size > archives.MAX_UNPACKED:
        return _("The notes are more than %(limit)d MB together.") % {
            "limit": archives.MAX_UNPACKED // 1_000_000
        }
    return _unreadable(one)


def _too_large(name: str, size: int) -> str:
    if archives.is_picture(name):
        return too_large(size)
    if size <= MAX_BYTES:
        return ""
    return _("It is larger than the %(limit)d MB that a note may have.") % {
        "limit": MAX_BYTES // 1_000_000
    }


def _bad_name(path: str, taken: Container[str]) -> str:
    if len(path) > MAX_PATH_LENGTH:
        return _("Its name is longer than %(limit)d characters.") % {
            "limit": MAX_PATH_LENGTH
        }
    if not path.isprintable():
        return _("Its name holds characters that cannot be shown.")
    if path in taken:
        return _("Another file was handed in under the same name.")
    return ""


def _unreadable(one: Upload) -> str:
    if PurePosixPath(one.path).suffix.casefold() not in NOTE_SUFFIXES:
        return _no_bank(one)
    try:
        decode(one.data)
    except UnreadableNote as error:
        return told(str(error))
    return ""


def _no_bank(one: Upload) -> str:
    reason = bank_drafts.fault(one)
    if reason and PurePosixPath(one.path).suffix.casefold() == ".txt":
        return f"{reason} {_('If it is a note, let its name end in .md.')}"
    return reason


def _normal(name: str) -> str:
    return unicodedata.normalize("NFC", name)
