"""Tally: how many things of a kind there are, in a whole sentence of prose.

«Un cluster compte jusqu’à […] nœuds»: what is counted stands behind the number and is
read; what is said after the first clause is left out, for it may lean on the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards import cloze, statement
from content.notes.cards.model import Sketch
from content.notes.cards.subjects import is_proven, may_be_thing
from content.notes.cards.whole import is_worked, stands_alone, without_opener
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.services import is_known
from content.notes.language.typography import said_in, words

_FIRST = re.compile(
    r"(?P<first>[^;:→]{20,180}?)(?:(?:,| et| mais| puis| donc) (?:il|elle|ils|elles|on|c’est|ce n’est|si|donc|non|rien)\b"
    r"|, (?:mais|ce qui|d’où|sinon|alors que|tandis que)\b|\s(?:alors que|tandis que)\s"
    r"|\s\((?=c’|avant\b|\d+ avant|ancien)).*$",
    re.I,
)
_WORDS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|two|three|four|five|six|seven|eight|nine|ten"
# «Les trois nœuds» were told of before; «5 à 7 nœuds» is one figure.
_TALLY = re.compile(
    rf"(?<!\bles )(?<!\bces )(?<!\bdes )(?<!\baux )(?<!\bses )(?<!\bthe )(?<![\w.,:/–-])"
    rf"(?P<number>(?:\d+(?:[ \u00a0\u202f]\d{{3}})*|{_WORDS})(?: (?:à|ou|to|or) (?:\d+|{_WORDS}))?)"
    r" (?P<what>[a-zà-ÿœ-]{4,}[sx])\b(?! \d)",
    re.I,
)
_FIGURE = re.compile(rf"\d+(?:[ \u00a0\u202f]\d{{3}})*|\b(?:{_WORDS})\b", re.I)
# «On relie deux réseaux»: as few as it takes, and nothing to learn.
_ONE = re.compile(r"(?:0|1|un|une|deux|two)$", re.I)
_IN_WORDS = frozenset(_WORDS.split("|"))
# «Un objet pouvait faire 5 To», «il existe deux types»: what was, and what is no news.
_NO_NEWS = re.compile(
    r"\b(?:était|étaient|avait|avaient|pouvait|pouvaient|devait|faisait|was|were|had|could)\b"
    r"|^(?:il existe|il y a|there are|aws|amazon)\b", re.I,
)  # fmt: skip
# «Repose sur trois décisions», «deux raisons de le faire»: thoughts of the author.
_THOUGHTS = re.compile(
    r"(?:décision|raison|question|point|idée|principe|chose|façon|manière|critère|mot|conseil|règle|piège"
    r"|cas|fois|erreur|avantage|exception|reason|point|idea|thing|way|rule|question|mistake|word)s?$",
    re.I,
)
_MOST_WORDS, _LEAST_WORDS, _MOST = 32, 6, 2


def write(fact: Fact) -> Iterator[Sketch]:
    """The only figure of a sentence, where it says how many there are of what."""
    if fact.shape != "statement" or not _counts(fact.value):
        return
    text = first_clause(without_opener(fact.value))
    few = _LEAST_WORDS <= len(words(text)) <= _MOST_WORDS
    found = _TALLY.search(text) if few and len(_FIGURE.findall(text)) <= _MOST else None
    if not found or not found.start() or _ONE.match(found["number"]):
        return
    if _THOUGHTS.match(found["what"]):
        return
    if found["number"].isalpha() and not text[found.end() :].strip(" ."):
        return
    if len(_FIGURE.findall(text)) == len(_FIGURE.findall(found["number"])) and (
        _is_whole(fact, text)
    ):
        start, end = found.span("number")
        told = f"{text[:start]}{cloze.BLANK}{text[end:]}"
        yield cloze.blanked(fact, told, found["number"])


def _counts(text: str) -> bool:
    figures = any(map(str.isdigit, text)) or not _IN_WORDS.isdisjoint(said_in(text))
    return figures and _TALLY.search(text) is not None


def write_first(fact: Fact) -> Iterator[Sketch]:
    """The figures of what a sentence says first, where more of it leans on the rest."""
    first = first_clause(fact.value) if fact.prose else fact.value
    if first == fact.value or _NO_NEWS.search(first):
        return
    if asker(fact.language).subject_of(first):
        told = statement.write(fact._replace(value=first))
        yield from (one for one in told if _FIGURE.match(one.answer))


def first_clause(text: str) -> str:
    """The sentence up to where another one begins: «…, mais il n’expire pas»."""
    found = _FIRST.match(text)
    return found["first"].rstrip(" ,") if found else text


def _is_whole(fact: Fact, text: str) -> bool:
    ask = asker(fact.language)
    own = ask.subject_of(text)
    known = is_known(fact.subject)
    return (
        bool(own)
        and may_be_thing(fact)
        and not _NO_NEWS.search(text)
        and known
        and not ask.leans(text)
        and not is_worked(text, fact.attribute)
        and stands_alone(text)
        and is_proven(fact, text)
    )
