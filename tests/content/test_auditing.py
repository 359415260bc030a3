"""What is changed without a plan leaves an entry, or nothing at all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from content.cards import merging, rejecting, wording
from content.importing import Refused
from content.models import Card, Course, Decision
from content.questions import rejecting as rejecting_questions
from studyapp.models import User
from tests.factories import NOW, CardFactory, QuestionFactory, UserFactory

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)
Kind = Decision.Kind


@pytest.fixture
def by() -> User:
    return UserFactory()


@pytest.fixture
def card() -> Card:
    return CardFactory(prompt="Durée ?", answer="Une heure")


def entries() -> list[tuple[str, int | None]]:
    """The first one first."""
    return list(Decision.objects.order_by("pk").values_list("kind", "card"))


def test_to_reject_and_to_take_back_says_who_and_when(card: Card, by: User) -> None:
    other = CardFactory(lesson=card.lesson)
    cards = Card.objects.filter(course=card.course)
    rejecting.reject(cards, by=by, now=NOW)
    rejecting.take_back(cards.filter(pk=card.pk), by=by, now=LATER)
    assert entries() == [
        (Kind.REJECTED, card.pk),
        (Kind.REJECTED, other.pk),
        (Kind.TAKEN_BACK, card.pk),
    ]
    last = Decision.objects.first()
    assert last is not None
    assert (last.decided_by, last.decided_at) == (by, LATER)
    course = Course.objects.get()
    assert (last.course, last.revision) == (course, course.revision)


def test_what_changes_nothing_is_not_told(card: Card, by: User) -> None:
    cards = Card.objects.filter(pk=card.pk)
    rejecting.take_back(cards, by=by, now=NOW)
    assert entries() == []
    rejecting.reject(cards, by=by, now=NOW)
    rejecting.reject(cards, by=by, now=NOW)
    assert entries() == [(Kind.REJECTED, card.pk)]


def test_to_merge_and_to_separate_names_both_cards(card: Card, by: User) -> None:
    kept = CardFactory(lesson=card.lesson)
    merging.merge(kept=kept, away=card, by=by, now=NOW)
    card.refresh_from_db()
    merging.separate(away=card, by=by, now=LATER)
    assert entries() == [(Kind.MERGED, card.pk), (Kind.SEPARATED, card.pk)]
    assert set(Decision.objects.values_list("kept", "decided_by")) == {(kept.pk, by.pk)}


def test_what_is_refused_leaves_no_entry(card: Card, by: User) -> None:
    with pytest.raises(Refused):
        merging.merge(kept=card, away=card, by=by, now=NOW)
    with pytest.raises(Refused):
        merging.separate(away=card, by=by, now=NOW)
    with pytest.raises(Refused):
        wording.reword(card, prompt="", answer="Rien", by=by, now=NOW)
    assert entries() == []


def test_a_wording_that_is_undone_leaves_a_trace(card: Card, by: User) -> None:
    wording.reword(card, prompt="Combien ?", answer="60 minutes", by=by, now=NOW)
    wording.unword(card, by=by, now=LATER)
    assert entries() == [(Kind.REWORDED, card.pk), (Kind.UNWORDED, card.pk)]
    assert list(Decision.objects.order_by("pk").values_list("before", flat=True)) == [
        {"prompt": "Durée ?", "answer": "Une heure"},
        {"prompt": "Combien ?", "answer": "60 minutes"},
    ]


def test_a_question_has_its_own(by: User) -> None:
    question = QuestionFactory()
    rejecting_questions.reject(question, by=by, now=NOW)
    question.refresh_from_db()
    rejecting_questions.take_back(question, by=by, now=LATER)
    told = Decision.objects.order_by("pk").values_list("kind", "question", "card")
    assert list(told) == [
        (Kind.REJECTED, question.pk, None),
        (Kind.TAKEN_BACK, question.pk, None),
    ]
