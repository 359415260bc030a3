"""What an English sentence answers as a whole: how, before what, how many, what by default.

Each shape names all that its question needs, so that one answer is right.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.english.about import HERE, asked_of, question
from content.notes.language.english.answers import may_hold
from content.notes.language.english.clauses import GOES_ON, POINTS, has_verb, is_told
from content.notes.language.english.objects import says_how
from content.notes.language.english.states import order, set_state, state
from content.notes.language.english.verbs import is_base, is_third_person
from content.notes.language.english.wording import SUBJECT, be, be_of, shown
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import is_balanced, words

_MOST_TOLD = 22
_LISTS = re.compile(r", | and | or |/")
_ANY_OF = re.compile(
    r"(?:many|several|various|all|most|multiple|different|both|any|some|\d)\b", re.I
)
_TOLD = r"(?P<told>[^;:!?]{2,110})"
_DEPENDS = re.compile(rf"{SUBJECT} depends? on {_TOLD}")
_BY_DEFAULT = re.compile(
    rf"(?:[Bb]y default,? (?P<first>[^,;:.!?]{{2,70}}?) (?P<does>(?:is|are|[a-z]+)\b.*)"
    rf"|{SUBJECT},? by default,? (?P<then>(?:is|are|[a-z]+)\b.*))",
)
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
_KNOWN_AS = re.compile(
    r"(?:(?:is|are) )?(?P<how>also|sometimes|formerly|previously|often) (?:known as|called|referred to as|named) (?:an? |the )?"
    r"(?P<told>[^,;:.()]{2,40})", re.I,
)  # fmt: skip
_NEEDED = re.compile(
    r"(?P<told>[A-Z][\w/ -]{2,40}?) must be (?P<done>enabled|disabled|activated|turned (?:on|off))(?: first| beforehand)?"
)
_USING = re.compile(
    rf"{SUBJECT} (?:is|are) (?P<done>[a-z]+ed|built|made|sent) (?P<how>(?:by )?using|through|via) (?P<told>[^,;:.]{{2,80}})"
)
_CAN_USING = re.compile(
    rf"{SUBJECT} can be (?P<done>[a-z]+ed|built|made|sent) (?P<how>(?:by )?using|through|via) (?P<told>[^,;:.]{{2,80}})"
)
_CAN = re.compile(
    rf"{SUBJECT} can be (?P<done>(?!used|done|set|configured|applied)[a-z]+ed|built|sent) (?P<by>with|to|by|from|into|across) "
    r"(?P<told>(?!an? few\b|default\b|about\b)[^,;:.]{3,70})"
)
_USED_TO = re.compile(
    r"(?P<told>[A-Z][\w/().& -]{1,50}?) can be used to (?P<do>[a-z]+ [^;:]{4,90})"
)
_PLACE = re.compile(
    r"(?:(?P<of>[A-Z][^,;:.]{2,40}?) )?[Mm]ust be (?:placed |located |deployed )?"
    r"(?P<told>(?:in|behind|within|inside) (?:the same|an?|one|the) [^,;:.]{2,50})"
)
_BILLED = re.compile(
    rf"(?:{SUBJECT} )?(?:is|are)? ?(?P<done>billed|charged|priced) (?P<told>(?:per|by) [^;:.]{{3,60}})",
    re.I,
)
# «Billing is per shard», «pay based on the minutes», and no «pay for what you use».
_PAID = re.compile(
    r"(?:(?:billing|pricing) is|(?:you )?(?:only )?pay(?: only)?) (?P<told>(?:(?:per|by) |based on |for (?!what|the time|actual))[^;:.]{3,80})",
    re.I,
)
_PRICES = re.compile(r"\b(?:pricing|billing|costs?|prices?|plans?)\b", re.I)
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
    shapes = (
        _depends,
        _effect,
        _default,
        state,
        order,
        _only,
        _how,
        _uses,
        _billing,
        _supports,
    )
    told = (shape(topic, sentence) for shape in shapes)
    if asked := next(filter(None, told), None):
        return asked
    if label or not is_known(topic.name):
        return None
    return _of_topic(topic, sentence)


def _depends(topic: Topic, sentence: str) -> Question | None:
    found = _DEPENDS.fullmatch(sentence)
    if not found or not is_told(found["told"]):
        return None
    do = "does" if " depends on " in sentence else "do"
    return asked_of(topic, found["of"], f"what {do} {HERE} depend on?", found["told"])


def _default(topic: Topic, sentence: str) -> Question | None:
    """«By default, X denies…», «X, by default, denies…» tell what X does by default."""
    found = _BY_DEFAULT.fullmatch(sentence)
    if not found:
        return None
    of, told = found["first"] or found["of"], found["does"] or found["then"]
    verb, _, rest = told.partition(" ")
    if not rest or GOES_ON.search(told) or verb in {"is", "are"}:
        return None
    many = is_base(verb)
    if not many and not is_third_person(verb, rest.split(" ")[0]):
        return None
    do = "do" if many else "does"
    return asked_of(topic, of, f"what {do} {HERE} do by default?", told)


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


def _how(topic: Topic, sentence: str) -> Question | None:
    """«Logs are stored using X» tells how, «can be shared with Y» with what."""
    for shape, modal in ((_USING, ""), (_CAN_USING, "can")):
        if (found := shape.fullmatch(sentence)) and is_told(found["told"]):
            is_ = modal or ("are" if f"{found['of']} are " in sentence else "is")
            if is_ == "is" and " and " in found["of"]:
                return None
            be_ = " be" if modal else ""
            told = f"{found['how']} {found['told']}"
            asks = f"how {is_} {HERE}{be_} {found['done']}?"
            return asked_of(topic, found["of"], asks, told)
    found = _CAN.fullmatch(sentence)
    if not found or not is_told(found["told"]) or says_how(found["by"], found["told"]):
        return None
    if re.search(r"(?<![A-Za-z\d-])\d", found["told"]):
        return None
    asks = f"what can {HERE} be {found['done']} {found['by']}?"
    return asked_of(topic, found["of"], asks, found["told"])


def _uses(topic: Topic, sentence: str) -> Question | None:
    """«Athena can be used to query logs»: what can, where that is a name."""
    found = _USED_TO.fullmatch(sentence)
    if not found or not is_base(found["do"].split(" ")[0]) or not is_told(found["do"]):
        return None
    told = found["told"]
    named = is_service(told) or any(map(is_coined, told.split()))
    if not named or mentions(found["do"], told) or has_verb(told):
        return None
    asks = f"what can be used to {found['do']}?"
    if not any(map(is_coined, found["do"].split())):
        if not is_service(topic.name) or mentions(told, topic.name):
            return None
        if not may_hold(topic, asks):
            return None
        asks = f"in {shown(topic)}, {asks}"
    return question(asks, told)


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


def _paid(topic: Topic, sentence: str) -> Question | None:
    found = _PAID.fullmatch(sentence)
    if not found or not is_known(topic.name) or not is_told(found["told"]):
        return None
    if _PRICES.search(topic.name):
        return None
    told = found["told"]
    if told.startswith("for "):
        return question(f"what do you pay for with {shown(topic)}?", told[4:])
    return question(f"how {be_of(topic)} {shown(topic)} billed?", told)


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


def _of_topic(topic: Topic, sentence: str) -> Question | None:
    """What a sentence says of the topic, whose name it may leave out."""
    if asked := _paid(topic, sentence):
        return asked
    if found := _KNOWN_AS.fullmatch(sentence):
        how = found["how"].lower()
        return question(f"what {be_of(topic)} {shown(topic)} {how} known as?", found["told"])  # fmt: skip
    if found := _NEEDED.fullmatch(sentence):
        told = found["told"]
        if mentions(told, topic.name) or POINTS.search(told) or has_verb(told):
            return None
        return question(f"what must be {found['done']} for {shown(topic)}?", told)
    found = _PLACE.fullmatch(sentence)
    if not found or not is_told(found["told"]):
        return None
    if found["of"]:
        return asked_of(topic, found["of"], f"where must {HERE} be?", found["told"])
    return question(f"where must {shown(topic)} be?", found["told"])


def _many(what: str) -> str:
    if what.endswith("s") or be(what) == "are":
        return what
    return f"{what[:-1]}ies" if re.search(r"[^aeiou]y$", what) else f"{what}s"


def _article(of: str) -> str:
    return "an " if of[0].lower() in "aeio" else "a "
