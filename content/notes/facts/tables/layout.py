"""What the rows and columns of a table are: decided by the words in them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from content.notes.facts.grid import Grid
from content.notes.facts.tables.turned import (
    columns_are_sides,
    rows_are_sides,
    says_yes_or_no,
)
from content.notes.language import table_headers, table_kinds
from content.notes.language.english.verbs import is_third_person
from content.notes.language.french import columns, labels, shorthand
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    fold,
    is_empty,
    without_asides,
    word_set,
)

Layout = Literal["pairs", "entities", "transposed", "groups", "contrast", "matrix",
                 "translation", "links", "needs", "ticked",
                 "triples", "lexicon",
                 "advice", "counts", "versus"]  # fmt: skip
_QUANTITY = re.compile(r"^[<>~≤≥]?\s*\d[\d.,]*\s*\S{0,6}$")
_COUNTED = re.compile(r"^(?:jusqu’à|up to|max\.?|min\.?|[<>~≤≥])?\s*[$€]?\d", re.I)
_ALONE = 2
_RANK = re.compile(r"^\W*(?P<rank>\d{1,3})\W*$")
_ENGLISH_CRITERIA = word_set(
    """
    propert feature criteri aspect durabilit availabilit cost price storage capacity
    size latency
    """
)  # fmt: skip


def idle_columns(grid: Grid) -> set[int]:
    """Columns that only number the rows or link elsewhere."""
    idle = set()
    for column in range(grid.width):
        cells = [row.cells[column] for row in grid.rows if column < len(row.cells)]
        numbered = column == 0 and _are_ranks([cell.text for cell in cells])
        linked = column > 0 and all(cell.linked for cell in cells)
        if len(cells) > 1 and (numbered or linked):
            idle.add(column)
    return idle if len(idle) < grid.width else set()


def _are_ranks(cells: list[str]) -> bool:
    """1, 2, 3… or 7, 6, 5…"""
    found = [_RANK.match(cell) for cell in cells]
    if not all(found):
        return False
    ranks = [int(one["rank"]) for one in found if one]
    steps = {after - before for before, after in pairwise(ranks)}
    # «502, 503, 504» are codes.
    return steps in ({1}, {-1}) and min(ranks) <= 1


def layout_of(grid: Grid, subject: str) -> Layout:
    """What the rows and columns are: decided by the words in them, not by position."""
    names = grid.headers[1:]
    first = grid.header(0)
    if _is_links(grid):
        return "links"
    if table_kinds.tells_apart(grid.headers):
        return "versus"
    if table_kinds.are_advice(grid.headers):
        return "advice"
    if grid.width == 2 and table_headers.is_how_many_header(grid.header(1)):
        return "counts"
    if grid.is_ticked and all(names):
        return "ticked"
    if are_triples(grid):
        return "triples"
    if grid.width == 2 and table_kinds.is_lexicon(first, grid.header(1)):
        return "lexicon"
    if table_kinds.is_need_table(first, grid.header(1)):
        return "needs"
    if _counts_its_rows(grid):
        return "entities"
    if rows_are_sides(grid):
        return "transposed"
    compared = table_headers.compares(first) and _are_subjects(names)
    grouped = grid.is_grouped or _repeats(grid)
    if grid.width >= 3 and grouped and not compared and not asks_of_groups(grid):
        return "groups"
    if any(table_headers.is_english_term_header(header) for header in names):
        return "translation"
    if len(names) >= 2 and all(_QUANTITY.match(name) for name in names):
        return "matrix"
    if grid.width == 2:
        return _layout_of_two(grid, subject)
    if table_headers.is_criterion_header(first) and _are_subjects(names):
        return "transposed"
    if not first and columns_are_sides(grid):
        return "entities"
    if is_service(first) and all(map(is_name, names)) and not _names_any(grid):
        # Kinds of what stands in the corner: «API Gateway | REST | HTTP».
        return "transposed"
    if _compares_columns(grid):
        return "transposed"
    if _are_subjects(names) and _are_criteria(grid.column(0)):
        return "transposed"
    return "transposed" if _are_sides(names, grid.column(0)) else "entities"


def _names_any(grid: Grid) -> bool:
    """Whether a row begins with what is known by its name alone."""
    return any(is_known(cell) and cell[1:2].islower() for cell in grid.column(0))


def heads_are_things(grid: Grid) -> bool:
    """Rows that go on about the name in the first cell, and name nothing themselves."""
    heads, others = grid.column(0), grid.column(1)
    named = sum(map(is_name, heads))
    members = sum(is_name(cell) and not _QUANTITY.match(cell) for cell in others)
    return named * 2 > len(heads) and members * 2 <= len(others)


def asks_of_groups(grid: Grid) -> bool:
    """«Mode | Qui ? | …»: the second column holds no things that the first one groups.

    Nor does one that says yes or no, or one beside «Ce que je veux».
    """
    first = grid.header(0)
    if grid.width <= _ALONE or not first or table_headers.compares(first):
        return False
    if rows_are_sides(grid):
        return False
    half = any(map(_is_half, grid.headers[:2]))
    return half or any(map(says_yes_or_no, grid.column(1)))


@kept(1024)
def _is_half(header: str) -> bool:
    wanted = fold(header).startswith(("ce que ", "ce qu "))
    return wanted or table_headers.asks(header) or _is_clause(header)


def _counts_its_rows(grid: Grid) -> bool:
    """«Classe A», «Classe B» below «Classe»: each row is one."""
    head = fold(grid.header(0))
    rows = [fold(cell) for cell in grid.column(0)]
    return bool(head) and all(row.startswith(f"{head} ") for row in rows)


def _compares_columns(grid: Grid) -> bool:
    """«Critère | Mode A | Mode B», or no first header and names for the others."""
    first, names = grid.header(0), grid.headers[1:]
    if not names:
        return False
    if any(not name or table_headers.is_value_header(name) or _is_clause(name)
           for name in names):  # fmt: skip
        return False
    if table_headers.compares(first):
        return not all(labels.kind_of(name) in {"criterion", "quality"}
                       and " " not in name for name in names)  # fmt: skip
    if first:
        return False
    rows = [cell for cell in grid.column(0) if cell]
    named = sum(is_name(cell) and not _is_criterion(cell) for cell in rows)
    if all(map(_are_services, names)) and not any(map(is_service, rows)):
        # «Auth IAM», «TLS» beside «RDS/Aurora», «Redshift» are no things that have these.
        return True
    things = all(map(is_known, names))
    sides = sum(labels.kind_of(name) in {"criterion", "quality"} for name in names)
    return named * 2 <= len(rows) and (things or sides * 2 <= len(names))


@kept(1024)
def _are_services(head: str) -> bool:
    """«RDS/Aurora», «Lambda»: each that a header names."""
    return all(is_service(one.strip()) for one in without_asides(head).split("/"))


def are_triples(grid: Grid) -> bool:
    """«Service | Attribut | Valeur»: each row says all by itself."""
    return (
        grid.width == len(grid.headers) == 3
        and table_headers.is_criterion_header(grid.header(1))
        and table_headers.is_value_header(grid.header(2))
    )


def _repeats(grid: Grid) -> bool:
    """A first column of categories, some of them on several rows."""
    cells = grid.column(0)
    return table_headers.is_category_header(grid.header(0)) and len(set(cells)) < len(
        cells
    )


def _layout_of_two(grid: Grid, subject: str) -> Layout:
    first, second = grid.header(0), grid.header(1)
    if table_kinds.are_sides(first, second):
        return "contrast"
    if table_kinds.serves_cases(first, second):
        return "entities"
    is_value = table_headers.is_vague_header(second)
    if not first and is_value and subject and _are_sides_of(grid.column(0)):
        return "pairs"
    if table_headers.is_definition_header(second) or not first:
        return "entities"
    if (
        subject
        and is_value
        and (table_headers.is_limit_header(first) or _are_counted(grid))
    ):
        return "pairs"
    if table_headers.holds(first, second):
        return "entities"
    if table_headers.is_criterion_header(first):
        return "pairs" if (subject and is_value) or is_name(second) else "entities"
    if _names_things(first) and _names_things(second) and not is_value:
        return "contrast"
    if _are_criteria(grid.column(0)) and subject and (is_value or is_name(second)):
        return "pairs"
    return "entities"


def _are_sides_of(cells: tuple[str, ...]) -> bool:
    """Rows that name no thing, most of them: «Timeout max», «Mémoire»."""
    full = [cell for cell in cells if cell]
    named = sum(map(is_known, full))
    return named * 2 < len(full)


def _names_things(header: str) -> bool:
    """«RDS», «Redis / Valkey»: what stands below is said of it."""
    return all(map(is_known, header.split(" / ")))


def _are_counted(grid: Grid) -> bool:
    """Values that are quantities, for most rows."""
    values = [cell for cell in grid.column(1) if cell]
    counted = sum(bool(_COUNTED.match(cell)) for cell in values)
    return len(values) > 1 and counted * 3 > len(values) * 2


def _is_links(grid: Grid) -> bool:
    cells = [cell for row in grid.rows for cell in row.cells[1:]]
    full = [cell for cell in cells if not is_empty(cell.text)]
    return bool(full) and all(cell.linked for cell in full)


def _are_subjects(names: tuple[str, ...]) -> bool:
    """Column headers that name things, not sides of one thing."""
    if len(names) < 2:
        return False
    named = sum(is_subject(name) for name in names)
    return named * 2 > len(names)


@kept(1024)
def is_subject(name: str) -> bool:
    told = table_headers.is_value_header(name) or table_headers.is_bound(name)
    if not name or told or table_headers.asks(name) or _is_clause(name):
        return False
    return is_name(name) or labels.kind_of(name) in {"name", "feature"}


def _is_clause(name: str) -> bool:
    """«Protects against», «Payant ?», «On le choisit pour»: half a question, no thing."""
    first, _, rest = name.partition(" ")
    acts = bool(rest) and is_third_person(first, "the") and not is_name(name)
    return acts or name.endswith("?") or columns.is_asked(name) or columns.acts(name)


def _are_criteria(cells: tuple[str, ...]) -> bool:
    full = [cell for cell in cells if cell]
    criteria = sum(_is_criterion(cell) for cell in full)
    return len(full) >= 2 and criteria * 2 > len(full)


def _are_sides(names: tuple[str, ...], cells: tuple[str, ...]) -> bool:
    """Half of the rows name criteria beside columns that are all names: «LSI», «GSI»."""
    full = [cell for cell in cells if cell]
    things = all(is_name(name) and not shorthand.is_measure(name) for name in names)
    criteria = sum(_is_criterion(cell) for cell in full)
    enough = 1 if all(map(str.isupper, names)) else len(full) / 2
    return things and len(full) >= 2 and criteria >= max(1, enough)


@kept(4096)
def _is_criterion(cell: str) -> bool:
    if is_name(cell):
        return False
    stem, cell = fold(cell), labels.in_french(cell)
    return labels.kind_of(cell) in {"criterion", "quality"} or any(
        word in stem for word in _ENGLISH_CRITERIA)  # fmt: skip
