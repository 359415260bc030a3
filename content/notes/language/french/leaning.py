"""Whether a text leans on what stands before it: «il», «ce dernier», «en revanche»."""

from __future__ import annotations

import re

from content.notes.language.typography import word_set, words

_LEANING = re.compile(
    r"\b(?:ce(?! qu)|cet|cette|ces|celui|celle|ceux|celles|cela|ça|ce dernier|cette dernière"
    r"|il(?! (?:faut|y a|existe|est possible|suffit))|elle|ils|elles|lui|eux"
    r"|on (?:le|la|les|lui|leur|y|en)|on l’\w+|le premier|la première|le second|la seconde|l’autre|les deux|ici|là)\b",
    re.I,
)  # fmt: skip
# One of these is in whatever leans so.
_POINTING = word_set(
    """
    ce cet cette ces celui celle ceux celles cela ça il elle ils elles lui eux on premier
    première second seconde autre deux ici là dernier dernière
    """
)
_GOES_ON = re.compile(
    r"(?:et|mais|or|donc|car|puis|ainsi|alors|sinon|aussi|ensuite|enfin|pourtant|d’où"
    r"|voilà|c’est|autrement dit|en revanche|de même|du coup)\b", re.I,
)  # fmt: skip


def leans(text: str) -> bool:
    if _GOES_ON.match(text):
        return True
    points = not _POINTING.isdisjoint(words(text.lower()))
    return points and _LEANING.search(text) is not None
