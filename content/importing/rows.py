"""The rows as which a note that was read is stored, and how they differ from before."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Any

from django.db.models import Field, Model
from django.utils.text import slugify

from content.importing.gathering import Upload
from content.importing.plans import Change, Row, RowPlan
from content.importing.worded import put_on
from content.lessons.tags import without_tags
from content.models import Card, Course, Lesson, Note, NoteVersion
from content.notes import markdown
from content.notes.cards import Draft
from content.notes.identity import normalised
from content.notes.reading import ReadNote

_TAKEN_OVER = ("kind", "anchor", "context", "subject", "attribute", "group")
_WORDING = ("prompt", "answer", "value")

# The columns that an import writes.
NOTE = ("title", "domain", "tasks", "slug", "position", "retired_at")
LESSON = ("title", "slug", "html", "toc", "words", "position", "retired_at")
CARD = (
    *_TAKEN_OVER,
    *_WORDING,
    *("lesson", "fact_key", "items", "choices", "drill", "written"),
    *("position", "revision", "retired_at"),
)

# Sanitised HTML has its values in double quotes, and its text no `<`.
_ID = re.compile(r' (?:id|href)="#?n-[^"]*"')


def seen_of_note(note: Note) -> object:
    """What a person sees of it: where that differs, it has changed."""
    return note.title, note.domain, note.tasks


def seen_of_lesson(lesson: Lesson) -> object:
    # Ids follow the lines of the source, which nobody sees.
    return lesson.title, _ID.sub("", lesson.html)


def seen_of_card(card: Card) -> object:
    return card.prompt, card.answer, normalised(card.value), card.items


def compare(
    before: Row | None,
    after: Row,
    columns: Iterable[str],
    seen: Callable[[Row], object],
    *,
    moved: bool = False,
) -> RowPlan[Row]:
    if before is None:
        return RowPlan(Change.NEW, before, after, is_written=True)
    if before.retired_at:
        return RowPlan(Change.REVIVED, before, after, is_written=True)
    change = Change.MOVED if moved else Change.UNCHANGED
    if seen(before) != seen(after):
        change = Change.CHANGED
    return RowPlan(change, before, after, is_written=_differ(before, after, columns))


def retire(row: Row) -> RowPlan[Row]:
    """The moment of it is set when the plan is applied."""
    return RowPlan(Change.RETIRED, row, copy.copy(row), is_written=True)


def _differ(before: Model, after: Model, names: Iterable[str]) -> bool:
    columns = [_column(type(before), name).attname for name in names]
    return any(getattr(before, name) != getattr(after, name) for name in columns)


def _column(model: type[Model], name: str) -> Field[Any, Any]:
    field = model._meta.get_field(name)
    assert isinstance(field, Field)  # noqa: S101 # no name here is of a relation back
    return field


def note_row(
    course: Course, before: Note | None, read: ReadNote, position: int, slugs: set[str]
) -> Note:
    """A slug is chosen once, and added to `slugs`, so that links to the note last."""
    after = copy.copy(before) or Note(path=read.file)
    after.course = course
    after.title = clip(_title(read), Note, "title")
    after.slug = after.slug or _new_slug(after.title, slugs)
    after.position = position
    after.domain = clip(read.meta.domain, Note, "domain")
    after.tasks = list(read.meta.tasks)
    after.retired_at = None
    return after


def _title(read: ReadNote) -> str:
    """A note without a heading is called like its file."""
    named = read.title not in {"", read.file}
    return read.title if named else PurePosixPath(read.file).stem


def _new_slug(title: str, slugs: set[str]) -> str:
    base = slugify(title)[:100].strip("-") or "note"
    slug, number = base, 1
    while slug in slugs:
        number += 1
        slug = f"{base}-{number}"
    slugs.add(slug)
    return slug


def version_row(
    note: Note, before: NoteVersion | None, read: ReadNote, upload: Upload
) -> NoteVersion | None:
    """The version to add, or None where the bytes are those of `before`."""
    if before and before.sha256 == upload.sha256:
        return None
    return NoteVersion(
        note=note,
        number=before.number + 1 if before else 1,
        source=upload.data,
        sha256=upload.sha256,
        encoding=clip(read.encoding, NoteVersion, "encoding"),
        repairs=[{"line": one.line, "what": one.what} for one in read.repairs],
        skipped=[
            {"line": one.line, "text": one.text, "reason": one.reason}
            for one in read.skipped
        ],
    )


def lesson_row(
    note: Note, before: Lesson | None, lesson: markdown.Lesson, position: int
) -> Lesson:
    after = copy.copy(before) or Lesson(note=note)
    after.slug = lesson.slug
    after.title = clip(lesson.title, Lesson, "title")
    after.position = position
    after.html = lesson.html
    after.toc = [entry._asdict() for entry in lesson.toc]
    after.words = len(without_tags(lesson.html).split())
    after.retired_at = None
    return after


def card_row(
    before: Card | None, blank: Card, draft: Draft, lesson: Lesson, position: int
) -> Card:
    """The revision is raised where what the card says differs.

    A card that was not there `before` is a copy of the `blank` one of its course, for
    to make one takes twice as long.
    """
    after = copy.copy(before or blank)
    after.key = after.key or draft.key
    for name in _TAKEN_OVER + _WORDING:
        setattr(after, name, getattr(draft, name))
    after.lesson = lesson
    after.fact_key = draft.key
    after.items = list(draft.items)
    after.choices = list(draft.choices)
    after.drill = draft.drill
    after.position = position
    after.retired_at = None
    put_on(after)
    if before and _said(before) != _said(after):
        after.revision += 1
    return after


def _said(card: Card) -> tuple[str, ...]:
    """Case, accents and markup apart, as for keys: correcting those is no news.

    Where the answer is cut from the sentence that is the value, or is longer, the rest
    of that is wording: the answer alone is what is known.
    """
    value, answer = normalised(card.value), normalised(card.answer)
    if f" {answer} " in f" {value} " or f" {value} " in f" {answer} ":
        return (answer,)
    return value, answer


def clip(text: str, model: type[Model], field: str) -> str:
    """The text as far as its column goes: Postgres refuses a longer one."""
    return text[: _column(model, field).max_length]
