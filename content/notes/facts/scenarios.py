"""Exam scenarios typed as bullets: a situation, a question, options and the right one.

«- A company… - Which storage class? - Answer: - <mark>One Zone-IA</mark>»
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.text import LISTS, Passage, passage
from content.notes.facts.values import first_part
from content.notes.language.names import is_name
from content.notes.language.typography import fold, french, without_end, words

_ANSWER = re.compile(
    r"^(?:(?:right |correct |bonnes? )?(?:answers?|réponses?)|solutions?)\W*$", re.I
)
_REASON = re.compile(
    r"^(?:since|because|car|puisque)\b.*|,?\s(?:is|are|est) (?:the |la )?(?:right|correct|bonne)\b.*"
    r"|,?\s(?:since|because|so that|car|puisque|parce qu)\b.*",
    re.I,
)
_NAMED = re.compile(
    r"^(?P<name>(?:(?:[A-Z0-9][\w-]*|for|of)\s)+?)"
    r"(?:is|are|has|have|matches|provides|est|offre|permet)\b"
)
_FEW = 8
_MOST_TOLD = 70
_MOST_ANSWERED = 25


def read_scenario(items: Sequence[Element], builder: Builder) -> bool:
    """Reads a list that ends in its answer; False where it is no scenario."""
    if not any(nested.tag in LISTS for item in items[1:] for nested in item):
        return False
    texts = [passage(item, builder.text_of) for item in items]
    at = next((n for n, text in enumerate(texts) if _ANSWER.match(text.text)), 0)
    if not at or any(item.find("ul") is not None for item in items[:at]):
        return False
    options = [
        (option, passage(option, builder.text_of))
        for nested in items[at]
        if nested.tag in LISTS
        for option in nested
        if option.tag == "li"
    ]
    if not options:
        return False
    _read_told(items[:at], texts[:at], options, builder)
    for element, text in options:
        if element.find("mark") is None:
            with builder.at(element):
                builder.skip(text.text, reasons.WRONG_OPTION)
    return True


def _read_told(
    items: Sequence[Element],
    told: Sequence[Passage],
    options: Sequence[tuple[Element, Passage]],
    builder: Builder,
) -> None:
    right = [text.text for option, text in options if option.find("mark") is not None]
    if len(options) == 1:
        right = [options[0][1].text]
    answers = [short for text in right if (short := _short(text))]
    answer = _joined(answers)
    situation = " ".join(_sentence(text.text) for text in told[:-1])
    asked = f"{situation} {_question(told[-1].text, builder)}".strip()
    with builder.at(items[-1]):
        if not answer:
            builder.skip(asked, reasons.QUESTION)
        elif len(words(asked)) > _MOST_TOLD or len(words(answer)) > _MOST_ANSWERED:
            builder.skip(f"{asked} {answer}", reasons.TOO_LONG)
        else:
            builder.question(asked, answer)
        for text in right:
            if without_end(text) not in answer:
                builder.skip(text, reasons.DEPENDENT)


def _short(text: str) -> str:
    """The answer without why it is right: «SSE-KMS is the right answer since…»."""
    bare = without_end(_REASON.sub("", text))
    named = _NAMED.match(bare)
    if named and is_name(named["name"].strip()):
        return named["name"].strip()
    return first_part(bare, _MOST_ANSWERED)


def _joined(answers: Sequence[str]) -> str:
    """The first answer, with those beside it where all are a few words."""
    if all(len(words(answer)) <= _FEW for answer in answers):
        return " ; ".join({fold(answer): answer for answer in answers}.values())
    return answers[0] if answers else ""


def _sentence(text: str) -> str:
    told = text.rstrip(" ;,.:")
    if text.endswith("?"):
        return told
    return f"{told[:1].upper()}{told[1:]}."


def _question(text: str, builder: Builder) -> str:
    asked = text.rstrip(" ;,.:?\u202f\u00a0")
    asked = f"{asked[:1].upper()}{asked[1:]}"
    return french(f"{asked} ?") if builder.language == "fr" else f"{asked}?"
