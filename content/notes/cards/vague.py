"""Whether a description, a need or a choice leads from the one to the other.

Two common words describe many things, an opinion none, and what is no name is not
found by who looks for one.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.language.acronyms import is_acronym
from content.notes.language.light import LIGHT
from content.notes.language.names import VENDORS, is_coined
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import fold, without_brackets

_MAKER = re.compile(r"(?<!^)\b(?:AWS|Amazon|Azure|Google)\b")
_MOST_LETTERS = 5
_LEAST_HEAVY, _LEAST_LETTERS, _MOST_PARTS = 3, 3, 2
_SPECIFIC = re.compile(r"\d|\b[A-Z][A-Z0-9]+\b|\w[A-Z]|\s[A-Z]\w")
# «C (Using a customer key)» is what is left of «SSE-C».
_LEFT_OF_NAME = re.compile(r"[A-Z][A-Z0-9]{0,3} \(")
# «Works but no good», «not suitable if», «less than Standard»: told beside another.
_OPINION = re.compile(
    r"\b(?:no good|not (?:ideal|suitable)|pas (?:idéal|adapté|terrible)e?s?)\b"
    r"|^(?:less|more|fewer|moins|plus|\w+er) (?:than|que|qu’)\b|^[^,]*\betc$|^works? but\b",
    re.I,
)
# «EFS is shared storage, but…», «…; NON, constant»: more than one need.
_TWO_NEEDS = re.compile(
    r"\b(?:is|are|est|sont)\s.*,\s(?:if|si|but|mais)\s|\b(?:NON|OUI|YES|NO)\b"
)
_ENGLISH_GENUS = re.compile(r"(?:an?|the|one|any|all) (?P<rest>[^\W\d].*)", re.I | re.S)
_DESCRIBED = re.compile(r"\b[Qq]uels? termes? [^«]+«\s?(?P<told>.+)»")
_SAYS = re.compile(r"\b(?:is|are|was|can|will|should|est|sont|peut|faut)\b")
_SEVERAL = re.compile(r"\s(?:et|and)\s")
# «RGPD (art. 32)», «Spectre (2018)»: nobody is asked for the place or the year.
_CITED = re.compile(
    r"\s\((?:art(?:icles?)?\b|chap|section|p(?:ages?)?\b|§|depuis\b|since\b|(?:19|20)\d\d\b)[^()]*\)$",
    re.I,
)
# «Ressources concernées», «different tasks»: which ones, is what one would learn.
_OF_ANY = re.compile(
    r"(?:(?:l[ae]s?|des) |l’)?[^\W\d]+ (?:concerné|impliqué|adéquat|approprié|souhaité|voulu|correspondant)e?s?"
    r"|(?:différente?s|divers(?:es)?|different|various) [^\W\d]+", re.I,
)  # fmt: skip
_LIGHT = LIGHT | VENDORS


def is_opinion(told: str) -> bool:
    """What its author thinks of it, or what is left of a name or a quotation."""
    left = _LEFT_OF_NAME.match(told) or told.count('"') % 2
    return bool(left or _OPINION.search(told))


def tells_of_any(told: str) -> bool:
    """«Ressources concernées» of a plan: true of whatever plan one thinks of."""
    return _OF_ANY.fullmatch(told) is not None and not _SPECIFIC.search(told)


def is_thin(told: str) -> bool:
    """«Contrôle total»: two words that are said of many things."""
    heavy = [
        word
        for word in fold(told).split()
        if word not in _LIGHT and len(word) >= _LEAST_LETTERS
    ]
    return len(heavy) < _LEAST_HEAVY and not is_specific(told)


def is_specific(told: str) -> bool:
    """It holds a name, letters or a figure, that lead to one field."""
    return _SPECIFIC.search(told[1:]) is not None


def is_two_needs(need: str) -> bool:
    return _TWO_NEEDS.search(need) is not None


def is_choice(answer: str) -> bool:
    """A name or a few of them, and no sentence or list of traits."""
    bare = without_brackets(answer)
    if sum(map(str.isalnum, answer)) < 2 or _SAYS.search(bare):
        return False
    parts = bare.split(", ")
    named = all(map(is_known, parts))
    return named or len(parts) <= _MOST_PARTS


def is_one_name(answer: str, kind: str) -> bool:
    """One name: «TCP et UDP» are two, and «514/UDP» is a figure of something."""
    if kind:
        return True
    return not (answer[:1].isdigit() or _SEVERAL.search(answer)) or (
        is_service(answer) or (is_coined(answer) and not answer[:1].isdigit())
    )


def is_english_genus(told: str) -> bool:
    """«A network of edge locations…»: a kind of thing, and two words that tell it apart.

    «Uses edge locations», «for short bursts» are said of many.
    """
    found = _ENGLISH_GENUS.match(told)
    heavy = fold(found["rest"]).split() if found else []
    telling = [one for one in heavy if one not in _LIGHT and len(one) > _LEAST_LETTERS]
    return len(telling) >= _LEAST_HEAVY


def described(sketch: Sketch) -> str:
    """What leads to the answer, where no kind of thing is asked for; else ""."""
    found = _DESCRIBED.search(sketch.prompt) if sketch.kind == "term" else None
    return found["told"] if found else ""


def is_of_maker(name: str) -> bool:
    """«GlusterFS», «TensorFlow sur AWS»: one of several that do the same."""
    if _MAKER.search(name):
        return True
    letters = name.isupper() or is_acronym(name) or len(name) <= _MOST_LETTERS
    return name.isalpha() and is_coined(name) and not letters


def uncited(name: str) -> str:
    return _CITED.sub("", name)
