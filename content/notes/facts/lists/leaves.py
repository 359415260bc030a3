"""What a bullet without any below it says."""

from __future__ import annotations

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.headed import title_name
from content.notes.facts.labelling import ARROWS
from content.notes.facts.lists.entries import read_titled
from content.notes.facts.lists.items import Item
from content.notes.facts.text import Passage
from content.notes.language import asker
from content.notes.language.services import is_service
from content.notes.language.typography import without_end


def read_leaf(item: Item, builder: Builder, category: str) -> None:
    text = item.text
    if prose.handle_noise(text, builder):
        return
    if read_titled(text, builder, category):
        return
    if len(lines := prose.whole_lines(text)) > 1:
        _read_lines(item, lines, builder, category)
        return
    if set_beside := prose.beside(text):
        prose.read_beside(set_beside, text.bold, builder)
        return
    if pieces := prose.divided(text):
        prose.read_divided(pieces, text.bold, builder)
        return
    found = item.labelled
    clause = found and asker(builder.language).is_clause(found.label)
    need = (
        found is not None
        and found.sign in ARROWS
        and (builder.outline.says_need or is_service(without_end(found.value)))
    )
    if found and found.value and (text.lead or not clause or need or found.sign == "="):
        prose.read_labelled(found, text.bold, builder, category=category)
    elif found and not found.value:
        builder.skip(text.text, reasons.LEAD_IN)
    else:
        prose.read_sentences(text.text, text.bold, builder)


def _read_lines(
    item: Item, lines: list[Passage], builder: Builder, category: str
) -> None:
    """A bullet of several typed lines: all are about the name it starts with."""
    first = Item.of(item.element, lines[0], *item.children)
    read_leaf(first, builder, category)
    if name := title_name(first.name):
        builder.outline.enter(builder.position.local_level, name, subject=name)
    for line in lines[1:]:
        read_leaf(Item.of(item.element, line), builder, category)
    if name:
        builder.outline.leave(builder.position.local_level)
