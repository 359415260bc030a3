"""Counted bullets: «5 VPC max par région», «Up to 5 layers per function»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from content.notes.language.base import Language
from content.notes.language.english.verbs import is_modal, is_third_person
from content.notes.language.french.forms import form_of
from content.notes.language.typography import word_set, words

_COUNTED = re.compile(
    r"^(?P<count>(?:(?:jusqu’à|environ|au plus|au moins|maximum|minimum|max\.?|min\.?|up to|"
    r"at least|at most|about)\s+)?[<>~≤≥]?\d[\d.,]*(?:[ \u00a0]\d{3})*\+?"
    r"(?:(?:\s(?:millions?|milliards?|billions?)|\s?[Mk])\b(?:\s(?:de|of)|\sd’)?)?)(?:\s|(?<=’))"
    r"(?P<what>[^\W\d].+)$", re.I,
)  # fmt: skip
_UNITS = word_set(
    """
    ms s min h j go mo ko to gb mb kb tb pb eb po eo kib mib gib tib gbps mbps kbps iops
    heures heure jours jour minutes minute secondes seconde mois an ans hours hour days
    day minutes minute seconds second months month years year hrs hr mins secs sec rcu wcu fois times x vs
    max maximum min minimum eme er ere e nd rd th st digits bits bit octets octet bytes
    """
)
_JOINING = word_set("à to or ou et and par per de of dans in pour for sur on en avec")
# «1 000 concurrent per region»: concurrent what?
_QUALIFIES = word_set(
    "concurrent concurrents simultaneous simultane simultanes active parallel max soft hard"
)
_MOST_WORDS = 9
_LEAST_MANY = 2
# They end as what tells of many does.
_SINGULAR = word_set("pas plus moins sans trop dans temps acces succes")
# «1991 sortie de Linux», «1991, sortie de Linux» say when.
_YEAR = re.compile(r"(?:19|20)\d\d,?")
_END = re.compile(r"[.!?;:→=]\s|[,;:→=]")


@dataclass(frozen=True)
class Counted:
    """`count` things («5», «Jusqu’à 12,5 millions d’») of what is counted."""

    count: str
    what: str


def counted(text: str, language: Language) -> Counted | None:
    """A bullet that says how many there are of what; None where a verb follows."""
    found = _COUNTED.match(text)
    if not found or _END.search(found["what"]) or re.search(r"\d", found["what"]):
        return None
    what = found["what"].rstrip(" .")
    if _YEAR.fullmatch(found["count"]) or _is_code(found["count"], what, language):
        return None
    first = what.split(" ")[0].lower()
    if "/" in first or " + " in what:
        return None
    least = 1 if re.search(r"(?:[a-z]{2}|[A-Z]{2})s$", what) else 2
    bare = re.split(r"\s(?:par|per)\s", what)[0].lower()
    if (
        first in _UNITS
        or bare in _QUALIFIES
        or not least <= len(words(what)) <= _MOST_WORDS
    ):
        return None
    if _is_sentence(what, language) or first in _JOINING:
        return None
    return Counted(re.sub(r"\s(?:de|d’|of)$", "", found["count"].strip()), what)


def _is_code(count: str, what: str, language: Language) -> bool:
    """«400 requête mal formée»: more than one of what is told of one are none."""
    if language != "fr" or not count.isdecimal() or int(count) < _LEAST_MANY:
        return False
    noun = what.split()[0]
    many = noun[-1] in "sxz" and noun not in _SINGULAR
    return not (many or noun[-1].isupper())


def _is_sentence(what: str, language: Language) -> bool:
    if language == "fr":
        return form_of(f"les {what}") == "clause"
    tokens = what.split()
    return any(
        is_modal(token) or token in {"is", "are", "that", "to"}
        or is_third_person(token, (tokens[at + 1 :] or [""])[0])
        for at, token in enumerate(tokens)
    )  # fmt: skip
