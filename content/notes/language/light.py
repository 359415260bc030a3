"""Words that join others and tell of no thing themselves, in both languages, folded."""

from __future__ import annotations

from content.notes.language.typography import word_set

LIGHT = word_set(
    """
    le la les un une des du de d l au aux et ou a en dans par pour sur avec sans que
    qui est sont ce se sa son ses the an of to in for and or is are with by on
    """
)
