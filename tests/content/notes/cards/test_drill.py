from __future__ import annotations

import pytest

from content.notes.cards import Draft
from content.notes.cards.delays import Delay, delay
from tests.content.notes.reading import cards_of

BULLETS = """
## DynamoDB

- **Mode de capacité**
    - 1 **RCU** = 1 lecture cohérente forte/seconde pour un objet de 4 Ko (ou 2 lectures éventuelles)
    - 1 **WCU** = 1 écriture/seconde pour un objet de 1 Ko
"""
TABLE = """
## DynamoDB

| Opération | Taille du bloc | Coût par bloc |
|---|---|---|
| Lecture transactionnelle | 4 Ko | 2 RCU |
| Écriture transactionnelle | 1 Ko | 2 WCU |
"""
GLACIER = """
## Glacier

| Critères | Glacier Instant Retrieval | Glacier Flexible Retrieval | Glacier Deep Archive |
|---|---|---|---|
| Temps de récupération | Millisecondes | Minutes à quelques heures | Jusqu’à 12 heures |
| Coût | Moyen | Très bas | Extrêmement bas |
"""


def drills_of(note: str) -> list[Draft]:
    return [card for card in cards_of(note) if card.kind == "drill"]


def modes_of(note: str) -> list[str]:
    return [card.drill["mode"] for card in drills_of(note) if card.drill]


def test_bullets_that_define_the_units_make_drills() -> None:
    assert modes_of(BULLETS) == ["strong read", "eventual read", "standard write"]


def test_rows_that_give_a_block_and_its_units_make_drills() -> None:
    assert modes_of(TABLE) == ["transactional read", "transactional write"]


def test_one_mode_makes_one_drill_whatever_the_notes_repeat() -> None:
    assert sorted(modes_of(BULLETS + TABLE + BULLETS)) == sorted(
        modes_of(BULLETS) + modes_of(TABLE)
    )


@pytest.mark.parametrize("size", ["4,1 Ko", "14 Ko", "4 Go"])
def test_another_size_is_no_block(size: str) -> None:
    assert modes_of(f"## DynamoDB\n\n- **RCU** : une lecture forte de {size}\n") == []


def test_a_delay_and_a_cost_for_each_option_make_a_choice() -> None:
    (card,) = drills_of(GLACIER)
    assert card.drill is not None
    assert [
        (option["name"], option["least_delay_s"], option["max_delay_s"])
        for option in sorted(card.drill["options"], key=lambda one: one["cost_rank"])
    ] == [
        ("Glacier Deep Archive", 43200, 43200),
        ("Glacier Flexible Retrieval", 60, 6 * 3600),
        ("Glacier Instant Retrieval", 0.001, 0.001),
    ]


def test_prices_are_compared_as_numbers() -> None:
    priced = GLACIER.replace("Moyen", "0,01 $ par Go").replace(
        "Très bas | Extrêmement bas", "0,002 $ par Go | Gratuit"
    )
    (card,) = drills_of(priced)
    assert card.answer.startswith("Glacier Deep Archive, Glacier Flexible")


@pytest.mark.parametrize("cost", ["Très bas", "selon la Région"])
def test_costs_without_an_order_make_no_choice(cost: str) -> None:
    assert drills_of(GLACIER.replace("Extrêmement bas", cost)) == []


def test_a_drill_keeps_its_key_when_its_place_changes() -> None:
    (before,) = drills_of(GLACIER)
    (after,) = drills_of("## Archivage\n\nUne famille de classes.\n" + GLACIER)
    assert before.key == after.key


def test_it_points_to_the_line_that_states_the_rule() -> None:
    (card, *_) = drills_of(BULLETS)
    assert card.line == 5
    assert card.anchor


@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("Millisecondes", 0.001, 0.001),
        ("De 3 à 5 heures", 3 * 3600, 5 * 3600),
        ("De 1 à 5 minutes (objets de moins de 250 Mo)", 60, 300),
        ("De 1 minute à 12 heures", 60, 12 * 3600),
        ("12 heures, ou 48 en mode Bulk", 12 * 3600, 48 * 3600),
        ("Moins de 48 heures", 48 * 3600, 48 * 3600),
        ("Up to 12 hours", 12 * 3600, 12 * 3600),
        ("A few hours", 3600, 6 * 3600),
    ],
)
def test_it_reads_delays(said: str, least: float, most: float) -> None:
    assert delay(said) == Delay(least, most)


@pytest.mark.parametrize("said", ["Faible", "Élevée", "12", ""])
def test_what_names_no_time_is_no_delay(said: str) -> None:
    assert delay(said) is None
