"""What is to be done or avoided, and what goes wrong: «Oublier sudo», «panne»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import of, of_named, toward_it
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.phrasing import bare, closed, is_mishap, scoped
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.typography import small

_RISK = re.compile(
    r"(?:risque|perte|corruption|fuite|panne|échec|erreur|surcoût|interruption|blocage"
    r"|suppression|coupure|indisponibilité|conflit|saturation)s?\b", re.I,
)  # fmt: skip
_MAY = re.compile(r"\b(?:peut|peuvent|risque|risquent|n[e’] ?\w+ plus)\b")
# «Toujours vérifier le dossier courant» is what to do instead.
_REMEDY = re.compile(r"(?:toujours|bien|d’abord|penser à)\s(?P<does>\w+)", re.I)
# What is wrong with a thing leads to something: «Visibility timeout trop court».
_AMISS = re.compile(
    r"\b(?:trop|sans|mal|mauvaise?s?|oublié?e?s?|absence|manque|aucune?|erreurs?)\b"
    r"|\bpas (?:de\b|d’)", re.I,
)  # fmt: skip
# «Noter les changements»: of what, the note says above.
_OF_WHAT = re.compile(r"[^\W\d_]+ (?:les? |la |l’|des |un |une )[^\W\d_]+")
_NOT_TO = re.compile(r"ne pas (?P<does>\w.+)$", re.I)


def of_deed(topic: Topic, value: str) -> Question | None:
    """Of something to do, or not to do: «Démonter le volume»."""
    if is_mishap(topic.category):
        return closed(scoped(topic, _warned(topic.name, value)), value)
    if " " not in topic.name.strip():
        # «Charger»: what, the note says above.
        return None
    risk = _RISK.match(value)
    if not (risk or topic.scope) and _OF_WHAT.fullmatch(topic.name):
        return None
    asks = f"que risque-t-on à {small(topic.name)}" if risk else ""
    return closed(scoped(topic, asks or f"comment {small(topic.name)}"), value)


def _warned(label: str, value: str) -> str:
    """Why, or how, not to do what a list of mistakes names: «Oublier sudo»."""
    does = small(label)
    if _RISK.match(value):
        return f"que risque-t-on à {does}"
    if form_of(value) == "infinitive" or _is_remedy(value):
        return f"comment éviter {of(does)}"
    negated = _NOT_TO.match(label)
    return (
        f"pourquoi faut-il {negated['does']}"
        if negated
        else f"pourquoi ne faut-il pas {does}"
    )


def of_mishap(topic: Topic, value: str, form: Form) -> str:
    """Of a mistake is told how to get round it, or what it leads to; "" of all else."""
    if form == "infinitive" or _is_remedy(value):
        return f"que faire face {toward_it(bare(topic))}"
    told = form == "clause" and _AMISS.search(topic.name)
    if told or _RISK.match(value) or _MAY.search(value):
        return f"quelle est la conséquence {of_named(bare(topic))}"
    return ""


def _is_remedy(value: str) -> bool:
    found = _REMEDY.match(value)
    return bool(found and is_infinitive(found["does"]))
