"""What several places of a note say of one thing, asked as one."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of

TWICE = """
## Stockage
### Blocs
- **EBS** : stockage bloc persistant
### Rappel
- **EBS** : {again}
"""


def test_two_definitions_of_a_name_make_one_card() -> None:
    note = TWICE.format(again="disque réseau attaché à une instance EC2")
    cards = [card for card in cards_of(note) if card.kind == "definition"]
    assert [card.answer for card in cards] == [
        "Stockage bloc persistant ; Disque réseau attaché à une instance EC2"
    ]
    assert len(cards[0].also) == 1


def test_a_definition_that_adds_little_is_left_out() -> None:
    note = TWICE.format(again="stockage bloc")
    cards = [card for card in cards_of(note) if card.kind == "definition"]
    assert [card.answer for card in cards] == ["Stockage bloc persistant"]


def test_letters_to_be_told_apart_are_compared() -> None:
    note = """
    ## File
    - 1 **MTU** = 1 message par seconde et par file
    - 1 **PTU** = 1 partition ouverte par consommateur
    - Bien différencier :
      - **MTU/PTU** (et leurs unités)
    """
    question = "Quelle différence entre MTU et PTU dans File ?"
    told = (
        asked(note).get(question) or asked(note)["Quelle différence entre MTU et PTU ?"]
    )
    assert told.startswith(
        "MTU : 1 message par seconde et par file ; PTU : 1 partition"
    )


def test_letters_side_by_side_are_compared_only_where_that_is_asked() -> None:
    note = """
    ## File
    - 1 **MTU** = 1 message par seconde et par file
    - 1 **PTU** = 1 partition ouverte par consommateur
    - Mesures :
      - **MTU/PTU** (et leurs unités)
    """
    assert not [card for card in cards_of(note) if card.kind == "comparison"]


def test_the_one_row_of_a_category_may_name_all_of_its_members() -> None:
    note = """
    ## Bilan
    | Catégorie | Service | Description |
    |---|---|---|
    | Calcul | EC2 | Machines virtuelles à la demande |
    | | Lambda | Code lancé par un événement |
    | Base de données | RDS / DynamoDB | Données interrogées par index |
    """
    told = asked(note)
    assert "RDS ; DynamoDB" in told.values()
    assert told["Quelle catégorie regroupe RDS et DynamoDB ?"] == "Base de données"
    assert "Quelle est la catégorie de RDS / DynamoDB ?" not in told
    of_names = note.replace("RDS / DynamoDB", "Velours / Satin")
    assert "Quelle catégorie regroupe Velours et Satin ?" not in asked(of_names)


def test_what_are_no_services_are_not_asked_for_their_category() -> None:
    note = """
    ## EFS
    | Réglage | Choix | Quand |
    |---|---|---|
    | Débit | Elastic | Charge imprévisible |
    | | Provisioned | Débit connu d’avance |
    | Classe | Standard | Accès de tous les jours |
    | | Archive | Accès de chaque année |
    """
    assert not any("regroupe" in prompt for prompt in asked(note))


@pytest.mark.parametrize("header", ["1 phrase", "En deux mots", "Pour quoi", "Mot-clé"])
def test_a_header_that_names_no_side_is_not_quoted(header: str) -> None:
    note = f"""
    ## Rôles
    | Rôle | Qui | {header} |
    |---|---|---|
    | **Varnish boot role** | l’agent | lire les secrets, écrire les journaux du serveur |
    | **Varnish task role** | le code | lire la file des commandes, écrire les factures |
    | **Varnish node role** | la machine | rejoindre le parc, tirer les images du dépôt |
    """
    assert not any(header in prompt for prompt in asked(note))


def test_uses_stand_below_what_leads_to_them() -> None:
    note = """
    ## Redis
    - Idéal pour des cas comme :
      - les sessions d’un site web
      - les classements de jeux
    """
    question = "Quels sont les principaux cas d’usage de Redis ?"
    assert (
        asked(note)[question] == "Les sessions d’un site web ; Les classements de jeux"
    )


def test_what_sorts_things_without_a_name_is_asked_of_none() -> None:
    note = """
    ## EFS

    | Réglage | Choix | Effet |
    |---|---|---|
    | Classe | Standard | lecture courante |
    | | Archive | quelques lectures par an |
    """
    assert not [one for one in asked(note) if "catégorie regroupe" in one]
