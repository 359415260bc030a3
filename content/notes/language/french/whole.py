"""A French sentence asked for as a whole: what comes, is needed, done or chosen by."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.acts import act
from content.notes.language.french.consequences import POINTS, consequence
from content.notes.language.french.musts import must
from content.notes.language.french.phrasing import closed, within
from content.notes.language.typography import (
    said_in,
    word_set,
)

_CHOSEN = re.compile(
    r"(?:on )?(?:choisi[rst]?|à choisir) (?P<what>(?:l[ae]s? |l’|un |une )[^,;:]{3,40}?) "
    r"(?P<as>selon |en fonction d(?:e |’|u |es ))(?P<by>.+)$", re.I,
)  # fmt: skip
_PERSONS = word_set("je tu vous nous j mon ma mes ton ta tes votre")
_IMPOSED = re.compile(r"\b(?:je|tu|vous|nous|j’|mon|ma|mes|ton|ta|tes|votre)\b", re.I)


def whole(topic: Topic, sentence: str) -> Question | None:
    """The question that a sentence of the topic answers as a whole; None where none."""
    imposed = not _PERSONS.isdisjoint(said_in(sentence))
    if imposed and _IMPOSED.search(sentence):
        return None
    asked = consequence(topic, sentence) or _by_what(topic, sentence)
    return asked or must(topic, sentence) or act(topic, sentence)


def _by_what(topic: Topic, sentence: str) -> Question | None:
    """«Choisir la classe selon l’âge des données» asks by what it is chosen."""
    found = _CHOSEN.match(sentence)
    if not found or POINTS.search(found["what"]) or "," in found["by"]:
        return None
    asks = f"selon quel critère choisir {found['what']}"
    return closed(within(topic, asks, asks), f"{found['as']}{found['by']}")
