"""Whether a side is the subject's: nobody's, or another's that stands above it."""

from __future__ import annotations

from content.notes.facts.outline import Outline
from content.notes.language import asker, subjects
from content.notes.language.base import Language
from content.notes.language.french import labels
from content.notes.language.typography import is_empty


def is_nobodys(subject: str, label: str, language: Language) -> bool:
    """No subject or no side, and «Objets : S3» under «Stockage».

    Those are kinds of storage, and nothing that it has.
    """
    if is_empty(subject) or is_empty(label):
        return True
    area = subjects.is_area(subject) and not asker(language).is_attribute(label)
    return area and labels.is_plural(label)


def may_be_anothers(
    subject: str, label: str, outline: Outline, language: Language
) -> bool:
    """A side under a bullet that names a thing, which is not the subject."""
    if subject != outline.topic.name or not outline.is_under_another:
        return False
    return asker(language).is_attribute(label)
