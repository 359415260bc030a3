from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection

from studyapp import rows

MOMENTS = (
    datetime(2026, 3, 2, 9, 30, 15, 4200, tzinfo=UTC),
    datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
    datetime(2026, 3, 2, 1, 30, tzinfo=ZoneInfo("Europe/Paris")),
)


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_moment_is_written_as_django_writes_it(moment: datetime) -> None:
    assert rows.moment(moment) == connection.ops.adapt_datetimefield_value(moment)


def test_a_day_is_written_as_django_writes_it() -> None:
    day = date(2026, 3, 2)
    assert rows.day(day) == connection.ops.adapt_datefield_value(day)
