"""Labels that ask by themselves: «Que faire», «Pourquoi», «Quand l’utiliser»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import (
    gender_of,
    is_many,
    of_named,
    that,
)
from content.notes.language.french.columns import undergone
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
)
from content.notes.language.french.phrasing import (
    closed,
    is_member,
    subject_of,
)
from content.notes.language.french.sides import bare_or_named, of_bare
from content.notes.language.french.verbs import NAMING, is_participle
from content.notes.language.memory import kept
from content.notes.language.typography import fold, small

_WHEN_TO = re.compile(
    r"(?:quand|utiliser quand|(?:a )?(?:utiliser|choisir|prendre|preferer) (?:quand|si)|on l utilise quand)"
    r"(?: (?:l |la |le |les )?(?:utiliser|choisir|preferer))?$"
)
_WHEN_IT = re.compile(r"(?P<adverb>quand|où|comment|pourquoi) ça (?P<does>.+)$", re.I)
_WHEN_NOT = re.compile(
    r"quand (?:(?P<avoid>(?:l |le |la |les )?eviter)|ne pas (?:l |le |la |les )?(?:utiliser|choisir))$"
)
_WHY = frozenset(
    {"pourquoi", "pourquoi ce choix", "justification", "raison du choix", "parce que",
     "parce qu", "car", "la raison", "raison"}
)  # fmt: skip
_YEARS = frozenset(
    {"annee", "annee de sortie", "annee de creation", "annee de publication"}
)
_TO_DO = frozenset({"que faire", "quoi faire", "que faire alors", "comment reagir"})
_GOVERNED = re.compile(r"(?P<does>\S.*?)\s(?P<end>par|à|avec|sur|dans|vers)$", re.I)
_DONE_BY = re.compile(r"(?P<noun>[^\W\d]+s?) (?P<done>\w+) par$", re.I)
_WHO = re.compile(r"qui (?P<does>\w+)$", re.I)
_BY_SOMEONE = frozenset({"gere", "geree", "geres", "admin", "maint", "assur"})


def asks_why(label: str) -> bool:
    """«Pourquoi», «Justification»: a reason, of what another column may say."""
    return fold(label.rstrip("? \u00a0\u202f")) in _WHY


def as_asked(topic: Topic, label: str, value: str) -> Question | None:
    """«Que faire», «Pourquoi», «Quand l’utiliser», «S’applique à» as whole questions."""
    return _as_asked(topic, label, value) if _is_whole(label) else None


_OFTEN = re.compile(
    r"(?:chaque|tou(?:te)?s les|une fois|\d+ fois|(?:quotid|hebdo|mens|annu)\w+)\b",
    re.I,
)


@kept(4096)
def _is_whole(label: str) -> bool:
    """True for a label that asks by itself, whatever it asks of: few do."""
    return _as_asked(Topic("AWS"), label, "") is not None


def _as_asked(topic: Topic, label: str, value: str) -> Question | None:
    folded = fold(label)
    about = bare_or_named(topic)
    if found := _WHEN_NOT.match(folded):
        does = "éviter" if found["avoid"] else "ne pas utiliser"
        return closed(f"quand {does} {about}", value)
    if _WHEN_TO.match(folded):
        if _OFTEN.match(value):
            # «Quand : chaque nuit» says how often something is done.
            return None
        return closed(f"quand utiliser {about}", value)
    if found := _WHEN_IT.match(label):
        return closed(f"{found['adverb'].lower()} {found['does']} {about}", value)
    if folded.split(" ")[0] in {"interet", "interets", "utilite"}:
        return closed(f"quel est l’intérêt {of_named(subject_of(topic))}", value)
    if folded in _WHY:
        return closed(f"pourquoi choisir {about}", value)
    if folded in _YEARS:
        dates = "datent" if is_many(topic.name) else "date"
        return closed(f"de quelle année {dates} {about}", value)
    if folded in _TO_DO:
        return closed(f"que faire en cas {of_bare(topic)}", value)
    if (found := _DONE_BY.match(label)) and is_participle(found["done"]):
        # «Clés gérées par»: who it is that does so.
        asked = undergone(topic, found["noun"], found["done"], "par qui")
        return closed(asked, value) if asked else None
    if (found := _WHO.match(label)) and form_of(found["does"]) == "verb":
        return closed(f"qui {found['does']} {about}", value)
    if " " not in label and _acts(label) and form_of(value) != "boolean":
        return closed(that(f"{label.lower()} {about}"), value)
    if found := _GOVERNED.match(label):
        does, end = found["does"], found["end"].lower()
        if form_of(label) != "verb" and not is_participle(does.split(" ")[0]):
            return None
        does = small(does)
        what = "qui" if end == "par" and fold(does)[:5] in _BY_SOMEONE else "quoi"
        be = "sont" if re.match(r"\S+[ée]e?s\b", does) else "est"
        verb = does if form_of(label) == "verb" else f"{be} {_agreeing(does, topic)}"
        return closed(f"{end} {what} {verb} {about}", value)
    return None


def _acts(label: str) -> bool:
    """«Contient», and neither «clone» nor «persistent», other words as well."""
    return form_of(label) == "verb" and fold(label) not in NAMING


def _agreeing(participle: str, topic: Topic) -> str:
    """«Attachée» as «attaché» of a «type de politique»."""
    agreed = agreement(topic.category) if is_member(topic) else None
    if gender := gender_of(topic.name):
        agreed = agreed or Agreement(gender, plural=False)
    if agreed is None:
        return participle
    first, space, rest = participle.partition(" ")
    stem = re.sub(r"(?<=é)e?s?$", "", first)
    return f"{stem}{agreed.pick('', 'e', 's', 'es')}{space}{rest}"
