"""Labels under a line that says what they are: uses by name, categories of names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.facts.builder import Builder
from content.notes.facts.outline import FIRST_PSEUDO_LEVEL
from content.notes.facts.text import Passage
from content.notes.language.names import is_coined, is_name
from content.notes.language.services import is_known
from content.notes.language.typography import fold, without_brackets, without_end, words

_LISTED = re.compile(
    r"(?:principa(?:ux|les) )?(?:fonctionnalites|cas d usage|usages|avantages|inconvenients"
    r"|composants|atouts|benefices|limites|limitations)\b"
)
_LABELLED = re.compile(r"(?P<label>[^:;.?!]{3,80}?)\s?:\s\S")
_CATEGORIES = re.compile(
    r"(?:les |différentes? |différents? )*(?:catégories|familles|types|classes|groupes|gammes) (?:de |d’|des )(?P<what>\w+s)",
    re.I,
)
_LEAST, _MOST, _MOST_IN_LABEL = 2, 6, 8


def list_labels(lines: Sequence[Passage], builder: Builder) -> None:
    """«Cas d’usage :» over lines that tell one each lists the uses by their labels.

    What each line tells is read besides.
    """
    above = builder.outline.stack[-1] if builder.outline.stack else None
    if above is None or above.level != FIRST_PSEUDO_LEVEL or above.subject:
        return
    known = is_known(builder.subject)
    if not known or not _LISTED.match(fold(above.text)):
        return
    labels = [_label(line) for line in lines]
    if all(labels) and _LEAST <= len(labels) <= _MOST:
        builder.enumerate(builder.subject, above.text, tuple(labels), open_ended=False)


def read_members(label: str, value: str, builder: Builder) -> bool:
    """«Optimisées pour le calcul : C4, C5» under «Catégories d’instances»."""
    above = _CATEGORIES.fullmatch(builder.outline.class_label)
    names = tuple(one.strip() for one in without_end(value).split(","))
    listed = _LEAST <= len(names) <= _MOST and all(map(_is_member, names))
    if above is None or not listed or is_name(label) or builder.language != "fr":
        return False
    builder.members(without_brackets(label).strip(), above["what"], names)
    return True


def _is_member(name: str) -> bool:
    """«M5», «db.r6g»; no number and no words."""
    return " " not in name and is_coined(name) and not name[:1].isdigit()


def _label(line: Passage) -> str:
    found = _LABELLED.match(line.text)
    return (
        found["label"] if found and len(words(found["label"])) <= _MOST_IN_LABEL else ""
    )
