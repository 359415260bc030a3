"""What the notes are written in, and how a question is put in that language.

`asker(language)` is the only way in for the cards: both languages answer the same
questions, so a card kind never asks which one it is writing.
"""

from __future__ import annotations

from collections.abc import Callable

from content.notes.language.base import Asker, Language, Question, Topic
from content.notes.language.english.questions import EnglishAsker
from content.notes.language.french.questions import FrenchAsker

__all__ = ["Asker", "Language", "Question", "Topic", "asker"]

_ASKERS: dict[Language, Asker] = {"fr": FrenchAsker(), "en": EnglishAsker()}


# Called for each fact many times over: no function of ours stands between.
asker: Callable[[Language], Asker] = _ASKERS.__getitem__
