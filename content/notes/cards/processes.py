"""Of which process the column of a table is: «Réplication entre régions», over «Mécanisme».

A mechanism or a method is that of something that is done. Its header says not of what:
the heading of the table does, or nothing.
"""

from __future__ import annotations

from content.notes.cards.field import rubric_above
from content.notes.cards.model import SAYS_OR_COUNTS, Sketch
from content.notes.cards.prefix import SCOPED
from content.notes.facts.model import Fact
from content.notes.language.french.criteria import head_of
from content.notes.language.french.nouns import without_article
from content.notes.language.french.phrasing import is_action
from content.notes.language.french.side_nouns import KINDS, QUALITIES, WHEREBY
from content.notes.language.names import mentions
from content.notes.language.services import is_service
from content.notes.language.typography import first_word, fold, large

_ASKED = SAYS_OR_COUNTS | {"enumeration"}


def process_of(sketch: Sketch) -> str:
    """The process that the heading names, where the column is a side of it."""
    fact = sketch.fact
    if not _is_column(sketch) or not (_is_whereby(fact) or _is_side_of_heading(fact)):
        return ""
    process = _heading(fact)
    return "" if _is_told(process, sketch) else process


def lacks_process(sketch: Sketch) -> bool:
    """«Le mécanisme de la cohérence»: whereby what is done, neither it nor a heading tells."""
    fact = sketch.fact
    if not _is_column(sketch) or not _is_whereby(fact) or fact.scope:
        return False
    return not (is_action(without_article(fact.subject)) or _heading(fact))


def _is_column(sketch: Sketch) -> bool:
    fact = sketch.fact
    of_row = bool(fact.header and fact.column) and fact.language == "fr"
    kind = bool(fact.category) and fold(fact.category) in fold(sketch.prompt)
    placed = kind or SCOPED.match(sketch.prompt) is not None
    return of_row and sketch.kind in _ASKED and not placed


def _is_whereby(fact: Fact) -> bool:
    return " " not in fact.attribute and head_of(fact.attribute) in WHEREBY


def _is_side_of_heading(fact: Fact) -> bool:
    """«Délai de réplication» of a service, under «Réplication entre régions»."""
    if not is_service(fact.subject):
        return False
    process = _heading(fact)
    others = fold(fact.attribute).split()[1:]
    return " " in process and first_word(process) in others


def _heading(fact: Fact) -> str:
    heading = without_article(rubric_above(fact.trail[-1:]))
    head = head_of(heading)
    # «Stockage» is where things are, and no work that is done.
    done = head in QUALITIES or (is_action(heading) and head not in KINDS)
    return large(heading) if done else ""


def _is_told(process: str, sketch: Sketch) -> bool:
    """The question says it, or it is what the row is of."""
    return mentions(sketch.prompt, process) or mentions(process, sketch.fact.subject)
