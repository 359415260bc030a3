from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of, skipped_of


def test_it_asks_open_enumerations_for_the_main_items() -> None:
    note = (
        "## S3\n- Classes de stockage : Standard, Glacier, Intelligent-Tiering, etc.\n"
    )
    assert "Quelles sont les principales classes de stockage de S3 ?" in asked(note)


def test_it_splits_long_enumerations_by_giving_the_other_half() -> None:
    items = ", ".join(f"S{number}" for number in range(8))
    found = asked(f"## RDS\n- **Moteurs** : {items}\n")
    assert len(found) == 2
    assert all("outre" in prompt for prompt in found)


def test_it_makes_a_number_card_of_a_quantity() -> None:
    (card,) = cards_of("## S3\n- **Taille maximale** : 5 To\n")
    assert (card.kind, card.answer) == ("number", "5 To")


def test_it_asks_a_term_by_its_description() -> None:
    note = (
        "## Services\n- **Amazon Redshift** : entrepôt de données pour les rapports\n"
    )
    prompt = (
        "Quel service AWS correspond à cette description : "
        "« entrepôt de données pour les rapports » ?"
    )
    assert asked(note)[prompt] == "Amazon Redshift"


def test_it_blanks_the_number_of_a_sentence() -> None:
    note = "## Glacier\n- Minimum storage duration of 45 days for the archive tier\n"
    (card,) = cards_of(note)
    assert card.kind == "cloze"
    assert card.answer == "45 days"


def test_it_makes_one_card_of_a_fact_said_twice_citing_both() -> None:
    note = """
    ## Résumé
    - **DynamoDB** : base NoSQL clé-valeur

    ## Services
    ### Bases
    - **DynamoDB** : base NoSQL clé-valeur
    """
    cards = [card for card in cards_of(note) if card.kind == "definition"]
    assert len(cards) == 1
    assert len(cards[0].also) == 1


def test_it_never_asks_one_question_with_two_answers() -> None:
    note = """
    ## SQS
    - Permet de découpler les services
    - Permet d’amortir des pics de commandes
    """
    (card,) = cards_of(note)
    assert card.kind == "enumeration"
    assert len(card.items) == 2


def test_it_refuses_an_answer_the_question_gives_away() -> None:
    note = "## Neptune\n- **Neptune** : Neptune\n"
    assert not cards_of(note)
    assert any("question" in one.reason for one in skipped_of(note))


def test_it_lists_the_traits_of_two_set_against_each_other() -> None:
    note = """
    ## Data Pond vs Data River

    | Data Pond | Data River |
    |---|---|
    | Données dormantes | Données mobiles |
    | Haute durabilité | Faible attente |
    | Grande souplesse | Petits volumes |
    """
    prompt = "Quelles sont les caractéristiques de Data River ?"
    assert asked(note)[prompt] == "Données mobiles ; Faible attente ; Petits volumes"


def test_it_lists_no_traits_of_one_thing_that_has_many() -> None:
    note = """
    ## EFS
    - Haute durabilité sans effort
    - Faible coût de départ
    - Grande souplesse au quotidien
    """
    assert not asked(note)
    assert len(skipped_of(note)) == 3


def test_it_leaves_no_markup_or_emoji_on_a_card() -> None:
    note = "## 🪣 **Amazon S3**\n- **Coût** : `faible` ✅ 🔁\n"
    (card,) = cards_of(note)
    assert card.answer == "faible"
    assert card.context == "Amazon S3"


@pytest.mark.parametrize(
    "line",
    [
        "Une image qui tourne **1 h** par nuit = Fargate, pas Lambda",
        "Si l’on a une fonction qui prend **30 secondes** à s’exécuter, elle échoue",
        "Pour joindre plusieurs régions depuis un seul DX → **Direct Connect Gateway**",
    ],
)
def test_what_is_worked_out_or_supposed_is_not_blanked(line: str) -> None:
    note = f"# Calcul\n\n- {line}\n"
    assert all(card.kind != "cloze" for card in cards_of(note))


def test_what_is_worked_out_under_an_example_makes_no_card() -> None:
    note = "# DynamoDB\n\n### RCU Example\n\n- RCU per item: 2.5 / 4 = 1\n"
    assert cards_of(note) == ()


def test_what_a_service_does_without_restricts_nobody() -> None:
    note = "# ECS\n\n- **Fargate** : pas de nœud à gérer\n"
    assert asked(note) == {}


def test_a_column_of_questions_asks_which_one_a_row_answers() -> None:
    note = (
        "# Supervision\n\n| Service | Question |\n|---|---|\n"
        "| CloudTrail | Qui a touché à quoi ? |\n| CloudWatch | Est-ce que ça va ? |\n"
    )
    assert "À quelle question répond CloudTrail ?" in asked(note)
