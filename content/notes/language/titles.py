"""What the title of a note names, under what its author wrote around it.

«Le serverless expliqué à ma promo» is about serverless, «Lambda, la star» about Lambda;
a title that is a sentence, or speaks of its author, is about nothing one can ask of.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.french.forms import form_of
from content.notes.language.french.verbs import is_participle
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import fold, word_set

_APPOSED = re.compile(
    r"^(?P<name>[^,]{2,40}),\s(?:(?:le|la|les|un|une|the|an?|notre|mon|ma)\s|l’)", re.I
)
_ADDRESSED = word_set("a au aux pour par en for to in by avec simplement pas")
_ENGLISH_PARTICIPLES = word_set(
    "explained made demystified simplified summarised summarized"
)
# Who speaks, or is spoken to: no word of what a note is about.
_PERSONAL = word_set(
    "je tu nous vous on moi toi mon ma mes ton ta tes notre nos votre vos i we you my our your me"
)
# «AWS pour les nuls»: for whom a note was written.
_FOR_SOMEONE = re.compile(r"\s(?:pour|for)\s(?![A-Z]).*$")
_TOO_WIDE = word_set("aws amazon cloud it informatique")
_SEVERAL = re.compile(r"\s(?:et|ou|and|or|vs\.?|[&/+])\s")
_DIVIDED = re.compile(r"\s[-–—|]\s")
_MOST_NAMED = 4


@lru_cache(maxsize=1024)
def apposed(heading: str) -> str:
    """«Lambda» of «Lambda, la star», "" of what names nothing before a comma."""
    found = _APPOSED.match(heading)
    name = found["name"] if found else ""
    if _SEVERAL.search(name):
        return ""
    return name if is_name(name) or is_service(name) else ""


@lru_cache(maxsize=1024)
def titled(title: str) -> str:
    """The part of a title that may name its subject, "" where none does."""
    text = title
    if text.isupper() and " " in text and not is_service(text):
        text = _spoken(text)
    text = _without_addressee(text)
    if not is_service(text):
        text = _FOR_SOMEONE.sub("", text)
    tokens = fold(text).split()
    if not _PERSONAL.isdisjoint(tokens) or _DIVIDED.search(text):
        return ""
    if set(tokens) <= _TOO_WIDE:
        return ""
    return "" if form_of(text) in {"clause", "verb"} else text


def _spoken(title: str) -> str:
    """Written large all through: «AWS pour vieux sysadmin», its names left as they are."""
    words = [one if fold(one) in _TOO_WIDE else one.lower() for one in title.split(" ")]
    words[0] = words[0][:1].upper() + words[0][1:]
    return " ".join(words)


def _without_addressee(title: str) -> str:
    """«Le serverless» of «Le serverless expliqué à ma promo»."""
    tokens = title.split(" ")
    for at, token in enumerate(tokens[1:], start=1):
        after = fold(tokens[at + 1]) if at + 1 < len(tokens) else "a"
        told = is_participle(token) or token.lower() in _ENGLISH_PARTICIPLES
        if told and after in _ADDRESSED:
            return " ".join(tokens[:at]) if at <= _MOST_NAMED else title
    return title
