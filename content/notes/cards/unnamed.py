"""A prompt that names nothing: after which heading is it understood?

«Quel est l’usage de la stratégie « Retain » ?» is asked anywhere; «Les 3V du big data :
…» is not. The nearest heading that holds a name is put before the question.
"""

from __future__ import annotations

import re

from content.notes.cards.field import field_above, name_above, rubric_above
from content.notes.cards.model import SAYS_OR_COUNTS, Sketch
from content.notes.cards.prefix import SCOPED
from content.notes.cards.processes import process_of
from content.notes.cards.said import is_quoted, names_a_thing
from content.notes.facts.domains import Domain, domain_of
from content.notes.facts.model import Fact
from content.notes.language.acronyms import is_acronym
from content.notes.language.french.nouns import lowered, without_article
from content.notes.language.french.phrasing import brief
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.partners import above_partners
from content.notes.language.services import is_service, services_in
from content.notes.language.subjects import is_vendor
from content.notes.language.typography import (
    first_word,
    fold,
    small,
    without_asides,
    word_set,
    words,
)

# «Que permet l’Internet Gateway ?»: written large within the question.
_WRITTEN_LARGE = re.compile(r"(?:[a-zà-ÿ,] (?:[ld]’)?|[a-zà-ÿ]’)[A-ZÀ-Ÿ][a-zà-ÿ]{2}")
# «Application Load Balancer» tells by itself what it is one of.
_LONG_NAME = re.compile(r"(?:[A-Z][a-z]+ ){2}[A-Z][a-z]+")
_LABELLED = re.compile(r"[^?«“…,]{2,60}\s?: \S")
_ANSWERED_BY_NAME = frozenset({"term", "comparison"})
_TOLD = frozenset({"statement", "enumeration", "attribute"})
# A command is typed as it stands, a port is known by its number.
_KNOWN_KINDS = word_set(
    "commande protocole port code touche option fichier norme langage peripherique service repertoire"
)
_ONE_WORD = re.compile(r"[A-Z][a-zà-ÿ]+")
_HEADED = re.compile(
    r"(?!Complétez|Complete)(?P<what>[^?«“…:\[]{2,60}?)\s?: (?P<asks>.+)$", re.S
)
_PAIR = 2
_HEAVY, _MOST_LETTERS, _STEM = 4, 4, 5
# «RR», «NIC» stand for one thing in one field, and for another elsewhere.
_MOST_IN_SHORT = 3
# Letters of a service that everybody takes for another thing.
_ALSO_ELSEWHERE = frozenset({"RAM"})
_PROTOCOL = re.compile(r"\bprotocole?\b", re.I)


def told_of_what(sketch: Sketch) -> Sketch:
    """The sketch after the heading that says what it is about, where it names nothing."""
    if sketch.fact.shape == "quiz" or not sketch.prompt:
        return sketch
    if sketch.kind == "acronym":
        return _spelt_out(sketch)
    if served := _served(sketch):
        return _after(served, sketch)
    if process := process_of(sketch):
        return _after(process, sketch)
    if _names(sketch):
        return sketch
    place, rubric = _place_of(sketch), _rubric_of(sketch)
    if place is None:
        return _after(rubric, sketch) if rubric else sketch
    if _is_said(place.name, sketch):
        return sketch
    what, asks = _split(sketch)
    if rubric:
        return _after(_within(place.phrase, rubric, sketch), sketch)
    told = what and not mentions(place.phrase, what)
    label = f"{place.phrase}, {what}" if told else place.phrase
    return _after(label, sketch._replace(prompt=asks))


def _within(place: str, rubric: str, sketch: Sketch) -> str:
    """«EC2, placement groups», «Options d’achat EC2»."""
    if mentions(rubric, place) or mentions(place, rubric):
        return max(rubric, place, key=len)
    typed = sketch.fact.language == "en" or is_name(rubric)
    return f"{place}, {rubric if typed else lowered(rubric)}"


def _spelt_out(sketch: Sketch) -> Sketch:
    """«DNS : que signifie le sigle NIC ?»: elsewhere it is a card in a machine.

    A protocol is one everywhere, and under a service stand letters of other fields.
    """
    fact = sketch.fact
    if fact.subject in _ALSO_ELSEWHERE and is_service(fact.value):
        return _after("AWS", sketch)
    known = is_service(fact.subject) or is_vendor(fact.subject)
    placed = fact.scope and mentions(sketch.prompt, fact.scope)
    everywhere = known or _PROTOCOL.search(fact.value)
    if everywhere or placed or len(fact.subject) > _MOST_IN_SHORT:
        return sketch
    place = field_above(fact.trail, fact.told)
    if not place or services_in(place.name) or _is_said(place.name, sketch):
        return sketch
    return _after(place.phrase, sketch)


def _split(sketch: Sketch) -> tuple[str, str]:
    """What the question is put after already, and the question."""
    if found := SCOPED.match(sketch.prompt):
        return without_article(found["what"]), found["asks"]
    # «Serial ou Parallel : lequel…» begins with what it asks of.
    found = None if sketch.choices else _HEADED.match(sketch.prompt)
    if found and (sketch.kind == "cloze" or _heads(found["what"], sketch.fact)):
        what = without_article(found["what"])
        typed = sketch.fact.language == "en" or is_name(what)
        return what if typed else lowered(what), found["asks"]
    return "", sketch.prompt


def _heads(what: str, fact: Fact) -> bool:
    above = (fold(without_asides(one)) for one in fact.trail)
    return fold(what) in above or mentions(what, fact.subject)


def _place_of(sketch: Sketch) -> Domain | None:
    """The nearest heading that is of one field, or that holds a name at the least."""
    fact = sketch.fact
    if first_word(fact.category) in _KNOWN_KINDS or fact.shape == "translation":
        return None
    if _is_loose(sketch) and not _is_large(sketch):
        return name_above(fact.trail) or name_above(fact.told)
    chosen = sketch.kind in _ANSWERED_BY_NAME and services_in(sketch.answer)
    # A table of needs lists what answers them, wherever that belongs.
    if chosen or any(map(_is_typed, _without_subject(sketch).split())):
        return None
    return field_above(fact.trail, fact.told)


def _rubric_of(sketch: Sketch) -> str:
    """«Placement groups», over a table where «cluster» is one: what it is headed by."""
    fact, name = sketch.fact, without_article(sketch.fact.subject)
    if not (fact.header and fact.column) or sketch.kind not in SAYS_OR_COUNTS:
        return ""
    typed = not name[:1].isalpha() or not name[1:].islower() or " " in name
    if typed or fact.category or _split(sketch)[0]:
        return ""
    heading = rubric_above(fact.trail)
    return "" if _shares_a_word(heading, sketch.prompt) else heading


def _shares_a_word(heading: str, prompt: str) -> bool:
    return not _stems(heading).isdisjoint(_stems(prompt))


def _stems(text: str) -> set[str]:
    bare = (one.rstrip("s") for one in fold(text).split())
    return {one[:_STEM] for one in bare if len(one) >= _HEAVY}


def _after(label: str, sketch: Sketch) -> Sketch:
    colon = ": " if sketch.fact.language == "en" else "\u00a0: "
    # What its author wrote stands as it was written.
    asks, options = sketch.prompt, (sketch.answer, *sketch.choices)
    named = sketch.kind == "cloze" or any(map(asks.startswith, options))
    asks = asks if named else small(asks)
    return sketch._replace(prompt=f"{label}{colon}{asks}")


def _served(sketch: Sketch) -> str:
    """«AWS Config», where «Intégrations» tells what other services do for it."""
    above = above_partners(sketch.fact.trail)
    if not above or not is_service(sketch.fact.subject):
        return ""
    domain = domain_of(above)
    return "" if not domain or _is_said(domain.name, sketch) else brief(domain.name)


def _without_subject(sketch: Sketch) -> str:
    """«Spot», «GET»: one word written large, or some letters, are known to few."""
    name = sketch.fact.subject
    told = sketch.fact.scope and mentions(sketch.prompt, sketch.fact.scope)
    letters = len(name) <= _MOST_LETTERS and is_coined(name) and not is_acronym(name)
    known = is_service(name) or is_vendor(name)
    few = (letters or _ONE_WORD.fullmatch(name)) and not known
    return sketch.prompt.replace(name, "", 1) if few and not told else sketch.prompt


def _is_loose(sketch: Sketch) -> bool:
    """«Que permet la requête ?», «le type « Privé »», «Pour les démons, que lance…»."""
    fact, name = sketch.fact, sketch.fact.subject
    if sketch.kind == "cloze":
        return _HEADED.match(sketch.prompt) is not None
    if SCOPED.match(sketch.prompt):
        return fact.shape in _TOLD and not fact.header
    quoted, of_kind = is_quoted(name, sketch.prompt), bool(fact.category)
    if (of_kind and (quoted or sketch.kind == "term")) or (
        quoted and fact.shape in _TOLD
    ):
        return first_word(fact.category) not in _KNOWN_KINDS
    if fact.shape not in _TOLD or not name[:1].isalpha() or "\\" in name:
        return False
    return sum(len(one) >= _HEAVY for one in words(without_article(name))) < _PAIR


def _names(sketch: Sketch) -> bool:
    """A service, a name of several words, or what is written as no word is."""
    prompt, name = _without_subject(sketch), sketch.fact.subject
    if "_" in prompt or names_a_thing(prompt) or services_in(prompt):
        return True
    if _LONG_NAME.search(prompt):
        return True
    # «/etc/fstab» is typed as it stands, and «l’instance store» is a service too.
    typed = not name[:1].isalnum() or is_service(without_article(name))
    return typed and mentions(prompt, name)


def _is_typed(word: str) -> bool:
    """«SSE-KMS», «Node.cms», and no figure."""
    return is_coined(word) and any(map(str.isalpha, word))


def _is_large(sketch: Sketch) -> bool:
    """«Que permet l’Internet Gateway ?», or after a heading already."""
    prompt = _without_subject(sketch)
    headed = sketch.kind != "cloze" and _LABELLED.match(prompt)
    return bool(headed or _WRITTEN_LARGE.search(prompt))


def _is_said(label: str, sketch: Sketch) -> bool:
    # What answers helps nobody to see what is asked, but for a name asked by a hint.
    hinted = sketch.kind == "term" or sketch.choices
    told = (sketch.prompt, *((sketch.answer, *sketch.choices) if hinted else ()))
    said = any(mentions(one, label) for one in told) or mentions(label, sketch.answer)
    return said or _ends_alike(label, sketch.prompt)


def _ends_alike(label: str, prompt: str) -> bool:
    """«S3 Object Lock» and «Security Hub CSPM», where it says «Object Lock» or «CSPM»."""
    _first, *others = words(without_asides(label)) or [""]
    if not others:
        return False
    told = words(prompt)
    letters = others[-1].isupper() and others[-1] in told
    return letters or f" {' '.join(others)} " in f" {' '.join(told)} "
