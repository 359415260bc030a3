"""Facts of tables: what each row and column is, then what the cells say."""

from __future__ import annotations

from content.notes.facts.tables.reading import read_table

__all__ = ["read_table"]
