from __future__ import annotations

import pytest

from content.notes.facts.acronyms import expansions, is_built_of, named_expansion
from content.notes.facts.brackets import glosses
from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Read Capacity Units (RCU)", [("RCU", "Read Capacity Units")]),
        ("GSI (Global Secondary Index)", [("GSI", "Global Secondary Index")]),
        ("une Amazon Machine Image (AMI)", [("AMI", "Amazon Machine Image")]),
        ("Infrequent Access (IA)", [("IA", "Infrequent Access")]),
        (
            "MCT (Modèle Conceptuel de Traitement)",
            [("MCT", "Modèle Conceptuel de Traitement")],
        ),
        ("chiffrement (KMS)", []),
        ("Amazon S3 (objets)", []),
    ],
)
def test_it_expands_where_the_letters_prove_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert expansions(text) == found


def test_what_letters_stand_for_defines_nothing() -> None:
    note = "# Merise\n\n- MCT : Modèle Conceptuel de Traitement\n- MLD : Modèle Logique de Données\n"
    assert asked(note) == {
        "Que signifie le sigle MCT ?": "Modèle Conceptuel de Traitement",
        "Que signifie le sigle MLD ?": "Modèle Logique de Données",
    }


def test_it_reads_the_gloss_of_a_quoted_term() -> None:
    text = 'éviter les "hot partitions" (trop de requêtes concentrées)'
    assert glosses(text) == [("hot partitions", "trop de requêtes concentrées")]


@pytest.mark.parametrize(
    "note",
    [
        "## Réseau\n\n- **mTLS** : mutual TLS\n- **ccTLD** : country code TLD\n",
        "## Réseau\n\n| Terme | Description |\n|---|---|\n"
        "| mTLS | Mutual TLS |\n| ccTLD | Country code TLD |\n",
    ],
    ids=["bullets", "table"],
)
def test_an_acronym_may_begin_in_lower_case(note: str) -> None:
    assert asked(note) == {
        "Que signifie le sigle mTLS ?": "Mutual TLS",
        "Que signifie le sigle ccTLD ?": "Country code TLD",
    }


def test_what_an_acronym_is_of_is_no_part_of_it() -> None:
    text = (
        "S3 Cross Region Replication (CRR) copies what an Elastic Wax Seal (EWS) closes"
    )
    assert expansions(text) == [
        ("CRR", "Cross Region Replication"),
        ("EWS", "Elastic Wax Seal"),
    ]


def test_the_first_letters_of_the_words_spell_a_name() -> None:
    assert is_built_of("IPsec", "Internet Protocol Security : famille de règles")
    assert is_built_of("IKEv2", "Internet Key Exchange")
    assert not is_built_of("IPsec", "Suite de protocoles de la couche 3")
    assert not is_built_of("Zeta", "Zone étendue de travail")


def test_letters_that_the_words_beside_them_lack_expand_to_nothing() -> None:
    assert named_expansion("DynamoDB Accelerator (DAX)")
    assert named_expansion("Provider managed (PMK)") == []
