"""What others have to do with a subject: under «Interactions», or told beside it.

There «Lambda : fonctions pour un ETL léger» tells what Lambda does with that subject,
and not what it is.
"""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.lines import Line
from content.notes.language import asker, subjects
from content.notes.language.base import Topic
from content.notes.language.french.articles import named
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import ended
from content.notes.language.french.terms import SPELT_OUT
from content.notes.language.names import is_proper, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import without_end

_COMPARES = re.compile(
    r"(?:(?:nettement|beaucoup|un peu|bien) )?(?:plus|moins) (?!de |d’|que |qu’|\d)(?:[^\s,;.(]+)(?!.*\bque\b)(?!.*\bqu’)", re.I
)  # fmt: skip


def related(line: Line, builder: Builder) -> list[str] | None:
    """Asks how a service stands to the subject; None where no heading tells of that.

    An area («Réseau : …») names none of those it is of, and a feature is of the subject.
    """
    if not builder.outline.relates:
        return None
    owner = builder.subject
    if not is_known(owner) or _names_none(line.label):
        builder.skip(line.text, reasons.NO_QUESTION)
        return []
    is_other = is_service(line.label) and not mentions(line.label, owner)
    if not is_other or _acts(line.value, builder):
        return None
    other = SPELT_OUT.split(owner)[0]
    asks = asker(builder.language).relation(Topic(line.label, other))
    builder.question(asks, without_end(line.value))
    return []


def compared(line: Line, builder: Builder) -> list[str] | None:
    """«SSM : moins cher, mais sans rotation» under another service is so beside that."""
    owner = builder.subject
    if builder.language != "fr" or not _COMPARES.match(line.value):
        return None
    if not is_service(owner) or line.category:
        return None
    if mentions(line.label, owner) or mentions(owner, line.label):
        return None
    if not is_service(line.label):
        if not (builder.outline.for_exam and is_proper(line.label)):
            return None
        # Of the subject, or another that the exam sets against it.
        builder.skip(line.text, reasons.DEPENDENT)
        return []
    beside = SPELT_OUT.split(owner)[0]
    asks = (
        f"par rapport à {named(beside)}, qu’est-ce qui caractérise {named(line.label)}"
    )
    builder.question(ended(asks), without_end(line.value))
    return []


def _names_none(label: str) -> bool:
    return subjects.is_area(label) or is_common(label.split(" ")[0])


def _acts(value: str, builder: Builder) -> bool:
    """«Déclenche une fonction» is asked by its verb."""
    if builder.language == "fr":
        return form_of(value) == "verb"
    return asker("en").is_predicate(value)
