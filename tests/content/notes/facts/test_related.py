"""Lists of what others have to do with a subject: interactions, integrations."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize(
    "headings",
    [
        "### Interactions avec les autres services",
        "### Intégrations",
        "### Interactions dans l’écosystème\n\n#### Avec les services de sécurité",
        "### Intégration avec d’autres services",
    ],
)
def test_a_service_there_is_asked_for_what_it_does_with_the_subject(
    headings: str,
) -> None:
    note = f"""# Cache

## Amazon ElastiCache

{headings}

- **KMS** : chiffrement au repos
- **Lambda** : fonctions qui lisent le cache avant la base
"""
    assert asked(note) == {
        "En quoi consiste l’interaction de KMS avec Amazon ElastiCache ?": "Chiffrement au repos",
        "En quoi consiste l’interaction de Lambda avec Amazon ElastiCache ?": "Fonctions qui lisent le cache avant la base",
    }


def test_an_area_there_names_none_of_its_services() -> None:
    note = """
        # Amazon ElastiCache

        ## Interactions clés avec les autres services

        - **Réseau** : sous-réseaux privés du VPC, groupes de sécurité
        - **Sécurité** : KMS pour chiffrer, IAM pour les accès
    """
    assert not asked(note)
    assert {one.line for one in skipped_of(note)} == {6, 7}


def test_a_feature_there_is_one_of_the_subject() -> None:
    note = """
        # Amazon ElastiCache

        ## Interactions avec l’infrastructure

        - **Global Datastore** : réplication entre régions
    """
    assert (
        asked(note)["Dans Amazon ElastiCache, qu’est-ce que Global Datastore ?"]
        == "Réplication entre régions"
    )


def test_what_is_integrated_is_a_thing_of_its_own() -> None:
    note = """
        # Intégration continue

        - **GitLab CI** : service d’intégration continue de GitLab
    """
    assert "Qu’est-ce que GitLab CI ?" in asked(note)


def test_a_service_is_used_with_the_subject_in_english() -> None:
    note = """
        # Amazon DynamoDB

        ## Integration with other services

        - **KMS**: encryption of the tables at rest
        - **Network**: gateway endpoint in the VPC
    """
    assert asked(note) == {
        "How is KMS used with Amazon DynamoDB?": "Encryption of the tables at rest"
    }


BESIDE = """
# Secrets

## Secrets Manager

AWS Secrets Manager stocke des secrets chiffrés.

### Pour l’examen

- {}
"""


def test_what_is_cheaper_is_so_beside_the_service_of_the_section() -> None:
    found = asked(BESIDE.format("**CloudHSM** : plus cher, mais matériel dédié."))
    prompt = "Par rapport à Secrets Manager, qu’est-ce qui caractérise CloudHSM ?"
    assert found[prompt] == "Plus cher, mais matériel dédié"
    assert not any(one.startswith("Dans Secrets Manager") for one in found)


def test_of_a_name_that_may_be_a_part_nothing_is_asked_so() -> None:
    line = "**Vault Store** : moins cher, mais sans rotation."
    assert not any("Vault Store" in one for one in asked(BESIDE.format(line)))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        pytest.param("fichiers partagés (NFS) entre serveurs", False, id="of it alone"),
        pytest.param("CloudHSM garde des clés, pas des secrets", True, id="named"),
    ],
)
def test_a_difference_tells_of_both(value: str, told: bool) -> None:
    line = f"Différence avec **CloudHSM** : {value}"
    prompts = asked(BESIDE.format(line))
    assert any("différence" in prompt for prompt in prompts) == told
