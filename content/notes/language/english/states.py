"""Which of two an English sentence says that a thing is: stateful, on by default, before."""

from __future__ import annotations

import re

from content.notes.language.base import Question

_EITHER = re.compile(r"\b([a-z]+) or ([a-z]+)\b(?=[^?]*\?$)")


def alternative(asked: Question) -> str:
    """«After» where the question leaves but «before or after», "" where it does not."""
    found = _EITHER.search(asked.prompt)
    told = found.groups() if found else ()
    said = asked.answer.lower()
    return next((one.capitalize() for one in told if said in told and one != said), "")
