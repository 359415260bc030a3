from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from django.db import IntegrityError

from quizzes.models import Review, Undo
from quizzes.models.review import AppendOnlyError
from tests.factories import NOW, ReviewFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def review() -> Review:
    return ReviewFactory()


def test_a_review_is_never_saved_again(review: Review) -> None:
    review.rating = Review.Rating.EASY

    with pytest.raises(AppendOnlyError):
        review.save()
    with pytest.raises(AppendOnlyError):
        Review.objects.get().save(update_fields=["rating"])


@pytest.mark.parametrize(
    "change",
    [
        lambda review: Review.objects.filter(pk=review.pk).update(rating=1),
        lambda review: Review.objects.bulk_update([review], ["rating"]),
        lambda review: Review.objects.update_or_create(
            pk=review.pk, defaults={"rating": 1}
        ),
    ],
    ids=["update", "bulk_update", "update_or_create"],
)
def test_a_review_is_never_updated(
    review: Review, change: Callable[[Review], object]
) -> None:
    with pytest.raises(AppendOnlyError):
        change(review)


def test_a_review_is_never_deleted(review: Review) -> None:
    with pytest.raises(AppendOnlyError):
        review.delete()
    with pytest.raises(AppendOnlyError):
        Review.objects.all().delete()
    assert Review.objects.get() == review


def test_an_undo_is_never_changed_or_deleted(review: Review) -> None:
    undo = Undo.objects.create(review=review, undone_at=NOW)

    with pytest.raises(AppendOnlyError):
        undo.save()
    with pytest.raises(AppendOnlyError):
        undo.delete()
    with pytest.raises(AppendOnlyError):
        Undo.objects.update(undone_at=NOW)


def test_a_learner_who_goes_takes_their_log_along(review: Review) -> None:
    Undo.objects.create(review=review, undone_at=NOW)

    review.learner.delete()

    assert not Review.objects.exists()
    assert not Undo.objects.exists()


def test_a_token_is_used_once(review: Review) -> None:
    with pytest.raises(IntegrityError):
        ReviewFactory(token=review.token)


def test_a_review_is_undone_once(review: Review) -> None:
    Undo.objects.create(review=review, undone_at=NOW)

    with pytest.raises(IntegrityError):
        Undo.objects.create(review=review, undone_at=NOW)


def test_it_says_which_card_and_which_rating() -> None:
    review = Review(card_id=7, token=uuid.uuid4(), rating=Review.Rating.HARD)

    assert str(review) == "7 Hard"
