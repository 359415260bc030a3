"""A worker that is killed in the middle of a publication, and one that comes after it.

python -m tests.content.drafting.working, on the database that TEST_DATABASE_URL names,
and with TEST_TASKS=database
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections  # noqa: E402
from django.utils import timezone  # noqa: E402
from django_tasks_db.models import DBTaskResult  # noqa: E402

from content.drafting import drafts, jobs  # noqa: E402
from content.drafting.uploads import Received  # noqa: E402
from content.importing import Upload  # noqa: E402
from content.models import Draft, DraftJob  # noqa: E402
from tests.content.importing.publishing import NOTE  # noqa: E402
from tests.factories import CourseFactory, UserFactory  # noqa: E402


def die_while_publishing(execute: Callable[..., Any], sql: str, *others: Any) -> Any:
    """Ends the process in the middle of the transaction, with no time to tidy up."""
    if sql.startswith('INSERT INTO "content_card" '):
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, *others)


def as_usual(execute: Callable[..., Any], *arguments: Any) -> Any:
    return execute(*arguments)


def work(how: Callable[..., Any] = as_usual) -> None:
    """Runs a worker in a process of its own."""
    connections.close_all()
    if connection.vendor == "postgresql":
        connection.close_pool()
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    with connection.execute_wrapper(how):
        call_command("db_worker", batch=True, startup_delay=False, verbosity=0)
    # Without what a process does at its end: the pool of its parent is not its own.
    os.kill(os.getpid(), signal.SIGKILL)


def told(draft: Draft) -> str:
    state = "open" if draft.jobs.get(kind="publish").is_open else "ended"
    number = draft.course.publications.count()
    return f"{state}, {number} publication{'' if number == 1 else 's'}"


if __name__ == "__main__":
    # Its own migrations come to the same and take seconds.
    if DBTaskResult._meta.db_table not in connection.introspection.table_names():
        with connection.schema_editor() as editor:
            editor.create_model(DBTaskResult)
    person = UserFactory()
    draft = drafts.open_draft(
        course=CourseFactory(),
        received=Received((Upload("a.md", NOTE.encode()),), ()),
        by=person,
        now=timezone.now(),
    )
    drafts.look(draft)
    jobs.publish(draft, seen=draft.report_of, by=person, now=timezone.now())
    work(die_while_publishing)
    print("killed:", told(draft))
    later = timezone.now() + 2 * DraftJob.LOST_AFTER
    jobs.reading(draft, by=person, now=later)
    work()
    print("later:", told(draft))
