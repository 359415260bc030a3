"""Whatever is done in two tabs: nothing held is shown, no review lost or counted twice."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

from django.db.models import F, Subquery
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.cards import merging
from content.importing import Refused
from content.models import Card, Course
from quizzes import examday, holding, resetting
from quizzes.advancing import bring_forward
from quizzes.answering import Shown, StaleAnswer
from quizzes.models import (
    Advance,
    DayFigures,
    Enrolment,
    Hold,
    Memory,
    Picture,
    Reset,
    ResetUndo,
    Review,
    Takeover,
    TakeoverUndo,
)
from quizzes.queue import counts, next_card
from quizzes.replay import Replayed, replayed
from quizzes.scheduling import Rating
from quizzes.stats import picture
from quizzes.stats.picture import current, recount
from quizzes.studyday import study_day
from tests.factories import NOW
from tests.quizzes.pressing import send, shown_card, take_back
from tests.world import World

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
TABS = ("left", "right")

tabs, cards = st.sampled_from(TABS), st.sampled_from([0, 1, 2])
pairs = st.permutations(range(3)).map(lambda order: order[:2])
moves = st.lists(
    st.one_of(
        st.tuples(st.just("show"), tabs),
        st.tuples(st.just("rate"), tabs, st.sampled_from(Rating)),
        # Most of what is done: without, there would be little to lose.
        *[st.tuples(st.just("study"), tabs, st.sampled_from(Rating))] * 6,
        st.tuples(st.just("undo")),
        st.tuples(st.sampled_from(["bury", "suspend", "release"]), cards),
        st.tuples(st.sampled_from(["suspend_all", "release_all"]), pairs),
        st.tuples(st.sampled_from(["reset", "have_back", "separate"]), cards),
        st.tuples(st.just("merge"), pairs),
        st.tuples(st.just("plan_for"), st.sampled_from([1, 2, 9, 60])),
        st.tuples(st.just("forget_exam")),
        st.tuples(st.just("forward")),
        st.tuples(st.just("look")),
        st.tuples(st.just("publish"), cards),
        st.tuples(st.just("tomorrow")),
    ),
    min_size=20,
    max_size=45,
)


@dataclass
class Studying:
    """What a learner does, and what must come of it."""

    world: World
    now: datetime = NOW
    shown: dict[str, Shown] = field(default_factory=dict)
    # Of each card set aside, the first day on which it may be shown.
    until: dict[int, Any] = field(default_factory=dict)
    standing: list[int] = field(default_factory=list)
    # Of each card begun anew, the presses that no undo reaches meanwhile.
    beyond: dict[int, set[int]] = field(default_factory=dict)

    @property
    def today(self) -> Any:
        return study_day(self.now, self.world.learner.zone)

    @property
    def enrolment(self) -> Enrolment:
        return Enrolment.objects.get(pk=self.world.enrolment.pk)

    def show(self, tab: str) -> None:
        found = next_card(enrolment=self.enrolment, now=self.now)
        if found is None:
            self.shown.pop(tab, None)
            return
        assert found.card in self.world.cards
        assert (
            found.card.pk not in self.until or self.until[found.card.pk] <= self.today
        )
        self.shown[tab] = shown_card(self.enrolment, found.card, self.now)

    def rate(self, tab: str, rating: Rating) -> None:
        if tab not in self.shown:
            return
        try:
            answered = send(self.enrolment, self.shown[tab], rating, self.now)
        except StaleAnswer:
            return
        if not answered.repeated:
            self.standing.append(answered.review_id)
        assert send(self.enrolment, self.shown[tab], rating, self.now).repeated

    def study(self, tab: str, rating: Rating) -> None:
        self.show(tab)
        self.rate(tab, rating)

    def undo(self) -> None:
        card = take_back(self.enrolment, self.now)
        if card is None:
            return
        beyond = set().union(*self.beyond.values())
        last = max(set(self.standing) - beyond)
        assert Review.objects.get(pk=last).card_id == card.pk
        self.standing.remove(last)

    def bury(self, place: int) -> None:
        card = self.world.cards[place]
        holding.bury(enrolment=self.enrolment, card=card, now=self.now)
        if self.until.get(card.pk) != datetime.max.date():
            self.until[card.pk] = self.today + DAY

    def suspend(self, place: int) -> None:
        card = self.world.cards[place]
        holding.suspend(enrolment=self.enrolment, card=card, now=self.now)
        self.until[card.pk] = datetime.max.date()

    def release(self, place: int) -> None:
        card = self.world.cards[place]
        holding.release(enrolment=self.enrolment, card=card)
        self.until.pop(card.pk, None)

    def suspend_all(self, places: list[int]) -> None:
        chosen = [self.world.cards[place] for place in places]
        holding.suspend_all(enrolment=self.enrolment, cards=chosen, now=self.now)
        self.until |= dict.fromkeys((card.pk for card in chosen), datetime.max.date())

    def release_all(self, places: list[int]) -> None:
        chosen = [self.world.cards[place] for place in places]
        holding.release_all(enrolment=self.enrolment, cards=chosen)
        for card in chosen:
            self.until.pop(card.pk, None)

    def reset(self, place: int) -> None:
        card = self.world.cards[place]
        if resetting.reset(enrolment=self.enrolment, card=card, now=self.now):
            of_card = Review.objects.filter(card=card, undo=None)
            presses = set(of_card.values_list("pk", flat=True))
            self.beyond[card.pk] = self.beyond.get(card.pk, set()) | presses

    def have_back(self, place: int) -> None:
        card = self.world.cards[place]
        if resetting.take_back(enrolment=self.enrolment, card=card, now=self.now):
            # Those of an earlier beginning stay where they are: it is not undone.
            self.beyond[card.pk] = set(
                Review.objects.filter(
                    card=card,
                    reviewed_at__lte=Subquery(
                        Reset.objects.filter(card=card, undo=None)
                        .order_by("-pk")
                        .values("reset_at")[:1]
                    ),
                ).values_list("pk", flat=True)
            )

    def merge(self, places: list[int]) -> None:
        """Where both can be; what is open of either in a tab is stale then."""
        kept, away = (self.fresh(place) for place in places)
        with suppress(Refused):
            merging.merge(kept=kept, away=away, by=None, now=self.now)

    def separate(self, place: int) -> None:
        with suppress(Refused):
            merging.separate(away=self.fresh(place), by=None, now=self.now)

    def fresh(self, place: int) -> Card:
        cards = Card.objects.select_related("course", "merged_into")
        return cards.get(pk=self.world.cards[place].pk)

    def plan_for(self, days: int) -> None:
        """An exam on that day, and no day later."""
        examday.set_exam(
            self.enrolment,
            exam_on=self.today + days * DAY,
            today=self.today,
            now=self.now,
        )

    def forget_exam(self) -> None:
        if self.enrolment.exam_on:
            examday.forget_exam(self.enrolment, today=self.today, now=self.now)

    def forward(self) -> None:
        mine = Memory.objects.filter(learner=self.world.learner)
        reason = Advance.Reason.CHANGED
        bring_forward(mine, day=self.today, reason=reason, now=self.now)

    def look(self) -> None:
        """At a page that shows what the log has come to, in pictures."""
        current(self.enrolment)

    def publish(self, place: int) -> None:
        """Notes without a card that had it, or with it again."""
        card = Card.objects.get(pk=self.world.cards[place].pk)
        card.retired_at = None if card.retired_at else self.now
        card.save(update_fields=["retired_at"])
        Course.objects.update(revision=F("revision") + 1)

    def tomorrow(self) -> None:
        self.now += DAY

    def check(self) -> None:
        stands = Review.objects.filter(undo=None).order_by("pk")
        assert list(stands.values_list("pk", flat=True)) == sorted(self.standing)
        today = stands.filter(study_day=self.today).count()
        assert counts(enrolment=self.enrolment, now=self.now).done_today == today

    def check_picture(self) -> None:
        """What was counted in by and by is what is counted from nothing."""
        kept = current(self.enrolment)
        # Read now: the days are counted anew below.
        history = kept.history()
        recount(self.enrolment)
        anew = current(self.enrolment)
        assert (kept.cells, history) == (anew.cells, anew.history())
        stored = {
            memory.card_id: Replayed(memory.version, memory.as_state())
            for memory in Memory.objects.all()
        }
        assert replayed(self.enrolment) == stored


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(moves=moves, siblings=st.booleans())
def test_no_sequence_shows_what_is_held_or_loses_a_review(
    world: World, moves: list[tuple[Any, ...]], siblings: bool
) -> None:
    _forget_everything()
    Card.objects.update(
        group="row" if siblings else "",
        retired_at=None,
        rejected_at=None,
        merged_into=None,
    )
    studying = Studying(world)
    with patch.object(picture, "_MANY", 2):
        for name, *arguments in moves:
            studying.now += MINUTE
            getattr(studying, name)(*arguments)
        studying.check()
        studying.check_picture()


def _forget_everything() -> None:
    undone = TakeoverUndo, Takeover, ResetUndo, Reset
    for model in (*undone, Memory, Hold, Review, Advance, Picture, DayFigures):
        model._base_manager.all().delete()
    Enrolment.objects.update(
        counted_on=None, done=0, introduced=0, reviewed=0, new_from=0,
        left_reviews=None, left_new=None, last_press=None,
        last_held=None, exam_on=None, pace=None,
    )  # fmt: skip
