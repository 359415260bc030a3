"""Cards from facts: `write` is the only way in."""

from __future__ import annotations

from content.notes.cards.model import Draft
from content.notes.cards.writing import write

__all__ = ["Draft", "write"]
