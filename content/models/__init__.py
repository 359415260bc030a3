"""What there is to learn. Import models from here."""

from __future__ import annotations

from content.models.bank import Bank, BankVersion
from content.models.card import Card
from content.models.course import Course
from content.models.decision import Decision
from content.models.draft import Draft, DraftFile
from content.models.job import DraftJob
from content.models.kept_reading import KeptReading
from content.models.lesson import Lesson
from content.models.note import Note, NoteVersion
from content.models.picture import DraftPicture, Picture
from content.models.publication import CardChange, Publication
from content.models.question import Question, QuestionLink, QuestionRevision
from content.models.search import SearchEntry

__all__ = [
    "Bank",
    "BankVersion",
    "Card",
    "CardChange",
    "Course",
    "Decision",
    "Draft",
    "DraftFile",
    "DraftJob",
    "DraftPicture",
    "KeptReading",
    "Lesson",
    "Note",
    "NoteVersion",
    "Picture",
    "Publication",
    "Question",
    "QuestionLink",
    "QuestionRevision",
    "SearchEntry",
]
