"""What a name stands for, asked in English by what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise, takewhile

from content.notes.language.base import Question, Topic
from content.notes.language.english.genus import names_kind
from content.notes.language.english.term_deeds import ADVISES, by_deed
from content.notes.language.english.verbs import (
    BE,
    is_base,
    is_modal,
    is_third_person,
)
from content.notes.language.english.wording import (
    SINGLE,
    be_of,
    lowered,
    one,
    shown,
)
from content.notes.language.names import is_coined
from content.notes.language.services import is_service
from content.notes.language.typography import without_brackets, word_set, words

_LEAST_PARTS, _MOST_IN_PART = 3, 2
_ARTICLE = re.compile(r"(?:an?|the|one of)\s", re.I)
_ASKED = re.compile(r"(?:how|where|when)\s", re.I)
_LIKENED = re.compile(r"(?:similar to|like|same as)\s", re.I)
_RELATIVES = frozenset({"that", "which", "who"})
_JOINING = _RELATIVES | {"and", "or"}
_LEAST_SPOKEN = 2
_MOST_IN_NAME = 4
_LISTS_NAMES = re.compile(r"[A-Z]\w+(?:,| \+| or| and|-\w+)\s")
# «When you delete one, …», «Each copy only…» tell what happens.
_TOLD = re.compile(
    r"(?:when|if|while|once|because) (?:you|we|the|an?|it|they)\b|(?:each|every|any|you|we)\s",
    re.I,
)
# «Messages that fail are moved elsewhere» tells what is done with them.
_MOVED = re.compile(r"\w+s (?:that|which) [^,;.]*? (?:is|are) \w+ed\b", re.I)
_SCENARIO = re.compile(r"\b(?:exam|scenario)s?\b", re.I)
_FREQUENCIES = word_set("often usually generally typically always never sometimes")
_THING = re.compile(r"\ban? \w+ (?:thing|stuff)\b|^(?:the |a )?(?:new|old) one\b", re.I)
_NOTHING = re.compile(r"(?:nothing|none|n/a|unknown|varies|depends)\b", re.I)
# «Cross-zone on by default» tells how something else is set.
_SET = re.compile(r"\b(?:on|off|enabled|disabled|free|charged) by default\b", re.I)
# A quote, a rate, a place, a measure: none of them names a kind of thing.
_NO_KIND = re.compile(r"[\"“«]|per[- ]|\S+ (?-i:(?:in|at|via|through) [A-Z])", re.I)
_MEASURE = re.compile(
    r"(?:rpo|rto|near zero|low|high|none|(?:(?:tens|hundreds|dozens) of |(?:a )?few |several )?"
    r"(?:(?:micro|milli)?seconds|minutes|hours|days|weeks|months))\b", re.I,
)  # fmt: skip
_KIND = re.compile(
    r"\b(?:\w*base|\w*store|storage|service|cache|queue|tool|graph|stream|log|file ?system|disk|drive|network"
    r"|protocol|warehouse|engine|server|cluster|function|container|registry|firewall|proxy|balancer"
    r"|key|token|index|table|volume|snapshot|backup|copy|gateway|library|framework|language)s?\b",
    re.I,
)
_LEAST_WORDS, _MOST_TRAITS = 3, 16
_SUBORDINATES = _RELATIVES | {"when", "if", "where", "while", "as", "to", "how"}
_MEASURED = re.compile(
    r"(?:[~<>≤≥$]\s?)?\d|(?:up to|at (?:most|least)|about|max)\s[~$]?\d", re.I
)
# «Same-region or cross-region», «Finer grain»: what a thing is like.
_QUALIFIES = re.compile(
    r"(?:\w+-\w+|active|passive|async|sync)(?:(?: or |/)(?:\w+-\w+|passive|sync))*$"
    r"|(?:less|more|\w+er) \w+$|[\w-]+(?: \([^()]*\))? or [\w-]+-\w+.*", re.I,
)  # fmt: skip
# «No warm-up», «Millions of IOPS», «Same key»: what it is like.
_TRAIT = re.compile(
    r"(?:no|any|same|only|gone|cheapest|lag|latency|millions|hundreds|thousands|every|once"
    r"|physically|fully|[\w -]+-compatible$|\w+ly \w+ed|not|within|after|before|during|until|since)\b", re.I,
)  # fmt: skip
# «99.9%» is no thing.
_SHARE = re.compile(r"[<>~≤≥]?\s?\d[\d.,]*\s?%")
# «NLB and GWLB», «Multi-AZ vs Read Replica» are two things, and no one of them.
_SEVERAL = re.compile(r"\s(?:and|or|vs\.?|&)\s")
# «DX only», «HA the classic way»: how something is done.
_QUALIFIED = re.compile(r"\s(?:only|way|first|too|instead|alone)$", re.I)
_LISTED = re.compile(r"[\w.-]+(?:, [\w.-]+){2,}")
# «Retain, Snapshot or Delete» are to be chosen from.
_OPTIONS = re.compile(r"[\w.-]+(?:, [\w.-]+)*,? (?:or|and) [\w.-]+")
_QUOTA = re.compile(
    r"(?:[~<≤]\s?|up to |max )?\d[\d,.]*\+? (?:per|by|for each)\b", re.I
)
_LIMITED = re.compile(r"(?:up to|at most|max(?:imum)?|within|under|[<≤~]) ?\$?\d", re.I)
_ALSO = re.compile(
    r"(?:must|needs?|requires?|can|cannot|no|not|only|you|we|(?:max|min)\s\d|free|paid|cheap\w*"
    r"|[\w-]+ed|[\w-]+ly|cross-\w+|\w+ only)\b|[$\d]", re.I,
)  # fmt: skip


def _lists_parts(value: str) -> bool:
    """«The nodes, pods, services» are in a thing or around it, and not what it is."""
    parts = without_brackets(value).split(", ")
    short = (len(words(one)) <= _MOST_IN_PART for one in parts)
    return len(parts) >= _LEAST_PARTS and all(short)


def asked(topic: Topic, value: str) -> Question | None:
    """The question the value answers; the first frame that fits decides."""
    if _defines_nothing(topic, value):
        return None
    frames = (by_deed(topic, value), _by_phrase(topic, value))
    return next(chain.from_iterable(frames), None)


def _defines_nothing(topic: Topic, value: str) -> bool:
    """No name of one thing, or what happens, is set or is in it."""
    if _TOLD.match(value) or _MOVED.match(value) or _SCENARIO.search(topic.name):
        return True
    several = _SEVERAL.search(topic.name) and not is_service(topic.name)
    if several or _SET.search(value) or _SHARE.match(topic.name):
        return True
    if _lists_parts(value) and not any(map(str.isdigit, topic.name)):
        return True
    return _QUALIFIED.search(topic.name) is not None


def _by_phrase(topic: Topic, value: str) -> Iterator[Question | None]:
    """What it is, or what it is like; None where nothing is to be asked."""
    if ", " in topic.name:
        # «Columnar, MPP: …» tells of something else.
        yield None
    paired = "/" in topic.name and " / " in value
    if paired or "!" in value or _QUOTA.match(value):
        yield None
    if _MEASURED.match(value) and topic.name.split(" ")[-1].lower() in SINGLE:
        yield Question(f"What is {one(topic)}?", value)
    if _says_little(value) or (topic.name.isdigit() and not _defines(value)):
        # What happens does not say what it is.
        yield None
    if is_service(topic.name) and _LIMITED.search(re.split(r"[,;]\s", value)[0]):
        # No service is told from others by one of its limits.
        yield None
    kind = names_kind(value) and not _TRAIT.match(value)
    if not (_defines(value) or (kind and is_service(topic.name))):
        listed = _LISTED.fullmatch(value) is not None
        if listed and be_of(topic) == "are":
            yield Question(f"What are {lowered(shown(topic))}?", value)
        counted = _MEASURED.match(value) or _OPTIONS.fullmatch(value) or listed
        if counted or _characterizes_little(value):
            yield None
        yield Question(f"What characterizes {one(topic)}?", value)
    few = len(words(value)) < _LEAST_WORDS and not _KIND.search(value)
    known = kind or _ASKED.match(value) or _LIKENED.match(value)
    if few or _MEASURE.match(value) or not known:
        yield None
    yield Question(f"What {be_of(topic)} {one(topic)}?", value)


def tells(value: str) -> bool:
    """«Create two records», «Records can be created»: what is done, told of no name."""
    before, *behind = map(str.lower, value.split())
    said = [before, *takewhile(lambda one: one not in _RELATIVES, behind[:8])]
    return (
        bool(ADVISES.match(value) or _TOLD.match(value))
        or any(map(is_modal, said[1:]))
        or not BE.isdisjoint(said[1:])
    )


def _defines(value: str) -> bool:
    """A phrase that names a kind of thing, and no list of what it is like."""
    if _ARTICLE.match(value):
        return not _tells(value)
    if _ASKED.match(value):
        return True
    if _MEASURED.match(value):
        return False
    first, *more = re.split(r"[,;]\s", value)
    if re.search(r"[\d<>=]", re.sub(r"\w*[A-Z]\w*", "", first)) or _TRAIT.match(first):
        return False
    if _QUALIFIES.fullmatch(first) or any(map(is_modal, words(first))):
        return False
    if len(words(first)) > _MOST_IN_NAME:
        return True
    if more and len(words(first)) == 1:
        return False
    told = any(_ALSO.match(one) or is_third_person(one.split(" ")[0]) for one in more)
    return not told


def _characterizes_little(value: str) -> bool:
    """Nothing, names alone, or a heap of things said of it."""
    pieces = re.split(r"[,;]\s(?![^()]*\))", value)
    named = all(is_coined(one.split(" ")[0]) for one in pieces) and len(pieces) > 1
    return (
        bool(_NOTHING.match(value) or " vs " in value)
        or (named and not re.search(r"[<>~$]|\b\d", value))
        or len(words(value)) > _MOST_TRAITS
    )


def _says_little(value: str) -> bool:
    """A sentence, one word, code and figures: none of them says what a thing is."""
    spoken = [one for one in words(value) if one.isalpha() and not is_coined(one)]
    few = len(spoken) < _LEAST_SPOKEN and not _LISTS_NAMES.search(value)
    return (
        few
        or _is_clause(value)
        or bool(_THING.search(value) or _NO_KIND.match(value))
        or (bool(_ARTICLE.match(value)) and _tells(value))
    )


def _is_clause(value: str) -> bool:
    """«One bad record blocks the shard» has its own subject and verb."""
    tokens = re.split(r"[,;(:]", value)[0].split()
    if _ARTICLE.match(value) or not tokens or is_base(tokens[0]):
        return False
    if tokens[0].endswith("s") and "".join(tokens[1:2]).lower() in _FREQUENCIES:
        # «Transitions often require…»
        return True
    for at, (token, after) in enumerate(pairwise([*tokens[:8], ""])):
        if token.lower() in _SUBORDINATES:
            return False
        spoken = is_modal(token) or token in {"is", "are"}
        if at and (spoken or is_third_person(token, after)):
            return True
    return False


def _tells(value: str) -> bool:
    """«A metric belongs to a namespace» tells something, and names no kind."""
    tokens = re.split(r"[,;:(]", value)[0].split()[:9]
    return any(
        is_third_person(token, after) and before not in _JOINING
        for before, token, after in zip(
            tokens[1:], tokens[2:], tokens[3:], strict=False
        )
    )
