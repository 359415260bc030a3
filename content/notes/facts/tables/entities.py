"""Tables with a thing in each row: its name, then its sides."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.facts.grid import Grid, Row
from content.notes.facts.prose import is_question, needs_scope
from content.notes.facts.tables.cells import read_value, says_nothing
from content.notes.facts.text import Passage
from content.notes.language import asker, headings
from content.notes.language.base import Language
from content.notes.language.french import labels
from content.notes.language.french.articles import of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.verbs import is_participle
from content.notes.language.names import is_name, is_proper, mentions, short_name
from content.notes.language.services import is_service
from content.notes.language.typography import fold, is_empty, word_set

_MOST_LISTED = 6
_LONG_FORM = re.compile(r"[A-ZÀ-Ÿ][^:(),–—]{5,60}?(?=\s*(?:[:(,–—]|\s-\s|$))")
# What says by itself of nothing which sort it is.
_SORTS = word_set("type mode variante")
# «Type de nœuds»: each row is one of them.
_OF_SEVERAL = re.compile(r"(?:type|sorte|famille|classe|mode) (?:de |d’)", re.I)
_MOST_IN_START = 3
_POINTING_BACK = re.compile(r"\b(?:that|dessus|au[- ]delà)\b", re.I)
_POINTS_TO = re.compile(
    r"[«“\"]\s?(?P<quoted>[^»”\"]+?)\s?[»”\"](?:\s*(?:=>|→|=|->)\s*\S.*)?$"
    r"|(?:mots?[- ]clés?|keywords?)\s*[:=]\s*(?P<said>[^.]{3,60})$", re.I,
)  # fmt: skip
_REQUIRES = re.compile(
    r"(?:nécessite|demande|requiert|exige|requires?|needs?)\s(?P<what>[^.!]+)$", re.I
)
_HINTED = re.compile(r"(?:up to|last|jusqu’à|max\.?|[<>~≤≥])?\s?\d[^.;]{0,30}$", re.I)
_SEVERAL = re.compile(r"[,;/|]|\s(?:ou|et|or|and|tout|any)\s|^(?:tout|any)", re.I)
_AFTER_PART = re.compile(r":\s|\s[-–—]\s")
_MOST_IN_KIND = 3
_BETWEEN_NAMES = re.compile(r",\s|\s(?:et|ou|and|or)\s")
_OWNED = re.compile(r"\s(?:de |d’|du |des |of )(?P<owner>[A-Z].*)$")


def read_entities(grid: Grid, builder: Builder) -> None:
    key = 1 if _are_numbered(grid) else 0
    for row in grid.rows:
        with builder.at(row.element):
            if grid.width == 2 and is_question(row.text(0)) and row.text(1):
                builder.question(row.text(0), row.text(1))
            else:
                read_entity(grid, row, builder, key)


def _are_numbered(grid: Grid) -> bool:
    """«N° | Couche | Rôle»: each number is one of what the second column names."""
    numbers = all(text.isdigit() for text in grid.column(0))
    return grid.width > 2 and numbers and headings.is_number_header(grid.header(0))


def read_entity(grid: Grid, row: Row, builder: Builder, key: int) -> None:
    name = row.text(key)
    heading = builder.outline.class_label
    if builder.language == "en" and builder.outline.trail:
        heading = builder.outline.trail[-1]
    category = _category(grid.header(key), heading, builder.language)
    scope = _scope_of(name, grid.header(key), builder)
    if _says_its_sort(name, grid.header(key), heading):
        category, scope = "", ""
    if is_empty(name):
        builder.skip(" ".join(cell.text for cell in row.cells), reasons.NO_SUBJECT)
        return
    described = _describing(grid, key) >= 0
    for position, cell in enumerate(row.cells):
        if position == key:
            continue
        header = grid.header(position)
        if says_nothing(cell.text):
            builder.skip(f"{name} : {header} : {cell.text}", reasons.EMPTY)
        elif headings.is_for_author(header) and _HINTED.match(cell.text) and described:
            continue
        elif headings.is_for_author(header) and not headings.is_remark_header(header):
            _read_hint(name, cell, grid.header(key), builder)
        elif headings.is_use_header(header) and is_participle(cell.text.split(" ")[0]):
            builder.skip(f"{name} : {header} : {cell.text}", reasons.NO_QUESTION)
        elif headings.is_keyword_header(header) and not is_empty(cell.text):
            builder.need(cell.text, name, kind=grid.header(key))
        elif _is_other_language(header, grid):
            builder.skip(f"{name} : {cell.text}", reasons.DUPLICATE)
        elif headings.is_remark_header(header) and _is_beside(
            name, builder.outline.named
        ):
            builder.skip(f"{name} : {cell.text}", reasons.AMBIGUOUS)
        elif headings.is_remark_header(header) and _only_names(cell):
            builder.skip(f"{name} : {cell.text}", reasons.NO_QUESTION)
        elif headings.is_remark_header(header) and _leans(cell, builder):
            builder.skip(f"{name} : {cell.text}", reasons.DEPENDENT)
        elif side := _side_of(header, cell.text, grid, key, builder):
            read_value(builder, name, side, cell, column=f"{builder.place}|{header}",
                       category=category, scope=scope, header=True)  # fmt: skip
        elif position == _describing(grid, key) and (long := _spelt(name, cell)):
            builder.expand(f"{name} ({long})")
            if rest := cell.text[len(long) :].lstrip(" :–—-,)"):
                builder.define(name, rest, category=category, scope=scope,
                               column=f"{key}:{position}")  # fmt: skip
        elif position == _describing(grid, key):
            told = _with_quantity(cell, grid, row)
            builder.define(name, told, category=category, scope=scope,
                           column=f"{key}:{position}")  # fmt: skip
        else:
            read_value(builder, name, header, cell, column=f"{builder.place}|{header}",
                       category=category, scope=scope, header=True)  # fmt: skip


def _is_beside(name: str, subject: str) -> bool:
    """S3 in a table of what calls Lambda: a remark there is about both of them."""
    known = is_service(name) and is_service(subject)
    return known and not mentions(name, subject) and not mentions(subject, name)


def _with_quantity(cell: Passage, grid: Grid, row: Row) -> Passage | str:
    """«One write per second, up to 1 KB»: the number to remember is part of what it is."""
    hints = (
        other.text
        for at, other in enumerate(row.cells)
        if headings.is_for_author(grid.header(at)) and _HINTED.match(other.text)
    )
    hint = next(hints, "")
    return f"{cell.text.rstrip(' .')}, {hint[0].lower()}{hint[1:]}" if hint else cell


def _read_hint(name: str, cell: Passage, kind: str, builder: Builder) -> None:
    """What an exam asks of a row: the words that point to it, or what it requires."""
    if found := _POINTS_TO.match(cell.text):
        builder.need(found["quoted"] or found["said"], name, kind=kind)
    elif found := _REQUIRES.match(cell.text):
        label = "Prérequis" if builder.language == "fr" else "Prerequisite"
        builder.attribute(name, label, found["what"], header=True)
    else:
        builder.skip(f"{name} : {cell.text}", reasons.EXAM_ADVICE)


def _leans(cell: Passage, builder: Builder) -> bool:
    """«Beyond that = on-demand price» goes on from the cell before it."""
    begins = " ".join(cell.text.split(" ")[:_MOST_IN_START])
    return bool(_POINTING_BACK.search(begins)) or asker(builder.language).leans(begins)


def _only_names(cell: Passage) -> bool:
    """«EC2, ECR, Lambda»: a remark that does not say what these are to the row."""
    names = _BETWEEN_NAMES.split(cell.text)
    return len(names) > 1 and all(is_name(one) or is_service(one) for one in names)


def _spelt(name: str, cell: Passage) -> str:
    """«Recovery Point Objective» of «RPO | Recovery Point Objective : perte…»."""
    long = _LONG_FORM.match(cell.text)
    return long[0] if long and spells(name, long[0]) and len(cell.lines) == 1 else ""


def _describing(grid: Grid, key: int) -> int:
    """The column that says what a row is: the first of those whose header says so."""
    described = (
        at
        for at, header in enumerate(grid.headers or ("",) * grid.width)
        if at != key and (is_empty(header) or headings.is_value_header(header))
    )
    return next(described, -1)


def _scope_of(name: str, header: str, builder: Builder) -> str:
    """What a row of common words belongs to: «un export» of «Élément de CloudFormation»."""
    if is_name(name) or headings.is_term_header(header) or _is_command(header):
        return ""
    found = _OWNED.search(header)
    owner = found["owner"] if found and is_name(found["owner"]) else builder.subject
    if headings.is_criterion_header(header) and _is_short_phrase(owner):
        return owner
    return owner if _is_one(owner) and needs_scope(name, owner) else ""


def _is_short_phrase(owner: str) -> bool:
    """«Politique IAM»: what the rows are elements of, though it is no name."""
    few = len(owner.split(" ")) <= _MOST_IN_KIND
    return few and is_common(owner) and not labels.is_plural(owner)


def _is_one(owner: str) -> bool:
    """A name, and not of several: «HA/DR»."""
    return is_proper(owner) and "/" not in owner


def _side_of(header: str, value: str, grid: Grid, key: int, builder: Builder) -> str:
    """What a remark or a list of values is, where another column says what a row is."""
    others = [one for at, one in enumerate(grid.headers) if at != key and one != header]
    if headings.is_remark_header(header) and others:
        return _remark(builder)
    if headings.is_values_header(header) and others and not _SEVERAL.search(value):
        return "Valeur" if builder.language == "fr" else "Value"
    if headings.is_values_header(header) and others:
        return "Valeurs possibles" if builder.language == "fr" else "Possible values"
    return ""


def _is_other_language(header: str, grid: Grid) -> bool:
    """«Résumé EN» beside «Résumé FR»: the same once more."""
    stem, _, language = header.rpartition(" ")
    return language == "EN" and f"{stem} FR" in grid.headers


def _category(header: str, heading: str, language: Language) -> str:
    """What a row is one of: «type» under «Types d’enregistrements» says of what."""
    if headings.is_no_class(header):
        return ""
    kind = labels.singular_class(header) or header if header else ""
    if _OF_SEVERAL.match(kind):
        kind = labels.without_plural(kind)
    several = _AFTER_PART.split(heading)[-1] if kind else ""
    fuller = labels.singular_class(several) or labels.any_singular(several)
    if fuller.startswith((f"{kind.lower()} de ", f"{kind.lower()} d’")):
        return labels.without_plural(fuller)
    if fold(kind) not in _SORTS or labels.kind_of(heading) in {"criterion", "quality"}:
        return kind
    if language == "en":
        few = 1 < len(several.split(" ")) <= _MOST_IN_KIND
        return labels.without_plural(several) if few else kind
    whole = labels.any_singular(several)
    return f"{kind} {of(whole)}" if whole and not labels.singular_class(whole) else kind


def _says_its_sort(name: str, header: str, heading: str) -> bool:
    """«Gateway endpoint», a type of «VPC Endpoints», is told from others by its name."""
    ends = {word.rstrip("s") for word in fold(heading).split() if len(word) > 3}
    return fold(header) in _SORTS and fold(name).rstrip("s").split(" ")[-1] in ends


def _is_command(header: str) -> bool:
    return fold(header).split(" ")[:1] in (["commande"], ["commandes"], ["command"])


def read_groups(grid: Grid, builder: Builder) -> None:
    members: dict[str, list[str]] = {}
    for row in grid.rows:
        group, name = row.text(0), row.text(1)
        with builder.at(row.element):
            if not is_empty(group) and not is_empty(name):
                members.setdefault(group, []).append(name)
            rest = Row(row.element, row.cells[1:])
            read_entity(Grid(grid.headers[1:], ()), rest, builder, 0)
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


def read_translation(grid: Grid, builder: Builder) -> None:
    english = next(i for i, header in enumerate(grid.headers)
                   if headings.is_english_term_header(header))  # fmt: skip
    if grid.width == 2:
        _list_terms(grid, builder)
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


def read_lexicon(grid: Grid, builder: Builder) -> None:
    """Terms and what they are in the other language, whichever stands first."""
    english = 0 if headings.is_english(grid.header(0)) else 1
    for row in grid.rows:
        with builder.at(row.element):
            builder.translate(row.text(1 - english), row.text(english))


def _list_terms(grid: Grid, builder: Builder) -> None:
    """Terms beside nothing but their English are what the heading announces."""
    label, terms = builder.outline.class_label, grid.column(0)
    asks = builder.outline.stack[-1:] and builder.outline.stack[-1].text.endswith("?")
    if label and not asks and builder.subject and 1 < len(terms) <= _MOST_LISTED:
        with builder.at(grid.rows[0].element):
            builder.enumerate(builder.subject, label, terms, open_ended=False)


def read_needs(grid: Grid, builder: Builder) -> None:
    """What to choose for each need; further columns are about the choice."""
    for row in grid.rows:
        need, choice = row.text(0), row.text(1)
        with builder.at(row.element):
            if is_empty(need) or is_empty(choice):
                builder.skip(f"{need} : {choice}", reasons.EMPTY)
                continue
            builder.need(need, choice, kind=grid.header(1))
            named = is_name(choice) or is_service(choice)
            for position, cell in enumerate(row.cells[2:], start=2):
                header = grid.header(position)
                if headings.is_keyword_header(header) and not is_empty(cell.text):
                    builder.need(cell.text, choice, kind=grid.header(1))
                elif named and header:
                    _read_choice(choice, header, cell, builder)
                else:
                    builder.skip(f"{choice} : {cell.text}", reasons.NO_SUBJECT)


def _read_choice(choice: str, header: str, cell: Passage, builder: Builder) -> None:
    """What a further column says of the choice; remarks are no definition of it."""
    told = headings.is_value_header(header) or headings.is_remark_header(header)
    label = _remark(builder) if told else header
    column = f"{builder.place}|{header}"
    read_value(builder, choice, label, cell, column=column, header=True)


def _remark(builder: Builder) -> str:
    return "Particularité" if builder.language == "fr" else "Key point"
