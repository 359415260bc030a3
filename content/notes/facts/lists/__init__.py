"""Bullets and numbered lists, of any depth."""

from __future__ import annotations

from content.notes.facts.lists.asked import read_asked
from content.notes.facts.lists.entries import text_below
from content.notes.facts.lists.reading import read_list

__all__ = ["read_asked", "read_list", "text_below"]
