"""Led on: words that only go on from those before them, so that anything might follow.

«Lent, mais […]», «en […]» of «en transit via HTTPS», «on peut avoir […] (max 5)»: what
is hidden is a turn of the author, and no one thing that the rest asks for.
"""

from __future__ import annotations

import re

from content.notes.language.french.verbs import finite_form, is_verb
from content.notes.language.typography import fold, word_set, words

_LED_ON = re.compile(
    r"\b(?:mais|si|sinon|donc)\s$|\b(?:a|ont|avoir)\s(?:l[ea]s?\s|l’)$", re.I
)
# Half of «en transit via HTTPS».
_HALF = re.compile(r"\ben\s$", re.I)
_WITH_MEANS = re.compile(r"\S+ (?:via|par|avec|grâce)\s", re.I)
# «Via la […]» says how, «et la […]» what else; «sans changer les […]» takes anything.
_ARTICLED = re.compile(
    r"(?:(?P<word>[^\s(,;:]+)\s)?(?:\b(?:l[ea]s?|the)\s|\bl’)$", re.I
)
_BY = word_set(
    "via par avec a pour using with through by for from in on dans sur de vers"
)
_A_FEW = re.compile(
    r"(?:plusieurs|certaine?s|quelques|de nombreu(?:x|ses)|divers(?:es)?)\s", re.I
)
# How many there are is what is worth asking.
_COUNTS = re.compile(r"\((?:max|jusqu’à|au plus|\d)")
_EXAMPLE = re.compile(
    r"\b(?:par exemple\s?:|(?:par ex|ex|e\.g)\b(?![^;]*[;)])(?![^;]*\.\s[A-ZÀ-Ÿ]))",
    re.I,
)
# «60 % ici, 40 % là»: so many for once.
_HERE_AND_THERE = re.compile(
    r"\b(?:ici|par-ci|here)\b[^.;]*\b(?:là|par-là|there)(?![\w’-])", re.I
)


def is_led_on(before: str, hidden: str, after: str) -> bool:
    """Whether what is hidden only goes on from what stands before it."""
    if _LED_ON.search(before) or (_A_FEW.match(hidden) and _COUNTS.search(after)):
        return True
    return bool(_HALF.search(before) and _WITH_MEANS.match(hidden)) or _is_done(hidden)


def is_object(before: str, after: str) -> bool:
    """«Choisir le […]», «the app sees the […]»: the object of a deed, which it ends.

    What a bracket tells more of, and what does something itself, is asked for.
    """
    found = _ARTICLED.search(before)
    if not found or not found["word"] or fold(found["word"]) in _BY:
        return False
    following, then, *_ = [*words(after), "", ""]
    return not (after.lstrip().startswith("(") or is_verb(following, then))


def is_of_example(before: str, after: str) -> bool:
    """«Par exemple : 3 pannes pour […]», «[…] ici, 40 % là»: any number would do."""
    if _HERE_AND_THERE.search(f"{before} {after}"):
        return True
    return _EXAMPLE.search(before) is not None


def _is_done(hidden: str) -> bool:
    """«Arrêtent aléatoirement des nœuds»"""
    first, how, *_ = [*hidden.lower().split(), "", ""]
    return how.endswith("ment") and bool(finite_form(first))
