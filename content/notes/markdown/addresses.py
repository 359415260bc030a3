"""Which addresses a page may hold."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from content.notes.markdown.anchors import PREFIX

_WEB = ("https://", "http://", "mailto:", "#" + PREFIX)
_OTHER_LESSON = re.compile(rf"\.\./[a-z0-9-]+/#{PREFIX}[a-z0-9-]+$")
_PICTURE_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$")


def may_be_typed(url: str) -> bool:
    """Whether a link of an author may lead there: the web, mail, the note itself.

    A relative address names a file beside the note, or a page of this site which
    nobody should be led to by a note.
    """
    return url.startswith(_WEB)


def link_address(url: str) -> str | None:
    """The address where it may stand in a page: typed, or of another lesson."""
    return url if may_be_typed(url) or _OTHER_LESSON.match(url) else None


def place_in_lesson(slug: str, anchor: str) -> str:
    """The address of a place in another lesson of the note, from a lesson's own."""
    return f"../{slug}/#{anchor}"


def picture_address(url: str) -> str | None:
    """Pictures come over https, from the same upload, or with the note itself.

    A path of the same upload is relative and stays inside it: a picture must not
    make the reader's browser ask this site for any other address.
    """
    if url.startswith("https://") or _PICTURE_DATA.match(url):
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    unsafe = parts.scheme or parts.netloc or parts.query or url.startswith("/")
    if unsafe or not parts.path or ".." in parts.path or "\\" in parts.path:
        return None
    return parts.path.removeprefix("./")
