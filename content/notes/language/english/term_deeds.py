"""What an English term does, needs or is done for, told by the first verb of its value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question, Topic
from content.notes.language.english.statements import ask_object
from content.notes.language.english.verbs import (
    base_of,
    is_base,
    is_third_person,
)
from content.notes.language.english.wording import (
    agreeing,
    be_of,
    do_of,
    lowered,
    one,
    shown,
)
from content.notes.language.services import is_service
from content.notes.language.typography import word_set

_REQUIRES = frozenset({"needs", "requires"})
_WORKS = word_set(
    "uses needs runs stores controls monitors scans checks filters limits guarantees"
)
# «Query language» names a thing, whatever its first word may do elsewhere.
_MOST_IN_NOUN = 2
# No verbs where they head a name: «plan», «restore point».
_ALSO_DONE = word_set("plan visualize visualise import rewind restore rightsize")
_LIKE_VERBS = word_set("secure clean separate complete open")
PURPOSE = re.compile(r"^(?:to|for)\b", re.I)
_SPECIFIED = re.compile(r"(?:which|who|whether|what)\s", re.I)
_DONE = re.compile(
    r"(?P<done>\w+ed (?:to|by|for|in|on|with|from)) (?P<what>\w.+)", re.I
)
# «Focused to delivering» is no English to ask in.
_TO_DOING = re.compile(r"\w+ed to \w+ing\b", re.I)
# «Used by computers to find each other»: by whom, and what for.
_USED_BY = re.compile(r"used by [^,;]+ to [a-z]", re.I)
_HOW = re.compile(r"(?:by|via|through|based on|depending on)\s", re.I)
# «Use health checks, otherwise…» tells what to do, and not what it is for.
ADVISES = re.compile(
    r"(?:use|create|add|configure|choose|pick|prefer|avoid|put|set|enable|disable|keep|remember|check|turn|make sure|don’t"
    r"|do not|never|always)\s", re.I,
)  # fmt: skip


def by_deed(topic: Topic, value: str) -> Iterator[Question | None]:
    """What its first verb fits, surest first; None where nothing is to be asked."""
    first, _, rest = value.partition(" ")
    following = rest.split(" ")[0]
    if is_third_person(first, following) and base_of(first) != "be":
        if base_of(first) == "have":
            yield None
        told = agreeing(topic, ask_object(shown(topic), first, rest))
        yield told or _does(topic, value)
    if first.lower() in _REQUIRES and rest:
        does = do_of(topic)
        yield Question(f"What {does} {shown(topic)} {first.lower()[:-1]}?", rest)
    if first.lower() in _WORKS and following not in {"of", "for"}:
        yield _does(topic, value)
    if ADVISES.match(value):
        yield None
    if first.lower().endswith("ly") and is_base(following):
        yield _does(topic, value)
    done = (
        (is_base(first) or first.lower() in _ALSO_DONE)
        and " " in value
        and first.lower() not in _LIKE_VERBS
    )
    if (done and len(value.split()) > _MOST_IN_NOUN) or PURPOSE.match(value):
        yield Question(f"What is the purpose of {shown(topic)}?", value)
    if topic.category and topic.name.isdigit():
        numbered = f"{lowered(topic.category)} {topic.name}"
        yield Question(f"What does {numbered} stand for?", value)
    if _SPECIFIED.match(value):
        if is_service(topic.name):
            # «Who changed the listener» is what one asks of it.
            yield None
        does = do_of(topic)
        yield Question(f"What {does} {one(topic)} specify?", value)
    if _USED_BY.match(value):
        yield None
    if (found := _DONE.fullmatch(value)) and not _TO_DOING.match(value):
        prompt = f"What {be_of(topic)} {one(topic)} {found['done'].lower()}?"
        yield Question(prompt, found["what"])
    if value.startswith("By default"):
        yield None
    if _HOW.match(value):
        does = do_of(topic)
        yield Question(f"How {does} {one(topic)} work?", value)


def _does(topic: Topic, value: str) -> Question:
    does = do_of(topic)
    return Question(f"What {does} {shown(topic)} do?", value)
