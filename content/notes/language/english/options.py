"""The things that an English question lets one choose from: «Of A, B and C»."""

from __future__ import annotations

from collections.abc import Sequence

from content.notes.language.base import Topic
from content.notes.language.english.wording import lowered, shown
from content.notes.language.typography import large


def one_of(topics: Sequence[Topic], asks: str) -> str:
    """«ALB or NLB: which one…», «Endpoint “gateway” or “interface”: which one…»."""
    names, kind = _names(topics)
    options = f"{', '.join(names[:-1])} or {names[-1]}"
    before = _before(topics)
    told = f"{kind} {options}" if kind else options
    return f"{before}{told if before else large(told) if kind else told}: {asks}?"


def several_of(topics: Sequence[Topic], asks: str) -> str:
    """«Of A, B and C, which ones…», «Of the probes “A”, “B” and “C”, which ones…»."""
    names, kind = _names(topics)
    options = f"{', '.join(names[:-1])} and {names[-1]}"
    of = f"of the {kind}s {options}" if kind else f"of {options}"
    before = _before(topics)
    return f"{before}{of if before else large(of)}, {asks}?"


def _names(topics: Sequence[Topic]) -> tuple[list[str], str]:
    """The names, and what each is one of where none of them says enough."""
    names = [topic.name for topic in topics]
    kinds = {lowered(topic.category) for topic in topics}
    quoted = [shown(topic).startswith("the “") for topic in topics]
    if len(kinds) == 1 and all(quoted):
        return [f"“{name}”" for name in names], kinds.pop()
    return names, ""


def _before(topics: Sequence[Topic]) -> str:
    scope = topics[0].scope
    return f"In {scope}, " if scope else ""
