"""Tables with a side or a criterion in each row."""

from __future__ import annotations

import re

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid
from content.notes.facts.labelling import Labelled
from content.notes.facts.tables.cells import read_value
from content.notes.facts.tables.halves import each_one_of, in_full
from content.notes.facts.tables.needs import read_clue
from content.notes.facts.tables.remarks import read_remark
from content.notes.facts.tables.rows import kind_beside, one_in_english
from content.notes.facts.tables.turned import rows_unlabelled
from content.notes.facts.text import Passage
from content.notes.facts.values import closed
from content.notes.language import headings, table_headers, table_kinds
from content.notes.language.base import Topic
from content.notes.language.english.verbs import is_third_person
from content.notes.language.french import labels, singulars
from content.notes.language.french.articles import of
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common, lowered
from content.notes.language.names import is_name
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, is_empty, one_line

# «S3 → CloudFront» is a way that something goes, and no side of its table's subject.
_FLOWS = re.compile(r"→|⇒|=>|->|↔")


def read_pairs(grid: Grid, builder: Builder) -> None:
    header = grid.header(1)
    subject = builder.subject if table_headers.is_vague_header(header) else header
    subject = _fuller(subject, builder.subject)
    described = table_headers.is_vague_header(header) and not is_name(subject)
    declared = table_headers.declares_sides(grid.header(0))
    for row in grid.rows:
        label = row.text(0)
        with builder.at(row.element):
            if is_empty(label):
                builder.skip(row.text(1), reasons.NO_SUBJECT)
            if _FLOWS.search(label):
                builder.skip(f"{label} : {row.text(1)}", reasons.NO_QUESTION)
                continue
            for cell in row.cells[1:]:
                if prose.is_question(label) and not is_empty(cell.text):
                    builder.question(label, cell.text)
                    continue
                quota = next(filter(table_headers.is_quota_header, grid.headers), "")
                if not quota and described and _is_term(label, cell):
                    # As in a list: «S3 Standard : accès fréquent».
                    found = Labelled(label, one_line(cell.text), ":")
                    prose.read_labelled(found, cell.bold, builder)
                    continue
                side = _limit_of(label, header=quota, builder=builder)
                of_table = declared and _is_side(label, cell.text)
                read_value(builder, subject, side, cell, column=label,
                           header=of_table)  # fmt: skip


def _is_term(label: str, cell: Passage) -> bool:
    """A name with one line beside it, under a heading that names no thing."""
    several = len(cell.lines) > 1
    return is_name(label) and not several and not is_empty(cell.text)


def _is_side(label: str, value: str) -> bool:
    """«Codes HTTP favorables: 2xx et 3xx»: a noun, of what has a value."""
    noun = labels.phrase(label) is not None and labels.kind_of(label) != "quality"
    return noun and form_of(value) in {"noun", "quantity"}


def _limit_of(label: str, *, header: str, builder: Builder) -> str:
    """«Mémoire» of a table of limits is «limite de mémoire»."""
    if not table_headers.is_quota_header(header) or table_headers.is_quota_header(
        label
    ):
        return label
    if builder.language == "en" and not label.endswith("s"):
        return label if "limit" in label.lower() else f"{label} limit"
    if builder.language == "en" or is_name(label):
        return label
    if labels.kind_of(label) == "criterion" or re.search(r"\b(?:max|min)", label, re.I):
        return label
    return f"Limite {of(lowered(label))}"


def _fuller(name: str, other: str) -> str:
    """The longer of two names where one holds the other."""
    return other if fold(name) and f" {fold(name)} " in f" {fold(other)} " else name


def read_transposed(grid: Grid, builder: Builder) -> None:
    scope = _scope_of(grid, builder)
    kind = _kind_of(grid, scope, builder)
    if builder.language == "fr" and not scope and grid.headers:
        heading = builder.outline.trail[-1] if builder.outline.trail else ""
        first, *names = grid.headers
        whole = in_full(tuple(names), heading)
        grid = Grid(
            (first, *(whole if kind else each_one_of(whole, heading))), grid.rows
        )
    unlabelled = rows_unlabelled(grid)
    for at, row in enumerate(grid.rows):
        label = "" if at in unlabelled else row.text(0)
        with builder.at(row.element):
            for position, cell in enumerate(row.cells[1:], start=1):
                name = grid.header(position)
                if not name or is_empty(label):
                    builder.skip(cell.text, reasons.NO_SUBJECT)
                    continue
                if table_headers.is_keyword_header(label) and not is_empty(cell.text):
                    read_clue(cell.text, name, "", builder)
                    continue
                column = f"{builder.place}|{label}"
                if table_headers.is_remark_header(label):
                    read_remark(name, cell, builder, column=column, category=kind,
                                scope=scope)  # fmt: skip
                else:
                    read_value(builder, name, label, cell, column=column, category=kind,
                               scope=scope,
                               header=True)  # fmt: skip


def _scope_of(grid: Grid, builder: Builder) -> str:
    """The service whose kinds are compared: «Standard» and «FIFO» of SQS."""
    corner, *names = grid.headers or ("",)
    if is_service(corner):
        return corner
    if any(map(is_service, names)) or all(map(is_name, names)):
        return ""
    subject = builder.subject
    owned = is_service(subject) and not any(" " in name for name in names)
    return subject if owned else ""


def _kind_of(grid: Grid, scope: str, builder: Builder) -> str:
    """«Gateway» and «Interface» of «Endpoints VPC» are each an «endpoint VPC».

    And «Liveness» beside «Type de sonde» is one of these.
    """
    names = grid.headers[1:]
    if any(map(is_known, names)):
        return ""
    if kind := kind_beside(grid.header(0), builder.language):
        return kind
    several = builder.outline.class_label
    if scope or headings.is_generic(several):
        return ""
    if builder.language == "en":
        # «Streamer» is a name of its own, and no parcel of the heading «Parcels».
        plain = all(name[:1].islower() for name in names)
        kind = one_in_english(several) if plain else ""
    elif any(map(is_common, names)):
        # The kind is said before these: «endpoint interface».
        return ""
    else:
        kind = singulars.any_singular(several) if labels.is_plural(several) else ""
    return "" if any(_shares_word(name, kind) for name in names) else kind


def _shares_word(name: str, kind: str) -> bool:
    """«File FIFO» of «Deux sortes de files» says what it is."""
    said, told = (
        {word.rstrip("s") for word in fold(text).split()} for text in (name, kind)
    )
    return not said.isdisjoint(told)


def read_triples(grid: Grid, builder: Builder) -> None:
    for row in grid.rows:
        name, label = row.text(0), row.text(1)
        with builder.at(row.element):
            if is_empty(name) or is_empty(label):
                builder.skip(f"{name} {label} : {row.text(2)}", reasons.NO_SUBJECT)
            else:
                for cell in row.cells[2:]:
                    read_value(builder, name, label, cell,
                               column=f"{builder.place}|{label}", header=True)  # fmt: skip


def read_ticked(grid: Grid, builder: Builder) -> None:
    """A tick in one column of each row, and none in the others, which say no."""
    said = ("Non", "Oui") if builder.language == "fr" else ("No", "Yes")
    for row in grid.rows:
        label = row.text(0)
        with builder.at(row.element):
            for position, cell in enumerate(row.cells[1:], start=1):
                ticked = cell.text not in {"", "Non"}
                builder.attribute(grid.header(position), label, said[ticked],
                                  column=f"{builder.place}|{label}", header=True)  # fmt: skip


def read_contrast(grid: Grid, builder: Builder) -> None:
    sides = table_kinds.are_sides(*grid.headers)
    for position, name in enumerate(grid.headers):
        cells = [row for row in grid.rows if not is_empty(row.text(position))]
        items = tuple(closed(row.text(position)) for row in cells)
        if not cells:
            continue
        whole = builder.subject if sides or _is_one_side(items, builder) else ""
        if not (sides or whole or is_service(name)):
            _read_beside(name, position, grid, builder)
            continue
        with builder.at(cells[0].element):
            if whole and not is_service(name):
                builder.enumerate(whole, name, items, open_ended=False)
            elif sides:
                builder.skip(f"{name} : {' ; '.join(items)}", reasons.NO_SUBJECT)
            else:
                builder.enumerate(name, _trait(builder), items, open_ended=False)
        for row in cells[1:]:
            builder.position.anchor_of(row.element)


def _is_one_side(items: tuple[str, ...], builder: Builder) -> bool:
    """«Cached Volume: store data in S3», and no sentence of what heads the column."""
    first, _, rest = items[0].partition(" ")
    if len(items) > 1 or not rest:
        return False
    if builder.language == "en":
        return not is_third_person(first.lower(), rest.split(" ")[0])
    return form_of(items[0]) not in {"verb", "clause"}


def _read_beside(name: str, position: int, grid: Grid, builder: Builder) -> None:
    """«OLTP | OLAP» under RDS: each cell is said of what heads its column."""
    for row in grid.rows:
        cell = row.cells[position] if position < len(row.cells) else None
        with builder.at(row.element):
            if cell is not None and not is_empty(cell.text):
                builder.state(Topic(name), closed(cell.text), cell.bold)


def _trait(builder: Builder) -> str:
    return "Caractéristiques" if builder.language == "fr" else "Features"


def read_matrix(grid: Grid, builder: Builder) -> None:
    """Cells of a row and a column; the corner says what the columns of one row are."""
    corner = grid.header(0) if len(grid.rows) == 1 else ""
    for row in grid.rows:
        with builder.at(row.element):
            for position, cell in enumerate(row.cells[1:], start=1):
                column = grid.header(position)
                _read_crossing(row.text(0), column, cell.text, corner, builder)


def _read_crossing(
    row: str, column: str, value: str, corner: str, builder: Builder
) -> None:
    title = builder.outline.stack[-1].text if builder.outline.stack else ""
    # «13 en base 2» is worked out there, and names no table.
    worked = headings.without_numbering(title)[:1].isdigit()
    if is_empty(value) or not title or worked:
        builder.skip(f"{row} × {column} : {value}", reasons.NO_SUBJECT)
    else:
        topic = Topic(title, category=corner)
        builder.add("matrix", topic, f"{row} × {column}", value)
