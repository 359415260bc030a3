"""Twice, at once, or with the power cut: a review that was acknowledged is there once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg
import pytest

from tests import postgres
from tests.e2e.site import Site
from tests.e2e.visitor import Visitor

LEARNERS = 8
ANSWERS = 6


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def crowded(
    request: pytest.FixtureRequest,
    small: Site,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Site]:
    """A site on either database, served by two processes."""
    folder = tmp_path_factory.mktemp("crowded")
    if request.param == "sqlite":
        with small.copied(folder) as site:
            yield site
        return
    with postgres.database() as url:
        site = Site(folder, small.variables | {"DATABASE_URL": url})
        site.prepare_chapter()
        with site.running():
            yield site


def test_the_same_form_posted_twice_is_one_review(site: Site, learner: str) -> None:
    visitor = Visitor(site, learner)
    token = visitor.shown()
    assert token
    assert [visitor.answer(token), visitor.answer(token)] == [302, 302]
    assert visitor.done_today() == 1


def test_two_processes_answering_at_once_lose_nothing(crowded: Site) -> None:
    visitors = [Visitor(crowded, key) for key in crowded.learners(LEARNERS)]
    before = reviews(crowded)
    with ThreadPoolExecutor(LEARNERS) as pool:
        list(pool.map(answer_some, visitors))
        assert list(pool.map(Visitor.done_today, visitors)) == [ANSWERS] * LEARNERS
    assert reviews(crowded) == before + LEARNERS * ANSWERS


def answer_some(visitor: Visitor) -> None:
    for _answer in range(ANSWERS):
        token = visitor.shown()
        assert token
        assert visitor.answer(token) == 302


def test_the_same_form_posted_at_once_from_everywhere_is_one_review(
    crowded: Site,
) -> None:
    [key] = crowded.learners(1)
    visitor, before = Visitor(crowded, key), reviews(crowded)
    token = visitor.shown()
    assert token
    with ThreadPoolExecutor(LEARNERS) as pool:
        statuses = list(pool.map(visitor.answer, [token] * LEARNERS))
    assert statuses == [302] * LEARNERS
    assert reviews(crowded) == before + 1
    assert visitor.done_today() == 1


def test_what_was_answered_is_there_after_the_power_was_cut(
    own_small_site: Site,
) -> None:
    [key] = own_small_site.learners(1)
    visitor = Visitor(own_small_site, key)
    token = visitor.shown()
    assert token
    assert visitor.answer(token) == 302
    own_small_site.kill()
    own_small_site.start()
    assert visitor.done_today() == 1
    assert visitor.shown() != token


def reviews(site: Site) -> int:
    count = "select count(*) from quizzes_review"
    if url := site.variables.get("DATABASE_URL"):
        with psycopg.connect(url) as connection:
            [found] = connection.execute(count).fetchone() or [0]
    else:
        with closing(sqlite3.connect(site.folder / "studyapp.sqlite3")) as connection:
            [found] = connection.execute(count).fetchone()
    return int(found)
