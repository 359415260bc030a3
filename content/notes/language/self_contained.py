"""Sentences that need no heading: they name what they are about, and point nowhere.

«Chaque zone DNS garde 2 copies» says the same wherever it stands; «les logs durent 30
jours» is understood only under the name of what writes them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language import asker
from content.notes.language.base import Language
from content.notes.language.french.verbs import finite_form
from content.notes.language.names import is_coined
from content.notes.language.services import services_in
from content.notes.language.typography import BRACKETED, words

_LEAST_WORDS = 6
# What a sentence may begin with, but for a name: «un fichier de 300 Ko» is an example.
_BEGINS = re.compile(
    r"(?:L[ea]s?|Chaque|Toute?s?|Tous|Dans (?:chaque|l[ea]s?|une?)|The|Each|Every|All|In (?:each|every|the|an?)) |L’"
)
# «Dans ce schéma», «son quota», «ci-dessous», «the following»: said of what is near.
_POINTS = re.compile(
    r"\b(?:ce|cet|cette|ces|ceci|cela|ça|son|sa|ses|leurs?|notre|nos|votre|vos|mon|ma|mes|ton|ta|tes|ici|là"
    r"|suivante?s?|précédente?s?|ci-dessus|ci-dessous|ainsi|aussi|donc|alors|sinon|exemple|figure|tableau|schéma"
    r"|autres?|mêmes?|il|ils|elles?|on|nous|vous"
    r"|this|that|these|those|its|it|they|their|our|your|you|we|my|here|there|following|above|below|other|same"
    r"|also|so|thus|example|table|figure)\b|[→=?!—–@]|->|\s:\s|\.\s",
    re.I,
)
# Letters that are used of anything.
_SHORT = re.compile(r"IPs?|AZs?|OK|T[PD]|ID|CPU|RAM|URL|PC|OS|\W*\d\S*")


@lru_cache(maxsize=4096)
def tells_by_itself(text: str, language: Language) -> bool:
    """A whole sentence that holds a name no other note would give something else."""
    bare = BRACKETED.sub("", text)
    if len(words(bare)) < _LEAST_WORDS or _POINTS.search(bare):
        return False
    begins = _BEGINS.match(bare) or _is_name(bare.split(" ")[0])
    named = services_in(bare) or any(map(_is_name, bare.split()))
    return bool(begins and named) and _is_clause(bare, language)


def _is_name(token: str) -> bool:
    bare = token.strip('()«»,;.“”"’ ')
    return len(bare) > 1 and is_coined(bare) and not _SHORT.fullmatch(bare)


def _is_clause(text: str, language: Language) -> bool:
    if asker(language).leans(text):
        return False
    if language == "en" or asker(language).is_clause(text):
        return asker(language).is_clause(text)
    return any(map(finite_form, text.split(" ")[1:]))
