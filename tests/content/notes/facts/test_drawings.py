"""Fences that hold words: decision trees, needs, prose; and what stays a picture."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of, facts_of, skipped_of

TREE = """
# Choisir sa base

```
Données relationnelles ?
├── Oui
│   ├── Compatible Oracle ? → RDS
│   └── Charge imprévisible ? → Aurora Serverless v2
└── Non
    └── Graphe ? → Neptune ($$)
```
"""


def test_a_branch_of_a_tree_is_a_need_and_what_answers_it() -> None:
    assert asked(TREE) == {
        "Quel service répond à ce besoin : « Données relationnelles ; compatible "
        "Oracle » ?": "RDS",
        "Quel choix répond à ce besoin : « Données relationnelles ; charge "
        "imprévisible » ?": "Aurora Serverless v2",
        "Quel service répond à ce besoin : « Pas de données relationnelles ; graphe » ?":
            "Neptune",
    }  # fmt: skip


def test_a_tree_may_be_drawn_by_spaces_and_yes_and_no() -> None:
    note = """
    ## Chiffrer

    ```text
    Un objet de plus de 4 Ko ?
      oui -> GenerateDataKey
      non -> Encrypt
    ```
    """
    needs = [(fact.attribute, fact.value) for fact in facts_of(note)]
    assert needs == [
        ("Un objet de plus de 4 Ko", "GenerateDataKey"),
        ("Pas un objet de plus de 4 Ko", "Encrypt"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked_first", "need"),
    [
        ("Données > 4 Ko ?", "Données de 4 Ko au plus"),
        ("Interruptible ?", "Pas interruptible"),
        ("Fichiers partagés ?", "Pas de fichiers partagés"),
        ("Besoin de SQL ?", "Pas besoin de SQL"),
        ("Un seul compte ?", "Pas un seul compte"),
        ("2 sites seulement ?", "Pas seulement 2 sites"),
    ],
)
def test_what_is_denied_is_said_in_words(asked_first: str, need: str) -> None:
    note = (
        f"## Choisir\n\n```\n{asked_first}\n├── oui → Premier\n└── non → Second\n```\n"
    )
    (fact,) = [fact for fact in facts_of(note) if fact.value == "Second"]
    assert fact.attribute == need


TALKED = """
# Relier

```
2 sites seulement ?
   oui, et débit faible -> Site-to-Site VPN
   non, des dizaines de sites -> Transit Gateway
   sinon -> Direct Connect
```

```
Is ordering needed?
  no, millions of messages -> SQS Standard
```
"""


def test_a_branch_that_answers_and_goes_on_says_both() -> None:
    needs = {fact.attribute: fact.value for fact in facts_of(TALKED)}
    assert needs == {
        "2 sites seulement ; débit faible": "Site-to-Site VPN",
        "Pas seulement 2 sites ; des dizaines de sites": "Transit Gateway",
        "Is ordering needed: no ; millions of messages": "SQS Standard",
    }
    assert [one.text for one in skipped_of(TALKED)] == ["sinon → Direct Connect"]


def test_no_answer_denies_what_is_denied() -> None:
    note = TREE.replace("Graphe ?", "non, des documents")
    assert not any("documents" in fact.attribute for fact in facts_of(note))


def test_a_branch_whose_contrary_has_no_words_is_told() -> None:
    note = "## Choisir\n\n```\nRTO en heures, petit budget ?\n└── non → Second\n```\n"
    assert not cards_of(note)
    assert any("Second" in one.text for one in skipped_of(note))


def test_each_line_of_a_fence_may_be_a_need() -> None:
    note = """
    ## Stockage

    ```
    Fichiers partagés Linux     → EFS
    Bloc, une seule instance    → EBS
    ```
    """
    assert [fact.value for fact in facts_of(note)] == ["EFS", "EBS"]


def test_prose_in_a_fence_is_read_as_prose() -> None:
    note = """
    ## Reprise

    ```
    Le RPO est la quantité de données que l'on accepte de perdre.
    ```
    """
    prompt = "Qu’est-ce que le RPO ?"
    assert asked(note)[prompt] == "La quantité de données que l’on accepte de perdre"


@pytest.mark.parametrize(
    ("fence", "reason"),
    [
        pytest.param("Client → CloudFront → ALB → EC2", "schéma", id="a flow"),
        pytest.param("ALB\n  ├─> EC2 -> RDS\n  └─> ECS -> EFS", "schéma", id="a fan"),
        pytest.param("┌────┐\n│ ALB │ → EC2\n└────┘", "schéma", id="boxes"),
        pytest.param("aws s3 ls -> liste les buckets", "code", id="a command"),
        pytest.param("1. Dans la console, ouvrez EC2 pour finir", "code", id="steps"),
        pytest.param("Cliquez ensuite sur le bouton orange", "code", id="orders"),
        pytest.param("x = 3;", "code", id="code"),
    ],
)
def test_a_picture_and_code_make_no_card(fence: str, reason: str) -> None:
    note = f"# EC2\n\n```\n{fence}\n```\n"
    assert not facts_of(note)
    assert reason in skipped_of(note)[0].reason


def test_a_fence_with_a_language_is_code() -> None:
    assert not facts_of("# EC2\n\n```yaml\nGrand volume → EBS\nPetit → EFS\n```\n")
