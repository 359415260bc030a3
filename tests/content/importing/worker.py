"""What processes do that publish: each function without `_` is a command of one."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

from django.db import connection, connections
from django.utils import timezone

from content.importing import PlanOutdated, Upload, apply, plan
from content.importing.starter import starter_course
from content.models import CardChange, Course, Draft
from quizzes.models import Advance, ChangeNotice, Memory
from tests.content.importing.publishing import (
    NOTE,
    card_about,
    plan_of,
    snapshot,
)
from tests.content.importing.publishing import (
    publish as publish_note,
)
from tests.factories import CourseFactory, EnrolmentFactory
from tests.processes import say, wait_for_the_others
from tests.quizzes.pressing import EASY, press_card

CHANGED = NOTE.replace("5 To", "50 To").replace("## Amazon EBS", "## Volumes")
# Before which statement of the transaction; the last comes after all of them.
MOMENTS = (1, 2, 3, 5, 7, 9, 11, 14, 17, 10_000)


class _Killer:
    """Ends the process, with no time to tidy up, before the statement `moment`."""

    def __init__(self, moment: int) -> None:
        self.left = moment

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        self.left -= 1
        if not self.left:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*arguments)


def _state(course: Course) -> list[object]:
    models = (CardChange, Memory, Advance, ChangeNotice, Draft)
    rows = [row for model in models for row in model.objects.values_list()]
    return [*snapshot(course), *sorted(map(str, rows))]


def _killed_at(moment: int, course: Course) -> None:
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
    with connection.execute_wrapper(_Killer(moment)):
        apply(planned)
    os.kill(os.getpid(), signal.SIGKILL)


def publish(path: str) -> None:
    planned = plan(starter_course(), [Upload(path, f"# {path}\n\nTexte.".encode())])
    wait_for_the_others()
    try:
        publication = apply(planned)
    except PlanOutdated:
        say("outdated")
    else:
        say("applied" if publication else "nothing to apply")


def die_at_each_moment() -> None:
    """For each whether everything is as before, or as after, or between."""
    course = CourseFactory(slug="cours")
    publish_note(course, NOTE)
    enrolment = EnrolmentFactory(course=course)
    card = card_about(course, "Taille maximale")
    press_card(enrolment, card, EASY, now=timezone.now())
    before = _state(course)
    found = []
    for moment in MOMENTS:
        _killed_at(moment, course)
        if _state(course) == before:
            found.append("before")
        elif plan_of(course, CHANGED).is_empty and ChangeNotice.objects.exists():
            found.append("after")
        else:
            found.append("between")
    say(found)
