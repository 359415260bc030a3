"""A numbered list of things done, one after the other."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import ARROWS
from content.notes.facts.lists.items import Item
from content.notes.language import asker
from content.notes.language.english.verbs import commands
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.nouns import without_article
from content.notes.language.services import is_service
from content.notes.language.typography import (
    first_word,
    small,
    word_set,
    words,
)

_PROCESSES = word_set(
    "processus procedure demarche methode cycle protocole algorithme flux workflow pipeline"
    " etablissement fonctionnement deroulement handshake attaque requete echange"
)
_MOST_STEPS = 6
_MOST_IN_STEPS = 40


def are_steps(element: Element, items: list[Item], builder: Builder) -> bool:
    """A numbered list of things done: the steps of a procedure."""
    if element.tag != "ol" or len(items) < 3:
        return False
    if any(item.labelled or item.blocks for item in items):
        return False
    done = sum(_is_step(item.text.text, builder) for item in items)
    return done * 2 > len(items)


def leads_on(element: Element, item: Item, builder: Builder) -> bool:
    """«1. **Ouvrir la console** → choisir la région»: one step, and then another."""
    found = item.labelled
    if element.tag != "ol" or item.blocks or found is None or found.sign not in ARROWS:
        return False
    return all(_is_told(text, builder) for text in (found.label, found.value))


def _is_told(text: str, builder: Builder) -> bool:
    if builder.language == "fr":
        return form_of(text) == "infinitive"
    first, _, rest = text.partition(" ")
    return commands(first, rest)


def _is_step(text: str, builder: Builder) -> bool:
    ask = asker(builder.language)
    is_told = builder.language == "fr" and form_of(text) == "infinitive"
    return is_told or ask.is_clause(text) or ask.is_predicate(text)


def read_steps(items: list[Item], builder: Builder) -> None:
    texts = tuple(item.text.text for item in items)
    label = "étapes" if builder.language == "fr" else _steps_to(builder)
    counted = sum(len(words(text)) for text in texts)
    short = counted <= _MOST_IN_STEPS and len(texts) <= _MOST_STEPS
    asked = short and bool(builder.subject) and _has_steps(builder)
    with builder.at(items[0].element):
        if asked:
            builder.enumerate(builder.subject, label, texts, open_ended=False)
    for item in items:
        with builder.at(item.element):
            if not asked:
                builder.skip(item.text.text, reasons.PROCEDURE)
            builder.position.anchor_of(item.element)


def _has_steps(builder: Builder) -> bool:
    """«La résolution», «le processus de bail»: what is done has steps, and no thing."""
    if builder.language == "en":
        return True
    name = without_article(builder.subject)
    if is_service(name):
        return True
    first = first_word(name)
    return first in _PROCESSES or names_deed(name) or form_of(name) == "infinitive"


def _steps_to(builder: Builder) -> str:
    """«steps to encrypt a volume» under «Encrypt a volume:», else «steps»."""
    above = builder.outline.stack[-1].text.rstrip(" :") if builder.outline.stack else ""
    return (
        f"steps to {small(above)}" if commands(above.split(" ")[0], above) else "steps"
    )
