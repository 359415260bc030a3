"""Which addresses are private: of one network, and of another one elsewhere."""

from __future__ import annotations

import re

# RFC 1918: what is told of a whole range is true everywhere.
_RANGES = frozenset({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"})
_PRIVATE = re.compile(
    r"(?<![\d.])(?:10(?:\.\d{1,3}){3}|(?:192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2})"
    r"(?:/\d{1,2})?(?![\d.]*\d)"
)


def private_in(text: str) -> list[str]:
    """The private addresses and blocks of a text, but for the whole ranges."""
    return [one for one in _PRIVATE.findall(text) if one not in _RANGES]
