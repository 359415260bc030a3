"""Whether what answers «qu’est-ce que X» says what kind of thing X is.

What is done for somebody («récupération des messages perdus») is the role of a thing; a
«version» or a «fourniture» is one of something, which has to be said; and praise, names
in a row and single letters define nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.base import Question
from content.notes.language.french.articles import BEGINS_OF, of_named
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.nouns import lowered, without_article
from content.notes.language.french.phrasing import closed, is_action
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set, words

_WHAT = re.compile(
    r"^(?P<lead>.*?, )?qu’est-ce qu(?:e |’)(?P<what>[^?,]+?)\s*\?$", re.I
)
_ASKS = (
    "qu’est-ce que ", "qu’est-ce qu’", "à quoi correspond", "que désigne", "que sont ",
)  # fmt: skip
_TRAITS = "qu’est-ce qui caractérise"
_ONE = re.compile(r"une? ", re.I)
# What is done with or for something else, and so is what a thing is there for.
_AIMS = word_set(
    """
    gestion optimisation amelioration recuperation verification reduction acceleration
    simplification centralisation automatisation augmentation prevention
    """
)
# What comes of using a service is none of what it is.
_EFFECTS = word_set("decouplage optimisation amelioration reduction acceleration")
# A «health check» is done too.
_DEEDS = word_set("check test scan backup failover audit restore rollback")
# One of these is so of something.
_RELATIVE = word_set(
    """
    version variante fourniture editeur alternative successeur equivalent extension
    sous-ensemble partie forme remplacant evolution table
    """
)
_COMPLETED = re.compile(
    r"\b(?:de|du|des|à|aux?|pour|qui|que|dont|où|permettant|servant|entre|sur|contenant|définissant"
    r"|dans|of|to|for)\b|\b[dl]’|\bqu’", re.I,
)  # fmt: skip
# True of whatever its author likes, or does not.
PRAISE = word_set(
    """
    performant performante performants performantes securise securisee rapide rapides simple
    simples flexible flexibles fiable fiables puissant puissante moderne modernes leger legere
    facile complet complete intuitif intuitive robuste efficace efficaces polyvalent polyvalente
    populaire populaires pratique pratiques excellent excellente et tres plus mais assez convivial
    conviviale
    """
)
# «Interface utilisateur web» says what one thing is, and leads back to none.
_OF_MANY = word_set("interface")
# «A – B – C» are names in a row.
_IN_A_ROW = re.compile(r"[^-–—]+(?: [-–—] [^-–—]+)+")
_SEVERAL = re.compile(r"\S+ et \S+")
_TAIL = re.compile(r", (?:[a-zà-ÿ]+(?:é|i|u)e?s?) (?:par|à|avec|via)\b.*$")
_WORD = re.compile(r"[^\W\d_]{3}")
_MOST_IN_NAME, _MOST_IN_AIM = 2, 4


def defining(asked: Question) -> Question | None:
    """The question as the answer fits it, None where nothing is defined."""
    prompt = asked.prompt.lower()
    if _TRAITS in prompt:
        return None if set(fold(asked.answer).split()) <= PRAISE else asked
    if not any(map(prompt.__contains__, _ASKS)):
        return asked
    value = asked.answer
    if not _WORD.search(value) or lacks_its_whole(value) or _names_others(value):
        return None
    found = _WHAT.match(asked.prompt)
    if not found:
        return asked
    what = found["what"].strip()
    if _mixes(value) and not is_service(what):
        return None
    if _names_two(what):
        return None
    if not _is_role(what, value):
        return asked
    lead = found["lead"] or ""
    return closed(f"{lead}quel est le rôle {of_named(what)}", _TAIL.sub("", value))


def tells_aim(name: str, value: str) -> bool:
    """Whether a description says what a thing is for, which many things are."""
    aim = fold(without_article(value).split(" ")[0]) in _AIMS
    few = len(words(value)) <= _MOST_IN_AIM
    return aim and few and not (is_service(name) or is_action(lowered(name)))


def _is_role(what: str, value: str) -> bool:
    """What is done, of one of several things or of letters; not of what is done itself."""
    bare = without_article(what)
    head = fold(bare.split(" ")[0])
    if is_service(bare) and fold(without_article(value).split(" ")[0]) in _EFFECTS:
        return True
    if is_service(bare) or is_action(lowered(bare)) or names_deed(bare):
        return False
    first = fold(without_article(value).split(" ")[0])
    aim = first in _AIMS
    if head.endswith(("ing", "ment")) or not _DEEDS.isdisjoint(fold(bare).split()):
        return False
    if _ONE.match(what):
        return aim
    few = bare.isupper() or what.startswith(("le ", "la ", "l’"))
    return aim and few


@lru_cache(maxsize=4096)
def lacks_its_whole(value: str, also: frozenset[str] = frozenset()) -> bool:
    """«Éditeur graphique complet»: of what, is not said."""
    first, _, rest = without_article(without_brackets(value)).partition(" ")
    head = fold(first).strip(",;")
    if head == "fourniture":
        # «À la demande» says how, and not of what.
        return BEGINS_OF.match(rest) is None
    return head in _RELATIVE | also and not _COMPLETED.search(rest)


@kept(4096)
def leads_to_many(description: str) -> bool:
    """«Version avec interface textuelle»: whatever it is of may have one."""
    return lacks_its_whole(description, _OF_MANY)


@kept(4096)
def _names_others(value: str) -> bool:
    parts = re.split(r" [-–—] ", value)
    return _IN_A_ROW.fullmatch(value) is not None and all(
        is_name(one) and len(words(one)) <= _MOST_IN_NAME for one in parts
    )


def _mixes(value: str) -> bool:
    """«Réservation des blocs, fiable et moderne»: what it does, and what it is like."""
    first, *more = without_brackets(value).split(", ")
    return bool(more) and names_deed(first) and set(fold(more[-1]).split()) <= PRAISE


def _names_two(what: str) -> bool:
    """«TCP et UDP», which one thing cannot be."""
    return _SEVERAL.fullmatch(what) is not None
