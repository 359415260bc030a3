"""Labels beside which a figure, a bound or a «yes» stands: «Max», «Kept for», «Billing»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question, Topic
from content.notes.language.english.labels import (
    bound_in,
    governed,
)
from content.notes.language.english.wording import (
    be_of,
    do_of,
    is_criterion,
    lowered,
    one,
)

_BOOLEAN = re.compile(r"(?:yes|no)(?:$|\s*[,;:(–-])", re.I)
_BILLED = re.compile(r"(?:billing|charging|billed|charged)$", re.I)


def is_yes_or_no(value: str) -> bool:
    return _BOOLEAN.match(value) is not None


def by_bounds(
    topic: Topic, label: str, value: str, *, header: bool
) -> Iterator[Question | None]:
    """What the label and the bound fit, surest first; None where nothing is to be asked."""
    subject = one(topic)
    _verb, _, _rest = label.partition(" ")
    if whole := governed(topic, label):
        yield Question(whole, value)
    if not header and (bounded := bound_in(topic, value)):
        yield bounded
    if _BILLED.match(label):
        yield Question(f"How {be_of(topic)} {subject} billed?", value)
    if is_yes_or_no(value) and not is_criterion(label):
        does = do_of(topic)
        does = does.title()
        yield Question(f"{does} {subject} support {lowered(label)}?", value)
