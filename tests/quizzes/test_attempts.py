from __future__ import annotations

import pytest
from django.http import QueryDict

from content.models import Card
from quizzes.attempts import Attempt, for_items, suggested
from quizzes.faces import Face, face
from quizzes.scheduling import Rating


def shown(**fields: object) -> Face:
    return face(
        Card(
            **{"pk": 1, "kind": "attribute", "prompt": "?", "answer": "5 To", **fields}
        ),
        reps=0,
    )


def suggestion(query: str, looks: Face) -> Rating | None:
    attempt = Attempt.read(QueryDict(query), looks)
    return suggested(looks, attempt, attempt.compared(looks, "fr"))


LISTED = {"kind": "enumeration", "items": ["a", "b", "c", "d"]}
CHOSEN = {"kind": "choice", "choices": ["5 Go", "5 Po", "5 Mo"]}


def place(looks: Face, *, right: bool) -> int:
    return [option.is_right for option in looks.options].index(right)


@pytest.mark.parametrize(
    ("query", "rating"),
    [
        ("count=1", Rating.Again),
        ("count=1&got=0", Rating.Again),
        ("count=1&got=0&got=3", Rating.Hard),
        ("count=1&got=0&got=1&got=2&got=3", Rating.Good),
        ("count=1&got=0&got=0&got=9&got=x", Rating.Again),
        ("got=0&got=1&got=2&got=3", None),
        ("", None),
    ],
)
def test_items_ticked_off_speak_for_a_rating(query: str, rating: Rating | None) -> None:
    assert suggestion(query, shown(**LISTED)) == rating


@pytest.mark.parametrize("number", range(1, 9))
def test_more_items_never_speak_for_less(number: int) -> None:
    ratings = for_items(number)
    assert list(ratings) == sorted(ratings)
    assert (ratings[0], ratings[-1]) == (Rating.Again, Rating.Good)
    assert len(ratings) == number + 1


def test_a_right_choice_speaks_for_good_and_a_wrong_one_for_again() -> None:
    looks = shown(**CHOSEN)
    assert suggestion(f"chosen={place(looks, right=True)}", looks) == Rating.Good
    assert suggestion(f"chosen={place(looks, right=False)}", looks) == Rating.Again


def test_what_was_recognised_where_it_could_be_recalled_was_hard() -> None:
    looks = shown(**CHOSEN | {"kind": "number"})
    assert suggestion(f"chosen={place(looks, right=True)}", looks) == Rating.Hard


def test_a_typed_answer_speaks_only_where_it_is_sure() -> None:
    assert suggestion("typed=5TB", shown()) == Rating.Good
    assert suggestion("typed=5GB", shown()) == Rating.Again
    assert suggestion("typed=5TiB", shown()) is None
    assert suggestion("typed=++", shown()) is None


@pytest.mark.parametrize("query", ["chosen=9", "chosen=-1", "chosen=", "chosen=²"])
def test_an_option_that_is_none_is_not_chosen(query: str) -> None:
    assert Attempt.read(QueryDict(query), shown(**CHOSEN)).chosen is None


def test_nothing_is_typed_where_nothing_can_be() -> None:
    assert Attempt.read(QueryDict("typed=x"), shown(kind="definition")).typed == ""
