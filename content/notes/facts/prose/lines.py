"""A label and its value in the form in which they are read."""

from __future__ import annotations

import re
from typing import NamedTuple

from content.notes.facts.labelling import ARROWS, Labelled
from content.notes.language import headings
from content.notes.language.french.clauses import without_vague_subject
from content.notes.language.typography import without_mark

_POSSIBLE = re.compile(r"^Possibilité (?:de |d’)(?=\w)")
# «Deux modes de capacité existent : …» lists the modes.
_EXISTS = re.compile(
    r"\s(?:existe(?:nt)?|(?:sont|est) (?:possible|disponible)s?|exist)$"
)
# «**2. Coût maîtrisé** — …» is the second of several.
_NUMBERING = re.compile(r"^\d{1,2}[.)]\s+(?=[^\W\d])")


class Line(NamedTuple):
    """`typed` is the label as it stands, `category` what kind of thing it is, or ""."""

    label: str
    value: str
    sign: str
    typed: str
    bold: tuple[str, ...] = ()
    category: str = ""

    @classmethod
    def of(cls, found: Labelled, bold: tuple[str, ...], category: str) -> Line:
        bare = _POSSIBLE.sub("", _NUMBERING.sub("", found.label))
        label = headings.without_overview(bare)
        value = without_vague_subject(without_mark(found.value))
        label = _EXISTS.sub("", label)
        return cls(label, value, found.sign, found.label, bold, category)

    @property
    def text(self) -> str:
        return f"{self.label} : {self.value}"

    @property
    def signed(self) -> str:
        """With the sign that was typed."""
        return f"{self.label} {self.sign} {self.value}"

    @property
    def is_arrow(self) -> bool:
        return self.sign in ARROWS

    @property
    def is_bold(self) -> bool:
        return self.typed in self.bold

    @property
    def found(self) -> Labelled:
        return Labelled(self.typed, self.value, self.sign)
