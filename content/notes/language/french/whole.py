"""A French sentence asked for as a whole: what one pays, chooses by or puts there."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.acts import act
from content.notes.language.french.articles import named, of_named, the
from content.notes.language.french.consequences import POINTS, consequence
from content.notes.language.french.musts import must
from content.notes.language.french.nouns import agreement, is_lexical
from content.notes.language.french.only import limit
from content.notes.language.french.phrasing import closed, within
from content.notes.language.names import mentions
from content.notes.language.services import is_known
from content.notes.language.typography import (
    fold,
    is_balanced,
    said_in,
    word_set,
)

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
_FOR = re.compile(
    r"(?P<subject>[A-Z][^,;:]{1,40}?) (?:est|sont) (?:\w+ment )?(?:optimisé|conçu|idéal|fait|adapté|prévu"
    r"|destiné|parfait|recommandé|pensé)(?:e|s|es)? pour (?P<what>[^;:→]+)$"
)
# «Conçu pour offrir une haute disponibilité» praises it, and is no case of its use.
_GIVES = re.compile(
    r"(?:offrir|assurer|garantir|fournir|permettre|proposer|apporter|être|répondre)\b"
)
_BY = re.compile(
    r"(?P<noun>[A-ZÀ-Ÿ][a-zà-ÿ]{3,}) (?P<how>(?:par|via|grâce à|au moyen de|à l’aide de) [^;:→]+)$"
)
_DEED = re.compile(r"(?:tion|sion|age|ment)$")
_PERSONS = word_set("je tu vous nous j mon ma mes ton ta tes votre")
_IMPOSED = re.compile(r"\b(?:je|tu|vous|nous|j’|mon|ma|mes|ton|ta|tes|votre)\b", re.I)


def whole(topic: Topic, sentence: str) -> Question | None:
    """The question that a sentence of the topic answers as a whole; None where none."""
    imposed = not _PERSONS.isdisjoint(said_in(sentence))
    if imposed and _IMPOSED.search(sentence):
        return None
    asked = _priced(topic, sentence) or consequence(topic, sentence)
    asked = asked or _by_what(topic, sentence) or _put_in(topic, sentence)
    asked = asked or _made_for(topic, sentence) or done_by(topic, sentence)
    asked = asked or must(topic, sentence) or limit(topic, sentence)
    return asked or act(topic, sentence)


def _priced(topic: Topic, sentence: str) -> Question | None:
    """«On paie uniquement l’espace occupé» asks what one pays, and for what."""
    found = _PAID.search(sentence)
    if not found or not is_known(topic.name):
        return None
    only, what = found["only"] or "", found["what"].strip(" .")
    if POINTS.search(what) or not is_balanced(what):
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
    if not found or not is_known(topic.name):
        return None
    what = _OPEN_END.split(found["what"])[0].strip(" ,.")
    if not clauses.starts_object(what):
        return None
    return closed(f"que peut-on {found['does']} dans {named(topic.name)}", what)


def _made_for(topic: Topic, sentence: str) -> Question | None:
    """«Neptune est optimisé pour les graphes» says in what case to use it."""
    found = _FOR.match(sentence)
    if not found or not mentions(found["subject"], topic.name) or "," in found["what"]:
        return None
    if _GIVES.match(found["what"]):
        return None
    subject = named(found["subject"])
    return closed(f"dans quel cas utiliser {subject}", f"pour {found['what']}")


def done_by(topic: Topic, sentence: str) -> Question | None:
    """«Accès par API uniquement» says how a thing is done."""
    found = _BY.match(sentence)
    if not found or not is_known(topic.name):
        return None
    noun = found["noun"]
    agreed = agreement(noun)
    # «Découpe par octet» is a step as often as not.
    stepped = found["how"].startswith("par ")
    deed = not stepped and _DEED.search(noun) and is_lexical(noun)
    done = fold(noun) == "acces" or deed
    if agreed is None or agreed.plural or not done:
        return None
    to = "à " if fold(noun) == "acces" else ""
    owner = f"à {named(topic.name)}" if to else of_named(topic.name)
    return closed(f"comment se fait {the(noun.lower(), agreed)} {owner}", found["how"])
