"""Definition: what is this term?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards import acronym, cloze
from content.notes.cards.model import Sketch
from content.notes.facts.acronyms import spells
from content.notes.facts.model import Fact
from content.notes.facts.values import first_part
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.french.phrasing import is_headline
from content.notes.language.meanings import meanings
from content.notes.language.services import is_service
from content.notes.language.typography import words

_LONG = 28
# What an exam would say of it defines nothing: «"we already use JMS"».
_QUOTED = re.compile(r"[\"“«]")
# One of several traits of a thing: no one is asked for it alone.
_CHARACTERIZES = "What characterizes "
# «514/UDP», «32»: of what, hangs on a field that is not said.
_NUMBERED = re.compile(r"\d{1,5}(?:\s?/\s?(?:tcp|udp))?", re.I)
_GLOSSED = re.compile(r"(?P<short>[^()]+) \((?P<long>[^()]+)\)")


def write(fact: Fact) -> Iterator[Sketch]:
    """The definition; of a long one its first part, the rest being blanked.

    What defines nothing is asked by its quantities.
    """
    short = first_part(fact.value, _LONG)
    if len(words(short)) > _LONG:
        yield from cloze.write(fact)
        return
    if spells(fact.subject, short):
        # «SaaS (Software as a Service)» in a list says what the letters stand for.
        yield from acronym.write(fact)
        return
    if not fact.category and _NUMBERED.fullmatch(fact.subject):
        return
    topic = _without_gloss(fact.topic, short)
    quoted = _QUOTED.match(short)
    asked = None if quoted else asker(fact.language).definition(topic, short)
    if asked is None or asked.prompt.startswith(_CHARACTERIZES):
        # «Coût réduit», an advantage, is told by an example: no amount of its own.
        if not is_headline(fact.category):
            yield from cloze.write_counted(fact)
        return
    yield Sketch(fact, "definition", asked.prompt, asked.answer)
    if short in fact.value and short != fact.value:
        yield from cloze.write(fact, after=len(short))


def _without_gloss(topic: Topic, value: str) -> Topic:
    """«VRRP» of «VRRP (Virtual Router Redundancy Protocol)», which tells its value.

    «Amazon Managed Grafana» of «… (for Grafana Enterprise)» too.
    """
    found = _GLOSSED.fullmatch(topic.name)
    if not found:
        return topic
    if not (spells(*found.group("short", "long")) or is_service(topic.name)):
        return topic
    shared = meanings(value) & meanings(found["long"])
    return topic._replace(name=found["short"]) if shared else topic
