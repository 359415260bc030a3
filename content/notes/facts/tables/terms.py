"""Tables of terms: what each is in the other language."""

from __future__ import annotations

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid
from content.notes.facts.tables.cells import read_value
from content.notes.language import table_headers
from content.notes.language.base import Topic
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import is_trait
from content.notes.language.services import is_known
from content.notes.language.typography import without_brackets

_MOST_LISTED = 6


def read_translation(grid: Grid, builder: Builder) -> None:
    english = next(i for i, header in enumerate(grid.headers)
                   if table_headers.is_english_term_header(header))  # fmt: skip
    if grid.width == 2:
        _list_terms(grid, builder)
    for row in grid.rows:
        with builder.at(row.element):
            if grid.width > 2 and _is_plain(row.text(0)):
                builder.skip(
                    " : ".join(cell.text for cell in row.cells), reasons.NO_SUBJECT
                )
                continue
            for position, cell in enumerate(row.cells[1:], start=1):
                if position == english:
                    topic = Topic(row.text(0))
                    builder.add("translation", topic, "anglais", cell.text)
                elif table_headers.is_value_header(grid.header(position)):
                    builder.define(row.text(0), cell, column="0")
                else:
                    read_value(builder, row.text(0), grid.header(position), cell,
                               column=grid.header(position))  # fmt: skip


def _is_plain(term: str) -> bool:
    """«Calcul», «payant»: of everyday French, and a term only under its heading."""
    word = without_brackets(term)
    plain = is_common(word) or is_trait(word)
    return plain and " " not in word and not is_known(word)


def read_lexicon(grid: Grid, builder: Builder) -> None:
    """Terms and what they are in the other language, whichever stands first."""
    english = 0 if table_headers.is_english(grid.header(0)) else 1
    for row in grid.rows:
        with builder.at(row.element):
            topic, told = Topic(row.text(1 - english)), row.text(english)
            builder.add("translation", topic, "anglais", told)


def _list_terms(grid: Grid, builder: Builder) -> None:
    """Terms beside nothing but their English are what the heading announces."""
    label, terms = builder.outline.class_label, grid.column(0)
    asks = builder.outline.stack[-1:] and builder.outline.stack[-1].text.endswith("?")
    if label and not asks and builder.subject and 1 < len(terms) <= _MOST_LISTED:
        with builder.at(grid.rows[0].element):
            builder.enumerate(builder.subject, label, terms, open_ended=False)
