"""A prompt that names nothing: after which heading is it understood?

«Quel est l’usage de la stratégie « Retain » ?» is asked anywhere; «Les 3V du big data :
…» is not. The nearest heading that holds a name is put before the question.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.cards.prefix import SCOPED
from content.notes.cards.said import is_quoted, names_a_thing
from content.notes.facts.domains import domain_of
from content.notes.language import headings, subjects
from content.notes.language.french.nouns import is_shouted, lowered, without_article
from content.notes.language.french.phrasing import brief
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_proper, mentions
from content.notes.language.partners import above_partners
from content.notes.language.sayable import may_be_said
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import (
    first_word,
    small,
    without_asides,
    word_set,
    words,
)

# «Passerelle Internet et NAT», «S3, EBS»: what stands below is of one of them.
_SEVERAL = re.compile(r",|\s(?:et|ou|and|or|vs\.?|&|\+)\s", re.I)
# «Que permet l’Internet Gateway ?»: written large within the question.
_WRITTEN_LARGE = re.compile(r"(?:[a-zà-ÿ,] (?:[ld]’)?|[a-zà-ÿ]’)[A-ZÀ-Ÿ][a-zà-ÿ]{2}")
_LABELLED = re.compile(r"[^?«“…,]{2,60}\s?: \S")
# «Quelques notions», «Termes clés du réseau»: parts of what was written.
_OF_NOTE = re.compile(
    r"^(?:quelques|les? grande?s?|autres?|termes?|notions?|diversité|pièges?|avantages?|erreurs?|review|attempt|questions?|préparation"
    r"|\w+ (?:questions?|attempt)\b)|\s[-–—|/]\s|[@$~]", re.I,
)  # fmt: skip
_SELF_TOLD = frozenset({"acronym", "comparison"})
_TOLD = frozenset({"statement", "enumeration", "attribute"})
# A command is typed as it stands, a port is known by its number.
_KNOWN_KINDS = word_set(
    "commande protocole port code touche option fichier norme langage peripherique service repertoire"
)
_ONE_WORD = re.compile(r"[A-Z][a-zà-ÿ]+")
_HEADED = re.compile(r"(?P<what>[^?«“…:,\[]{2,60})(?=\s?: )")
_MOST_WORDS = 5
_PAIR = 2
_HEAVY = 4


def told_of_what(sketch: Sketch) -> Sketch:
    """The sketch after the heading that says what it is about, where it names nothing."""
    if sketch.kind == "cloze":
        return _with_field(sketch)
    if sketch.kind in _SELF_TOLD or not sketch.prompt:
        return sketch
    if served := _served(sketch):
        return _after(served, sketch)
    if not (_says_nothing(_without_subject(sketch)) and _is_loose(sketch)):
        return sketch
    fact = sketch.fact
    label = _label(fact.trail) or _label(fact.told)
    if not label or _is_said(label, sketch):
        return sketch
    placed = SCOPED.match(sketch.prompt)
    asks = placed["asks"] if placed else sketch.prompt
    if placed:
        label = f"{label}, {without_article(placed['what'])}"
    return _after(label, sketch._replace(prompt=asks))


def _after(label: str, sketch: Sketch) -> Sketch:
    colon = ": " if sketch.fact.language == "en" else "\u00a0: "
    return sketch._replace(prompt=f"{label}{colon}{small(sketch.prompt)}")


def _served(sketch: Sketch) -> str:
    """«AWS Config», where «Intégrations» tells what other services do for it."""
    above = above_partners(sketch.fact.trail)
    if not above or not is_service(sketch.fact.subject):
        return ""
    domain = domain_of(above)
    return "" if not domain or _is_said(domain.name, sketch) else brief(domain.name)


def _without_subject(sketch: Sketch) -> str:
    """«Spot», «Hybrid»: one word written large is known to few as a name."""
    name = sketch.fact.subject
    told = sketch.fact.scope and mentions(sketch.prompt, sketch.fact.scope)
    one = _ONE_WORD.fullmatch(name) and not is_service(name) and not told
    return sketch.prompt.replace(name, "", 1) if one else sketch.prompt


def _with_field(sketch: Sketch) -> Sketch:
    """«Les URL, composants : le […] est facultatif», where «composants» is all it says."""
    headed = _HEADED.match(sketch.prompt)
    if not headed or names_a_thing(sketch.prompt) or services_in(sketch.prompt):
        return sketch
    label = _label(sketch.fact.trail)
    if not label or _is_said(label, sketch) or _WRITTEN_LARGE.search(sketch.prompt):
        return sketch
    inner = lowered(without_article(headed["what"]))
    return sketch._replace(prompt=f"{label}, {inner}{sketch.prompt[headed.end() :]}")


def _is_loose(sketch: Sketch) -> bool:
    """«Que permet la requête ?», «le type « Privé »», «Pour les démons, que lance…»."""
    fact, name = sketch.fact, sketch.fact.subject
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


def _says_nothing(prompt: str) -> bool:
    # «work_mem» is one word, and typed as it stands.
    named = names_a_thing(prompt) or services_in(prompt) or "_" in prompt
    return not (named or _WRITTEN_LARGE.search(prompt) or _LABELLED.match(prompt))


@kept(4096)
def _label(trail: tuple[str, ...]) -> str:
    """«SSH», «Les 3V du big data»: the nearest heading that holds a name."""
    for heading in reversed(trail):
        if _SEVERAL.search(without_asides(heading)):
            continue
        if domain := domain_of((heading,)):
            return brief(domain.name)
        text = headings.without_overview(headings.without_numbering(heading))
        if _holds_a_name(text) and not _is_of_note(text) and may_be_said(text):
            return without_asides(text).strip()
    return ""


def _is_of_note(heading: str) -> bool:
    """«Termes clés du réseau», «Révision du contrôle - SQL»: a part of what was written."""
    return subjects.is_part(heading) or _OF_NOTE.search(heading) is not None


def _holds_a_name(heading: str) -> bool:
    """«Groupes AD du domaine», «Le cluster Proxmox»."""
    told = words(without_asides(heading))
    if not 0 < len(told) <= _MOST_WORDS or heading.isupper():
        return False
    coined = [one for one in told if is_coined(one) and len(one) > 1]
    if ":" in heading or any(map(is_shouted, told)):
        return False
    large = [one for one in told[1:] if one[0].isupper() and one[1:].islower()]
    return bool(coined) or (0 < len(large) < len(told) - 1 and not is_proper(heading))


def _is_said(label: str, sketch: Sketch) -> bool:
    # What answers helps nobody to see what is asked, but for a name asked by a hint.
    hinted = sketch.kind == "term" or sketch.choices
    told = (sketch.prompt, *((sketch.answer, *sketch.choices) if hinted else ()))
    return any(mentions(one, label) for one in told) or mentions(label, sketch.answer)
