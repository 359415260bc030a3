"""What reading each note gave, kept so that the next plan reads only what is new.

A note read alone depends on its bytes, its path and the code that reads: what it gave
is kept under all three. What the notes of a course say together is worked out anew.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Collection

from django.db import DatabaseError, transaction

from content.importing.gathering import Upload
from content.importing.packing import packed, unpacked
from content.importing.reader import fingerprint
from content.models import Course, KeptReading
from content.notes.reading import NoteAlone, read_alone

logger = logging.getLogger(__name__)


class Readings:
    """The notes of one course, or that of one path, each read at most once."""

    def __init__(self, course: Course, path: str | None = None) -> None:
        self._course = course
        self._known = _load(course, path)
        self._fresh: dict[str, tuple[str, NoteAlone]] = {}

    def of(self, upload: Upload) -> NoteAlone:
        """Raises UnreadableNote where the bytes are no text note."""
        of = _identity(upload)
        known = self._known.get(upload.path)
        if known and known[0] == of:
            return unpacked(known[1])
        note = read_alone(upload.data, upload.path)
        self._fresh[upload.path] = of, note
        return note

    def keep(self, paths: Collection[str]) -> None:
        """Keep those of `paths`, the notes of the course as planned, and no others.

        One for each path, so that they take no more room than the notes do. That it
        fails harms nobody: the notes are read again.
        """
        if self._course.pk is None:
            return
        gone = self._known.keys() - set(paths)
        if not self._fresh and not gone:
            return
        try:
            with transaction.atomic():
                self._write()
                self._course.readings.filter(path__in=gone).delete()
        except DatabaseError:
            logger.warning("Readings of %s were not kept", self._course, exc_info=True)

    def _write(self) -> None:
        # In one order, whoever writes: none waits for one that waits for it.
        KeptReading.objects.bulk_create(
            (
                KeptReading(course=self._course, path=path, of=of, data=packed(note))
                for path, (of, note) in sorted(self._fresh.items())
            ),
            update_conflicts=True,
            unique_fields=["course", "path"],
            update_fields=["of", "data"],
        )
        self._fresh.clear()


def _load(course: Course, path: str | None) -> dict[str, tuple[str, bytes]]:
    if course.pk is None:
        return {}
    rows = KeptReading.objects.filter(course=course)
    if path is not None:
        rows = rows.filter(path=path)
    return {
        path: (of, bytes(data))
        for path, of, data in rows.values_list("path", "of", "data")
    }


def _identity(upload: Upload) -> str:
    told = f"{fingerprint()} {upload.sha256}"
    return hashlib.sha256(told.encode()).hexdigest()
