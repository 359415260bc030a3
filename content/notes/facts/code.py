"""What is written as code: the commands of a note, and which of its facts begin so."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from content.notes.language.french.nouns import is_common


def commands_in(root: Element) -> frozenset[str]:
    """The small words that begin what is written as code: «lsof» of `lsof +D /mnt`."""
    typed = (one.text.split(maxsplit=1) for one in root.iter("code") if one.text)
    return frozenset(words[0] for words in typed if words and words[0].islower())


def typed_in(
    commands: frozenset[str], label: str, texts: tuple[str, ...]
) -> tuple[str, ...]:
    """The commands that some of the texts begin with, or are: typed as they stand."""
    return (*_known(commands, texts),)


def _known(commands: frozenset[str], texts: tuple[str, ...]) -> tuple[str, ...]:
    if not commands:
        return ()
    first = [(text.partition(" ")[0], text) for text in texts]
    return tuple(
        [
            word
            for word, text in first
            if word in commands and (word == text or not is_common(word))
        ]
    )
