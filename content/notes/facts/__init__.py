"""Facts of a note: `find` walks the tree of a page once.

Every element that holds a fact gets an `id`, its anchor. Nothing vanishes: a passage
gives facts or is among the skipped, with a reason.
"""

from __future__ import annotations

from content.notes.facts.model import Fact, Shape, Skipped
from content.notes.facts.walker import find

__all__ = ["Fact", "Shape", "Skipped", "find"]
