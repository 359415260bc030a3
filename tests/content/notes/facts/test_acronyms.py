from __future__ import annotations

import pytest

from content.notes.facts.acronyms import expansions, glosses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Read Capacity Units (RCU)", [("RCU", "Read Capacity Units")]),
        ("GSI (Global Secondary Index)", [("GSI", "Global Secondary Index")]),
        ("une Amazon Machine Image (AMI)", [("AMI", "Amazon Machine Image")]),
        ("Infrequent Access (IA)", [("IA", "Infrequent Access")]),
        ("chiffrement (KMS)", []),
        ("Amazon S3 (objets)", []),
    ],
)
def test_it_expands_where_the_letters_prove_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert expansions(text) == found


def test_it_reads_the_gloss_of_a_quoted_term() -> None:
    text = 'éviter les "hot partitions" (trop de requêtes concentrées)'
    assert glosses(text) == [("hot partitions", "trop de requêtes concentrées")]
