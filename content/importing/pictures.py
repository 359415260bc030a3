"""The pictures beside the notes that a command was given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

from content import pictures
from content.importing.gathering import MAX_FILES, Refused, files_beside, read_file
from content.models import Course, Picture
from content.pictures import Drawn


@dataclass(frozen=True, slots=True)
class PicturePlan:
    """Pictures to be written, of those that were found, and why others are not."""

    found: int
    drawn: tuple[Drawn, ...]
    refused: tuple[str, ...]

    def as_text(self) -> Iterator[str]:
        if self.found:
            yield _("Pictures: %(new)d new or changed, %(same)d unchanged") % {
                "new": len(self.drawn),
                "same": self.found - len(self.drawn),
            }
        for reason in self.refused:
            yield _("  left out: %(reason)s") % {"reason": reason}

    def as_json(self) -> dict[str, Any]:
        return {
            "found": self.found,
            "written": [one.path for one in self.drawn],
            "refused": list(self.refused),
        }


def without_pictures(paths: Sequence[str]) -> list[str]:
    """The paths but for those that name a picture: what notes are read from."""
    return [path for path in paths if not _is_picture(path)]


def plan_pictures(course: Course, paths: Sequence[str]) -> PicturePlan:
    """Those that the course does not have so. One that is no picture stops no other.

    Raises Refused where there are too many.
    """
    kept = dict(Picture.objects.filter(course=course.pk).values_list("path", "sha256"))
    drawn: dict[str, Drawn] = {}
    refused: list[str] = []
    found = 0
    for name, path in files_beside(paths, pictures.SUFFIXES):
        found += 1
        if found > MAX_FILES:
            raise Refused(
                _("There are more than %(limit)d files.") % {"limit": MAX_FILES}
            )
        try:
            one = pictures.draw(name, read_file(path, pictures.MAX_BYTES))
        except Refused as refusal:
            refused += refusal.reasons
        except pictures.Unacceptable as fault:
            refused.append(f"{name}: {fault}")
        else:
            if kept.get(name) != one.sha256:
                drawn[name] = one
    return PicturePlan(found - len(refused), tuple(drawn.values()), tuple(refused))


def _is_picture(path: str) -> bool:
    return PurePath(path).suffix.casefold() in pictures.SUFFIXES
