"""A question and its answer in two blocks, «Q : …» then «R : …»: do they go together?"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.facts import prose
from content.notes.facts.builder import Builder
from content.notes.facts.text import Passage, only_bullet, passage


def read_pair(text: Passage, following: Element | None, builder: Builder) -> bool:
    """Reads what asks with the block below it, where that is marked as its answer."""
    question = prose.asked_in(text.text)
    if not question or following is None or following.tag != "p":
        return False
    return _read(question, passage(following, builder.text_of), builder)


def read_paired_item(
    text: Passage, blocks: tuple[Element, ...], builder: Builder
) -> bool:
    """Reads a bullet that asks, with its second line or the one bullet below it."""
    question = prose.asked_in(text.lines[0]) if text.lines else ""
    if not question:
        return False
    if not blocks and len(text.lines) > 1:
        return _read(question, text._replace(text=" ".join(text.lines[1:])), builder)
    below = only_bullet(blocks)
    if below is None or len(text.lines) > 1:
        return False
    with builder.at(below):
        return _read(question, passage(below, builder.text_of), builder)


def _read(question: str, answer: Passage, builder: Builder) -> bool:
    said = prose.answered_in(answer.text)
    if said:
        prose.read_answered(question, said, answer.bold, builder)
    return bool(said)
