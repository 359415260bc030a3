"""What a case makes necessary: «Si le cluster est chiffré, il faut un grant»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.acts import POINTS
from content.notes.language.french.consequences import first_told
from content.notes.language.french.phrasing import closed, within
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.typography import is_balanced, small, words

_MUST = re.compile(
    r"(?P<lead>(?:(?:si|quand|avec|sans)\s|(?:lorsqu|dès qu)(?:e\s|’))[^,:;→«»?]{6,90}), il faut "
    r"(?:d’abord |aussi |en plus |donc |alors )?(?P<what>[^:→]+)$", re.I,
)  # fmt: skip
_OF_THE_EXAM = re.compile(r"\b(?:énoncés?|examens?|questions?|qcm|scénarios?)\b", re.I)
# «Il faut le refaire»: what, another sentence says.
_CLITIC = re.compile(r"(?:l[ae]s?|l’|y|en|lui|leur|s’|se)\s?\w+(?:er|ir|re)\b", re.I)
_END = re.compile(
    r", (?:il|elle|ils|elles|on|c’est|mais|sinon|car|et (?:il|elle|on)|(?-i:[A-Z]))",
    re.I,
)
_LEAST_TOLD, _MOST_TOLD = 2, 20


def must(topic: Topic, sentence: str) -> Question | None:
    """«Que faut-il si le cluster est chiffré ?», with what is needed or done then."""
    found = _MUST.match(sentence)
    if not found or _OF_THE_EXAM.search(found["lead"]) or POINTS.search(found["lead"]):
        return None
    what = first_told(found["what"], _END)
    if not is_balanced(what) or POINTS.search(what):
        return None
    done = is_infinitive(what.split(" ")[0])
    if _CLITIC.match(what) or not (done or clauses.starts_object(what)):
        return None
    if not _LEAST_TOLD <= len(words(what)) <= _MOST_TOLD:
        return None
    asks = f"que faut-il {'faire ' if done else ''}{small(found['lead'])}"
    return closed(within(topic, asks, asks), what)
