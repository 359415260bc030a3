from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from content.importing import PlanOutdated
from content.management.commands import import_notes
from content.models import Card, Course, Note, NoteVersion, Picture
from tests.content.importing.banks.publishing import BANK
from tests.content.importing.publishing import NOTE, snapshot
from tests.content.test_pictures import picture
from tests.factories import CourseFactory

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "stockage.md"
    path.write_text(NOTE)
    return path


def run(*paths: object, **options: object) -> str:
    out = StringIO()
    call_command("import_notes", *map(str, paths), stdout=out, **options)
    return out.getvalue()


def test_it_prints_the_plan_and_applies_it(note: Path) -> None:
    said = run(note)
    assert "Cards: 5 new, 0 changed, 0 moved, 0 unchanged, 0 retired" in said
    assert Card.objects.published().count() == 5


def test_a_dry_run_prints_the_same_and_applies_nothing(note: Path) -> None:
    dry = run(note, dry_run=True)
    assert not Course.objects.exists()
    assert dry == run(note) + "\nNothing was applied.\n"


def test_it_leaves_question_banks_to_their_own_command(note: Path) -> None:
    (note.parent / "banque.md").write_text(BANK)
    said = run(note.parent)
    assert "banque.md: this is a question bank: import_bank takes it." in said
    assert list(Note.objects.values_list("path", flat=True)) == ["stockage.md"]


def test_a_question_bank_alone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "banque.md").write_text(BANK)
    with pytest.raises(CommandError, match="import_bank takes it"):
        run(tmp_path)
    assert not Course.objects.exists()


def test_it_shows_what_a_changed_card_said(note: Path) -> None:
    run(note)
    note.write_text(NOTE.replace("5 To par", "50 To par"))
    said = run(note)
    assert "− 5 To par objet" in said
    assert "+ 50 To par objet" in said


def test_new_cards_and_skipped_passages_are_shown_when_asked_for(note: Path) -> None:
    assert "Durabilité" not in run(note, dry_run=True).casefold()
    assert "durabilité" in run(note, dry_run=True, verbosity=2).casefold()


def test_as_json_it_lists_what_changes(note: Path) -> None:
    run(note)
    note.write_text(NOTE.replace("5 To par", "50 To par"))
    plan = json.loads(run(note, json=True))
    assert (plan["course"], plan["applied"]) == ("aws-saa-c03", True)
    assert (plan["counts"]["changed"], plan["counts"]["unchanged"]) == (1, 4)
    assert [one["change"] for one in plan["notes"]] == ["changed"]
    (card,) = plan["cards"]
    assert (card["change"], card["file"]) == ("changed", "stockage.md")
    assert card["before"]["answer"] == "5 To par objet"
    assert card["answer"] == "50 To par objet"


def test_importing_a_folder_twice_changes_nothing(note: Path) -> None:
    run(note.parent)
    before = snapshot(Course.objects.get())
    run(note.parent)
    assert snapshot(Course.objects.get()) == before


def test_it_makes_the_default_course_where_there_is_none(note: Path) -> None:
    run(note)
    assert Course.objects.get().slug == "aws-saa-c03"


def test_it_takes_the_only_course(note: Path) -> None:
    course = CourseFactory(slug="reseaux")
    run(note)
    assert course.notes.count() == 1


def test_it_takes_the_course_that_is_named(note: Path) -> None:
    courses = CourseFactory.create_batch(2)
    run(note, course=courses[1].slug)
    assert Note.objects.get().course == courses[1]


def test_it_names_the_courses_where_there_is_no_such_one(note: Path) -> None:
    CourseFactory(slug="reseaux")
    with pytest.raises(CommandError, match=r"“autre”; there is: reseaux\."):
        run(note, course="autre")


def test_one_file_that_is_no_note_refuses_them_all(note: Path) -> None:
    note.with_name("image.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with pytest.raises(CommandError, match=r"^image\.md: .*PNG"):
        run(note.parent)
    assert not Note.objects.exists()


def test_the_loser_of_a_race_is_told_to_try_again(
    note: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(_plan: object) -> None:
        raise PlanOutdated

    monkeypatch.setattr(import_notes, "apply", lose)
    with pytest.raises(CommandError, match="import again"):
        run(note)


def test_utf16_is_imported(note: Path) -> None:
    note.write_bytes(NOTE.encode("utf-16"))
    run(note)
    assert Card.objects.filter(attribute="Durabilité").exists()
    assert NoteVersion.objects.get().encoding.startswith("utf-16")


def test_a_note_of_hostile_characters_can_be_stored(note: Path) -> None:
    note.write_bytes(NOTE.encode() + b"\n- **Zero\x00** : \xff\x1b[31m \xed\xa0\x80\n")
    run(note)
    assert Card.objects.published().count() >= 5


def in_a_process(*arguments: object, **environment: str) -> tuple[int, list[str]]:
    ended = subprocess.run(
        [sys.executable, "manage.py", "import_notes", *map(str, arguments)],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DEVELOPMENT": "1", "SECRET_KEY": "tests"}
        | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stderr.splitlines()


def test_a_database_without_tables_is_named_as_such(note: Path) -> None:
    url = f"sqlite:///{note.with_name('new.sqlite3')}"
    status, said = in_a_process(note, DATABASE_URL=url)
    assert (status, len(said)) == (1, 1)
    assert "manage.py migrate" in said[0]


def test_a_database_that_does_not_answer_is_named_as_such(note: Path) -> None:
    for url in (f"sqlite:///{note.parent}", "postgres://nobody@127.0.0.1:1/nothing"):
        status, said = in_a_process(note, DATABASE_URL=url)
        assert status == 1
        assert "migrate" not in "".join(said)
        assert "Traceback" not in "".join(said)


def test_a_missing_path_ends_with_a_sentence(tmp_path: Path) -> None:
    status, said = in_a_process(tmp_path / "absent.md", tmp_path / "autre.md")
    assert (status, len(said)) == (1, 2)


def test_a_file_alone_is_a_version_of_its_namesake(note: Path) -> None:
    vault = note.with_name("vault") / "cours"
    vault.mkdir(parents=True)
    (vault / note.name).write_text(NOTE)
    run(vault.parent)
    note.write_text(NOTE.replace("5 To par", "50 To par"))
    plan = json.loads(run(note, json=True))
    assert plan["counts"]["changed"] == 1
    assert Note.objects.get().path == "cours/stockage.md"


def test_pictures_beside_the_notes_are_kept_once(note: Path) -> None:
    images = note.with_name("images")
    images.mkdir()
    (images / "vpc.png").write_bytes(picture())
    (images / "bad.png").write_bytes(b"no picture")
    (images / "plan.svg").write_bytes(b"<svg/>")
    assert "Pictures: 1 new or changed, 0 unchanged" in run(note.parent, dry_run=True)
    assert not Picture.objects.exists()
    said = run(note.parent)
    assert "left out: images/bad.png: It is not the picture" in said
    kept = Picture.objects.get()
    assert kept.path == "images/vpc.png"
    assert "Pictures: 0 new or changed, 1 unchanged" in run(note.parent)
    (images / "vpc.png").write_bytes(picture(size=(8, 8)))
    assert json.loads(run(note.parent, json=True))["pictures"]["written"] == [kept.path]
    kept.refresh_from_db()
    assert kept.width == 8


def test_a_picture_named_alone_needs_a_course(note: Path) -> None:
    alone = note.with_name("vpc.png")
    alone.write_bytes(picture())
    with pytest.raises(CommandError, match="Pictures alone"):
        run(alone)
    run(note)
    run(alone)
    assert Picture.objects.get().path == "vpc.png"


def test_the_real_notes_can_be_imported_twice(shared: Path) -> None:
    names = ("stockage-db.md", "messaging-integration.md", "cp1252.md", "compute.md")
    paths = [shared / "notes" / name for name in names]
    run(*paths)
    before = snapshot(Course.objects.get())
    run(*paths)
    assert snapshot(Course.objects.get()) == before
