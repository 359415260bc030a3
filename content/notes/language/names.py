"""Is this the name of a thing (Amazon S3, Read Replicas, GSI) or common words?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from content.notes.language.french.lexicon import NOUNS
from content.notes.language.held import Held
from content.notes.language.memory import kept
from content.notes.language.typography import (
    LAST_BRACKET,
    fold,
    without_asides,
    word_set,
)

_ACRONYM = re.compile(r"^[A-Z0-9][A-Z0-9&/.+-]*[A-Z0-9]s?$|^[A-Z]$")
# «DynamoDB», «IPsec».
_INNER_CAPITAL = re.compile(r"^\w*[a-z0-9][A-Z]|^[A-Z]{2,}[a-z]{2,}$")
_SIGNS = re.compile(r"[\\_$@*<>{}~]|[.:](?=\w)|^[./]")
_NUMBERED = re.compile(r"v?\d")
_ACCENT = re.compile(r"[àâçéèêëîïôûù]", re.I)
_ELIDED = re.compile(r"[LD]’\w")
_SMALL = word_set("for of the and de du des d’ la le les et to in on with vs")
_ARTICLES = word_set("Le La Les Un Une Des le la les un une des")
_OF = word_set("de du des")
VENDORS = word_set("amazon aws")
# Nouns that English spells otherwise, or puts last.
_ONLY_FRENCH = word_set(
    "adresse annuaire arborescence bouton carte commande couche disque fermeture fichier forme "
    "fournisseur groupe journal langage logiciel mode moteur nommage noyau outil passerelle pile "
    "pilote plateforme protocole ressource sauvegarde serveur stockage trame transfert utilitaire"
)
_PAIR = 2
# «Communication TCP/IP» is what one calls so in French: English has it the other way.
_DEED = re.compile(r"(?<!applic)[ai]tion$")
_FRENCH_END = re.compile(r"(?:ique|aire|elle|euse|hybride)s?$|(?:eux|aux)$", re.I)


@kept(8192)
def is_name(text: str) -> bool:
    """True where the words are written as names are.

    An acronym (KMS), an inner capital (DynamoDB), a sign of code (/etc/hosts), or
    several words that all have capitals (Instance Store, FSx for Lustre), the first
    of which is no French noun («Intégration S3», «Cache DNS» are no names).
    """
    tokens = text.split()
    if not tokens or _begins_as_phrase(tokens):
        return False
    if is_coined(tokens[0]) and (len(tokens) == 1 or len(tokens[0]) > 1):
        return True
    if "(" in text:
        tokens = without_asides(text).split() or tokens
    heavy = [token for token in tokens if token.lower() not in _SMALL]
    if len(heavy) < 2 or (_is_french(tokens[0]) and not _all_plain(heavy)):
        return False
    return all(token[0].isupper() or _NUMBERED.match(token) for token in heavy)


def _begins_as_phrase(tokens: list[str]) -> bool:
    """«L’alarme CloudWatch», «Un StackSet», «Rôle de Custom Labels» name no one thing."""
    first, following = tokens[0], tokens[1:2]
    if not following:
        return False
    if first in _ARTICLES or _ELIDED.match(first):
        return True
    return _is_french(first) and following[0] in _OF


@kept(8192)
def is_coined(token: str) -> bool:
    """True for a word no dictionary has: an acronym, mixed case, a sign, a digit."""
    bare = token.strip('()«»"“”,;’')
    return bool(
        _ACRONYM.match(bare)
        or _INNER_CAPITAL.match(bare)
        or _SIGNS.search(bare)
        or (not bare.isalpha() and any(map(str.isdigit, bare)))
    )


def is_named(text: str) -> bool:
    """«Google», «Log archive», «SAML»: written large, and no word of French."""
    first = text.split(" ")[0]
    return is_coined(first) or (first[:1].isupper() and not _is_french(first))


@kept(16384)
def is_proper(text: str) -> bool:
    """True where every word outside brackets is written as a name is."""
    bare = without_asides(text) if "(" in text else text
    heavy = [token for token in bare.split() if token.lower() not in _SMALL]
    return is_name(text) and all(
        token[0].isupper() or is_coined(token) for token in heavy
    )


@kept(16384)
def short_name(name: str) -> str:
    """The name without its vendor and its bracket: «Amazon RDS (…)» is «RDS»."""
    bare = LAST_BRACKET.sub("", name) if "(" in name else name
    first, _, rest = bare.partition(" ")
    return rest if first.lower() in VENDORS and rest else bare


@lru_cache(maxsize=16384)
def mentions(text: str, name: str) -> bool:
    """True where the text holds the name, without its vendor, or its bracket alone."""
    return any(f" {fold(one)} " in f" {fold(text)} " for one in _known_as(name))


def _known_as(name: str) -> list[str]:
    """The name without its vendor, and its bracket alone."""
    found = LAST_BRACKET.search(name) if "(" in name else None
    return [one for one in (short_name(name), found["inside"] if found else "") if one]


class Mentioned:
    """Some names, for texts that are each asked whether they mention any of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._held = Held(chain.from_iterable(map(_known_as, names)))

    def by(self, text: str) -> bool:
        return any(self._held.among(text))


@kept(4096)
def _is_french(word: str) -> bool:
    folded = fold(word)
    one = folded.rstrip("s")
    known = folded in NOUNS or one in NOUNS or bool(_DEED.search(one))
    return known or bool(_ACCENT.search(word))


@kept(4096)
def is_typed_large(name: str) -> bool:
    """«Couche Transport», «Cloud Privé»: French words, however large they are typed."""
    tokens = without_asides(name).split()
    if len(tokens) < _PAIR or not _is_french(tokens[0]) or is_coined(tokens[0]):
        return False
    return fold(tokens[0]).removesuffix("s") in _ONLY_FRENCH or any(
        map(_ends_french, tokens[1:])
    )


def typed_small(name: str) -> str:
    """«Cloud privé» of «Cloud Privé», «Couche Transport» as it is."""
    first, *others = name.split(" ")
    return " ".join(
        [first, *(one.lower() if _ends_french(one) else one for one in others)]
    )


def _ends_french(word: str) -> bool:
    typed = word[1:].islower() and not is_coined(word)
    return typed and bool(_ACCENT.search(word) or _FRENCH_END.search(word))


def _all_plain(tokens: list[str]) -> bool:
    """Title Case throughout («Instance Store», «Cache Hit»): English, hence a name."""
    return not _ACCENT.search(tokens[0]) and all(
        token[0].isupper() and token[1:].islower() for token in tokens
    )
