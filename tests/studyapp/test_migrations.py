"""That databases on which replaced migrations were run go on with squashed ones."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


def ran(*names: tuple[str, str], but_not: set[tuple[str, str]]) -> None:
    recorder = MigrationRecorder(connection)
    for name in names:
        recorder.record_applied(*name)
    for name in but_not:
        recorder.record_unapplied(*name)


def to_run() -> list[tuple[str, str]]:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [(migration.app_label, migration.name) for migration, _backwards in plan]


@pytest.fixture
def squashed() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """What each squashed migration of ours replaces."""
    found = MigrationLoader(connection).disk_migrations
    return {
        name: list(migration.replaces)
        for name, migration in found.items()
        if migration.replaces and name[0] in {"content", "quizzes", "studyapp"}
    }


def test_a_database_on_which_all_replaced_ones_were_run_has_nothing_to_do(
    squashed: dict[tuple[str, str], list[tuple[str, str]]],
) -> None:
    assert len(squashed) == 3
    for name, replaced in squashed.items():
        ran(*replaced, but_not={name})
    assert to_run() == []


def test_a_database_half_way_runs_the_rest_of_the_replaced_ones(
    squashed: dict[tuple[str, str], list[tuple[str, str]]],
) -> None:
    [name] = [name for name in squashed if name[0] == "quizzes"]
    *before, last = squashed[name]
    found = MigrationLoader(connection).disk_migrations
    later = {one for one in found if one[0] == "quizzes"} - {*before}
    ran(*before, but_not=later)
    assert to_run()[:1] == [last]
