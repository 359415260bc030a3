"""What the pipeline says of a file that it cannot read at all."""

from __future__ import annotations


class UnreadableNote(Exception):
    """A file that is no note; `str()` gives one clear sentence in English."""

    # The name of the file, where several were read.
    note = ""
