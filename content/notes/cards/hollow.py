"""Hollow: whether what is said of a name is its own words again, and praise besides.

«Optimisation de l’entreprise avec Cortex» of «Cortex for Business», «configuration
fournie par le serveur VPN» of the configuration «VPN», «meilleur suivi des rapports» of
the reports: whoever reads the question has read the answer.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.language.meanings import meanings
from content.notes.language.names import short_name

# What is said of anything that is made or sold: it is one, it is provided, it is better.
_OF_ANY = meanings(
    "utilitaire logiciel produit infrastructure plateforme "
    "fournie optimisation amélioration améliorer bénéficier profiter meilleur meilleure "
    "meilleurs avantage contrôle maîtrise organisation entreprise équipe base basée mise "
    "disposition offre propose utilisation nativement intégrée dédiée spécifique "
    "utility software infrastructure platform provided improve better benefit "
    "best control business team offer based dedicated specific"
)
# «(RI)», «(simple)», «(humain ou machine)» say little more.
_FEW_IN_BRACKET = re.compile(r" \((?:[^\s()]+ ){0,2}[^\s()]+\)")
# «Le serveur VPN» is no more than the VPN.
_CARRIERS = r"(?:serveurs?|clients?|services?|protocoles?|réseaux?|outils?|servers?)"


def is_hollow(sketch: Sketch) -> bool:
    if sketch.kind != "definition":
        return False
    name = short_name(sketch.fact.subject)
    shared = meanings(sketch.answer) & meanings(name)
    if not shared or all(map(str.isdigit, shared)):
        return False
    bare = _FEW_IN_BRACKET.sub("", sketch.answer)
    if name.lower() in bare.lower():
        carried = rf"\b{_CARRIERS} (?={re.escape(name)}(?!\w))"
        bare = re.sub(carried, "", bare, flags=re.I)
    told = meanings(bare)
    return told - meanings(name) - meanings(sketch.fact.category) <= _OF_ANY
