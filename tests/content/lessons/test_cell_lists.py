from __future__ import annotations

import pytest

from content.lessons.cell_lists import list_cells


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("- a<br>- <em>b</em>", "<ul><li>a</li><li><em>b</em></li></ul>"),
        ("Deux :<br>• a<br>• b", "Deux :<ul><li>a</li><li>b</li></ul>"),
        ("- a<br>suite<br>- b", "<ul><li>a<br>suite</li><li>b</li></ul>"),
        ("- <strong>a</strong> : x<br>- b",
         "<ul><li><strong>a</strong> : x</li><li>b</li></ul>"),
        ("- <img src=\"a\"><br>- b", "<ul><li><img src=\"a\"></li><li>b</li></ul>"),
    ],
)  # fmt: skip
def test_lines_with_marks_are_a_list(cell: str, expected: str) -> None:
    assert list_cells(f"<td>{cell}</td>") == f"<td>{expected}</td>"


@pytest.mark.parametrize(
    "cell",
    [
        "a<br>- b",
        "-5<br>-6",
        "- <strong>a<br>- b</strong>",
        "<ul><li>- a<br>- b</li></ul>",
    ],
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert list_cells(f"<td>{cell}</td>") == f"<td>{cell}</td>"
