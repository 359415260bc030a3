"""What a list of cards holds, of few cards and of many."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content import search
from content.models import Card
from content.outline import outline
from quizzes import browsing, holding
from quizzes.browsing import Found, Order, State, Wanted, finding
from quizzes.models import Hold, Memory
from tests.factories import (
    NOW,
    TODAY,
    CardFactory,
    EnrolmentFactory,
    LessonFactory,
    MemoryFactory,
    NoteFactory,
)
from tests.quizzes.test_cost import plan
from tests.world import World

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def known(world: World) -> dict[str, Card]:
    """A card of each kind, by a name for it; the course holds no other."""
    Card.objects.all().delete()
    of = world.learner
    cards = {
        name: CardFactory(lesson=world.lesson, prompt=name)
        for name in (
            *("new", "later", "suspended", "due", "forgotten", "step", "ended"),
            *("buried", "sibling", "hard"),
        )
    }
    days = {"later": 9, "due": 0, "forgotten": 4, "buried": 0, "sibling": -1, "hard": 2}
    lapses = {"forgotten": 9, "hard": 2, "due": 2}
    for name, days_ahead in days.items():
        MemoryFactory(
            learner=of,
            card=cards[name],
            due_on=TODAY + days_ahead * DAY,
            lapses=lapses.get(name, 0),
            difficulty=8.0 if name == "hard" else 5.0,
        )
    for name, minutes in (("step", 8), ("ended", -3)):
        MemoryFactory(
            learner=of,
            card=cards[name],
            state=Memory.State.LEARNING,
            due_at=NOW + timedelta(minutes=minutes),
        )
    holding.suspend(enrolment=world.enrolment, card=cards["suspended"], now=NOW)
    holding.bury(enrolment=world.enrolment, card=cards["buried"], now=NOW)
    holding.bury(enrolment=world.enrolment, card=cards["sibling"], now=NOW)
    Hold.objects.filter(card=cards["sibling"]).update(
        sibling_press="0e2f6f62-3b1e-4a7f-9b6c-6e8a3c5ad7a1"
    )
    # What somebody else knows and holds is theirs.
    other = EnrolmentFactory(learner=world.stranger, course=world.course)
    for card in cards.values():
        MemoryFactory(learner=other.learner, card=card, lapses=20)
        holding.suspend(enrolment=other, card=card, now=NOW)
    return cards


@pytest.fixture(params=["few", "many"])
def _size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few cards are all looked at, of many the indexes are walked."""
    if request.param == "many":
        monkeypatch.setattr(finding, "_FEW", 0)
        monkeypatch.setattr(finding, "_SCATTERED", 0)


def asked(world: World, query: str, page: int = 1, now: datetime = NOW) -> Found:
    given = dict(part.split("=", 1) for part in query.split("&") if part)
    wanted = Wanted.read(given, outline(world.course))
    return browsing.find(world.enrolment, wanted, page=page, now=now)


def names(world: World, query: str) -> list[str]:
    prompts = dict(Card.objects.values_list("pk", "prompt"))
    return [prompts[card] for card in asked(world, query).cards]


COURSE = "new later suspended due forgotten step ended buried sibling hard"


@pytest.mark.usefixtures("_size")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", COURSE),
        ("state=due", "due ended"),
        ("state=new", "new"),
        ("state=review", "later due forgotten sibling hard"),
        (
            "sort=due",
            "ended step sibling due buried hard forgotten later new suspended",
        ),
        ("sort=due&state=due", "ended due"),
        ("sort=due&state=review", "sibling due hard forgotten later"),
        ("sort=due&state=new", "new"),
        (
            "sort=hard",
            "forgotten hard due new later suspended step ended buried sibling",
        ),
        ("sort=hard&state=due", "due ended"),
        ("sort=hard&state=review", "forgotten hard due later sibling"),
    ],
)
def test_it_lists_what_is_asked_for_in_order(
    world: World, known: dict[str, Card], query: str, expected: str
) -> None:
    assert names(world, query) == expected.split()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("state=learning", "step ended"),
        ("state=learning&sort=due", "ended step"),
        ("state=aside", "suspended buried"),
        ("state=leech", "forgotten"),
    ],
)
@pytest.mark.parametrize("few", [3000, 9])
def test_states_of_few_cards_are_found_from_their_own_index(
    world: World,
    known: dict[str, Card],
    query: str,
    expected: str,
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding, "_FEW", few)
    assert names(world, query) == expected.split()


def test_the_states_are_counted(world: World, known: dict[str, Card]) -> None:
    counts = asked(world, "state=new").counts
    assert {state: counts[state] for state in State} == {
        State.ALL: 10,
        State.DUE: 2,
        State.NEW: 1,
        State.LEARNING: 2,
        State.REVIEW: 5,
        State.ASIDE: 2,
        State.LEECH: 1,
    }


@pytest.fixture
def two_chapters(world: World) -> World:
    note = NoteFactory(course=world.course, title="Réseau", domain="secure")
    lesson = LessonFactory(note=note, title="VPC")
    CardFactory(lesson=lesson, prompt="VPC 1")
    CardFactory(lesson=LessonFactory(note=note, title="IAM"), prompt="IAM 1")
    return world


@pytest.mark.usefixtures("_size")
def test_it_keeps_to_a_place(two_chapters: World) -> None:
    lesson = Card.objects.get(prompt="VPC 1").lesson
    assert names(two_chapters, f"of=lesson:{lesson.pk}") == ["VPC 1"]
    assert names(two_chapters, f"of=chapter:{lesson.note_id}") == ["VPC 1", "IAM 1"]
    assert names(two_chapters, "of=domain:secure") == ["VPC 1", "IAM 1"]


@pytest.mark.parametrize("of", ["lesson:x", "lesson:999999", "domain:", "nowhere:1"])
def test_an_unknown_place_is_the_whole_course(two_chapters: World, of: str) -> None:
    assert asked(two_chapters, f"of={of}").total == 5


def test_it_finds_words_of_the_question_and_of_the_answer(two_chapters: World) -> None:
    cards = list(Card.objects.filter(prompt__in=["VPC 1", "IAM 1"]))
    Card.objects.filter(prompt="IAM 1").update(answer="Identité")
    search.write([], [Card.objects.get(pk=card.pk) for card in cards])

    assert names(two_chapters, "q=vpc") == ["VPC 1"]
    assert names(two_chapters, "q=identi") == ["IAM 1"]
    assert names(two_chapters, "q=vpc&state=review") == []
    assert names(two_chapters, "q=vpc&of=domain:secure") == ["VPC 1"]
    assert names(two_chapters, "q=zorglub") == []


def test_of_too_many_matches_it_says_so(
    two_chapters: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_FEW", 1)
    monkeypatch.setattr(finding, "_SCATTERED", 1)
    search.write([], list(Card.objects.all()))
    found = asked(two_chapters, "q=1")
    assert found.is_cut
    assert len(found.cards) == 1


def test_of_too_many_matches_it_says_so_where_some_are_not_listed(
    two_chapters: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_FEW", 1)
    monkeypatch.setattr(finding, "_SCATTERED", 1)
    search.write([], list(Card.objects.all()))
    Card.objects.update(rejected_at=NOW)
    found = asked(two_chapters, "q=1")
    assert (found.cards, found.is_cut) == ([], True)


@pytest.mark.parametrize(("most", "is_cut"), [(2, True), (3, False)])
def test_of_too_many_of_a_state_it_says_so_where_some_are_not_listed(
    world: World,
    known: dict[str, Card],
    most: int,
    is_cut: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding, "_FEW", 0)
    monkeypatch.setattr(finding, "_SCATTERED", most)
    Card.objects.filter(pk=known["step"].pk).update(rejected_at=NOW)
    found = asked(world, "state=learning")
    assert (found.cards, found.is_cut) == ([known["ended"].pk], is_cut)


def test_words_are_looked_for_before_the_cards_that_hold_them(world: World) -> None:
    search.write([], list(Card.objects.all()))
    with CaptureQueriesContext(connection) as captured:
        search.cards_with(world.course, "prompt", most=10)
    said = plan(captured.captured_queries[-1]["sql"])
    # The full text of Postgres is an index of the entries.
    is_table = connection.vendor == "sqlite"
    assert not is_table or said.index("content_search") < said.index("entry")


@pytest.mark.usefixtures("_size")
def test_it_turns_pages(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "PER_PAGE", 2)
    first, second = asked(world, ""), asked(world, "", page=2)
    assert [*first.cards, *second.cards] == [card.pk for card in world.cards]
    assert (first.has_next, second.has_next) == (True, False)
    assert first.total == 3
    assert first.pages == 2


@pytest.mark.usefixtures("_size")
def test_retired_and_rejected_cards_are_not_listed(world: World) -> None:
    one, two, three = world.cards
    Card.objects.filter(pk=one.pk).update(retired_at=NOW)
    Card.objects.filter(pk=two.pk).update(rejected_at=NOW)
    for sort in Order:
        assert asked(world, f"sort={sort}").cards == [three.pk]


def test_many_cards_are_walked_by_indexes(
    world: World, known: dict[str, Card], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_FEW", 0)
    monkeypatch.setattr(finding, "_SCATTERED", 0)
    for query, indexes in (
        ("", ["card_course_order"]),
        ("sort=due", ["memory_due_at", "memory_next", "card_course_order"]),
        ("sort=hard", ["memory_lapses", "card_course_order"]),
        ("state=review&sort=due", ["memory_next"]),
    ):
        with CaptureQueriesContext(connection) as captured:
            asked(world, query)
        said = plan(captured.captured_queries[-1]["sql"])
        for index in indexes:
            assert index in said, (query, said)
        assert "B-TREE" not in said
