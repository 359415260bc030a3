from __future__ import annotations

import pytest

from content.notes.language.memory import kept, remembered


@pytest.mark.parametrize(
    ("length", "times"), [(400, 1), (401, 2)], ids=["short", "long"]
)
def test_it_remembers_what_was_said_of_short_passages(length: int, times: int) -> None:
    heard = []

    @remembered(4)
    def ends(text: str, end: str) -> bool:
        heard.append(text)
        return text.endswith(end)

    assert [ends("x" * length, "x") for _ in range(2)] == [True, True]
    assert len(heard) == times


def test_it_keeps_what_was_told_until_there_is_too_much() -> None:
    heard = []

    @kept(2)
    def told(text: str) -> str:
        heard.append(text)
        return text.upper()

    assert [told(text) for text in ("a", "b", "a", "b")] == ["A", "B", "A", "B"]
    assert heard == ["a", "b"]
    # A third forgets the two before it.
    assert [told(text) for text in ("c", "a", "c")] == ["C", "A", "C"]
    assert heard == ["a", "b", "c", "a"]
