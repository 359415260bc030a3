"""Reading the process environment: each function fails loudly on a bad value."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import socket
from collections.abc import Collection
from email.utils import parseaddr
from pathlib import Path
from tempfile import NamedTemporaryFile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})
# A dot before it means every host under it, a star any host.
_HOST = re.compile(r"\*|\.?[^\s/:*]+|\[[0-9a-fA-F:.]+\]")
_ORIGIN = re.compile(r"https?://[^\s/]+(?:/[^\s?#]*)?")


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


def integer(name: str, default: int, *, least: int = 0) -> int:
    """A whole number, `least` or more; raises ImproperlyConfigured."""
    value = text(name)
    if not value:
        return default
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"{name}={value!r} is not a whole number.")
    if int(value) < least:
        raise ImproperlyConfigured(f"{name}={value!r} is too few: at least {least}.")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated list without its empty parts."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def port(name: str, default: int) -> int:
    """A number from 1 to 65535; raises ImproperlyConfigured."""
    value = integer(name, default)
    if not 0 < value < 65536:
        raise ImproperlyConfigured(
            f"{name}={value} is no port: choose a number from 1 to 65535."
        )
    return value


def listener(name: str, default: str) -> str:
    """host:port, or unix: and a path, as gunicorn has it; raises ImproperlyConfigured."""
    value = text(name, default)
    if value.startswith(("unix:", "fd://")):
        return value
    host, colon, number = value.rpartition(":")
    if not (colon and number.isascii() and number.isdigit() and int(number) < 65536):
        raise ImproperlyConfigured(
            f"{name}={value!r} is no address to listen at: write 127.0.0.1:8000 or "
            "unix:/run/study.sock."
        )
    try:
        socket.getaddrinfo(host.strip("[]") or None, int(number))
    except (OSError, UnicodeError) as error:
        raise ImproperlyConfigured(
            f"{name}={value!r}: this machine knows no host {host!r}."
        ) from error
    return value


def hosts(name: str, default: str = "") -> list[str]:
    """Host names without scheme, port and path; raises ImproperlyConfigured."""
    found = words(name, default)
    for host in found:
        if not _HOST.fullmatch(host):
            raise ImproperlyConfigured(
                f"{name}: {host!r} is no host name. Write study.example.org, without "
                "https://, port and path."
            )
    return found


def origin(name: str, default: str) -> str:
    """An address with its scheme, without a slash at its end; raises
    ImproperlyConfigured."""
    value = text(name, default).rstrip("/")
    _check_origin(name, value)
    return value


def origins(name: str) -> list[str]:
    """Addresses with their schemes; raises ImproperlyConfigured."""
    found = words(name)
    for one in found:
        _check_origin(name, one)
    return found


def _check_origin(name: str, value: str) -> None:
    if not _ORIGIN.fullmatch(value):
        raise ImproperlyConfigured(
            f"{name}: {value!r} is no address with its scheme. Write "
            "https://study.example.org."
        )


def sender(name: str, default: str) -> str:
    """An e-mail address, with a name before it or not; raises ImproperlyConfigured."""
    value = text(name, default)
    _name, address = parseaddr(value)
    if not re.fullmatch(r"[^\s@]+@[^\s@]+", address):
        raise ImproperlyConfigured(
            f"{name}={value!r} is no e-mail address: write study@example.org or "
            "Study <study@example.org>."
        )
    return value


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


def _check_folder(name: str, folder: Path) -> None:
    """The app makes that of its own default; one that is named and not there is a
    mistake, and an empty database in it would look like all data lost."""
    if text(name):
        if not folder.is_dir():
            raise ImproperlyConfigured(
                f"{name}: there is no folder {folder}. Correct the path, or make the "
                f"folder first: mkdir -p {folder}"
            )
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(folder, error) from error


def database(name: str, default: str) -> dict[str, object]:
    """Django's settings of one database, from a sqlite:/// or postgres:// URL."""
    url = text(name, default)
    try:
        found: dict[str, object] = dict(dj_database_url.parse(url))
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(
            f"{name} is not a database URL. Write sqlite:////folder/study.sqlite3 or "
            "postgres://user:password@host:5432/name; in the password, # is written "
            "%23, / is %2F, @ is %40 and : is %3A."
        ) from error
    options = dict(found.get("OPTIONS") or {})  # type: ignore[call-overload]
    match found["ENGINE"]:
        case "django.db.backends.sqlite3":
            found["OPTIONS"] = _SQLITE_OPTIONS | options
            found["CONN_MAX_AGE"] = None
            _check_folder(name, Path(str(found["NAME"])).parent)
        case "django.db.backends.postgresql":
            # The pool keeps the connections, so Django itself must not; it looks at
            # each before lending it, so that a restarted server costs no error page.
            # What studyapp.rows sends is planned once; the ORM's statements never are.
            found["OPTIONS"] = {
                "pool": {"min_size": 1, "max_size": 4, "timeout": 5},
                "prepare_threshold": 2,
                "connect_timeout": 10,
            } | options
            found["CONN_MAX_AGE"] = 0
            found["CONN_HEALTH_CHECKS"] = True
        case _:
            raise ImproperlyConfigured(
                f"{name} names neither SQLite (sqlite:///…) nor Postgres "
                "(postgres://…)."
            )
    return found
