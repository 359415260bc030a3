"""Whether a label names what its value defines, or a side of what is at hand."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.labels import PORT, define_or_state, read_attribute
from content.notes.facts.prose.lines import Line
from content.notes.facts.prose.needs import is_choice, leads_anywhere
from content.notes.facts.prose.noise import IMAGINE
from content.notes.facts.values import sentences
from content.notes.language import asker
from content.notes.language.french import standing
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.nouns import is_common
from content.notes.language.names import is_name, is_proper
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, is_empty, without_end, words

_LEAST_APART = 3
_MOST_IN_MEASURE = 3
_MEASURE = re.compile(
    r"(?:[~<>≤≥]\s?)?\d|(?:quelques|dizaines?|centaines?|quasi|presque|heures?|minutes?|secondes?"
    r"|jours?|hours?|seconds?|days?|near|real)\b", re.I,
)  # fmt: skip
_INDEFINITE = re.compile(r"^(?:un|une|an?)\s", re.I)
_BUT = re.compile(r"\((?:mais|but)\b")


def read_side(line: Line, builder: Builder) -> None:
    """«X : y» that is a label and its value, read as what it is."""
    label, value, category = line.label, line.value, line.category
    if builder.outline.says_when and is_choice(label, value):
        builder.need(label, without_end(value), kind="service")
    elif _stands_alone(line, builder):
        define_or_state(label, line.found, line.bold, builder, "")
    elif reason := _refused(line, builder):
        builder.skip(line.text, reason)
    elif _is_figure(line, builder):
        read_attribute(label, value, line.bold, builder)
    elif builder.outline.says_when and not category and _is_case(line):
        _read_case(line, builder)
    elif _is_term(line, builder):
        define_or_state(label, line.found, line.bold, builder, "")
    elif not category and _is_attribute(line, builder):
        read_attribute(label, value, line.bold, builder)
    elif PORT.fullmatch(value) and is_name(label):
        builder.attribute(label, "Port", value, bold=line.bold)
    elif builder.outline.warns and not category:
        builder.skip(line.text, reasons.NO_QUESTION)
    elif category or is_known(label) or _INDEFINITE.match(label):
        define_or_state(label, line.found, line.bold, builder, category)
    elif _is_glossed(line, builder):
        read_attribute(label, value, line.bold, builder)
    elif line.is_arrow and not line.is_bold and leads_anywhere(label, builder):
        builder.state(builder.topic, line.signed, line.bold)
    else:
        read_attribute(label, value, line.bold, builder)


def _read_case(line: Line, builder: Builder) -> None:
    """«X : réagir à un événement» is a use; traits in a row below «Quand ?» are none."""
    used = form_of(line.value) == "infinitive" or ", " not in line.value
    if used or builder.language == "en":
        cases = "Use cases" if builder.language == "en" else "Cas d’usage"
        builder.attribute(line.label, cases, line.value, bold=line.bold)
    else:
        builder.skip(line.text, reasons.NO_QUESTION)


def _stands_alone(line: Line, builder: Builder) -> bool:
    """A term and its gloss under no name."""
    if builder.topic.name or line.category or line.sign != ":":
        return False
    first = sentences(line.value)[0] if builder.language == "fr" else ""
    return bool(first) and standing.is_glossed(line.label, without_end(first))


def _refused(line: Line, builder: Builder) -> str:
    """Why such a line makes nothing, "" where it may."""
    # «RPO : heures» under no name measures nothing that could be asked of.
    owned = is_name(builder.topic.name) or not _is_measured(line)
    named = is_proper(line.label) or is_service(line.label)
    if not owned or not (builder.topic.name or line.category or line.is_bold or named):
        return reasons.NO_SUBJECT
    if _BUT.match(line.value):
        return reasons.DEPENDENT
    return reasons.EXAMPLE if IMAGINE.match(line.label) else ""


def _is_figure(line: Line, builder: Builder) -> bool:
    """A quantity is one of what is at hand."""
    if form_of(line.value) != "quantity" or not builder.topic.name:
        return False
    return not (line.category or line.sign == "=" or line.label[0].isdigit())


def _is_case(line: Line) -> bool:
    return line.sign in ":=" or (line.is_arrow and is_name(line.label))


def _is_term(line: Line, builder: Builder) -> bool:
    """Under its own name, under none, in a glossary, or beside others of its kind."""
    if fold(line.label) == fold(builder.topic.name):
        return True
    if line.category:
        return False
    return (
        not builder.topic.name
        or builder.outline.defines_terms
        or _tells_apart(line, builder)
    )


def _tells_apart(line: Line, builder: Builder) -> bool:
    """«Clé minimale : clé qui a le moins d’attributs»: which of the keys that is."""
    if builder.language != "fr" or is_empty(line.label) or is_empty(line.value):
        return False
    kind, *told = words(_INDEFINITE.sub("", line.value))
    name, *others = words(line.label)
    alike = fold(kind) == fold(name) and bool(others) and len(told) >= _LEAST_APART
    return alike and form_of(line.label) == "noun"


def _is_glossed(line: Line, builder: Builder) -> bool:
    """«kube-proxy → agent qui écrit les règles»: an arrow that says what a name is."""
    if builder.language != "fr" or not line.is_arrow or " " in line.label:
        return False
    unknown = not is_common(line.label) and form_of(line.label) == "noun"
    return unknown and names_kind(line.value)


def _is_attribute(line: Line, builder: Builder) -> bool:
    """«RPO/RTO : heures» under a name measures what has that name."""
    if asker(builder.language).is_attribute(line.label):
        return True
    return _is_measured(line) and is_name(builder.topic.name)


def _is_measured(line: Line) -> bool:
    few = len(words(line.value)) <= _MOST_IN_MEASURE
    return line.label.isupper() and few and bool(_MEASURE.match(line.value))
