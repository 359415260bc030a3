"""Sentences of a fixed shape, each of which answers one English question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question, Topic
from content.notes.language.english.answers import may_hold
from content.notes.language.english.objects import says_how
from content.notes.language.english.verbs import is_modal
from content.notes.language.english.wording import lowered, shown
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_known
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
_GOES_ON = re.compile(
    r"\b(?:if|when|because|but|so|while|unless|whereas|which|that|this|these|those|it|them|they|you|we|your|our)\b",
    re.I,
)
_POINTING = re.compile(
    r"(?:it|they|this|that|these|those|he|she|you|we|there|each|some|both|most|all|any|one|others?|everything)\b",
    re.I,
)
_FIGURE = re.compile(r"(?<![A-Za-z\d-])\d")
_BOUND = re.compile(
    r"(?:the )?(?P<bound>max|maximum|min|minimum)\.? (?P<what>[a-z][^\d,;:()=]{2,60}?)(?: (?:is|are|of|=)| :)? "
    r"(?P<much>[~<>≤]?\d[\d.,:]*k?(?: ?(?:[KMGT]i?B(?:/s(?:ec)?)?|[KMG]bps|ms|seconds?|minutes?|hours?|days?|%|IOPS))?)",
    re.I,
)
_BOUNDS = {"max": "maximum", "min": "minimum"}
_MOST_IN_OBJECT, _MOST_IN_SUBJECT = 12, 5


def framed(topic: Topic, sentence: str) -> Question | None:
    """The question of a sentence that has one of the shapes, None of others."""
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


def _done(topic: Topic, found: re.Match[str]) -> Question | None:
    of, done, by, what = found.group("of", "done", "by", "what")
    bare = one_line(without_brackets(what))
    what = bare if _GOES_ON.search(what) else what
    if done in _LOOSE or (
        by == "for" and done not in {"charged", "billed", "designed"}
    ):
        return None
    if says_how(by, what):
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
