"""Zip archives handed in by people: their notes, and a sentence for what is none.

Nothing is ever written to disk, and nothing is inflated beyond its limits.
"""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from django.utils.translation import gettext as _

from content import pictures
from content.importing.gathering import (
    BANK_SUFFIXES,
    NOTE_SUFFIXES,
    Refused,
    Upload,
)
from content.notes.decoding import MAX_BYTES

MAX_PACKED = 25_000_000
MAX_UNPACKED = 20_000_000
MAX_ENTRIES = 2_000
# Text deflates to a tenth, tables of repeated words to a fiftieth.
MAX_RATIO = 200
SUFFIXES = NOTE_SUFFIXES | BANK_SUFFIXES
MAX_PICTURES_UNPACKED = 50_000_000
# Pictures of a kind that is not taken.
OTHER_PICTURES = frozenset({".svg", ".avif", ".heic", ".tif", ".tiff"})
ARCHIVES = frozenset(
    {".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".jar"}
)

_END = struct.Struct("<4s4H2LH")
_LOCATOR = b"PK\x06\x07"
_LONGEST_COMMENT = 65_535
# Of one entry in the directory of an archive, with a long name and its attributes.
_LONGEST_RECORD = 1_024
_ENCRYPTED, _UTF8 = 0x1, 0x800
_READABLE = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DRIVE = re.compile(r"^[A-Za-z]:")
_LEFT_OUT = "__MACOSX"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was handed in and is not taken, with the sentence that says why."""

    name: str
    reason: str


def read_archive(file: IO[bytes]) -> Iterator[Upload | Refusal]:
    """Its notes, by their path in it, and what in it is none.

    An archive of one folder is that folder. Hidden files and what tools leave are
    passed over. Raises Refused, having read nothing, where the archive as a whole is
    damaged, too large or made to do harm.
    """
    _check_directory(file)
    try:
        with zipfile.ZipFile(file) as archive:
            entries = [one for one in archive.infolist() if not one.is_dir()]
            names = _names(entries)
            _check_bounds(entries)
            for entry, name in zip(entries, names, strict=True):
                if not _is_hidden(name):
                    yield _read(archive, entry, name)
    except (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError) as error:
        raise Refused(_("The archive is damaged.")) from error


def _check_directory(file: IO[bytes]) -> None:
    """Before zipfile makes an object of each entry that an archive claims to have."""
    size = file.seek(0, 2)
    if size > MAX_PACKED:
        raise Refused(
            _("The archive is larger than %(limit)d MB.")
            % {"limit": MAX_PACKED // 1_000_000}
        )
    start = max(0, size - _END.size - _LONGEST_COMMENT - 20)
    file.seek(start)
    tail = file.read()
    at = _end_record(tail)
    if at < 0:
        raise Refused(_("The file is no zip archive, or not the whole of one."))
    if tail[max(0, at - 20) : at].startswith(_LOCATOR) or (
        _entries(file, start + at, tail, at) > MAX_ENTRIES
    ):
        raise Refused(
            _("The archive holds more than %(limit)d files.") % {"limit": MAX_ENTRIES}
        )
    file.seek(0)


def _end_record(tail: bytes) -> int:
    """Where zipfile finds the end of the directory: at the end, or before a comment."""
    last = len(tail) - _END.size
    if last >= 0 and tail[last:].startswith(b"PK\x05\x06") and tail[-2:] == b"\0\0":
        return last
    at = tail.rfind(b"PK\x05\x06")
    return at if 0 <= at <= last else -1


def _entries(file: IO[bytes], end: int, tail: bytes, at: int) -> int:
    """How many files the directory before `end` lists, whatever it says of itself."""
    number: int
    number, length = _END.unpack_from(tail, at)[4:6]
    if length > MAX_ENTRIES * _LONGEST_RECORD:
        return MAX_ENTRIES + 1
    file.seek(max(0, end - length))
    return max(number, file.read(length).count(b"PK\x01\x02"))


def _names(entries: Sequence[zipfile.ZipInfo]) -> list[str]:
    """Paths without the one folder that holds them all."""
    paths = [PurePosixPath(_name(entry)) for entry in entries]
    seen = [path for path in paths if not _is_hidden(str(path))]
    roots = {path.parts[0] for path in seen}
    if len(roots) == 1 and all(len(path.parts) > 1 for path in seen):
        root = roots.pop()
        paths = [
            path.relative_to(root) if path.parts[0] == root else path for path in paths
        ]
    return [str(path) for path in paths]


def _name(entry: zipfile.ZipInfo) -> str:
    """Its path; raises Refused where it leads out of the archive."""
    name = entry.orig_filename
    if not entry.flag_bits & _UTF8:
        # What tools write that do not say that they write UTF-8.
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            pass
    name = unicodedata.normalize("NFC", name.replace("\\", "/"))
    parts = name.split("/")
    if name.startswith("/") or _DRIVE.match(name) or ".." in parts:
        raise Refused(
            _(
                "The archive names a file outside of itself, “%(name)s”: pack the folder of the notes anew."
            )
            % {"name": printable(name)}
        )
    if not PurePosixPath(name).parts:
        raise Refused(_("The archive holds a file without a name."))
    return name


def printable(name: str) -> str:
    """A name fit for a sentence: short, and without what would not show."""
    shown = "".join(mark if mark.isprintable() else "\ufffd" for mark in name)
    return shown if len(shown) <= 120 else shown[:119] + "…"


def _is_hidden(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return _LEFT_OUT in parts or any(part.startswith(".") for part in parts)


def _check_bounds(entries: Sequence[zipfile.ZipInfo]) -> None:
    """By what the directory says; each file is held to it as it is read."""
    if len(entries) > MAX_ENTRIES:
        raise Refused(
            _("The archive holds more than %(limit)d files.") % {"limit": MAX_ENTRIES}
        )
    # Two names for the same bytes: how a small archive is made to hold much.
    if len({one.header_offset for one in entries}) < len(entries):
        raise Refused(_("The archive is damaged."))
    notes = [one for one in entries if _suffix(one.filename) in SUFFIXES]
    drawn = [one for one in entries if _suffix(one.filename) in pictures.SUFFIXES]
    if sum(one.file_size for one in notes) > MAX_UNPACKED:
        raise Refused(
            _("The notes of the archive are more than %(limit)d MB together.")
            % {"limit": MAX_UNPACKED // 1_000_000}
        )
    if sum(one.file_size for one in drawn) > MAX_PICTURES_UNPACKED:
        raise Refused(
            _("The pictures of the archive are more than %(limit)d MB together.")
            % {"limit": MAX_PICTURES_UNPACKED // 1_000_000}
        )
    if any(
        one.file_size > MAX_RATIO * max(one.compress_size, 500)
        for one in (*notes, *drawn)
    ):
        raise Refused(
            _("A file in the archive grows more than %(limit)d times when unpacked.")
            % {"limit": MAX_RATIO}
        )


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.casefold()


def _read(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str
) -> Upload | Refusal:
    if reason := refused_kind(name) or _refused_entry(entry):
        return Refusal(name, reason)
    try:
        with archive.open(entry) as file:
            data = file.read(most(name) + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError):
        return Refusal(name, _("It is damaged in the archive."))
    return Upload(name, data)


def is_picture(name: str) -> bool:
    return _suffix(name) in pictures.SUFFIXES


def most(name: str) -> int:
    """How many bytes a file called so may have."""
    return pictures.MAX_BYTES if is_picture(name) else MAX_BYTES


def refused_kind(name: str) -> str:
    """Why a file called so is no note, bank or picture; "" where it may be."""
    suffix = _suffix(name)
    if suffix in SUFFIXES or is_picture(name):
        return ""
    if suffix in OTHER_PICTURES:
        return _("A picture of this kind is not taken: save it as PNG or JPEG.")
    if suffix in ARCHIVES:
        return _("An archive inside an archive is not opened.")
    return _("It is neither a note nor a question bank: those end in %(suffixes)s.") % {
        "suffixes": ", ".join(sorted(SUFFIXES))
    }


def _refused_entry(entry: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        return _("It is a link or a device, not a file.")
    if entry.flag_bits & _ENCRYPTED:
        return _("It is locked by a password.")
    if entry.compress_type not in _READABLE:
        return _("It is packed in a way that is not read here.")
    return ""
