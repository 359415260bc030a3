"""Facts of a table, once it is clear what its rows and columns are."""

from __future__ import annotations

from collections.abc import Callable

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid
from content.notes.facts.struck import without_struck
from content.notes.facts.tables.centred import criteria_first
from content.notes.facts.tables.entities import read_entities, read_groups
from content.notes.facts.tables.instances import are_instances
from content.notes.facts.tables.layout import (
    are_triples,
    asks_of_groups,
    heads_are_things,
    idle_columns,
    layout_of,
)
from content.notes.facts.tables.merging import merge_rows
from content.notes.facts.tables.needs import read_needs
from content.notes.facts.tables.quotas import amount, how_many
from content.notes.facts.tables.rows import named_by_rank
from content.notes.facts.tables.shares import read_shares, shares_in
from content.notes.facts.tables.sides import (
    read_contrast,
    read_matrix,
    read_pairs,
    read_ticked,
    read_transposed,
    read_triples,
)
from content.notes.facts.tables.terms import read_lexicon, read_translation
from content.notes.facts.tables.turned import rows_are_extremes
from content.notes.facts.tables.vendors import read_vendors, vendors_in
from content.notes.language import table_kinds
from content.notes.language.names import mentions
from content.notes.language.services import is_service
from content.notes.language.typography import is_empty

_MOST_LISTED = 10


def read_table(grid: Grid, builder: Builder) -> None:
    """Reads each row the way its table is laid out."""
    grid = without_struck(grid, builder)
    if not grid.rows:
        return
    if grid.headers and table_kinds.keeps_records(grid.headers):
        _skipping(reasons.METADATA)(grid, builder)
        return
    if grid.headers and table_kinds.works_out(grid.headers):
        _skipping(reasons.EXAMPLE)(grid, builder)
        return
    grid = criteria_first(grid)
    idle = idle_columns(grid)
    _skip_links(grid, idle, builder)
    grid = (named_by_rank(grid) if 0 in idle else grid).without(idle)
    if are_instances(grid):
        _skipping(reasons.EXAMPLE)(grid, builder)
        return
    if rows_are_extremes(grid):
        _skipping(reasons.NO_SUBJECT)(grid, builder)
        return
    if not grid.is_ticked:
        grid = grid.spelt_out()
    if grid.width == 1:
        _read_single(grid, builder)
        return
    if shares := shares_in(grid):
        read_shares(grid, shares, builder)
        grid = grid.without(set(shares))
        if grid.width == 1:
            return
    if vendors := vendors_in(grid):
        read_vendors(grid, vendors, builder)
        return
    merged = grid.width == 2 or (heads_are_things(grid) and not are_triples(grid))
    merged = merged or asks_of_groups(grid)
    if grid.is_grouped and merged:
        grid = merge_rows(grid, builder)
    layout = layout_of(grid, builder.subject)
    grid = grid.resolved(sideways=layout == "transposed")
    if builder.language == "en" and layout != "ticked":
        grid = grid.in_english()
    _READERS[layout](grid, builder)


def _skip_links(grid: Grid, idle: set[int], builder: Builder) -> None:
    """What stands in a column of links, row by row; numbers of rows say nothing."""
    for row in grid.rows:
        linked = [
            cell.text for at, cell in enumerate(row.cells) if at in idle and cell.linked
        ]
        if linked:
            with builder.at(row.element):
                builder.skip(" ".join(linked), reasons.LINKS)


def _read_single(grid: Grid, builder: Builder) -> None:
    """One column is a list: asked whole where it is short."""
    items = tuple(text for text in grid.column(0) if not is_empty(text))
    for row in grid.rows:
        builder.position.anchor_of(row.element)
    with builder.at(grid.rows[0].element):
        if builder.subject and grid.header(0) and 1 < len(items) <= _MOST_LISTED:
            builder.enumerate(builder.subject, grid.header(0), items, open_ended=False)
        else:
            builder.skip(" ; ".join(items), reasons.NO_SUBJECT)


def _skipping(reason: str) -> Callable[[Grid, Builder], None]:
    """Reads each row as one that makes no card."""

    def skip(grid: Grid, builder: Builder) -> None:
        for row in grid.rows:
            with builder.at(row.element):
                builder.skip(" ".join(cell.text for cell in row.cells), reason)

    return skip


def _read_counts(grid: Grid, builder: Builder) -> None:
    """«Quoi | Combien»: each row says how much there is of something."""
    for row in grid.rows:
        with builder.at(row.element):
            if is_empty(row.text(0)) or is_empty(row.text(1)):
                builder.skip(f"{row.text(0)} : {row.text(1)}", reasons.EMPTY)
            else:
                label, value = row.text(0), row.text(1)
                asked = how_many(label, "", value, builder.language)
                builder.question(
                    asked or _about(amount(label, value, builder.language), builder),
                    value,
                )


def _about(asked: str, builder: Builder) -> str:
    """«Mémoire : quelle taille ?» under Lambda: of what, where the question names none."""
    subject = builder.subject
    named = mentions(asked, subject) or any(map(is_service, asked.split()))
    if named or not is_service(subject):
        return asked
    first = asked.split(" ")[0]
    small = first[1:].islower() and first.isalpha()
    joint = "," if ":" in asked else " :" if builder.language == "fr" else ":"
    return f"{subject}{joint} {asked[0].lower() if small else asked[0]}{asked[1:]}"


def _read_versus(grid: Grid, builder: Builder) -> None:
    """«GuardDuty | Inspector | menaces en cours, failles»: what sets two things apart."""
    for row in grid.rows:
        one, other, apart = row.text(0), row.text(1), row.text(2)
        with builder.at(row.element):
            if is_empty(one) or is_empty(other) or is_empty(apart):
                builder.skip(f"{one} : {other} : {apart}", reasons.EMPTY)
            else:
                builder.contrast((one, other), apart)


_READERS = {
    "versus": _read_versus,
    "pairs": read_pairs,
    "entities": read_entities,
    "transposed": read_transposed,
    "groups": read_groups,
    "contrast": read_contrast,
    "matrix": read_matrix,
    "translation": read_translation,
    "links": _skipping(reasons.LINKS),
    "advice": _skipping(reasons.NO_QUESTION),
    "counts": _read_counts,
    "needs": read_needs,
    "ticked": read_ticked,
    "triples": read_triples,
    "lexicon": read_lexicon,
}
