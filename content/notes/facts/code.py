"""What is written as code: the commands of a note, and which of its facts begin so."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from content.notes.language.french.articles import has_article
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common

_TYPED_UNDER = re.compile(
    r"(?:commandes?|équivalents?|alias|syntaxe|options?|command|equivalent|syntax)\b",
    re.I,
)
_COMMAND = re.compile(r"[a-z][a-z0-9_.-]+,?")


def commands_in(root: Element) -> frozenset[str]:
    """The small words that begin what is written as code: «lsof» of `lsof +D /mnt`."""
    typed = (one.text.split(maxsplit=1) for one in root.iter("code") if one.text)
    return frozenset(words[0] for words in typed if words and words[0].islower())


def typed_in(
    commands: frozenset[str], label: str, texts: tuple[str, ...]
) -> tuple[str, ...]:
    """The commands that some of the texts begin with, or are: typed as they stand."""
    return (*_known(commands, texts), *_labelled(label, texts))


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


def _labelled(label: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    """«systemctl» of «systemctl stop» under «Équivalent Linux»."""
    small = [text for text in texts if text[:1].islower()]
    if not small or not (_TYPED_UNDER.match(label) or form_of(label) == "infinitive"):
        return ()
    first = [text.split(" ")[0] for text in small if not has_article(text)]
    return tuple(one for one in first if _COMMAND.fullmatch(one) and not is_common(one))
