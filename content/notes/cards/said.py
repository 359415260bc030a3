"""Are the headings that a prompt holds such as can be said?

Where one cannot, the next heading that names a field stands in its place; where none
does, the prompt stands without, if it names a thing by itself.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.facts.domains import domain_of
from content.notes.language.french.nouns import without_article
from content.notes.language.french.phrasing import brief
from content.notes.language.names import is_coined
from content.notes.language.sayable import may_be_said
from content.notes.language.services import is_service
from content.notes.language.typography import fold, large, words

_PLACED = re.compile(r"(?P<where>In|With|For) (?P<what>[^,“]+), (?P<asks>.+)$", re.S)
# «S3, Requesting: […]», «CloudFront : combien de…», no «Complétez la liste : …».
_LABELLED = re.compile(
    r"(?P<what>[^?«“…:,\[]{2,90})(?P<aside>,[^?«“…:\[]*)?(?P<colon>\s?: )(?P<asks>.+)$",
    re.S,
)
_OWN = frozenset({"comparison", "drill"})


def said_well(sketch: Sketch) -> Sketch | None:
    """The sketch with headings that can be said; None where it cannot do without."""
    sketch = sketch._replace(prompt=sketch.prompt.lstrip("> "))
    if placed := _PLACED.match(sketch.prompt):
        if may_be_said(placed["what"]):
            return sketch
        place = f"{placed['where']} {{}}, "
        return _instead(sketch, place, placed["what"], placed["asks"])
    labelled = _LABELLED.match(sketch.prompt)
    if labelled and _is_heading(labelled["what"], sketch.fact.trail):
        if may_be_said(without_article(labelled["what"])):
            return sketch
        label = f"{{}}{labelled['aside'] or ''}{labelled['colon']}"
        return _instead(sketch, label, labelled["what"], labelled["asks"])
    return None if _is_asked_of_heading(sketch) else sketch


def is_quoted(name: str, prompt: str) -> bool:
    """«Type « Privé »»: said as it is typed, whatever it is."""
    return f"«\u00a0{name}" in prompt


def names_a_thing(text: str) -> bool:
    """«Que convertit le DNS ?» is understood anywhere, «Que lance la commande ?» not."""
    said = (one for one in words(text) if one[0].isalpha() and len(one) > 1)
    return any(is_service(one) or is_coined(one) for one in said)


def _instead(sketch: Sketch, place: str, what: str, asks: str) -> Sketch | None:
    """A nearer heading in its place: one further out may be of much else."""
    trail = sketch.fact.trail
    at = max((i for i, one in enumerate(trail) if _is_heading(what, (one,))), default=0)
    if domain := domain_of(trail[at:]):
        return sketch._replace(prompt=f"{place.format(brief(domain.name))}{asks}")
    return sketch._replace(prompt=large(asks)) if names_a_thing(asks) else None


def _is_heading(what: str, trail: tuple[str, ...]) -> bool:
    said = fold(what)
    return bool(said) and any(f" {said} " in f" {fold(one)} " for one in trail)


def _is_asked_of_heading(sketch: Sketch) -> bool:
    """«Qu’est-ce que Test Revoir ?»: what is asked of is a heading, and no thing."""
    name = sketch.fact.subject
    if sketch.kind in _OWN or not name or is_quoted(name, sketch.prompt):
        return False
    bare = without_article(name)
    # A letter of a table stands in many a heading.
    if " " not in bare or bare not in sketch.prompt:
        return False
    if not _is_heading(bare, sketch.fact.trail):
        return False
    return not may_be_said(bare)
