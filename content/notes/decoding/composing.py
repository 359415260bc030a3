"""Letters whose accents stand apart, as old Macs write them."""

from __future__ import annotations

import re
import unicodedata

from content.notes.decoding.repairs import DECOMPOSED, Repair

_APART = re.compile("[A-Za-z=<>][\u0300-\u0304\u0306-\u030c\u0327\u0328\u0338]+")


def compose(text: str) -> tuple[str, list[Repair]]:
    """The text with each Latin letter and its accents as one character."""
    if unicodedata.is_normalized("NFC", text):
        return text, []
    composed = _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
    return composed, [Repair(None, DECOMPOSED)] if composed != text else []
