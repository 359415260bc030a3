"""What stands first in a part, and so is said of what its heading names."""

from __future__ import annotations

import re

from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.language import headings
from content.notes.language.french.forms import form_of
from content.notes.language.names import short_name
from content.notes.language.typography import without_end

WHAT = re.compile(
    r"^(?:définition|definition|c’est quoi|qu’est-ce que c’est|description"
    r"|what (?:it|they) (?:is|are)|what is it)$",
    re.I,
)
# «C’est un modèle qui…», «Ce protocole permet…», right after what it is said of.
_IT_IS = re.compile(r"^C’est (?=(?:une?|l[ae]|les|des) |l’)")
_THIS_ONE = re.compile(
    r"^(?:Ce|Cet|Cette) (?:service|outil|protocole|commande|instruction|composant|fonctionnalité|technique"
    r"|méthode|mécanisme|langage|solution|technologie|modèle|système|logiciel|option|approche|attaque"
    r"|protection|couche|norme|standard|type de \w+)\s(?P<rest>.+)$"
)


def opened(text: str, subject: str) -> str:
    """What is said first under a heading, of what that names: «C’est un modèle…»."""
    if not subject:
        return text
    if found := _THIS_ONE.match(text):
        return f"{subject} {found['rest']}"
    return (
        f"{subject} est {text[found.end() :]}"
        if (found := _IT_IS.match(text))
        else text
    )


def read_spelling(text: str, builder: Builder) -> bool:
    """«Internet Control Message Protocol» alone under «ICMP» spells it out."""
    short, long = short_name(builder.told.opening), without_end(text)
    spelt = bool(short) and spells(short, long)
    if spelt:
        builder.spell_out(short, long)
    return spelt


def defines(text: str, builder: Builder) -> bool:
    """True of what stands first under «Définition»: it says what is named above.

    Once for each heading: what follows goes on about it.
    """
    above = builder.outline.stack[-1].text if builder.outline.is_headed else ""
    asked = WHAT.match(headings.without_numbering(above)) and builder.subject
    if (
        not (asked and builder.told.is_new(builder.topic))
        or form_of(text) == "infinitive"
    ):
        return False
    builder.told.add(builder.topic)
    return True
