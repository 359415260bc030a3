from __future__ import annotations

import pytest

from content.notes.language.memory import remembered


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
