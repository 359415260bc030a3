"""What rules remember of the texts they are asked of again and again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

Asked = TypeVar("Asked", bound=Hashable)
Rest = TypeVarTuple("Rest")
Told = TypeVar("Told")

_LONGEST = 400


class _Kept(dict[Asked, Told]):
    """What was told of each text; all is forgotten where there are too many."""

    __slots__ = ("most", "told")

    def __init__(self, told: Callable[[Asked], Told], most: int) -> None:
        super().__init__()
        self.told = told
        self.most = most

    def __missing__(self, asked: Asked) -> Told:
        answer = self.told(asked)
        if len(self) >= self.most:
            self.clear()
        self[asked] = answer
        return answer


def kept(
    most: int,
) -> Callable[[Callable[[Asked], Told]], Callable[[Asked], Told]]:
    """What an `lru_cache` does for one argument, looked up in half of its time.

    A note asks some hundred thousand times, and the order in which texts were asked
    for last is nothing that it needs.
    """

    def keep(told: Callable[[Asked], Told]) -> Callable[[Asked], Told]:
        return _Kept(told, most).__getitem__

    return keep


def remembered(
    most: int,
) -> Callable[[Callable[[str, *Rest], Told]], Callable[[str, *Rest], Told]]:
    """An `lru_cache` that leaves long passages out: few come back, and all weigh."""

    def remember(told: Callable[[str, *Rest], Told]) -> Callable[[str, *Rest], Told]:
        known = lru_cache(maxsize=most)(told)

        @wraps(told)
        def recall(text: str, /, *rest: *Rest) -> Told:
            return known(text, *rest) if len(text) <= _LONGEST else told(text, *rest)

        return recall

    return remember
