"""Cloze: a sentence with its number, key term or name blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from content.notes.cards.model import Sketch
from content.notes.cards.quantities import quantities
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.names import is_name
from content.notes.language.typography import fold, words

BLANK = "[…]"
_MOST_BLANKS = 2
_MOST_WORDS = 45
_LEAST_LEFT = 4
_LONG_VALUE = 14
_BRACKET = re.compile(r"\s*\([^()]*\)")
_NAME = re.compile(r"[A-ZÀ-Ÿ][\w.-]*(?:[ /-][A-Z][\w.-]*)*")

Span = tuple[int, int]


def write(fact: Fact) -> Iterator[Sketch]:
    """Cards that blank what the sentence is for; none where nothing stands out."""
    text = _shortened(fact.value)
    if len(words(text)) > _MOST_WORDS:
        return
    for start, end in _spans(text, fact)[:_MOST_BLANKS]:
        yield _blanked(fact, text, start, end)


def write_rest(fact: Fact) -> Iterator[Sketch]:
    """The numbers of a long value: too much to be recalled as one answer."""
    if len(words(fact.value)) <= _LONG_VALUE or len(fact.items) >= 3:
        return
    text = _shortened(fact.value)
    if not _LONG_VALUE < len(words(text)) <= 25:
        return
    for start, end in [span for span in quantities(text)][:_MOST_BLANKS]:
        yield _blanked(fact, text, start, end)


def _blanked(fact: Fact, text: str, start: int, end: int) -> Sketch:
    sentence = f"{text[:start]}{BLANK}{text[end:]}"
    topic = fact.topic
    if fact.attribute:
        topic = replace(topic, name=f"{topic.name}, {fact.attribute}")
    prompt = asker(fact.language).blank(topic, sentence)
    return Sketch(fact, "cloze", prompt, text[start:end], asks=sentence)


def _spans(text: str, fact: Fact) -> list[Span]:
    found = list(quantities(text))
    found += [span for phrase in fact.emphasis for span in _phrase(text, phrase)]
    if not found:
        found = _names(text, fact)
    good: list[Span] = []
    for span in found:
        if _is_good(text, span, fact) and not any(
            _overlap(span, other) for other in good
        ):
            good.append(span)
    return good


def _phrase(text: str, phrase: str) -> Iterator[Span]:
    if phrase and text.count(phrase) == 1:
        start = text.index(phrase)
        yield start, start + len(phrase)


def _names(text: str, fact: Fact) -> list[Span]:
    """Names in the sentence other than the first word, last first."""
    spans = [found.span() for found in _NAME.finditer(text) if found.start() > 0]
    return [span for span in reversed(spans) if is_name(text[slice(*span)])][:1]


def _is_good(text: str, span: Span, fact: Fact) -> bool:
    hidden, rest = text[slice(*span)], text[: span[0]] + " " + text[span[1] :]
    asked = set(fold(hidden).split())
    shown = set(fold(f"{rest} {fact.subject} {fact.attribute}").split())
    if not asked or len(words(hidden)) > 6 or len(words(rest)) < _LEAST_LEFT:
        return False
    heavy = {word for word in asked if len(word) > 2 or word.isdigit()} or asked
    return not heavy <= shown and bool(rest.strip(" .,;:"))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _shortened(text: str) -> str:
    return _BRACKET.sub("", text) if len(words(text)) > 30 else text
