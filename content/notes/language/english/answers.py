"""Whether the question put to an English sentence has one answer."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.names import is_coined
from content.notes.language.services import is_known
from content.notes.language.typography import fold, word_set

# Of these almost anything may be the object: «What does X support?»
_BROAD = word_set(
    """
    support use have allow let enable permit offer provide include need want help get
    give take make add accept guarantee see know show follow mean contain hold
    """
)
_ASKED = re.compile(
    r"(?:^|, )what (?:does|do|can|must|may|should|could|might|will) (?P<of>.+) (?P<verb>[a-z-]+)\?$",
    re.I,
)
_SIZE = re.compile(
    r"(?:up to |about |at (?:most|least) |more than |less than |max |[~<>≤≥$] ?)?\d[\d,.]*"
    r" ?(?:[kKMGTP]i?[bB]\b|%|ms\b|s\b|h\b|min\b|days?\b|hours?\b|minutes?\b|seconds?\b"
    r"|years?\b|months?\b|characters?\b|bytes?\b)", re.I,
)  # fmt: skip
_NO_SUBJECT = re.compile(r"(?:only|also|just|then|both|always|never|still|\W|$)", re.I)
_OPTION = re.compile(r"an? (?:option|thing|way|must|choice|lot|few|bit)\b", re.I)
_ANY_USE = re.compile(r"(?:allow|enable|let|permit) .+ to do\?$")
_SCOPED = re.compile(r"In .+?, what ", re.I)


def fitting(topic: Topic, asked: Question) -> Question | None:
    """The question, None where many answers fit it or nobody knows of what it is."""
    scoped = _SCOPED.match(asked.prompt)
    head = asked.answer.rstrip(".").split(" ")[-1]
    if scoped and not may_hold(topic, f"{asked.prompt[scoped.end() :]} {head}"):
        return None
    if _OPTION.match(asked.answer) or _ANY_USE.search(asked.prompt):
        return None
    found = _ASKED.search(asked.prompt)
    if found is None:
        return asked
    if found["verb"] in _BROAD or _SIZE.match(asked.answer):
        return None
    return None if _NO_SUBJECT.match(found["of"]) else asked


def may_hold(topic: Topic, question: str) -> bool:
    """A name may be asked inside of: no «In Secure…», no «In S3 Buckets, … buckets»."""
    if "," in topic.name or not is_known(topic.name):
        return False
    named = {word.rstrip("s") for word in fold(topic.name).split() if len(word) > 1}
    said = {word.rstrip("s") for word in fold(question).split()}
    return not named & said or is_coined(topic.name)
