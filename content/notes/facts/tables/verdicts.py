"""A yes or no of each row, and beside it why: «CDN recommandé ? | Pourquoi»."""

from __future__ import annotations

import re
from typing import NamedTuple

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid, Row
from content.notes.language.base import Topic
from content.notes.language.french.forms import form_of
from content.notes.language.french.verdicts import why_so
from content.notes.language.french.whole_labels import asks_why
from content.notes.language.typography import is_empty

_HALF = re.compile(r"\W*\w{3,}ment\b|\W*(?:parfois|rarement|souvent|peut-être)\b", re.I)


class Verdict(NamedTuple):
    """The column of what is so, and the one of why it is."""

    told: int
    why: int


def verdict_in(grid: Grid, key: int) -> Verdict | None:
    columns = [at for at in range(grid.width) if at != key]
    why = next((at for at in columns if asks_why(grid.header(at))), None)
    if why is None:
        return None
    told = next((at for at in columns if _is_verdict(grid.column(at))), None)
    return None if told is None else Verdict(told, why)


def _is_verdict(cells: tuple[str, ...]) -> bool:
    full = [cell for cell in cells if not is_empty(cell)]
    stated = [cell for cell in full if form_of(cell) == "boolean" or _HALF.match(cell)]
    return len(full) > 1 and len(stated) == len(full)


def read_why(
    grid: Grid, row: Row, topic: Topic, verdict: Verdict, builder: Builder
) -> None:
    """A reason is of what the yes or no says, and none to choose the row."""
    header, why = grid.header(verdict.told), row.text(verdict.why)
    asked = why_so(topic, header, row.text(verdict.told))
    if is_empty(why) or not asked:
        reason = reasons.EMPTY if is_empty(why) else reasons.NO_QUESTION
        builder.skip(f"{topic.name} : {grid.header(verdict.why)} : {why}", reason)
    else:
        builder.question(asked, why)
