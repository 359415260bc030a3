"""A process that publishes and is killed at one moment after the other.

python -m tests.content.importing.dying, on the database that TEST_DATABASE_URL names

It prints for each moment whether everything is as before, or as after, or between.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()

from django.db import connection, connections  # noqa: E402
from django.utils import timezone  # noqa: E402

from content.importing import apply  # noqa: E402
from content.models import CardChange, Course, Draft  # noqa: E402
from quizzes.models import Advance, ChangeNotice, Memory  # noqa: E402
from tests.content.importing.publishing import (  # noqa: E402
    NOTE,
    card_about,
    plan_of,
    publish,
    snapshot,
)
from tests.factories import CourseFactory, EnrolmentFactory  # noqa: E402
from tests.quizzes.pressing import EASY, press_card  # noqa: E402

CHANGED = NOTE.replace("5 To", "50 To").replace("## Amazon EBS", "## Volumes")
# Before which statement of the transaction; the last comes after all of them.
MOMENTS = (1, 2, 3, 5, 7, 9, 11, 14, 17, 10_000)


class Killer:
    """Ends the process, with no time to tidy up, before the statement `moment`."""

    def __init__(self, moment: int) -> None:
        self.left = moment

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        self.left -= 1
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*arguments)


def state(course: Course) -> list[object]:
    models = (CardChange, Memory, Advance, ChangeNotice, Draft)
    rows = [row for model in models for row in model.objects.values_list()]
    return [*snapshot(course), *sorted(map(str, rows))]


def killed_at(moment: int, course: Course) -> None:
    """In a process of its own, whose connection goes with it."""
    connections.close_all()
    if connection.vendor == "postgresql":
        # Else both processes would speak through the connections of one pool.
        connection.close_pool()
    child = os.fork()
    if child:
        _pid, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL
        return
    planned = plan_of(course, CHANGED)
    with connection.execute_wrapper(Killer(moment)):
        apply(planned)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    course = CourseFactory(slug="cours")
    publish(course, NOTE)
    enrolment = EnrolmentFactory(course=course)
    card = card_about(course, "Taille maximale")
    press_card(enrolment, card, EASY, now=timezone.now())
    before = state(course)
    for moment in MOMENTS:
        killed_at(moment, course)
        if state(course) == before:
            print("before")
        elif plan_of(course, CHANGED).is_empty and ChangeNotice.objects.exists():
            print("after")
        else:
            print("between")
