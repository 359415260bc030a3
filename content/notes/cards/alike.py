"""Which of the things told side by side are told in the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set

from content.notes.groups import grouped


class Alike:
    """`said`: the stems of what is told of each name."""

    def __init__(self, said: Mapping[str, Set[str]]) -> None:
        self._said = said
        told = [(stem, name) for name, stems in said.items() for stem in stems]
        self._seen = Counter(stem for stem, _name in told)
        self._names = grouped(told, lambda one: one[0])

    def has_another(self, name: str) -> bool:
        """Half of what is told of this name, or more, is told of another too.

        Who says half of some stems says one of any more than half of them: the rarest
        are looked up, where few others have to be compared.
        """
        own = self._said[name]
        if not own:
            return len(self._said) > 1
        rarest = sorted(own, key=lambda stem: (self._seen[stem], stem))
        return any(
            other != name and len(own & self._said[other]) * 2 >= len(own)
            for stem in rarest[: len(own) // 2 + 1]
            for _stem, other in self._names[stem]
        )
