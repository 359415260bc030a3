"""The guides in docs/, as pages of the app."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import SafeString

from content.lessons.reading_page import reading_page
from content.notes.markdown import parse

# Under which name in the address, from which file.
FILES: Mapping[str, str] = {
    "apprenant": "guide-apprenant.md",
    "instructeur": "guide-instructeur.md",
}
_FOLDER = settings.BASE_DIR / "docs"
_PART = re.compile(r'<h2 id="([^"]+)">(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of a guide, as its table of contents names it."""

    title: SafeString
    anchor: str


@dataclass(frozen=True, slots=True)
class Guide:
    name: str
    title: str
    language: str
    body: SafeString
    toc: tuple[Entry, ...]


@cache
def guide(name: str) -> Guide:
    """Read once in the life of a process; raises KeyError where there is none."""
    file = FILES[name]
    page = parse((_FOLDER / file).read_text(encoding="utf-8"), file)
    shown = reading_page(
        page.html,
        title=page.title,
        language=page.meta.language,
        elsewhere=lambda _anchor: "",
        picture=_address,
    )
    parts = _PART.findall(page.html)
    toc = (Entry(SafeString(title), anchor) for anchor, title in parts)
    return Guide(name, page.title, page.meta.language, shown.body, tuple(toc))


def _address(picture: str) -> str:
    return static(picture.replace("screenshots/", "guide/", 1))
