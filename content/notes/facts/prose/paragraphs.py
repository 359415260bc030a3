"""Paragraphs and callouts: line by line, and the pieces of a dense line."""

from __future__ import annotations

import re
from itertools import chain, takewhile

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import Labelled, labelled
from content.notes.facts.prose.answered import is_case, read_answered
from content.notes.facts.prose.beside import beside, read_beside
from content.notes.facts.prose.decisions import read_decisions
from content.notes.facts.prose.dense import divided, read_divided
from content.notes.facts.prose.described import described, read_described
from content.notes.facts.prose.documents import is_of_note
from content.notes.facts.prose.noise import handle_noise
from content.notes.facts.prose.openings import asks_what
from content.notes.facts.prose.passages import read_labelled, read_sentences
from content.notes.facts.prose.questions import (
    answered_in,
    asked_in,
    is_marked,
    read_answer,
    stands_alone,
)
from content.notes.facts.text import Passage, begins_with_label
from content.notes.language import asker
from content.notes.language.french.phrasing import is_headline
from content.notes.language.french.singulars import singular_class
from content.notes.language.typography import (
    first_word,
    without_end,
    without_mark,
    word_set,
)

# «ext4 : …» over «xfs : …»: each is a line, though their letters are small.
_ENTRY = re.compile(r"[^\s:]{1,20}(?: [^\s:]{1,20})?\s?: \S")
# What is told under these may be a side as any other.
_TRAITS = word_set("caracteristique propriete")


def read_paragraph(text: Passage, builder: Builder, kind: str = "") -> None:
    """A paragraph or callout body: a label and its value, or sentences.

    `kind`: what a bold label is, where a line above says so.
    """
    if (left := read_decisions(text, builder)) is not None:
        for sentence in left:
            read_sentences(sentence, text.bold, builder)
        return
    if len(text.lines) > 1:
        _read_lines(whole_lines(text), builder)
        return
    if handle_noise(text, builder):
        return
    if is_of_note(text, builder):
        builder.skip(text.text, reasons.METADATA)
        return
    if set_beside := beside(text):
        read_beside(set_beside, text.bold, builder)
        return
    if pieces := divided(text):
        read_divided(pieces, text.bold, builder)
        return
    found = labelled(text.text, text.lead)
    if found and found.value and not _is_sentence_label(found, text.lead, builder):
        kind = (kind or _merit(builder)) if found.label in text.bold else ""
        read_labelled(found, text.bold, builder, category=kind)
        return
    read_sentences(text.text, text.bold, builder)


def _read_lines(lines: list[Passage], builder: Builder) -> None:
    """Line by line; a question and the answer typed under it make one card."""
    kind = _opened(lines[0], builder) if lines else ""
    in_brackets = described(lines, builder)
    while lines:
        if one := in_brackets[-len(lines)]:
            read_described(one, builder)
            lines = lines[1:]
            continue
        line, *lines = lines
        question = asked_in(line.text)
        if question and (said := answered_in(lines[0].text if lines else "")):
            read_answered(question, said, lines[0].bold, builder)
            lines = lines[1:]
        elif lines and is_case(line.text, lines[0].text):
            builder.skip(f"{line.text} {lines[0].text}", reasons.EXERCISE)
            lines = lines[1:]
        elif question and lines and line.lead and stands_alone(question, builder):
            told = " ".join(one.text for one in lines)
            if left := read_answer(question, told, builder):
                read_sentences(
                    left, tuple(chain(*(one.bold for one in lines))), builder
                )
            return
        elif question and is_marked(line.text) and _is_told(lines):
            below = list(takewhile(lambda one: not asked_in(one.text), lines))
            lines = lines[len(below) :]
            told = " ".join(one.text for one in below)
            bold = tuple(chain(*(one.bold for one in below)))
            read_answered(question, told, bold, builder)
        else:
            read_paragraph(line, builder, kind)


def _is_told(lines: list[Passage]) -> bool:
    """Whether the next line is no question in its turn."""
    return bool(lines) and not asked_in(lines[0].text)


def whole_lines(text: Passage) -> list[Passage]:
    """One passage for each typed line; one that begins small goes on the last.

    But «**bridge** : …» below «**awsvpc** : …» is labelled as that is.
    """
    if len(text.lines) == 1 and not text.text.endswith("\\"):
        return [text]
    lines: list[str] = []
    for typed in text.lines:
        line = without_mark(typed.rstrip("\\ "))
        small = line[:1].islower() and typed.startswith(line)
        alone = begins_with_label(line, text.bold) or (
            lines and _ENTRY.match(line) and _ENTRY.match(lines[-1])
        )
        if lines and small and not alone:
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
    return [
        Passage.of(
            line,
            bold=tuple(bold for bold in text.bold if bold in line),
            lead=next((bold for bold in text.bold if line.startswith(bold)), ""),
            linked=text.linked,
            slanted=tuple(one for one in text.slanted if one in line),
        )
        for line in lines
    ]


def _opened(line: Passage, builder: Builder) -> str:
    """«caractéristique du VPN» of «Caractéristiques du VPN :» over lines of them."""
    if builder.language == "en" or not line.text.endswith(":"):
        return ""
    kind = singular_class(without_end(line.text))
    return kind if is_headline(kind) else ""


def _merit(builder: Builder) -> str:
    """«avantage» under «Avantages de Fargate»: what such a label is, and no side."""
    if builder.language == "en":
        return ""
    kind = singular_class(builder.outline.class_label)
    return kind if is_headline(kind) and first_word(kind) not in _TRAITS else ""


def _is_sentence_label(found: Labelled, lead: str, builder: Builder) -> bool:
    """«Les points à retenir pour X :» before a colon is a sentence, no label."""
    clause = not lead and asker(builder.language).is_clause(found.label)
    return clause and not asks_what(found.label)
