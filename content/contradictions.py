"""Which cards of two notes of a course answer one question differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from content.notes.cards.model import Draft
from content.notes.identity import normalised
from content.notes.language.typography import BRACKETED, fold
from content.notes.reading import ReadNote


class Statement(NamedTuple):
    note: ReadNote
    card: Draft


def contradictions(
    notes: Sequence[ReadNote],
) -> Iterator[tuple[Statement, Statement]]:
    """Each statement with the first one, of another note, that its value differs from."""
    stated: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for note in notes:
        for card in note.cards:
            if card.attribute and card.kind != "term" and not _describes(card):
                stated[_asked(card)].append(Statement(note, card))
    for first, *others in stated.values():
        for one in others:
            is_elsewhere = one.note.file != first.note.file
            if is_elsewhere and fold(one.card.value) != fold(first.card.value):
                yield one, first


def _asked(card: Draft) -> tuple[str, str]:
    # «Délai d’inactivité (idle timeout)» is asked of the same as «Délai d’inactivité».
    subject, attribute = (BRACKETED.sub("", x) for x in (card.subject, card.attribute))
    return normalised(subject or card.subject), normalised(attribute or card.attribute)


def _describes(card: Draft) -> bool:
    """Whether it asks a whole sentence for words: two may be worded otherwise."""
    return card.kind == "attribute" and fold(card.prompt).endswith(fold(card.attribute))
