"""A text that is corrected in the browser: how it is shown, and the file it becomes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from django.utils.translation import gettext as _

from content.importing import Refused, Upload
from content.importing.kept import Readings
from content.models import Card, Draft, Note
from content.notes.decoding import decode
from content.notes.facts import Fact, Skipped
from content.notes.markdown.lines import printable
from content.notes.unreadable import UnreadableNote

# In bytes: the fields of a form have room for so much and its line ends.
LONGEST = 2_000_000


class TextChanged(Exception):
    """It is no more the text that was corrected."""


def shown(data: bytes) -> str:
    """As an editor shows it: what was read, in the lines that a plan counts."""
    return printable(decode(data).text)


def corrected(path: str, text: str) -> Upload:
    """The file that says what was typed; raises Refused where nothing was."""
    if not text.strip():
        raise Refused(
            _(
                "Nothing was left of the text: here it is again. To do without it, "
                "take it out on its page, or leave the file aside in the plan."
            )
        )
    return Upload(path, printable(text).encode())


def correct(*, draft: Draft, file: Upload, of: str) -> None:
    """Put it in the place of the file of the draft that has the sha256 `of`, as what
    that was taken for; raises TextChanged where there is none any more."""
    corrected = draft.files.filter(path=file.path, sha256=of, draft__closed_at=None)
    data = {"data": file.data, "size": len(file.data), "sha256": file.sha256}
    if not corrected.update(**data):
        raise TextChanged


def line_of(card: Card, *, note: Note, source: bytes) -> int:
    """The line of the note, from 1, on which the fact of its card stands; 0 where this
    source of it says nothing at the card's anchor."""
    if card.retired_at:
        # Its anchor may be that of another line by now.
        return 0
    try:
        read = Readings(note.course, note.path).of(Upload(note.path, source))
    except UnreadableNote:
        return 0
    sketches = chain(read.sketched.picked, read.sketched.drills)
    facts = chain(read.page.facts, (one.fact for one in sketches))
    # One that was written by hand may stand where the reader made none.
    said: Iterable[Fact | Skipped]
    said = chain(facts, read.page.skipped, read.sketched.reported)
    return next((one.line for one in said if one.anchor == card.anchor), 0)
