"""What a field stands for: a list under «Structure d’une requête HTTP».

«Type», «Source» there are no sides of what the note is about, and «URL» is not told for
what it is anywhere else: each is asked for in the structure it is of.
"""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.lines import Line
from content.notes.language import asker, headings
from content.notes.language.french.articles import has_article, named
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common, without_article
from content.notes.language.memory import kept
from content.notes.language.names import is_coined
from content.notes.language.typography import first_word, without_end

# Of one of many: «les champs de l’en-tête» leave open of which.
_STRUCTURE = re.compile(
    r"(?:(?:explication|description|détails?) (?:de la |de l’|du |des )|les |la |l’)?"
    r"(?P<what>(?:structure|champs|format|composition|métadonnées|en-têtes|anatomie) d’une? .+)",
    re.I,
)
_NAMED_BEFORE = re.compile(r"[\s/(,]")
_MOST_LISTED = 2


def read_field(line: Line, builder: Builder) -> list[str] | None:
    """Asks what a field stands for; None under any other heading."""
    place = _structure(builder.outline.trail[-1]) if builder.outline.trail else ""
    if not place or builder.language == "en":
        return None
    if first_word(line.label) in place:
        # «Format général» is all of it.
        return None
    if _is_gloss(line.value):
        asks = asker("fr").field(line.label, place)
        builder.question(asks, without_end(line.value))
    elif asker("fr").is_attribute(line.label) and _are_values(line.value):
        builder.skip(line.text, reasons.NO_QUESTION)
    else:
        return None
    return []


@kept(1024)
def _structure(heading: str) -> str:
    """«la structure d’une requête HTTP», "" of a heading that names none."""
    found = _STRUCTURE.fullmatch(headings.without_numbering(heading).rstrip(" :"))
    whole = named(found["what"]) if found else ""
    return whole if has_article(whole) else ""


def _are_values(value: str) -> bool:
    """«SSH, HTTP, HTTPS», «CIDR ou autre groupe»: what may be typed in the field."""
    return value.count(", ") >= _MOST_LISTED or is_coined(value.split(" ")[0])


def _is_gloss(value: str) -> bool:
    """«Chemin de la ressource»: a phrase, and no list of values or state."""
    first = _NAMED_BEFORE.split(without_article(value))[0]
    listed = value.count(", ") >= _MOST_LISTED
    return form_of(value) == "noun" and is_common(first) and not listed
