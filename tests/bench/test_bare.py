"""What make bench compares with does what the app does."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import connection

from bench.__main__ import main
from bench.answering import Ours
from bench.bare import Bare
from bench.collection import build
from bench.minimal import Asked
from bench.timing import Row
from quizzes.models import Enrolment, Memory, Review

_GIVEN = {"id", "learner_id", "token", "version", "reviewed_at", "due_on"}
_BY_FSRS = {
    *("stability", "difficulty", "freshness"),
    *("after", "duration_ms", "before"),
}


def last(rows: Any) -> dict[str, Any]:
    """The row that a press wrote last, without what hangs on the learner or the day."""
    row = rows.values().latest("reviewed_at")
    return {name: row[name] for name in row.keys() - _GIVEN - _BY_FSRS}


def test_the_bare_press_writes_what_the_app_writes(db: None) -> None:
    build(cards=100, reviews=200, now=datetime.now(UTC))
    mine, other = Enrolment.objects.order_by("pk")
    ours = Ours(mine)
    ours.press()
    Ours(other).press()
    with connection.cursor() as cursor:
        bare = Bare(Asked(cursor), other, vendor=connection.vendor, named="%")
        # A test is a transaction already.
        bare.begin, bare.commit = "SAVEPOINT bare", "RELEASE SAVEPOINT bare"

        ours.press()
        bare.press()

    for model in (Review, Memory):
        rows = model.objects
        assert last(rows.filter(learner=mine.learner_id)) == last(
            rows.filter(learner=other.learner_id)
        )
    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.done, mine.reviewed, mine.left_reviews) == (
        other.done,
        other.reviewed,
        other.left_reviews,
    )


def test_a_line_of_a_bench_is_read_as_it_is_written() -> None:
    row = Row("answer_to_anki", 1.25, 1.5)

    assert Row.read(str(row)) == row
    assert row.holds
    assert not Row("answer_to_anki", 1.6, 1.5).holds
    assert Row.read("answer                 0.400     0.410") is None


def test_it_says_which_benches_there_are(capsys: Any) -> None:
    assert main(["nonsense"]) == 2
    assert "answering, postgres, reviewing" in capsys.readouterr().err
