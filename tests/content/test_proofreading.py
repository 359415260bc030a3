from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from content.examguide import TASKS, WEIGHTS
from content.importing.starter import FOLDER
from content.notes.reading import read_notes
from content.proofreading import WORDS_A_MINUTE, Finding, proofread

HEAD = """\
---
domain: secure
tasks: ["1.1"]
language: fr
---

"""
LESSON = (
    "# Stockage\n\n## Amazon EBS\n\n- **Taille maximale d’un volume**\u00a0: 64 To\n"
)


@pytest.fixture(autouse=True)
def english() -> None:
    with translation.override("en"):
        yield


def found(*texts: str, head: str = HEAD) -> list[Finding]:
    files = [
        (f"{name}.md", (head + text).encode())
        for name, text in zip("ab", texts, strict=False)
    ]
    return [one for one in proofread(read_notes(files)) if one.file]


def sentences(*texts: str, head: str = HEAD) -> list[str]:
    return [str(one) for one in found(*texts, head=head) if one.serious]


def test_a_sound_note_has_nothing_to_mend() -> None:
    assert sentences(LESSON) == []


def test_it_finds_a_lesson_without_a_card() -> None:
    assert sentences(LESSON + "\n## Amazon EFS\n\nÀ venir.\n") == [
        "a.md:13: No card comes from the lesson “Amazon EFS”."
    ]


def test_it_finds_two_values_for_one_fact() -> None:
    other = LESSON.replace("64 To", "16 To").replace("# Stockage", "# Volumes")
    [sentence] = sentences(LESSON, other)
    assert "“16 To” contradicts line 11 of a.md, “64 To”" in sentence


def test_the_same_value_in_two_notes_is_no_contradiction() -> None:
    other = LESSON.replace("# Stockage", "# Volumes")
    assert not any("contradicts" in one for one in sentences(LESSON, other))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Un volume : 64 To", "volume :"),
        ("L'essentiel du cours", "L'essentiel"),
        ("Lisez « ceci » demain", "ceci »"),
    ],
)
def test_it_finds_loose_typography(written: str, told: str) -> None:
    assert any(told in one for one in sentences(f"{LESSON}\n{written}\n"))


def test_typography_of_code_is_free() -> None:
    assert sentences(f"{LESSON}\nTapez `s3 : ls 'a'` ici.\n\n```\nx : y\n```\n") == []


def test_english_notes_are_not_held_to_french_typography() -> None:
    text = "# Storage\n\n## EBS\n\n- **Largest volume**: it's 64 TB : yes\n"
    head = HEAD.replace("fr", "en")
    assert not any("Typography" in one for one in sentences(text, head=head))


def test_it_wants_a_domain_and_tasks_of_the_exam_guide() -> None:
    head = HEAD.replace("secure", "storage").replace("1.1", "9.9")
    assert sentences(LESSON, head=head) == [
        "a.md: The front matter names no domain of the exam guide "
        "(secure, resilient, high-performing, cost-optimized).",
        "a.md: The exam guide has no such task statement: 9.9.",
    ]


def test_a_short_lesson_is_only_mentioned() -> None:
    [short] = found(LESSON)
    assert not short.serious
    assert "one to ten minutes of reading are 200 to 2000" in short.sentence


@pytest.mark.parametrize(("words", "told"), [(195, 1), (205, 0), (1990, 0), (2010, 1)])
def test_a_lesson_is_read_in_one_to_ten_minutes(words: int, told: int) -> None:
    known = len(LESSON.rpartition("## ")[2].split())
    long = LESSON + "\n" + "mot " * (words - known) + "\n"
    assert len([one for one in found(long) if not one.serious]) == told


def test_the_lessons_of_the_starter_course_take_as_long_as_it_is_said() -> None:
    """Two to four minutes, the guide and the page of visitors say."""
    files = [(path.name, path.read_bytes()) for path in FOLDER.glob("notes/*.md")]
    minutes = [
        len(re.sub("<[^>]+>", " ", lesson.html).split()) / WORDS_A_MINUTE
        for note in read_notes(files)
        for lesson in note.lessons
    ]
    assert min(minutes) >= 1.5
    assert max(minutes) <= 4


def test_it_finds_what_the_course_hardly_speaks_of() -> None:
    whole = proofread(read_notes([("a.md", (HEAD + LESSON).encode())]))
    course = [one.sentence for one in whole if not one.file]
    assert len(course) == len(WEIGHTS) - 1 + len(TASKS) - 1
    assert any("task statement 4.4" in one for one in course)
    assert any("“resilient”, which is 26%" in one for one in course)


def test_the_starter_course_is_sound_and_large_enough() -> None:
    out = StringIO()
    call_command("check_course", str(FOLDER), stdout=out)
    *mentioned, last = out.getvalue().splitlines()
    assert mentioned == ["14 question banks are left aside: check_bank reads them."]
    lessons, cards = map(int, re.findall(r"\d+", last))
    assert last.endswith("nothing to mend.")
    assert lessons >= 60
    assert cards >= 900


def test_the_command_counts_and_fails(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(HEAD + LESSON.replace("- **", "- L'**"))
    out = StringIO()
    with pytest.raises(CommandError, match="to be mended in the course"):
        call_command("check_course", str(tmp_path), json=True, stdout=out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert {"file", "line", "sentence", "serious"} == set(rows[0])


def test_the_command_says_what_it_cannot_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such file"):
        call_command("check_course", str(tmp_path / "none.md"))


def test_one_note_is_not_held_to_the_whole_exam_guide(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(HEAD + LESSON)
    out = StringIO()
    call_command("check_course", str(tmp_path / "a.md"), stdout=out)
    assert out.getvalue().splitlines()[-1].endswith("nothing to mend.")
    with pytest.raises(CommandError):
        call_command("check_course", str(tmp_path), stdout=out)
