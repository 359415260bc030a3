"""One of several English things, and several of one: «policy», «policies»."""

from __future__ import annotations

import re

from content.notes.language.memory import kept

# «Access», «status», «analysis»: an end in s that makes no plural.
_NO_PLURAL = re.compile(r"(?:ss|us|is|series|species|alias|canvas|lens)$", re.I)
_IRREGULAR = {
    "analyses": "analysis", "criteria": "criterion", "indices": "index",
    "matrices": "matrix", "vertices": "vertex",
}  # fmt: skip
_ENDINGS = (
    (re.compile(r"(?<=[a-z]{2})(?<!cook)(?<!mov)ies$", re.I), "y"),
    (re.compile(r"(?<=ss|sh|zz)es$|(?<=x)es$|(?<!cach)(?<=ch)es$", re.I), ""),
    (re.compile(r"(?<=tatus|alias|virus)es$|(?<=bias)es$|(?<=\bbus)es$", re.I), ""),
    (re.compile(r"(?<=[A-Za-z])s$"), ""),
)


@kept(4096)
def one_english(phrase: str) -> str:
    """«routing policy» of «routing policies»; the phrase itself where it is of one."""
    lead, space, last = phrase.rpartition(" ")
    if _NO_PLURAL.search(last):
        return phrase
    known = _IRREGULAR.get(last.lower())
    return f"{lead}{space}{known or _singular(last)}"


def several_english(phrase: str) -> str:
    """«routing policies» of «routing policy»."""
    if phrase.endswith(("s", "x", "z", "ch", "sh")):
        return f"{phrase}es"
    return f"{re.sub('(?<=[^aeiou])y$', 'ie', phrase)}s"


def _singular(word: str) -> str:
    for ending, instead in _ENDINGS:
        if ending.search(word):
            return ending.sub(instead, word)
    return word
