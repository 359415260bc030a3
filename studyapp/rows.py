"""Rows of raw statements as instances of their models.

Where a statement runs before every card shown, or walks many rows: the ORM takes ten
times longer to put it together than the database to run it (docs/answering.md).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing
from datetime import UTC, date, datetime
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.base import ModelState

if TYPE_CHECKING:
    import psycopg

_Model = TypeVar("_Model", bound=models.Model)
# A parameter of a statement.
_NAME = re.compile(r"%\((\w+)\)s")


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
        """The instance, without what was not asked for.

        As Model.from_db makes it, but for the signals, of which no model here has any,
        and in a fifth of the time.
        """
        read = dict(zip(self.names, values, strict=True))
        for name, convert in self._converters:
            value = read[name]
            if value is not None:
                read[name] = convert(value)
        state = read["_state"] = ModelState()
        state.adding, state.db = False, DEFAULT_DB_ALIAS
        instance = self.model.__new__(self.model)
        instance.__dict__ = read
        return instance

    @cached_property
    def _converters(self) -> list[tuple[str, Callable[[Any], Any]]]:
        """What Django would do to these values; of one database, as a process has."""
        found = []
        for field in self.fields:
            if own := _OWN.get(field.get_internal_type()):
                found.append((field.attname, own))
                continue
            column = field.get_col(self.model._meta.db_table)
            converters = [
                *connection.ops.get_db_converters(column),
                *field.get_db_converters(connection),
            ]
            found += [(field.attname, _bound(one, column)) for one in converters]
        return found


def _bound(converter: Callable[..., Any], column: Any) -> Callable[[Any], Any]:
    return lambda value: converter(value, column, connection)


def relate(instance: models.Model, **related: models.Model) -> None:
    """As an assignment of each does, which first looks whether it may: in a tenth of
    the time."""
    instance._state.fields_cache.update(related)


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
    database = connections[DEFAULT_DB_ALIAS]
    with database.wrap_database_errors, _run(database, statement, parameters) as cursor:
        row: tuple[Any, ...] | None = cursor.fetchone()
        return row


def every(statement: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    """All the rows of a statement, as `first` reads one."""
    database = connections[DEFAULT_DB_ALIAS]
    with database.wrap_database_errors, _run(database, statement, parameters) as cursor:
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def changed(statement: str, parameters: dict[str, Any]) -> int:
    """How many rows a statement has written."""
    database = connections[DEFAULT_DB_ALIAS]
    with database.wrap_database_errors, _run(database, statement, parameters) as cursor:
        return int(cursor.rowcount)


def _run(
    database: BaseDatabaseWrapper, statement: str, parameters: dict[str, Any]
) -> AbstractContextManager[Any]:
    """A cursor that has run it: the driver's own, on the connection of the ORM.

    Django's takes SQLite several times longer than the statement, and can keep nothing
    prepared on Postgres. Where somebody counts or logs statements it is used all the
    same, so that none is missed.
    """
    if database.queries_logged or database.execute_wrappers:
        watched = database.cursor()
        watched.execute(statement, parameters)
        return watched
    if database.connection is None:
        database.ensure_connection()
    database.validate_no_broken_transaction()
    raw = database.connection
    if database.vendor == "sqlite":
        return closing(raw.execute(_as_sqlite_names(statement), parameters))
    cursor = _postgres_cursor(raw)
    cursor.execute(statement, parameters)
    return cursor


@lru_cache(maxsize=256)
def _as_sqlite_names(statement: str) -> str:
    return _NAME.sub(r":\1", statement).replace("%%", "%")


def _postgres_cursor(raw: Any) -> psycopg.Cursor[Any]:
    # Where SQLite serves there may be no psycopg.
    from psycopg import Cursor

    return Cursor(raw)


@cache
def _are_texts() -> bool:
    """Days and moments, of one database, as a process has; Django asks each time."""
    return connection.vendor == "sqlite"


def day(value: date) -> date | str:
    """As a parameter of a statement."""
    return value.isoformat() if _are_texts() else value


def moment(value: datetime) -> datetime | str:
    """As a parameter; of SQLite, in UTC, without saying."""
    if not _are_texts():
        return value
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(" ")


def read_moment(value: datetime | str | None) -> datetime | None:
    """Of an expression, which SQLite gives as it was written: in UTC, without saying."""
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def read_day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


# Django's own do as much, by three calls for each value.
_OWN: dict[str, Callable[[Any], Any]] = {
    "BooleanField": bool,
    "JSONField": json.loads,
    "DateTimeField": read_moment,
    "DateField": read_day,
}
