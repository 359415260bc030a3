"""From the bytes of an upload to the text that its author typed.

Whatever was done to the bytes is told in `repairs`. Valid UTF-8 comes out character
by character, line ends included, unless it is plainly mojibake or decomposed.
"""

from __future__ import annotations

from content.notes.decoding.composing import compose
from content.notes.decoding.mojibake import undo_mojibake
from content.notes.decoding.reading import read_bytes
from content.notes.decoding.repairs import Decoded, Repair, sum_up
from content.notes.decoding.signatures import refuse_other_files
from content.notes.unreadable import UnreadableNote

__all__ = ["MAX_BYTES", "Decoded", "Repair", "UnreadableNote", "decode"]

# A large note has 100 KB; this is read within seconds.
MAX_BYTES = 5_000_000


def decode(data: bytes) -> Decoded:
    """Read the bytes of a note.

    Raises `UnreadableNote` where they are no text: empty, too large, another kind of
    file. An invalid byte costs one character (U+FFFD), not the note.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableNote("The file is larger than 5 MB: split it into chapters.")
    refuse_other_files(data)
    text, encoding, repairs = read_bytes(data)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise UnreadableNote("The file is empty.")
    text, undone = undo_mojibake(text)
    text, composed = compose(text.removeprefix("\ufeff"))
    return Decoded(text, encoding, sum_up([*repairs, *undone, *composed]))
