"""Whether an English side may be asked of what a note has as its heading.

«What is the capacity of a queue?» is a question of a thing. Of several that have no
name («events»), of a deed («Scaling a database») or with a label that is drawn, quoted
or tells one of several («only network mode»), it is pasted together.
"""

from __future__ import annotations

import re

from content.notes.language.base import Topic
from content.notes.language.english.wording import be_of
from content.notes.language.services import is_service
from content.notes.language.subjects import is_rubric
from content.notes.language.typography import ARROW

_PASTED = re.compile(r"What (?:is|are) the .+ of .+\?$")
_DEED = re.compile(
    r"(?!(?:String|Pricing|Billing|Thing|Ring)\b)[A-Z][a-z]+ing [A-Za-z]"
)
_NO_LABEL = re.compile(r"[\"“”]|^(?:only|all|no|any|same|other|each|every)\s", re.I)
# «Benefit High-performance»: the side, and one of those that are of it.
_ONE_OF_THEM = re.compile(
    r"(?:benefit|advantage|feature|drawback|limitation|use case|type|mode|step)s? [A-Z]",
    re.I,
)


def has_side(topic: Topic, label: str, prompt: str) -> bool:
    """False of a question whose parts the note nowhere puts together."""
    if not _PASTED.match(prompt) or topic.category:
        return True
    if _NO_LABEL.search(label) or ARROW.search(label) or _is_one_of_them(label):
        return False
    if is_service(topic.name):
        return True
    if is_rubric(topic.name):
        return False
    several = topic.name.islower() and be_of(topic) == "are"
    return not (several or _DEED.match(topic.name))


def _is_one_of_them(label: str) -> bool:
    found = _ONE_OF_THEM.match(label)
    return found is not None and label[found.end() - 1].isupper()
