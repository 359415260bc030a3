from __future__ import annotations

import pytest

from quizzes import cramming
from quizzes.cramming import Round, begun, without_gone
from quizzes.part import of_lesson
from tests.factories import NOW, CardFactory, MemoryFactory
from tests.world import World


def test_a_card_not_known_comes_again_at_the_end() -> None:
    kept = Round((1, 2)).answered(1, known=False)

    assert kept == Round((2, 1), 0)
    assert kept.answered(2, known=True).answered(1, known=True) == Round((), 2)


def test_a_form_sent_again_changes_nothing() -> None:
    kept = Round((1, 2)).answered(1, known=True)

    assert kept.answered(1, known=True) == kept
    assert Round().answered(1, known=True) == Round()


@pytest.mark.parametrize("known", [True, False])
def test_the_last_answer_is_taken_back_once(known: bool) -> None:
    begun = Round((1, 2, 3), 4)
    answered = Round.read(begun.answered(1, known=known).written())

    assert answered != begun
    assert answered.taken_back() == begun
    assert answered.taken_back().taken_back() == begun
    assert begun.taken_back() == begun


def test_a_round_is_written_and_read() -> None:
    assert Round.read(Round((3, 1), 4).written()) == Round((3, 1), 4)
    assert Round.read(None) == Round()


def test_it_takes_all_cards_of_a_part(world: World) -> None:
    CardFactory()
    part = of_lesson(world.lesson)

    found = begun(world.enrolment, part, hardest=False, seed=1)

    assert sorted(found.left) == [card.pk for card in world.cards]


def test_of_too_many_cards_each_round_draws_others(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cramming, "MOST", 2)
    part = of_lesson(world.lesson)

    rounds = [begun(world.enrolment, part, hardest=False, seed=n) for n in range(9)]

    assert {len(one.left) for one in rounds} == {2}
    drawn = {card for one in rounds for card in one.left}
    assert drawn == {card.pk for card in world.cards}


def test_it_takes_those_that_were_forgotten_most(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cramming, "MOST", 2)
    for lapses, card in enumerate(world.cards):
        MemoryFactory(learner=world.learner, card=card, lapses=lapses)

    found = begun(world.enrolment, None, hardest=True, seed=1)

    assert sorted(found.left) == [card.pk for card in world.cards[1:]]


def test_a_card_taken_out_meanwhile_is_left_out(world: World) -> None:
    first, second, third = world.cards
    second.retired_at = NOW
    second.save()

    kept = without_gone(Round((first.pk, second.pk, third.pk)), world.enrolment)

    assert kept.left == (first.pk, third.pk)
