"""Where a question is put whose words alone do not tell of what it asks.

«Que gère le bureau d’enregistrement ?» is asked «dans le DNS», «Quel est le rôle de
GET ?» of SNMP: where a heading names what the note goes on about.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.facts.domains import Domain, domain_of
from content.notes.language.acronyms import is_acronym
from content.notes.language.french.nouns import is_common, without_article
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import large, small, word_set, words

_KINDS = frozenset({"definition", "attribute", "enumeration", "number", "term"})
_ASKS = re.compile(
    r"(?:Que?l?(?:le)?s?|À quoi|À qui|Comment|Combien|Pourquoi|D[eu’]|Où)(?!\w)|Qu’|(?:Par|Sur|Dans) qu"
)
_TERM = re.compile(r"Quels? termes? ")
# «Phase 1» is one of several, wherever they are.
_COUNTED = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+ \d{1,2}")
_SHAPES = frozenset({"definition", "attribute", "enumeration", "statement"})
_LIGHT = word_set("de du des d l la le les un une à a en et")
_MOST_HEAVY, _MOST_LETTERS, _MOST_IN_HINT = 2, 4, 5


def placed_alone(sketch: Sketch) -> Sketch:
    """The sketch with the domain of the note said, where its words tell of none."""
    fact = sketch.fact
    if not fact.told or sketch.kind not in _KINDS or fact.shape not in _SHAPES:
        return sketch
    domain = domain_of(fact.told)
    if not domain or domain.is_system or domain.is_tool:
        return sketch
    if not _says_too_little(sketch) or not _ASKS.match(sketch.prompt):
        return sketch
    if _is_told(domain, sketch):
        return sketch
    phrase = large(domain.phrase)
    return sketch._replace(prompt=f"{phrase}, {small(sketch.prompt)}")


def _says_too_little(sketch: Sketch) -> bool:
    """No word of the prompt is known by itself, and its subject has few of them."""
    subject = without_article(sketch.fact.subject)
    said, scope = sketch.prompt, sketch.fact.scope
    if is_acronym(subject) or (scope and mentions(said, scope)):
        return False
    if sketch.kind == "term":
        few = len(words(sketch.fact.value)) <= _MOST_IN_HINT
        return few and bool(_TERM.match(said)) and not _names(said)
    if " " not in subject and is_coined(subject):
        short = len(subject) <= _MOST_LETTERS and not is_service(subject)
        return short and not _names(said.replace(subject, " "))
    heavy = [one for one in words(subject) if one.lower() not in _LIGHT]
    named = is_name(subject) and not _COUNTED.fullmatch(subject)
    known = named or is_service(subject) or "(" in subject
    few = len(heavy) <= _MOST_HEAVY and is_common(subject)
    return few and not known and not _names(said)


def _names(text: str) -> bool:
    """True of a text that names anything: «un volume EBS», «le fichier /etc/fstab»."""
    coined = (one for one in words(text) if is_coined(one) and len(one) > 1)
    return bool(services_in(text)) or any(coined)


def _is_told(domain: Domain, sketch: Sketch) -> bool:
    subject = sketch.fact.subject
    if mentions(sketch.prompt, domain.name) or mentions(domain.name, subject):
        return True
    return sketch.kind == "term" and mentions(sketch.answer, domain.name)
