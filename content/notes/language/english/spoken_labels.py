"""Labels whose own words ask: «Why it matters», «When to use», «Which ports»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language import subjects
from content.notes.language.base import Question, Topic
from content.notes.language.english import definitions, wording
from content.notes.language.english.labels import (
    USES,
    element_of,
)
from content.notes.language.english.verbs import (
    base_of,
)
from content.notes.language.english.wording import (
    be,
    be_of,
    do_of,
    lowered,
    one,
    shown,
)
from content.notes.language.typography import (
    first_word,
    fold,
    large,
    without_brackets,
    word_set,
)

_WHY_IT = re.compile(r"(?P<why>why|when|where|how) it (?P<verb>[a-z]+s)$", re.I)
WHAT_IT = re.compile(r"what (?:it|they) (?P<verb>[a-z]+)$", re.I)
_WHAT_IS = re.compile(r"what (?:it is|they are|is it)$", re.I)
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
_WATCHED = re.compile(
    r"(?:the |main |exam )?(?:trap|pitfall|caveat|watch[- ]?out|beware)s?$",
    re.I,
)
# Of what the fix is, another line says; a question or an example is no side.
_OF_MISHAP = re.compile(
    r"(?:the )?(?:fix|cause|symptom|solution|workaround|(?:\w+ )?(?:question|example|answer)s?)$",
    re.I,
)
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
_ASKED = frozenset({"question", "question it answers", "questions it answers"})
_INTERROGATIVE = re.compile(r"(?:who|whose|which|what|where|when|how|why)\s\w", re.I)
_WHO_OR_WHAT = re.compile(r"(?:who|whose|which|what)\s", re.I)
_NEEDED = re.compile(
    r"(?:not |always |never )?(?:required|optional|mandatory|recommended|supported|possible|allowed|enabled"
    r"|disabled|needed|needless|free|paid|included|same|different|unlimited)", re.I,
)  # fmt: skip
# «< 60 s», «≥ 1 day»: an amount has no sides.
_AMOUNT = re.compile(r"[<>~≤≥]\s?\d")
# «Goes to»: what goes there is unsaid.
_GOES = re.compile(r"(?:goes|comes|leads|ends up) (?:to|from|in|into)", re.I)


def by_words(
    topic: Topic, label: str, value: str, *, header: bool
) -> Iterator[Question | None]:
    """What the words of the label fit, surest first; None where nothing is to be asked."""
    subject = one(topic)
    if _AMOUNT.match(topic.name) or _GOES.fullmatch(label):
        yield None
    if not header and (", " in without_brackets(label) or _ADDRESSED.match(value)):
        yield None
    if not header and first_word(value) == first_word(label):
        # «Run Command - run from the console» is a name, and no side.
        yield None
    if label.endswith("?") and re.fullmatch(r"\w+ed\?", label):
        be_ = be_of(topic).title()
        yield Question(f"{be_} {subject} {lowered(label)}", value)
    if label.endswith("?"):
        about = large(subject) if subject[:2] == "a " else subject
        yield Question(f"{about}: {lowered(label)}", value)
    if fold(label) in _ASKED and value.endswith("?"):
        do = do_of(topic)
        yield Question(f"Which question {do} {subject} answer?", value)
    if element := element_of(topic, label):
        yield Question(element, value)
    if subjects.name_nothing(topic) or _OF_MISHAP.match(label):
        yield None
    if _FIGURES.match(label) or (_LIMIT_OF.search(label) and label[0].isdigit()):
        yield None
    if fold(label) in _STORED and re.match(r"\W*\d", value):
        yield None
    if be(label) == "are" and _NEEDED.fullmatch(value):
        # «Health checks: required» are no list of them.
        yield None
    if _WATCHED.match(label):
        yield Question(f"What should you watch out for with {subject}?", value)
    if fold(label) in SPECIAL:
        yield None
    if _WHAT_IS.match(label):
        yield definitions.asked(topic, value)
    if what := WHAT_IT.match(label):
        do = do_of(topic)
        base = base_of(what["verb"]) or what["verb"].removesuffix("s")
        yield Question(f"What {do} {subject} {base}?", value)
    if fold(label) in {"how it works", "how they work"}:
        do = do_of(topic)
        yield Question(f"How {do} {subject} work?", value)
    if why := _WHY_IT.match(label):
        do = do_of(topic)
        base = base_of(why["verb"]) or why["verb"].removesuffix("s")
        yield Question(f"{why['why'].title()} {do} {subject} {base}?", value)
    if header and fold(label) == "scales":
        do = do_of(topic)
        yield Question(f"How {do} {subject} scale?", value)
    if header and fold(label) in USES:
        # Figures under «Use» are no use.
        if re.search(r"\d", value):
            yield None
        yield Question(f"What {be_of(topic)} {subject} used for?", value)
    if fold(label) in {"what for", "for what"}:
        yield Question(f"What {be_of(topic)} {subject} used for?", value)
    if adverb := ADVERBS.get(fold(label)):
        if fold(label) == "when" and wording.tells_moment(value):
            yield None
        yield Question(f"{adverb} {subject}?", value)
    if is_interrogative(label):
        about = shown(topic)
        if _WHO_OR_WHAT.match(label):
            yield Question(f"With {about}, {lowered(label)}?", value)
        yield Question(f"{large(about)}: {lowered(label)}?", value)


def is_interrogative(label: str) -> bool:
    """«Who holds the key», «which ports»: a question that lacks its subject."""
    return _INTERROGATIVE.match(label) is not None
