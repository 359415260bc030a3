"""What reading a note gave is kept, and a plan is the same as if all were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError

from content.importing import Plan, Upload, apply, kept, plan, starter
from content.importing.packing import packed, unpacked
from content.importing.reporting import report
from content.models import Course, KeptReading
from content.notes.reading import NoteAlone, read_alone
from tests.factories import CourseFactory

# Each says something of what another says: the same fact twice, one value that
# contradicts, values that are no distractors since another note says them, one question
# with two answers, a question with options and a rule with fresh numbers.
FILES = {
    "files.md": """---
title: Files d’attente
tags: [file, message]
position: 2
---
# Files d’attente

## Débit

| File | Débit maximal | Durée de conservation |
|---|---|---|
| Alpha | 300 par seconde | 4 jours |
| Bravo | 500 par seconde | 7 jours |
| Charlie | 700 par seconde | 9 jours |
| Delta | 900 par seconde | 12 jours |

- **Taille maximale d’un message** : 256 Ko
- **Délai d’invisibilité** : 30 secondes par défaut
""",
    "messages.md": """# Messages

## Débit

- **Taille maximale d’un message** : 256 Ko
- **Délai d’invisibilité** : 45 secondes par défaut
- **Alpha** : une file qui admet aussi 500 par seconde et garde 7 jours
- **Bravo** : une file de secours
""",
    "b/tables.md": """# Tables

## Capacité

- 1 RCU : une lecture fortement cohérente de 4 Ko par seconde, ou deux à terme
- 1 WCU : une écriture de 1 Ko par seconde

## Débit

- **Taille maximale d’un élément** : 400 Ko
- **Bravo** : une table d’index
""",
}
UPLOADS = [
    *(Upload(path, text.encode()) for path, text in FILES.items()),
    Upload("ancien.md", "# Café\n\n## Été\n\n- **Durée** : l’été\n".encode("cp1252")),
]
NEW = Upload(
    "nouveau.md",
    "# Débit\n\n- **Taille maximale d’un message** : 1 Mo\n- **Écho** : une file\n".encode(),
)
STARTER = sorted((starter.FOLDER / "notes").glob("*.md"))


@pytest.fixture
def course(db: None) -> Course:
    return CourseFactory()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the notes that are read, as they are."""
    names: list[str] = []

    def noted(data: bytes, name: str) -> NoteAlone:
        names.append(name)
        return read_alone(data, name)

    monkeypatch.setattr(kept, "read_alone", noted)
    return names


def _told(planned: Plan) -> list[Any]:
    """All that a plan says and writes, but for the keys of rows that are not there."""
    rows = [note.row for note in planned.notes]
    return [
        report(planned).to_json(),
        [note.read for note in planned.notes],
        [
            (one.change, one.is_written, _values(one.after))
            for one in (*rows, *planned.lessons, *planned.cards)
        ],
    ]


def _values(row: Any) -> dict[str, Any]:
    return {name: value for name, value in vars(row).items() if name != "_state"}


def _anew(course: Course, files: Sequence[Upload], **also: Any) -> Plan:
    """The plan where nothing is kept."""
    rows = list(KeptReading.objects.values())
    KeptReading.objects.all().delete()
    planned = plan(course, files, **also)
    KeptReading.objects.bulk_create(KeptReading(**row) for row in rows)
    return planned


@pytest.mark.parametrize("path", STARTER, ids=lambda path: path.stem)
def test_a_note_comes_out_as_it_went_in(path: Path) -> None:
    note = read_alone(path.read_bytes(), path.name)
    assert unpacked(packed(note)) == note


@pytest.mark.parametrize("upload", UPLOADS, ids=lambda upload: upload.path)
def test_so_does_one_with_all_that_a_note_may_have(upload: Upload) -> None:
    note = read_alone(upload.data, upload.path)
    assert unpacked(packed(note)) == note


def test_the_plan_is_as_if_every_note_were_read(
    course: Course, read: list[str]
) -> None:
    for order in [*permutations(UPLOADS)][::5]:
        for upload in order:
            apply(plan(course, [upload]))
        for files in ([NEW], [replace(order[0], data=NEW.data)], order[:2], []):
            for retire in ((), [order[-1].path]):
                expected = _told(_anew(course, files, retire=retire))
                read.clear()
                assert _told(plan(course, files, retire=retire)) == expected
                assert set(read) <= {one.path for one in files}
        course.delete()
        course = CourseFactory()


def test_what_one_note_says_still_changes_the_cards_of_another(course: Course) -> None:
    """Else the test above could not fail."""
    for upload in UPLOADS:
        apply(plan(course, [upload]))
    planned = plan(course, [], retire=["files.md"])
    seen = {note.path for note in planned.notes if note.is_seen}
    assert seen == {"files.md", "messages.md"}


def test_only_the_new_note_is_read(course: Course, read: list[str]) -> None:
    apply(plan(course, UPLOADS))
    read.clear()
    planned = plan(course, [NEW])
    assert read == ["nouveau.md"]
    planned.keep_readings()
    apply(plan(course, [NEW]))
    assert read == ["nouveau.md"]


@pytest.mark.parametrize(
    "other",
    [
        Upload("files.md", FILES["files.md"].replace("300", "350").encode()),
        Upload("queues.md", FILES["files.md"].encode()),
    ],
    ids=["bytes", "path"],
)
def test_what_differs_is_read(course: Course, read: list[str], other: Upload) -> None:
    apply(plan(course, UPLOADS))
    read.clear()
    plan(course, [other])
    assert read == [other.path]


def test_other_code_reads_all_of_them(
    course: Course, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    apply(plan(course, UPLOADS))
    read.clear()
    monkeypatch.setattr(kept, "fingerprint", lambda: "newer")
    plan(course, [])
    assert sorted(read) == sorted(one.path for one in UPLOADS)


def test_one_is_kept_for_each_note_of_the_plan(course: Course) -> None:
    apply(plan(course, UPLOADS))
    plan(course, [NEW]).keep_readings()
    assert _kept() == {*(one.path for one in UPLOADS), "nouveau.md"}
    apply(plan(course, [replace(UPLOADS[0], data=NEW.data)], retire=["ancien.md"]))
    assert _kept() == {"files.md", "messages.md", "b/tables.md"}


def _kept() -> set[str]:
    return {*KeptReading.objects.values_list("path", flat=True)}


def test_nothing_is_written_before_it_is_asked_for(course: Course) -> None:
    plan(course, UPLOADS)
    assert _kept() == set()


def test_a_course_is_published_where_nothing_can_be_kept(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_note: NoteAlone) -> bytes:
        raise OperationalError("disk full")

    monkeypatch.setattr(kept, "packed", full)
    assert apply(plan(course, UPLOADS))
    assert course.cards.exists()
    assert _kept() == set()
