"""What stands first in a part, and so is said of what its heading names."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.facts.prose.labels import read_rest
from content.notes.facts.prose.lines import Line
from content.notes.facts.values import sentences
from content.notes.language import asker, headings
from content.notes.language.french.forms import form_of
from content.notes.language.names import short_name
from content.notes.language.services import is_service
from content.notes.language.typography import without_end

_WHAT = re.compile(
    r"^(?:définition|definition|c’est quoi|qu’est-ce que c’est|description"
    r"|what (?:it|they) (?:is|are)|what is it)$",
    re.I,
)
# «Service de supervision : métriques, journaux» under the name of a service.
_CLASS = re.compile(
    r"(?:service|outil|base de données|plateforme|entrepôt|moteur)\s(?:de|d’|pour|qui|managé|géré)",
    re.I,
)
# «C’est un modèle qui…», «Ce protocole permet…», right after what it is said of.
_IT_IS = re.compile(r"^C’est (?=(?:une?|l[ae]|les|des) |l’)")
_THIS_ONE = re.compile(
    r"^(?:Ce|Cet|Cette) (?:service|outil|protocole|commande|instruction|composant|fonctionnalité|technique"
    r"|méthode|mécanisme|langage|solution|technologie|modèle|système|logiciel|option|approche|attaque"
    r"|protection|couche|norme|standard|type de \w+)\s(?P<rest>.+)$"
)


def asks_what(label: str) -> bool:
    """«C’est quoi», «What is it?»: asks of what stands above, and is no term."""
    return _WHAT.match(without_end(label).rstrip(" ?\u00a0\u202f")) is not None


def opened(text: str, subject: str) -> str:
    """What is said first under a heading, of what that names: «C’est un modèle…»."""
    if not subject:
        return text
    if found := _THIS_ONE.match(text):
        return f"{subject} {found['rest']}"
    return (
        f"{subject} est {text[found.end() :]}"
        if (found := _IT_IS.match(text))
        else text
    )


def read_spelling(text: str, builder: Builder) -> bool:
    """«Internet Control Message Protocol» alone under «ICMP» spells it out."""
    short, long = short_name(builder.told.opening), without_end(text)
    spelt = bool(short) and spells(short, long)
    if spelt:
        builder.spell_out(short, long)
    return spelt


def defines(text: str, builder: Builder) -> bool:
    """True of what stands first under «Définition»: it says what is named above.

    Once for each heading: what follows goes on about it.
    """
    above = builder.outline.stack[-1].text if builder.outline.is_headed else ""
    asked = _WHAT.match(headings.without_numbering(above)) and builder.subject
    if (
        not (asked and builder.told.is_new(builder.topic))
        or form_of(text) == "infinitive"
    ):
        return False
    builder.told.add(builder.topic)
    return True


def read_what(line: Line, builder: Builder) -> list[str] | None:
    """What a line says that its subject is, by its label or as its label.

    Gives the sentences left to read, None where it says no such thing.
    """
    topic = builder.topic
    if _WHAT.match(line.label) and topic.name:
        builder.skip(line.label, reasons.LEAD_IN)
        return _read_definition(line, builder)
    if is_service(topic.name) and _CLASS.match(line.label) and not line.bold:
        builder.define(topic.name, line.text, scope=topic.scope)
        return []
    return None


def _read_definition(line: Line, builder: Builder) -> list[str]:
    topic, ask = builder.topic, asker(builder.language)
    told = builder.language == "fr" and ask.is_clause(line.value)
    if told or ask.subject_of(line.value):
        return [line.value]
    first, *rest = sentences(line.value)
    builder.define(topic.name, first, category=topic.category, scope=topic.scope)
    for sentence in rest:
        read_rest(sentence, topic, line.bold, builder, subject=topic.name)
    return []
