"""Translations that must be learnt, and those read off the other language."""

from __future__ import annotations

import pytest

from content.notes.cards.translated import is_worth_learning
from tests.content.notes.reading import asked

_NOTE = """\
    # Vocabulaire

    | Français | English |
    |---|---|
    | Pare-feu | Firewall |
    | {} | {} |
    """


def _translated(french: str, english: str) -> bool:
    return english in asked(_NOTE.format(french, english)).values()


@pytest.mark.parametrize(
    ("french", "english"),
    [("Sauvegarde", "Backup"), ("Matériel physique", "Hardware")],
)
def test_a_term_of_the_trade_is_asked(french: str, english: str) -> None:
    assert _translated(french, english)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Capacité locale", "Local Capacity"),
        ("Fournisseur", "Cloud Provider"),
        ("Mise à jour", "Patch Management"),
        ("Serveur", "Servers"),
    ],
)
def test_what_is_put_word_for_word_is_not(french: str, english: str) -> None:
    assert not is_worth_learning(french, english)
    assert not _translated(french, english)
