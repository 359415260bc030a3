"""Labels whose own words ask: «Why it matters», «When to use», «Which ports»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question, Topic
from content.notes.language.english.labels import (
    USES,
    element_of,
)
from content.notes.language.english.wording import (
    be_of,
    one,
)
from content.notes.language.typography import (
    first_word,
    fold,
    without_brackets,
    word_set,
)

WHAT_IT = re.compile(r"what (?:it|they) (?P<verb>[a-z]+)$", re.I)
SPECIAL = {
    "key point",
    "special",
    "gotcha",
    "catch",
    "the catch",
    "particularity",
    "remember",
    "to remember",
    "note",
    "notes",
    "exam",
    "exam tip",
}
ADVERBS = {
    "why": "Why use",
    "when": "When to use", "when to use": "When to use", "where": "Where to use",
    "use when": "When to use", "choose when": "When to use", "use it when": "When to use",
}  # fmt: skip
# «Numbers», «Figures»: of what, each row tells.
_FIGURES = re.compile(
    r"(?:key |main )?(?:numbers?|figures?|facts?|details?|values?)$", re.I
)
_LIMIT_OF = re.compile(r"\blimits?$", re.I)
_STORED = word_set("storage memory compute network capacity")
# «Block storage: you must attach a disk» tells what one does.
_ADDRESSED = re.compile(r"you (?:can|can’t|cannot|must|should|need|may)\b", re.I)


def by_words(
    topic: Topic, label: str, value: str, *, header: bool
) -> Iterator[Question | None]:
    """What the words of the label fit, surest first; None where nothing is to be asked."""
    subject = one(topic)
    if not header and (", " in without_brackets(label) or _ADDRESSED.match(value)):
        yield None
    if not header and first_word(value) == first_word(label):
        # «Run Command - run from the console» is a name, and no side.
        yield None
    if element := element_of(topic, label):
        yield Question(element, value)
    if _FIGURES.match(label) or (_LIMIT_OF.search(label) and label[0].isdigit()):
        yield None
    if fold(label) in _STORED and re.match(r"\W*\d", value):
        yield None
    if header and fold(label) in USES:
        # Figures under «Use» are no use.
        if re.search(r"\d", value):
            yield None
        yield Question(f"What {be_of(topic)} {subject} used for?", value)
    if adverb := ADVERBS.get(fold(label)):
        yield Question(f"{adverb} {subject}?", value)
