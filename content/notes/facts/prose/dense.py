"""Revision lines that say several things: «EFS = NFS · FSx Windows = SMB»."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.labelling import ARROWS, Labelled, labelled
from content.notes.facts.prose.passages import read_labelled
from content.notes.facts.prose.sentence import read_sentence
from content.notes.facts.text import Passage
from content.notes.facts.values import is_open
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name
from content.notes.language.services import is_known
from content.notes.language.typography import UNBRACKETED, without_end, words

_DIVIDES = re.compile(rf"\s[·•|]\s{UNBRACKETED}")
_HALVES = re.compile(rf"\s;\s{UNBRACKETED}")
_SIGNED = re.compile(r"\s[:=→]\s|:\s")
_LEAST = 2
_MOST_IN_ITEM = 12


def divided(text: Passage) -> list[Passage]:
    """The pieces of a line that dots or bars divide, or semicolons between labels."""
    line = text.text
    parts = _DIVIDES.split(line) if any(map(line.__contains__, "·•|")) else [line]
    if len(parts) < _LEAST:
        if ";" not in line:
            return []
        parts = _HALVES.split(line)
        found = [labelled(part, _lead(part, text)) for part in parts]
        signs = {one.sign for one in found if one}
        if len(parts) < _LEAST or not all(found) or len(signs) != 1:
            return []
    return [_piece(part.strip(), text) for part in parts if part.strip()]


def _piece(part: str, text: Passage) -> Passage:
    bold = tuple(one for one in text.bold if one in part)
    return Passage.of(part, bold=bold, lead=_lead(part, text))


def _lead(part: str, text: Passage) -> str:
    return next((one for one in text.bold if part.startswith(one)), "")


def read_divided(
    pieces: list[Passage], bold: tuple[str, ...], builder: Builder
) -> None:
    """Each piece by its own label, or all as what the first one's label lists.

    What has no label is about the name that the first defines; else it is left out,
    for of what it is said nobody knows.
    """
    if found := _listed(pieces, builder):
        items = (found.value, *(without_end(one.text) for one in pieces[1:]))
        builder.enumerate(builder.subject, found.label, items, bold=bold,
                          open_ended=is_open(pieces[-1].text))  # fmt: skip
        return
    owner = _owner(pieces)
    for piece in pieces:
        found = labelled(piece.text, piece.lead)
        if found and found.value and len(_SIGNED.findall(piece.text)) == 1:
            _read_piece(found, piece, owner, builder)
        elif owner and not found:
            read_sentence(piece.text, Topic(owner), bold, builder, prose=True)
        else:
            builder.skip(piece.text, reasons.NO_SUBJECT)


def _read_piece(found: Labelled, piece: Passage, owner: str, builder: Builder) -> None:
    """A side of what is at hand, or a name and what is said of it: else nothing."""
    ask, value = asker(builder.language), found.value
    named = is_known(found.label)
    defined = ask.is_description(value) or ask.is_predicate(value)
    defined = defined or form_of(value) == "infinitive" or found.sign in ARROWS
    if (named and defined and found.label != owner) or (
        not named and ask.is_attribute(found.label)
    ):
        read_labelled(found, piece.bold, builder)
    elif named:
        read_sentence(value, Topic(found.label), piece.bold, builder, prose=True)
    else:
        builder.skip(piece.text, reasons.NO_QUESTION)


def _listed(pieces: list[Passage], builder: Builder) -> Labelled | None:
    """«Sources : annuaire · AD · IdP externe»: one label, and what it lists."""
    first, *others = pieces
    found = labelled(first.text, first.lead)
    if not found or not found.value or is_name(found.label):
        return None
    alike = all(len(words(one.text)) <= _MOST_IN_ITEM for one in others)
    if not alike or any(_SIGNED.search(one.text) for one in others):
        return None
    return found if asker(builder.language).is_attribute(found.label) else None


def _owner(pieces: list[Passage]) -> str:
    """The name that unlabelled pieces are about: «**Lambda** : 15 min · 10 Go»."""
    found = labelled(pieces[0].text, pieces[0].lead)
    if not found or all(labelled(one.text, one.lead) for one in pieces):
        return ""
    return found.label if is_known(found.label) else ""
