"""What a thing does not do: «Une SCP ne touche pas le compte de gestion»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import is_many, named
from content.notes.language.french.consequences import POINTS, STATES, may_act
from content.notes.language.french.nouns import without_article
from content.notes.language.french.phrasing import closed, within
from content.notes.language.french.verbs import (
    MODALS,
    is_infinitive,
    is_plural_verb,
    is_verb,
)
from content.notes.language.names import is_coined, is_name
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, word_set, words

# «Ne voit pas le DNS» of the topic, «Une SCP ne touche pas…» of its own subject.
_NOT = re.compile(
    r"(?:(?P<subject>(?:[A-ZÀ-Ÿ]|L’)[^,;:()→=«»]{0,50}?) )?(?P<ne>[Nn]e |[Nn]’)"
    r"(?P<does>[a-zà-ÿ]{3,}) (?P<not>pas|plus|jamais) (?P<to>[a-zà-ÿ]+ )?(?P<what>.+)$"
)
_ENDS = re.compile(r", (?!ni\b)|[;:→(=]|\. |\.$| - ")
# «…, sauf les ALB»: what is not done is done at times.
_BUT = re.compile(
    r"\b(?:sauf|hormis|hors|excepté|sinon|sans|que|si|quand|mais seulement|seulement|uniquement)\b|qu’"
)
# «Une RI régionale donne une remise mais ne…» tells something else first.
_TOLD_BEFORE = re.compile(r"\s(?:mais|donc|puis|car|or)$")
_SOME = re.compile(r"(?:de |d’)(?=(?:nouveaux )?\w+[sx]\b)")
_NO_OBJECT = re.compile(
    r"(?:tout|toute|tous|toutes|rien|personne|la peine|le droit|l’objet)\b"
)
_OF = word_set(
    "dispose disposent depend dependent beneficie beneficient manque manquent necessite"
)
# «Entraînent», and no «contient».
_MANY_DO = tuple(f"{letter}ent" for letter in "abcdfghjklmnopqrstuvwxyzéèêîûç")
_MOST_SAID = 12


def not_done(topic: Topic, sentence: str) -> Question | None:
    """Asks for the object of what is denied; None where it is not sure or not whole."""
    found = _NOT.match(sentence)
    if not found or _BUT.search(sentence) or POINTS.search(found["subject"] or ""):
        return None
    if _TOLD_BEFORE.search(found["subject"] or ""):
        return None
    does, infinitive = found["does"], (found["to"] or "").strip()
    what = f"{found['to'] or ''}{found['what']}"
    if fold(does) in MODALS:
        if not is_infinitive(infinitive):
            return None
        what, done = found["what"], f"{found['not']} {infinitive}"
    elif fold(does) in STATES | _OF or not is_verb(does, "le"):
        return None
    else:
        done = found["not"]
    what = _ENDS.split(what)[0].strip(" !")
    shown = _shown(topic, found["subject"] or "", does)
    if not shown or not _is_object(what):
        return None
    asks = f"que {found['ne'].lower()}{does} {done} {shown}"
    # A service is one wherever it stands.
    told = is_service(found["subject"] or "")
    return closed(asks if told else within(topic, asks, asks), _SOME.sub(_some, what))


def names_its_subject(sentence: str) -> bool:
    """«Une SCP ne donne…» says of whom, whatever stands above."""
    found = _NOT.match(sentence)
    name = without_article(found["subject"] or "") if found else ""
    # What AWS does not see, it does not see of what stands above.
    return is_name(name) and name not in {"AWS", "Amazon"}


def _some(found: re.Match[str]) -> str:
    """«De droits» denied are «des droits»; «de nouveaux clients» stay so."""
    after = found.string[found.end() :]
    return found[0] if after.startswith("nouveaux ") else "des "


def _shown(topic: Topic, subject: str, does: str) -> str:
    """Who does not, as it stands in a question; "" where that is not sure."""
    several = is_plural_verb(does) or does.endswith(_MANY_DO)
    if not subject:
        shown = named(topic.name)
        return shown if several == is_many(shown) else ""
    if not may_act(subject) or fold(subject) in {"on", "il", "elle"}:
        return ""
    if is_known(subject):
        # «Elles n’entraînent pas…» behind a service is of something else.
        return named(subject) if several == is_many(named(subject)) else ""
    return clauses.lowered_start(subject)


def _is_object(what: str) -> bool:
    if not 1 <= len(words(what)) <= _MOST_SAID or POINTS.search(what):
        return False
    if _NO_OBJECT.match(what):
        return False
    first = what.split(" ")[0]
    if what.startswith(("de ", "d’")):
        # «N’accorde pas de droit» takes another article where it is affirmed.
        return _SOME.match(what) is not None
    return is_coined(first) or clauses.starts_object(what)
