"""A French sentence asked for as a whole: what comes, is needed, done or chosen by."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.acts import act
from content.notes.language.french.consequences import consequence
from content.notes.language.french.phrasing import closed, within

_CHOSEN = re.compile(
    r"(?:on )?(?:choisi[rst]?|à choisir) (?P<what>(?:l[ae]s? |l’|un |une )[^,;:]{3,40}?) "
    r"(?P<as>selon |en fonction d(?:e |’|u |es ))(?P<by>.+)$", re.I,
)  # fmt: skip


def whole(topic: Topic, sentence: str) -> Question | None:
    """The question that a sentence of the topic answers as a whole; None where none."""
    asked = consequence(topic, sentence) or _by_what(topic, sentence)
    return asked or act(topic, sentence)


def _by_what(topic: Topic, sentence: str) -> Question | None:
    """«Choisir la classe selon l’âge des données» asks by what it is chosen."""
    found = _CHOSEN.match(sentence)
    if not found:
        return None
    asks = f"selon quel critère choisir {found['what']}"
    return closed(within(topic, asks, asks), f"{found['as']}{found['by']}")
