"""Which files a command was given: reads them, or says why it cannot."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from content.notes.decoding import MAX_BYTES

NOTE_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
BANK_SUFFIXES = frozenset({".md", ".markdown", ".gift", ".aiken", ".txt", ".xml"})
_ENDING = re.compile(r"\.[a-z][a-z0-9]{0,7}")
MAX_FILES = 1000
MAX_PATH_LENGTH = 300


class Refused(Exception):
    """Input that cannot be imported; `reasons` has a sentence for each fault."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Upload:
    """One file as it was handed in; `path` says which note it is."""

    path: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def gather(
    paths: Sequence[str], suffixes: frozenset[str] = NOTE_SUFFIXES
) -> tuple[Upload, ...]:
    """Read files, and those in folders that end in one of `suffixes`.

    Links inside folders are not followed.

    Raises Refused with a sentence for each path that cannot be read; nothing is
    handed back unless all of them can.
    """
    uploads: list[Upload] = []
    reasons: list[str] = []
    if not all(paths):
        # Path("") is the current folder, which nobody means by an empty variable.
        raise Refused(_("One of the paths is empty."))
    for name, path in _named_files([Path(path) for path in paths], suffixes, reasons):
        if len(uploads) == MAX_FILES:
            raise Refused(
                _("There are more than %(limit)d files.") % {"limit": MAX_FILES}
            )
        try:
            uploads.append(Upload(name, read_file(path)))
            _check_kind(path, suffixes)
        except Refused as refused:
            reasons += refused.reasons
    reasons += _clashes(uploads)
    if reasons:
        raise Refused(*reasons)
    return tuple(uploads)


def from_folders(paths: Iterable[str], uploads: Iterable[Upload]) -> list[Upload]:
    """Those of `uploads` that `gather` found in folders: no path names them."""
    named = {_name(Path(Path(path).name)) for path in paths if not os.path.isdir(path)}
    return [one for one in uploads if one.path not in named]


def files_beside(
    paths: Iterable[str], suffixes: frozenset[str]
) -> Iterator[tuple[str, Path]]:
    """Files that end in one of `suffixes` in the folders among `paths`, as `gather`
    would name them; what cannot be looked into is passed over."""
    for path in dict.fromkeys(map(Path, paths)):
        if os.path.isdir(path):
            yield from _files_in(path, suffixes, [])
        elif path.suffix.casefold() in suffixes:
            yield _name(Path(path.name)), path


def _named_files(
    paths: Iterable[Path], suffixes: frozenset[str], reasons: list[str]
) -> Iterator[tuple[str, Path]]:
    for path in dict.fromkeys(paths):
        # Unlike Path.is_dir, this raises nothing where a folder above is closed.
        if not os.path.isdir(path):
            yield _name(Path(path.name)), path
            continue
        found = list(_files_in(path, suffixes, reasons))
        if not found:
            reasons.append(
                _("%(path)s: this folder holds no file that ends in %(suffixes)s.")
                % {"path": path, "suffixes": ", ".join(sorted(suffixes))}
            )
        yield from found


def _files_in(
    folder: Path, suffixes: frozenset[str], reasons: list[str]
) -> Iterator[tuple[str, Path]]:
    def unreadable(error: OSError) -> None:
        reasons.append(_because(Path(error.filename or folder), error))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        # Hidden folders are those of tools: .git, .obsidian, .trash.
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in sorted(Path(parent) / name for name in files):
            if _is_meant(path, suffixes):
                yield _name(path.relative_to(folder)), path


def _is_meant(path: Path, suffixes: frozenset[str]) -> bool:
    return (
        path.suffix.casefold() in suffixes
        and not path.name.startswith(".")
        and not path.is_symlink()
    )


def _name(path: Path) -> str:
    # macOS hands out decomposed names, and Linux any bytes at all.
    name = os.fsencode(path.as_posix()).decode("utf-8", "replace")
    return unicodedata.normalize("NFC", name)


def read_file(path: Path, most: int = MAX_BYTES) -> bytes:
    """Raises Refused where it is no file that can be read, or has more bytes."""
    try:
        found = path.stat()
        # Before it is opened: to open a named pipe would wait for a writer.
        if not stat.S_ISREG(found.st_mode):
            raise Refused(
                _("%(path)s: this is neither a file nor a folder.") % {"path": path}
            )
        _check_size(path, found.st_size, most)
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise Refused(_because(path, error)) from error
    _check_size(path, len(data), most)
    return data


def _check_kind(path: Path, suffixes: frozenset[str]) -> None:
    """A file that says by its name that it is something else: one without an ending,
    or plain text, may be what it was named for."""
    suffix = path.suffix.casefold()
    if _ENDING.fullmatch(suffix) and suffix not in suffixes | {".txt"}:
        raise Refused(
            _("%(path)s: only files that end in %(suffixes)s are read here.")
            % {"path": path, "suffixes": ", ".join(sorted(suffixes))}
        )


def _check_size(path: Path, size: int, most: int) -> None:
    if size > most:
        raise Refused(
            _("%(path)s: %(size)s MB is more than the %(limit)d MB a file may have.")
            % {
                "path": path,
                "size": number_format(size / 1_000_000, 1),
                "limit": most // 1_000_000,
            }
        )


def _because(path: Path, error: OSError) -> str:
    match error:
        case FileNotFoundError():
            reason = _("there is no such file or folder")
        case PermissionError():
            reason = _("no permission to read it")
        case _:
            reason = error.strerror or type(error).__name__
    return _("%(path)s: %(reason)s.") % {"path": path, "reason": reason}


def _clashes(uploads: Sequence[Upload]) -> Iterator[str]:
    for path, times in Counter(upload.path for upload in uploads).items():
        if times > 1:
            yield _(
                "%(path)s: %(times)d files have this name and would be taken for one."
            ) % {"path": path, "times": times}
        if len(path) > MAX_PATH_LENGTH:
            yield _("%(path)s: the name is longer than %(limit)d characters.") % {
                "path": path,
                "limit": MAX_PATH_LENGTH,
            }
