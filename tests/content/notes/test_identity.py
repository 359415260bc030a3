from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.notes.identity import Identity, keys, normalised


def test_a_key_ignores_case_accents_apostrophes_emoji_and_vendor() -> None:
    plain = Identity("Amazon S3", "Cas d'usage", "attribute")
    typed = Identity("**s3**", "🪣 CAS D’USAGE", "attribute")
    assert keys([plain]) == keys([typed])


def test_a_key_is_the_same_on_every_machine() -> None:
    assert keys([Identity("S3", "coût", "attribute")]) == ("1576a8af60ff6a2a5f95a0d5",)


def test_the_headings_tell_apart_what_subject_and_attribute_do_not() -> None:
    one = Identity("S3", "Sécurité", "attribute", "A")
    other = Identity("S3", "Sécurité", "attribute", "B")
    assert len(set(keys([one, other]))) == 2


def test_a_key_does_not_depend_on_the_order() -> None:
    cards = [Identity("S3", "a", "x", "A"), Identity("S3", "a", "x", "B")]
    assert keys(cards) == tuple(reversed(keys(cards[::-1])))


def test_it_refuses_two_cards_that_ask_the_same() -> None:
    with pytest.raises(ValueError, match="same thing"):
        keys([Identity("S3", "a", "x")] * 2)


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalised(text)
    assert normalised(once) in {once, once.partition(" ")[2]}
