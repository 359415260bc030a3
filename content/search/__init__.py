"""Full-text search over lessons and cards. Import from here."""

from __future__ import annotations

from content.search.entries import write
from content.search.finding import Found, Piece, Results, cards_with, find, find_most
from content.search.near import nearest, unsaid

__all__ = [
    "Found",
    "Piece",
    "Results",
    "cards_with",
    "find",
    "find_most",
    "nearest",
    "unsaid",
    "write",
]
