from __future__ import annotations

import pytest

from content.notes.language.typography import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Délai : 1,5 s, puis 2.", "delai 1,5 s puis 2"),
        ("version 1.2.3", "version 1.2 3"),
        ("v1.5b", "v1.5 b"),
        ("de .5, à 3,", "de 5 a 3"),
    ],
)
def test_a_decimal_stays_one_and_other_points_part_words(
    text: str, folded: str
) -> None:
    assert fold(text) == folded
