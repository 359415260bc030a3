"""What is said of a private address holds in the network it was taken from for example.

«10.0.0.2 : DNS» is true of one subnet and not of the next; the ranges that are set
aside for private networks are the same everywhere.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch

# RFC 1918.
_RANGES = frozenset({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"})
_PRIVATE = re.compile(
    r"(?<![\d.])(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}(?:/\d{1,2})?(?![\d.]*\d)"
)


def is_of_one_network(sketch: Sketch) -> bool:
    """True of a question about one address or one block out of a private range."""
    found = _PRIVATE.findall(sketch.fact.subject)
    return len(found) == 1 and found[0] not in _RANGES
