from __future__ import annotations

from tests.content.notes.reading import cards_of

NOTE = """
## Chiffrement

| Méthode | Facilité | Contrôle |
|---|---|---|
| SSE-S3 | Très facile | Faible |
| SSE-KMS | Moyen | Élevé |
| SSE-C | Complexe | Très élevé |
"""


def test_it_offers_the_other_values_of_the_column() -> None:
    choices = {card.prompt[:45]: card for card in cards_of(NOTE) if card.choices}
    (card,) = [card for card in choices.values() if card.answer == "Complexe"]
    assert card.kind == "choice"
    assert set(card.choices) == {"Très facile", "Moyen"}


def test_no_option_is_part_of_the_right_one() -> None:
    for card in cards_of(NOTE):
        assert all(option not in card.answer for option in card.choices)


def test_two_values_are_too_few_to_choose_from() -> None:
    note = "\n".join(NOTE.strip().splitlines()[:-1])
    assert not [card for card in cards_of(note) if card.choices]
