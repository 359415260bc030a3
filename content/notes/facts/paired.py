"""A question and its answer in two blocks, «Q : …» then «R : …»: do they go together?"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.facts import prose
from content.notes.facts.builder import Builder
from content.notes.facts.text import Passage, passage


def read_pair(text: Passage, following: Element | None, builder: Builder) -> bool:
    """Reads what asks with the block below it, where that is marked as its answer."""
    question = prose.asked_in(text.text)
    if not question or following is None or following.tag != "p":
        return False
    return _read(question, passage(following, builder.text_of), builder)


def _read(question: str, answer: Passage, builder: Builder) -> bool:
    said = prose.answered_in(answer.text)
    if said:
        prose.read_answered(question, said, answer.bold, builder)
    return bool(said)
