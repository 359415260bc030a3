"""Labels that brackets describe, line after line: «Basculement (actif / passif) : …».

What stands behind the colon is one more thing, and no value of the label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from content.notes.facts import reasons
from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.facts.prose.rolls import read_members
from content.notes.facts.text import Passage
from content.notes.language.french import singulars
from content.notes.language.french.forms import form_of
from content.notes.language.services import services_in
from content.notes.language.typography import word_set, words

_DESCRIBED = re.compile(
    r"(?P<label>[A-ZÀ-Ÿ][^():=→.;!?]{1,39}?)\s*\((?P<told>(?:[^()]|\([^()]*\))+)\)\s?:\s"
    r"(?P<value>\S.*)",
    re.S,
)
_REFERS = word_set("ex exemple exemples eg voir see cf aka alias port ports")
_OF = re.compile(r"(?:\s(?:de|d’|du|des|dans|pour|sur|of|in|for))?\s$")
_DEEDS = frozenset({"verb", "infinitive"})
_ALIKE, _LEAST_TOLD, _TOLD_WELL = 3, 2, 4


class Described(NamedTuple):
    label: str
    told: str
    value: str


def described(lines: Sequence[Passage], builder: Builder) -> list[Described | None]:
    """Of each line of French its label and bracket, where three neighbours are alike."""
    if builder.language == "en":
        return [None] * len(lines)
    found = [_described(line) for line in lines]
    kept: list[Described | None] = []
    for _, run in groupby(found, lambda one: one is not None):
        beside = list(run)
        kept += beside if _are_told(beside) else [None] * len(beside)
    return kept


def _described(line: Passage) -> Described | None:
    found = _DESCRIBED.fullmatch(line.text) if "(" in line.text else None
    if not found or len(words(found["told"])) < _LEAST_TOLD:
        return None
    first = words(found["told"])[0]
    if first in _REFERS or spells(found["label"], found["told"]):
        return None
    return Described(found["label"], found["told"].strip(), found["value"].strip())


def _are_told(beside: Sequence[Described | None]) -> bool:
    """Enough of them, most in more words than another name or a command has."""
    told = [one for one in beside if one]
    well = sum(len(words(one.told)) >= _TOLD_WELL for one in told)
    return len(told) >= _ALIKE and well * 2 > len(told)


def read_described(found: Described, builder: Builder) -> None:
    """The label is one of what the heading names, and its bracket says what it is."""
    if read_members(found.label, found.value, builder):
        builder.skip(f"{found.label} : {found.told}", reasons.CUT)
        return
    kind, scope = _kind(builder)
    does = form_of(found.told) in _DEEDS
    if kind or does:
        builder.define(found.label, found.told, category=kind, scope=scope,
                       column=f"{builder.place}|described")  # fmt: skip
    else:
        # «CloudFront (contenu HTTP, mise en cache)»: what it is said of, and not what it is.
        builder.skip(f"{found.label} : {found.told}", reasons.NO_QUESTION)
    builder.skip(f"{found.label} : {found.value}", reasons.CUT)


def _kind(builder: Builder) -> tuple[str, str]:
    """«politique de routage», of Route 53, under «Politiques de routage Route 53»."""
    kind = singulars.any_singular(builder.outline.class_label)
    owner = next((one for one in services_in(kind) if kind.endswith(f" {one}")), "")
    return _OF.sub("", kind.removesuffix(owner)), owner
