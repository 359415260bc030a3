"""What a label asks in English, as a verb, a preposition or as it was typed."""

from __future__ import annotations

import re
from itertools import pairwise

from content.notes.language.base import Question, Topic
from content.notes.language.english.measures import measured
from content.notes.language.english.verbs import (
    base_of,
    is_base,
    is_third_person,
)
from content.notes.language.english.wording import (
    be_of,
    do_of,
    is_criterion,
    lowered,
    shown,
)
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, large, small, word_set, words

USES = frozenset({"use", "uses", "usage"})
# «Ideal for», «Best for», «Used by»: what the subject is that for or by.
_GOVERNED = re.compile(
    r"(?:\w+ed|driven|built|given|held|known|made|paid|run|sent|set|shown|written|best|ideal|good|suitable|great|perfect|meant)\s(?:for|by|to|with|in)$",
    re.I,
)
_DOES = re.compile(
    r"(?P<verb>[A-Z][a-z]+)(?P<after> (?:to|at|on|in|with|by))$"
    r"|(?P<alone>Supports|Requires|Needs|Protects|Provides|Uses|Stores|Detects|Replaces"
    r"|Creates|Returns|Costs|Covers|Includes|Scans|Runs|Finds|Allows|Denies|Keeps|Gives|Shows|Tells|Sends"
    r"|Receives|Encrypts|Handles|Manages|Inspects|Collects|Delivers|Accepts|Adds|Removes|Applies|Affects"
    r"|Solves|Prevents|Ensures|Produces|Consumes|Generates|Serves)$"
)
# «Up to 72% off, 1 or 3 years»: no list of names, but several things said.
_SEVERAL = re.compile(r"[^\s,;()]+(?: [^\s,;()]+){1,4}[,;]\s(?=[a-z\d])")
_MORE = re.compile(r",\s(?!or\b|and\b)(?![^()]*\))")
_USE_FOR = re.compile(r"^(?:use it|use|used) for$", re.I)
# «Min duration», «Max. payload»
_BOUND = re.compile(r"(?P<bound>min|max)\.?\s(?=[A-Za-z]{3})", re.I)
_BOUND_OF = re.compile(
    r"(?P<what>(?:min|max)(?:imum)? [a-z]+(?: [a-z]+)?) of (?P<much>\S+(?: \S+){0,2})",
    re.I,
)
_BOUNDS = {"min": "Minimum", "max": "Maximum"}
_AT_MOST = re.compile(r"\s\((?:up to|max\.?)\)$", re.I)
# «Price /million», «Cost/hour».
_EACH = re.compile(r"\s?/\s?(?=million|thousand|hour|month|day|year|request|GB|TB)")
_PLACES = word_set("across over outside inside on in with without between within from")
_BURDENS = word_set(
    "cost costs fee fees charge charges commitment downtime limit limits penalty risk"
)
_STATES = word_set("stateful stateless serverless managed encrypted durable free paid")
_POLICY = re.compile(r"\bpolic(?:y|ies)\b", re.I)
_ELEMENT = re.compile(
    r"(?:(?:not)?(?:actions?|resources?|principals?)|effects?|conditions?|statements?|sids?)",
    re.I,
)
_STATE = re.compile(r"[A-Za-z-]+(?:able|ible|ful|less|ive|ous|ent)", re.I)
# «Looks at», «Alerts on»: what stands before a last preposition does something.
_DOES_TO = re.compile(
    r"(?P<verb>[A-Za-z][a-z]+)s (?P<end>at|on|to|for|with|by|in|from|into)$"
)


def first_of(label: str) -> str:
    """«Key limits / numbers» asks for the first of both."""
    first, slash, _ = label.partition(" / ")
    named = is_name(label) or any(map(is_coined, words(label)))
    label = first if slash and not named else label
    label = _EACH.sub(" per ", label)
    if found := _BOUND.match(label):
        label = f"{_BOUNDS[found['bound'].lower()]} {label[found.end() :]}"
    bound = _AT_MOST.search(label)
    return f"maximum {small(label[: bound.start()])}" if bound else label


def governed(topic: Topic, label: str) -> str:
    """«Use it for» and «Ideal for» as whole questions, "" for other labels."""
    if does := _DOES.match(label):
        first = does["verb"] or does["alone"]
        third = is_third_person(first, "the") and first.endswith("s")
        if third or is_base(first):
            base = base_of(first) if third else first.lower()
            after = does["after"] or ""
            return f"What does {shown(topic)} {base}{after}?"
    if fold(label) == "does":
        return f"What {do_of(topic)} {shown(topic)} do?"
    if does_to := _DOES_TO.match(label):
        do = do_of(topic)
        what = f"{shown(topic)} {does_to['verb'].lower()}"
        return (
            f"How {do} {what}?"
            if does_to["end"] == "by"
            else f"What {do} {what} {does_to['end']}?"
        )
    label = _USE_FOR.sub("used for", label)
    if not _GOVERNED.match(label):
        return ""
    return f"What {be_of(topic)} {shown(topic)} {label.lower()}?"


def bound_in(topic: Topic, value: str) -> Question | None:
    """«Billing: minimum duration of two months» tells that, and not how it is billed."""
    if not (found := _BOUND_OF.fullmatch(value)):
        return None
    what = small(first_of(found["what"]))
    return Question(f"What is the {what} of {shown(topic)}?", found["much"])


def element_of(topic: Topic, label: str) -> str:
    """«Effect», «Principal» of a policy: an element of it, and no side; else ""."""
    if not _POLICY.search(topic.name) or not _ELEMENT.fullmatch(label):
        return ""
    name = label.rstrip("s") if label.lower() != "sids" else "Sid"
    whole = topic.name if is_name(topic.name) else lowered(topic.name)
    return f"In {whole}, what does the “{large(name)}” element specify?"


def tells(label: str) -> bool:
    """«Origin groups give failover» before a colon is a sentence, and no label."""
    pairs = pairwise(label.split())
    return any(one.endswith("s") and is_base(other) for one, other in pairs)


def whose(label: str, *, several: bool) -> str:
    """«supports API keys», «survives a reboot»: what the label is true of does."""
    label = label.rstrip("? ")
    first, _, rest = label.partition(" ")
    if fold(label.split(" ")[-1]) in _BURDENS:
        return f"{'involve' if several else 'involves'} {lowered(label)}"
    if fold(label) == "default":
        return "are the default" if several else "is the default"
    if fold(label) in _STATES or (_STATE.fullmatch(label) and not is_criterion(label)):
        return f"{'are' if several else 'is'} {small(label)}"
    if rest and first.lower() in _PLACES:
        return f"{'work' if several else 'works'} {small(label)}"
    if fold(label) in {"ordering", "order"}:
        return f"{'guarantee' if several else 'guarantees'} ordering"
    if rest and first.endswith("ed") and first[1:].islower():
        return f"{'are' if several else 'is'} {small(label)}"
    if rest and is_third_person(first, rest.split(" ")[0]):
        return f"{base_of(first) if several else first.lower()} {rest}"
    return f"{'support' if several else 'supports'} {lowered(label)}"


def neutral(topic: Topic, label: str, value: str) -> Question | None:
    """The short question teachers write where no sentence is sure: «NLB: static IP?».

    None for a heap of facts: one short question asks for one of them.
    """
    asks = label.rstrip(" :?.")
    if is_criterion(asks) or asks.split(" ", 1)[-1][:1].islower():
        asks = lowered(asks)
    if mentions(label, topic.name):
        return Question(f"{large(asks)}?", value)
    about = shown(topic)
    if about.startswith("the “"):
        about = f"The{about[3:]}"
    told = "" if is_criterion(label) else measured(value)
    if told and not is_service(topic.name) and is_known(label):
        return Question(f"{label}: {told}?", value)
    if told:
        value = _MORE.split(value)[0]
    first = value.split(" ")[0]
    heap = not told and not is_criterion(label) and not is_third_person(first)
    if heap and _SEVERAL.match(value):
        return None
    return Question(f"{about}: {asks}, {told}?" if told else f"{about}: {asks}?", value)
