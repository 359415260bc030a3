"""Whether what stands beside a noun answers «quel est le X de Y».

Each noun here asks for values of one kind: an advantage is good for something, a format
has a name, a role is done to something. What is of no such kind answers nothing, whatever
column or line it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from content.notes.language.base import Question, Topic
from content.notes.language.french import criteria, labels
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_deed, names_kind, says_what
from content.notes.language.french.nouns import is_lexical, lowered, without_article
from content.notes.language.french.phrasing import closed, scoped
from content.notes.language.french.verbs import is_participle
from content.notes.language.french.what import what_is
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set, words

_ROLES = word_set("role fonction utilite")
_WHICH = re.compile(r"\bquel(?:le)?s? (?:est|sont) ", re.I)
# What an author likens a thing to, or advises, is no side that it has.
_AUTHORS = word_set("analogie metaphore image recommandation conseil avis resume")
_GOOD = word_set("interet benefice gain apport")
_SPOKEN = re.compile(r"(?:^|[\s(])(?:[a-zà-ÿ]{4,}|[A-ZÀ-Ÿ][a-zà-ÿ]*[à-ÿ][a-zà-ÿ]*)")
_PURPOSES = word_set("role usage utilisation but objectif finalite cas")
_FORMATS = word_set(
    """
    fichier texte binaire document image liste table tableau paire nom chaine suite ligne
    colonne bloc nombre date adresse code objet cle hexadecimal decimal archive flux json
    """
)
_OF_DATA = re.compile(r"types? (?:de |d’)?(?:données|information)", re.I)
# What a short form leaves out: vowels, and the second of two letters.
_LEFT_OUT = re.compile(r"[aeiouy]|(?<=(.))\1")
_LEAST_DONE, _MOST_SAID_AGAIN = 2, 2


def answers(topic: Topic, label: str, value: str, prompt: str, *, header: bool) -> bool:
    """False for a value of another kind than the noun the question asks for."""
    if not _WHICH.search(prompt):
        return True
    noun = lowered(labels.in_french(label))
    head = criteria.head_of(noun)
    if head in _AUTHORS and " " not in noun and not header:
        return False
    if _OF_DATA.match(noun) and is_service(topic.name):
        return False
    if head == "nom" and _is_shortened(topic.name, value):
        return False
    return all(fits(topic, value) for heads, fits in _KINDS if head in heads)


def _is_of_use(topic: Topic, value: str) -> bool:
    """«Object Storage», «NoSQL» say what a thing is, and no good that it does."""
    first = without_article(value).split(" ")[0].strip(",;:")
    return is_lexical(first.lower()) or _SPOKEN.search(value) is not None


def _is_format(topic: Topic, value: str) -> bool:
    """«Séparateur d’étapes» is a part of one."""
    first = fold(without_article(value).split(" ")[0]).strip(",;:")
    known = first in _FORMATS or first.removesuffix("s") in _FORMATS
    return known or not is_lexical(first) or is_participle(first)


def _is_role(topic: Topic, value: str) -> bool:
    """«Datacenters isolés» are no role of a zone, whatever kind they are of."""
    return names_deed(value) or form_of(value) != "noun" or not names_kind(value)


def _is_purpose(topic: Topic, value: str) -> bool:
    """«Lister» does not say what is listed, «connexions VPN» of a VPN not what for."""
    bare = words(without_brackets(value))
    if form_of(value) == "infinitive" and len(bare) < _LEAST_DONE:
        return False
    return not (len(bare) <= _MOST_SAID_AGAIN and mentions(value, topic.name))


def _is_performance(topic: Topic, value: str) -> bool:
    """«Automatisation rapide» is what it does, and not how fast it is."""
    return not names_deed(value)


_KINDS: tuple[tuple[frozenset[str], Callable[[Topic, str], bool]], ...] = (
    (_GOOD, _is_of_use),
    (_PURPOSES, _is_purpose),
    (_ROLES, _is_role),
    (frozenset({"format"}), _is_format),
    (frozenset({"performance"}), _is_performance),
)


def as_kind(topic: Topic, label: str, value: str, prompt: str) -> Question | None:
    """What a thing is, asked for where a column of roles tells it: «Adresse fixe»."""
    noun = lowered(labels.in_french(label))
    told = _WHICH.search(prompt) and criteria.head_of(noun) in _ROLES
    if not told or " " in noun or names_deed(value) or form_of(value) != "noun":
        return None
    if not names_kind(value) or not says_what(topic, value):
        return None
    return closed(scoped(topic, what_is(topic.name)), value)


@lru_cache(maxsize=1024)
def _is_shortened(short: str, whole: str) -> bool:
    """«Text» of «TXT», «Service» of «SRV»: one word, without its vowels."""
    if " " in whole or not short.isupper() or is_coined(whole):
        return False
    return _LEFT_OUT.sub("", fold(whole)).startswith(fold(short))
