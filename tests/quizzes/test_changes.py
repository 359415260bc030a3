"""A fact that changes is told to who had learnt it, and comes back early."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from content.models import Card, Course
from quizzes.changes import unseen
from quizzes.models import ChangeNotice, Enrolment, Memory
from quizzes.replay import Replayed, replayed
from quizzes.studyday import study_day
from quizzes.views import changes as page_of_changes
from tests.content.importing.publishing import NOTE, card_about, publish
from tests.factories import CourseFactory, EnrolmentFactory, UserFactory
from tests.quizzes.pressing import EASY, press_card, take_back

CHANGED = NOTE.replace("5 To par objet", "50 To par objet")


@pytest.fixture
def course(db: None) -> Course:
    course = CourseFactory(slug="aws-saa-c03")
    publish(course, NOTE)
    return course


@pytest.fixture
def enrolment(course: Course) -> Enrolment:
    return EnrolmentFactory(course=course)


@pytest.fixture
def card(course: Course) -> Card:
    return card_about(course, "Taille maximale")


def learn(enrolment: Enrolment, card: Card) -> Memory:
    """Answered just now, and due in days."""
    press_card(enrolment, card, EASY, now=timezone.now())
    return Memory.objects.get(learner=enrolment.learner, card=card)


def days_left(memory: Memory) -> int:
    memory.refresh_from_db()
    today = study_day(timezone.now(), memory.learner.zone)
    return (memory.due_on - today).days


def test_who_knows_the_old_value_gets_the_card_within_two_study_days(
    course: Course, enrolment: Enrolment, card: Card
) -> None:
    memory = learn(enrolment, card)
    assert days_left(memory) > 2
    publish(course, CHANGED)
    assert days_left(memory) in {1, 2}


def test_what_is_known_stays_and_can_be_found_again_from_the_log(
    course: Course, enrolment: Enrolment, card: Card
) -> None:
    before = learn(enrolment, card)
    publish(course, CHANGED)
    after = Memory.objects.get(pk=before.pk)
    assert (after.stability, after.reps) == (before.stability, before.reps)
    assert replayed(enrolment) == {card.pk: Replayed(after.version, after.as_state())}


def test_it_is_told_what_they_had_learnt(
    course: Course, enrolment: Enrolment, card: Card
) -> None:
    learn(enrolment, card)
    publish(course, CHANGED)
    notice = unseen(enrolment.learner).get()
    assert notice.card == card
    assert notice.change.before["answer"] == "5 To par objet"


@pytest.mark.parametrize(
    "text",
    [
        NOTE.replace("Taille maximale", "Taille maximum"),
        NOTE.replace("5 To par objet", "**5 To** par objet"),
        NOTE.replace("par défaut", "par défaut, avec KMS"),
    ],
)
def test_nobody_is_told_where_what_they_know_stays(
    course: Course, enrolment: Enrolment, card: Card, text: str
) -> None:
    memory = learn(enrolment, card)
    left = days_left(memory)
    publish(course, text)
    assert not unseen(enrolment.learner).exists()
    assert days_left(memory) == left


def test_another_word_around_the_same_answer_is_told_to_nobody(
    course: Course, enrolment: Enrolment
) -> None:
    note = (
        "# Messages\n\n## Amazon SQS\n\nUne file d’attente rassemble les messages de"
        " plusieurs services avant leur traitement.\n"
    )
    publish(course, note, "messages.md")
    card = Card.objects.get(course=course, prompt__contains="rassemble")
    learn(enrolment, card)

    publish(course, note.replace("rassemble", "réunit"), "messages.md")
    card.refresh_from_db()
    assert "réunit" in card.prompt
    assert not unseen(enrolment.learner).exists()

    publish(course, note.replace("plusieurs", "deux"), "messages.md")
    assert unseen(enrolment.learner).get().card == card


def test_who_has_not_met_the_card_is_told_nothing(
    course: Course, enrolment: Enrolment
) -> None:
    publish(course, CHANGED)
    assert not ChangeNotice.objects.exists()


def test_of_two_changes_it_tells_from_what_they_had_learnt(
    course: Course, enrolment: Enrolment, card: Card
) -> None:
    learn(enrolment, card)
    publish(course, CHANGED)
    publish(course, CHANGED.replace("50 To", "500 To"))
    assert unseen(enrolment.learner).get().change.before["answer"] == "5 To par objet"


def test_a_change_that_is_undone_is_told_to_nobody(
    course: Course, enrolment: Enrolment, card: Card
) -> None:
    learn(enrolment, card)
    publish(course, CHANGED)
    publish(course, NOTE)
    assert not unseen(enrolment.learner).exists()


def test_a_second_change_is_told_to_who_has_seen_the_first(
    course: Course, enrolment: Enrolment, card: Card
) -> None:
    learn(enrolment, card)
    publish(course, CHANGED)
    ChangeNotice.objects.update(seen_at=timezone.now())
    publish(course, CHANGED.replace("50 To", "500 To"))
    assert unseen(enrolment.learner).get().change.before["answer"] == "50 To par objet"


def test_who_answers_the_card_has_been_told(
    course: Course, enrolment: Enrolment, card: Card
) -> None:
    learn(enrolment, card)
    publish(course, CHANGED)
    card.refresh_from_db()
    later = timezone.now() + timedelta(days=2)
    press_card(enrolment, card, EASY, now=later)
    assert not unseen(enrolment.learner).exists()
    take_back(enrolment, now=later)
    assert unseen(enrolment.learner).exists()


def test_the_page_shows_both_sides_once(
    client: Client, course: Course, enrolment: Enrolment, card: Card
) -> None:
    learn(enrolment, card)
    publish(course, CHANGED)
    client.force_login(enrolment.learner)
    assert "1 fait que vous connaissez a changé" in client.get("/").text
    page = client.get("/courses/aws-saa-c03/changes/").text
    assert "<del>5</del> To par objet" in page
    assert "<ins>50</ins> To par objet" in page
    assert client.post("/courses/aws-saa-c03/changes/").url == "/"
    assert "a changé" not in client.get("/").text
    assert "<del>" not in client.get("/courses/aws-saa-c03/changes/").text


def test_many_changes_have_pages_in_their_style(
    client: Client,
    course: Course,
    enrolment: Enrolment,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(page_of_changes, "_PER_PAGE", 1)
    for attribute in ("Taille maximale", "Chiffrement"):
        learn(enrolment, card_about(course, attribute))
    publish(course, CHANGED.replace("SSE-S3", "SSE-KMS"))
    client.force_login(enrolment.learner)
    page = client.get("/courses/aws-saa-c03/changes/").text
    assert 'rel="next" href="?page=2"' in page
    head = page.partition("</head>")[0]
    folder = settings.BASE_DIR / "static/css"
    sheets = [folder / f"{name}.css" for name in re.findall(r"css/(\w+)\.", head)]
    assert any(".pages {" in sheet.read_text() for sheet in sheets)


def test_the_review_page_shows_both_sides_under_the_answer(
    client: Client, course: Course, enrolment: Enrolment, card: Card
) -> None:
    memory = learn(enrolment, card)
    publish(course, CHANGED)
    Memory.objects.update(due_on=study_day(timezone.now(), memory.learner.zone))
    Enrolment.objects.update(new_per_day=0)
    client.force_login(enrolment.learner)
    page = client.get("/courses/aws-saa-c03/study/?reveal=1").text
    assert "Ce fait a changé" in page
    assert "<del>5</del> To par objet" in page


def test_the_page_is_for_those_who_are_enrolled(client: Client, course: Course) -> None:
    client.force_login(UserFactory())
    for method in (client.get, client.post):
        assert method("/courses/aws-saa-c03/changes/").status_code == 404


def test_seen_is_noted_for_one_learner_alone(
    client: Client, course: Course, enrolment: Enrolment, card: Card
) -> None:
    other = EnrolmentFactory(course=course)
    for one in (enrolment, other):
        learn(one, card)
    publish(course, CHANGED)
    client.force_login(enrolment.learner)
    client.post("/courses/aws-saa-c03/changes/")
    assert unseen(other.learner).count() == 1
