"""Cloze: a sentence with its number, key term or name blanked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from content.notes.cards.blanks import is_good
from content.notes.cards.model import Sketch
from content.notes.cards.placing import Span
from content.notes.cards.quantities import magnitudes, quantities, without_thing
from content.notes.cards.subjects import is_proven
from content.notes.cards.whole import (
    goes_on,
    is_exercise,
    is_worked,
    stands_alone,
    without_opener,
)
from content.notes.facts.acronyms import spells
from content.notes.facts.model import Fact
from content.notes.facts.values import enumerated
from content.notes.language import asker
from content.notes.language.base import Language
from content.notes.language.french.clauses import is_subordinate
from content.notes.language.french.nouns import is_common
from content.notes.language.french.terms import is_term
from content.notes.language.names import is_name, mentions
from content.notes.language.typography import (
    BRACKETED,
    fold,
    is_balanced,
    large,
    word_set,
    words,
)

BLANK = "[…]"
_MOST_BLANKS = 2
_MOST_NUMBERS = 3
_MOST_WORDS = 36
_LONG_VALUE = 14
_MOST_IN_PHRASE = 12
_MOST_IN_LABEL = 6
# «Offre gratuite», «Query limit»: no sentence is as short.
_MOST_IN_NOUN = 2
_PAIRED = re.compile(r"(?P<name>\b[A-Z][\w-]+) \((?P<gloss>[A-Z][\w-]+)\)")
_GLOSS = re.compile(r"\s\((?P<long>[^()]+)\)")
_NAME = re.compile(r"[A-Z][\w.-]*(?:(?:[ /-]|,? (?:et|and|ou|or) |, )[A-Z][\w.-]*)*")
_JOINT = re.compile(r"^\s*(?:,|/|et|ou|and|or|de|des|du|les|la|le|avec|\s)*\s*$")
_LIST = re.compile(
    r"\b(?:pour|comme|dont|for|such as)\s(?P<what>[^,.;:()]{3,40}(?:, [^,.;:()]{3,40})+"
    r" (?:et|and) [^,.;:()]{3,40})\.?$"
)
_TOO_WIDE = word_set("aws amazon api apis it")

# No end of what stands in brackets.
_STOP = re.compile(r"\s?;\s(?![^()]*\))")
# «App servers see the […]», «A and […]»: many a name would fit, but not behind «via the».
_ANY_OBJECT = re.compile(
    r"(?:(?<!\bvia)(?<!\busing)(?<!\bwith)(?<!\bby)(?<!\bthrough)(?<!\binto)(?<!\bfrom)(?<!\bin)(?<!\bon)(?<!\bto)"
    r" (?:the|an?)| and) $"
)
_STARRED = re.compile(r"\s\*+$")
_LOOSE = re.compile(r"[·≠→]|\. [A-Z]|\s[/:]\s")
_TO = re.compile(r"\s?(?:à|to|–|-|→)\s?")
_MOST_COUNTED = 20


def write(fact: Fact, after: int = 0) -> Iterator[Sketch]:
    """Cards that blank what the sentence is for; none where nothing stands out.

    `after`: only what stands past this character, the rest being asked otherwise.
    """
    text = fact.value if after else _shortened(fact.value)
    if not may_be_blanked(fact, text):
        return
    for start, end in spans(text, fact, after):
        yield _blanked(fact, text, start, end)


def write_amounts(fact: Fact) -> Iterator[Sketch]:
    """The amounts of a value whose label asks for nothing by itself, and nothing else."""
    text = _shortened(fact.value)
    if not may_be_blanked(fact, text):
        return
    counted = _counted(text, fact)
    if len(counted) > _MOST_NUMBERS:
        return
    for start, end in _good(counted, text, fact, 0)[:_MOST_BLANKS]:
        yield _blanked(fact, text, start, end)


def may_be_blanked(fact: Fact, text: str) -> bool:
    """What a fact says is short, whole, holds in general and is of what it names."""
    if len(words(text)) > _MOST_WORDS or not stands_alone(text):
        return False
    if is_worked(text, fact.attribute) or goes_on(text):
        return False
    return is_proven(fact, text)


def write_rest(fact: Fact) -> Iterator[Sketch]:
    """The numbers of a long value: too much to be recalled as one answer."""
    if len(words(fact.value)) <= _LONG_VALUE or len(fact.items) >= 3:
        return
    text = _shortened(fact.value)
    if not _LONG_VALUE < len(words(text)) <= 25 or not stands_alone(text):
        return
    if is_exercise(text, fact.attribute):
        return
    for start, end in _good(_counted(text, fact), text, fact, 0)[:_MOST_BLANKS]:
        yield _blanked(fact, text, start, end)


def write_counted(fact: Fact) -> Iterator[Sketch]:
    """The numbers of what defines nothing: «ASG : cooldown 300 s».

    One or two, each beside what it counts; a heap of figures and a range are none.
    """
    text = fact.value
    if is_worked(text, fact.attribute) or _LOOSE.search(text) or not is_balanced(text):
        return
    if not is_term(fact.topic) or mentions(text, fact.subject):
        return
    counted = _whole_ranges(quantities(text), text)
    if len(counted) > _MOST_BLANKS or len(words(text)) > _MOST_COUNTED:
        return
    for start, end in _good(counted, text, fact, 0):
        yield _blanked(fact, text, start, end)


def _counted(text: str, fact: Fact) -> list[Span]:
    """Its quantities; in English both ends of a range are one."""
    counted = list(quantities(text))
    return _whole_ranges(counted, text) if fact.language == "en" else counted


def _whole_ranges(counted: Iterable[Span], text: str) -> list[Span]:
    """«1 s à 7 jours» is one value."""
    joined: list[Span] = []
    for start, end in counted:
        between = text[joined[-1][1] : start] if joined else ""
        both = between == " and " and text[: joined[-1][0]].endswith("between ")
        if both or _TO.fullmatch(between):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def write_paired(fact: Fact) -> Iterator[Sketch]:
    """What stands in brackets behind each name of a list: «Gremlin (TinkerPop)»."""
    text = fact.value
    paired = list(_PAIRED.finditer(text))
    if len(paired) < 2 or len(words(text)) > _MOST_WORDS:
        return
    between = (text[one.end() : other.start()] for one, other in pairwise(paired))
    if not all(map(_JOINT.match, between)):
        return
    for found in paired[:_MOST_BLANKS]:
        if not spells(*found.group("name", "gloss")):
            yield _blanked(fact, text, *found.span("gloss"))


def _blanked(fact: Fact, text: str, start: int, end: int) -> Sketch:
    told = f"{text[:start]}{BLANK}{_up_to_stop(text, end)}"
    return blanked(fact, told, text[start:end])


def blanked(fact: Fact, sentence: str, hidden: str) -> Sketch:
    topic = fact.topic
    if fact.attribute and _is_side(fact):
        topic = topic._replace(name=f"{topic.name}, {fact.attribute}")
    named = bool(topic.name)
    prompt = asker(fact.language).blank(topic, sentence) if named else large(sentence)
    return Sketch(fact, "cloze", prompt, hidden, asks=sentence)


def _up_to_stop(text: str, end: int) -> str:
    """What goes on behind the blank, without what is told after a semicolon."""
    found = _STOP.search(text, end)
    first = not _STOP.search(text, 0, end)
    return text[end : found.start()] if found and first else text[end:]


def _is_side(fact: Fact) -> bool:
    """A label that may stand before a sentence, no sentence itself."""
    said = len(words(fact.attribute))
    if said == _MOST_IN_NOUN:
        return True
    few = said <= _MOST_IN_LABEL
    return few and not asker(fact.language).is_clause(fact.attribute)


def spans(text: str, fact: Fact, after: int = 0) -> list[Span]:
    """What to hide: counted quantities, else one key term or name."""
    counted = _counted(text, fact)
    numbers = _good(counted, text, fact, after) if len(counted) <= _MOST_NUMBERS else []
    if numbers:
        return numbers[:_MOST_BLANKS]
    if not counted and (large := [one for one in magnitudes(text) if one[0] >= after]):
        return large[:1]
    if len(enumerated(text)) > 2:
        return []
    ways = [_lists(text), _emphasised(text, fact), _names(text, fact.language)]
    if fact.prose and not _is_phrase(text):
        ways = ways[1:]
    for candidates in ways[:2] if after else ways:
        if good := _good(candidates, text, fact, after):
            return [_with_expansion(text, good[0])]
    return []


def _is_phrase(text: str) -> bool:
    """«Rotation automatique via une fonction»: short, and headed by a noun."""
    few = len(words(text)) <= _MOST_IN_PHRASE and "," not in text
    return few and is_common(text.split(" ")[0])


def _with_expansion(text: str, span: Span) -> Span:
    """«TTL (Time To Live)» is hidden whole: the bracket would give it away."""
    found, hidden = _GLOSS.match(text, span[1]), text[slice(*span)]
    if found and (spells(hidden, found["long"]) or _abbreviates(hidden, found["long"])):
        return span[0], found.end()
    return span


def _abbreviates(hidden: str, long: str) -> bool:
    """«OID» of «Object Identifier», by its first letter only."""
    titled = all(word[:1].isupper() for word in long.split())
    return hidden.isupper() and " " in long and titled and hidden[0] == long[0]


def _good(candidates: Iterable[Span], text: str, fact: Fact, after: int) -> list[Span]:
    kept: list[Span] = []
    start = text.find(",") + 1 if is_subordinate(text) else 0
    for found in candidates:
        span = without_thing(text, found)
        if span[0] < max(after, start) or any(_overlap(span, other) for other in kept):
            continue
        if is_good(text, span, fact):
            kept.append(span)
    return kept


def _emphasised(text: str, fact: Fact) -> list[Span]:
    """Bold words, neighbours joined, the last first: the end holds the news."""
    found = sorted(span for phrase in fact.emphasis for span in _phrase(text, phrase))
    joined: list[Span] = []
    for span in found:
        if joined and _JOINT.match(text[joined[-1][1] : span[0]]):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return [span for span in reversed(joined) if span[0] > 0]


def _phrase(text: str, phrase: str) -> Iterator[Span]:
    if phrase and text.count(phrase) == 1:
        start = text.index(phrase)
        yield start, start + len(phrase)


def _names(text: str, language: Language) -> list[Span]:
    """Coined names past the first word, in a list as one."""
    found = [match.span() for match in _NAME.finditer(text) if match.start() > 0]
    return [span for span in reversed(found) if _is_telling_name(text, span, language)]


def _is_telling_name(text: str, span: Span, language: Language) -> bool:
    """A name the sentence leads to, not one that qualifies another word."""
    hidden, before, after = text[slice(*span)], text[: span[0]], text[span[1] :]
    if language == "en" and _ANY_OBJECT.search(before):
        return False
    if not is_name(hidden) or fold(hidden) in _TOO_WIDE or before[-1:].isalnum():
        return False
    leads = re.search(r"(?:\b(?:via|avec|par|dans|sur|vers|comme|sous|using|with|by|"
                      r"through|into|le|la|les|un|une|the|and|et)|[:,])\s$", before, re.I)  # fmt: skip
    return bool(leads) and not re.match(r"\s*[\w(]", after)


def _lists(text: str) -> list[Span]:
    """What a sentence ends by listing: «… pour la sauvegarde, l’archivage et …»."""
    found = _LIST.search(text)
    return [found.span("what")] if found else []


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _shortened(text: str) -> str:
    text = without_opener(_STARRED.sub("", text))
    return BRACKETED.sub("", text) if len(words(text)) > 30 else text
