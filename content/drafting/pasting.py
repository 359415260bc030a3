"""A text that was pasted, as the file it would be: what it is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath

from django.utils.text import slugify
from django.utils.translation import gettext as _

from content.importing.gathering import NOTE_SUFFIXES, Upload
from content.models import Bank, Course, DraftFile, Note
from content.notes.markdown.frontmatter import read_front_matter
from content.notes.markdown.lines import split_lines

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})[ \t]*$")
# Of a name that is made of a title.
_LONGEST = 60


def paste(name: str, text: str, taken: Container[str] = ()) -> Upload | None:
    """The pasted text as a file; None where there is none.

    Without a name it is a note of its own: called like its title, and by none of the
    names that are `taken`.
    """
    if not text.strip():
        return None
    # Browsers send each line break as two characters, whatever was typed.
    text = text.replace("\r\n", "\n")
    name = " ".join(name.replace("/", " ").split())
    if not name:
        name = _free(slugify(_title(text))[:_LONGEST].strip("-"), taken)
    elif PurePosixPath(name).suffix.casefold() not in NOTE_SUFFIXES:
        name += ".md"
    return Upload(unicodedata.normalize("NFC", name), text.encode())


def names_taken(course: Course) -> set[str]:
    """What the files of its notes, banks and open drafts are called, in any folder."""
    paths = {
        *Note.objects.filter(course=course).values_list("path", flat=True),
        *Bank.objects.filter(course=course).values_list("path", flat=True),
        *DraftFile.objects.filter(
            draft__course=course, draft__closed_at=None
        ).values_list("path", flat=True),
    }
    return {PurePosixPath(path).name for path in paths}


def _title(text: str) -> str:
    """As its author wrote it; "" where it has none."""
    meta, lines = read_front_matter(split_lines(text))
    if meta.title:
        return meta.title
    above = ""
    for line in lines:
        if heading := _HEADING.match(line.text):
            return heading[1]
        if above and _UNDERLINE.match(line.text):
            return above
        above = line.text.strip()
    return ""


def _free(stem: str, taken: Container[str]) -> str:
    stem = stem or _("pasted note")
    name, number = f"{stem}.md", 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}.md"
    return name
