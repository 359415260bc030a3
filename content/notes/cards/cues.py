"""Cue: what an arrow leads to, from a need, a goal or a mishap to what answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.english.verbs import is_base
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    COLON,
    QUOTES,
    one_line,
    without_brackets,
    words,
)

_LED = re.compile(r"(?P<cue>[^→⇒=<>]+?)\s*(?:→|⇒|->|=>)\s*(?P<answer>[^→⇒=<>]+)")
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
    if asks and len(words(cue)) > _LEAST_CUE:
        prompt = ask.faced(fact.topic, cue)
    elif goal := ask.goal(fact.topic, cue):
        prompt = ask.need(cue[:1].upper() + cue[1:], "") if _names(answer) else goal
    elif not (quoted or _is_done(fact, cue)):
        # «Crawler lit le schéma → Data Catalog» tells what comes of it.
        return
    elif not _names(answer):
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
    bare = without_brackets(cue)
    return not (is_known(bare) or COLON.search(cue))


def _names(answer: str) -> bool:
    """What answers a need has a name: «NACL (un SG ne sait pas refuser)»."""
    said = without_brackets(answer).split(" ")
    starts = (" ".join(said[:count]).rstrip(",") for count in range(1, _FIRST + 1))
    return any(map(is_known, starts))
