"""Pictures beside notes: read as pixels, written anew, found again by their path.

Not one byte of what was handed in is served: what is no picture does not survive, nor
does what a camera notes of its owner.
"""

from __future__ import annotations

import hashlib
import io
import posixpath
import re
import warnings
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from django.db import models
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from content.models import Course, Draft, DraftPicture, Lesson, Picture

if TYPE_CHECKING:
    from studyapp.models import User

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"})
MAX_BYTES = 10_000_000
MAX_PICTURES = 100
# A large photograph; beyond, a small file could fill the memory.
MAX_PIXELS = 40_000_000
# More than the widest lesson shows on a sharp screen.
LONGEST_SIDE = 2_000
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_RELATIVE = re.compile(r'<img src="(?!https:|data:)([^"]+)"')
# Lines and letters of a diagram stay sharp; effort in favour of speed.
_QUALITY, _EFFORT = 90, 2


class Unacceptable(ValueError):
    """Not a picture that can be shown; the message says why."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as it is kept: a WebP file, its longest side bounded."""

    path: str
    data: bytes
    width: int
    height: int

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def too_large(size: int) -> str:
    """Why a picture of so many bytes is not taken; "" where it may be."""
    if size <= MAX_BYTES:
        return ""
    return _("It is larger than the %(limit)d MB that a picture may have.") % {
        "limit": MAX_BYTES // 1_000_000
    }


def draw(path: str, data: bytes) -> Drawn:
    """Raises Unacceptable. Of a moving picture, the first image."""
    if reason := too_large(len(data)):
        raise Unacceptable(reason)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _drawn(path, data)
    except Unacceptable:
        raise
    except Image.DecompressionBombError as error:
        raise Unacceptable(_too_large()) from error
    except UnidentifiedImageError as error:
        raise Unacceptable(_("It is not the picture that its name says.")) from error
    except (OSError, SyntaxError, ValueError, ArithmeticError, IndexError) as error:
        # What Pillow's readers raise for damage, each in its own way.
        raise Unacceptable(_("The picture is damaged.")) from error


def _drawn(path: str, data: bytes) -> Drawn:
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        if image.width * image.height > MAX_PIXELS:
            raise Unacceptable(_too_large())
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(image)
    pixels = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    pixels.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    written = io.BytesIO()
    pixels.save(written, "WEBP", quality=_QUALITY, method=_EFFORT)
    return Drawn(path, written.getvalue(), pixels.width, pixels.height)


def _too_large() -> str:
    return _("It has more than %(limit)d million pixels.") % {
        "limit": MAX_PIXELS // 1_000_000
    }


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures of a course by their paths; `note` names the file that shows them."""

    note: str
    kept: Mapping[str, str]

    def find(self, source: str) -> str:
        """The sha256 of the picture that a note calls `source`, "" where it is not
        kept: first beside the note, then, as in a vault, wherever its name is alone."""
        path = unquote(source).replace("\\", "/")
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(self.note), path))
        for one in (beside, posixpath.normpath(path).lstrip("/")):
            if one in self.kept:
                return self.kept[one]
        named = self._by_name().get(posixpath.basename(path), set())
        return named.pop() if len(named) == 1 else ""

    def _by_name(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for path, sha256 in self.kept.items():
            found[posixpath.basename(path)].add(sha256)
        return found


def album(course: Course, note: str, html: str) -> Album:
    """For a lesson of that note; asks the database only where the lesson has one."""
    names = {
        posixpath.basename(unquote(unescape(source)))
        for source in _RELATIVE.findall(html)
    }
    if not names:
        return Album(note, {})
    called = models.Q()
    for name in names:
        called |= models.Q(path=name) | models.Q(path__endswith=f"/{name}")
    rows = Picture.objects.filter(called, course=course)
    return Album(note, dict(rows.values_list("path", "sha256")))


def are_named(course: Course, paths: Iterable[str]) -> bool:
    """Whether a lesson of the course shows one of them, by its whole path or its name."""
    kept = {path: path for path in paths}
    lessons = Lesson.objects.published().filter(
        note__course=course, html__contains='<img src="'
    )
    return any(
        Album(note, kept).find(unescape(source))
        for note, html in lessons.values_list("note__path", "html")
        for source in _RELATIVE.findall(html)
    )


def shown_with(draft: Draft) -> dict[str, str]:
    """Those of the course and of the draft, by their paths, each with its sha256."""
    course = Picture.objects.filter(course=draft.course_id)
    both = (
        *course.values_list("path", "sha256"),
        *draft.pictures.values_list("path", "sha256"),
    )
    return dict(both)


def keep(
    *, course: Course, pictures: Iterable[DraftPicture | Drawn], by: User | None = None
) -> None:
    """Publishes pictures; one under the same path is replaced."""
    Picture.objects.bulk_create(
        (
            Picture(
                course=course,
                published_by=by,
                path=one.path,
                sha256=one.sha256,
                data=one.data,
                width=one.width,
                height=one.height,
            )
            for one in pictures
        ),
        update_conflicts=True,
        unique_fields=["course", "path"],
        update_fields=[
            *("sha256", "data", "width", "height"),
            *("published_at", "published_by"),
        ],
    )
