"""Definition lists: each term, what is said of it and what stands below that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.text import blocks_in, passage
from content.notes.language.french import labels, singulars


def read_definitions(
    element: Element, builder: Builder, read: Callable[[Sequence[Element]], None]
) -> None:
    """`read`: reads what is neither a term nor said of one, as the walk does."""
    name, kind = "", _kind_of_terms(builder)
    for child, after in zip_longest(element, element[1:]):
        text = passage(child, builder.text_of)
        with builder.at(child):
            if child.tag == "dt":
                name = text.text
                if after is None or after.tag == "dt":
                    builder.skip(name, reasons.DEPENDENT)
            elif child.tag == "dd" and name:
                prose.read_definition(name, text, builder, kind)
                _read_below(name, blocks_in(child), builder)
            else:
                read([child])


def _read_below(name: str, blocks: Sequence[Element], builder: Builder) -> None:
    """What a definition holds past its first words, all of it about the term."""
    level = builder.position.parent_level
    builder.outline.enter(level, name, subject=name)
    builder.position.depth += 1
    builder.nested(blocks)
    builder.position.depth -= 1
    builder.outline.leave(level)


def _kind_of_terms(builder: Builder) -> str:
    """«Type d’enregistrement» under «Types d’enregistrements»."""
    label = builder.outline.class_label
    plural = builder.language == "fr" and labels.is_plural(label)
    return singulars.singular_class(label) if plural else ""
