"""What a cell says by a sign: a tick, a cross, «Supportée», a mark above a column."""

from __future__ import annotations

import re
from copy import deepcopy
from xml.etree.ElementTree import Element

from content.notes.facts.text import Passage, TextOf, whole_passage
from content.notes.language.typography import one_line

_TICKED = {**dict.fromkeys("✅✔✓☑", "Oui"), **dict.fromkeys("❌✖✗✘🚫", "Non")}
# What says no by itself behind a cross.
_DENIES = re.compile(
    r"(?:non|pas|aucune?|jamais|sans|ne|n’|im\w+|in\w+|no|not|none|never|without)\b",
    re.I,
)
# What a tick is said under: «✅ via AWS Backup».
_QUALIFIES = re.compile(r"(?:via|avec|si|sauf|depuis|with|if|since|except)\b", re.I)
# A cross inside a cell, before a word: what follows is denied.
_DENIED = re.compile(r"(?<=[^\s❌✖✗✘])\s*[❌✖✗✘]\s*(?P<following>[^\W\d_][\w’-]*)")
_CROSSES = frozenset("❌✖✗✘")
_SUPPORTED = re.compile(
    r"(?P<no>non |pas |not |un)?(?:supportée?s?|pris(?:es?)? en charge|supported)"
    r"(?=$|\s*[(,;])", re.I,
)  # fmt: skip
# What a sign alone stands for, above a column or before a row.
_SIGNS = {
    "⚠": "Piège",
    "❗": "Piège",
    "🚨": "Piège",
    "💰": "Coût",
    "💵": "Coût",
    "💸": "Coût",
}
# Above a column only: in a cell a dash says that there is nothing.
_WEIGHED = {
    **dict.fromkeys("+➕👍", "Avantages"),
    **dict.fromkeys("–−➖👎", "Inconvénients"),
}
_YES_OR_NO = re.compile(r"(?P<said>Oui|Non|Piège$|Coût$)(?=$|[\s,])")
IN_ENGLISH = {"Oui": "Yes", "Non": "No", "Piège": "Gotcha", "Coût": "Cost",
              "Avantages": "Advantages", "Inconvénients": "Drawbacks"}  # fmt: skip
_TAG = re.compile(
    r"\s*\((?:(?:par )?défaut|default|recommandée?|recommended|nouveau|nouvelle|new|ancienne?"
    r"|legacy|obsolète|deprecated)\)$", re.I,
)  # fmt: skip


def header_of(cell: Element, text_of: TextOf) -> str:
    drawn = "".join(cell.itertext()).strip().rstrip("\ufe0f")
    if sign := _SIGNS.get(drawn) or _WEIGHED.get(drawn):
        return sign
    return untagged(one_line(whole_passage(cell, text_of).text).rstrip(" :"))


def untagged(name: str) -> str:
    """«MREC» of «MREC (défaut)», whatever else is told of it."""
    return _TAG.sub("", name) or name


def said_in(cell: Element, text_of: TextOf, *, denies: bool) -> Passage:
    """What a cell says; a tick alone says yes, a cross no, and before a bracket too."""
    drawn = "".join(cell.itertext()).strip()
    if sign := _SIGNS.get(drawn.rstrip("\ufe0f")):
        return Passage.of(sign)
    if not _CROSSES.isdisjoint(drawn) and _DENIED.search(drawn, 1):
        cell = _denying(cell)
    said = whole_passage(cell, text_of)
    found = _TICKED.get(drawn[:1])
    if not found:
        return _supported(said)
    first, *others = said.lines or ("",)
    if first.startswith("(") or not first:
        told = f"{found} {first}".strip()
    elif found == "Non" and not denies:
        return said
    elif found == "Non" and len(said.lines) == 1 and not _DENIES.match(first):
        told = f"Non ({first})"
    elif found == "Oui" and len(said.lines) == 1 and _QUALIFIES.match(first):
        told = f"Oui, {first}"
    else:
        return said
    return Passage.of(told, *others, bold=said.bold)


def _denying(cell: Element) -> Element:
    """The cell with words for its crosses: «1 micro-VM ; ❌ GPU» has no GPU."""
    told = deepcopy(cell)
    for one in told.iter():
        one.text = _DENIED.sub(_denied, one.text or "")
        one.tail = _DENIED.sub(_denied, one.tail or "")
    return told


def _denied(found: re.Match[str]) -> str:
    following = found["following"]
    if _DENIES.match(following):
        return f" {following}"
    return (
        f" pas d’{following}"
        if following[0] in "aeiouéèêAEIOUÉ"
        else f" pas de {following}"
    )


def _supported(said: Passage) -> Passage:
    """«Supportée (mais peu utilisée)» says yes, «non supporté» no."""
    stated = _SUPPORTED.match(said.text) if len(said.lines) == 1 else None
    if not stated:
        return said
    told = f"{'Non' if stated['no'] else 'Oui'}{said.text[stated.end() :]}"
    return Passage.of(told, bold=said.bold)


def in_english(cell: Passage) -> Passage:
    found = _YES_OR_NO.match(cell.text)
    if not found:
        return cell
    first, *others = cell.lines
    told = f"{IN_ENGLISH[found['said']]}{first[found.end() :]}"
    return Passage.of(told, *others, bold=cell.bold)
