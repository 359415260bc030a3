"""Two processes that publish at once, on SQLite as it is run or the tests' Postgres."""

from __future__ import annotations

from functools import partial

import pytest

from tests import processes

run = partial(processes.run, module="tests.content.importing.worker")
race = partial(processes.race, module="tests.content.importing.worker")

# The other processes see no transaction of the test's.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("there_is_a_course", [False, True])
def test_of_three_that_publish_at_once_two_are_told(
    url: str, there_is_a_course: bool
) -> None:
    if there_is_a_course:
        assert race(url, ("publish", "first.md")) == ["applied"]

    told = race(url, *[("publish", path) for path in ("a.md", "b.md", "c.md")])

    assert sorted(told) == ["applied", "outdated", "outdated"]


def test_a_process_killed_while_it_publishes_leaves_nothing_half_done(url: str) -> None:
    assert run(url, "die_at_each_moment") == ["before"] * 9 + ["after"]
