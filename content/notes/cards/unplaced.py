"""Whether a question names one of a kind, and says nowhere of what.

A «type « NS »» is understood only where it is said to be one of the DNS; a «commande
PowerShell» says so itself.
"""

from __future__ import annotations

import re

from content.notes.cards.model import SAYS_OR_COUNTS, Sketch
from content.notes.cards.vague import described, is_specific
from content.notes.language.acronyms import is_acronym
from content.notes.language.french.nouns import is_common
from content.notes.language.memory import kept
from content.notes.language.names import is_coined
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import (
    first_word,
    fold,
    word_set,
    words,
)

# Kinds that anything may have: of what, only the headings tell.
_ANY_KIND = word_set(
    """
    type mode etape phase action role section option champ niveau methode composant
    condition critere parametre categorie classe fonction couche regle variante forme
    format propriete partie sorte famille
    """
)
# Letters that stand for one thing here and for another elsewhere.
_OF_SEVERAL_FIELDS = frozenset({"TTL", "NIC", "MAC", "AS", "ACL", "SAN", "CA"})
# Rows of a table are these where nothing more was to be said of them.
_ANY_ROW = word_set("type element objet zone migration")
_PRODUCTS = word_set("service solution outil produit option reponse choix")
_TO_CHOOSE = "que choisir pour "
_LEAST_OWNED, _MOST_LETTERS, _LEAST_TOLD = 3, 3, 4
_SIZED = re.compile(r"[a-z]{1,3}\d[a-z]?")
_IS_NUMBERED = re.compile(r"[^\W\d]+ (?:\d{1,2}|[IVX]{1,4}|[A-Z])")


def is_one_of_many(sketch: Sketch) -> bool:
    """«Quelle étape lit les pages ?», «En quoi consiste l’étape « Tri » ?», «Type 1»."""
    name = sketch.fact.subject
    if _IS_NUMBERED.fullmatch(name) and is_common(name.split(" ")[0]):
        return True
    told = sketch.kind != "term" and (len(words(name)) > 1 or is_coined(name))
    if _head_of(sketch) not in _ANY_KIND:
        return False
    return sketch.fact.shape == "definition" and not told


def _head_of(sketch: Sketch) -> str:
    return first_word(sketch.fact.category)


def is_bare_row(sketch: Sketch) -> bool:
    """«Que surveille le type « Endpoint » ?», «élément « OU »»: of what, a table left
    to what stands above it. More words, or a name, would tell.
    """
    name, fact = sketch.fact.subject, sketch.fact
    of_table = sketch.kind != "term" and fact.column and _head_of(sketch) in _ANY_ROW
    if not of_table or fact.scope or not is_loose_kind(fact.category):
        return False
    coined = is_coined(name) and len(name) > _MOST_LETTERS
    told = sketch.kind == "definition" and len(words(sketch.answer)) >= _LEAST_TOLD
    return len(words(name)) == 1 and not (coined or told)


def needs_place(sketch: Sketch) -> bool:
    """It asks of one of a kind, and neither the kind nor the one tells of what."""
    kind = sketch.fact.category
    if sketch.kind == "comparison":
        asked = fold(sketch.prompt)
        return asked.startswith(_TO_CHOOSE) and _are_letters(sketch)
    if not kind or fold(kind) not in fold(sketch.prompt):
        lettered = sketch.kind in SAYS_OR_COUNTS and _is_lettered(sketch)
        return lettered or describes_no_name(sketch)
    if _says_whose(kind):
        return False
    if sketch.fact.shape == "need" and fold(kind) in _PRODUCTS:
        return False
    numbered = sketch.fact.subject.isdecimal() and is_loose_kind(kind)
    return "«" in sketch.prompt or sketch.kind == "term" or numbered


def describes_no_name(sketch: Sketch) -> bool:
    """«Quel terme correspond à… ?» by a description that holds no name: in what field?"""
    told = described(sketch)
    return bool(told) and not is_specific(told)


def _is_lettered(sketch: Sketch) -> bool:
    """«NS», «gp3»: letters that stand for many things, and for no service."""
    fact, name = sketch.fact, sketch.fact.subject
    few = sketch.kind == "definition" and len(name) <= _MOST_LETTERS
    few = few and name.isalpha() and name.isupper()
    told = fact.scope or is_service(name) or is_acronym(name)
    told = told and name not in _OF_SEVERAL_FIELDS
    return (few or _SIZED.fullmatch(name) is not None) and not told


def _are_letters(sketch: Sketch) -> bool:
    """«NS, CNAME ou MX», «gp3 ou st1»: options that say by no word what they are."""
    options = (sketch.answer, *sketch.choices)
    bare = [one for one in options if " " not in one and not is_service(one)]
    return len(bare) * 2 > len(options)


@kept(4096)
def _says_whose(kind: str) -> bool:
    """«Commande PowerShell», «option de ls»: the kind says of what it is one."""
    tokens = kind.split(" ")
    last = tokens[-1]
    owned = len(tokens) >= _LEAST_OWNED and tokens[-2] == "de" and not is_common(last)
    return owned or bool(services_in(kind)) or any(map(is_coined, tokens[1:]))


@kept(4096)
def is_loose_kind(kind: str) -> bool:
    """«L’étape « Accès »»: of what, is said nowhere."""
    head, *rest = fold(kind).split(" ") if kind else [""]
    return head in _ANY_KIND | _ANY_ROW and not {"de", "d", "du", "des"} & set(rest)
