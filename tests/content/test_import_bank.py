from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from content.importing import PlanOutdated
from content.importing.starter import starter_course
from content.management.commands import import_bank
from content.models import Bank, Course, Question
from tests.content.importing.banks.publishing import BANK, publish
from tests.factories import CourseFactory

pytestmark = pytest.mark.django_db

BROKEN = "\n## Vide\n\nSans clé ?\n\n- [ ] Un\n- [ ] Deux\n"


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "stockage.md"
    path.write_text(BANK + BROKEN)
    return path


def run(*paths: object, **options: object) -> str:
    out = StringIO()
    call_command("import_bank", *map(str, paths), stdout=out, **options)
    return out.getvalue()


def test_it_prints_the_plan_and_applies_it(bank: Path) -> None:
    said = run(bank)
    assert "Questions: 2 new, 0 changed, 0 unchanged, 0 retired" in said
    assert "refused, line 29: Vide\n    No option is right." in said
    assert Question.objects.published().count() == 2


def test_a_dry_run_prints_the_same_and_applies_nothing(bank: Path) -> None:
    dry = run(bank, dry_run=True)
    assert not Course.objects.exists()
    assert dry == run(bank) + "\nNothing was applied.\n"


def test_as_json_it_says_what_became_of_each_question(bank: Path) -> None:
    CourseFactory(slug="mien")
    plan = json.loads(run(bank, course="mien", json=True))
    assert (plan["course"], plan["applied"]) == ("mien", True)
    assert (plan["counts"]["new"], plan["counts"]["refused"]) == (2, 1)
    (one,) = plan["banks"]
    assert (one["file"], one["format"], one["title"]) == (
        "stockage.md",
        "markdown",
        "Stockage",
    )
    assert [question["key"] for question in one["questions"]] == [
        "id:rapports",
        "name:suppression",
    ]
    assert one["questions"][0]["options"][0] == {
        "text": "S3 Standard-IA",
        "correct": True,
    }
    assert one["refused"] == [
        {"line": 29, "text": "Vide", "reason": "No option is right."}
    ]


def test_a_file_called_like_a_bank_is_a_version_of_it(bank: Path) -> None:
    publish(starter_course(), BANK, "starter/questions/stockage.md")
    assert "Questions: 0 new, 0 changed, 2 unchanged" in run(bank)
    assert Bank.objects.get().path == "starter/questions/stockage.md"


def test_a_folder_may_hold_banks_of_all_formats(bank: Path) -> None:
    (bank.parent / "aiken.txt").write_text("Laquelle ?\nA. Un\nB. Deux\nANSWER: B\n")
    assert "Questions: 3 new" in run(bank.parent)


def test_it_passes_over_the_notes_of_a_folder(bank: Path) -> None:
    (bank.parent / "lisez-moi.md").write_text("# D’où cela vient\n\nDe collègues.\n")
    said = run(bank.parent)
    assert "Questions: 2 new" in said
    assert "lisez-moi.md: this asks no question, and is left aside." in said
    assert list(Bank.objects.values_list("path", flat=True)) == ["stockage.md"]
    plan = json.loads(run(bank.parent, json=True))
    assert plan["notes"] == ["lisez-moi.md"]


def test_a_note_that_is_named_beside_a_folder_is_refused(
    bank: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    note = tmp_path_factory.mktemp("ailleurs") / "note.md"
    note.write_text("# Une note\n\nDu texte.\n")
    with pytest.raises(CommandError, match=r"note.md: .*no question"):
        run(bank.parent, note)
    with pytest.raises(CommandError, match=r"note.md: .*no question"):
        run(note.parent)
    assert not Course.objects.exists()


def test_a_bank_of_the_course_that_asks_nothing_any_more_is_refused(bank: Path) -> None:
    run(bank)
    (bank.parent / "autre.md").write_text(BANK.replace("Stockage", "Autre"))
    bank.write_text("# Stockage\n\nÀ refaire.\n")
    with pytest.raises(CommandError, match=r"stockage.md: .*no question"):
        run(bank.parent)


def test_it_ends_with_a_sentence_where_nothing_can_be_taken(tmp_path: Path) -> None:
    path = tmp_path / "vide.md"
    path.write_text(BROKEN)
    with pytest.raises(CommandError, match="No question could be taken"):
        run(path)


@pytest.mark.parametrize(
    ("name", "data", "match"),
    [
        ("note.md", b"# Une note\n\nDu texte.\n", "no question"),
        ("bank.md", b"", "empty"),
        ("bank.md", b"\x89PNG\r\n\x1a\n", "PNG"),
        ("bank.xml", b"<quiz><question>", "broken"),
        ("bank.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><quiz/>', "document type"),
    ],
)
def test_a_file_that_is_no_bank_is_named_with_the_reason(
    tmp_path: Path, name: str, data: bytes, match: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CommandError, match=f"{name}: .*{match}"):
        run(path)
    assert not Course.objects.exists()


def test_it_needs_a_path_and_a_course_that_exists(bank: Path) -> None:
    with pytest.raises(CommandError, match="Name at least one"):
        run()
    with pytest.raises(CommandError, match="no course “absent”"):
        run(bank, course="absent")
    with pytest.raises(CommandError, match=r"Add it in /admin/"):
        run(bank, course="absent")
    # Files before courses, as import_notes has it.
    with pytest.raises(CommandError, match="no such file"):
        run(bank.with_name("none.md"), course="absent")


def test_it_says_when_somebody_else_was_quicker(
    bank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(_plan: object) -> None:
        raise PlanOutdated

    monkeypatch.setattr(import_bank, "apply", lose)
    with pytest.raises(CommandError, match="import again"):
        run(bank)


def test_every_question_of_strangers_is_taken_or_listed(shared: Path) -> None:
    """All but one of the files hold a question that can be taken."""
    counts = {}
    for path in sorted((shared / "banks").iterdir()):
        if path.name in {"README.md", "multichoice.moodle.xml"}:
            continue
        CourseFactory(slug=path.stem.replace(".", "-").casefold())
        plan = json.loads(
            run(path, course=path.stem.replace(".", "-").casefold(), json=True)
        )
        (one,) = plan["banks"]
        counts[path.name] = (len(one["questions"]), len(one["refused"]))
        assert all(refused["reason"] for refused in one["refused"])
    assert counts == {
        "aiken.txt": (2, 0),
        "escapeAll.gift": (1, 0),
        "exam-en.md": (50, 0),
        "examen-fr.moodle.xml": (50, 0),
        "gift-examples.txt": (13, 30),
        "giftFormatPhpExamples.gift": (4, 6),
        "multipleAnswersFloat.gift": (1, 0),
        "options1.gift": (8, 6),
    }
    with pytest.raises(CommandError, match="No question could be taken"):
        run(shared / "banks" / "multichoice.moodle.xml", course="aiken")
