"""Why a thing is so for each row: «CDN recommandé ? | Pourquoi»."""

from __future__ import annotations

import re

from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.articles import named
from content.notes.language.french.forms import form_of
from content.notes.language.french.phrasing import ended
from content.notes.language.french.sides import bare_or_named
from content.notes.language.french.states import agreement_of, state
from content.notes.language.names import is_name

_NO = re.compile(r"non\b", re.I)
_HALF = re.compile(r"\W*(?P<half>\w{3,}ment)\W*$", re.I)


def why_so(row: Topic, header: str, verdict: str) -> str:
    """«Pour …, pourquoi le CDN n’est-il pas recommandé ?», "" where none can be asked.

    The header must name what the verdict is of, which is no row of the table.
    """
    what, _, how = header.rstrip("? \u00a0\u202f").rpartition(" ")
    if not what or not (is_name(what) or labels.phrase(what)):
        return ""
    agreed = agreement_of(Topic(what))
    told = state(how, agreed)
    half = _HALF.match(verdict)
    if not told or not (half or form_of(verdict) == "boolean"):
        return ""
    be = agreed.pick("est-il", "est-elle", "sont-ils", "sont-elles")
    said = f"n’{be} pas" if be[0] == "e" else f"ne {be} pas"
    be = said if _NO.match(verdict) else be
    degree = f"{half['half'].lower()} " if half else ""
    asks = f"pourquoi {named(what)} {be} {degree}{told}"
    return ended(f"pour {bare_or_named(row)}, {asks}")
