"""How much there is of something, where the value of a cell tells what is counted."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import labels
from content.notes.language.french.articles import a, of
from content.notes.language.french.measures import unit_noun
from content.notes.language.french.phrasing import closed, scoped, subject_of
from content.notes.language.french.sides import bare_or_named
from content.notes.language.french.which import which_is
from content.notes.language.memory import kept
from content.notes.language.typography import first_word, unbracketed, word_set

_BOUND = re.compile(r"valeur (?P<bound>minimal|maximal)e")
_BOUND_FIRST = re.compile(r"(?P<bound>max|mini?|maxi)\.? (?P<noun>[a-zà-ÿ].*)", re.I)
_VALUED = word_set(
    "parametre limite quota reglage metrique variable champ option seuil propriete"
)
_HOW_MANY = re.compile(
    r"(?:exactement |jusqu’à |au plus |[<>~≤≥]\s?)?\d[\d .\u00a0\u202f]*(?:$|\s\()"
    r"|autant qu|illimitée?s?\b|(?:une? seule?|deux|trois|quatre)$", re.I,
)  # fmt: skip
_NUMBER = re.compile(
    r"(?P<most>jusqu’à )?(?P<count>\d[\d \u00a0\u202f]*)\s(?P<what>[a-zà-ÿ]{4,}s(?: [^,;:()]+)?)$",
    re.I,
)
_NO_MEASURE = word_set(
    "critere particularite principe piege remarque role interet usage"
)


@kept(1024)
def may_ask(label: str) -> bool:
    """True for a header beside which a value may tell how much there is of something."""
    if _BOUND.fullmatch(label) or _BOUND_FIRST.fullmatch(label):
        return True
    phrase = labels.phrase(unbracketed(label).strip())
    counted = phrase is not None and phrase[1].plural
    return counted or first_word(label) in _NO_MEASURE


def asked(topic: Topic, label: str, value: str) -> Question | None:
    """A bound, a count or a number told under a header that names none of them."""
    return (
        _bounded(topic, label, value)
        or _most_of(topic, label, value)
        or _counted(topic, label, value)
        or _told_number(topic, label, value)
    )


def _bounded(topic: Topic, label: str, value: str) -> Question | None:
    """«Min» of «30 j» is «la durée minimale», but «valeur» of what has a value."""
    found = _BOUND.fullmatch(label)
    if not found or first_word(topic.category) in _VALUED:
        return None
    if (unit := unit_noun(value)) is None:
        return None
    noun, agreed = unit
    bound = agreed.pick(found["bound"], f"{found['bound']}e", "", "")
    return closed(which_is(f"{noun} {bound}", agreed, subject_of(topic), ""), value)


def _most_of(topic: Topic, label: str, value: str) -> Question | None:
    """«Max message» of «256 Ko» is «la taille maximale d’un message»."""
    found = _BOUND_FIRST.fullmatch(label)
    phrase = labels.phrase(found["noun"]) if found else None
    unit = unit_noun(value) if phrase else None
    if found is None or phrase is None or unit is None:
        return None
    measures = labels.kind_of(found["noun"]) in {"criterion", "quality"}
    noun, agreed = phrase if measures else unit
    bound = "maximal" if found["bound"].lower().startswith("ma") else "minimal"
    many = agreed.pick(bound, f"{bound}e", f"{bound[:-1]}ux", f"{bound}es")
    whole = "" if measures else f" {of(a(*phrase))}"
    return closed(
        which_is(f"{noun} {many}{whole}", agreed, subject_of(topic), ""), value
    )


def _counted(topic: Topic, label: str, value: str) -> Question | None:
    """«Régions : exactement 3», «Pages par job : 30» say how many there are."""
    phrase = labels.phrase(unbracketed(label).strip())
    if phrase is None or not phrase[1].plural or not _HOW_MANY.match(value):
        return None
    return closed(
        scoped(topic, f"combien {of(phrase[0])} pour {bare_or_named(topic)}"), value
    )


def _told_number(topic: Topic, label: str, value: str) -> Question | None:
    """«Critère : jusqu’à 8 réponses saines» tells a number, whatever its column says."""
    found = _NUMBER.match(value)
    if not found or first_word(label) not in _NO_MEASURE or unit_noun(value):
        return None
    most = " au maximum" if found["most"] else ""
    asks = f"combien {of(found['what'])}{most} pour {bare_or_named(topic)}"
    return closed(scoped(topic, asks), found["count"].strip())
