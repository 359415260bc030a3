from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.notes import matching
from content.notes.matching import Known, likeness, match

WORDS = st.text(alphabet="abcdé ’", min_size=1, max_size=8)
KNOWN = st.builds(
    Known,
    key=st.uuids().map(str),
    note=st.sampled_from(["a.md", "b.md"]),
    trail=WORDS,
    kind=st.sampled_from(["attribute", "term", "number"]),
    subject=WORDS,
    attribute=WORDS,
    value=WORDS,
    prompt=WORDS,
    answer=WORDS,
)
CARDS = st.lists(KNOWN, max_size=8, unique_by=lambda card: card.key)


def _known(key: str, **changes: str) -> Known:
    fields = {
        "note": "stockage.md",
        "trail": "S3",
        "kind": "attribute",
        "subject": "S3 Glacier",
        "attribute": "Durée minimale",
        "value": "90 jours par objet archivé",
    } | changes
    asked = f"{fields['attribute']} de {fields['subject']} ?"
    texts = {"prompt": asked, "answer": fields["value"], **fields}
    return Known(key=key, **texts)


def _pairs(old: list[Known], new: list[Known]) -> dict[str, str]:
    return {new[j].key: old[i].key for j, i in match(old, new).items()}


def test_it_matches_the_same_key_whatever_is_said() -> None:
    new = _known("k", value="180 jours", trail="Archives", subject="Autre")
    assert match([_known("k")], [new]) == {0: 0}


def test_it_matches_a_typo_in_a_label() -> None:
    assert match([_known("a")], [_known("b", attribute="Durée minimlae")]) == {0: 0}


def test_it_matches_a_typo_in_a_label_whose_value_has_changed() -> None:
    new = _known("b", attribute="Durée minimlae", value="Aucune")
    assert match([_known("a")], [new]) == {0: 0}


def test_it_matches_another_label_of_the_same_value() -> None:
    assert match([_known("a")], [_known("b", attribute="Durée de séjour")]) == {0: 0}


def test_it_matches_the_same_fact_under_other_headings() -> None:
    assert match([_known("a")], [_known("b", trail="Archives")]) == {0: 0}


def test_it_matches_the_same_fact_asked_in_another_way() -> None:
    assert match([_known("a")], [_known("b", kind="enumeration")]) == {0: 0}


def test_it_takes_no_other_number_for_the_same_label() -> None:
    old = _known("a", attribute="Quota 3", value="21 unités")
    new = _known("b", attribute="Quota 4", value="28 unités")
    assert match([old], [new]) == {}


def test_it_takes_no_short_value_for_the_same_fact() -> None:
    old = _known("a", attribute="Lecture", value="Oui")
    new = _known("b", attribute="Suppression", value="Oui")
    assert match([old], [new]) == {}


def test_it_takes_no_longer_name_for_the_same_label() -> None:
    old = _known("a", subject="S3 Standard", value="99,99 % de disponibilité")
    new = _known("b", subject="S3 Standard-IA", value="accès rare, coût réduit")
    assert match([old], [new]) == {}


def test_a_card_that_asks_for_the_name_is_not_one_that_asks_for_the_value() -> None:
    old = [_known("definition"), _known("term", kind="term")]
    new = [
        _known("term-2", kind="term", attribute="Durée minimlae"),
        _known("definition-2", attribute="Durée minimlae"),
    ]
    assert _pairs(old, new) == {"term-2": "term", "definition-2": "definition"}


def test_it_matches_what_stands_between_the_same_neighbours() -> None:
    above, below = _known("x", attribute="Coût"), _known("y", attribute="Débit")
    old = [above, _known("a", attribute="Chiffrement", value="SSE-S3"), below]
    new = [above, _known("b", attribute="Encryption", value="SSE-S3"), below]
    assert _pairs(old, new)["b"] == "a"


def test_it_matches_each_of_several_subjects_that_were_renamed() -> None:
    rows = [("Portée", "zone"), ("Sauvegarde", "snapshots"), ("Débit", "1 000 Mo/s")]
    old = [_known(f"o{n}", attribute=a, value=v) for n, (a, v) in enumerate(rows)]
    new = [replace(one, key=f"n{n}", subject="Volumes gp3 d’EBS", trail="Disques")
           for n, one in enumerate(old)]  # fmt: skip
    assert match(old, new) == {0: 0, 1: 1, 2: 2}


def test_a_retired_card_returns_for_the_same_text_alone() -> None:
    gone = replace(_known("a"), is_retired=True)
    assert match([gone], [_known("b", trail="Archives")]) == {0: 0}
    assert match([gone], [_known("b", attribute="Durée minimlae")]) == {}


def test_of_two_that_have_a_key_it_takes_the_one_that_is_not_retired() -> None:
    gone = replace(_known("k"), is_retired=True)
    assert match([_known("k"), gone], [_known("k")]) == {0: 0}
    assert match([gone, _known("k")], [_known("k")]) == {0: 1}


def test_it_leads_back_to_the_key_that_a_card_had_at_first() -> None:
    reworded = replace(_known("b", attribute="Rétention"), first_key="a")
    other = _known("c", attribute="Durée minimum")
    assert match([other, reworded], [_known("a")]) == {0: 1}


@given(CARDS, CARDS)
def test_it_uses_no_card_twice(old: list[Known], new: list[Known]) -> None:
    found = match(old, new)
    assert len(set(found.values())) == len(found)
    assert set(found) <= set(range(len(new)))
    assert set(found.values()) <= set(range(len(old)))


@given(CARDS)
def test_a_note_matches_itself(cards: list[Known]) -> None:
    assert match(cards, cards) == {n: n for n in range(len(cards))}


@given(CARDS, st.randoms(use_true_random=False))
def test_the_order_of_notes_does_not_matter_to_what_keeps_its_key(
    cards: list[Known], random: Random
) -> None:
    shuffled = random.sample(cards, len(cards))
    assert all(cards[i] is shuffled[j] for j, i in match(cards, shuffled).items())
    assert len(match(cards, shuffled)) == len(cards)


@given(KNOWN, KNOWN)
def test_likeness_is_a_share_and_whole_for_the_same(one: Known, two: Known) -> None:
    assert 0 <= likeness(one, two) <= 1
    assert likeness(one, one) == 1


def test_it_compares_in_proportion_to_the_number_of_cards(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every label misspelt at once: to compare all with all would take minutes."""
    assert _comparisons(2_000, monkeypatch) < 20 * 2_000


def _comparisons(number: int, monkeypatch: pytest.MonkeyPatch) -> int:
    old = [
        _known(
            f"o{n}",
            attribute=f"Réglage {n % 97} du composant {n}",
            value=f"{n * 7} unités",
        )
        for n in range(number)
    ]
    new = [
        replace(one, key=f"n{n}", attribute=one.attribute.replace("gla", "gal"))
        for n, one in enumerate(old)
    ]
    compared: list[Known] = []

    def counted(before: Known, after: Known) -> float:
        compared.append(before)
        return likeness(before, after)

    monkeypatch.setattr(matching, "likeness", counted)
    assert match(old, new) == {n: n for n in range(number)}
    return len(compared)
