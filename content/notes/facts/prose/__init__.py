"""Facts of paragraphs and free bullets: labels, definitions, rules, sentences."""

from __future__ import annotations

from content.notes.facts.prose.answered import opening, read_answered
from content.notes.facts.prose.beside import beside, read_beside
from content.notes.facts.prose.dense import divided, read_divided
from content.notes.facts.prose.described import described, read_described
from content.notes.facts.prose.documents import heads_note, is_of_note
from content.notes.facts.prose.labels import read_definition
from content.notes.facts.prose.noise import handle_noise, noise
from content.notes.facts.prose.openings import asks_what
from content.notes.facts.prose.paragraphs import read_paragraph, whole_lines
from content.notes.facts.prose.passages import (
    is_question,
    read_labelled,
    read_sentences,
)
from content.notes.facts.prose.questions import (
    answered_in,
    asked_in,
    may_be_asked,
    read_answer,
    stands_alone,
)
from content.notes.facts.prose.rolls import list_labels
from content.notes.facts.prose.scopes import needs_scope
from content.notes.facts.prose.titles import pseudo_heading

__all__ = [
    "answered_in",
    "asked_in",
    "asks_what",
    "beside",
    "described",
    "divided",
    "handle_noise",
    "heads_note",
    "is_of_note",
    "is_question",
    "list_labels",
    "may_be_asked",
    "needs_scope",
    "noise",
    "opening",
    "pseudo_heading",
    "read_answer",
    "read_answered",
    "read_beside",
    "read_definition",
    "read_described",
    "read_divided",
    "read_labelled",
    "read_paragraph",
    "read_sentences",
    "stands_alone",
    "whole_lines",
]
