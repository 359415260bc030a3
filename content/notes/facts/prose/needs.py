"""Whether a label and what stands behind it are a need and what answers it."""

from __future__ import annotations

import re

from content.notes.facts.builder import Builder
from content.notes.facts.labelling import ARROWS
from content.notes.facts.prose.lines import Line
from content.notes.facts.prose.quoted import QUOTED, chosen, remarked
from content.notes.language import asker
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import without_end, words

_MOST_NAMED, _LEAST_TOLD = 9, 4
_FOR = re.compile(
    r"^(?:pour (?:un|une|des|du|le|la|les)\s|for (?:an?|the)\s|if |si )", re.I
)
# «DynamoDB Streams ; besoin de plus long» says two things.
_SEVERAL = re.compile(r"\s?;\s")


def read_need(line: Line, builder: Builder) -> list[str] | None:
    """A need or a condition and what answers it; None of what is neither."""
    label, value = line.label, line.value
    if line.is_arrow and (is_choice(label, value) or _is_listed(value, builder)):
        builder.need(label, value, kind="service")
    elif line.is_arrow and QUOTED.match(label) and (choice := chosen(value)):
        builder.need(label, choice, kind="")
    elif (
        line.is_arrow
        and (choice := remarked(value))
        and (is_choice(label, choice) or _is_need_of(label, choice))
    ):
        builder.need(label, choice, kind="service")
    elif _answers(label, line.sign, value):
        builder.need(label, without_end(value), kind="")
    elif line.is_arrow and (is_name(value) or len(words(value)) < 2):
        builder.state(builder.topic, line.signed, line.bold)
    elif _FOR.match(label) and (is_service(value) or is_proper(value)):
        builder.rule(label, without_end(value))
    else:
        return None
    return []


def is_choice(label: str, value: str) -> bool:
    """«Fichiers partagés sous Linux → EFS»: a need and the service for it."""
    if _SEVERAL.search(label):
        return False
    return is_service(value) and not is_proper(label) and len(words(label)) > 1


def _is_listed(value: str, builder: Builder) -> bool:
    """«Infra as code → CloudFormation» under «Besoin → service»."""
    return builder.outline.says_need and 0 < len(words(value)) <= _MOST_NAMED


def _answers(label: str, sign: str, value: str) -> bool:
    """«Partager du code → Layers», «accès à AWS = Identity Pool»: a need and a name."""
    if sign not in ARROWS | {"="} or is_name(label) or is_name(label.split(" ")[0]):
        return False
    if _SEVERAL.search(label):
        return False
    least = 3 if sign in ARROWS else 4
    return len(words(label)) >= least and is_proper(value) and len(words(value)) <= 5


def _is_need_of(label: str, choice: str) -> bool:
    """«Charge stable 3 ans, un peu de souplesse → Savings Plan»: told at some length."""
    return len(words(label)) >= _LEAST_TOLD and _answers(label, "→", choice)


def leads_anywhere(label: str, builder: Builder) -> bool:
    """«dépassement → erreur 429»: a gloss, a remedy or a consequence of the label."""
    ask = asker(builder.language)
    return not ask.is_attribute(label) and form_of(label) != "infinitive"
