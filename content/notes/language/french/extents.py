"""How much a value says: one thing or several, what it is or what it is like."""

from __future__ import annotations

import re

from content.notes.language.acronyms import is_acronym
from content.notes.language.french.articles import has_article
from content.notes.language.french.nouns import (
    is_common,
)
from content.notes.language.french.phrasing import ANY_THING, is_trait
from content.notes.language.french.verbs import is_participle
from content.notes.language.memory import kept
from content.notes.language.names import is_coined
from content.notes.language.typography import fold, without_brackets, words

_LEAST_CLASSED = 2
# «CGW + VGW», «ALB, NLB»: several things, and no one kind.
_LISTS_ALL = re.compile(r"\S+(?: \([^()]*\))?(?: [+/]|,)")
_MOST_IN_QUANTITY = 8
_SEVERAL = re.compile(r"[,;/+]|\s(?:et|ou|ainsi que)\s")
_PER_UNIT = re.compile(r"(?<=[$€so])/\w+")


def classifies(value: str) -> bool:
    """«Service global», «outil gratuit» say how a thing is, and not of what kind."""
    said = words(without_brackets(value))
    if len(said) > _LEAST_CLASSED:
        return True
    return bool(said) and fold(said[0]) not in ANY_THING


@kept(16384)
def defines(value: str) -> bool:
    """«Serveur physique dédié», «un annuaire»: what kind of thing it is."""
    first = value.split(" ")[0].strip(",;:")
    if "→" in value or is_participle(first):
        return False
    if not classifies(value):
        return False
    if has_article(value) or (is_acronym(first) and not _LISTS_ALL.match(value)):
        return True
    if is_coined(first) or is_trait(value):
        return False
    return is_common(value)


def is_short(value: str) -> bool:
    """A quantity and little more: no sentence that begins with a number."""
    return len(words(value)) <= _MOST_IN_QUANTITY and "→" not in value


@kept(4096)
def is_one(value: str) -> bool:
    """A value that names one thing, by no list of several."""
    return not _SEVERAL.search(_PER_UNIT.sub("", value) if "/" in value else value)
