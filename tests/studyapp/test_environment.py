from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from studyapp import environment


@pytest.mark.parametrize("value", ["1", "true", "YES", " on "])
def test_it_reads_a_truth(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SWITCH", value)
    assert environment.boolean("SWITCH", default=False) is True


@pytest.mark.parametrize("value", ["0", "False", "no", "off"])
def test_it_reads_a_falsehood(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SWITCH", value)
    assert environment.boolean("SWITCH", default=True) is False


def test_it_takes_an_empty_variable_for_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWITCH", " ")
    assert environment.boolean("SWITCH", default=True) is True


@pytest.mark.parametrize("value", ["oui", "2", "-"])
def test_it_refuses_half_a_truth(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SWITCH", value)
    with pytest.raises(ImproperlyConfigured, match=r"SWITCH=.* neither true nor false"):
        environment.boolean("SWITCH", default=True)


@pytest.mark.parametrize("value", ["-1", "1.5", "many", "²"])
def test_it_refuses_what_is_no_number(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("NUMBER", value)
    with pytest.raises(ImproperlyConfigured, match=r"NUMBER=.* no.* whole number"):
        environment.integer("NUMBER", default=1)


def test_it_splits_words_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSTS", "a.example, b.example,,")
    assert environment.words("HOSTS") == ["a.example", "b.example"]


def test_it_refuses_a_choice_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLOUR", "pink")
    with pytest.raises(ImproperlyConfigured, match="'pink' is none of red, blue"):
        environment.choice("COLOUR", "red", among=("red", "blue"))


def test_it_refuses_a_time_zone_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIME_ZONE", "Europe/Atlantis")
    with pytest.raises(ImproperlyConfigured, match="'Europe/Atlantis' is no time zone"):
        environment.time_zone("TIME_ZONE", "Europe/Paris")


def test_it_makes_a_secret_in_development_for_its_owner_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    secret = environment.secret_key(development=True, folder=tmp_path / "var")
    assert len(secret) > 50
    assert stat.S_IMODE((tmp_path / "var" / "secret_key").stat().st_mode) == 0o600


def test_it_keeps_the_secret_it_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    first = environment.secret_key(development=True, folder=tmp_path)
    assert environment.secret_key(development=True, folder=tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_it_names_a_folder_that_it_cannot_write(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with pytest.raises(ImproperlyConfigured, match="VAR_DIR"):
        environment.secret_key(development=True, folder=tmp_path / "file" / "var")
    with pytest.raises(ImproperlyConfigured, match="VAR_DIR"):
        environment.database(
            "DATABASE_URL", f"sqlite:///{tmp_path}/file/var/db.sqlite3"
        )


def test_it_makes_no_secret_in_production(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY is not set"):
        environment.secret_key(development=False, folder=tmp_path)


def test_it_makes_the_folder_of_its_own_sqlite_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    url = f"sqlite:///{tmp_path}/new/study.sqlite3"
    found = environment.database("DATABASE_URL", url)
    assert found["NAME"] == f"{tmp_path}/new/study.sqlite3"
    assert (tmp_path / "new").is_dir()


def test_it_makes_no_folder_for_a_mistyped_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/nwe/study.sqlite3")
    with pytest.raises(ImproperlyConfigured, match=r"there is no folder .*/nwe"):
        environment.database("DATABASE_URL", "")
    assert not (tmp_path / "nwe").exists()


@pytest.mark.parametrize("url", ["postgres", "postgres://me:p#w@db/study"])
def test_it_says_how_a_database_is_written(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match=r"# is written %23") as raised:
        environment.database("DATABASE_URL", "")
    assert "mssql" not in str(raised.value)


@pytest.mark.parametrize("host", ["x.org", ".x.org", "*", "127.0.0.1", "[::1]"])
def test_it_takes_the_names_of_hosts(
    monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.setenv("HOSTS", host)
    assert environment.hosts("HOSTS") == [host]


@pytest.mark.parametrize("host", ["https://x.org", "x.org:8000", "x.org/study"])
def test_it_refuses_what_is_no_host(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("HOSTS", host)
    with pytest.raises(ImproperlyConfigured, match="is no host name"):
        environment.hosts("HOSTS")


@pytest.mark.parametrize(
    "value",
    ["127.0.0.1:8000", ":8000", "[::1]:8000", "localhost:80", "unix:/run/s.sock"],
)
def test_it_takes_an_address_to_listen_at(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("BIND", value)
    assert environment.listener("BIND", "") == value


@pytest.mark.parametrize("value", ["nope", "127.0.0.1:99999", "nope.invalid:80"])
def test_it_refuses_an_address_where_nothing_can_listen(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("BIND", value)
    with pytest.raises(ImproperlyConfigured, match="BIND="):
        environment.listener("BIND", "")


@pytest.mark.parametrize("value", ["a@b.org", "Étude <étude@example.org>"])
def test_it_takes_a_sender_with_a_name_or_without(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("SENDER", value)
    assert environment.sender("SENDER", "") == value


def test_it_opens_sqlite_so_that_no_write_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite://:memory:")
    options = environment.database("DATABASE_URL", "")["OPTIONS"]
    assert isinstance(options, dict)
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]


def test_it_gives_postgres_a_pool_that_looks_before_it_lends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://me:s%40fe@db.example:5433/study")
    found = environment.database("DATABASE_URL", "")
    assert found["PASSWORD"] == "s@fe"
    assert found["OPTIONS"]["pool"] == {"min_size": 1, "max_size": 4, "timeout": 5}
    assert found["CONN_MAX_AGE"] == 0
    assert found["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize("url", ["mysql://me@db/study", "study.sqlite3", "nosql://x"])
def test_it_refuses_another_database(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        environment.database("DATABASE_URL", "")
