"""Cells of one column are asked in one place: «Dans Lambda», whatever a row is called.

A name seems to tell by itself of what it is asked, «Quelle est la version de Node.js ?»;
where the other rows of its table are placed, it is of that place as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from content.notes.cards.model import Sketch
from content.notes.cards.prefix import SCOPED
from content.notes.facts.model import SIDES
from content.notes.groups import grouped
from content.notes.language.names import mentions
from content.notes.language.services import is_service
from content.notes.language.typography import small

_HEADED = re.compile(r"[^?«“…:,\[]{2,60}\u00a0: ")


def placed_alike(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, those of a column placed where most of the others are."""
    sides = (one for one in sketches if _is_side(one))
    columns = grouped(sides, _column)
    places = {key: _place_of(group) for key, group in columns.items()}
    return [
        _placed(one, places[_column(one)]) if _is_side(one) else one for one in sketches
    ]


def _is_side(sketch: Sketch) -> bool:
    fact = sketch.fact
    french = fact.language == "fr"
    return french and bool(fact.column and fact.category) and fact.shape in SIDES


def _column(sketch: Sketch) -> tuple[object, ...]:
    fact = sketch.fact
    return fact.note, fact.trail, fact.category, fact.column


def _place_of(group: Sequence[Sketch]) -> str:
    """«Dans Lambda, », «Lambda : », where most of them begin so; else ""."""
    places = Counter(filter(None, (_opening(one.prompt) for one in group)))
    place, count = places.most_common(1)[0] if places else ("", 0)
    return place if count * 2 > len(group) else ""


def _opening(prompt: str) -> str:
    if found := SCOPED.match(prompt):
        inside = found["where"] == "Dans"
        return f"Dans {found['what']}, " if inside else ""
    headed = _HEADED.match(prompt)
    return headed[0] if headed else ""


def _placed(sketch: Sketch, place: str) -> Sketch:
    told = not place or SCOPED.match(sketch.prompt) or _HEADED.match(sketch.prompt)
    what = place.removeprefix("Dans ").rstrip(",:\u00a0 ")
    if told or mentions(sketch.prompt, what) or is_service(sketch.fact.subject):
        return sketch
    return sketch._replace(prompt=f"{place}{small(sketch.prompt)}")
