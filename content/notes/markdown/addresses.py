"""Which addresses a page may hold."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from content.notes.markdown.anchors import PREFIX

_WEB = ("https://", "http://", "mailto:", "#" + PREFIX)
_PICTURE_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$")


def link_address(url: str) -> str | None:
    """The address that a link may lead to: the web, mail, a place in the note.

    A relative one names a file beside the note, or a page of this site which nobody
    should be led to by a note; None for these and all others.
    """
    return url if url.startswith(_WEB) else None


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
