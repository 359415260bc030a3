"""What makes English words a clause of their own, or lean on another one."""

from __future__ import annotations

import re

from content.notes.language.english.verbs import BE, is_modal, is_third_person
from content.notes.language.typography import word_set

# Who or which, another sentence says.
POINTS = re.compile(
    r"\b(?:it|its|they|them|their|this|that one|these|those|such|same one|others|the other|another|he|she|we|our|i|my"
    r"|both|each|some|here|there|then|above|below|following)\b", re.I,
)  # fmt: skip
_JOINS = word_set("and or if when while that which who")


def has_verb(phrase: str) -> bool:
    """A clause, and no name of a thing; what is told of a thing behind «that» is."""
    tokens = phrase.split()
    for at, token in enumerate(tokens):
        if at and token.lower() in _JOINS:
            return False
        after = tokens[at + 1] if at + 1 < len(tokens) else ""
        verb = is_modal(token) or token.lower() in BE
        # «VCL logs» ends with a noun.
        acts = at and after and token.islower() and is_third_person(token, after)
        if verb or acts:
            return True
    return False
