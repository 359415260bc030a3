"""Which of many names a text holds, without looking for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from content.notes.groups import grouped
from content.notes.language.typography import fold


def padded(text: str) -> str:
    """Its words as they are compared, each between spaces."""
    return f" {fold(text)} "


class Held:
    """Some names, each looked for where the rarest of its words stands alone."""

    def __init__(self, names: Iterable[str]) -> None:
        known = {one: one.split() for one in map(padded, names) if one.strip()}
        seen = Counter(word for told in known.values() for word in set(told))
        self._names = grouped(known, lambda one: min(known[one], key=seen.__getitem__))

    def among(self, text: str) -> Iterator[str]:
        """Those that the text holds, padded."""
        said = padded(text)
        for word in dict.fromkeys(said.split()):
            yield from (one for one in self._names.get(word, ()) if one in said)
