"""Term: which service, tool or word answers this description or this need?"""

from __future__ import annotations

from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.typography import fold, words

_LEAST = 3
_MOST = 25


def write(fact: Fact) -> Iterator[Sketch]:
    """The definition asked backwards, where it tells enough and does not name it."""
    known = set(fold(fact.subject).split()) - {"amazon", "aws", "s", "de", "the", "of"}
    if (fact.category and fact.scope) or not _LEAST <= len(words(fact.value)) <= _MOST:
        return
    if known & set(fold(fact.value).split()):
        return
    prompt = asker(fact.language).term(fact.value, fact.category)
    yield Sketch(fact, "term", prompt, fact.subject)


def write_rule(fact: Fact) -> Iterator[Sketch]:
    """«Choisis X si…»: the need is the attribute, the choice the value."""
    start = "Que choisir" if fact.language == "fr" else "What should you choose"
    yield Sketch(fact, "term", f"{start} {fact.attribute} ?", fact.value)
