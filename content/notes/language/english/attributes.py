"""What a label asks of a subject, put as an English question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from content.notes.language.base import Question, Topic
from content.notes.language.english.bounded_labels import by_bounds, is_yes_or_no
from content.notes.language.english.columns import names_side
from content.notes.language.english.labels import (
    first_of,
    neutral,
    tells,
)
from content.notes.language.english.spoken_labels import by_words
from content.notes.language.english.statements import (
    ask_object,
    is_behind,
    starts_object,
)
from content.notes.language.english.term_deeds import ADVISES, PURPOSE
from content.notes.language.english.verbs import (
    BE,
    base_of,
    commands,
    is_base,
    is_third_person,
)
from content.notes.language.english.wording import (
    be,
    do_of,
    is_criterion,
    lowered,
    one,
    side,
)
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_known, services_in
from content.notes.language.typography import (
    fold,
    small,
)

_MOST_IN_LABEL = 3
# «Highly resilient», «Serverless»: a quality, of which the value tells something.
_QUALITY = re.compile(
    r"(?:\w+ly |very |more |less )?(?:\w+(?:able|ible|less|ous|ful)|resilient|durable"
    r"|custom|composite|red|green|yellow|blue|standard|basic|advanced|dynamic|static|public"
    r"|private|global|regional|local|optional|mandatory|manual|automatic|new|old|free|paid"
    r"|updates?|notes?|news|others?|managed|secure|cheap|cheaper|fast|faster|simple|resilience|asynchronous|synchronous)$"
    r"|\w+ly \w+$", re.I,
)  # fmt: skip
_DEEDS = frozenset({"feature", "function", "action", "role", "behavior", "behaviour"})
# What becomes of a thing where nobody says otherwise: no side of another.
_SET = re.compile(r"(?:not |never |automatically )?[a-z]{3,}ed by default", re.I)
_MEASURES = re.compile(r"how (?:long|much|many|often|far|soon)\b", re.I)
_DONE_FOR = re.compile(
    r"\b(?:actions?|goals?|purposes?|roles?|usages?|use cases?|uses?|functions?|methods?"
    r"|techniques?|steps?|features?|commands?|examples?|conventions?|requirements?|advantages?|benefits?)\b", re.I,
)  # fmt: skip


def attribute(topic: Topic, label: str, value: str, *, header: bool) -> Question | None:
    """The question a label asks of its subject; the first frame that fits decides."""
    label = first_of(label)
    frames = (by_words, by_bounds, _by_form)
    told = (frame(topic, label, value, header=header) for frame in frames)
    return next(chain.from_iterable(told), None)


def _by_form(
    topic: Topic, label: str, value: str, *, header: bool
) -> Iterator[Question | None]:
    """What the form of the value fits, surest first; None where nothing is to be asked."""
    subject = one(topic)
    first, _, rest = value.partition(" ")
    acts = is_third_person(first, rest.split(" ")[0])
    named = acts and is_name(label) and not header
    if named and (asked := ask_object(label, first, rest)):
        yield Question(f"In {subject}, {small(asked.prompt)}", asked.answer)
    if acts and fold(label) in _DEEDS:
        # «Feature: Provides immediate access» tells what it does.
        yield Question(f"What {do_of(topic)} {subject} do?", value)
    named_side = header and (label.isupper() or names_side(label))
    if acts and value[:1].islower():
        # «Capacity: shares the table’s» says what it does.
        yield None
    if label.isupper() and _MEASURES.match(value):
        yield Question(f"What does {label} measure?", value)
    if is_base(first) and starts_object(rest) and not _DONE_FOR.search(label):
        # «Encryption: encrypt objects…» does, and names nothing.
        named_side = named_side and not is_criterion(label)
        if is_criterion(label):
            yield None
    if is_criterion(label) or (named_side and not is_yes_or_no(value)):
        yield _of_side(topic, label, value)
    if tells(label) or not (is_name(label) or len(label.split()) <= _MOST_IN_LABEL):
        yield None
    if fold(label) in {"plain english", "in plain english"}:
        yield Question(f"In plain English, what does {subject} mean?", value)
    if not header and _QUALITY.match(label):
        yield None
    if header or re.match(r"\W*\d", value) or len(value.split()) < 3:
        yield neutral(topic, label, value)
    lone = is_base(first) and commands(first, value) and ", " not in rest
    lone = lone and not re.search(r"[;=]", rest) and not is_behind(rest)
    if lone and starts_object(rest) and be(label) == "are":
        verb = first.lower()
        yield Question(f"In {subject}, what do {lowered(label)} {verb}?", rest)
    third = is_third_person(first, rest.split(" ")[0])
    if third and (asked := ask_object(f"“{label}”", first, rest)):
        yield Question(f"In {subject}, {small(asked.prompt)}", asked.answer)
    if ADVISES.match(value):
        yield None
    done = commands(first, value) and not (_is_told(value) or is_behind(rest))
    if PURPOSE.match(value) or done:
        yield Question(f"In {subject}, what is the purpose of “{label}”?", value)
    yield None if _is_told(value) else neutral(topic, label, value)


def _of_side(topic: Topic, label: str, value: str) -> Question | None:
    """«Maximum execution time» under «Execution» of Lambda is a side of Lambda."""
    if not mentions(label, topic.name):
        of_topic = f" of {one(topic)}"
    elif topic.scope:
        owner = next(iter(services_in(topic.scope)), topic.scope)
        of_topic = "" if mentions(label, owner) else f" of {owner}"
    elif is_known(topic.name):
        of_topic = ""
    else:
        return None
    first, _, rest = value.partition(" ")
    if base_of(first) == "support" and rest and value[0].isupper():
        do = do_of(topic)
        told = rest.removeprefix(f"{side(label)} ")
        return Question(f"What {side(label)} {do} {one(topic)} support?", told)
    if _SET.fullmatch(value):
        # «Root volume: deleted by default» tells what becomes of a thing.
        return None
    return Question(f"What {be(label)} the {side(label)}{of_topic}?", value)


def _is_told(value: str) -> bool:
    """«Access is via the console»: a sentence, whatever its first word may do."""
    return (value.split(" ")[1:2] or [""])[0].lower() in BE
