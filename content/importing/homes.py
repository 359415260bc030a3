"""Of which note or bank of a course a file is a version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath

from django.db.models import QuerySet

from content.importing.gathering import Upload
from content.models import Bank, Note


class Homes:
    """Where the notes of a course are, or its banks."""

    def __init__(self, rows: QuerySet[Note] | QuerySet[Bank]) -> None:
        self._live = dict(rows.values_list("path", "retired_at"))
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for path, retired_at in self._live.items():
            if retired_at is None:
                self._by_name[PurePosixPath(path).name].append(path)

    def path_of(self, path: str, taken: Collection[str]) -> str:
        """That of the same path, else, for a file without a folder, of the one alone
        that is called like it and is not `taken`; "" where there is none."""
        if path in self._live:
            return path
        namesakes = self._by_name.get(path, [])
        known = len(namesakes) == 1 and namesakes[0] not in taken
        return namesakes[0] if known else ""

    def settle(self, uploads: Iterable[Upload]) -> list[Upload]:
        """Each file at its home; at its own path where it has none."""
        uploads = list(uploads)
        taken = {one.path for one in uploads}
        return [
            Upload(self.path_of(one.path, taken) or one.path, one.data)
            for one in uploads
        ]
