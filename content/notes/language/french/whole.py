"""A French sentence asked for as a whole: what one pays, chooses by or puts there."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import named
from content.notes.language.french.consequences import POINTS, consequence
from content.notes.language.french.phrasing import closed, within
from content.notes.language.names import is_name
from content.notes.language.services import is_service

_PAID = re.compile(
    r"(?:^|(?:, | et |, et |: ))on (?:ne )?(?:paie|paye) (?P<only>(?:uniquement|seulement|juste|que) |qu’)?"
    r"(?:pour )?(?P<what>[^,;:→]+)$", re.I,
)  # fmt: skip
_HOW = re.compile(r"(?:à|au|aux) |à l’|par ")
_CHOSEN = re.compile(
    r"(?:on )?(?:choisi[rst]?|à choisir) (?P<what>(?:l[ae]s? |l’|un |une )[^,;:]{3,40}?) "
    r"(?P<as>selon |en fonction d(?:e |’|u |es ))(?P<by>.+)$", re.I,
)  # fmt: skip
_THERE = re.compile(
    r"on peut y (?P<does>mettre|stocker|ranger|déposer|placer|héberger|conserver|enregistrer|archiver"
    r"|exécuter|lancer|installer|déployer|importer|charger|écrire|lire|créer|définir|ajouter)\s(?P<what>.+)$", re.I,
)  # fmt: skip
_OPEN_END = re.compile(r",? etc\b|…|, jusqu’à ")
_IMPOSED = re.compile(r"\b(?:je|tu|vous|nous|j’|mon|ma|mes|ton|ta|tes|votre)\b", re.I)


def whole(topic: Topic, sentence: str) -> Question | None:
    """The question that a sentence of the topic answers as a whole; None where none."""
    if _IMPOSED.search(sentence):
        return None
    asked = _priced(topic, sentence) or consequence(topic, sentence)
    return asked or _by_what(topic, sentence) or _put_in(topic, sentence)


def _priced(topic: Topic, sentence: str) -> Question | None:
    """«On paie uniquement l’espace occupé» asks what one pays, and for what."""
    found = _PAID.search(sentence)
    if not found or not (is_name(topic.name) or is_service(topic.name)):
        return None
    only, what = found["only"] or "", found["what"].strip(" .")
    if POINTS.search(what) or what.count("(") != what.count(")"):
        return None
    if _HOW.match(what):
        if only:
            return None
        return closed(f"avec {named(topic.name)}, comment paie-t-on", what)
    if not clauses.starts_object(what):
        return None
    asks = f"avec {named(topic.name)}, que paie-t-on"
    return closed(asks, f"Uniquement {what}" if only else what)


def _by_what(topic: Topic, sentence: str) -> Question | None:
    """«Choisir la classe selon l’âge des données» asks by what it is chosen."""
    found = _CHOSEN.match(sentence)
    if not found or POINTS.search(found["what"]) or "," in found["by"]:
        return None
    asks = f"selon quel critère choisir {found['what']}"
    return closed(within(topic, asks, asks), f"{found['as']}{found['by']}")


def _put_in(topic: Topic, sentence: str) -> Question | None:
    """«On peut y mettre des images» asks what one can put there."""
    found = _THERE.match(sentence)
    if not found or not (is_name(topic.name) or is_service(topic.name)):
        return None
    what = _OPEN_END.split(found["what"])[0].strip(" ,.")
    if not clauses.starts_object(what):
        return None
    return closed(f"que peut-on {found['does']} dans {named(topic.name)}", what)
