"""What a bracket explains of the word before it: a quoted term, an acronym, a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.nouns import is_common
from content.notes.language.french.what import explained
from content.notes.language.names import is_name

_GLOSS = re.compile(
    r"[\"“«]\s?(?P<term>[^\"“”«»]{3,30}?)\s?[\"”»]\s+\((?P<meaning>[^()\d]{12,80})\)"
)
_ACRONYM_GLOSS = re.compile(
    r"(?:\b(?:le|la|du|au) |\bl’)(?P<short>[A-Z]{2,5}) \((?P<meaning>[a-zà-ÿ]{3,}(?: [a-zà-ÿ’]+){1,3})\)"
)
_NAMED_GLOSS = re.compile(
    r"(?P<term>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}) "
    r"\((?P<meaning>une? (?!seule?\b|ou\b|par\b|autre\b)[a-zà-ÿ][^()\d]{10,80})\)"
)
_REFERS = ("ex", "par ex", "e.g", "voir", "see")


def glosses(text: str) -> list[tuple[str, str]]:
    """(hot partitions, trop de requêtes concentrées) of « "hot partitions" (…) »."""
    if "(" not in text:
        return []
    return [
        (found["term"].strip(), found["meaning"])
        for found in _GLOSS.finditer(text)
        if not found["meaning"].lower().startswith(_REFERS)
    ]


def asked_acronyms(text: str, subject: str, owner: str) -> Iterator[Question]:
    """«pour le HPC (calcul intensif)»: what these letters designate, asked in French.

    `owner` is said where the subject does not name it.
    """
    if "(" not in text:
        return
    for found in _ACRONYM_GLOSS.finditer(text):
        short, meaning = found["short"], found["meaning"]
        if is_common(meaning.split(" ")[0]) and form_of(meaning) == "noun":
            known = is_name(subject) or not is_name(owner)
            inside = "" if known else f" ({owner})"
            yield Question(f"Que désigne le sigle {short}{inside} ?", meaning)


def asked_names(text: str) -> Iterator[Question]:
    """«Apache Cassandra (une base NoSQL…)»: what that is, asked in French."""
    if "(un" not in text:
        return
    for found in _NAMED_GLOSS.finditer(text):
        if form_of(found["meaning"]) == "noun" and names_kind(found["meaning"]):
            yield explained(found["term"], found["meaning"])
