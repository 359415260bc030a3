"""Sentences of a fixed shape, each of which answers one English question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from content.notes.language.base import Question, Topic
from content.notes.language.english.answers import may_hold
from content.notes.language.english.objects import says_how
from content.notes.language.english.verbs import BE, is_base, is_modal, is_third_person
from content.notes.language.english.wording import lowered, shown
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    fold,
    is_balanced,
    large,
    one_line,
    small,
    without_brackets,
    word_set,
    words,
)

_ONLY = re.compile(
    r"Only (?P<who>[^,;:.]{2,50}?) (?P<does>(?:can|may|must|is|are|has|have|supports?|allows?) [^;:.]{4,80})"
)
# «Uses AI to find personal data»: «uses» is a verb there, whatever stands behind it.
_USES = re.compile(
    r"(?:It )?(?P<uses>uses) (?P<what>(?!the same\b)[^,;:.]{2,40}?) (?P<to>to [a-z]{2,}\b[^;:.]{4,90})", re.I
)  # fmt: skip
_USED = re.compile(
    r"(?:It is |It’s )?used (?P<for>to [a-z]{2,}\b[^;:.]{4,90}|for [^;:.]{6,90})", re.I
)
_MEANS = re.compile(
    r"(?:An? |The )?(?P<what>[^,;:.]{3,50}? (?:codes?|errors?|status|signals?|flags?)) means? (?P<told>[^;:]{4,90})"
)
_LAYER = re.compile(
    r"(?:(?:operates|works|runs) )?(?:(?:at|on) )?(?:the )?(?:OSI )?"
    r"(?P<layer>layer \d(?: \([^()]*\))?)(?: (?:in|of) (?:the )?OSI(?: model)?)?", re.I,
)  # fmt: skip
_DONE = re.compile(
    r"(?P<of>(?:The |An? )?[^,;:]{2,50}?) (?P<be>is|are) (?P<done>[a-z]{2,}ed|built|kept|made|held|sent|written|bound|tied) "
    r"(?P<by>to|in|by|with|via|across|from|on|into|as|at|for) (?P<what>[^.;:]{2,90})"
)
_PLACED = word_set("stored kept hosted located saved held placed deployed defined")
_IN = word_set("in on at")
# «Is based on», «is needed for»: of nearly all things; «used by» says little too.
_LOOSE = word_set("based related needed required called used compared limited done")
# «Data in Glacier», «volumes restored from snapshots»: what of it is told is unsure.
_WITHIN = re.compile(r"\s(?:in|of|from|at|on|for|with|to)\s", re.I)
# «Traffic is sent to…», «encryption is handled by…»: of these there is no one.
_MASS = re.compile(
    r"(?:tion|sion|ment|ing|ity|ance|ence|ness|age|ware|data|traffic|content|access|metadata|text|code|state)$"
)
_GOES_ON = re.compile(
    r"\b(?:if|when|because|but|so|while|unless|whereas|which|that|this|these|those|it|them|they|you|we|your|our)\b",
    re.I,
)
_POINTING = re.compile(
    r"(?:it|they|this|that|these|those|he|she|you|we|there|each|some|both|most|all|any|one|others?|everything)\b",
    re.I,
)
_FIGURE = re.compile(r"(?<![A-Za-z\d-])\d")
_IF = re.compile(r"(?P<if>If|When|Once) (?P<when>[^,;:]{6,80}), (?P<then>[^;:]{6,120})")
# «If you want…», «When we need…» leads to advice; «the bug» was told of before.
_WANTED = re.compile(
    r"(?:you|we|i|one) (?:want|need|have|think|see|use|would|wish)\b|(?:the|this|that|these|those|it|they|any of)\b"
    r"|.*\b(?:again|them|it|they|this|these|those)\b", re.I,
)  # fmt: skip
_THEN = re.compile(
    r"(?:it|they|this|these|those|you|we|use|check|that|then you)\b", re.I
)
_SPLICED = re.compile(r",\s(?:this|it|you|we|they|which)\s.*$")
_BOUND = re.compile(
    r"(?:the )?(?P<bound>max|maximum|min|minimum)\.? (?P<what>[a-z][^\d,;:()=]{2,60}?)(?: (?:is|are|of|=)| :)? "
    r"(?P<much>[~<>≤]?\d[\d.,:]*k?(?: ?(?:[KMGT]i?B(?:/s(?:ec)?)?|[KMG]bps|ms|seconds?|minutes?|hours?|days?|%|IOPS))?)",
    re.I,
)
_BOUNDS = {"max": "maximum", "min": "minimum"}
# What befalls things, told of several of them at the end of a clause.
_FAIL = word_set(
    "fail fails crash crashes stop stops terminate terminates expire expires"
)
_MOST_IN_OBJECT, _MOST_IN_SUBJECT = 12, 5


def framed(topic: Topic, sentence: str) -> Question | None:
    """The question of a sentence that has one of the shapes, None of others."""
    if found := _ONLY.fullmatch(sentence):
        return _only(topic, found)
    if told := _used(topic, sentence):
        return told
    if found := _MEANS.fullmatch(sentence):
        named = any(map(is_coined, found["what"].split()))
        return (
            Question(f"What does the {found['what']} mean?", found["told"])
            if named
            else None
        )
    if (found := _LAYER.fullmatch(sentence)) and is_known(topic.name):
        return Question(
            f"At which OSI layer does {shown(topic)} operate?", found["layer"]
        )
    if found := _IF.fullmatch(sentence):
        return _happens(topic, found)
    found = _DONE.fullmatch(sentence)
    return _done(topic, found) if found else None


def bounds(topic: Topic, sentence: str) -> Iterator[Question]:
    """«Max size is 64, max rate 10MB/sec» tells two bounds of one thing."""
    found = [_BOUND.fullmatch(part) for part in sentence.split(", ")]
    if not is_known(topic.name) or not all(found):
        return
    for one in found:
        if one is not None:
            bound = one["bound"].lower()
            what = small(one["what"]) if one["what"][1:2].islower() else one["what"]
            what = what.replace("/", " per ")
            of = "" if mentions(what, topic.name) else f" for {shown(topic)}"
            yield Question(
                f"What is the {_BOUNDS.get(bound, bound)} {what}{of}?", one["much"]
            )


def _used(topic: Topic, sentence: str) -> Question | None:
    """What a thing is used for, or what it uses another for."""
    if not is_known(topic.name):
        return None
    if (found := _USES.fullmatch(sentence)) and is_base(found["to"].split(" ")[1]):
        return Question(
            f"What does {shown(topic)} use {found['what']} for?", found["to"]
        )
    found = _USED.fullmatch(sentence)
    if found is None:
        return None
    by, _, what = found["for"].partition(" ")
    if by == "to" and not is_base(what.split(" ")[0]):
        return None
    return Question(
        f"What is {shown(topic)} used for?", what if by == "for" else found["for"]
    )


def _only(topic: Topic, found: re.Match[str]) -> Question | None:
    names = re.split(r",? (?:and|or) |, ", found["who"])
    named = all(is_known(one) or is_coined(one) for one in names)
    if not named or not is_known(topic.name) or _GOES_ON.search(found["does"]):
        return None
    which = "which ones" if len(names) > 1 else "which one"
    return Question(f"{shown(topic)}: {which} {found['does']}?", f"Only {found['who']}")


def _happens(topic: Topic, found: re.Match[str]) -> Question | None:
    """«If a disk fails, all data is lost» tells what happens."""
    when, then = found["when"], _SPLICED.sub("", found["then"])
    told = _is_told(when) and _is_told(then) and is_balanced(then)
    if not told or _WANTED.match(when) or _THEN.match(then) or not is_known(topic.name):
        return None
    asks = f"what happens {found['if'].lower()} {when}?"
    if not mentions(when, topic.name):
        asks = f"with {shown(topic)}, {asks}"
    return Question(large(asks), then)


def _is_told(clause: str) -> bool:
    """A subject and a verb: «a disk fails», «you delete an object»."""
    tokens = clause.split()[:10]
    if tokens[0].lower() in {"you", "we"}:
        return len(tokens) > 1 and is_base(tokens[1])
    return (
        any(
            is_modal(token) or token in BE or is_third_person(token, after)
            for token, after in pairwise([*tokens[1:], ""])
        )
        or tokens[-1] in _FAIL
    )


def _done(topic: Topic, found: re.Match[str]) -> Question | None:
    of, done, by, what = found.group("of", "done", "by", "what")
    bare = one_line(without_brackets(what))
    what = bare if _GOES_ON.search(what) else what
    if done in _LOOSE or (
        by == "for" and done not in {"charged", "billed", "designed"}
    ):
        return None
    one = found["be"] == "is" and not mentions(topic.name, of)
    if says_how(by, what) or (one and _lacks_article(of)):
        return None
    if (
        _POINTING.match(of)
        or " - " in of
        or _WITHIN.search(of)
        or len(words(of)) > _MOST_IN_SUBJECT
        or any(map(is_modal, of.split()))
    ):
        return None
    if len(words(what)) > _MOST_IN_OBJECT or _FIGURE.search(what):
        return None
    if _GOES_ON.search(f"{of} {what}") or not (is_balanced(of) and is_balanced(what)):
        return None
    of = topic.name if fold(topic.name).endswith(f" {fold(of)}") else lowered(of)
    asks = f"where {found['be']} {of} {done}?"
    if done not in _PLACED or by not in _IN:
        asks = f"what {found['be']} {of} {done} {by}?"
    elif by == "at":
        what = f"at {what}"
    if not mentions(of, topic.name) and not any(map(is_coined, of.split())):
        if not may_hold(topic, asks):
            return None
        asks = f"in {shown(topic)}, {asks}"
    return Question(large(asks), what)


def _lacks_article(of: str) -> bool:
    """«Cookie is sent…»: one of many, which is named without an article by haste only."""
    first, *behind = of.split()
    if first.lower() in {"the", "a", "an", "each", "every"} or _MASS.search(of):
        return False
    return not any(map(is_coined, (first, *behind))) and not is_service(of)
