"""What stands before a question, «Pour les enjeux du chiffrement, », put to a thing.

A rubric is no place: what it is of is one. And a question that names what stands
before it stands without.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.facts.acronyms import spells
from content.notes.facts.domains import Domain
from content.notes.language.french.articles import (
    ARTICLE_IN,
    has_article,
    named,
    one_of,
)
from content.notes.language.names import is_coined, is_name
from content.notes.language.services import is_service
from content.notes.language.typography import first_word, fold, large, word_set

# «Dans quel cas utiliser A (B, C) ?» is placed nowhere.
SCOPED = re.compile(
    r"(?P<where>Dans|Avec|Pour|Sous) (?!quel|quoi|qui\b)(?P<what>(?:\([^()]*\)|[^,«(])+), (?P<asks>.+)$"
)
_RUBRIC = re.compile(
    r"(?:les? |la |l’)?(?P<head>concepts?|notions?|idées?|enjeux|caractéristiques|principes?|fondamentaux|bases"
    r"|généralités|briques(?: techniques)?|aspects?|objectifs?)\s"
    r"(?P<link>du |de la |de l’|des |de |d’)(?P<of>\S.*)$", re.I,
)  # fmt: skip
# What is said of a thing, and tells of none by itself.
_LIGHT = word_set(
    "de du des d l la le les un une concept concepts notion notions idee enjeux caracteristiques "
    "caracteristique principe principes fondamentaux bases generalites briques techniques aspects "
    "objectifs types type modeles modele formes forme differents differentes trois deux quatre "
    "sortes familles categories"
)
_SIDE = re.compile(r"Côté (?P<side>[^,]+), (?P<rest>.+)$")
_STACKED = re.compile(r"(?:avec|pour|dans) [^,«]+, ")
_ONE_OF_SEVERAL = word_set("etape phase couche niveau mode type")
_HELD = re.compile(r"(?P<where>Avec|Sans)\s(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*)?)$")


def placed_in_a_thing(sketch: Sketch) -> Sketch:
    found = SCOPED.match(sketch.prompt)
    if not found or found["where"] not in {"Pour", "Dans"}:
        return sketch
    asks = found["asks"]
    spelt = spells(found["what"].upper(), sketch.fact.subject)
    if spelt or _is_said(found["what"], asks):
        return sketch._replace(prompt=large(asks))
    if rubric := _RUBRIC.match(found["what"]):
        return sketch._replace(prompt=f"{large(_into(rubric))}, {asks}")
    return sketch


def once(sketch: Sketch) -> Sketch | None:
    """«Avec EC2, que contient une AMI ?» of «Côté AMI, avec EC2, que contient…».

    None where the side is one of several, and what is told of it is not of the topic:
    «Côté étape 2, que reçoit le VPN ?».
    """
    found = _SIDE.match(sketch.prompt)
    if not found:
        return sketch
    if first_word(found["side"]) in _ONE_OF_SEVERAL:
        return None
    placed = found["rest"] if _STACKED.match(found["rest"]) else ""
    return sketch._replace(prompt=large(placed)) if placed else sketch


def held_by(trail: tuple[str, ...]) -> Domain | None:
    """«Avec un CDN», where the innermost heading says that what it heads holds so."""
    found = _HELD.match(trail[-1].rstrip(" :")) if trail else None
    if not found or not is_coined(found["name"].split(" ")[0]):
        return None
    name = found["name"]
    held = f"avec {one_of(name)}" if found["where"] == "Avec" else f"sans {name}"
    return Domain(name, held)


def _into(rubric: re.Match[str]) -> str:
    """«dans NoSQL», «pour le cloud»."""
    of = f"{ARTICLE_IN.get(rubric['link'].lower(), '')}{rubric['of']}"
    shown = of if has_article(of) else named(of)
    known = is_name(rubric["of"]) or is_service(rubric["of"])
    return f"{'dans' if known else 'pour'} {shown}"


def _is_said(what: str, asks: str) -> bool:
    """«la notion de bail» of «qu’est-ce qu’un bail ?», though no name is left out."""
    heavy = {one.rstrip("sx") for one in fold(what).split() if one not in _LIGHT}
    rubric = any(one in _LIGHT and len(one) > len("des") for one in fold(what).split())
    return (
        rubric
        and bool(heavy)
        and heavy <= {one.rstrip("sx") for one in fold(asks).split()}
    )
