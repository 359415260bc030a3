from __future__ import annotations

import pytest
from django.utils.translation import override

from content.models import Publication
from quizzes.templatetags.teaching import brought

NOTES = {"counts": {"unchanged": 9, "changed": 1, "new": 2220}, "notes": [{}] * 17}
BANKS = [{"counts": {"new": 28, "refused": 0}}, {"counts": {"new": 29, "refused": 1}}]


@pytest.mark.parametrize(
    ("publication", "told"),
    [
        (Publication(**NOTES), "17 notes · cartes : 2 220 nouvelles, 1 modifiée"),
        (Publication(banks=BANKS), "2 banques · questions : 57 nouvelles, 1 refusée"),
        (
            Publication(counts={"new": 1}, notes=[{}], banks=BANKS[:1]),
            "1 note · cartes : 1 nouvelle · 1 banque · questions : 28 nouvelles",
        ),
        (Publication(counts={"rejected": 2}), "aucune carte ni question modifiée"),
    ],
)
def test_a_publication_says_what_it_brought(
    publication: Publication, told: str
) -> None:
    with override("fr"):
        assert " ".join(brought(publication).split()) == told
