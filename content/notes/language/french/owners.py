"""Whether a side may be asked of a thing that has no name, only common nouns.

«Durée de conservation» under «RDS» is its own. Under «Obligations légales», «Mode noyau»
or «Classification», it is mostly of what the heading sorts: several of a kind, a side
itself or a deed have no side of their own but what they are for and what is good or bad
of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.base import Topic
from content.notes.language.french import criteria, labels
from content.notes.language.french.articles import HOLDS_OF
from content.notes.language.french.nouns import lowered, without_article
from content.notes.language.french.phrasing import is_action
from content.notes.language.french.side_nouns import AMOUNTS, NAMES, PHRASES
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name, is_named, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, without_brackets, word_set

# «Quel est le prix de la facture ?» pastes both, «Pour la facture, …» does not.
_PASTED = re.compile(
    r"(?:quel(?:le)?s? (?:est|sont)|(?:en quoi consiste|qu’est-ce qui caractérise)(?! «)) ",
    re.I,
)
# What there is of anything that one can speak of.
_OF_ANYTHING = word_set(
    """
    role objectif but finalite mission usage utilisation principe avantage atout
    inconvenient desavantage limite limitation prerequis danger etape
    """
) | {"cas d usage", "point fort", "point faible", "cas d utilisation"}
_MAIN = re.compile(
    r"\b(?:principa(?:l|le|ux|les)|typiques?|courante?s?|classiques?|majeure?s?)\b ?"
)
_SIDES = (
    AMOUNTS
    | PHRASES
    | word_set("type mode niveau ordre rang priorite format categorie classe valeur")
)
# A deed has what it takes and what it brings, and no «type» or «protocol».
_OF_NO_DEED = NAMES | {"fonctionnalite", "risque", "performance"}
# «Interface réseau (ENI)» is a term, which has a name beside its nouns.
_NAMED = re.compile(r"\([^()]*[A-Z]{2,}[^()]*\)|\((?:[A-Z][\w-]+ ?)+\)")
_MOST_BEFORE_NAME = 2


def has_side(topic: Topic, label: str, value: str, prompt: str) -> bool:
    """False of a question whose two nouns the note nowhere puts together."""
    if not _PASTED.match(prompt) or topic.category or topic.scope:
        return True
    # «Les instances Spot» is written with its article, as what the note speaks of.
    if is_known(topic.name) or is_named(topic.name):
        return True
    if _is_of_anything(label) or mentions(label, topic.name):
        return True
    if is_service(without_brackets(value)):
        return True
    return _is_thing(topic.name, criteria.head_of(lowered(labels.in_french(label))))


def has_members(topic: Topic, label: str, items: tuple[str, ...], prompt: str) -> bool:
    """The same of a list, which as many as its label counts are a list of."""
    if labels.is_counted(label) or any(map(is_coined, label.split(" "))):
        return True
    deed = is_action(lowered(without_article(topic.name)))
    alone = not (topic.category or topic.scope or _NAMED.search(topic.name))
    if deed and alone and not is_name(topic.name):
        told = HOLDS_OF.search(label) or _is_of_anything(label)
        return bool(told) or not _PASTED.match(prompt)
    return has_side(topic, label, ", ".join(items), prompt)


@kept(4096)
def _is_of_anything(label: str) -> bool:
    said = _MAIN.sub("", fold(criteria.without_count(labels.in_french(label)))).strip()
    one = " ".join(word.removesuffix("s") for word in said.split(" "))
    return not _OF_ANYTHING.isdisjoint({said, one})


@lru_cache(maxsize=4096)
def _is_thing(name: str, asked: str) -> bool:
    """One thing, or what a name among common nouns tells: «l’agent CloudWatch»."""
    if _NAMED.search(name):
        return True
    noun = lowered(without_article(without_brackets(name)))
    first, *others = noun.split(" ")
    if any(map(is_coined, others[:_MOST_BEFORE_NAME])):
        return True
    if labels.is_plural(noun) or criteria.head_of(noun) in _SIDES:
        return False
    return not (is_action(first) and asked in _OF_NO_DEED)
