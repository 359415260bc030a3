"""A side asked for: «quel est le rôle de S3», «comment la copie est-elle assurée»."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.french import labels
from content.notes.language.french.articles import (
    named,
    of,
    of_named,
    the,
)
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.nouns import (
    Agreement,
    without_article,
)
from content.notes.language.french.phrasing import brief
from content.notes.language.memory import kept
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import first_word, fold, small, word_set

# A noun with a complement takes no second «de»: «Pour X, quel est le rôle de Y ?»
_COMPLEMENT = re.compile(
    r"\b(?:pour|avant|après|qui|que|sur|entre|par(?! défaut\b)|avec|sans|depuis|dans|lors|en cas|en (?=[A-Z])|du|des"
    r"|de la|à)\s|\bde l’|\bd’une?\s|\bde (?=[A-Z])|\bqu’|,"
)
# «La durée de vie des messages d’Amazon SQS»: a service is soon told from these.
_OF_MANY = re.compile(r"(?:\w+ ){1,3}des \w+")
_LONG_NOUN = 5
_CHOSEN = re.compile(r"principa|typique|habituel|courant|fréquent|classique")
_UNRANKED = re.compile(r"(?:il)?limité|optionnel|minimal|maximal", re.I)
_POSSESSIVE = re.compile(r"\s(?:son|sa|ses|leurs?)\s")
_TOLD = word_set(
    "avantage inconvenient atout benefice interet principe usage role objectif but piege"
)
_LEVELLED = word_set(
    "niveau performance performances cout prix duree temps taille latence debit "
    "frequence capacite type difference nombre quantite mode statut acces effort etat"
)


def which_is(noun: str, agreed: Agreement, subject: str, adjective: str) -> str:
    which, shown = _which_one(noun, agreed, adjective)
    if not subject or says_again(noun, subject):
        return f"{which} {shown}"
    if form_of(subject) == "infinitive":
        return f"pour {small(subject)}, {which} {shown}"
    of_many = is_service(subject) and _OF_MANY.fullmatch(noun)
    if (_is_completed(noun) and not of_many) or len(noun.split()) >= _LONG_NOUN:
        inside = "dans" if is_known(subject) else "pour"
        return f"{inside} {named(subject)}, {which} {shown}"
    if _POSSESSIVE.search(noun):
        return f"pour {named(subject)}, {which} {shown}"
    if (joint := labels.joint(noun)) != "de":
        return f"{which} {shown} {joint} {named(subject)}"
    return f"{which} {shown} {of_named(subject)}"


@lru_cache(maxsize=4096)
def _which_one(noun: str, agreed: Agreement, adjective: str) -> tuple[str, str]:
    which = agreed.pick("quel est", "quelle est", "quels sont", "quelles sont")
    return which, the(f"{adjective} {noun}".strip(), agreed)


@kept(4096)
def _is_completed(noun: str) -> bool:
    return _COMPLEMENT.search(noun) is not None


@lru_cache(maxsize=4096)
def says_again(noun: str, subject: str) -> bool:
    """«Taille du cache» of «le cache», «options de tar» of «tar - Tape Archiver»."""
    name = fold(without_article(brief(subject).partition(" - ")[0]))
    return bool(name) and f" {name} " in f" {fold(noun)} "


def main_ones(noun: str, agreed: Agreement) -> str:
    if not agreed.plural or _CHOSEN.search(noun):
        return ""
    return agreed.pick("", "", "principaux", "principales")


def how_assured(noun: str, agreed: Agreement, subject: str) -> str:
    done = agreed.pick("est-il assuré", "est-elle assurée", "sont-ils assurés",
                       "sont-elles assurées")  # fmt: skip
    owner = "" if says_again(noun, subject) else f" {of_named(subject)}"
    return f"comment {the(noun, agreed)}{owner} {done}"


def levelled(
    noun: str, agreed: Agreement, form: Form, value: str
) -> tuple[str, Agreement]:
    """«complexité» → «niveau de complexité» where the value only ranks: «Élevée»."""
    if form == "scale" and noun == "performances":
        return "niveau de performance", Agreement("m", plural=False)
    if form != "scale" or agreed.plural or _UNRANKED.match(value):
        return noun, agreed
    head = first_word(noun)
    if head in _LEVELLED or head in _TOLD:
        # «Simple» is an advantage, and no level of one.
        return noun, agreed
    return f"niveau {of(noun)}", Agreement("m", plural=False)
