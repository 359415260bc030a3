"""What an English sentence answers as a whole: how, before what, how many, what by default.

Each shape names all that its question needs, so that one answer is right.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.english.about import HERE, asked_of, question
from content.notes.language.english.clauses import is_told
from content.notes.language.english.states import order, set_state, state
from content.notes.language.english.wording import SUBJECT, be, be_of, shown
from content.notes.language.names import is_coined
from content.notes.language.services import is_known
from content.notes.language.typography import is_balanced, words

_MOST_TOLD = 22
_LISTS = re.compile(r", | and | or |/")
_ANY_OF = re.compile(
    r"(?:many|several|various|all|most|multiple|different|both|any|some|\d)\b", re.I
)
_TOLD = r"(?P<told>[^;:!?]{2,110})"
_DEPENDS = re.compile(rf"{SUBJECT} depends? on {_TOLD}")
_EFFECT = re.compile(
    rf"{SUBJECT} takes? effect (?P<told>(?:immediately|instantly|at|after|within|on|only) ?[^;:.]{{0,60}})"
)
_ONLY_ONE = re.compile(
    rf"{SUBJECT} can only be (?P<done>[a-z]+ed) (?P<by>with|to|in|from|by) (?:one|a single|1) "
    r"(?P<what>[A-Za-z][\w -]{1,30}?)(?P<at> at a time)?"
)
_ONE_EACH = re.compile(
    r"(?:You can|An? (?P<of>[\w -]{2,30}?) can) (?:only have (?P<one>one|1|a single)|have only (?P<only>one|1|a single)) "
    r"(?P<what>[A-Za-z][\w -]{1,30}?)(?: (?P<each>(?:in|per) (?:one |each |an? )?[A-Za-z][\w -]{1,25}))?"
)
_BILLED = re.compile(
    rf"(?:{SUBJECT} )?(?:is|are)? ?(?P<done>billed|charged|priced) (?P<told>(?:per|by) [^;:.]{{3,60}})",
    re.I,
)
_SUPPORTS = re.compile(
    r"(?:(?P<of>[A-Z][\w ()/-]{1,40}?) )?(?P<does>[Ss]upports?) (?:the )?(?P<told>[^;:.]{3,80}?)"
    r" (?P<kind>engines|protocols|formats|languages|modes|types|runtimes|databases|platforms|services|methods)"
)


def whole(topic: Topic, label: str, sentence: str) -> Question | None:
    """The question of a sentence of a sure shape; None of others.

    `label`: the bullet above. What lacks its subject there is of that, not of the topic.
    """
    if not is_balanced(sentence) or len(words(sentence)) > _MOST_TOLD:
        return None
    if asked := set_state(topic, label, sentence):
        return asked
    shapes = (_depends, _effect, state, order, _only, _billing, _supports)
    told = (shape(topic, sentence) for shape in shapes)
    return next(filter(None, told), None)


def _depends(topic: Topic, sentence: str) -> Question | None:
    found = _DEPENDS.fullmatch(sentence)
    if not found or not is_told(found["told"]):
        return None
    do = "does" if " depends on " in sentence else "do"
    return asked_of(topic, found["of"], f"what {do} {HERE} depend on?", found["told"])


def _effect(topic: Topic, sentence: str) -> Question | None:
    found = _EFFECT.fullmatch(sentence)
    if not found:
        return None
    do = "does" if " takes effect " in sentence else "do"
    return asked_of(
        topic, found["of"], f"when {do} {HERE} take effect?", found["told"].capitalize()
    )


def _only(topic: Topic, sentence: str) -> Question | None:
    """«A subnet can only be associated with one NACL» counts them."""
    if found := _ONLY_ONE.fullmatch(sentence):
        asks = f"how many {_many(found['what'])} can {HERE} be {found['done']} {found['by']}"
        return asked_of(topic, found["of"], f"{asks}{found['at'] or ''}?", "Only one")
    if not (found := _ONE_EACH.fullmatch(sentence)):
        return None
    of = f"{_article(found['of'])}{found['of']}" if found["of"] else "you"
    each = f" {found['each']}" if found["each"] else ""
    if of == "you" and not (each and any(map(is_coined, found["what"].split()))):
        return None
    asks = f"how many {_many(found['what'])} can {HERE} have{each}?"
    return asked_of(topic, of, asks, "Only one")


def _supports(topic: Topic, sentence: str) -> Question | None:
    """«Supports csv, json and avro formats» lists the formats."""
    found = _SUPPORTS.fullmatch(sentence)
    if not found or not is_told(found["told"]) or _LISTS.search(found["told"]) is None:
        return None
    of = found["of"] or (shown(topic) if is_known(topic.name) else "")
    if not of or _ANY_OF.match(found["told"]):
        return None
    do = "does" if found["does"].endswith("s") else "do"
    return asked_of(topic, of, f"which {found['kind']} {do} {HERE} support?", found["told"])  # fmt: skip


def _billing(topic: Topic, sentence: str) -> Question | None:
    found = _BILLED.fullmatch(sentence)
    if not found or not is_told(found["told"]):
        return None
    if found["of"]:
        be_ = "are" if f"{found['of']} are " in sentence else "is"
        asks = f"how {be_} {HERE} {found['done'].lower()}?"
        return asked_of(topic, found["of"], asks, found["told"])
    if not is_known(topic.name):
        return None
    return question(
        f"how {be_of(topic)} {shown(topic)} {found['done'].lower()}?", found["told"]
    )


def _many(what: str) -> str:
    if what.endswith("s") or be(what) == "are":
        return what
    return f"{what[:-1]}ies" if re.search(r"[^aeiou]y$", what) else f"{what}s"


def _article(of: str) -> str:
    return "an " if of[0].lower() in "aeio" else "a "
