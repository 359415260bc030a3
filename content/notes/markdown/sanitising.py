"""The allow-list: nothing leaves for a page but through here."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import nh3

from content.notes.markdown.anchors import PREFIX
from content.notes.markdown.tags import ATTRIBUTES, KEPT

_PICTURE_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$")
_WEB = ("https://", "http://", "mailto:")
_CLASSES = re.compile(r"[A-Za-z0-9 _+#.-]{1,80}$")


def sanitise(page: str) -> str:
    """The HTML less whatever is not on the list."""
    return _CLEANER.clean(page)


def _filter(tag: str, attribute: str, value: str) -> str | None:
    """The value that an attribute may keep, None where it may not stay."""
    if attribute == "href":
        return value if value.startswith((*_WEB, "#" + PREFIX)) else None
    if attribute == "src":
        return _picture(value)
    if attribute == "class":
        return value if _CLASSES.match(value) else None
    return value


def _picture(url: str) -> str | None:
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
    unsafe = parts.scheme or parts.netloc or parts.query or url.startswith(("/", "\\"))
    if unsafe or not parts.path or ".." in parts.path or "\\" in parts.path:
        return None
    return parts.path.removeprefix("./")


_CLEANER = nh3.Cleaner(
    tags=set(KEPT),
    clean_content_tags={"script", "style"},
    attributes={"*": {"id", "class", "dir", "lang", "title"}, **ATTRIBUTES},
    attribute_filter=_filter,
    link_rel="noopener nofollow",
    set_tag_attribute_values={"img": {"loading": "lazy"}},
    url_schemes={"http", "https", "mailto", "data"},
    id_prefix=PREFIX,
)
