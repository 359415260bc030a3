"""Cells of one column are asked in one place: «Dans Lambda», whatever a row is called.

A name seems to tell by itself of what it is asked, «Quelle est la version de Node.js ?»;
where the other rows of its table are placed, it is of that place as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from content.notes.cards.model import Sketch
from content.notes.cards.prefix import SCOPED
from content.notes.facts.model import SIDES
from content.notes.groups import grouped
from content.notes.language.names import mentions
from content.notes.language.services import is_service
from content.notes.language.typography import small


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
    """«Dans Lambda», where most of them begin so; "" where they do not."""
    found = (SCOPED.match(one.prompt) for one in group)
    places = Counter(
        f"Dans {one['what']}" for one in found if one and one["where"] == "Dans"
    )
    place, count = places.most_common(1)[0] if places else ("", 0)
    return place if count * 2 > len(group) else ""


def _placed(sketch: Sketch, place: str) -> Sketch:
    what = place.partition(" ")[2]
    told = not place or SCOPED.match(sketch.prompt) or mentions(sketch.prompt, what)
    if told or is_service(sketch.fact.subject):
        return sketch
    return sketch._replace(prompt=f"{place}, {small(sketch.prompt)}")
