"""Whether what heads a part may do what a bullet without a subject of its own says.

«Gère les accès» is said of a service or of a name, and of common words only where the
note defines them or lets them act: «Un registre gère…». A rubric does nothing.
"""

from __future__ import annotations

import re
from functools import cached_property
from operator import itemgetter

from content.notes.groups import grouped
from content.notes.language.base import Topic
from content.notes.language.french.kind_nouns import PRODUCTS, THINGS
from content.notes.language.french.nouns import without_article
from content.notes.language.french.phrasing import is_action
from content.notes.language.french.verbs import is_verb
from content.notes.language.names import is_coined, is_named
from content.notes.language.services import is_known
from content.notes.language.typography import first_word, without_asides

# «L’instruction DELETE» is a thing, though its name ends as that of a deed does.
_THINGS = THINGS | PRODUCTS
# Where a line or a clause begins, and the first word of its subject.
_START = re.compile(
    r"[\n.!?:;(«,](?:(?<=\n)|(?<!\n)[^\S\n]+)(?:(?:l[ae]s?|une?|chaque|ces?|cet(?:te)?)[^\S\n]+|l’)?"
    r"(?=(?P<first>\w+))", re.I,
)  # fmt: skip
_GLOSSED = r"(?:[^\S\n]+\([^()\n]*\))?"
# On the line of the name: under a heading the next begins what is to be proved.
_VERB = r"[^\S\n]+(?:se |s’|ne |n’)?(?P<verb>[^\W\d]+)(?:[^\S\n]+(?P<after>\S+))?"
# A chapter speaks of its subject thousands of times, and proves it in the first few.
_MOST_TIMES = 100


class Actors:
    """Of one note, known by its text: each block and cell on a line of its own."""

    def __init__(self, text: str) -> None:
        # A line end stands before every line, so that one sign or another always does.
        self._text = "\n" + text.replace("'", "’")
        self._known: dict[str, bool] = {}

    def may_act(self, topic: Topic) -> bool:
        """True of a name, of one of a kind, of what the note defines or lets act."""
        name = topic.name
        if topic.category or topic.scope or is_known(name):
            return True
        if name not in self._known:
            self._known[name] = self._is_proved(name)
        return self._known[name]

    def _is_proved(self, name: str) -> bool:
        tokens = without_article(without_asides(name)).split()
        if not tokens:
            return False
        done = is_action(tokens[0]) and _stem(tokens[0]) not in _THINGS
        if not done and _is_named(tokens):
            return True
        said = " ".join(f"{re.escape(token.rstrip('s'))}s?" for token in tokens)
        acts = re.compile(f"{said}{_GLOSSED}{_VERB}", re.I)
        return any(
            _acts(acts.match(self._text, at))
            for at in self._starts.get(_stem(tokens[0]), ())
        )

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """Where something is said first of what, by its first word."""
        spelt = grouped(_START.finditer(self._text), itemgetter("first"))
        return {
            stem: sorted(one.end() for way in ways for one in spelt[way][:_MOST_TIMES])[
                :_MOST_TIMES
            ]
            for stem, ways in grouped(spelt, _stem).items()
        }


def _is_named(tokens: list[str]) -> bool:
    """«Spot», «Kerberos», «règle DNS»: a word of no language that the note is in."""
    alone = len(tokens) == 1 and is_named(tokens[0])
    return alone or any(map(is_coined, tokens))


def _stem(word: str) -> str:
    return first_word(word).rstrip("s")


def _acts(found: re.Match[str] | None) -> bool:
    return found is not None and is_verb(found["verb"], found["after"] or "")
