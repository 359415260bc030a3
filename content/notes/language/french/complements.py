"""A French adjective or participle turned into the question its complement answers.

« Adapté aux données structurées » asks « à quoi est adapté X ? ».
"""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french.articles import is_several
from content.notes.language.french.clauses import (
    is_subordinate,
    is_vague,
    lowered_start,
)
from content.notes.language.french.forms import verb_position
from content.notes.language.french.objects import VAGUE_OBJECT, put, tells_of_another
from content.notes.language.names import is_name
from content.notes.language.typography import BRACKETED, fold, word_set, words

_PASSIVE = re.compile(
    r"^(?P<subject>.+?)\s+(?P<be>est|sont|était|étaient|peut être|peuvent être|doit être"
    r"|doivent être)\s+"
    r"(?P<adverb>(?:\w+ment |toujours |ainsi |souvent )?)(?P<participle>\w+(?:é|ée|és|ées|ie|ies|"
    r"it|ite|its|ites|is|ise|ises|u|ue|us|ues|ert|erte|erts|ertes))"
    r"(?P<more>(?: \w+ment)?)\s+"
    r"(?P<prep>par|dans|sur|sous forme de|sous forme d’|au niveau d[eu]|au niveau de la"
    r"|en fonction d[eu]|en fonction des|via|avec|selon|à partir d[eu]|lorsque|lorsqu’"
    r"|quand)(?:\s|(?<=’))(?P<rest>.+)$",
    re.I,
)
# «Gratuit dans la même région» qualifies, «chargé par X de Y» says by whom and of what.
_NO_PARTICIPLE = re.compile(
    r"(?:gratuit|chargé|petit|réduit|limité|censé|obligé|lié)e?s?$"
)
_ASKED = {
    "par": "par quoi", "dans": "dans quoi", "sur": "sur quoi", "via": "via quoi",
    "sous forme de": "sous quelle forme", "sous forme d’": "sous quelle forme",
    "au niveau de": "à quel niveau", "au niveau du": "à quel niveau",
    "au niveau de la": "à quel niveau", "avec": "avec quoi", "selon": "selon quoi",
    "à partir de": "à partir de quoi", "à partir du": "à partir de quoi",
    "lorsque": "quand", "lorsqu’": "quand", "quand": "quand",
    "en fonction de": "en fonction de quoi", "en fonction du": "en fonction de quoi",
    "en fonction des": "en fonction de quoi",
}  # fmt: skip
_ADJECTIVE = re.compile(
    r"^(?P<adjective>(?:compatible|accessible|comparable|similaire|intégrable|disponible|"
    r"capable|conforme|équivalent|dépendant|indépendant|responsable|sensible|visible|"
    r"apte|propre|utilisable|interrogeable|configurable|extensible"
    r"|\w{3,}(?:é|i|u)e?)s?)(?P<more>(?: \w+ment)?) "
    r"(?P<what>(?P<prep>à|aux?|avec|par|sur|dans|de|des|du|d’|selon|sous|via)"
    r"(?:\s|(?<=’)).+)$",
    re.I,
)
_JOINED = re.compile(r"\s(?:et|ou)\s")
_OF_ADJECTIVES = word_set(
    "capable compose composee constitue constituee dependant independant issu issue "
    "responsable inspire derive accompagne"
)
_ASKED_OF = {
    "à": "à quoi", "au": "à quoi", "aux": "à quoi", "avec": "avec quoi",
    "par": "par quoi", "sur": "sur quoi", "dans": "dans quoi", "de": "de quoi",
    "des": "de quoi", "du": "de quoi", "d’": "de quoi", "selon": "selon quoi",
    "sous": "sous quoi", "via": "via quoi", "en": "en quoi",
}  # fmt: skip
# «Chiffré au repos», «compressé à la volée»: how, and not to what.
_HOW = re.compile(
    r"(?:par (?:défaut|exemple)|au (?:repos|besoin|choix|total|moins|plus|départ|démarrage|début|fil)"
    r"|à (?:chaud|froid|jour|vie|distance|(?:l’|la )(?:demande|volée|main|carte|création|fois)))\b", re.I,
)  # fmt: skip
_SUBCLAUSE = re.compile(r"\b(?:qui|que|dont|où|ce|il|elle|on)\b|qu’|c’", re.I)


def ask_adjective(subject: str, text: str) -> Question | None:
    """« Adapté aux données structurées » asks « à quoi est adapté X ? »."""
    found = _ADJECTIVE.match(text)
    if not found or VAGUE_OBJECT.match(found["what"]):
        return None
    if tells_of_another(found["what"]) or _HOW.match(found["what"]):
        return None
    adjective, preposition = found["adjective"].lower(), found["prep"].lower()
    asked = _ASKED_OF[preposition]
    if asked == "de quoi" and fold(adjective).rstrip("s") not in _OF_ADJECTIVES:
        return None
    many = adjective.endswith("s")
    if many and is_name(subject) and not is_several(subject):
        return None
    if adjective.startswith("factur"):
        asked = "comment"
    be = "sont" if many else "est"
    if re.match(r"(?:la |l’)", subject) and adjective.endswith(("é", "i", "u")):
        adjective = f"{adjective}e" if subject.startswith("la ") else adjective
    if subject.startswith("le ") and adjective.endswith("ée"):
        adjective = adjective[:-1]
    what, *more = found["what"].split(", ")
    if not more or "(" in what or _JOINED.search(more[-1]):
        what = found["what"]
    return put(f"{asked} {be} {adjective}{found['more']} {subject}", what)


def ask_passive(sentence: str) -> Question | None:
    """« Les objets sont stockés dans des buckets » asks « dans quoi … ? »."""
    found = _PASSIVE.match(BRACKETED.sub("", sentence, count=1)) or _PASSIVE.match(
        sentence
    )
    if not found or is_vague(found["subject"]) or VAGUE_OBJECT.match(found["rest"]):
        return None
    if _NO_PARTICIPLE.match(found["participle"]):
        return None
    if is_subordinate(found["subject"]) or _SUBCLAUSE.search(found["subject"]):
        return None
    if found["rest"].startswith(("défaut", "exemple")):
        return None
    asked = _ASKED.get(found["prep"].lower())
    if asked is None or "," in found["subject"] or len(words(found["subject"])) > 10:
        return None
    if verb_position(found["subject"].split()):
        # «Les paquets sont triés et ne peuvent»: two things are done.
        return None
    be, _, after = found["be"].partition(" ")
    plural = be in {"sont", "étaient", "peuvent", "doivent"}
    ends = found["participle"][-2:]
    if (plural and ends[-1] != "s") or (not plural and ends in {"és", "es"}):
        return None
    prompt = (
        f"{asked} {lowered_start(found['subject'])} "
        f"{be}-{_pronoun(found['participle'], plural=plural)} {after} "
        f"{found['adverb']}{found['participle']}{found['more']}"
    )
    told = found["rest"].split(" : ")[0]
    rest = told if asked == "via quoi" else f"{found['prep']} {told}"
    return put(re.sub(r"\s+", " ", prompt), rest.replace("’ ", "’"))


def _pronoun(participle: str, *, plural: bool) -> str:
    feminine = participle.endswith(("e", "es")) and not participle.endswith("é")
    if plural:
        return "elles" if feminine else "ils"
    return "elle" if feminine else "il"
