from __future__ import annotations

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.content.importing.publishing import NOTE

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "stockage.md"
    path.write_text(NOTE)
    return path


def preview(*paths: Path, **options: object) -> str:
    out = StringIO()
    call_command("preview_notes", *map(str, paths), stdout=out, **options)
    return out.getvalue()


def in_a_process(*arguments: object, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "manage.py", "preview_notes", *map(str, arguments)],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DEVELOPMENT": "1", "SECRET_KEY": "tests"}
        | environment,
        capture_output=True,
        check=False,
    )


def test_it_needs_no_database(note: Path) -> None:
    ended = in_a_process(
        note, "--json", DATABASE_URL="postgres://nobody@127.0.0.1:1/nothing"
    )
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout)["title"] == "Stockage"


def test_it_prints_an_object_with_all_of_the_note(note: Path) -> None:
    shown = json.loads(preview(note, json=True))
    assert list(shown) == [
        *("file", "encoding", "repairs", "title", "html", "lessons", "cards"),
        "skipped",
    ]
    assert [lesson["slug"] for lesson in shown["lessons"]] == [
        "amazon-s3",
        "amazon-ebs",
    ]
    assert list(shown["lessons"][0]) == ["slug", "title", "html"]
    for card in shown["cards"]:
        assert list(card) == [
            *("key", "kind", "lesson", "anchor", "context", "prompt", "answer"),
            "choices",
        ]
        assert f'id="{card["anchor"]}"' in shown["html"]


def test_each_file_is_a_line_of_its_own(note: Path) -> None:
    other = note.with_name("vpc.md")
    other.write_text("# Réseau\n\nTexte.")
    lines = preview(other, note, json=True).splitlines()
    assert [json.loads(line)["file"] for line in lines] == ["vpc.md", "stockage.md"]


def test_characters_are_written_as_they_are(note: Path) -> None:
    ended = in_a_process(note, "--json", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert "Durabilité" in ended.stdout.decode()


def test_it_says_the_same_whatever_the_seed_of_hashes(note: Path) -> None:
    first, second = (
        in_a_process(note, "--json", PYTHONHASHSEED=seed).stdout for seed in "12"
    )
    assert first == second


def test_without_json_it_is_readable(note: Path) -> None:
    text = preview(note)
    assert "stockage.md" in text
    assert "Amazon EBS" in text
    assert "99,999999999 % par an" in text


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04rest", b"\0" * 999]
)
def test_what_is_no_note_is_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.md"
    path.write_bytes(data)
    ended = in_a_process(path, "--json")
    said = ended.stderr.decode()
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert said.startswith("file.md")
    assert len(said.splitlines()) == 1


def test_it_asks_for_a_file() -> None:
    with pytest.raises(CommandError):
        preview()


def test_a_reader_who_stops_early_sees_no_traceback(note: Path) -> None:
    note.write_text("\n\n".join(f"## Titre {n}\n\nTexte {n}." for n in range(3000)))
    process = subprocess.Popen(
        [sys.executable, "manage.py", "preview_notes", str(note)],
        cwd=ROOT,
        env=os.environ | {"DEVELOPMENT": "1", "SECRET_KEY": "tests"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


@pytest.mark.parametrize("name", ["stockage-db.md", "dns.md", "aws-intro-fr-en.md"])
def test_every_card_of_a_real_note_stands_in_its_lesson(
    shared: Path, name: str
) -> None:
    shown = json.loads(preview(shared / "notes" / name, json=True))
    html = {lesson["slug"]: lesson["html"] for lesson in shown["lessons"]}
    assert len({card["key"] for card in shown["cards"]}) == len(shown["cards"]) > 40
    for card in shown["cards"]:
        assert f'id="{card["anchor"]}"' in html[card["lesson"]]
