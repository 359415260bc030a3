"""Which words of a text are said nowhere: nothing that a note says vanishes unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from content.notes.language.typography import WORD, fold

# A word that tells is longer than «vous», and is known by how it begins: «Créez» may
# have become «Créer».
STEM = 4
# One word less is a way to put it.
LEAST = 3


def stems(*texts: str) -> set[str]:
    """How each word of the texts begins."""
    said = set[str]().union(*(fold(text).split() for text in texts))
    return {word[:STEM] for word in said}


def is_unsaid(text: str, known: set[str]) -> bool:
    """Whether more of the words that tell are unknown than are known."""
    telling = [stem for stem in stems(text) if len(stem) == STEM]
    return sum(stem not in known for stem in telling) * 2 > len(telling)


def unsaid(text: str, known: set[str]) -> Iterator[str]:
    """Each run of several words that tell, none of which is known."""
    start, end, length = 0, 0, 0
    for found in WORD.finditer(text):
        word = fold(found[0])
        if len(word) < STEM:
            continue
        if word[:STEM] not in known:
            start = start if length else found.start()
            end, length = found.end(), length + 1
            continue
        if length >= LEAST:
            yield text[start:end]
        length = 0
    if length >= LEAST:
        yield text[start:end]
