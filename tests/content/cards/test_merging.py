from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.cards import merging, rejecting
from content.cards.merging import decided, undecided
from content.importing import Refused
from content.models import Card, Course, Question
from tests.content.importing.publishing import (
    NOTE,
    card_about,
    plan_of,
    publish,
    snapshot,
)
from tests.factories import NOW, CardFactory, CourseFactory

pytestmark = pytest.mark.django_db

KEYS = st.sampled_from("abcdef")


@given(pairs=st.lists(st.tuples(KEYS, KEYS), max_size=12))
def test_what_is_kept_is_never_merged_away(pairs: list[tuple[str, str]]) -> None:
    merges: dict[str, str] = {}
    for away, kept in pairs:
        try:
            merges = decided(merges, away=away, kept=kept)
        except Refused:
            continue
        assert merges[away] == kept
        assert not set(merges) & set(merges.values())


@given(pairs=st.lists(st.tuples(KEYS, KEYS), max_size=12), last=st.tuples(KEYS, KEYS))
def test_a_decision_taken_back_leaves_the_others(
    pairs: list[tuple[str, str]], last: tuple[str, str]
) -> None:
    merges: dict[str, str] = {}
    for away, kept in [*pairs, last]:
        before = merges
        try:
            merges = decided(merges, away=away, kept=kept)
        except Refused:
            pass
    assert undecided(merges, away=last[0]) == undecided(before, away=last[0])


@pytest.fixture
def course() -> Course:
    course = CourseFactory()
    publish(course, NOTE)
    course.refresh_from_db()
    return course


def pair(course: Course) -> tuple[Card, Card]:
    return card_about(course, "Durabilité"), card_about(course, "Chiffrement")


def merged(course: Course) -> tuple[Card, Card]:
    kept, away = pair(course)
    merging.merge(kept=kept, away=away, by=None, now=NOW)
    course.refresh_from_db()
    return pair(course)


def test_the_card_that_is_kept_stays_as_it_was(course: Course) -> None:
    before, _away = pair(course)
    kept, away = merged(course)
    fields = ("key", "prompt", "answer", "revision", "rejected_at")
    assert [getattr(kept, one) for one in fields] == [
        getattr(before, one) for one in fields
    ]
    assert not away.is_published
    assert away.merged_into == kept


def test_it_is_kept_at_later_imports(course: Course) -> None:
    merged(course)
    publish(course, NOTE.replace("SSE-S3", "SSE-KMS").replace("99,9", "98,9"))
    kept, away = pair(course)
    assert away.merged_into == kept
    assert (away.answer, away.is_published) == ("SSE-KMS par défaut", False)
    publish(course, NOTE.replace("| **Chiffrement** | SSE-S3 par défaut |\n", ""))
    publish(course, NOTE)
    kept, away = pair(course)
    assert (away.merged_into, away.retired_at) == (kept, None)


def test_importing_the_same_again_changes_nothing(course: Course) -> None:
    merged(course)
    before = snapshot(course)
    planned = publish(course, NOTE)
    assert snapshot(course) == before
    assert planned.counts["merged"] == 1


def test_undoing_it_restores_the_cards(course: Course) -> None:
    before = list(Card.objects.values_list())
    _kept, away = merged(course)
    merging.separate(away=away, by=None, now=NOW)
    assert list(Card.objects.values_list()) == before


def test_it_outdates_plans(course: Course) -> None:
    planned = plan_of(course, NOTE.replace("5 To", "50 To"))
    merged(course)
    assert course.revision != planned.revision


def test_what_cannot_be_merged_is_refused_and_left_as_it_is(course: Course) -> None:
    kept, away = merged(course)
    other = card_about(course, "Taille maximale")
    rejected = card_about(course, "Portée")
    rejecting.reject(Card.objects.filter(pk=rejected.pk), by=None, now=NOW)
    before = list(Card.objects.values_list())
    for one, into in (
        (other, other),  # itself
        (other, CardFactory()),  # of another course
        (other, away),  # merged away
        (away, other),  # merged already
        (kept, other),  # another is merged into it
        (rejected, other),
        (other, rejected),
    ):
        with pytest.raises(Refused):
            merging.merge(kept=into, away=one, by=None, now=NOW)
    with pytest.raises(Refused):
        merging.separate(away=other, by=None, now=NOW)
    assert list(Card.objects.filter(course=course).values_list()) == before


def test_a_merged_card_is_not_asked_again_as_a_rejected_one(course: Course) -> None:
    _kept, away = merged(course)
    assert rejecting.take_back(Card.objects.filter(pk=away.pk), by=None, now=NOW) == 0
    away.refresh_from_db()
    assert not away.is_published


def test_a_question_about_the_other_card_brings_the_kept_one(course: Course) -> None:
    kept, away = pair(course)
    question = Question.objects.create(
        course=course,
        key="q",
        written_key="q",
        stem_key="q",
        name="Q",
        written_links=[f"stockage/amazon-s3#{away.anchor.removeprefix('n-')}"],
    )
    publish(course, NOTE + "\n")
    assert [*question.cards.all()] == [away]
    course.refresh_from_db()
    merging.merge(kept=card_about(course, "Durabilité"), away=away, by=None, now=NOW)
    assert [*question.cards.all()] == [kept]
