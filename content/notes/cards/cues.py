"""Cue: what an arrow leads to, from a need, a goal or a mishap to what answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.cards.quantities import quantities
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.english.verbs import is_base
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    COLON,
    QUOTES,
    is_balanced,
    one_line,
    without_brackets,
    words,
)

_LED = re.compile(r"(?P<cue>[^→⇒=<>]+?)\s*(?:→|⇒|->|=>)\s*(?P<answer>[^→⇒=<>]+)")
_ASKS = re.compile(
    r"(?:qu(?:i|e|oi|and|els?|elles?)|où|comment|combien|pourquoi|what|which|how|when|why|who"
    r"|est-ce|is|are|can|does|do)\b", re.I,
)  # fmt: skip
# What is no need by itself: a case without its thing, a remark, a figure.
_POINTS = re.compile(
    r"\b(?:rien|sinon|ça|cela|ce|cette|ces|celui|celle|elles?|ils?|lui|eux|tout|autres?|les deux|même"
    r"|examen|exam|qcm|prof|énoncé|questions?|piège|this|that|these|those|it|they|both|else|yes|no|oui"
    r"|non|jamais|never|seulement|donc|je|tu|j|i|you|answers?)\b|^(?:et|ou|mais|and|or|but|si|if)\b|\bs’il",
    re.I,
)  # fmt: skip
# «Pas chiffré», «plus gros», «au-delà»: of what, is said elsewhere.
_BESIDE = re.compile(
    r"(?:pas|plus|moins|trop|au-delà|sans|not|no|more|less|bigger|above)\b", re.I
)
# «Les SDK sont en maintenance» states, and needs nothing.
_STATES = re.compile(
    r"^(?:l[ae]s?\s|l’|une?\s|the\s)[^,]+\s(?:est|sont|is|are)\s|\smeans\s", re.I
)
_LEAST_CUE, _MOST_CUE = 2, 16
_FIRST = 3


def write(fact: Fact) -> Iterator[Sketch]:
    """A question for «bloquer une IP → NACL», «Erreur 504 ? → délai trop court»."""
    found = _LED.fullmatch(fact.value) if fact.shape == "statement" else None
    if not found:
        return
    cue = one_line(QUOTES.sub("", found["cue"])).strip(" ,:.")
    asks, quoted = cue.endswith("?"), bool(QUOTES.match(found["cue"]))
    cue, answer = cue.rstrip(" ?\u00a0\u202f"), found["answer"].strip(" .!")
    ask = asker(fact.language)
    if not _is_cue(cue):
        return
    if _STATES.search(cue) and not (asks or quoted):
        return
    if asks and len(words(cue)) > _LEAST_CUE:
        prompt = ask.faced(fact.topic, cue)
    elif goal := ask.goal(fact.topic, cue):
        prompt = ask.need(cue[:1].upper() + cue[1:], "") if _names(answer) else goal
    elif not (quoted or _is_done(fact, cue)):
        # «Crawler lit le schéma → Data Catalog» tells what comes of it.
        return
    elif any(quantities(cue)) or not _names(answer):
        return
    else:
        kind = "service" if is_service(without_brackets(answer)) else ""
        prompt = ask.need(cue[:1].upper() + cue[1:], kind)
    yield Sketch(fact, "term", prompt, answer, asks=prompt)


def _is_done(fact: Fact, cue: str) -> bool:
    """«Block a single address»: what one wants to do; French has goals for that."""
    return fact.language == "en" and is_base(cue.split(" ")[0])


def _is_cue(cue: str) -> bool:
    """A need in a few words, that names no thing and leans on nothing."""
    if not _LEAST_CUE <= len(words(cue)) <= _MOST_CUE or not cue[:1].isalpha():
        return False
    if _POINTS.search(cue) or _ASKS.match(cue) or _BESIDE.match(cue):
        return False
    if not is_balanced(cue) or set(cue) & set("…;$€"):
        return False
    bare = without_brackets(cue)
    return not (is_known(bare) or COLON.search(cue))


def _names(answer: str) -> bool:
    """What answers a need has a name: «NACL (un SG ne sait pas refuser)»."""
    said = without_brackets(answer).split(" ")
    starts = (" ".join(said[:count]).rstrip(",") for count in range(1, _FIRST + 1))
    return any(map(is_known, starts))
