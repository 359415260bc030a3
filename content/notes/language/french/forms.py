"""How a French value is built: a verb, an infinitive, a preposition, a clause…"""

from __future__ import annotations

import re
from typing import Literal

from content.notes.language.french.verbs import is_infinitive, is_verb
from content.notes.language.typography import fold

Form = Literal["verb", "infinitive", "purpose", "prepositional", "clause", "scale",
               "boolean", "quantity", "noun"]  # fmt: skip

_PREPOSITIONS = frozenset(
    ["via", "par", "selon", "avec", "sans", "dans", "sur", "entre", "en", "grace", "depuis", "des", "apres", "avant", "vers", "chez", "a", "au", "aux", "comme", "sous", "contre", "hors", "lors"]
)
_SCALE = re.compile(
    r"^(?:très |plutôt |assez |plus |moins |extrêmement |généralement |ultra[- ])*"
    r"(?:facile|complexe|simple|difficile|faible|moyen(?:ne)?|élevée?|bas(?:se)?|haute?"
    r"|fort|forte|rapide|lente?|limitée?|illimitée?|long|longue|court|courte|important"
    r"|importante|minimale?|maximale?|bonne?|excellente?|cher|chère|avancée?|optionnel"
    r"(?:le)?|débutant|expert|intermédiaire|partielle?)"
    r"(?:\s+(?:à|ou|et)\s+\S+)?(?:\s*\([^)]*\))?$",
    re.I,
)
_BOOLEAN = re.compile(r"^(?:oui|non|yes|no|partiel(?:le)?|✓|✗)\b", re.I)
_QUANTITY = re.compile(
    r"^(?:jusqu’à|environ|~|≈|<|>|≤|≥|plus de|moins de|au moins|au plus|max\.?|min\.?"
    r"|de l’ordre de)?\s*[\d]",
    re.I,
)
_DETERMINERS = re.compile(
    r"^(?:le|la|les|l’|un|une|des|du|chaque|tout|toute|tous|toutes|aucun|aucune|ce|cet"
    r"|cette|ces|on|il|elle|ils|elles|deux|trois|plusieurs|certains|certaines|son|sa|ses"
    r"|leurs?|\d+)\b",
    re.I,
)


def form_of(value: str) -> Form:
    tokens = value.split()
    if not tokens:
        return "noun"
    if _BOOLEAN.match(value):
        return "boolean"
    if _SCALE.match(value):
        return "scale"
    if _QUANTITY.match(value):
        return "quantity"
    return _by_first_word(tokens)


def _by_first_word(tokens: list[str]) -> Form:
    first = tokens[0]
    following = tokens[1] if len(tokens) > 1 else ""
    folded = fold(first)
    if folded in {"pour", "afin"}:
        return "purpose"
    if is_infinitive(first) or (folded in {"ne", "se", "s", "n"} and following):
        return "infinitive" if is_infinitive(tokens[-1] if folded == "ne" else
                                             following or first) or (
            is_infinitive(first)) else "verb"  # fmt: skip
    if folded in _PREPOSITIONS:
        return "prepositional"
    if is_verb(first, following):
        return "verb"
    return "clause" if verb_position(tokens) else "noun"


def verb_position(tokens: list[str]) -> int:
    """Where the main verb of a clause with its own subject stands; 0 where none is.

    Relative clauses (qui, que, dont, où) do not count, nor does anything after a
    bracket or a colon.
    """
    for position, token in enumerate(tokens[:12]):
        if token.startswith("(") or token.endswith((":", ";")):
            return 0
        if position == 0 or (not token.isascii() and not token.isalpha()):
            if position == 0:
                continue
        following = tokens[position + 1] if position + 1 < len(tokens) else ""
        if not is_verb(token.rstrip(","), following):
            continue
        if fold(tokens[position - 1]) in {"qui", "que", "dont", "ou", "n", "ne"}:
            if fold(tokens[position - 1]) in {"n", "ne"}:
                return position
            return 0
        if _can_be_subject(tokens[:position]):
            return position
    return 0


def _can_be_subject(tokens: list[str]) -> bool:
    text = " ".join(tokens)
    if fold(tokens[0]) in _PREPOSITIONS | {"pour", "si", "quand", "lorsque"}:
        return False
    return bool(_DETERMINERS.match(text)) or tokens[0][0].isupper()
