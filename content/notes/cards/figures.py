"""Figure: a value that begins with a number, under the name and the label it is of.

«Lambda : /tmp : 512 Mo par défaut»: beside its label the rest of the value says what is
counted, though no single word measures it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.cloze import BLANK
from content.notes.cards.model import Sketch
from content.notes.cards.quantities import quantities, without_thing
from content.notes.facts.model import Fact
from content.notes.language import asker, table_headers
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import (
    is_balanced,
    words,
)

_BOUND = re.compile(
    r"(?:(?:jusqu’à|environ|au plus|au moins|max\.?|min\.?|up to|about|at most|at least)\s)?[~<>≤≥]?\s?(?=[1-9])",
    re.I,
)
_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f,.]\d{3})*(?:[.,]\d+)?")
# Addresses, lists of figures, sums and flows of them, and what was before.
_HEAP = re.compile(
    r"^\W*\d[\d .]*(?:, ?\d|\s?[+×/x]\s?\d|\.\d+\.\d)|→|=|≈|\d\s?-\s?\d+ ?:", re.I
)
_LABEL = re.compile(r"[^\d?:;,→=]+")
_OF_THE_AUTHOR = re.compile(
    r"\b(?:examen|exam|piège|exemple|example|calcul|exercice|question|chiffre|number|limite?|divers|catch|note)s?\b",
    re.I,
)
# A bare unit behind a number, or the other end of a range, does not say what it counts.
_GOES_ON = re.compile(
    r"\s?/[^\W\d]|\s(?!(?:ou|or|à|to|et|and)\s|[A-Za-zµ]{1,2}\W|[A-Za-zµ]{1,2}$)[^\W\d]{2}"
)
_ONE = re.compile(r"1(?! (?:par|per|seule?|max|min|only|at a time|à la fois))")
_MOST_IN_LABEL, _MOST_SAID, _MOST_COUNTED = 5, 18, 3


def write(fact: Fact) -> Iterator[Sketch]:
    """The number a value begins with, where label and value say what it counts."""
    label, value = fact.attribute or fact.subject, fact.value
    owner = fact.subject if fact.attribute else fact.scope
    named = is_service(owner) or (is_name(owner) and not owner[0].isdigit())
    if fact.header or not named:
        return
    if not _LABEL.fullmatch(label) or len(words(label)) > _MOST_IN_LABEL:
        return
    if _OF_THE_AUTHOR.search(label) or table_headers.is_remark_header(label):
        return
    found = _BOUND.match(value)
    if not found or _HEAP.search(value) or len(words(value)) > _MOST_SAID:
        return
    if not is_balanced(value) or value.endswith(("…", "?")):
        return
    counted = list(quantities(value))
    if len(counted) > _MOST_COUNTED:
        return
    number = _NUMBER.match(value, found.end())
    if number is None:
        return
    spans = (one for one in counted if one[0] <= found.end() < one[1])
    start, end = without_thing(value, next(spans, number.span()))
    rest = value[end:]
    if not _GOES_ON.match(rest) or value[start:end] in rest:
        return
    if value[start:end] == "1" and _ONE.match(value, start):
        return
    if fact.attribute:
        topic = fact.topic._replace(name=f"{owner}, {label}")
    else:
        topic = fact.topic
    sentence = f"{value[:start]}{BLANK}{rest}"
    prompt = asker(fact.language).blank(topic, sentence)
    yield Sketch(fact, "cloze", prompt, value[start:end], asks=sentence)
