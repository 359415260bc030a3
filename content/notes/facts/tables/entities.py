"""Tables with a thing in each row: its name, then its sides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from content.notes.facts import reasons
from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid, Row
from content.notes.facts.prose import is_question
from content.notes.facts.signs import untagged
from content.notes.facts.tables.cells import read_value, says_nothing
from content.notes.facts.tables.needs import read_clue, read_means
from content.notes.facts.tables.quotas import how_many
from content.notes.facts.tables.remarks import read_hint, read_remark
from content.notes.facts.tables.rows import (
    category_of,
    in_words,
    kinds_listed,
    says_its_sort,
    scope_of,
)
from content.notes.facts.tables.turned import says_yes_or_no
from content.notes.facts.tables.untold import is_no_value, untold_columns
from content.notes.facts.tables.verdicts import Verdict, read_why, verdict_in
from content.notes.facts.text import Passage
from content.notes.language import table_headers, table_kinds
from content.notes.language.base import Topic
from content.notes.language.french.verbs import is_participle
from content.notes.language.names import short_name
from content.notes.language.typography import is_empty

_LONG_FORM = re.compile(r"[A-ZÀ-Ÿ][^:(),–—]{5,60}?(?=\s*(?:[:(,–—]|\s-\s|$))")
_ALONE = 2
_JOINED = " / "
# «66 / 67» stand for two of them.
_NUMBERS = re.compile(r"\d+(?:\s?[/,;–-]\s?\d+)*")
_LEAST_LISTED, _MOST_LISTED = 2, 6


class Proved(NamedTuple):
    """What all rows prove of the columns: those untold, and why one is so."""

    untold: Mapping[int, str]
    verdict: Verdict | None


def _proved_by(grid: Grid, key: int, builder: Builder) -> Proved:
    french = builder.language == "fr"
    verdict = verdict_in(grid, key) if french else None
    return Proved(untold_columns(grid, key), verdict)


def read_entities(grid: Grid, builder: Builder) -> None:
    key = 1 if _are_numbered(grid) else 0
    _list_members(grid, builder, key)
    proved = _proved_by(grid, key, builder)
    for row in grid.rows:
        with builder.at(row.element):
            if grid.width == 2 and is_question(row.text(0)) and row.text(1):
                builder.question(row.text(0), row.text(1))
            else:
                read_entity(grid, row, builder, key, proved)


def _list_members(grid: Grid, builder: Builder, key: int) -> None:
    """«Mode Gateway» above rows under Storage Gateway: these are its modes."""
    names = tuple(untagged(row.text(key)) for row in grid.rows)
    label = kinds_listed(grid.header(key), names, builder)
    few = _LEAST_LISTED <= len(names) <= _MOST_LISTED
    if label and few and all(names) and not any(", " in name for name in names):
        with builder.at(grid.rows[0].element):
            builder.enumerate(builder.subject, label, names, open_ended=False)


def _are_numbered(grid: Grid) -> bool:
    """«N° | Couche | Rôle»: each number is one of what the second column names."""
    numbers = all(_NUMBERS.fullmatch(text) for text in grid.column(0))
    return grid.width > 2 and numbers and table_headers.is_number_header(grid.header(0))


def read_entity(
    grid: Grid, row: Row, builder: Builder, key: int, proved: Proved
) -> None:
    name = in_words(untagged(row.text(key)), grid.header(key))
    heading = builder.outline.class_label
    if builder.language == "en" and builder.outline.trail:
        heading = builder.outline.trail[-1]
    category = category_of(grid.header(key), heading, builder.language)
    scope = scope_of(name, grid.header(key), builder)
    if says_its_sort(name, grid.header(key), heading):
        category, scope = "", ""
    if is_empty(name) or _is_amount(name, grid.header(key)):
        builder.skip(" ".join(cell.text for cell in row.cells), reasons.NO_SUBJECT)
        return
    for position, cell in enumerate(row.cells):
        if position == key:
            continue
        header = grid.header(position)
        if proved.verdict and position == proved.verdict.why:
            topic = Topic(name, scope, category)
            read_why(grid, row, topic, proved.verdict, builder)
        elif position in proved.untold:
            builder.skip(f"{name} : {header} : {cell.text}", proved.untold[position])
        elif table_kinds.serves_cases(grid.header(key), header):
            read_means(name, cell, builder)
        elif asked := how_many(name, header, cell.text, builder.language):
            builder.question(asked, cell.text)
        elif (
            says_nothing(cell.text)
            or is_no_value(grid, position, cell.text)
            or table_headers.is_cut_short(header)
        ):
            builder.skip(f"{name} : {header} : {cell.text}", reasons.EMPTY)
        elif table_headers.is_for_author(header) and not table_headers.is_remark_header(
            header
        ):
            read_hint(name, cell, grid.header(key), builder)
        elif table_headers.is_use_header(header) and is_participle(
            cell.text.split(" ")[0]
        ):
            builder.skip(f"{name} : {header} : {cell.text}", reasons.NO_QUESTION)
        elif table_headers.is_keyword_header(header) and not is_empty(cell.text):
            read_clue(cell.text, name, grid.header(key), builder)
        elif _is_other_language(header, grid):
            builder.skip(f"{name} : {cell.text}", reasons.DUPLICATE)
        elif table_headers.is_remark_header(header) and grid.width > _ALONE:
            read_remark(name, cell, builder, column=f"{builder.place}|{header}",
                        category=category, scope=scope)  # fmt: skip
        elif position == _describing(grid, key) and (long := _spelt(name, cell)):
            builder.spell_out(name, long)
            if rest := cell.text[len(long) :].lstrip(" :–—-,)"):
                builder.define(name, rest, category=category, scope=scope,
                               column=f"{key}:{position}")  # fmt: skip
        elif position == _describing(grid, key) and says_yes_or_no(cell.text):
            builder.skip(f"{name} : {header} : {cell.text}", reasons.BARE)
        elif position == _describing(grid, key):
            builder.define(name, cell, category=category, scope=scope,
                           column=f"{key}:{position}")  # fmt: skip
        else:
            read_value(builder, name, header, cell, column=f"{builder.place}|{header}",
                       category=category, scope=scope, header=True)  # fmt: skip


def _is_amount(name: str, header: str) -> bool:
    """«0-59» under «Valeurs» is what something may be, and no thing."""
    return table_headers.is_values_header(header) and not any(map(str.isalpha, name))


def _spelt(name: str, cell: Passage) -> str:
    """«Recovery Point Objective» of «RPO | Recovery Point Objective : perte…»."""
    long = _LONG_FORM.match(cell.text)
    return long[0] if long and spells(name, long[0]) and len(cell.lines) == 1 else ""


def _describing(grid: Grid, key: int) -> int:
    """The column that says what a row is: the first of those whose header says so."""
    return _describing_one(grid.headers or ("",) * grid.width, key, grid.width)


@lru_cache(maxsize=1024)
def _describing_one(headers: tuple[str, ...], key: int, width: int) -> int:
    described = (
        at
        for at, header in enumerate(headers)
        if at != key and (is_empty(header) or _describes(header, width))
    )
    return next(described, -1)


def _describes(header: str, width: int) -> bool:
    """«À retenir» beside nothing else is what there is to say of a row."""
    alone = width == _ALONE and table_headers.is_vague_header(header)
    return alone or table_headers.is_value_header(header)


def _is_other_language(header: str, grid: Grid) -> bool:
    """«Résumé EN» beside «Résumé FR»: the same once more."""
    stem, _, language = header.rpartition(" ")
    return language == "EN" and f"{stem} FR" in grid.headers


def read_groups(grid: Grid, builder: Builder) -> None:
    members: dict[str, list[str]] = {}
    things = Grid(
        grid.headers[1:],
        tuple([Row(row.element, row.cells[1:]) for row in grid.rows]),
    )
    proved = _proved_by(things, 0, builder)
    for row, thing in zip(grid.rows, things.rows, strict=True):
        group, name = row.text(0), row.text(1)
        with builder.at(row.element):
            if not is_empty(group) and not is_empty(name):
                members.setdefault(group, []).append(name)
            read_entity(things, thing, builder, 0, proved)
    for row in grid.rows:
        names = members.pop(row.text(0), [])
        with builder.at(row.element):
            if len(names) == 1 and _JOINED in names[0]:
                # «RDS / Aurora / DynamoDB» in the one row of its category.
                names = names[0].split(_JOINED)
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
