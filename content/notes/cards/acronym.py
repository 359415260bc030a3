"""Acronym: what do the letters stand for?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker

_FEW = 2
# «CaaS -> Container as a Service»: the arrow is no part of what it stands for.
_ARROWED = re.compile(r"^(?:[-=]*>|→|⇒)\s*")
# Out of its field everyone knows other words for these.
_EVERYDAY = frozenset({"VIP", "SMS", "MOT", "SAM", "CAP", "CV", "PDG", "TV", "PC"})


def write(fact: Fact) -> Iterator[Sketch]:
    # «od = on-demand» is how the author writes it.
    if fact.value.islower() and len(fact.subject) <= _FEW:
        return
    if fact.subject in _EVERYDAY and not fact.scope:
        return
    prompt = asker(fact.language).acronym(fact.subject, fact.topic)
    yield Sketch(fact, "acronym", prompt, _ARROWED.sub("", fact.value))
