"""Whether the rows of a table are sides of what heads its columns, as its cells prove.

«Passe par CloudFront | oui | non» is a side of two kinds of endpoints, whatever stands
above it; «quand | à la requête | à la réponse» is one of two functions.
"""

from __future__ import annotations

import re

from content.notes.facts.grid import Grid, Row
from content.notes.language import table_headers, table_kinds
from content.notes.language.french import columns, labels
from content.notes.language.memory import kept
from content.notes.language.names import is_coined
from content.notes.language.typography import first_word, fold, is_empty, word_set

_YES_OR_NO = re.compile(r"(?:oui|non|yes|no)(?:$|[\s,;(])", re.I)
_FOR_WHOM = re.compile(r"(?:pour|avec|par) (?:quoi|qui)|(?:for|by|with) (?:what|whom?)")
# What a thing has or has not: no thing itself where ticks stand beside it.
_FEATURES = word_set(
    "fonction fonctions fonctionnalite fonctionnalites capacite capacites possibilite possibilites "
    "feature features capability capabilities function functions"
)
_NAMING = word_set("nom noms name names")
_MEASURE = re.compile(r"[<>~≤≥]?\s?\d[\d.,]*(?: \d+)*\s?(?P<unit>\S*)$")
_EXTREME = re.compile(
    r"(?:(?:l[ea]s? )?(?:plus|moins) (?!de\b|d’)[^\W\d]+|(?:the )?(?:small|bigg|larg"
    r"|great|fast|slow|cheap|high|low)est)$", re.I,
)  # fmt: skip
_LEAST_SAID = 2
_MOST_WORDS = 2


def says_yes_or_no(text: str) -> bool:
    return _YES_OR_NO.match(text) is not None


def rows_are_sides(grid: Grid) -> bool:
    """True where a row proves that it is no thing, and the columns may be things."""
    heads = grid.headers[1:]
    if len(heads) < _LEAST_SAID or any(map(_tells, heads)):
        return False
    if table_headers.is_category_header(grid.header(0)):
        return False
    if any(map(_is_side, grid.rows)) or _are_features(grid):
        return True
    return not grid.header(0) and grid.is_grouped and _are_names(grid)


def _are_names(grid: Grid) -> bool:
    """«RabbitMQ | Kafka»: all of them coined, or some beside a row such as «langage»."""
    heads = grid.headers[1:]
    if all(map(is_coined, heads)):
        return True
    sided = any(labels.kind_of(label) == "criterion" for label in grid.column(0))
    return (
        sided
        and any(map(is_coined, heads))
        and all(labels.kind_of(head) == "name" for head in heads)
    )


def _are_features(grid: Grid) -> bool:
    """«Fonction | REST | HTTP» above ticks: what each column has or has not."""
    if first_word(grid.header(0)) not in _FEATURES:
        return False
    ticked = sum(map(_says_yes_or_no, grid.rows))
    return ticked * 2 > len(grid.rows)


def _says_yes_or_no(row: Row) -> bool:
    said = [cell.text for cell in row.cells[1:] if not is_empty(cell.text)]
    return bool(said) and all(map(says_yes_or_no, said))


@kept(1024)
def _tells(head: str) -> bool:
    """«Description», «Pourquoi», «Protège contre»: what each row says, and no thing."""
    if is_empty(head) or head.endswith("?"):
        return True
    told = table_headers.is_value_header(head) or table_headers.is_remark_header(head)
    chosen = table_kinds.is_chosen(head) or table_headers.is_choice_header(head)
    half = table_headers.asks(head) or columns.is_asked(head)
    return told or chosen or half


def columns_are_sides(grid: Grid) -> bool:
    """True where the columns prove that they are no things: «Nom», measures in one unit."""
    if any(fold(head) in _NAMING for head in grid.headers[1:]):
        return True
    columns = [_unit_of(grid.column(at)) for at in range(1, grid.width)]
    rows = [_unit_of(tuple([cell.text for cell in row.cells[1:]])) for row in grid.rows]
    measured = [unit for unit in columns if unit is not None]
    return len(measured) >= _LEAST_SAID and not any(unit is not None for unit in rows)


def rows_are_extremes(grid: Grid) -> bool:
    """«Le plus petit», «Biggest»: of what, neither the rows nor their header say."""
    return any(map(_is_extreme, grid.column(0)))


@kept(4096)
def _is_extreme(label: str) -> bool:
    return _EXTREME.match(label) is not None


def _unit_of(cells: tuple[str, ...]) -> str | None:
    """The unit of all cells, "" for bare numbers; None where one has another or none."""
    found = [_MEASURE.match(cell) for cell in cells]
    units = {one["unit"] for one in found if one}
    return units.pop() if len(cells) > 1 and all(found) and len(units) == 1 else None


def rows_unlabelled(grid: Grid) -> set[int]:
    """Rows under an empty first cell, and those above them that they may go on from.

    «| | millions de req/s» below «réseau | non» is another side, whose name is missing;
    below «sécurité | IAM» it may be the rest of one.
    """
    found = set()
    for at, row in enumerate(grid.rows):
        if row.inherited:
            found.add(at)
            if at and not _says_yes_or_no(grid.rows[at - 1]):
                found.add(at - 1)
    return found


def _is_side(row: Row) -> bool:
    label = row.text(0)
    said = sum(not is_empty(cell.text) for cell in row.cells[1:])
    if said < _LEAST_SAID:
        return False
    return _is_question_word(label)


@kept(1024)
def _is_question_word(label: str) -> bool:
    """«Quand», «Pour qui»: a side of anything, and no thing; «OU» is a unit."""
    if is_coined(label):
        return False
    label = label.rstrip(" ?\u00a0\u202f")
    asks = table_headers.asks(label) and len(label.split()) <= _MOST_WORDS
    return asks or _FOR_WHOM.fullmatch(fold(label)) is not None
