"""Cloze: a sentence with its number, key term or name blanked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from content.notes.cards.model import Sketch
from content.notes.cards.quantities import quantities
from content.notes.facts.acronyms import expansions, spells
from content.notes.facts.model import Fact
from content.notes.facts.values import enumerated
from content.notes.language import asker
from content.notes.language.french.clauses import is_subordinate
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.verbs import is_participle
from content.notes.language.names import is_name
from content.notes.language.typography import BRACKETED, fold, word_set, words

BLANK = "[…]"
_MOST_BLANKS = 2
_MOST_NUMBERS = 3
_MOST_WORDS = 36
_LEAST_LEFT, _LEAST_MEASURED = 4, 1
# «Max […]» does not say of what.
_BOUNDS = word_set(
    "max min maximum minimum up to jusqu a au plus moins default defaut par by"
)
_LONG_VALUE = 14
_MOST_IN_PHRASE = 12
_MOST_IN_LABEL = 6
_PAIRED = re.compile(r"(?P<name>\b[A-Z][\w-]+) \((?P<gloss>[A-Z][\w-]+)\)")
_GLOSS = re.compile(r"\s\((?P<long>[^()]+)\)")
_NAME = re.compile(r"[A-Z][\w.-]*(?:(?:[ /-]|,? (?:et|and|ou|or) |, )[A-Z][\w.-]*)*")
_JOINT = re.compile(r"^\s*(?:,|/|et|ou|and|or|de|des|du|les|la|le|avec|\s)*\s*$")
_LIST = re.compile(
    r"\b(?:pour|comme|dont|for|such as)\s(?P<what>[^,.;:()]{3,40}(?:, [^,.;:()]{3,40})+"
    r" (?:et|and) [^,.;:()]{3,40})\.?$"
)
_ADJECTIVE = re.compile(
    r"[a-zà-ÿ-]+(?:ale?|aux|ique|if|ive|ible|able|aire|elle?|ée?|eux|euse|ant|ente?|ète|in|ed|al)s?"
)
_TOO_WIDE = word_set("aws amazon api apis it")

_POINTING = word_set("it them this that these cela ca ceci celui celle ceux lui y")
_NEGATIONS = frozenset({"pas", "jamais", "plus"})
_DONE = re.compile(r"(?:tion|sion|ment|age)s?$")
# «On peut en connecter plusieurs»: of what, another sentence says.
_CLITIC = re.compile(
    r"\b(?:peut|peuvent|doit|doivent|faut|pour|d’|de)\s?(?:en|y) \w+(?:er|ir|re)\b"
)
# What is worked out, supposed or led to says nothing that holds in general.
_WORKED = re.compile(
    r"[=→]|->|\b(?:si (?:l’)?(?:on|vous|je|tu)|if (?:you|we|i|one)|dans cet exemple"
    r"|in this example)\b",
    re.I,
)
_SAYS = frozenset({"est", "sont", "peut", "peuvent", "doit", "doivent"})
_SMALL = word_set("by via using with through par avec selon en de a the le la")
_FOR_EXAMPLE = re.compile(r"\b(?:e\.g|i\.e|ex|par exemple|for example)[.,:\s]*$", re.I)

Span = tuple[int, int]


def write(fact: Fact, after: int = 0) -> Iterator[Sketch]:
    """Cards that blank what the sentence is for; none where nothing stands out.

    `after`: only what stands past this character, the rest being asked otherwise.
    """
    text = fact.value if after else _shortened(fact.value)
    if len(words(text)) > _MOST_WORDS or _CLITIC.search(text) or _is_worked(text):
        return
    for start, end in spans(text, fact, after):
        yield _blanked(fact, text, start, end)


def write_rest(fact: Fact) -> Iterator[Sketch]:
    """The numbers of a long value: too much to be recalled as one answer."""
    if len(words(fact.value)) <= _LONG_VALUE or len(fact.items) >= 3:
        return
    text = _shortened(fact.value)
    if not _LONG_VALUE < len(words(text)) <= 25:
        return
    for start, end in _good(quantities(text), text, fact, 0)[:_MOST_BLANKS]:
        yield _blanked(fact, text, start, end)


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
    sentence = f"{text[:start]}{BLANK}{text[end:]}"
    topic = fact.topic
    if fact.attribute and _is_side(fact):
        topic = topic._replace(name=f"{topic.name}, {fact.attribute}")
    prompt = asker(fact.language).blank(topic, sentence)
    return Sketch(fact, "cloze", prompt, text[start:end], asks=sentence)


def _is_side(fact: Fact) -> bool:
    """A label that may stand before a sentence, no sentence itself."""
    few = len(words(fact.attribute)) <= _MOST_IN_LABEL
    return few and not asker(fact.language).is_clause(fact.attribute)


def spans(text: str, fact: Fact, after: int = 0) -> list[Span]:
    """What to hide: counted quantities, else one key term or name."""
    counted = list(quantities(text))
    numbers = _good(counted, text, fact, after) if len(counted) <= _MOST_NUMBERS else []
    if numbers:
        return numbers[:_MOST_BLANKS]
    if len(enumerated(text)) > 2:
        return []
    ways = [_lists(text), _emphasised(text, fact), _names(text)]
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
    found = _GLOSS.match(text, span[1])
    if found and spells(text[slice(*span)], found["long"]):
        return span[0], found.end()
    return span


def _good(candidates: Iterable[Span], text: str, fact: Fact, after: int) -> list[Span]:
    kept: list[Span] = []
    start = text.find(",") + 1 if is_subordinate(text) else 0
    for span in candidates:
        if span[0] < max(after, start) or any(_overlap(span, other) for other in kept):
            continue
        if _is_good(text, span, fact):
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


def _names(text: str) -> list[Span]:
    """Coined names past the first word, in a list as one."""
    found = [match.span() for match in _NAME.finditer(text) if match.start() > 0]
    return [span for span in reversed(found) if _is_telling_name(text, span)]


def _is_telling_name(text: str, span: Span) -> bool:
    """A name the sentence leads to, not one that qualifies another word."""
    hidden, before, after = text[slice(*span)], text[: span[0]], text[span[1] :]
    if not is_name(hidden) or fold(hidden) in _TOO_WIDE or before[-1:].isalnum():
        return False
    leads = re.search(r"(?:\b(?:via|avec|par|dans|sur|vers|comme|sous|using|with|by|"
                      r"through|into|le|la|les|un|une|the|and|et)|[:,])\s$", before, re.I)  # fmt: skip
    return bool(leads) and not re.match(r"\s*[\w(]", after)


def _lists(text: str) -> list[Span]:
    """What a sentence ends by listing: «… pour la sauvegarde, l’archivage et …»."""
    found = _LIST.search(text)
    return [found.span("what")] if found else []


def _is_good(text: str, span: Span, fact: Fact) -> bool:
    hidden, rest = text[slice(*span)], text[: span[0]] + " " + text[span[1] :]
    asked = set(fold(hidden).split())
    shown = set(fold(f"{rest} {fact.subject} {fact.attribute}").split())
    if _ADJECTIVE.fullmatch(hidden) or len(hidden.strip()) < 2:
        return False
    if fact.language == "fr" and (_is_verbal(hidden) or _is_manner(hidden)):
        return False
    if text[: span[0]].rstrip().endswith(("…", ".", ";", "?", "!", " /")):
        return False
    if text[span[1] :].startswith(" / ") or "→" in text[span[1] :]:
        return False
    if asked <= _SMALL or _in_equation(text, span):
        return False
    if asked & _POINTING or _FOR_EXAMPLE.search(text[: span[0]]):
        return False
    if rest.count("(") == 1 and text[: span[0]].rstrip().endswith("("):
        return False
    least = _LEAST_MEASURED if re.match(r"\W*\d", hidden) else _LEAST_LEFT
    spoken = [word for word in fold(rest).split() if word.isalpha()]
    if set(spoken) <= _BOUNDS and not (spoken and fact.attribute):
        return False
    if not asked or len(words(hidden)) > 9 or len(words(rest)) < least:
        return False
    digits = re.match(r"\W*(\d[\d ,.]*)", hidden)
    number = re.escape(digits[1].strip(" ,.")) if digits else ""
    if number and re.search(rf"(?<!\d){number}(?!\d)", rest):
        return False
    if any(fold(hidden) in fold(long) for _, long in expansions(text)):
        return False
    if _only_bracket(rest) or (text[max(span[0] - 1, 0)] == "(" and len(hidden) < 6):
        return False
    heavy = {word for word in asked if len(word) > 2 or word.isdigit()} or asked
    stems = {word.rstrip("sx") for word in shown}
    given = {word.rstrip("sx") for word in heavy} <= stems
    return not given and bool(rest.strip(" .,;:"))


def _is_worked(text: str) -> bool:
    return bool(_WORKED.search(BRACKETED.sub("", text)))


def _is_verbal(hidden: str) -> bool:
    """«plafonnent», «Terminer son traitement», «automatiquement envoyé»: too many fit."""
    if form_of(hidden) in {"verb", "infinitive", "clause"}:
        return True
    tokens = hidden.split()
    if not _SAYS.isdisjoint(tokens[1:]):
        return True
    return all(is_participle(one) or one.endswith("ment") for one in tokens)


def _is_manner(hidden: str) -> bool:
    """«hautement disponible», «pas se chevaucher», «optimisation»: many words fit."""
    first, _, rest = hidden.partition(" ")
    if first.endswith("ment") and rest and not is_common(rest.split(" ")[0]):
        return True
    done = not rest and hidden.islower() and bool(_DONE.search(hidden))
    return done or fold(first) in _NEGATIONS


def _in_equation(text: str, span: Span) -> bool:
    """«(1 EB = 1,000 PB)» explains a unit."""
    opened = text.rfind("(", 0, span[0])
    return opened > text.rfind(")", 0, span[0]) and "=" in text[opened : span[1]]


def _only_bracket(rest: str) -> bool:
    """«… (et leurs unités)»: without what is hidden nothing is left to go by."""
    return bool(re.fullmatch(r"\W*\([^()]*\)\W*", rest))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _shortened(text: str) -> str:
    return BRACKETED.sub("", text) if len(words(text)) > 30 else text
