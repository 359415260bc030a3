"""Which questions about the members of a subject are sure to be understood.

They are of one kind, as many as one recalls, and none is a list of its own.
"""

from __future__ import annotations

import re

from content.notes.language.base import Topic
from content.notes.language.french import criteria, labels
from content.notes.language.french.nouns import (
    lowered,
)
from content.notes.language.french.phrasing import (
    is_member,
)
from content.notes.language.french.sure_frames import fits, reads_as_question
from content.notes.language.services import is_service
from content.notes.language.typography import (
    fold,
    without_brackets,
    word_set,
)

_QUALITY = re.compile(
    r"(?:contrôle|\w+(?:cité|lité|bilité|dité|vité)s?)(?: \w+)?$", re.I
)
_LISTS = re.compile(r",[^,;]*,[^,;]*,")
# Of a glossary nobody recalls the entries.
_ENTRIES = word_set("concept notion terme mot definition sigle")
_MOST_ENTRIES = 6
# A service holds these, and is none of them.
_HELD = word_set("objet fichier bloc donnee archive dossier message")
# Of what a thing is like nobody knows which traits its author thought of.
_ANY_TRAITS = re.compile(r"Quelles sont les caractéristiques (?:de |du |des |d’)")


def lists(topic: Topic, label: str, items: tuple[str, ...], prompt: str) -> bool:
    """«Quels sont les moteurs de RDS ?»: of one kind, and of a thing that has them."""
    asked = reads_as_question(prompt) or prompt.startswith("Complétez ")
    if not asked or "que comprend " in fold(prompt):
        return False
    if any(_LISTS.search(without_brackets(item)) for item in items):
        # «EC2, ELB, Route 53 ; équipe 24/7»: a list in a list.
        return False
    if len(items) > _MOST_ENTRIES and criteria.head_of(lowered(label)) in _ENTRIES:
        return False
    used = fold(label).startswith(("usage", "cas d", "utilisation"))
    if used and sum(map(_is_quality, items)) * 2 >= len(items):
        return False
    head = criteria.head_of(lowered(labels.in_french(label)))
    if head in _HELD and any(is_service(without_brackets(one)) for one in items):
        return False
    if _ANY_TRAITS.match(prompt) and not is_member(topic):
        return False
    if used and sum(map(is_service, items)) * 2 > len(items):
        return False
    value = ", ".join(items)
    return fits(topic, label, value, prompt, listed=True, header=False)


def _is_quality(item: str) -> bool:
    """«Flexibilité», «contrôle total» are what one gains, and no use."""
    return _QUALITY.match(item) is not None
