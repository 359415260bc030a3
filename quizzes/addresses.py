"""Addresses of which a page has hundreds, or which stand beside each card."""

from __future__ import annotations

from functools import lru_cache

from django.urls import reverse


@lru_cache(maxsize=4096)
def lesson_page(course: str, note: str, lesson: str) -> str:
    """By their slugs. Found once: it takes Django longer than the words beside it."""
    return reverse("lesson", args=[course, note, lesson])
