"""The course that comes with the app, from the files in content/starter."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from content.importing.applying import apply
from content.importing.gathering import Upload, gather
from content.importing.planning import plan
from content.importing.reader import fingerprint
from content.models import Course, NoteVersion, Publication

FOLDER = Path(__file__).resolve().parent.parent / "starter"
# Before the paths of its notes: whatever else is in the course is not ours.
PREFIX = "starter/"


def starter_course() -> Course:
    """The course as it is stored, else as it would be."""
    about = _about()
    return Course.objects.filter(slug=about["slug"]).first() or Course(
        slug=about["slug"],
        title=f"{about['title']} ({about['exam']})",
        description=about["description"],
        language=about["language"],
    )


def load_starter() -> Publication | None:
    """Publish what has changed in the files since they were last loaded.

    A file that was a version of its note before is left alone, lest an instructor's
    newer version be undone. Nothing is parsed where nothing has changed; a course
    read by other code than now is read again. Raises PlanOutdated.
    """
    course = starter_course()
    uploads = [
        Upload(PREFIX + one.path, one.data) for one in gather([str(FOLDER / "notes")])
    ]
    seen = _seen(course)
    fresh = [one for one in uploads if (one.path, one.sha256) not in seen]
    gone = _live(course) - {one.path for one in uploads}
    if not fresh and not gone and course.reader == fingerprint():
        return None
    return apply(plan(course, fresh, retire=gone))


@cache
def _about() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "course.toml").read_text(encoding="utf-8"))


def _seen(course: Course) -> set[tuple[str, str]]:
    if course.pk is None:
        return set()
    versions = NoteVersion.objects.filter(note__course=course)
    return set(versions.values_list("note__path", "sha256"))


def _live(course: Course) -> set[str]:
    if course.pk is None:
        return set()
    notes = course.notes.published().filter(path__startswith=PREFIX)
    return set(notes.values_list("path", flat=True))
