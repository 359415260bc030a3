"""Siblings: which of the things told side by side a remark is about.

A remark that defines nothing («push, sans stockage») tells a thing from those beside it,
where it says enough and nothing alike is said of the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from content.notes.cards.alike import Alike
from content.notes.cards.choice import is_grade
from content.notes.cards.defining import LEANS
from content.notes.cards.model import Sketch
from content.notes.cards.ranks import (
    are_mixed,
    below,
    overlap,
    share_a_word,
    tells_its_age,
)
from content.notes.cards.vague import is_opinion
from content.notes.facts.model import Fact
from content.notes.groups import grouped
from content.notes.language import asker, table_headers
from content.notes.language.base import Topic
from content.notes.language.french.genus import PRAISE
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import is_done, is_headline, is_mishap
from content.notes.language.meanings import meanings
from content.notes.language.names import Mentioned
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    fold,
    is_balanced,
    word_set,
    words,
)

_LEAST, _MOST = 2, 5
_BESIDE = frozenset({"definition", "attribute", "mention"})
# A few words, with a bracket at most behind them.
_NAME = re.compile(
    r"[^\W\d][^\s→<>=:;?!+(),…]*(?: [^\s→<>=:;?!+(),…]+){0,3}(?: \([^(),…]{1,30}\))?"
)
_PLACED = re.compile(
    r"(?:sur|dans|pour|avec|sans|en|par|chez|depuis|vers|on|in|for|with|without|from|to|at) ",
    re.I,
)
# Who can read a map knows what lies in each.
_ON_THE_MAP = word_set("europe amerique asie afrique oceanie antarctique asia africa america oceania") | {
    "amerique du nord", "amerique du sud", "amerique latine", "north america",
    "south america", "moyen orient", "middle east",
}  # fmt: skip
_LEAST_SAID, _MOST_SAID, _LEAST_PLAIN = 2, 18, 3
_STEM, _LEAST_STEM, _ROOT = 5, 3, 4
_UNIT = re.compile(r"[KMGTPE]i?[oB]\b")
_PARTS = re.compile(r"[A-Z]{2,}(?![a-z])|[^\W\d_](?:[a-zà-ÿ]+|\b)")
_LIGHT = word_set(
    "avec sans pour dans sur par les des une aux est sont pas plus moins tout tous toute toutes "
    "entre vers chez donc mais aussi seulement uniquement the and for with from only not any all "
    "its has are can que qui ils elle"
)
# A figure or an acronym tells as much as a word more does.
_TELLING = re.compile(r"\d|\b[A-Z][A-Z0-9]+\b")
# What points elsewhere, or is told to its reader, is true of more than one thing.
_POINTS = re.compile(
    r"\b(?:celui|celle|ceux|celles|cela|ça|ceci|ci-dessus|idem|pareil|autres?|le reste|la même|le même"
    r"|les mêmes|les deux|elle|elles|ils?|lui|eux|selon|dépend|voir|cf|vu|je|tu|vous|nous|mon|ma|mes|moi"
    r"|this|that|these|those|other|others|both|same|it|them|they|depends|see|you|we|i|my)\b"
    r"|…|\betc\b|[?!]$|^(?:non|oui|no|yes)\b",
    re.I,
)  # fmt: skip
# What is no longer on offer is not chosen.
_RETIRED = re.compile(
    r"\((?:arrêté|fermé|obsolète|dépréci|retiré|abandonné|legacy|deprecated|retired|discontinued|closed)",
    re.I,
)
_OF_THE_EXAM = re.compile(
    r"\b(?:examen|exam|énoncé|question|qcm|piège|réponse|mot-clé|scenario|answer|catch|gotcha|trap)s?\b",
    re.I,
)
# The head of a column of whatever there was to say.
_NO_SIDE = re.compile(r"(?:valeur|value|sens|d[ée]tail)s?\b(?: possibles?)?$", re.I)
_DENIES = re.compile(r"\b(?:pas|jamais|sans|not|never|without)\b", re.I)


def siblings(left: Sequence[Fact], facts: Sequence[Fact]) -> Iterator[Sketch]:
    """A card for each of the facts left that tells its subject from those beside it."""
    waiting = set(left)
    for beside in grouped(filter(_is_beside, facts), _place).values():
        if waiting.isdisjoint(beside):
            continue
        options = _options(beside)
        names = tuple(map(_name, options))
        # «À usage général», «A», «Réseau» are things for who sees the heading alone.
        known = options and sum(map(_is_proper, names)) * 2 > len(names)
        if known and not _is_remark(options[0]):
            yield from _of_column(options, names, waiting, _told)


def chosen(facts: Sequence[Fact]) -> Iterator[Sketch]:
    """Which of the things of a table to choose, for each use told of one of them."""
    cells = filter(_is_use, facts)
    for beside in grouped(cells, _place).values():
        options = _options(beside)
        names = tuple(map(_name, options))
        offered = not any(map(_RETIRED.search, names))
        if offered and len(options) == len(beside) > _LEAST:
            told = set(filter(_is_use_told, options))
            yield from _of_column(options, names, told, _choice)


def _is_use(fact: Fact) -> bool:
    told = fact.header and table_headers.is_choice_header(fact.attribute)
    return told and _is_beside(fact)


def _is_use_told(fact: Fact) -> bool:
    """«Multi-comptes» and «grosses boîtes» are what many things are for."""
    if _RETIRED.search(fact.value):
        return False
    several = ", " in fact.value or _TELLING.search(fact.value)
    return bool(several) or len(_stems(fact.value)) >= _LEAST_PLAIN


def _choice(fact: Fact, options: Sequence[str]) -> str:
    return asker(fact.language).chosen_for(options, fact.value)


def _told(fact: Fact, options: Sequence[str]) -> str:
    ask = asker(fact.language)
    if fact.header:
        topics = [Topic(name, fact.scope, fact.category) for name in options]
        side = fact.attribute.rstrip(" ?\u00a0\u202f")
        return ask.among_by(topics, side, fact.value)
    owner = fact.topic if _is_part(fact) else None
    return ask.among(options, fact.value, owner)


def _is_beside(fact: Fact) -> bool:
    return bool(fact.column) and fact.shape in _BESIDE


def _is_part(fact: Fact) -> bool:
    """«Task Role : …» under ECS: the label is what is told, beside others of ECS."""
    return fact.shape == "attribute" and not fact.header


def _name(fact: Fact) -> str:
    return fact.attribute if _is_part(fact) else fact.subject


def _place(fact: Fact) -> tuple[str, ...]:
    if _is_part(fact):
        return (fact.note, "part", fact.subject, *fact.trail)
    side = fold(fact.attribute) if fact.header else ""
    shape = "definition" if fact.shape == "mention" else fact.shape
    return (fact.note, shape, fact.column, side, *fact.trail)


def _options(beside: Sequence[Fact]) -> list[Fact]:
    """The things among them, each told once: phrases, sides and deeds are no answer."""
    first = beside[0]
    if any(told(first.category) for told in (is_done, is_headline, is_mishap)):
        return []
    ask = asker(first.language)
    told_once = grouped(beside, lambda fact: fold(_name(fact)))
    options = [
        facts[0]
        for facts in told_once.values()
        if len(facts) == 1
        and _NAME.fullmatch(name := _name(facts[0]))
        and not (ask.is_attribute(name) or ask.is_clause(name))
        and (not _is_part(first) or (is_known(name) and is_service(first.subject)))
    ]
    if len(options) > _LEAST:
        kept = set(below([*map(_name, options)], told_once))
        options = [fact for fact in options if _name(fact) in kept]
    names = [_name(fact) for fact in options]
    if (
        len(names) < _LEAST
        or overlap(names)
        or (not first.header and are_mixed(names))
        or _ON_THE_MAP.issuperset(map(fold, names))
    ):
        return []
    known = sum(map(is_known, names))
    if len(names) == _LEAST:
        # Two bullets of a list may have little to do with each other; two rows are set
        # side by side.
        akin = first.header or first.category or share_a_word(names)
        both = known == _LEAST and len(beside) == _LEAST
        return options if both and akin else []
    of_a_kind = all(fact.category for fact in options)
    if any(_PLACED.match(_name(fact)) for fact in beside):
        # «Sur EC2» beside «Private CA»: cases, and no things of one kind.
        return []
    return options if known * 2 > len(names) or of_a_kind else []


def _is_proper(name: str) -> bool:
    """A name with more than one letter, which no common word begins."""
    first = name.split(" ")[0]
    return len(name) > 1 and (is_known(name) or not is_common(first))


def _is_remark(fact: Fact) -> bool:
    """A column of what came to mind, or one that names an answer."""
    if not fact.header:
        return False
    side = fact.attribute
    # «Low : > 6 mois»: one end of a scale, of which the column says not what.
    if _DENIES.search(side) or _NO_SIDE.match(side) or is_grade(side):
        return True
    told = table_headers.is_remark_header(side) or table_headers.is_for_author(side)
    return told or bool(_OF_THE_EXAM.search(side))


def _of_column(
    beside: Sequence[Fact],
    names: Sequence[str],
    waiting: set[Fact],
    ask: Callable[[Fact, Sequence[str]], str],
) -> Iterator[Sketch]:
    alike = Alike({_name(fact): _stems(fact.value) for fact in beside})
    mentioned = Mentioned(names)
    for at, fact in enumerate(beside):
        name = _name(fact)
        if fact not in waiting or not _tells(fact, names):
            continue
        if mentioned.by(_quoted(fact)) or alike.has_another(name):
            continue
        options = _nearest(at, names)
        if not (prompt := ask(fact, options)):
            continue
        choices = tuple(one for one in options if one != name)
        yield Sketch(fact, "comparison", prompt, name, choices=choices, asks=prompt)


def _is_unit(name: str) -> bool:
    """«Gio», «Go (GB)»: its prefix is read off any description."""
    return _UNIT.match(name) is not None


def _nearest(place: int, names: Sequence[str]) -> tuple[str, ...]:
    """The name among the nearest of the others, in the order of the note."""
    at = min(max(place - _MOST // 2, 0), max(len(names) - _MOST, 0))
    return tuple(names[at : at + _MOST])


def _quoted(fact: Fact) -> str:
    side = fact.attribute.rstrip(" ?\u00a0\u202f")
    colon = " : " if fact.language == "fr" else ": "
    return f"{side}{colon}{fact.value}" if fact.header else fact.value


def _tells(fact: Fact, names: Sequence[str]) -> bool:
    """Says enough to be told from others, and points nowhere."""
    value = fact.value
    if not _LEAST_SAID <= len(words(value)) <= _MOST_SAID:
        return False
    if not is_balanced(value) or LEANS.match(value):
        return False
    if _POINTS.search(value) or _OF_THE_EXAM.search(value) or is_opinion(value):
        return False
    if fact.header and not asker(fact.language).may_be(fact.attribute, value):
        return False
    told, name = _stems(value), _name(fact)
    if " / " in name or tells_its_age(value, names):
        # Two things are not one of several.
        return False
    if (
        _is_unit(name)
        or _is_heard(name, fold(value))
        or not meanings(name).isdisjoint(meanings(value))
    ):
        return False
    few = fact.header or (len(names) > _LEAST and _TELLING.search(value))
    least = _LEAST_SAID if few else _LEAST_PLAIN
    if len(told) < least or told & _stems(name):
        return False
    return fact.header or len(_own(fact)) >= _LEAST_SAID


def _own(fact: Fact) -> set[str]:
    """Of «éditeur graphique complet», under «Outils graphiques», only «éditeur»."""
    bare = " ".join(word for word in fold(fact.value).split() if word not in PRAISE)
    return _stems(bare).difference(*map(_stems, fact.trail))


def _is_heard(name: str, said: str) -> bool:
    """«Par HSM» is CloudHSM’s, «signataire» a signed address’s: a part of the name."""
    parts = {part for one in name.split() for part in _PARTS.findall(one)}
    roots = [fold(part)[:_ROOT] for part in parts if len(part) >= _LEAST_STEM]
    inside = [root for root in roots if root in said]
    return any(re.search(rf"\b{re.escape(root)}", said) for root in inside)


def _stems(text: str) -> set[str]:
    said = (word for word in fold(text).split() if word not in _LIGHT)
    return {
        word[:_STEM].rstrip("s")
        for word in said
        if len(word) >= _LEAST_STEM or word.isdigit()
    }
