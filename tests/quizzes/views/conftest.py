from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from tests.factories import NOW
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
def teacher(client: Client, world: World) -> Client:
    """The browser of an instructor of the course."""
    client.force_login(world.instructor)
    return client
