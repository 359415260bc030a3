"""Labels beside which a figure, a bound or a «yes» stands: «Max», «Kept for», «Billing»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question, Topic
from content.notes.language.english.labels import (
    bound_in,
    governed,
)
from content.notes.language.english.verbs import (
    base_of,
    is_third_person,
)
from content.notes.language.english.wording import (
    be,
    be_of,
    do_of,
    is_criterion,
    lowered,
    one,
)
from content.notes.language.names import is_name
from content.notes.language.typography import (
    fold,
    small,
    word_set,
)

_PLURAL_LETTERS = re.compile(r"[A-Z]{2,}s$")
_BOOLEAN = re.compile(r"(?:yes|no)(?:$|\s*[,;:(–-])", re.I)
_COUNTED = re.compile(r"(?:[<>≤≥~]\s?|up to |at most |max\.? )?\d[\d,]*\+?$", re.I)
# «Kept for», «Min days», «Billing»: how long, how many and how.
_HOW_LONG = re.compile(
    r"(?P<done>kept|retained|stored|available|valid|cached) for$", re.I
)
_LEAST = re.compile(r"(?P<bound>min|max)(?:imum)?\.? (?P<what>(?-i:[a-z]+s))$", re.I)
_REACHED = re.compile(
    r"(?P<how>accessible|reachable|available|visible|callable|usable) (?P<from>from|in|to|via"
    r"|through|on|with)$", re.I,
)  # fmt: skip
_BILLED = re.compile(r"(?:billing|charging|billed|charged)$", re.I)
_HAD = word_set("fee cost charge limit minimum maximum quota endpoint console agent")
_BOUNDED = re.compile(r"(?:maximum|minimum)\s", re.I)
_TIME_OUT = re.compile(r"\btime[ -]out\b", re.I)
_BOUNDS = {
    "default": "default", "max": "maximum", "maximum": "maximum", "min": "minimum",
    "minimum": "minimum",
}  # fmt: skip


def is_yes_or_no(value: str) -> bool:
    return _BOOLEAN.match(value) is not None


def by_bounds(
    topic: Topic, label: str, value: str, *, header: bool
) -> Iterator[Question | None]:
    """What the label and the bound fit, surest first; None where nothing is to be asked."""
    subject = one(topic)
    verb, _, rest = label.partition(" ")
    acts = is_third_person(verb, "the") and not rest.startswith("of ")
    if header and rest and acts and not is_yes_or_no(value):
        does = do_of(topic)
        yield Question(f"What {does} {subject} {base_of(verb)} {rest}?", value)
    if whole := governed(topic, label):
        yield Question(whole, value)
    if (long := _HOW_LONG.match(label)) and not value.endswith("?"):
        told = f"{be_of(topic)} {subject} {long['done'].lower()}"
        yield Question(f"How long {told}?", value)
    if (least := _LEAST.match(label)) and _COUNTED.match(value):
        most = f"{_BOUNDS[least['bound'].lower()]} number of {least['what']}"
        yield Question(f"What is the {most} for {subject}?", value)
    if reached := _REACHED.match(label):
        asks = "Where" if reached["from"] == "from" else "What"
        end = " from" if asks == "Where" else f" {reached['from']}"
        told = f"{be_of(topic)} {subject} {reached['how'].lower()}{end}"
        yield Question(f"{asks} {told}?", value)
    if not header and (bounded := bound_in(topic, value)):
        yield bounded
    if _BILLED.match(label):
        yield Question(f"How {be_of(topic)} {subject} billed?", value)
    if _PLURAL_LETTERS.match(label) and _COUNTED.match(value):
        yield Question(f"How many {label} does {subject} have?", value)
    if (bound := _BOUNDS.get(fold(label))) and re.match(r"[<>~≤≥]?\s?\d", value):
        # «Max: 5» beside a name does not say of what.
        if _COUNTED.match(re.sub(r"\s\(.*", "", value)) and is_name(topic.name):
            yield None
        if not is_criterion(_TIME_OUT.sub("timeout", topic.name)):
            yield None
        yield Question(f"What is the {bound} {lowered(topic.name)}?", value)
    if fold(label) == "default":
        yield Question(f"What is the default behavior of {subject}?", value)
    if header and acts and is_yes_or_no(value):
        does = "Do" if be_of(topic) == "are" else "Does"
        yield Question(f"{does} {subject} {base_of(verb)} {rest}?", value)
    if is_yes_or_no(value) and not is_criterion(label):
        does = do_of(topic)
        does = does.title()
        if label.split(" ")[-1].lower() in _HAD:
            yield Question(f"{does} {subject} have a {lowered(label)}?", value)
        yield Question(f"{does} {subject} support {lowered(label)}?", value)
    if be(label) == "are" and _COUNTED.match(value) and _BOUNDED.match(label):
        yield Question(f"What is the {small(label)} of {subject}?", value)
    if be(label) == "are" and _COUNTED.match(value):
        does = do_of(topic)
        yield Question(f"How many {lowered(label)} {does} {subject} allow?", value)
