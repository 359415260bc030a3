"""How a French value is built: a verb, an infinitive, a preposition, a clause…"""

from __future__ import annotations

import re
from typing import Literal

from content.notes.language.french.verbs import (
    acts_on,
    finite_form,
    is_infinitive,
    is_verb,
    may_be_infinitive,
)
from content.notes.language.memory import kept
from content.notes.language.typography import fold, word_set

Form = Literal[
    "verb", "infinitive", "purpose", "prepositional", "clause", "scale", "boolean",
    "quantity", "noun",
]  # fmt: skip

_PREPOSITIONS = word_set(
    """
    via par selon avec sans dans sur entre en grace depuis apres avant vers chez a
    au aux comme sous contre hors lors
    """
)
# By its accent alone no article: «des incidents» are some.
_FROM = "dès"
_SUBORDINATING = _PREPOSITIONS | {"pour", "si", "quand", "lorsque"}
_SCALE = re.compile(
    r"^(?:très |plutôt |assez |plus |moins |extrêmement |généralement |ultra[- ])*"
    r"(?:facile|complexe|simple|difficile|faible|moyen(?:ne)?|élevée?|bas(?:se)?|haute?"
    r"|fort|forte|rapide|lente?|limitée?|illimitée?|long|longue|court|courte|important"
    r"|importante|minimale?|maximale?|bonne?|excellente?|cher|chère|avancée?|optionnel"
    r"(?:le)?|débutant|expert|intermédiaire|partielle?)"
    r"(?:\s+(?:à|ou|et)\s+\S+)?(?:\s*\([^)]*\))?$",
    re.I,
)
_BOOLEAN = re.compile(
    r"^(?:oui|non|yes|no|partiel(?:le)?)(?=$|\s*[,(:;/–—]|\s+-|\s+par défaut|\s+directement"
    r"|\s+(?:en|pour|sur|avec|via|sauf|si|seulement|uniquement|sans)\b)",
    re.I,
)
_QUANTITY = re.compile(
    r"^(?:jusqu’à|exactement|environ|~|≈|<|>|≤|≥|plus de|moins de|au moins|au plus|max\.?|min\.?"
    r"|de l’ordre de|de(?= \S*\d.* à )|entre)?\s*[/$€]?\d"
    r"|^(?:quelques |des )?(?:dizaines?|centaines?|milliers?) d[e’]",
    re.I,
)
# «1 login pour tous les comptes» says what a thing is.
_ONE_THING = re.compile(
    r"1 (?!min|sec|heure|jour|mois|ans?\b|semaine|octet|million|milliard|ou\b|à\b|par\b|max)"
    r"[a-zà-ÿ]{3,} (?:pour|qui)\b"
)
# «Indépendante des périphériques» is like that, and does nothing.
_QUALIFIED = re.compile(r"[ae]ntes?$")
_OF = frozenset({"de", "des", "du"})
_ADVERBS = word_set("toujours aussi également souvent automatiquement directement")
_DETERMINERS = re.compile(
    r"^(?:(?:le|la|les|un|une|des|du|chaque|tout|toute|tous|toutes|aucun|aucune|personne|rien|ce|cet"
    r"|cette|ces|on|il|elle|ils|elles|deux|trois|plusieurs|certains|certaines|son|sa|ses"
    r"|leurs?|\d+)\b|l’)",
    re.I,
)
_WHERE = frozenset({"où", "dont", "qui"})
_LAST_LOOKED_AT = 12
_RELATIVES = word_set(
    "qui que dont ou lequel laquelle lesquels lesquelles auquel auxquels auxquelles "
    "duquel desquels desquelles"
)


@kept(16384)
def form_of(value: str) -> Form:
    tokens = value.split()
    if not tokens:
        return "noun"
    if _BOOLEAN.match(value):
        return "boolean"
    if _SCALE.match(value):
        return "scale"
    if _QUANTITY.match(value) and not _ONE_THING.match(value):
        return "quantity"
    return _by_first_word(tokens)


def _by_first_word(tokens: list[str]) -> Form:
    first, following = tokens[0], tokens[1] if len(tokens) > 1 else ""
    if following in _ADVERBS and len(tokens) > 2:
        following = tokens[2]
    if "/" in first and first[0] != "/":
        first = first.partition("/")[0]
    folded = fold(first)
    if folded in {"pour", "afin"}:
        return "purpose"
    if is_infinitive(first) or (
        may_be_infinitive(first) and _DETERMINERS.match(" ".join(tokens[1:2]) + " ")
    ):
        return "infinitive"
    if folded in {"ne", "se"}:
        return "infinitive" if any(map(is_infinitive, tokens[1:4])) else "verb"
    if folded in _PREPOSITIONS or first.lower() == _FROM:
        return "prepositional"
    qualifies = following in _OF and _QUALIFIED.search(first)
    if not (first.endswith(",") or qualifies) and (
        is_verb(first, following) or acts_on(first, following)
    ):
        return "verb"
    return "clause" if verb_position(tokens) else "noun"


def verb_position(tokens: list[str]) -> int:
    """Where the main verb of a clause with its own subject stands; 0 where none is.

    A verb of a relative clause (qui, que, dont, où) ends the search, and so does a
    bracket, a colon or a comma: past them nothing is sure.
    """
    for position, token in enumerate(tokens[:_LAST_LOOKED_AT]):
        # Few words may be verbs: what stands before is looked at for these alone.
        if not position or not finite_form(token):
            continue
        if not is_verb(token, (tokens[position + 1 : position + 2] or [""])[0]):
            continue
        if any(map(_ends_search, tokens[: position + 1])):
            return 0
        if fold(tokens[position - 1]) in _RELATIVES:
            return 0
        # «Architecture où l’application est découpée» has no verb of its own.
        if not _WHERE.isdisjoint(tokens[1:position]):
            return 0
        if any(
            token.endswith(("quel", "quelle", "quels", "quelles"))
            for token in tokens[1:position]
        ):
            return 0
        return position if _can_be_subject(tokens[:position]) else 0
    return 0


def _ends_search(token: str) -> bool:
    return token.startswith("(") or token.endswith((":", ";", ","))


def _can_be_subject(tokens: list[str]) -> bool:
    if fold(tokens[0]) in _SUBORDINATING or tokens[0].lower() == _FROM:
        return False
    return bool(_DETERMINERS.match(" ".join(tokens))) or tokens[0][0].isupper()
