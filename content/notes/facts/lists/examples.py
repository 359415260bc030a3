"""Bullets of an example: what is worked out there holds for that alone."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.lists.entries import said_below
from content.notes.facts.lists.items import Item, items_of
from content.notes.facts.text import LISTS, whole_text
from content.notes.language import headings
from content.notes.language.typography import without_end


def skip_example(item: Item, builder: Builder) -> None:
    """«Calcul exemple : 192.168.1.10»: what is worked out below holds for that alone."""
    builder.skip(item.text.text, reasons.EXAMPLE)
    for block in item.blocks:
        if block.tag in LISTS:
            skip_examples(block, builder)
        else:
            with builder.at(block):
                builder.skip(whole_text(block, builder.text_of), reasons.EXAMPLE)


def skip_examples(element: Element, builder: Builder) -> None:
    for item in items_of(element, builder):
        with builder.at(item.element):
            skip_example(item, builder)


def opens_examples(block: Element, builder: Builder) -> bool:
    """«Exemple :» between the bullets that tell a rule and those that apply it."""
    text = said_below(block, builder)
    return text is not None and headings.is_example(without_end(text.text))
