"""The things that an English question lets one choose from: «Of A, B and C»."""

from __future__ import annotations

from collections.abc import Sequence

from content.notes.language.base import Topic
from content.notes.language.typography import large


def one_of(topics: Sequence[Topic], asks: str) -> str:
    """«ALB or NLB: which one…», «Endpoint “gateway” or “interface”: which one…»."""
    names, kind = _names(topics)
    options = f"{', '.join(names[:-1])} or {names[-1]}"
    told = f"{kind} {options}" if kind else options
    return f"{''}{large(told) if kind else told}: {asks}?"


def _names(topics: Sequence[Topic]) -> tuple[list[str], str]:
    """The names, and what each is one of where none of them says enough."""
    names = [topic.name for topic in topics]
    return names, ""
