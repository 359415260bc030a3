"""What was changed without a plan, as the place of instructors tells it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.cards import merging, rejecting
from content.models import Card, Course
from tests.factories import UserFactory
from tests.quizzes.views.teaching import TEACH, publish_note

DECISIONS = f"{TEACH}decisions/"


@pytest.fixture
def cards(course: Course) -> list[Card]:
    publish_note(course)
    return list(Card.objects.select_related("course").order_by("pk"))


def test_it_says_who_rejected_a_card(teacher: Client, cards: list[Card]) -> None:
    teacher.post(f"{TEACH}cards/{cards[0].pk}/reject/")
    for page in teacher.get(TEACH).text, teacher.get(DECISIONS).text:
        assert "arte rejetée" in page
        assert cards[0].prompt in page
        assert teacher.get(TEACH).context["user"].email in page
    teacher.post(f"{TEACH}cards/{cards[0].pk}/reword/", {"undo": "1"})
    assert teacher.get(DECISIONS).context["shown"].paginator.count == 2


def test_many_of_a_kind_are_one_line(teacher: Client, cards: list[Card]) -> None:
    one, other = UserFactory(), UserFactory()
    now = timezone.now()
    three = Card.objects.filter(pk__in=[card.pk for card in cards[:3]])
    rejecting.reject(three, by=one, now=now)
    rejecting.reject(Card.objects.filter(pk=cards[3].pk), by=other, now=now)
    rejecting.take_back(three, by=one, now=now + timedelta(seconds=1))
    page = teacher.get(TEACH)
    assert f"3 cartes rejetées · {one.email}" in page.text
    assert f"3 cartes posées de nouveau · {one.email}" in page.text
    assert f"· {other.email}" in page.text
    assert len(page.context["publications"]) == 4
    assert teacher.get(DECISIONS).context["shown"].paginator.count == 7


def test_they_stand_among_the_publications_by_their_time(
    teacher: Client, course: Course, cards: list[Card]
) -> None:
    cards_ = Card.objects.filter(pk=cards[0].pk)
    rejecting.reject(cards_, by=None, now=timezone.now())
    publish_note(course, "# EC2\n\n- **Portée** : une zone\n", "ec2.md")
    shown = teacher.get(TEACH).context["publications"]
    assert [hasattr(one, "published_at") for one in shown] == [True, False, True]


def test_it_lists_them_in_few_queries(
    teacher: Client,
    cards: list[Card],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    now = timezone.now()
    merging.merge(kept=cards[0], away=cards[1], by=None, now=now)
    for card in cards[2:]:
        rejecting.reject(Card.objects.filter(pk=card.pk), by=UserFactory(), now=now)
    with django_assert_max_num_queries(12):
        teacher.get(TEACH)
    with django_assert_max_num_queries(6):
        page = teacher.get(DECISIONS)
    assert cards[0].prompt in page.text
    assert cards[1].prompt in page.text
