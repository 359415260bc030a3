from __future__ import annotations

import pytest

from content.lessons.source_line import source_line

HTML = """
<h2 id="n-1">Files d’attente</h2>
<table><tbody>
<tr id="n-2"><td>SQS</td><td>14&nbsp;jours<br>au plus</td><td>&lt;b&gt;</td></tr>
<tr class="x" id="n-22"><td>SNS</td><td></td></tr>
</tbody></table>
<ul><li id="n-3">Une file garde ses messages :
<ul><li id="n-4">4 <strong>jours</strong> par défaut ;</li><li>14 au plus.</li></ul>
</li><li>Autre chose</li></ul>
"""


@pytest.mark.parametrize(
    ("anchor", "said"),
    [
        ("n-2", "SQS · 14 jours · au plus · <b>"),
        ("n-22", "SNS"),
        ("n-3", "Une file garde ses messages : · 4 jours par défaut ; · 14 au plus."),
        ("n-4", "4 jours par défaut ;"),
        ("n-9", ""),
        ("n-.", ""),
    ],
)
def test_it_says_the_row_or_bullet(anchor: str, said: str) -> None:
    assert source_line(HTML, anchor) == said


def test_a_long_line_is_cut() -> None:
    said = source_line(f'<p id="n-1">{"mot " * 200}</p>', "n-1")
    assert len(said) < 310
    assert said.endswith("mot …")
