from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes import fuzz
from quizzes.policy import Load, Policy
from quizzes.scheduling import (
    MemoryState,
    Outcomes,
    Rating,
    State,
    announced,
    outcomes,
)

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
AGAIN, HARD, GOOD, EASY = Rating


def plain(
    before: MemoryState | None, now: datetime, *, retention: float = 0.9, seed: int = 1
) -> Outcomes:
    policy = Policy(desired_retention=retention)
    return outcomes(before, now=now, zone=PARIS, policy=policy, seed=seed)


def at(local: str) -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=PARIS).astimezone(UTC)


def reviewed(now: datetime, **fields: object) -> MemoryState:
    """A card that came into review at `now`."""
    return plain(None, now).easy.after._replace(**fields)  # type: ignore[arg-type]


def when_due(memory: MemoryState) -> datetime:
    return memory.due_at or datetime.combine(memory.due_on, time(11), tzinfo=UTC)


@pytest.fixture
def unfuzzed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "fuzz_range", lambda days, **_: (days, days))


def history(ratings: list[Rating], **settings: float) -> list[timedelta]:
    """The intervals of a card that is always rated when it is due."""
    memory, now, intervals = None, NOON, []
    for rating in ratings:
        outcome = plain(memory, now, **settings).of(rating)  # type: ignore[arg-type]
        memory = outcome.after
        intervals.append(outcome.interval)
        now = when_due(memory)
    return intervals


@pytest.mark.usefixtures("unfuzzed")
def test_it_has_the_intervals_of_fsrs_6() -> None:
    ratings = [GOOD] * 6 + [AGAIN] * 2 + [GOOD] * 5

    days = [interval.days for interval in history(ratings)]

    assert days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


@pytest.mark.usefixtures("unfuzzed")
@pytest.mark.parametrize(
    ("retention", "expected"),
    [
        (0.80, [0, 8, 76, 525, 2781]),
        (0.90, [0, 2, 11, 46, 163]),
        (0.97, [0, 1, 2, 4, 7]),
    ],
)
def test_more_retention_means_shorter_intervals(
    retention: float, expected: list[int]
) -> None:
    days = [interval.days for interval in history([GOOD] * 5, retention=retention)]

    assert days == expected


MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.mark.usefixtures("unfuzzed")
@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        # py-fsrs says 5.5 minutes for Hard, of which a button would show 6.
        ([], [MINUTE, 6 * MINUTE, 10 * MINUTE, 8 * DAY]),
        ([AGAIN], [MINUTE, 6 * MINUTE, 10 * MINUTE, 1 * DAY]),
        ([GOOD], [MINUTE, 10 * MINUTE, 2 * DAY, 4 * DAY]),
        ([GOOD, GOOD], [10 * MINUTE, 8 * DAY, 11 * DAY, 19 * DAY]),
        # py-fsrs alone gives one day for Easy too, which would say nothing.
        ([GOOD, GOOD, AGAIN], [10 * MINUTE, 15 * MINUTE, 1 * DAY, 2 * DAY]),
    ],
)
def test_it_previews_the_four_buttons(
    ratings: list[Rating], expected: list[timedelta]
) -> None:
    memory, now = None, NOON
    for rating in ratings:
        memory = plain(memory, now).of(rating).after
        now = when_due(memory)

    assert [outcome.interval for outcome in plain(memory, now)] == expected


def test_its_fuzz_stays_what_it_was_for_a_seed() -> None:
    memory = reviewed(NOON, stability=100.0)
    now = NOON + timedelta(days=100)

    days = [
        [outcome.interval.days for outcome in plain(memory, now, seed=seed)]
        for seed in (1, 2, 3)
    ]

    assert days == [[0, 239, 336, 547], [0, 263, 368, 597], [0, 242, 340, 553]]


# From here on: which day it is.


def elapsed_days(first: str, second: str) -> int:
    """How many days the scheduler saw pass, read off the stability it gave."""
    memory = reviewed(at(first))
    stability = plain(memory, at(second)).good.after.stability
    card = fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        last_review=NOON,
    )
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    for days in range(400):
        now = NOON + timedelta(days=days)
        after, _log = scheduler.review_card(card, GOOD, now)
        if after.stability == stability:
            return days
    raise AssertionError("No number of days gives this stability.")


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        # Six minutes earlier than the evening before.
        ("2026-03-02T20:00", "2026-03-03T19:54", 1),
        ("2026-03-02T23:59", "2026-03-03T04:01", 1),
        ("2026-03-02T03:50", "2026-03-02T04:10", 1),
        # Midnight is no border, four in the morning is.
        ("2026-03-02T22:00", "2026-03-03T01:00", 0),
        ("2026-03-02T04:00", "2026-03-03T03:59", 0),
        ("2026-03-02T04:00", "2026-03-12T03:59", 9),
        # The night of 23 hours, and that of 25.
        ("2026-03-28T20:00", "2026-03-29T20:00", 1),
        ("2026-03-28T20:00", "2026-03-29T19:00", 1),
        ("2026-10-24T20:00", "2026-10-25T20:00", 1),
        ("2026-10-24T04:30", "2026-10-25T03:30", 0),
        ("2026-03-01T12:00", "2026-12-01T12:00", 275),
    ],
)
def test_it_counts_study_days(first: str, second: str, days: int) -> None:
    assert elapsed_days(first, second) == days


def test_days_are_counted_from_the_study_day() -> None:
    outcome = plain(None, at("2026-03-03T01:30")).easy

    assert outcome.after.reviewed_on == date(2026, 3, 2)
    assert outcome.after.due_on == date(2026, 3, 2) + outcome.interval
    assert outcome.after.due_at is None


def test_a_step_has_a_moment_and_its_study_day() -> None:
    now = at("2026-03-03T03:55")

    outcome = plain(None, now).good

    assert outcome.after.due_at == now + timedelta(minutes=10)
    assert outcome.after.due_on == date(2026, 3, 3)
    assert outcome.after.reviewed_on == date(2026, 3, 2)


def test_it_takes_a_day_lived_twice_as_one() -> None:
    memory = reviewed(at("2026-03-02T05:00"))
    montreal = ZoneInfo("America/Montreal")

    after = outcomes(
        memory,
        now=at("2026-03-02T09:00"),  # 3 am over there, on the 1st
        zone=montreal,
        policy=Policy(),
        seed=1,
    ).good.after

    assert after.reviewed_on == date(2026, 3, 2)
    assert after.due_on > date(2026, 3, 2)


# What a press leaves.


def test_only_forgetting_a_card_in_review_is_a_lapse() -> None:
    now = NOON
    learning = plain(None, now).again.after
    review = reviewed(now)
    relearning = plain(review, now + timedelta(days=8)).again.after

    assert learning.lapses == 0
    assert relearning.state == State.Relearning
    assert relearning.lapses == 1
    assert plain(relearning, now + timedelta(days=8)).again.after.lapses == 1
    assert plain(review, now + timedelta(days=8)).hard.after.lapses == 0


def test_each_press_is_a_repetition() -> None:
    first = plain(None, NOON).good.after

    assert first.reps == 1
    assert plain(first, NOON).good.after.reps == 2


def test_a_step_runs_from_the_press() -> None:
    outcome = plain(None, NOON).good
    pressed = NOON + timedelta(seconds=50)

    after = outcome.pressed(pressed)

    assert after.due_at == pressed + timedelta(minutes=10)
    assert after.reviewed_at == pressed


def test_days_run_from_the_day_on_which_the_card_was_shown() -> None:
    outcome = plain(None, at("2026-03-03T03:59")).easy

    after = outcome.pressed(at("2026-03-03T04:01"))

    assert after.reviewed_on == date(2026, 3, 2)
    assert after.due_on == date(2026, 3, 2) + outcome.interval


@pytest.mark.parametrize("rating", [0, 5, -1])
def test_there_are_four_ratings(rating: int) -> None:
    with pytest.raises(ValueError, match="not a valid Rating"):
        plain(None, NOON).of(rating)


@pytest.mark.parametrize("rating", list(Rating))
def test_a_memory_comes_back_from_json_as_it_was(rating: Rating) -> None:
    memory = plain(reviewed(NOON), NOON + timedelta(days=9)).of(rating).after

    assert MemoryState.from_json(json.loads(json.dumps(memory.to_json()))) == memory


# Whatever the learner does.

ratings = st.sampled_from(list(Rating))
presses = st.lists(
    st.tuples(ratings, st.floats(0, 500, allow_nan=False)), min_size=1, max_size=12
)
retentions = st.floats(0.80, 0.97)
seeds = st.integers(0, 2**40)


def after_presses(
    moves: list[tuple[Rating, float]], retention: float, seed: int
) -> tuple[MemoryState | None, datetime]:
    memory, now = None, NOON
    for rating, days in moves:
        memory = plain(memory, now, retention=retention, seed=seed).of(rating).after
        now += timedelta(days=days)
    return memory, now


@given(presses, retentions, seeds)
def test_a_better_rating_never_comes_back_sooner(
    moves: list[tuple[Rating, float]], retention: float, seed: int
) -> None:
    memory, now = after_presses(moves, retention, seed)

    intervals = [o.interval for o in plain(memory, now, retention=retention, seed=seed)]

    assert all(worse < better for worse, better in pairwise(intervals))
    assert all(i.days >= 1 for i in intervals if i >= timedelta(hours=1))
    assert intervals[-1] <= timedelta(days=36500)


@given(presses, retentions, seeds)
def test_it_says_the_same_twice(
    moves: list[tuple[Rating, float]], retention: float, seed: int
) -> None:
    memory, now = after_presses(moves, retention, seed)

    first = plain(memory, now, retention=retention, seed=seed)

    assert plain(memory, now, retention=retention, seed=seed) == first
    for outcome in first:
        due = outcome.after.due_at or outcome.after.due_on
        since = now if outcome.after.due_at else outcome.after.reviewed_on
        assert due - since == outcome.interval  # type: ignore[operator]


policies = st.builds(
    Policy,
    desired_retention=retentions,
    maximum_interval=st.integers(1, 400),
    easy_days=st.frozensets(st.integers(0, 6)),
    load=st.builds(
        Load,
        st.dates(date(2025, 6, 1), date(2027, 6, 1)),
        st.lists(st.integers(0, 500), max_size=120),
    ),
    exam_on=st.none() | st.dates(date(2026, 2, 1), date(2028, 6, 1)),
)


@given(presses, policies, seeds)
def test_no_policy_brings_a_better_rating_back_sooner(
    moves: list[tuple[Rating, float]], policy: Policy, seed: int
) -> None:
    memory, now = after_presses(moves, policy.desired_retention, seed)

    found = outcomes(memory, now=now, zone=PARIS, policy=policy, seed=seed)

    days = [outcome.interval.days for outcome in found]
    assert days == sorted(days)
    assert days[-1] <= policy.maximum_interval
    left = policy.days_left(found.easy.after.reviewed_on)
    # Where there is room for it, no two buttons say the same.
    if left:
        assert days[-1] <= left
    elif policy.maximum_interval > 2:
        intervals = [outcome.interval for outcome in found]
        assert all(worse < better for worse, better in pairwise(intervals))


@given(presses, policies, seeds)
def test_what_was_announced_is_what_is_applied(
    moves: list[tuple[Rating, float]], policy: Policy, seed: int
) -> None:
    memory, now = after_presses(moves, policy.desired_retention, seed)

    found = outcomes(memory, now=now, zone=PARIS, policy=policy, seed=seed)

    assert announced(memory, now=now, zone=PARIS, days=found.days) == found


@given(presses, retentions)
def test_its_states_are_those_of_fsrs(
    moves: list[tuple[Rating, float]], retention: float
) -> None:
    """Fed whole days, py-fsrs on its own comes to the same stability."""
    scheduler = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
    card, memory, now = fsrs.Card(card_id=1), None, NOON
    for rating, days in moves:
        card, _log = scheduler.review_card(card, rating, now)
        memory = plain(memory, now, retention=retention).of(rating).after
        assert (memory.state, memory.step) == (card.state, card.step)
        assert (memory.stability, memory.difficulty) == (
            card.stability,
            card.difficulty,
        )
        now += timedelta(days=int(days))


@given(presses, retentions, seeds)
def test_fuzz_alone_moves_an_interval(
    moves: list[tuple[Rating, float]], retention: float, seed: int
) -> None:
    """Each interval lies in the range of py-fsrs's own, or a day above the one before."""
    memory, now = after_presses(moves, retention, seed)
    found = plain(memory, now, retention=retention, seed=seed)
    scheduler = fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)
    previous = timedelta(0)
    for outcome in found:
        if outcome.after.state == State.Review:
            own = scheduler._next_interval(stability=outcome.after.stability)
            shortest, longest = fuzz.fuzz_range(own, maximum=36500)
            forced = outcome.interval == previous + DAY or outcome.interval.days > 36497
            assert forced or shortest <= outcome.interval.days <= longest
        previous = outcome.interval
