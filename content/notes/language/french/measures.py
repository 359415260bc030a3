"""What a bare quantity measures, told by its unit: a size, a duration, a price."""

from __future__ import annotations

import re

from content.notes.language.french.articles import HOLDS_OF, of, of_the, the
from content.notes.language.french.nouns import Agreement
from content.notes.language.french.side_nouns import AMOUNTS
from content.notes.language.memory import kept
from content.notes.language.typography import (
    BRACKETED,
    NUMBER,
    fold,
    unbracketed,
    word_set,
    words,
)

# What one waits for: «accès : 12 h» says in how long, and not for how long.
_AWAITED = word_set(
    "acces recuperation restauration livraison propagation activation provisionnement"
)
_WOMAN, _MAN = Agreement("f", plural=False), Agreement("m", plural=False)
_UNITS: tuple[tuple[re.Pattern[str], str, Agreement], ...] = (
    (re.compile(r"[$€]"), "prix", _MAN),
    (re.compile(r"\d\s?(?:[kmgt]i?[bo]|octets?|bytes?)/s|\d\s?[kmgt]bps\b", re.I), "débit", _MAN),
    (re.compile(r"\d\s?(?:[kmgtp]i?[bo]|octets?|bytes?)\b", re.I), "taille", _WOMAN),
    (re.compile(r"\d\s?(?:ms|s|sec|secondes?|min|minutes?|h|heures?|j|jours?|semaines?|mois"
                r"|ans?|années?)\b", re.I), "durée", _WOMAN),
    (re.compile(r"\d\s?%"), "taux", _MAN),
)  # fmt: skip
# «Quelques minutes», «plus d’un mois», «secondes à minutes»: no number, but a time.
_WORDED = re.compile(
    r"(?:(?:souvent |environ |en )?(?:quelques|plusieurs|(?:plus|moins) d’une?|des|dizaines de)"
    r" )?(?:milli)?(?:secondes?|minutes?|heures?|jours?|semaines?|mois|années?)\b", re.I,
)  # fmt: skip
_MOST = re.compile(
    r"^(?:jusqu’à|au plus|≤|<)|\b(?:max|maximum|au maximum|au plus)\b", re.I
)
_LEAST = re.compile(
    r"^(?:au moins|≥)|(?<!\d)(?<!\d\s)\b(?:min|minimum|au minimum|au moins)\b(?!\.)",
    re.I,
)
_USUAL = re.compile(r"\bpar d[ée]faut\b", re.I)
# Nouns and English words that measure by themselves, whatever the unit is.
_MEASURING_ENGLISH = word_set(
    "delay window lag timeout cooldown throughput ttl rto rpo payload quota"
)
_MEASURING = AMOUNTS - _MEASURING_ENGLISH | word_set(
    "memoire stockage espace bande ram disque poids facturation disponibilite durabilite"
)
_BOUNDED = re.compile(r"(?:max|min)imale?$|par défaut$")
_MOST_WORDS = 3
_RANGE = re.compile(
    r"(?<=\d)\s?(?:[kmgt]?i?[ob]|s|min|h|j)?\s?(?:à|-|–|to)\s?(?=\d)", re.I
)
_MORE = re.compile(r"[,;·→](?!\d)|\.\s|\s(?:et|mais|donc|puis|sinon)\s")
_MOST_AROUND = 8
# «1 écriture de 1 Ko/s» counts writes, and is no throughput.
_COUNTS = re.compile(
    r"\D{0,12}\d[\d., ]*\s(?!secondes?|minutes?|heures?|jours?|semaines?|ann[ée]es?|octets?"
    r"|bytes?|millions?|milliards?)[a-zà-ÿ]{5,}", re.I,
)  # fmt: skip
# «1 h offerte par jour» is what one is granted, and lasts no hour.
_GRANTED = re.compile(
    r"\b(?:offerte?s?|gratuite?s?|incluse?s?|crédits?)\b|(?:\bpar|/)\s?(?:jour|semaine|mois|ans?|j|h|heure)\b",
    re.I,
)
# «Jusqu’à 1 an de rétention» is a duration of that.
_OF_WHAT = re.compile(r"\d\s\w+ (?P<what>(?:de |d’)[a-zà-ÿ]{5,})$")


@kept(4096)
def unit_noun(value: str) -> tuple[str, Agreement] | None:
    """«durée» of «30 j», by its unit; None where no unit tells."""
    stated = unbracketed(value)
    found = ((noun, agreed) for unit, noun, agreed in _UNITS if unit.search(stated))
    return None if _COUNTS.match(stated) else next(found, None)


def measures(noun: str) -> bool:
    """«Mémoire», «visibility timeout»: an amount by itself; a «delay queue» is none."""
    if re.search(r"\b(?:max|min)imale?\b|\bpar défaut\b", noun):
        return True
    tokens = _BOUNDED.sub("", fold(noun)).split() or [""]
    first, last = tokens[0], tokens[-1]
    english = last in _MEASURING_ENGLISH or (
        first in _MEASURING_ENGLISH and HOLDS_OF.search(noun)
    )
    return not _MEASURING.isdisjoint(tokens) or bool(english)


def is_one_amount(value: str) -> bool:
    """«0 à 15 min», «90 s au plus»: an amount and its unit, and nothing beside it."""
    stated = _RANGE.sub("", BRACKETED.sub("", value))
    few = len(words(stated)) <= _MOST_AROUND and not _MORE.search(stated)
    return few and len(NUMBER.findall(stated)) == 1


def measured(value: str) -> str:
    """«la durée maximale» of «jusqu’à 35 jours», «la valeur» where no unit tells."""
    stated = BRACKETED.sub("", value)
    found = [(noun, agreed) for unit, noun, agreed in _UNITS if unit.search(stated)]
    noun, agreed = found[0] if found else ("valeur", _WOMAN)
    if _COUNTS.match(stated) or (noun == "durée" and _GRANTED.search(stated)):
        noun, agreed = "valeur", _WOMAN
    ending = "e" if agreed.gender == "f" else ""
    if _USUAL.search(stated):
        noun = f"{noun} par défaut"
    elif bool(_MOST.search(stated)) != bool(_LEAST.search(stated)):
        noun = f"{noun} {'maximal' if _MOST.search(stated) else 'minimal'}{ending}"
    of_what = _OF_WHAT.search(stated)
    return the(f"{noun} {of_what['what']}" if of_what else noun, agreed)


def is_time(value: str) -> bool:
    """«Quelques minutes» is a quantity, though it has no number."""
    return bool(_WORDED.match(unbracketed(value)))


def measure_of(noun: str, agreed: Agreement, value: str) -> tuple[str, Agreement]:
    """«durée du failover» of a failover of 60 s; a retention is one by itself.

    «Taille des variables» too, of which there are several: their quantity counts none.
    """
    stated = BRACKETED.sub("", value)
    found = [(what, its) for unit, what, its in _UNITS if unit.search(stated)]
    if not found and _WORDED.match(stated):
        found = [("durée", _WOMAN)]
    few = len(noun.split(" ")) <= _MOST_WORDS and not _BOUNDED.search(noun)
    if not found or not few or measures(noun) or found[0][0] == "taux":
        return noun, agreed
    what, its = found[0]
    if what == "durée" and fold(noun) in _AWAITED:
        return f"délai {of(noun)}", _MAN
    return f"{what} {of_the(noun, agreed)}", its


def which(value: str) -> str:
    """«quelle est la durée» of «35 jours»."""
    shown = measured(value)
    return f"{'quelle' if shown.startswith('la ') else 'quel'} est {shown}"
