"""Tables of needs: what to choose for each, and what is said of the choice."""

from __future__ import annotations

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid
from content.notes.facts.needs import tells
from content.notes.facts.tables.cells import read_value
from content.notes.facts.tables.remarks import read_remark
from content.notes.facts.text import Passage
from content.notes.language import table_headers
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import is_empty


def read_needs(grid: Grid, builder: Builder) -> None:
    """What to choose for each need; further columns are about the choice."""
    for row in grid.rows:
        need, choice = row.text(0), row.text(1)
        with builder.at(row.element):
            if is_empty(need) or is_empty(choice):
                builder.skip(f"{need} : {choice}", reasons.EMPTY)
                continue
            builder.need(need, choice, kind=grid.header(1))
            named = is_known(choice)
            for position, cell in enumerate(row.cells[2:], start=2):
                header = grid.header(position)
                if table_headers.is_keyword_header(header) and not is_empty(cell.text):
                    read_clue(cell.text, choice, grid.header(1), builder)
                elif named and header:
                    _read_choice(choice, header, cell, builder)
                else:
                    builder.skip(f"{choice} : {cell.text}", reasons.NO_SUBJECT)


def read_clue(said: str, choice: str, kind: str, builder: Builder) -> None:
    """What in a question points to a choice: «HPC, ML, rendu vidéo», no «Drift»."""
    if tells(said):
        builder.need(said, choice, kind=kind)
    else:
        builder.skip(f"{said} → {choice}", reasons.NO_QUESTION)


def read_means(need: str, cell: Passage, builder: Builder) -> None:
    """«Archivage | S3 Glacier»: a service is chosen for a use; more words define none."""
    if is_service(cell.text):
        builder.need(need, cell.text, kind="Service")
    else:
        builder.skip(f"{need} : {cell.text}", reasons.NO_QUESTION)


def _read_choice(choice: str, header: str, cell: Passage, builder: Builder) -> None:
    """What a further column says of the choice; remarks are no definition of it."""
    column = f"{builder.place}|{header}"
    if table_headers.is_value_header(header) or table_headers.is_remark_header(header):
        read_remark(choice, cell, builder, column=column)
    else:
        read_value(builder, choice, header, cell, column=column, header=True)
