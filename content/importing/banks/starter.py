"""The questions that come with the app, from the files in content/starter."""

from __future__ import annotations

from content.importing.banks.applying import apply
from content.importing.banks.planning import plan
from content.importing.gathering import BANK_SUFFIXES, Upload, gather
from content.importing.starter import FOLDER, PREFIX, starter_course
from content.models import Bank, BankVersion, Course

_FOLDER = FOLDER / "questions"
_PREFIX = f"{PREFIX}questions/"


def load_starter_banks() -> bool:
    """Publish what has changed in the files since they were last loaded, if anything.

    A file that was a version of its bank before is left alone, lest an instructor's
    newer version be undone. Raises PlanOutdated.
    """
    course = starter_course()
    uploads = _uploads()
    seen = _seen(course)
    fresh = [one for one in uploads if (one.path, one.sha256) not in seen]
    gone = _live(course) - {one.path for one in uploads}
    if not fresh and not gone:
        return False
    return apply(plan(course, fresh, retired=gone)) is not None


def _uploads() -> list[Upload]:
    if not any(_FOLDER.glob("*.md")):
        return []
    found = gather([str(_FOLDER)], BANK_SUFFIXES)
    return [Upload(_PREFIX + one.path, one.data) for one in found]


def _seen(course: Course) -> set[tuple[str, str]]:
    if course.pk is None:
        return set()
    versions = BankVersion.objects.filter(bank__course=course)
    return set(versions.values_list("bank__path", "sha256"))


def _live(course: Course) -> set[str]:
    if course.pk is None:
        return set()
    banks = Bank.objects.published().filter(course=course, path__startswith=_PREFIX)
    return set(banks.values_list("path", flat=True))
