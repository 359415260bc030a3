"""What there is to learn. Import models from here."""

from __future__ import annotations

from content.models.card import Card
from content.models.course import Course
from content.models.lesson import Lesson
from content.models.note import Note, NoteVersion

__all__ = ["Card", "Course", "Lesson", "Note", "NoteVersion"]
