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
from content.notes.language.french.side_nouns import PURPOSES
from content.notes.language.french.what import what_is
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set, words

_ROLES = word_set("role fonction utilite")
_WHICH = re.compile(r"\bquel(?:le)?s? (?:est|sont) ", re.I)
# What an author likens a thing to, or advises, is no side that it has.
_AUTHORS = word_set("analogie metaphore image recommandation conseil avis resume")
_LIKENED = word_set("analogie metaphore image")
_GOOD = word_set("interet benefice gain apport utilite")
_SPOKEN = re.compile(r"(?:^|[\s(])(?:[a-zà-ÿ]{4,}|[A-ZÀ-Ÿ][a-zà-ÿ]*[à-ÿ][a-zà-ÿ]*)")
_PURPOSES = PURPOSES | {"cas"}
_ADDRESS = re.compile(r"\w[.:@]\w|::|://")
_CODE = re.compile(r"\d|[A-Z_]{2}|^[\w.-]+:[\w.:-]+$")
_OF_DATA = re.compile(r"types? (?:de |d’)?(?:données|information)", re.I)
# What a short form leaves out: vowels, and the second of two letters.
_LEFT_OUT = re.compile(r"[aeiouy]|(?<=(.))\1")
# A thing has one of these by name, and none of them is something to be done.
_NAMED_BY = word_set(
    """
    type mode port protocole source destination langage version licence algorithme statut
    pays etat nom extension categorie famille couche plage adresse emplacement
    """
)
_LEAST_DONE, _MOST_SAID_AGAIN = 2, 2


def answers(topic: Topic, label: str, value: str, prompt: str, *, header: bool) -> bool:
    """False for a value of another kind than the noun the question asks for."""
    if not _WHICH.search(prompt):
        return True
    noun = lowered(labels.in_french(label))
    head = criteria.head_of(noun)
    if head in _AUTHORS and " " not in noun and not (header and head in _LIKENED):
        return False
    if "le rôle " in prompt and _is_bare_deed(value):
        return False
    if _OF_DATA.match(noun) and is_service(topic.name):
        return False
    if head == "nom" and _is_shortened(topic.name, value):
        return False
    if head in _PURPOSES and _is_named_again(topic, value):
        return False
    return _is_of_kind(noun, value)


def may_be(label: str, value: str) -> bool:
    """Whether the value is of the kind that the noun asks for, of whatever topic."""
    noun = lowered(labels.in_french(label))
    # Of which data of a thing, a column of them does not say.
    return not _OF_DATA.match(noun) and _is_of_kind(noun, value)


def _is_of_kind(noun: str, value: str) -> bool:
    head = criteria.head_of(noun)
    if noun == "code" and not _CODE.search(value):
        # «Erreur client» tells what a code means, and is none.
        return False
    if noun == "adresse" and not _ADDRESS.search(value):
        # «Nom de domaine», «2 IP statiques» are kinds of address.
        return False
    return all(fits(value) for heads, fits in _KINDS if head in heads)


def _is_of_use(value: str) -> bool:
    """«Object Storage», «NoSQL» say what a thing is, and no good that it does."""
    first = without_article(value).split(" ")[0].strip(",;:")
    return is_lexical(first.lower()) or _SPOKEN.search(value) is not None


def _is_no_deed(value: str) -> bool:
    """«Sélectionner la puissance» is what to do about a type, and none of them."""
    return form_of(value) != "infinitive"


def _is_named_again(topic: Topic, value: str) -> bool:
    """«Connexions VPN» of a VPN does not say what they are for."""
    few = len(words(without_brackets(value))) <= _MOST_SAID_AGAIN
    return bool(topic.name) and few and mentions(value, topic.name)


def _is_bare_deed(value: str) -> bool:
    bare = words(without_brackets(value))
    return form_of(value) == "infinitive" and len(bare) < _LEAST_DONE


def _is_performance(value: str) -> bool:
    """«Automatisation rapide» is what it does, and not how fast it is."""
    return not names_deed(value)


_KINDS: tuple[tuple[frozenset[str], Callable[[str], bool]], ...] = (
    (_GOOD, _is_of_use),
    (frozenset({"performance"}), _is_performance),
    (_NAMED_BY, _is_no_deed),
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
