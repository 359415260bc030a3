from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from content.models import Course
from tests.factories import NOW, CourseFactory, UserFactory
from tests.world import World


@pytest.fixture
def clock() -> Iterator[time_machine.Coordinates]:
    """Time stands still, and goes on where the test says so."""
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def learner(client: Client, world: World) -> Client:
    """The browser of someone enrolled in the course."""
    client.force_login(world.learner)
    return client


@pytest.fixture
def course(db: None) -> Course:
    """Without notes, and with one instructor."""
    return CourseFactory(
        slug="aws-saa-c03", instructors=[UserFactory(email="teacher@example.org")]
    )


@pytest.fixture
def teacher(client: Client, course: Course) -> Client:
    """The browser of the course's instructor."""
    client.force_login(course.instructors.get())
    return client
