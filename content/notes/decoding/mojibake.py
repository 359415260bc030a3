"""UTF-8 that was once read as something else, and saved again.

Undone where that is a strict round trip (the damaged characters, encoded as what
they were taken for, are valid UTF-8) and plainly better: words get their letters
back. A text that speaks of `Ã©` has its own accents right, or quotes the damage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import ftfy.bad_codecs
from ftfy.badness import badness

from content.notes.decoding.plausibility import score, words_mended
from content.notes.decoding.repairs import MOJIBAKE, Repair, split_keeping_ends

ftfy.bad_codecs.ok()

# What UTF-8 is taken for, most frequent first. The sloppy ones keep the bytes that
# the encoding leaves out, as browsers and editors do.
_TAKEN_FOR = (
    "sloppy-windows-1252",
    "mac_roman",
    "latin-1",
    "cp850",
    "cp437",
    "iso-8859-15",
    "sloppy-windows-1250",
)
_TIMES = 3
# UTF-8 has no byte outside ASCII that stands alone, and these encodings give every
# such byte a character outside ASCII.
_ALONE = re.compile(r"(?<![^\x00-\x7f])[^\x00-\x7f](?![^\x00-\x7f])")
# So many damaged lines show that the file was damaged, not quoted.
_ENOUGH_LINES = 3
# No note has more lines with accents; a hostile one may.
_MOST_LINES = 30_000


def undo_mojibake(text: str) -> tuple[str, list[Repair]]:
    """The text as it was before the damage, whole or line by line."""
    if text.isascii():
        return text, []
    whole = _best(text)
    if whole is not None and words_mended(text, whole):
        return whole, [Repair(None, MOJIBAKE)]
    return _undo_lines(text)


def _undo_lines(text: str) -> tuple[str, list[Repair]]:
    lines = split_keeping_ends(text)
    suspects = [number for number, line in enumerate(lines, 1) if not line.isascii()]
    suspects = [n for n in suspects[:_MOST_LINES] if not _ALONE.search(lines[n - 1])]
    best = {line: _best(line) for line in {lines[number - 1] for number in suspects}}
    better = {
        number: repaired
        for number in suspects
        if (repaired := best[lines[number - 1]]) is not None
    }
    proven = [n for n, line in better.items() if words_mended(lines[n - 1], line)]
    chosen = better if len(proven) >= _ENOUGH_LINES else proven
    repairs = [Repair(number, MOJIBAKE) for number in chosen]
    for repair in repairs:
        if repair.line is not None:
            lines[repair.line - 1] = better[repair.line]
    return "".join(lines), repairs


def _best(text: str) -> str | None:
    """The best of all round trips, None where none is better than the text."""
    trips = dict.fromkeys(_round_trips(text, _TIMES))
    quality = {trip: _quality(trip) for trip in trips}
    if not quality:
        return None
    best = max(quality, key=quality.__getitem__)
    return best if quality[best] > _quality(text) else None


def _quality(text: str) -> float:
    return score(text) - badness(text)


def _round_trips(text: str, times: int) -> Iterator[str]:
    if _ALONE.search(text):
        return
    for encoding in _TAKEN_FOR:
        once = _round_trip(text, encoding)
        if once is None:
            continue
        yield once
        if times > 1 and not once.isascii():
            yield from _round_trips(once, times - 1)


def _round_trip(text: str, encoding: str) -> str | None:
    """Strict both ways: each of these codecs gives every byte its own character."""
    try:
        return text.encode(encoding).decode("utf-8")
    except UnicodeError:
        return None
