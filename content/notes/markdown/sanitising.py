"""The allow-list: nothing leaves for a page but through here."""

from __future__ import annotations

import re

import nh3

from content.notes.markdown.addresses import link_address, picture_address
from content.notes.markdown.anchors import PREFIX
from content.notes.markdown.tags import ATTRIBUTES, KEPT

_CLASSES = re.compile(r"[A-Za-z0-9 _+#.-]{1,80}$")


def sanitise(page: str) -> str:
    """The HTML less whatever is not on the list."""
    return _CLEANER.clean(page)


def _filter(tag: str, attribute: str, value: str) -> str | None:
    """The value that an attribute may keep, None where it may not stay."""
    if attribute == "href":
        return link_address(value)
    if attribute == "src":
        return picture_address(value)
    if attribute == "class":
        return value if _CLASSES.match(value) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(KEPT),
    clean_content_tags={"script", "style"},
    attributes={
        "*": {"id", "class", "dir", "lang", "title"},
        "div": {"data-kind"},
        **ATTRIBUTES,
    },
    attribute_filter=_filter,
    link_rel="noopener nofollow",
    set_tag_attribute_values={"img": {"loading": "lazy"}},
    url_schemes={"http", "https", "mailto", "data"},
    id_prefix=PREFIX,
)
