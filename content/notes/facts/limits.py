"""How much one note may state: more is no note that is learnt."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.unreadable import UnreadableNote

# Twice what a megabyte of dense chapters states: more would keep its reader waiting
# for minutes.
MOST_FACTS = 15_000
# Every second cell states a fact, or more of them do: counted before any is read.
MOST_CELLS = 2 * MOST_FACTS
# A card cites the places of its fact; that of a hostile note may stand in thousands.
MOST_TIMES = 20
# No card is made of so much, and each of its rules would read it whole.
MOST_SIGNS = 2_000
TOO_MANY = "The file states more than 15,000 facts: split it into chapters."


def check_facts(told: int) -> None:
    """Raises UnreadableNote where no more than these facts may be told."""
    if told >= MOST_FACTS:
        raise UnreadableNote(TOO_MANY)


def check_cells(root: Element) -> None:
    """Raises UnreadableNote where the tables of a page alone would tell too much."""
    if sum(1 for _ in root.iter("td")) > MOST_CELLS:
        raise UnreadableNote(TOO_MANY)
