from __future__ import annotations

import pytest

from quizzes.spreadsheets import cell


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@now", "\t=1", "\r=1"])
def test_a_text_that_begins_as_a_formula_is_shown_as_it_stands(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("value", ["-0.125", "+3", "1 = 1", "", -2, None, False])
def test_numbers_and_all_else_stay_as_they_are(value: object) -> None:
    assert cell(value) == value
