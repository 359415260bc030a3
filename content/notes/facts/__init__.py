"""Facts of a note: `find` walks the tree of a page once.

Nothing vanishes: a passage gives facts or is among the skipped, with a reason. Every
element that holds either gets an `id`, its anchor.
"""

from __future__ import annotations

from content.notes.facts.model import Fact, Shape, Skipped
from content.notes.facts.walker import find

__all__ = ["Fact", "Shape", "Skipped", "find"]
