"""The pieces English questions are put together from."""

from __future__ import annotations

import re

from content.notes.language import acronyms
from content.notes.language.base import Question, Topic
from content.notes.language.english.columns import names_side
from content.notes.language.names import is_coined, is_name, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import (
    first_word,
    fold,
    small,
    without_brackets,
    word_set,
)

_ADJECTIVES = word_set(
    "cross multi inter general special high low small limited strong fast slow good bad"
    " consistent reliable predictable easy simple better improved enhanced flexible seamless"
    " increased reduced lower higher faster cheaper built automatic great full fine"
)
_ANY_THING = word_set(
    "service term name feature element item concept option word type what resource setting limit quota metric"
)
# «Express One Zone» is no one of many zones.
_NUMBER_IN_NAME = re.compile(r"\bOne [A-Z]")
_ABLE = re.compile(r"[A-Z]?[a-z]{3,}[ai]ble")
_FEW_LETTERS = 2
_DOES = re.compile(r"\bdoes\b")
# Acronyms that are said as words: «a NAT gateway».
_SPOKEN = word_set(
    "NAT RAID RAM LAN SAN FIFO LIFO REST SAML MAC ROM NIC SIM LUN NAS SOAP"
)
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|/\s?\w+)")
# «The four DR strategies» heads what there are four of.
_ONE_OF = re.compile(
    r"^(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+) ", re.I
)
_PER = re.compile(
    r"\s?/\s?(?P<what>(?:million|thousand|month|hour|day|second|year|gb|tb)s?)\b", re.I
)
_CRITERIA = word_set(
    """
    type types mode modes model level protocol protocols port size duration time
    latency throughput cost price pricing capacity number volume format role goal
    purpose usage use case cases advantage advantages benefit benefits drawback
    drawbacks pros cons savings rotation gotcha commitment commitments discount limit limits limitation limitations constraint criteria target
    destination source trigger frequency length width address content engine engines
    language version class classes category ease scope layer transport
    difference meaning storage example examples permission permissions retention
    region provider owner date origin structure component components element step
    steps function feature features property properties risk
    impact effect result syntax command option options parameter parameters
    prerequisite condition method technology metric unit value performance
    action actions resource resources durability availability security encryption
    challenge challenges convention speed rate bandwidth memory ram cpu lifetime lifespan
    expiration expiry interval schedule quota quotas threshold thresholds rpo rto sla
    compatibility requirement requirements timeout weight priority granularity
    resolution audience maintainer license licence penalty surcharge code
    """
)


_BOUNDS = word_set("minimum maximum average total default")
_AMOUNTS = word_set(
    "duration time latency throughput size number retention rpo rto bandwidth interval timeout"
    " lifetime cost price pricing length width rate"
)
_AMOUNT = re.compile(
    r"[\d$€]|unlimited|none|never|second|minute|hour|day|week|month|year|millis|micros|low|high"
    r"|near|instant|real[- ]time|per\b|free|included|paid|cheap|expensive|same|varies|depends"
    r"|short|long|small|large|up to|few|several|zero|no\b|until|as long",
    re.I,
)
_ANY_TIME = re.compile(r"(?:any ?time|always|later|afterwards|once created)\b", re.I)
# «Tenancy: at launch only» tells when, and not what.
_MOMENT = re.compile(
    r"(?:only )?(?:(?:when|after|before|during)\s"
    r"|at (?:the |\w+ )?(?:creation|launch|boot|start|startup|runtime|deployment)\b)", re.I,
)  # fmt: skip
_TIMED = word_set("timing trigger moment schedule failover time when billing use start")
_FLOWS = word_set("throughput speed bandwidth rate size")
_FLOW = re.compile(
    r"\d|unlimited|none|low|high|medium|near|real[- ]?time|fast|slow|small|large|elastic|[a-z]bytes|same|varies|depends",
    re.I,
)
# What stands behind a noun says which one it is: «ECMP over several connections».
_BEHIND = re.compile(
    r"\s(?:of|for|in|on|by|to|per|over|via|with|without|from|across|between|through|at|behind|under|inside)\s"
)
_OF = re.compile(r"\s(?:of|for|in|on|by|to|per)\s")
# The last word of what there are many of: «a customer managed key».
COUNTED = word_set(
    "key policy queue boundary instance endpoint zone role user group gateway bucket table topic "
    "volume snapshot cluster node target rule alarm function layer replica record cookie subnet "
    "ami acl balancer url host tag plan"
)
# There is but one of these for each subject: «the visibility timeout».
SINGLE = word_set("family timeout duration window period interval delay limit quota")


def tells_moment(value: str) -> bool:
    """«At creation only», «any time»: when something is done, not when to use it."""
    return bool(_MOMENT.match(value) or _ANY_TIME.match(value))


def may_be(label: str, value: str) -> bool:
    """False for what is no amount where the label asks for one: «Cost: an agent»."""
    head = _head(label)
    if _MOMENT.match(value) and head not in _TIMED:
        return False
    if head in _FLOWS:
        return bool(_FLOW.search(value))
    return head not in _AMOUNTS or bool(_AMOUNT.search(value))


def side(label: str) -> str:
    """A side of something, small even where its words are written as a name is."""
    label = _PER.sub(r" per \g<what>", label)
    head = re.split(r"\s(?:of|for)\s", label)[0]
    first, *others = head.split(" ")
    if not (_is_side(first) or fold(first) in _BOUNDS) or not first[1:].islower():
        return lowered(label)
    small = (word.lower() if _is_side(word) else word for word in others)
    return " ".join((first.lower(), *small)) + label[len(head) :]


def _is_side(word: str) -> bool:
    said = fold(word)
    known = said in _CRITERIA or said.removesuffix("s") in _AMOUNTS
    return known or names_side(word) or _ABLE.fullmatch(word) is not None


def is_criterion(label: str) -> bool:
    first = first_word(label)
    head = _head(label)
    known = head in _CRITERIA or head.removesuffix("s") in _AMOUNTS
    return known and first not in _ADJECTIVES


def _head(label: str) -> str:
    before = _OF.split(_ASIDE.sub("", label))[0]
    return (fold(before).split(" ") or [""])[-1]


def be(label: str) -> str:
    head = _head(_BEHIND.split(label)[0])
    plural = head.endswith("s") and not head.endswith(
        ("ss", "us", "is", "ics", "aws", "alias")
    )
    plural = plural or head in {"metrics", "topics"}
    if is_name(label):
        last = (_BEHIND.split(_ASIDE.sub("", label))[0].split() or [label])[-1]
        capital = last[0].isupper() and is_service(label)
        plural = plural and last[1:].islower() and not capital
    return "are" if plural else "is"


def be_of(topic: Topic) -> str:
    """«Is» of one of a kind, and of what is done: «Freezing Objects»."""
    last = _BEHIND.split(topic.name)[0].split(" ")[-1]
    if last.endswith("s") and last[:-1].lower() in COUNTED and last[1:].islower():
        return "are"
    gerund = topic.name.split(" ")[0].endswith("ing") and " " in topic.name
    one = topic.category and not (is_name(topic.name) and " " in topic.name)
    return "is" if one or gerund else be(topic.name)


def do_of(topic: Topic) -> str:
    """«Does» of one thing, «do» of several: before what is asked that it does."""
    return "do" if be_of(topic) == "are" else "does"


def agreeing(topic: Topic, asked: Question | None) -> Question | None:
    """The question with «do» before several: «What do EBS Volumes persist?»"""
    if asked is None or do_of(topic) == "does":
        return asked
    return asked._replace(prompt=_DOES.sub("do", asked.prompt, count=1))


def shown(topic: Topic) -> str:
    topic = topic._replace(category=_ONE_OF.sub("", topic.category))
    kind = fold(topic.category)
    bare = " " not in topic.name and not is_name(topic.name)
    known = " " not in topic.name and is_service(topic.name)
    bare = (bare or len(topic.name) <= _FEW_LETTERS) and not known
    if topic.category and topic.name.isdigit():
        return f"{lowered(topic.category)} {topic.name}"
    said = is_proper(topic.name) or topic.name.split(" ")[-1].lower() in kind.split()
    bare = bare or not (said or known or be(topic.name) == "are")
    if topic.category and bare and kind not in _ANY_THING:
        return f"the “{topic.name}” {lowered(topic.category)}"
    if topic.scope and fold(topic.scope) not in fold(topic.name):
        return f"{topic.name} ({without_brackets(topic.scope).strip()})"
    return topic.name


def one(topic: Topic) -> str:
    """The topic with its article, where there are many: «a KMS key», no «EBS»."""
    if acronyms.is_counted(topic.name) and " " not in topic.name:
        return f"{_indefinite(topic.name)} {shown(topic)}"
    name = lowered(shown(topic))
    head = topic.name.split(" ")[-1].lower()
    if " " not in topic.name or name.startswith("the ") or is_service(topic.name):
        return shown(topic)
    if head in SINGLE:
        return f"the {name}"
    if (
        _NUMBER_IN_NAME.search(name)
        or head not in COUNTED
        or name.startswith(("AWS ", "Amazon "))
    ):
        return shown(topic)
    return f"{_indefinite(name)} {name}"


def _indefinite(name: str) -> str:
    """«an» of what is said with a vowel first: «SCP», «API key»."""
    first = name.split(" ")[0]
    spelt = is_coined(first) and first[0] in "AEFHILMNORSX" and first not in _SPOKEN
    return "an" if spelt or name[0].lower() in "aeio" else "a"


def lowered(text: str) -> str:
    first = text.split(" ", 1)[0]
    if first in {"A", "An", "The"}:
        return small(text)
    if is_service(first) and first == first.title():
        return text
    if is_service(" ".join(text.split(" ")[:2])):
        return text
    if not text or is_name(text) or is_name(first) or not first[1:].islower():
        return text
    return small(text)
