"""Whether a card is asked of, or answered by, what its note uses as a mark or a place."""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.language.typography import word_set, words

# «O» and «N» of a grid are its author's marks; «O, taille réduite» is one with a gloss.
_CODE = re.compile(r"[A-Z](?:,|$)")
_CODED = ("attribute", "definition", "enumeration")
_LETTERS = word_set("lettre lettres classe lecteur letter letters class drive grade")
_PLACE = re.compile(r"(?:Pour|Dans|Avec|Sous|Côté|In|With|For|On) ")
# «Oui (snapshots, AOF)» is what a grid says of a thing, and none itself.
_YES_OR_NO = re.compile(r"(?:oui|non|yes|no)\s?(?:[(,;]|$)", re.I)
_WHOLE_LINE = re.compile(r"\s->\s|→")
# A heading is a few words; behind a paragraph nobody finds the question.
_MOST_WORDS = 40


def is_scant(sketch: Sketch) -> bool:
    """«Quels sont les serveurs allumés ? — N», «dans <a paragraph>, qu’est-ce que…»."""
    if sketch.prompt[:1].islower():
        return True
    named = (sketch.fact.subject, *sketch.choices)
    return _is_code(sketch) or _is_lost(sketch) or any(map(_YES_OR_NO.match, named))


def _is_code(sketch: Sketch) -> bool:
    coded = sketch.kind in _CODED and _CODE.match(sketch.answer)
    return bool(coded) and _LETTERS.isdisjoint(words(sketch.prompt))


def _is_lost(sketch: Sketch) -> bool:
    prompt = sketch.prompt
    if sketch.kind not in _CODED or not _PLACE.match(prompt):
        return False
    return len(prompt.split()) > _MOST_WORDS or bool(_WHOLE_LINE.search(prompt))
