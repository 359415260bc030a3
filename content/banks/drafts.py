"""What the reader of a format has found, before anyone has checked it."""

from __future__ import annotations

from dataclasses import dataclass, field

from content.banks.questions import NOTHING, Labels
from content.banks.text import Text


@dataclass(slots=True)
class OptionDraft:
    """`fraction` is the share of the mark that the option gives, from -1 to 1."""

    text: Text
    fraction: float
    explanation: Text = NOTHING


@dataclass(slots=True)
class Draft:
    """A question as its bank writes it.

    `single` tells that exactly one option is to be chosen, so that a share of the
    mark does not make an option right; `key` is the identifier given by the author.
    """

    line: int
    stem: Text
    options: list[OptionDraft] = field(default_factory=list)
    single: bool = False
    explanation: Text = NOTHING
    name: str = ""
    key: str = ""
    labels: Labels = field(default_factory=Labels)
    category: str = ""
