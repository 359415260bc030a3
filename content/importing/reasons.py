"""What content.notes says in fixed English sentences, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

SENTENCES = frozenset(
    {
        _("A byte that is no text was replaced."),
        _("The line was saved in another encoding than the rest."),
        _("Characters damaged by a wrong encoding were restored."),
        _("Letters and their accents were joined."),
        _("More lines were repaired in the same way."),
        _("The file is empty."),
        _("The file is larger than 5 MB: split it into chapters."),
        _("The file holds binary data, not text."),
        _("The file is a PNG picture, not a text note."),
        _("The file is a JPEG picture, not a text note."),
        _("The file is a GIF picture, not a text note."),
        _("The file is a sound, a film or a WebP picture, not a text note."),
        _("The file is a PDF document, not a text note."),
        _("The file is a ZIP archive or an office document, not a text note."),
        _("The file is an empty ZIP archive, not a text note."),
        _("The file is an old office document, not a text note."),
        _("The file is an RTF document, not a text note."),
        _("The file is a gzip archive, not a text note."),
        _("The file is a 7-Zip archive, not a text note."),
        _("The file is a RAR archive, not a text note."),
        _("The file is a bzip2 archive, not a text note."),
        _("The file is an xz archive, not a text note."),
        _("The file is a program, not a text note."),
        _("The file is a database, not a text note."),
        _("The file is a sound or a film, not a text note."),
        _("The file is a sound, not a text note."),
        _("The file is a film, not a text note."),
    }
)


def told(sentence: str) -> str:
    """A repair, or why a file is no note, in the language of now."""
    return gettext(sentence) if sentence in SENTENCES else sentence
