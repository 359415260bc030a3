"""Whether a label and what stands behind it are a need and what answers it."""

from __future__ import annotations

import re

from content.notes.facts.builder import Builder
from content.notes.facts.labelling import ARROWS
from content.notes.language import asker
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import words

_MOST_NAMED, _LEAST_TOLD = 9, 4
# «DynamoDB Streams ; besoin de plus long» says two things.
_SEVERAL = re.compile(r"\s?;\s")


def is_choice(label: str, value: str) -> bool:
    """«Fichiers partagés sous Linux → EFS»: a need and the service for it."""
    if _SEVERAL.search(label):
        return False
    return is_service(value) and not is_proper(label) and len(words(label)) > 1


def is_listed_need(value: str, builder: Builder) -> bool:
    """«Infra as code → CloudFormation» under «Besoin → service»."""
    return builder.outline.says_need and 0 < len(words(value)) <= _MOST_NAMED


def answers_need(label: str, sign: str, value: str) -> bool:
    """«Partager du code → Layers», «accès à AWS = Identity Pool»: a need and a name."""
    if sign not in ARROWS | {"="} or is_name(label) or is_name(label.split(" ")[0]):
        return False
    if _SEVERAL.search(label):
        return False
    least = 3 if sign in ARROWS else 4
    return len(words(label)) >= least and is_proper(value) and len(words(value)) <= 5


def is_need_of(label: str, choice: str) -> bool:
    """«Charge stable 3 ans, un peu de souplesse → Savings Plan»: told at some length."""
    return len(words(label)) >= _LEAST_TOLD and answers_need(label, "→", choice)


def leads_anywhere(label: str, builder: Builder) -> bool:
    """«dépassement → erreur 429»: a gloss, a remedy or a consequence of the label."""
    ask = asker(builder.language)
    return not ask.is_attribute(label) and form_of(label) != "infinitive"
