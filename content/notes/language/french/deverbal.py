"""What a service does, read off a noun of action: «Automatisation de la maintenance»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.phrasing import closed, in_full
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.services import is_service
from content.notes.language.typography import (
    fold,
    is_balanced,
    words,
)

_DEED = re.compile(
    r"(?P<noun>[A-ZÀ-Ÿ][a-zà-ÿ]+)(?P<how> automatique| automatisée?| centralisée?)?"
    r" (?P<what>(?:de la |de l’|du |des |de plusieurs )[^:;→=.]+)$"
)
_OF = re.compile(
    r"(?:^|(?<=, )|(?<= et )|(?<= ou ))(?P<of>de la |de l’|du |des |de (?=plusieurs))"
)
_SEVERAL = re.compile(r", |\s(?:et|ou)\s|^de plusieurs ")
_DETERMINED = {"de la ": "la ", "de l’": "l’", "du ": "le ", "des ": "les ", "de ": ""}
_HOW = {
    "automatique": " automatiquement", "automatise": " automatiquement",
    "automatisee": " automatiquement", "centralise": " de façon centralisée",
    "centralisee": " de façon centralisée",
}  # fmt: skip
# Nouns whose verb their ending does not show.
_VERBS = {
    "gestion": "gère", "replication": "réplique", "suppression": "supprime",
    "deploiement": "déploie", "protection": "protège", "reduction": "réduit",
    "conversion": "convertit", "creation": "crée", "collecte": "collecte",
    "analyse": "analyse", "surveillance": "surveille", "repartition": "répartit",
    "traduction": "traduit", "decouverte": "découvre", "ingestion": "ingère",
    "extraction": "extrait", "transcription": "transcrit", "reconnaissance": "reconnaît",
}  # fmt: skip
_ENDINGS = (("ation", "er"), ("tion", "ter"), ("ement", "er"), ("age", "er"))
_MOST_SAID = 16


def does(topic: Topic, sentence: str) -> Question | None:
    """«Automatisation de la maintenance» asks what the service automates."""
    found = _DEED.match(sentence) if is_service(topic.name) else None
    if not found or len(words(sentence)) > _MOST_SAID:
        return None
    if not _SEVERAL.search(found["what"]):
        # «Réplication des images»: that much is told by the name of most services.
        return None
    verb = _verb(found["noun"])
    if not verb or not is_balanced(found["what"]):
        return None
    how = _HOW.get(fold(found["how"] or ""), "")
    what = _OF.sub(lambda one: _DETERMINED[one["of"]], found["what"])
    asks = f"qu’{verb}" if verb[0] in "aeéiou" else f"que {verb}"
    return closed(f"{asks}{how} {in_full(topic)}", what)


def _verb(noun: str) -> str:
    """«automatise» of «Automatisation», "" of nouns of no known verb."""
    if known := _VERBS.get(fold(noun)):
        return known
    said = noun.lower()
    for ending, infinitive in _ENDINGS:
        stem = said.removesuffix(ending)
        if stem != said and is_infinitive(f"{stem}{infinitive}"):
            return f"{stem}{infinitive[:-1]}"
    return ""
