"""A label and its value taken apart: «Coût : faible», «RTO = temps d’arrêt»."""

from __future__ import annotations

import re
from typing import NamedTuple

from content.notes.language.memory import remembered
from content.notes.language.names import is_proper
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    DIGIT,
    is_balanced,
    without_asides,
    without_end,
    words,
)

_LABEL = re.compile(
    r"^(?P<label>[^:=→↔\n]{1,70}?)\s*(?P<sign>\s:|:\s|:$|\s=\s|\s→\s|\s⇒\s|\s=>\s|\s↔\s|"
    r"\s->\s)\s*(?P<value>.*)$",
    re.S,
)
_GLOSSED = re.compile(
    r"^(?P<label>[^():=→]{2,40}?)\s*\((?P<gloss>[^()]{40,})\)\s*:\s(?P<value>\S.*)$",
    re.S,
)
# «IA: (Infrequent Access): for data…» spells its label out before it goes on.
_SPELT = re.compile(r"^\([^()]{2,40}\)\s?:\s(?=\S)")
_SIGNS = frozenset(":=→⇒↔")
_DASHES = re.compile(r"[-–—]\s")
# «--» is how a long dash is typed by hand.
_DASH = re.compile(
    r"^(?P<label>(?:[^–—-]|(?<=\w)-(?=\w)){2,40}?)\s+(?:--|[-–—])\s+(?P<value>\S.*)$",
    re.S,
)
_NEW_SENTENCE = re.compile(r"[.!?]\s+[A-ZÀ-Ÿ]")
ARROWS = frozenset({"→", "⇒", "=>", "->"})
_ARROW = re.compile(r"→|⇒|=>|->|➔")
_PLACE = re.compile(
    r"(?:dans|sur|en|depuis|toujours|vers|chez|ex|si|quand|dès|in|on|from|if|when)\s",
    re.I,
)
_NEGATED = re.compile(r"\s(?:n’|ne\s)\w+\s(?:pas|plus|jamais)\b")
_AMOUNT_END = re.compile(r"[$€\d]\)")
_MOST_IN_LABEL = 5
_MOST_DASHED = 3
_MOST_NEEDED = 14
_URL = re.compile(r"\bhttps?://|\bwww\.|\bmailto:", re.I)


class Labelled(NamedTuple):
    label: str
    value: str
    sign: str


@remembered(16384)
def labelled(text: str, lead: str) -> Labelled | None:
    """«**X** : y», «X : y», «X = y», «X → y», «**X** – y» taken apart.

    A plain label is short and a colon inside brackets or an address is none. A dash
    divides only after a bold label.
    """
    if lead and (stopped := _stopped(text, lead)) is not None:
        return stopped
    if "(" in text and (glossed := _GLOSSED.match(text)):
        return Labelled(glossed["label"], glossed["value"].strip(), ":")
    signed = not _SIGNS.isdisjoint(text) or "->" in text
    if signed and len(_ARROW.findall(text)) > 1:
        return None
    found = _LABEL.match(text) if signed else None
    if found and _is_label(found["label"], found["sign"].strip(), lead, found["value"]):
        sign = found["sign"].strip()
        # What stands in brackets between a bold name and an arrow is said in passing.
        name = lead if lead and sign in ARROWS else found["label"]
        value = _SPELT.sub("", found["value"].strip())
        return Labelled(without_end(name), value, sign)
    dashes = ("-" in text or "–" in text or "—" in text) and lead != text
    dashed = _DASH.match(text) if dashes and _DASHES.search(text) else None
    if dashed and _dash_divides(dashed["label"], lead):
        return Labelled(dashed["label"].strip(), dashed["value"].strip(), "-")
    return None


def dashed(text: str) -> Labelled | None:
    """«Cluster - same rack», where all bullets beside it are written so."""
    found = _DASH.match(text)
    if not found or len(words(found["label"])) > _MOST_DASHED:
        return None
    return Labelled(found["label"].strip(), found["value"].strip(), "-")


def _stopped(text: str, lead: str) -> Labelled | None:
    """«**Cooldown.** 300 secondes» is labelled in bold, with a full stop."""
    name = lead.rstrip(" .")
    rest = text.removeprefix(lead).lstrip(" ") if lead.endswith(".") else ""
    if not lead.endswith("."):
        rest = text.removeprefix(f"{lead}. ") if lead else ""
    if not rest or rest == text or not 0 < len(words(name)) <= _MOST_IN_LABEL:
        return None
    return Labelled(name, rest.strip(), ":")


def _is_label(label: str, sign: str, lead: str, value: str) -> bool:
    if not is_balanced(label) or _URL.search(label + ":"):
        return False
    if not lead and (_PLACE.match(label) or _NEGATED.search(label)):
        return False
    chosen = without_end(value)
    if sign in ARROWS and not lead and (is_service(chosen) or is_proper(chosen)):
        return len(words(label)) <= _MOST_NEEDED
    pieces = without_asides(label).split(",") if "," in label else [label]
    if any(len(piece.split()) > 2 for piece in pieces) and len(pieces) > 1:
        return bool(lead.startswith(label))
    if _NEW_SENTENCE.search(label):
        return False
    named = without_asides(label).strip()
    if sign in ARROWS and lead != named and (lead or DIGIT.search(label)):
        return False
    if label.count("“") != label.count("”") or label.count("«") != label.count("»"):
        return False
    limit = 10 if sign in ARROWS or (lead and label.startswith(lead)) else 6
    return len(words(label)) <= limit and not label.endswith(("ex", "Ex"))


def _dash_divides(label: str, lead: str) -> bool:
    if not is_balanced(label):
        return False
    if lead and label.startswith(lead):
        return True
    return is_known(label) and len(words(label)) <= 5 and not _AMOUNT_END.search(label)
