"""What a sentence limits: «Le gateway endpoint ne concerne que S3 et DynamoDB»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.acts import ANYONE, POINTS
from content.notes.language.french.articles import named, that
from content.notes.language.french.consequences import first_told, may_act
from content.notes.language.french.nouns import agreement, without_article
from content.notes.language.french.phrasing import closed, within
from content.notes.language.french.verbs import is_participle, is_verb
from content.notes.language.names import is_name
from content.notes.language.services import is_known
from content.notes.language.subjects import owner_of
from content.notes.language.typography import (
    fold,
    is_balanced,
    without_brackets,
    words,
)

_ONLY = re.compile(
    r"(?P<lead>(?:par défaut|sans [^,]{3,30}|en mode [^,]{3,20}), )?"
    r"(?P<subject>[^,:;→«]{2,60}?)(?: ne | n’)(?P<verb>\w+) (?P<to>[^,:;→]{0,40}?)\s?"
    r"(?:que |qu’)(?P<what>.+)$",
    re.I | re.S,
)
_NEGATED = re.compile(r"\b(?:pas|plus|jamais|rien|personne|aucune?|ni)\b", re.I)
_WHEN = re.compile(
    r"(?P<if>si |s’il)|(?P<case>en cas d(?:e |’))|(?:quand |lorsqu(?:e |’)|après |pendant |une fois |avant )",
    re.I,
)
_END = re.compile(
    r", (?:il|elle|ils|elles|on|c’est|donc|mais|ce qui|d’où|et (?:il|elle|on|non|pas))\b|\s(?:alors que|tandis que)\s|\.\s",
    re.I,
)
_ARTICLE = re.compile(
    r"(?:(?P<m>le|un)|(?P<f>la|une)|(?P<s>les|des|l’))(?:\s|(?<=’))", re.I
)
_MOST_TOLD = 22


def limit(topic: Topic, sentence: str) -> Question | None:
    """What a thing does only to some, or only in a case."""
    found = _ONLY.match(sentence)
    if (
        not found
        or not owner_of(topic)
        or _NEGATED.search(found["to"])
        or not _is_subject(found["subject"])
    ):
        return None
    what = first_told(found["what"], _END)
    if POINTS.search(without_brackets(what)) or not is_balanced(what):
        return None
    if not 0 < len(words(what)) <= _MOST_TOLD:
        return None
    asks = _asks(found, what)
    if not asks:
        return None
    lead = found["lead"] or ""
    asks = f"{lead.lower()}{asks}"
    how = "Seulement" if _WHEN.match(what) else "Uniquement"
    return closed(within(topic, asks, asks), f"{how} {what}")


def _is_subject(subject: str) -> bool:
    if clauses.parse(subject):
        return False
    first = fold(without_article(subject).split(" ")[0])
    return may_act(without_brackets(subject)) and first not in ANYONE | {"chaque"}


def _asks(found: re.Match[str], what: str) -> str:
    subject, verb, to = found["subject"], found["verb"], found["to"].strip()
    shown = named(subject) if is_name(subject) else clauses.lowered_start(subject)
    when = _WHEN.match(what)
    if verb in {"est", "sont"}:
        it = _pronoun(subject, many=verb == "sont")
        done = all(map(is_participle, to.split()[-1:])) and bool(to)
        if not (it and done and when):
            return ""
        case = "à quelle condition" if when["if"] else "dans quel cas"
        return f"{case} {shown} {verb}-{it} {to}"
    if not is_verb(verb, "le"):
        return ""
    if when and to:
        return f"quand est-ce {that(shown)} {verb} {to}"
    listed = is_known(what) or clauses.starts_object(what)
    return that(f"{verb} {shown}") if listed and not (to or when) else ""


def _pronoun(subject: str, *, many: bool) -> str:
    """«elle» for «la RAM», by its article, else by its noun; "" where neither tells."""
    found = _ARTICLE.match(subject)
    agreed = agreement(without_article(subject))
    if found and (found["m"] or found["f"]):
        feminine = bool(found["f"])
    elif agreed:
        feminine = agreed.gender == "f"
    else:
        return ""
    return f"{'elle' if feminine else 'il'}{'s' if many else ''}"
