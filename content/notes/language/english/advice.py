"""What a sentence advises: what a thing should be used for, or what to use."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.english.wording import be_of, one
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, is_balanced, words

# «Should be used for…», «Most often used for…», «Useful for…»: a subject left out.
_FOR = re.compile(
    r"(?:(?P<of>[A-Z][\w ()/-]{1,40}?) (?=(?:is|are|(?:should|can|may|must|could) be) ))?"
    r"(?:(?P<modal>should|can|may|must|could) be |(?:is |are )?)"
    r"(?P<how>(?:(?:most often|mostly|mainly|often|best|commonly|typically|generally|primarily"
    r"|usually|(?:designed|meant|intended) to be) )?"
    r"(?:used|recommended|designed|intended|meant|suited|suitable|useful|ideal|good|great|perfect|an? (?:great|good|perfect|ideal) (?:fit|choice|option|match)"
    r"|optimi[sz]ed)) for (?P<what>\S.+)",
    re.I,
)
_USE = re.compile(
    r"Use (?:the |an? )?(?P<what>[^,.;:()]{2,40}?) (?P<need>(?:for|to) [^;:]+)"
)
# «…, should not come first», «…; never for logs» tells something else.
_ELSE = re.compile(
    r"(?:,\s(?:and |but )?(?=(?:should|must|can|cannot|could|not|never|no)\b)|;\s|\s-\s|\.\s).*$"
)
_LEANING = re.compile(
    r"\b(?:it|they|them|this|these|those|that one|such|above|below|same)\b", re.I
)
# «Suitable for most workloads» is said of nearly anything.
_ANY = re.compile(
    r"(?:most|many|all|any|some|various|other|different|several|multiple) \w+", re.I
)
_MOST, _LEAST_NEEDED, _MOST_IN_NAME = 26, 2, 4


def advised(topic: Topic, sentence: str) -> Question | None:
    """The question that advice answers; None of other sentences, and of vague advice."""
    if found := _FOR.fullmatch(sentence):
        return _used_for(topic, found)
    found = _USE.fullmatch(sentence)
    return _to_use(found) if found else None


def _used_for(topic: Topic, found: re.Match[str]) -> Question | None:
    what = _ELSE.sub("", found["what"])
    known = is_known(topic.name) or bool(found["of"])
    if not known or ", " in topic.name or not _is_need(what) or _ANY.fullmatch(what):
        return None
    if (of := found["of"]) and fold(of) != fold(topic.name):
        # «ALB is ideal for…» tells of ALB, wherever it stands.
        named = is_service(of) or any(map(is_coined, of.split()))
        if not named or len(words(of)) > _MOST_IN_NAME:
            return None
        topic = Topic(of)
    how = found["how"].lower()
    modal = found["modal"]
    asks = (
        f"{modal.lower()} {one(topic)} be" if modal else f"{be_of(topic)} {one(topic)}"
    )
    return Question(f"What {asks} {how} for?", what)


def _to_use(found: re.Match[str]) -> Question | None:
    what, need = found["what"], _ELSE.sub("", found["need"])
    named = is_known(what) or is_coined(what.split(" ")[0])
    if not named or not _is_need(need.split(" ", 1)[1]) or mentions(need, what):
        return None
    return Question(f"What should you use {need}?", what)


def _is_need(text: str) -> bool:
    short = _LEAST_NEEDED <= len(words(text)) <= _MOST
    return short and is_balanced(text) and not _LEANING.search(text)
