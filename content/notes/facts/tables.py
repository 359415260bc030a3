"""Facts of a table, once it is clear what its rows and columns are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid, Row
from content.notes.facts.text import Passage
from content.notes.facts.values import closed, is_open, labelled, parts_of
from content.notes.language import headings
from content.notes.language.french import labels
from content.notes.language.names import is_name, short_name
from content.notes.language.services import is_service
from content.notes.language.typography import fold, is_empty, word_set

Layout = Literal["pairs", "entities", "transposed", "groups", "contrast", "matrix",
                 "translation", "links", "needs"]  # fmt: skip
_QUANTITY = re.compile(r"^[<>~≤≥]?\s*\d[\d.,]*\s*\S{0,6}$")
_COUNTED = re.compile(r"^(?:jusqu’à|up to|max\.?|min\.?|[<>~≤≥])?\s*[$€]?\d", re.I)
_RANK = re.compile(r"^\W*(?P<rank>\d{1,3})\W*$")
_MOST_LISTED = 10
_ENGLISH_CRITERIA = word_set(
    """
    propert feature criteri aspect durabilit availabilit cost price storage capacity
    size latency
    """
)  # fmt: skip


def read_table(grid: Grid, builder: Builder) -> None:
    if not grid.rows:
        return
    grid = grid.without(_idle_columns(grid))
    if grid.width == 1:
        _read_single(grid, builder)
        return
    layout = layout_of(grid, builder.subject)
    _READERS[layout](grid, builder)


def _idle_columns(grid: Grid) -> set[int]:
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
    return steps in ({1}, {-1})


def _read_single(grid: Grid, builder: Builder) -> None:
    """One column is a list: asked whole where it is short."""
    items = tuple(text for text in grid.column(0) if not is_empty(text))
    for row in grid.rows:
        builder.anchor(row.element)
    with builder.at(grid.rows[0].element):
        if builder.subject and grid.header(0) and 1 < len(items) <= _MOST_LISTED:
            builder.enumerate(builder.subject, grid.header(0), items, open_ended=False)
        else:
            builder.skip(" ; ".join(items), reasons.NO_SUBJECT)


def layout_of(grid: Grid, subject: str) -> Layout:
    """What the rows and columns are: decided by the words in them, not by position."""
    names = grid.headers[1:]
    first = grid.header(0)
    if _is_links(grid):
        return "links"
    if headings.is_need_table(first, grid.header(1)):
        return "needs"
    if grid.width >= 3 and (grid.is_grouped or _repeats(grid)):
        return "groups"
    if any(headings.is_english_term_header(header) for header in names):
        return "translation"
    if len(names) >= 2 and all(_QUANTITY.match(name) for name in names):
        return "matrix"
    if grid.width == 2:
        return _layout_of_two(grid, subject)
    if headings.is_criterion_header(first) and _are_subjects(names):
        return "transposed"
    if _compares_columns(grid):
        return "transposed"
    if _are_subjects(names) and _are_criteria(grid.column(0)):
        return "transposed"
    return "entities"


def _compares_columns(grid: Grid) -> bool:
    """«Critère | Mode A | Mode B», or no first header and names for the others."""
    first, names = grid.header(0), grid.headers[1:]
    if any(not name or headings.is_value_header(name) for name in names):
        return False
    if headings.compares(first):
        return not all(labels.kind_of(name) in {"criterion", "quality"}
                       and " " not in name for name in names)  # fmt: skip
    rows = [cell for cell in grid.column(0) if cell]
    named = sum(is_name(cell) for cell in rows)
    return not first and all(map(is_name, names)) and named * 2 <= len(rows)


def _repeats(grid: Grid) -> bool:
    """A first column of categories, some of them on several rows."""
    cells = grid.column(0)
    return headings.is_category_header(grid.header(0)) and len(set(cells)) < len(cells)


def _layout_of_two(grid: Grid, subject: str) -> Layout:
    first, second = grid.header(0), grid.header(1)
    if headings.is_definition_header(second) or not first:
        return "entities"
    is_value = headings.is_value_header(second)
    if subject and is_value and (headings.is_limit_header(first) or _are_counted(grid)):
        return "pairs"
    if headings.is_criterion_header(first):
        return "pairs" if (subject and is_value) or is_name(second) else "entities"
    if is_name(first) and is_name(second) and not headings.is_value_header(second):
        return "contrast"
    if _are_criteria(grid.column(0)) and subject:
        return "pairs"
    return "entities"


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
    named = sum(_is_subject(name) for name in names)
    return named * 2 > len(names)


def _is_subject(name: str) -> bool:
    if not name or headings.is_value_header(name):
        return False
    return is_name(name) or labels.kind_of(name) in {"name", "feature"}


def _are_criteria(cells: tuple[str, ...]) -> bool:
    full = [cell for cell in cells if cell]
    criteria = sum(_is_criterion(cell) for cell in full)
    return len(full) >= 2 and criteria * 2 > len(full)


def _is_criterion(cell: str) -> bool:
    if is_name(cell):
        return False
    stem = fold(cell)
    return labels.kind_of(cell) in {"criterion", "quality"} or any(
        word in stem for word in _ENGLISH_CRITERIA)  # fmt: skip


def _read_pairs(grid: Grid, builder: Builder) -> None:
    header = grid.header(1)
    subject = builder.subject if headings.is_value_header(header) else header
    subject = _fuller(subject, builder.subject)
    for row in grid.rows:
        label = row.text(0)
        with builder.at(row.element):
            if is_empty(label):
                builder.skip(row.text(1), reasons.NO_SUBJECT)
            for cell in row.cells[1:]:
                if prose.is_question(label) and not is_empty(cell.text):
                    builder.question(label, cell.text)
                    continue
                read_value(builder, subject, label, cell, column=label)


def _fuller(name: str, other: str) -> str:
    """The longer of two names where one holds the other."""
    return other if fold(name) and f" {fold(name)} " in f" {fold(other)} " else name


def _read_entities(grid: Grid, builder: Builder) -> None:
    for row in grid.rows:
        with builder.at(row.element):
            _read_entity(grid, row, builder, 0)


def _read_entity(grid: Grid, row: Row, builder: Builder, key: int) -> None:
    name = row.text(key)
    category = _category(grid.header(key))
    if is_empty(name):
        builder.skip(" ".join(cell.text for cell in row.cells), reasons.NO_SUBJECT)
        return
    for position, cell in enumerate(row.cells):
        if position == key:
            continue
        header = grid.header(position)
        if _is_other_language(header, grid):
            builder.skip(f"{name} : {cell.text}", reasons.DUPLICATE)
        elif not header or headings.is_value_header(header) or is_empty(header):
            builder.define(name, cell, category=category, column=f"{key}:{position}")
        else:
            read_value(builder, name, header, cell, column=f"{builder.place}|{header}",
                       category=category, header=True)  # fmt: skip


def _is_other_language(header: str, grid: Grid) -> bool:
    """«Résumé EN» beside «Résumé FR»: the same once more."""
    stem, _, language = header.rpartition(" ")
    return language == "EN" and f"{stem} FR" in grid.headers


def _category(header: str) -> str:
    return labels.singular_class(header) or header if header else ""


def _read_transposed(grid: Grid, builder: Builder) -> None:
    for row in grid.rows:
        label = row.text(0)
        with builder.at(row.element):
            for position, cell in enumerate(row.cells[1:], start=1):
                name = grid.header(position)
                if not name or is_empty(label):
                    builder.skip(cell.text, reasons.NO_SUBJECT)
                    continue
                read_value(
                    builder,
                    name,
                    label,
                    cell,
                    column=f"{builder.place}|{label}",
                    header=True,
                )


def _read_groups(grid: Grid, builder: Builder) -> None:
    members: dict[str, list[str]] = {}
    for row in grid.rows:
        group, name = row.text(0), row.text(1)
        with builder.at(row.element):
            members.setdefault(group, []).append(name)
            rest = Row(row.element, row.cells[1:])
            _read_entity(Grid(grid.headers[1:], ()), rest, builder, 0)
    for row in grid.rows:
        names = members.pop(row.text(0), [])
        with builder.at(row.element):
            if len(names) > 1:
                builder.members(row.text(0), grid.header(1), tuple(names))
            elif names:
                builder.attribute(names[0], grid.header(0) or "Catégorie", row.text(0),
                                  column=f"{builder.place}|group", header=True)  # fmt: skip
            _read_variants(names, builder)


def _read_variants(names: list[str], builder: Builder) -> None:
    """Names that begin alike are variants of one thing: «FSx for …»."""
    families: dict[str, list[str]] = {}
    for name in names:
        families.setdefault(short_name(name).split(" ")[0], []).append(name)
    for family, variants in families.items():
        if len(variants) >= 3:
            builder.variants(family, tuple(variants))


def _read_contrast(grid: Grid, builder: Builder) -> None:
    for position, name in enumerate(grid.headers):
        cells = [row for row in grid.rows if not is_empty(row.text(position))]
        items = tuple(closed(row.text(position)) for row in cells)
        if not cells:
            continue
        with builder.at(cells[0].element):
            if builder.subject and not is_service(name):
                builder.enumerate(builder.subject, name, items, open_ended=False)
            else:
                builder.enumerate(name, _trait(builder), items, open_ended=False)
        for row in cells[1:]:
            builder.anchor(row.element)


def _trait(builder: Builder) -> str:
    return "Caractéristiques" if builder.language == "fr" else "Features"


def _read_matrix(grid: Grid, builder: Builder) -> None:
    for row in grid.rows:
        with builder.at(row.element):
            for position, cell in enumerate(row.cells[1:], start=1):
                builder.matrix(row.text(0), grid.header(position), cell.text)


def _read_translation(grid: Grid, builder: Builder) -> None:
    english = next(i for i, header in enumerate(grid.headers)
                   if headings.is_english_term_header(header))  # fmt: skip
    for row in grid.rows:
        with builder.at(row.element):
            for position, cell in enumerate(row.cells[1:], start=1):
                if position == english:
                    builder.translate(row.text(0), cell.text)
                elif headings.is_value_header(grid.header(position)):
                    builder.define(row.text(0), cell, column="0")
                else:
                    read_value(builder, row.text(0), grid.header(position), cell,
                               column=grid.header(position))  # fmt: skip


def _read_needs(grid: Grid, builder: Builder) -> None:
    """What to choose for each need; further columns are about the choice."""
    for row in grid.rows:
        need, choice = row.text(0), row.text(1)
        with builder.at(row.element):
            if is_empty(need) or is_empty(choice):
                builder.skip(f"{need} : {choice}", reasons.EMPTY)
                continue
            builder.need(need, choice, kind=grid.header(1))
            rest = Row(row.element, row.cells[1:])
            if is_name(choice):
                _read_entity(Grid(grid.headers[1:], ()), rest, builder, 0)
            else:
                for cell in row.cells[2:]:
                    builder.skip(f"{choice} : {cell.text}", reasons.NO_SUBJECT)


def _read_links(grid: Grid, builder: Builder) -> None:
    for row in grid.rows:
        with builder.at(row.element):
            builder.skip(" ".join(cell.text for cell in row.cells), reasons.LINKS)


def read_value(
    builder: Builder,
    subject: str,
    label: str,
    cell: Passage,
    *,
    column: str,
    category: str = "",
    header: bool = False,
) -> None:
    """One cell: a value, a list typed with <br>, or labels inside the cell."""
    parts = parts_of(cell.lines)
    if not parts or headings.is_example(label):
        reason = reasons.EXAMPLE if parts else reasons.EMPTY
        builder.skip(f"{label} : {cell.text}", reason)
        return
    inner = [labelled(part, _lead_of(part, cell.bold)) for part in parts]
    if len(parts) > 1 and all(found and found.value for found in inner):
        for found in filter(None, inner):
            builder.attribute(subject, found.label, found.value, bold=cell.bold)
        parts = tuple(found.label for found in inner if found)
    if len(parts) > 1:
        builder.enumerate(subject, label, parts, open_ended=is_open(parts[-1]),
                          column=column, bold=cell.bold)  # fmt: skip
    else:
        builder.attribute(subject, label, parts[0], bold=cell.bold, column=column,
                          category=category, header=header)  # fmt: skip


def _lead_of(part: str, bold: tuple[str, ...]) -> str:
    return next((text for text in bold if part.startswith(text)), "")


_READERS = {
    "pairs": _read_pairs,
    "entities": _read_entities,
    "transposed": _read_transposed,
    "groups": _read_groups,
    "contrast": _read_contrast,
    "matrix": _read_matrix,
    "translation": _read_translation,
    "links": _read_links,
    "needs": _read_needs,
}
