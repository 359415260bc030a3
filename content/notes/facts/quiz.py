"""Where a note tests its reader: what is offered there is told true of nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, pairwise
from xml.etree.ElementTree import Element

from content.notes.facts.text import LISTS, TextOf, whole_text
from content.notes.language.memory import kept

_HEADED = re.compile(
    r"(?:(?:mini[- ]?)?quiz|qcm|exercices?|mini[- ]?cas|travaux (?:pratiques|dirigés)|t[pd]\s?\d*"
    r"|(?:à (?:vous|toi)|c’est à (?:vous|toi)) de (?:jouer|faire|tester)|testez (?:vos|tes)"
    r"|(?:auto-?)?évaluation(?: finale| des connaissances)?$|examens? blancs?|questions?\s?(?:n°\s?)?\d+"
    r"|questions? (?:de (?:révision|cours)|d’(?:entraînement|examen))|(?:review|practice|sample|exam)"
    r" (?:questions?|exams?|tests?)|exercises?|hands[- ]on|knowledge check)(?=\W|$)",
    re.I,
)
_ASKS = re.compile(r"\?\s*(?:\*|\([^()]*\))?\s*$|\([^()]*\b(?:choisi|sélection|choose|select)[^()]*\)\s*$", re.I)  # fmt: skip
_MARKED = re.compile(r"[?.:]\s?\*\s*$")
_TRUE_OR_FALSE = re.compile(r"(?:vrai|faux|true|false)\W*", re.I)
_RIGHT = re.compile(
    r"(?:la (?:bonne )?réponse(?: (?:correcte|exacte))?|the (?:right |correct )?answer)"
    r" (?:est|était|is|was)\s?:?\s*(?P<answer>[^\n]{2,120}?)\s*\.?",
    re.I,
)  # fmt: skip
_ANSWERS = re.compile(
    r"(?:l[ae]s?|the)(?: \w+)? (?:(?:bonne|right|correct)s? (?:réponses?|answers?)|réponses? (?:correcte|exacte)s?)\b",
    re.I,
)
_LEAST_ASKED = 2
_MOST_LETTERS, _MOST_PIECES = 40, 20


@kept(1024)
def is_headed_quiz(heading: str) -> bool:
    """«Quiz : …», «QUESTION 4», «Exercice 2»; no «Évaluation des politiques»."""
    return bool(_HEADED.match(heading))


def is_quiz(root: Iterable[Element], text_of: TextOf) -> bool:
    """Whether a page asks and offers boxes to tick, or «Vrai» and «Faux», throughout."""
    elements = list(root)
    ticked = [
        above
        for above, element in pairwise(elements)
        if _has_boxes(element) and _asks_above(whole_text(above, text_of))
    ]
    short = [one for one in elements if _is_short(one)]
    texts = (whole_text(one, text_of) for one in short)
    offered = sum(bool(_TRUE_OR_FALSE.fullmatch(text)) for text in texts)
    return len(ticked) + offered // 2 >= _LEAST_ASKED


def _asks_above(text: str) -> bool:
    return bool(_ASKS.search(text) or _MARKED.search(text))


def _is_short(element: Element) -> bool:
    """As «Vrai» and «Faux» are: soon told, for the text of a page takes its time."""
    return sum(map(len, islice(element.itertext(), _MOST_PIECES))) <= _MOST_LETTERS


def _has_boxes(element: Element) -> bool:
    items = list(element) if element.tag in LISTS else []
    return any(item.get("class", "").startswith("task") for item in items)


def asks(text: str) -> bool:
    """«Quel service permet de… ?», «Quelles formules… ? (Choisissez-en deux.)»."""
    return bool(_ASKS.search(text))


def right_answer(text: str) -> str:
    """«Amazon Macie» of «La bonne réponse est Amazon Macie.», else ""."""
    found = _RIGHT.fullmatch(text)
    return found["answer"] if found else ""


def may_give_answers(element: Element) -> bool:
    """Soon told of nearly all: whether it begins to speak of an answer at all."""
    begins = "".join(islice(element.itertext(), _MOST_PIECES)).lower()
    return "réponse" in begins or "answer" in begins


def gives_answers(text: str) -> bool:
    """«La bonne réponse est…», «Les deux bonnes réponses sont les suivantes :»."""
    return bool(_ANSWERS.match(text))
