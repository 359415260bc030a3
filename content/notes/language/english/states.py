"""Which of two an English sentence says that a thing is: stateful, on by default, before."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.english.about import HERE, asked_of, question
from content.notes.language.english.clauses import has_verb, is_told
from content.notes.language.english.wording import SUBJECT, be, be_of, shown
from content.notes.language.services import is_known
from content.notes.language.typography import word_set, words

# Two states of a thing, one of which it is in.
_PAIRS = (
    ("enabled", "disabled"),
    ("on", "off"),
    ("allowed", "blocked"),
    ("allowed", "denied"),
    ("stateful", "stateless"),
    ("synchronous", "asynchronous"),
    ("regional", "global"),
    ("persistent", "ephemeral"),
    ("temporary", "permanent"),
    ("mutable", "immutable"),
    ("public", "private"),
    ("incremental", "full"),
)
# Whoever may set these may set the other: only what is so by default is a fact.
_SET = word_set("enabled disabled on off allowed denied blocked")
_STATES = {one: pair for pair in _PAIRS for one in pair}
_STATE = re.compile(
    rf"(?:By default,? )?{SUBJECT} (?P<be>is|are) (?:always )?(?P<state>{'|'.join(_STATES)})(?: (?P<by>by default))?(?: \([^()]*\))?"
)
_ORDER = re.compile(
    rf"{SUBJECT} (?P<be>is|are) (?:always )?(?P<done>[a-z]+ed) (?P<when>before|after) (?P<told>[^,;:.]{{3,50}})"
)
_BARE_STATE = re.compile(
    r"(?:is |are )?(?:always )?(?P<state>enabled|disabled|on|off) by default", re.I
)
_EITHER = re.compile(r"\b([a-z]+) or ([a-z]+)\b(?=[^?]*\?$)")
_MOST_IN_LABEL = 3


def state(topic: Topic, sentence: str) -> Question | None:
    """«Security groups are stateful» tells which of two states they are in."""
    found = _STATE.fullmatch(sentence)
    if not found:
        return None
    one, other = _STATES[found["state"]]
    by = f" {found['by']}" if found["by"] else ""
    if not by and found["state"] in _SET:
        return None
    asks = f"{found['be']} {HERE} {one} or {other}{by}?"
    return asked_of(topic, found["of"], asks, found["state"].capitalize())


def set_state(topic: Topic, label: str, sentence: str) -> Question | None:
    """«Enabled by default» under «Backups» of a name."""
    found = _BARE_STATE.fullmatch(sentence)
    if not found or not is_known(topic.name):
        return None
    one, other = _STATES[found["state"].lower()]
    told = found["state"].capitalize()
    if not label:
        asks = f"{be_of(topic)} {shown(topic)} {one} or {other} by default?"
        return question(asks, told)
    if be(label) != "are" or len(words(label)) > _MOST_IN_LABEL or has_verb(label):
        return None
    return asked_of(topic, label, f"are {HERE} {one} or {other} by default?", told)


def order(topic: Topic, sentence: str) -> Question | None:
    found = _ORDER.fullmatch(sentence)
    if not found or not is_told(found["told"]) or found["told"].split(" ")[0] == "the":
        return None
    asks = f"{found['be']} {HERE} {found['done']} before or after {found['told']}?"
    return asked_of(topic, found["of"], asks, found["when"].capitalize())


def alternative(asked: Question) -> str:
    """«After» where the question leaves but «before or after», "" where it does not."""
    found = _EITHER.search(asked.prompt)
    told = found.groups() if found else ()
    said = asked.answer.lower()
    return next((one.capitalize() for one in told if said in told and one != said), "")
