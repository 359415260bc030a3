"""Which of several things a column says something of: «lequel a pour usage « … »»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.language.base import Topic
from content.notes.language.french import columns, labels
from content.notes.language.french.articles import gender_of
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import agreement, lowered
from content.notes.language.french.phrasing import ended
from content.notes.language.french.verbs import is_participle
from content.notes.language.table_headers import names_no_side
from content.notes.language.typography import fold, small, word_set

# «À quoi ça sert, vraiment» asks by itself.
_ASKS = re.compile(r"(?:à|pour) quoi |quand ", re.I)
_TWO = 2
# What anything may be, and so names nothing.
_ANY = word_set("type categorie niveau option element mode choix")
_NONE = re.compile(r"(?:pas|plus|moins|aucune?|jamais|sans|ne|n’)\b", re.I)


def among(names: Sequence[str], remark: str, place: str = "") -> str:
    """«Parmi A, B et C, à quoi correspond « push, sans stockage » ?»"""
    return _closed(names, f"à quoi correspond «{remark}»", place)


def among_by(topics: Sequence[Topic], label: str, value: str) -> str:
    """The same where a header says what is told: a deed, or a side that each has."""
    names = [topic.name for topic in topics]
    said_twice = fold(value).startswith(fold(label))
    if said_twice or names_no_side(label) or _ASKS.match(label):
        # «Protection : Protection de base» says it twice.
        return among(names, value)
    which = _which(topics)
    if columns.acts(label) and not any(map(is_participle, label.lower().split())):
        return _closed(names, f"{which} {small(label)} «{value}»")
    bare = form_of(value) == "quantity" or _NONE.match(value)
    if (phrase := labels.phrase(label)) and not bare:
        known = labels.is_plural(label) or labels.kind_of(label) == "criterion"
        if not known and label.isalpha():
            # «A pour attention», «a pour hébergement»: nobody says so of a thing.
            return ""
        return _closed(names, f"{which} a pour {phrase[0]} «{value}»")
    return among(names, f"{label} : {value}")


def _closed(names: Sequence[str], asks: str, place: str = "") -> str:
    options = f"{', '.join(names[:-1])} et {names[-1]}"
    of_two = "entre" if len(names) == _TWO else "parmi"
    before = f"{place}, " if place else ""
    return ended(f"{before}{of_two} {options}, {asks}")


def _which(topics: Sequence[Topic]) -> str:
    """«quelle menace», or «lequel» of things that have no kind in common."""
    kinds = {topic.category for topic in topics}
    kind = lowered(kinds.pop()) if len(kinds) == 1 else ""
    agreed = agreement(kind) if kind and fold(kind) not in _ANY else None
    if agreed and not agreed.plural:
        return f"{agreed.pick('quel', 'quelle', '', '')} {kind}"
    feminine = all(gender_of(topic.name) == "f" for topic in topics)
    return "laquelle" if feminine else "lequel"
