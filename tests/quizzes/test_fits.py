from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from operator import itemgetter

import pytest
from django.core.management import call_command

from quizzes import fits
from quizzes.fitting.fit import Verdict
from quizzes.fitting.history import Rated
from quizzes.models import Enrolment, Fit, Memory, Review
from quizzes.replay import replayed
from quizzes.scheduling import DEFAULTS, MemoryState, Rating, announced_of
from tests.factories import NOW, TODAY, CardFactory
from tests.quizzes.fitting.student import BETTER, OTHER, studied
from tests.quizzes.pressing import AGAIN, EASY, GOOD, memory_of, press_card, take_back
from tests.world import World

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
WORSE = replace(BETTER, loss=0.5)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three presses are enough."""
    monkeypatch.setattr(fits, "LEAST", 3)
    monkeypatch.setattr(fits, "_WORTH", 1)


def found(monkeypatch: pytest.MonkeyPatch, verdict: Verdict | None) -> None:
    monkeypatch.setattr(fits, "fit", lambda *_: verdict)


def pressed(world: World, number: int = 3) -> None:
    for card in world.cards[:number]:
        press_card(world.enrolment, card, EASY)


def fresh(world: World) -> Enrolment:
    return Enrolment.objects.select_related("course", "learner").get(
        pk=world.enrolment.pk
    )


def is_as_the_log_says(review: Review) -> bool:
    """What its own parameters make of the memory before."""
    after = MemoryState.from_json(review.after)
    fit = Fit.objects.filter(pk=review.fit).first()
    again = announced_of(
        Rating(review.rating),
        review.before and MemoryState.from_json(review.before),
        now=review.reviewed_at,
        zone=review.learner.zone,
        days=[(after.due_on - after.reviewed_on).days or 1] * 4,
        parameters=fit and fit.verdict and fit.verdict.parameters,
    ).after
    return (after.stability, after.difficulty) == (again.stability, again.difficulty)


@pytest.mark.usefixtures("few")
def test_they_hold_from_the_next_press_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(monkeypatch, BETTER)
    pressed(world)
    before = list(Memory.objects.values())

    fit = fits.refit(fresh(world), now=NOW)

    assert fit.is_used
    assert list(Memory.objects.values()) == before
    new = CardFactory(lesson=world.lesson)
    press_card(fresh(world), new, EASY)
    press_card(fresh(world), world.cards[0], GOOD, NOW + 8 * DAY)
    assert memory_of(world.enrolment, new).stability == OTHER[EASY - 1]
    assert list(Review.objects.order_by("pk").values_list("fit", flat=True)) == [
        *(None, None, None),
        *(fit.pk, fit.pk),
    ]
    assert all(is_as_the_log_says(review) for review in Review.objects.all())


@pytest.mark.usefixtures("few")
def test_the_log_still_gives_the_memories_and_an_undo_the_one_before(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(monkeypatch, BETTER)
    pressed(world)
    card = world.cards[0]
    before = memory_of(world.enrolment, card)
    press_card(fresh(world), card, AGAIN, NOW + 8 * DAY)
    fits.refit(fresh(world), now=NOW)

    take_back(fresh(world), NOW + 8 * DAY)

    assert memory_of(world.enrolment, card).as_state() == before.as_state()
    press_card(fresh(world), card, GOOD, NOW + 9 * DAY)
    fits.give_up(fresh(world))
    press_card(fresh(world), world.cards[1], GOOD, NOW + 9 * DAY)
    rebuilt = replayed(world.enrolment)
    for memory in Memory.objects.all():
        assert rebuilt[memory.card_id].state == memory.as_state()
    assert all(is_as_the_log_says(review) for review in Review.objects.all())


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("verdict", [WORSE, None])
def test_no_better_ones_change_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch, verdict: Verdict | None
) -> None:
    found(monkeypatch, BETTER)
    pressed(world)
    first = fits.refit(fresh(world), now=NOW)
    press_card(fresh(world), world.cards[0], GOOD, NOW + 8 * DAY)
    found(monkeypatch, verdict)

    second = fits.refit(fresh(world), now=NOW + 8 * DAY)

    assert not second.is_used
    assert second.verdict == verdict
    after = fresh(world)
    assert after.fit == first
    assert after.parameters == OTHER


@pytest.mark.usefixtures("few")
def test_twice_on_one_log_is_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(monkeypatch, BETTER)
    pressed(world)
    first = fits.refit(fresh(world), now=NOW)

    assert fits.refit(fresh(world), now=NOW + DAY) == first
    assert Fit.objects.count() == 1


def test_a_short_log_is_left_alone(world: World) -> None:
    pressed(world)

    with pytest.raises(fits.TooFew):
        fits.refit(fresh(world), now=NOW)
    assert fits.standing(fresh(world)).missing == fits.LEAST - 3


def test_what_was_taken_back_is_not_read(world: World) -> None:
    pressed(world)
    take_back(fresh(world))

    assert fits.standing(fresh(world)).presses == 2
    assert len(fits._lines(world.enrolment)) == 2


def test_a_history_goes_on_where_the_log_does(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    card, other = world.cards[:2]
    for rating, day in ((GOOD, 0), (GOOD, 0), (AGAIN, 3), (GOOD, 3), (GOOD, 40)):
        press_card(world.enrolment, card, rating, NOW + day * DAY)
    press_card(world.enrolment, other, EASY, NOW + 40 * DAY)
    lines = fits._lines(world.enrolment)

    whole, new = fits.histories(lines)
    monkeypatch.setattr(fits, "_LONGEST", 4)
    first, second, _new = fits.histories(lines)

    assert whole.presses == [
        *(Rated(GOOD, 0), Rated(GOOD, 0), Rated(AGAIN, 3)),
        *(Rated(GOOD, 0), Rated(GOOD, 37)),
    ]
    assert (whole.start, whole.held_out, new.held_out) == (None, 0, 1)
    assert first.presses == whole.presses[:4]
    before = MemoryState.from_json(lines[4].before or {})
    assert second.start == (before.stability, before.difficulty)
    assert second.presses == [Rated(GOOD, 37)]


def written(world: World) -> None:
    """The log of someone whose memory is another than everybody's, without its states."""
    log = []
    for number, history in enumerate(studied(OTHER, presses=1_200, seed=1)):
        day = 0
        for press in history.presses:
            day += press.days
            log.append((day, number, press.rating))
    cards = CardFactory.create_batch(
        1 + max(log, key=itemgetter(1))[1], lesson=world.lesson
    )
    last: dict[int, Review] = {}
    reviews = []
    for pk, (day, number, rating) in enumerate(sorted(log, key=itemgetter(0)), 1):
        before = last.get(number)
        last[number] = Review(
            pk=pk,
            learner=world.learner,
            card=cards[number],
            course=world.course,
            token=uuid.uuid4(),
            rating=rating,
            reviewed_at=NOW,
            study_day=TODAY + day * DAY,
            duration_ms=1,
            card_revision=1,
            before=before and before.after,
            after={
                "stability": 1.0,
                "difficulty": 5.0,
                "reviewed_on": (TODAY + day * DAY).isoformat(),
            },
            before_version=before.pk if before else 0,
        )
        reviews.append(last[number])
    Review.objects.bulk_create(reviews)


def test_it_reads_a_whole_log(world: World) -> None:
    written(world)

    fit = fits.refit(fresh(world), now=NOW)

    assert fit.presses == 1_200
    assert fit.verdict is not None
    assert 20 <= fit.verdict.judged <= 120
    assert fit.verdict.parameters[2] < DEFAULTS[2]


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("gone", ["learner", "course"])
def test_they_go_with_who_and_what_they_are_of(
    world: World, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    found(monkeypatch, BETTER)
    pressed(world)
    fits.refit(fresh(world), now=NOW)

    getattr(world, gone).delete()

    assert not Fit.objects.exists()


@pytest.mark.usefixtures("few")
def test_the_command_asks_where_there_is_something_new(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said() -> str:
        out = StringIO()
        call_command("fit_intervals", stdout=out)
        return out.getvalue().strip()

    none = "Calculs faits\xa0: 0, dont adoptés\xa0: 0."
    found(monkeypatch, BETTER)
    assert said() == none
    pressed(world)

    assert [said(), said()] == ["Calculs faits\xa0: 1, dont adoptés\xa0: 1.", none]
    fits.give_up(fresh(world))
    press_card(fresh(world), world.cards[0], GOOD, NOW + 8 * DAY)
    assert said() == none
