from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.notes.identity import Identity, Known, keys, match, normalised

WORDS = st.text(alphabet="abcdé ’", min_size=1, max_size=8)
KNOWN = st.builds(Known, st.uuids().map(str), WORDS, WORDS, WORDS, WORDS)
CARDS = st.lists(KNOWN, max_size=8, unique_by=lambda card: card.key)


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


def _known(key: str, **changes: str) -> Known:
    fields = {"anchor": "n-1", "trail": "S3", "prompt": "Coût ?", "answer": "bas"}
    return Known(key, **(fields | changes))


def test_it_matches_the_same_key_first() -> None:
    (found,) = match([_known("k")], [_known("k", answer="haut")])
    assert found.how == "same"


def test_it_sees_that_a_card_moved() -> None:
    (found,) = match([_known("k")], [_known("k", trail="EBS")])
    assert found.how == "moved"


def test_it_matches_a_rewording_at_the_same_place() -> None:
    old = _known("a", prompt="Quel est le coût de Glacier ?")
    new = _known("b", prompt="Quel est le prix de Glacier ?")
    (found,) = match([old], [new])
    assert found.how == "reworded"


def test_it_matches_the_same_text_elsewhere() -> None:
    (found,) = match([_known("a")], [_known("b", trail="Autre partie du cours")])
    assert found.how == "elsewhere"


def test_what_is_left_is_gone_or_new() -> None:
    old = _known("a", prompt="Que permet CORS ?", answer="d’accéder")
    new = _known("b", prompt="Combien de copies ?", answer="six", trail="Aurora")
    assert [found.how for found in match([old], [new])] == ["gone", "new"]


@given(CARDS, CARDS)
def test_it_uses_every_card_exactly_once(old: list[Known], new: list[Known]) -> None:
    found = match(old, new)
    assert [one.old for one in found if one.old] == old
    assert sorted(one.new.key for one in found if one.new) == sorted(c.key for c in new)


@given(CARDS)
def test_a_note_matches_itself(cards: list[Known]) -> None:
    assert all(found.how == "same" for found in match(cards, cards))


@given(CARDS, CARDS, st.randoms())
def test_the_order_of_cards_does_not_matter(
    old: list[Known], new: list[Known], random: object
) -> None:
    shuffled = list(new)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert set(match(old, new)) == set(match(old, shuffled))


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalised(text)
    assert normalised(once) in {once, once.partition(" ")[2]}
