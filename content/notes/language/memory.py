"""What rules remember of the texts they are asked of again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar, TypeVarTuple

Rest = TypeVarTuple("Rest")
Told = TypeVar("Told")

_LONGEST = 400


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
