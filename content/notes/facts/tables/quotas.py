"""Tables of quotas: «VPC par région | Par défaut» asks how many of them there are."""

from __future__ import annotations

import re

from content.notes.language import table_headers
from content.notes.language.base import Language
from content.notes.language.french.articles import of
from content.notes.language.french.measures import unit_noun
from content.notes.language.french.nouns import lowered
from content.notes.language.typography import fold

_PER = re.compile(r"\S.*?\S (?:par|per|/) \S+(?: \S+)?")
_COUNT = re.compile(r"[~≤<]?\s?\d[\d.,\u00a0 ]*(?:$|\s\()")
_LIMITED = re.compile(r"limit|quota|max|plafond")
_USUAL = re.compile(r"par defaut|defaut|default|initial")


def how_many(name: str, header: str, value: str, language: Language) -> str:
    """«Combien de VPC par région par défaut ?», "" where no number of them is told."""
    if not _COUNT.match(value) or not _PER.fullmatch(name):
        return ""
    bound = fold(header)
    usual, limited = _USUAL.search(bound), _LIMITED.search(bound)
    if header and not (usual or limited or table_headers.is_vague_header(header)):
        return ""
    if language == "en":
        ending = " by default" if usual else " at most" if limited else ""
        return f"How many {name}{ending}?"
    ending = " par défaut" if usual else " au maximum" if limited else ""
    return f"Combien {of(lowered(name))}{ending} ?" if not unit_noun(value) else ""


def amount(label: str, value: str, language: Language) -> str:
    """«Objet S3 max : quelle taille ?» of «5 To»: its unit tells what is asked."""
    if language == "en":
        return f"{label}: how much?"
    unit = unit_noun(value)
    if unit is None:
        return f"{label} : combien ?"
    noun, agreed = unit
    if fold(label) == fold(noun):
        return f"{agreed.pick('Quel', 'Quelle', '', '')} {noun} ?"
    return f"{label} : {agreed.pick('quel', 'quelle', '', '')} {noun} ?"
