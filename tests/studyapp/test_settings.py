"""The real settings, each time in a process of its own with just these variables."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "study.example.org",
}


def manage(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def setting(name: str, **variables: str) -> str:
    """What a setting is, as Python prints it."""
    code = f"from studyapp import settings; print(repr(settings.{name}))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]} | variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def var_dir(tmp_path: Path) -> str:
    return str(tmp_path / "var")


def test_it_is_ready_to_deploy(var_dir: str) -> None:
    done = manage(
        *("check", "--deploy", "--fail-level", "WARNING"),
        **PRODUCTION,
        VAR_DIR=var_dir,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS"])
def test_it_says_in_a_sentence_what_production_lacks(
    missing: str, var_dir: str
) -> None:
    variables = PRODUCTION | {"VAR_DIR": var_dir}
    del variables[missing]
    done = manage("check", **variables)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{missing} is not set.")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "wrong",
    [
        {"DEBUG": "maybe"},
        {"TIME_ZONE": "Mars/Olympus"},
        {"EMAIL_PORT": "smtp"},
        {"EMAIL_VERIFICATION": "perhaps"},
        {"DATABASE_URL": "oracle://study"},
        {"HTTPS": "sometimes"},
        {"SITE_URL": "example.org"},
        {"ALLOWED_HOSTS": "https://example.org"},
        {"CSRF_TRUSTED_ORIGINS": "example.org"},
        {"DEFAULT_FROM_EMAIL": "nobody"},
    ],
    ids=lambda wrong: next(iter(wrong)),
)
def test_it_says_in_a_sentence_what_is_wrong(
    wrong: dict[str, str], var_dir: str
) -> None:
    done = manage("check", **PRODUCTION | wrong, VAR_DIR=var_dir)
    assert done.returncode == 1
    assert next(iter(wrong)) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_needs_no_settings_on_a_machine_of_ones_own(var_dir: str) -> None:
    assert manage("check", VAR_DIR=var_dir).returncode == 0


def test_the_server_takes_nothing_for_granted(var_dir: str) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        setting("SECRET_KEY", VAR_DIR=var_dir)


def test_debug_is_off_in_development_too(var_dir: str) -> None:
    assert setting("DEBUG", DEVELOPMENT="1", VAR_DIR=var_dir) == "False"


@pytest.mark.parametrize(
    "name", ["SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"]
)
def test_production_speaks_https_only(name: str, var_dir: str) -> None:
    assert setting(name, **PRODUCTION, VAR_DIR=var_dir) == "True"


def test_development_speaks_plain_http(var_dir: str) -> None:
    assert setting("SECURE_SSL_REDIRECT", DEVELOPMENT="1", VAR_DIR=var_dir) == "False"


def test_it_keeps_its_files_where_var_dir_says(tmp_path: Path) -> None:
    folder = tmp_path / "a #1 folder?"
    name = setting('DATABASES["default"]["NAME"]', DEVELOPMENT="1", VAR_DIR=str(folder))
    assert name == repr(str(folder / "studyapp.sqlite3"))


def test_static_files_are_hashed_and_compressed(var_dir: str) -> None:
    done = manage(
        *("collectstatic", "--no-input", "--verbosity", "0"),
        **PRODUCTION,
        VAR_DIR=var_dir,
    )
    assert done.returncode == 0, done.stderr
    css = next(Path(var_dir, "static", "admin", "css").glob("base.????????????.css"))
    assert css.with_name(f"{css.name}.br").exists()
    assert css.with_name(f"{css.name}.gz").exists()
