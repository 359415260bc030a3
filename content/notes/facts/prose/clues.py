"""Words of an exam that lead to a service: «Mot-clé Kubernetes → EKS».

The frame («mot-clé», «dans l’énoncé», «quand on voit») is no part of what is needed. What
is left is a need where it says what to do, and words to recognise everywhere else.
"""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.needs import CLUE
from content.notes.facts.prose.lines import Line
from content.notes.facts.prose.quoted import chosen
from content.notes.language.french.forms import form_of
from content.notes.language.services import is_service
from content.notes.language.typography import QUOTES, one_line, words

_WHERE = r"(?:l’énoncé|un énoncé|la question|une question|l’examen|(?:the|a|an) (?:exam )?(?:question|scenario|stem))"
_BEFORE = re.compile(
    rf"(?:(?:les? )?mots?[- ]cl[ée]s?|(?:the )?key ?words?|(?:si|quand|lorsque) {_WHERE} (?:dit|parle de|mentionne|cite|contient|évoque)"
    rf"|quand (?:on|tu) (?:voi[st]|li[st])|(?:if|when) {_WHERE} (?:says|mentions)|when you (?:see|read))\s*:?\s+(?=\S)", re.I,
)  # fmt: skip
_BEHIND = re.compile(rf"\s(?:dans|à|in|on) {_WHERE}\s*$", re.I)
_MOST = 10


def read_clue(line: Line, builder: Builder) -> list[str] | None:
    """Asks which service such words lead to; None of a line without a frame."""
    told = unframed(line.label) if line.is_arrow else ""
    if not told:
        return None
    choice = chosen(line.value)
    if not is_service(choice) or is_service(told) or len(words(told)) > _MOST:
        builder.skip(line.text, reasons.EXAM_ADVICE)
    elif form_of(told) == "infinitive":
        builder.need(told, choice, kind="service")
    else:
        builder.need(told, choice, kind=CLUE)
    return []


def unframed(label: str) -> str:
    """«Rotation + RDS» of «« Rotation » + « RDS » dans l’énoncé», "" without a frame."""
    bare = _BEHIND.sub("", _BEFORE.sub("", label, count=1))
    return one_line(QUOTES.sub("", bare)) if bare != label else ""
