"""Columns and cells that make no card, which all of the cells prove together."""

from __future__ import annotations

import re
from collections.abc import Mapping

from content.notes.facts import reasons
from content.notes.facts.grid import Grid
from content.notes.language import table_headers, table_kinds
from content.notes.language.french.whole_labels import asks_why
from content.notes.language.typography import (
    DIGIT,
    first_word,
    fold,
    is_empty,
    word_set,
)

_LEAST_SHARED = 3
# What is pressed, typed or drawn: it tells how a thing is used, and not for what.
_MEANS = re.compile(
    r"[↑↓⇥⏎⌘]|^[$&|<>!~/]|\w=\S|\b(?:touches?|symboles?|raccourcis?|combinaison|clic|ctrl|alt|tab|home|end"
    r"|échap|esc|keys?|shortcut)\b", re.I,
)  # fmt: skip
# «Option utile»: one of many, which the author likes.
_OPINION = re.compile(
    r"^(?:options?|commandes?|infos?|raccourcis?) (?:utile|pratique|clé)s?$", re.I
)


# «Custom» as a maximum: whatever one sets.
_AS_SET = word_set(
    "custom customizable personnalise personnalisee personnalisable configurable variable "
    "parametrable adjustable ajustable depends depend"
)
_NUMBERED = word_set("version versions release releases")
# «LTS» and «latest» are versions without a number.
_UNNUMBERED = re.compile(
    r"lts|latest|stable|derni[eè]re|actuelle|récente|toutes|all\b|any\b", re.I
)


def is_no_value(grid: Grid, at: int, text: str) -> bool:
    """«Custom» under «Max», «Docker» among numbers of versions."""
    header = grid.header(at)
    if table_headers.is_bound(header) and fold(text) in _AS_SET:
        return True
    if first_word(header) not in _NUMBERED or DIGIT.search(text):
        return False
    numbered = sum(bool(DIGIT.search(cell)) for cell in grid.column(at))
    return numbered * 2 > len(grid.rows) and not _UNNUMBERED.search(text)


def untold_columns(grid: Grid, key: int) -> Mapping[int, str]:
    """Why a column makes no card, for each of those that make none."""
    told = ((at, _reason(grid, at)) for at in range(grid.width) if at != key)
    reasons_told = {at: reason for at, reason in told if reason}
    if key > 0 and not table_headers.is_ranked_header(grid.header(key)):
        # The number of a resource is its place in the table.
        reasons_told.setdefault(0, reasons.NO_QUESTION)
    if not table_kinds.is_chosen(grid.header(key)):
        # «Système | Raison»: why it comes there, and not why one chooses it.
        for at in range(grid.width):
            if asks_why(grid.header(at)):
                reasons_told.setdefault(at, reasons.NO_QUESTION)
    return reasons_told


def _reason(grid: Grid, at: int) -> str:
    cells = grid.column(at)
    if table_headers.is_exampled(grid.header(at)):
        return reasons.EXAMPLE
    if _OPINION.search(grid.header(at)):
        return reasons.NO_QUESTION
    if _is_shared(cells):
        return reasons.SHARED
    if table_headers.is_use_header(grid.header(at)) and _are_means(cells):
        return reasons.NO_QUESTION
    return ""


def _is_shared(cells: tuple[str, ...]) -> bool:
    """«builtin» of each command: what all rows are sets none of them apart.

    A figure is worth knowing whatever shares it: «11 9s».
    """
    said = {fold(cell) for cell in cells}
    alike = len(cells) >= _LEAST_SHARED and len(said) == 1
    return alike and not is_empty(cells[0]) and not DIGIT.search(cells[0])


def _are_means(cells: tuple[str, ...]) -> bool:
    """«↑ ↓», «Touche Tab», «$PATH»: most cells tell what to press or type."""
    full = [cell for cell in cells if not is_empty(cell)]
    return sum(bool(_MEANS.search(cell)) for cell in full) * 2 > len(full)
