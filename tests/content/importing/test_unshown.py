from __future__ import annotations

import pytest

from content.importing.reasons import SENTENCES
from content.importing.unshown import (
    NO_PAGE,
    NO_PICTURE,
    REMOTE_PICTURE,
    Unshown,
    unshown,
)


def of(text: str) -> list[Unshown]:
    return list(unshown(text, {"img/la.png": "sha"}.get))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "address", "reason"),
    [
        ("![Schéma](img/absent.png)", "img/absent.png", NO_PICTURE),
        ("![[vault.png|300]]", "vault.png", NO_PICTURE),
        ('<img alt="x" src="a.png">', "a.png", NO_PICTURE),
        (
            "![L](https://example.com/l.png)",
            "https://example.com/l.png",
            REMOTE_PICTURE,
        ),
        ("Voir [la note](vpc.md#sous-reseaux).", "vpc.md#sous-reseaux", NO_PAGE),
        ("Voir [[vpc|le VPC]].", "vpc", NO_PAGE),
        ("[la **note**][r]\n\n[r]: vpc.md", "vpc.md", NO_PAGE),
        ("[la fiche](<le VPC.pdf>)", "le VPC.pdf", NO_PAGE),
    ],
)
def test_it_lists_what_learners_will_not_get(
    text: str, address: str, reason: str
) -> None:
    line = text.count("\n") + 2
    assert of("# T\n" + text) == [Unshown(line, address, reason)]
    assert reason in SENTENCES


@pytest.mark.parametrize(
    "text",
    [
        "![Schéma](img/la.png)",
        "![x](data:image/png;base64,AAAA)",
        "[site](https://example.com/a.md), [plus bas](#suite), [[#Suite]], [^1]",
        "`[a](b.md)` et ``![a](b.png)``",
        '```\n[a](b.md)\n![a](b.png)\n<img src="c.png">\n```',
        "- [ ] à faire\n- [x] fait",
        "[^1]: une note de bas de page",
        "Une liste[0] (entre crochets)",
    ],
)
def test_it_lists_nothing_that_is_shown(text: str) -> None:
    assert of(text) == []


def test_it_counts_lines_as_the_reading_of_notes_does() -> None:
    [one] = of("# T\r\nun\u2028deux\x0btrois\r![Schéma](img/absent.png)")
    assert one.line == 3
