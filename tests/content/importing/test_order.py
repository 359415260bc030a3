from __future__ import annotations

import pytest

from content.importing.order import out_of_order


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([], set()),
        ([1, 2, 3], set()),
        ([3, 1, 2], {0}),
        ([1, 4, 2, 3], {1}),
        ([2, 3, 1], {2}),
        ([5, 6, 7, 1, 2], {3, 4}),
    ],
)
def test_only_what_left_its_place_has_moved(places: list[int], moved: set[int]) -> None:
    assert out_of_order(places) == moved
