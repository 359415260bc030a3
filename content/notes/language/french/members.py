"""One of several of a kind called by its name: «couche Session», «mode Passif».

Such a label names a thing and no class: what stands beside it is what that one does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.language.base import Topic
from content.notes.language.french.articles import of_named, of_the
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.nouns import agreement, is_common
from content.notes.language.french.phrasing import ended, is_action
from content.notes.language.typography import word_set

_MEMBER = re.compile(
    r"(?P<kind>[A-Za-zà-ÿ]+) (?P<name>(?:[A-ZÀ-Ÿ][\w-]+)(?: [A-ZÀ-Ÿ][\w-]+)?)"
)
_KINDS = word_set("couche phase zone niveau etage module composant fonction methode")


def is_named_member(label: str) -> bool:
    """«Couche Session» is one layer; «couche OSI» asks which."""
    found = _MEMBER.fullmatch(label)
    if not found or found["kind"].lower() not in _KINDS:
        return False
    return not found["name"].isupper() and is_common(found["name"].lower())


def role(topic: Topic, label: str, values: Sequence[str]) -> str:
    """The question for what the one does, "" where that is not what is told of it."""
    found = _MEMBER.fullmatch(label)
    agreed = agreement(found["kind"].lower()) if found else None
    done = sum(map(_is_done, values))
    if not found or not agreed or done * 2 < len(values) or not topic.name:
        return ""
    one = f"{found['kind'].lower()} {found['name']}"
    which = "quels sont les rôles" if len(values) > 1 else "quel est le rôle"
    whole = f"{of_the(one, agreed)} {of_named(topic.name)}"
    return ended(f"{which} {whole}")


def _is_done(value: str) -> bool:
    return names_deed(value) or is_action(value) or form_of(value) == "infinitive"
