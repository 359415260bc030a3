"""Reading the process environment: each function fails loudly on a bad value."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Collection
from pathlib import Path
from tempfile import NamedTemporaryFile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, "").strip() or default


def boolean(name: str, default: bool) -> bool:
    """One of 1/0, true/false, yes/no, on/off; raises ImproperlyConfigured."""
    value = text(name).casefold()
    if not value:
        return default
    if value not in _TRUE | _FALSE:
        raise ImproperlyConfigured(f"{name}={value!r} is neither true nor false.")
    return value in _TRUE


def integer(name: str, default: int) -> int:
    """A whole number ≥ 0; raises ImproperlyConfigured."""
    value = text(name)
    if not value:
        return default
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list without its empty parts."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def choice(name: str, default: str, among: Collection[str]) -> str:
    """One word of `among`; raises ImproperlyConfigured."""
    value = text(name, default)
    if value not in among:
        raise ImproperlyConfigured(f"{name}={value!r} is none of {', '.join(among)}.")
    return value


def secret_key(*, development: bool, folder: Path) -> str:
    """SECRET_KEY, or in development one generated once into `folder`."""
    if value := text("SECRET_KEY"):
        return value
    if not development:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set. Production needs one: a long random text that "
            "stays the same, else every visitor is logged out at each start."
        )
    path = folder / "secret_key"
    try:
        if not path.exists():
            _write_once(path, secrets.token_urlsafe(50))
        return path.read_text()
    except OSError as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: OSError) -> ImproperlyConfigured:
    return ImproperlyConfigured(
        f"{path} cannot be used: {error.strerror or error}. "
        "VAR_DIR names a folder that the app may write to."
    )


def _write_once(path: Path, secret: str) -> None:
    """The first of several processes writes it, whole, for its owner's eyes only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=path.parent, prefix=path.name) as draft:
        draft.write(secret)
        draft.flush()
        with contextlib.suppress(FileExistsError):
            os.link(draft.name, path)


def time_zone(name: str, default: str) -> str:
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ImproperlyConfigured(f"{name}={value!r} is no time zone.") from error
    return value


# WAL with IMMEDIATE loses no transaction to «database is locked», and FULL makes
# a review that was acknowledged survive a power cut.
_SQLITE_OPTIONS: dict[str, object] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "PRAGMA mmap_size=134217728; PRAGMA journal_size_limit=27103364;"
        "PRAGMA cache_size=-16000"
    ),
}


def database(name: str, default: str) -> dict[str, object]:
    """Django's settings of one database, from a sqlite:/// or postgres:// URL."""
    url = text(name, default)
    try:
        found: dict[str, object] = dict(dj_database_url.parse(url))
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(f"{name} is not a database URL: {error}") from error
    options = dict(found.get("OPTIONS") or {})  # type: ignore[call-overload]
    match found["ENGINE"]:
        case "django.db.backends.sqlite3":
            found["OPTIONS"] = _SQLITE_OPTIONS | options
            found["CONN_MAX_AGE"] = None
            folder = Path(str(found["NAME"])).parent
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise _unusable(folder, error) from error
        case "django.db.backends.postgresql":
            # The pool keeps the connections, so Django itself must not; it looks at
            # each before lending it, so that a restarted server costs no error page.
            # What quizzes.rows sends is planned once; the ORM's statements never are.
            found["OPTIONS"] = {
                "pool": {"min_size": 1, "max_size": 4, "timeout": 5},
                "prepare_threshold": 2,
            } | options
            found["CONN_MAX_AGE"] = 0
            found["CONN_HEALTH_CHECKS"] = True
        case _:
            raise ImproperlyConfigured(
                f"{name} names neither SQLite (sqlite:///…) nor Postgres "
                "(postgres://…)."
            )
    return found
