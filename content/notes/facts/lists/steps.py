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
    for item in items:
        with builder.at(item.element):
            builder.skip(item.text.text, reasons.PROCEDURE)
            builder.position.anchor_of(item.element)
