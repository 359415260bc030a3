"""The garbage collector while notes are read and written."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from walking what grows again and again: nothing in
    the tree, the facts, the cards and the rows of a note is garbage, and a large note
    would take a third longer."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
