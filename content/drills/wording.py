"""The sentences of the drills, in the languages that notes are written in."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from content.notes.language.typography import NARROW

WORDING: dict[str, dict[str, str]] = {
    "fr": {
        "strong read": "lectures à cohérence forte",
        "eventual read": "lectures à cohérence à terme",
        "transactional read": "lectures transactionnelles",
        "standard write": "écritures standard",
        "transactional write": "écritures transactionnelles",
        "capacity rule prompt": (
            "Comment calcule-t-on les {unit} de {subject} pour des {action}\u202f?"
        ),
        "capacity rule": (
            "Taille arrondie au multiple de {block}\u00a0Ko supérieur, "
            "{factor}\u00a0{unit} par bloc, × opérations par seconde"
        ),
        "selection rule prompt": (
            "{subject}\u00a0: dans quel ordre se classent les options, de la moins chère "
            "à la plus chère\u202f?"
        ),
        "capacity prompt": (
            "Combien de {unit} faut-il prévoir dans DynamoDB pour {rate} {action} par "
            "seconde d’éléments de {size}\u00a0Ko\u202f?"
        ),
        "capacity blocks": (
            "{size}\u00a0Ko s’arrondissent à {blocks} × {block}\u00a0Ko."
        ),
        "capacity each": (
            "Chaque opération consomme {blocks} × {factor} = {each}\u00a0{unit}."
        ),
        "capacity total": "{rate} par seconde × {each} = {total}\u00a0{unit}.",
        "selection prompt": (
            "{options}\u00a0: que choisir au coût le plus bas si un accès en {delay} au "
            "plus est exigé\u202f?"
        ),
        "or": "ou",
        "selection fits": "Tiennent le délai de {delay}\u00a0: {fits}.",
        "selection cheapest": "Au coût le plus bas\u00a0: {answer}.",
    },
    "en": {
        "strong read": "strongly consistent reads",
        "eventual read": "eventually consistent reads",
        "transactional read": "transactional reads",
        "standard write": "standard writes",
        "transactional write": "transactional writes",
        "capacity rule prompt": (
            "How are the {unit} of {subject} computed for {action}?"
        ),
        "capacity rule": (
            "Size rounded up to a multiple of {block}\u00a0KB, "
            "{factor}\u00a0{unit} per block, × operations per second"
        ),
        "selection rule prompt": (
            "{subject}: in what order do the options come, from the cheapest to the "
            "dearest?"
        ),
        "capacity prompt": (
            "How many {unit} does DynamoDB need for {rate} {action} per second of "
            "items of {size}\u00a0KB?"
        ),
        "capacity blocks": "{size}\u00a0KB rounds up to {blocks} × {block}\u00a0KB.",
        "capacity each": (
            "Each operation takes {blocks} × {factor} = {each}\u00a0{unit}."
        ),
        "capacity total": "{rate} per second × {each} = {total}\u00a0{unit}.",
        "selection prompt": (
            "{options}: which costs least if access within {delay} at most is required?"
        ),
        "or": "or",
        "selection fits": "Within {delay}: {fits}.",
        "selection cheapest": "The cheapest: {answer}.",
    },
}


def number(value: int | Fraction, language: str) -> str:
    """«1 234,5» in French, «1,234.5» in English; at most one decimal."""
    exact = Fraction(value)
    text = f"{int(exact):,}" if exact.denominator == 1 else f"{float(exact):,.1f}"
    if language != "fr":
        return text
    return text.translate({ord(","): NARROW, ord("."): ","})


def alternatives(names: Sequence[str], language: str) -> str:
    """«A, B ou C»."""
    *first, last = names
    return f"{', '.join(first)} {WORDING[language]['or']} {last}"
