"""Rows of raw statements as instances of their models.

Where a statement runs before every card shown: the ORM takes ten times longer to put it
together than the database to run it (docs/answering.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import connection, models

_Model = TypeVar("_Model", bound=models.Model)


class Columns(Generic[_Model]):
    """Some columns of a model: how a statement names them and reads them back."""

    def __init__(self, model: type[_Model], alias: str, names: Sequence[str] = ()):
        fields = model._meta.concrete_fields
        self.model = model
        self.fields = [one for one in fields if not names or one.attname in names]
        self.names = [one.attname for one in self.fields]
        self.sql = ", ".join(f'{alias}."{one.column}"' for one in self.fields)

    def __len__(self) -> int:
        return len(self.fields)

    def read(self, values: Sequence[Any]) -> _Model:
        """The instance, without what was not asked for."""
        read = list(values)
        for place, convert in self._converters:
            if read[place] is not None:
                read[place] = convert(read[place])
        return self.model.from_db(connection.alias, self.names, read)

    @cached_property
    def _converters(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """What Django would do to these values; of one database, as a process has."""
        found = []
        for place, field in enumerate(self.fields):
            column = field.get_col(self.model._meta.db_table)
            converters = [
                *connection.ops.get_db_converters(column),
                *field.get_db_converters(connection),
            ]
            found += [(place, _bound(one, column)) for one in converters]
        return found


def _bound(converter: Callable[..., Any], column: Any) -> Callable[[Any], Any]:
    return lambda value: converter(value, column, connection)


def parted(row: Sequence[Any], *columns: Columns[Any]) -> list[Any]:
    """An instance of each; None where a join has found no row."""
    found, start = [], 0
    for one in columns:
        values = row[start : start + len(one)]
        found.append(one.read(values) if values[0] is not None else None)
        start += len(one)
    return found


def first(statement: str, parameters: dict[str, Any]) -> tuple[Any, ...] | None:
    """The first row of a statement, in the transaction of the ORM where there is one."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        row: tuple[Any, ...] | None = cursor.fetchone()
        return row


def changed(statement: str, parameters: dict[str, Any]) -> int:
    """How many rows a statement has written."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return int(cursor.rowcount)


def day(value: date) -> Any:
    """As a parameter of a statement."""
    return connection.ops.adapt_datefield_value(value)


def moment(value: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(value)


def read_moment(value: datetime | str | None) -> datetime | None:
    """Of an expression, which SQLite gives as it was written: in UTC, without saying."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def read_day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
