"""Lists put as English questions."""

from __future__ import annotations

import re

from content.notes.language import subjects
from content.notes.language.base import Topic
from content.notes.language.english.labels import (
    USES,
    first_of,
    governed,
    tells,
)
from content.notes.language.english.statements import (
    subject_of,
)
from content.notes.language.english.verbs import (
    is_third_person,
)
from content.notes.language.english.wording import (
    be,
    be_of,
    do_of,
    is_criterion,
    lowered,
    one,
    shown,
    side,
)
from content.notes.language.names import is_name, mentions
from content.notes.language.typography import fold, without_brackets, word_set

# «Alarms have three states: …» lists the states of alarms.
_HAVE = re.compile(
    r"(?P<of>\w[\w -]*?) (?:can |may |must )?(?:have|has|come in|comes in) (?P<what>(?:two|three|four|five|six|\d+) \w[\w -]*)"
)
# Of these there are several to choose from.
_OPTIONED = word_set(
    "throughput storage encryption pricing capacity scaling access replication retrieval "
    "authentication authorization deployment placement routing backup"
)
_MASS = word_set("billing pricing charging monitoring logging routing scaling backup")
_PICKED = re.compile(
    r"(?:pick|choose|use|take) (?:it|them|this)? ?(?:for|when|if)$", re.I
)
_GIVEAWAY = re.compile(r"giveaway|in the (?:question|stem)", re.I)
# «Endpoints», «scaling policies»: what there are several of.
_PLURAL = re.compile(r"[A-Za-z][a-z]+(?: [a-z]+)?")
# «Ingest live data such as» asks for no list.
_SUCH_AS = re.compile(r"\b(?:such as|like|including)$", re.I)
# «Throughput mode» over several of them.
_KINDS_OF = re.compile(
    r"\b(?:mode|type|tier|option|plan|level|model|engine|format)$", re.I
)
_WAYS = re.compile(r"(?:(?:\w+ )?ways|steps) to [a-z]", re.I)
_SENTENCES = re.compile(r"[.!?]\s[A-Za-z]")
# «5 storage tiers», «Two kinds of caches»
_NUMBERED = re.compile(
    r"(?P<count>two|three|four|five|six|seven|\d+) (?P<what>(?!main\b)[a-z][\w -]*)",
    re.I,
)
# «Main ones»: of what, was said above.
_ONES = re.compile(r"\bones?$", re.I)
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven")
_USED_TO = re.compile(r"(?:use|used) (?:it |them |\w[\w ]* )?to$", re.I)


def asked(topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool) -> str:
    """The question that the items answer, "" where none is sure."""
    label = first_of(label)
    if _SUCH_AS.search(label):
        return ""
    if fold(label) in {"plain english", "in plain english"}:
        return f"In plain English, what does {one(topic)} mean?"
    if _PICKED.match(label):
        return f"What {be_of(topic)} {one(topic)} good for?"
    if whole := governed(topic, label):
        return whole
    bare = [without_brackets(item) for item in items]
    if any(subject_of(item) or tells(item) for item in bare):
        return ""
    if any(map(_SENTENCES.search, bare)) or _ONES.search(label):
        return ""
    if _WAYS.match(label):
        return f"What are the {lowered(label)}?"
    if numbered := _NUMBERED.fullmatch(label):
        return _counted(topic, numbered, len(items))
    if fold(label) == fold(topic.name) and be(label) == "are":
        return f"What are the {lowered(label)}?"
    if fold(label) in USES:
        return f"What {be_of(topic)} {one(topic)} used for?"
    if told := _HAVE.fullmatch(label):
        return f"What are the {told['what']} of {lowered(told['of'])}?"
    main = "main " if open_ended else ""
    if is_criterion(label):
        of_topic = "" if mentions(label, topic.name) else f" of {shown(topic)}"
        if fold(label) in _OPTIONED:
            does = do_of(topic)
            return f"What {side(label)} options {does} {shown(topic)} have?"
        if be(label) == "is" and len(items) > 1 and _KINDS_OF.search(label):
            return f"What are the {main}{side(label)}s{of_topic}?"
        if be(label) == "is" and len(items) > 1:
            if any(re.match(r"[\d$€<>~]", item) for item in bare):
                # «Commitment: $/h, one family, one region» lists no things.
                return ""
            if any(map(_acts, items)):
                return ""
            article = "the " if of_topic else ""
            return f"What does {article}{side(label)}{of_topic} include?"
        return f"What {be(label)} the {main}{side(label)}{of_topic}?"
    if is_name(label) and " " in label and not subject_of(label):
        if sum(any(map(str.isdigit, item)) for item in items) > 1:
            return ""
        return f"What are the {main}characteristics of {label}?"
    if _GIVEAWAY.search(label) or any(item[:1].isdigit() for item in items[:1]):
        return ""
    if _USED_TO.match(label):
        return f"What {be_of(topic)} {one(topic)} used to do?"
    if subjects.name_nothing(topic) or not _lists(label):
        return ""
    plain = without_brackets(label).strip()
    if _PLURAL.fullmatch(plain) and be(plain) == "are":
        of_topic = "" if mentions(label, topic.name) else f" of {shown(topic)}"
        return f"What are the {main}{lowered(label)}{of_topic}?"
    return ""


def _acts(item: str) -> bool:
    """«Runs close to its users», «a piece of code that…»: no parts of a thing."""
    first, _, rest = item.partition(" ")
    named = first.lower() in {"a", "an"} or first.lower() in {"doesn’t", "doesnt"}
    return named or is_third_person(first, rest.split(" ")[0])


def _counted(topic: Topic, found: re.Match[str], items: int) -> str:
    """The question of as many as are listed, "" where others are left out."""
    count, what = found["count"].lower(), lowered(found["what"])
    number = _NUMBERS.index(count) if count in _NUMBERS else int(count)
    if number != items or be(what) != "are":
        return ""
    if mentions(what, topic.name) or not topic.name:
        return f"What are the {count} {what}?"
    if " of " in what:
        return f"In {shown(topic)}, what are the {count} {what}?"
    return f"What are the {count} {what} of {shown(topic)}?"


def _lists(label: str) -> bool:
    """«Policies», «Billing» may be asked by themselves, «Synchronous» may not."""
    return be(label) == "are" or fold(label) in _MASS
