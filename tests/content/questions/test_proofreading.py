from __future__ import annotations

import json
from datetime import date
from io import StringIO
from itertools import cycle
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from content import banks
from content.banks import BankQuestion
from content.examguide import TASKS
from content.notes.reading import read_notes
from content.questions import alike
from content.questions.bias import (
    chance_of_extreme,
    chance_of_places,
    chi_square_tail,
)
from content.questions.places import of_notes
from content.questions.proofreading import proofread

TODAY = date(2026, 11, 26)
NOTE = "# Stockage\n\n## Amazon EBS\n\n- **Taille maximale d’un volume** : 64 To\n"
SOUND = """
## Un volume

id: volume
domain: high-performing
task: 3.1
difficulty: 1
links: amazon-ebs#taille-maximale-d-un-volume
sources: https://docs.aws.amazon.com/ebs/
checked: 2026-11-23

Quelle taille un volume peut-il avoir au plus ?

- [ ] 16 To
  Non.
- [x] 64 To
  Oui.
- [ ] 32 To
  Non.
- [ ] 128 To
  Non.
"""


@pytest.fixture(autouse=True)
def english() -> None:
    with translation.override("en"):
        yield


def found(text: str) -> list[tuple[str, bool]]:
    """What is said of the questions themselves, and whether it is serious."""
    places = of_notes(read_notes([("stockage.md", NOTE.encode())]))
    read = [("a.md", banks.read(text.encode(), "a.md"))]
    return [
        (one.sentence.partition(": ")[2], one.serious)
        for one in proofread(read, places, TODAY)
        if one.file
    ]


def with_places(places: list[int], size: int = 4) -> list[BankQuestion]:
    """Questions with one right option each, at these places from 0."""
    text = "".join(
        f"## Titre {n} x\n\nQuestion {n} ?\n\n"
        + "".join(f"- [{'x' * (at == place)}{' ' * (at != place)}] r{at}\n" for at in range(size))
        + "\n"
        for n, place in enumerate(places)
    )  # fmt: skip
    return list(banks.read(text.encode(), "a.md").questions)


def test_a_sound_question_has_nothing_to_mend() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence", "serious"),
    [
        ("domain: high-performing", "domain: fast", "no domain “fast”", True),
        ("domain: high-performing\n", "", "belongs to no domain", True),
        (
            "domain: high-performing",
            "domain: secure",
            "not of this domain: 3.1, secure",
            True,
        ),
        ("task: 3.1", "task: 3.9", "no task statement “3.9”", True),
        ("task: 3.1\n", "", "names no task statement", True),
        ("difficulty: 1\n", "", "how difficult", False),
        ("  Non.\n- [x]", "- [x]", "1 option has no explanation", True),
        ("sources: https://docs.aws.amazon.com/ebs/\n", "", "no page", True),
        ("checked: 2026-11-23\n", "", "when its key was checked", True),
        ("2026-11-23", "2026-12-23", "on a day to come, 2026-12-23", True),
        ("2026-11-23", "2024-11-23", "long ago, on 2024-11-23", False),
        ("amazon-ebs#taille-maximale-d-un-volume", "amazon-ebs", "no fact", False),
        ("#taille-maximale-d-un-volume", "#absent", "leads to no place", True),
        ("links: amazon-ebs#", "links: absent#", "leads to no lesson", True),
        ("- [ ] 128 To\n  Non.\n", "", "here are 1 of 3", False),
        ("64 To\n", "64 To, ce qui est beaucoup\n", "gives it away", False),
        ("[x]", "[ ]", "No option is right", True),
    ],
)
def test_what_is_to_be_mended_is_said(
    old: str, new: str, sentence: str, serious: bool
) -> None:
    text = SOUND.replace(old, new, 1)
    assert text != SOUND
    assert any(sentence in said and kind is serious for said, kind in found(text))


STEM = "Une entreprise veut garder ses journaux pendant sept ans au prix le plus bas."


def test_stems_that_are_nearly_the_same_are_named() -> None:
    stems = [STEM, "Tout autre chose ici.", STEM.replace("journaux", "factures")]
    ((earlier, later, share),) = alike.pairs(stems)
    assert (earlier, later) == (0, 2)
    assert alike.NEARLY <= share < 0.8
    assert list(alike.pairs([STEM, STEM.upper()])) == [(0, 1, 1.0)]


def test_variants_may_be_nearly_the_same() -> None:
    second = SOUND.replace("Un volume", "Un autre").replace("id: v", "id: w")
    second = second.replace("avoir au plus ?", "avoir au maximum ?")
    assert any(
        "nearly that of “Un volume”" in said for said, _ in found(SOUND + second)
    )
    twins = (SOUND + second).replace("difficulty: 1", "difficulty: 1\nvariant: v")
    assert found(twins) == []


@pytest.mark.parametrize(
    ("statistic", "freedom", "tail"),
    # From the printed tables of the distribution.
    [(3.841, 1, 0.05), (5.991, 2, 0.05), (11.345, 3, 0.01), (18.307, 10, 0.05)],
)
def test_the_tail_of_chi_square_is_that_of_the_tables(
    statistic: float, freedom: int, tail: float
) -> None:
    assert chi_square_tail(statistic, freedom) == pytest.approx(tail, rel=2e-3)


def test_places_are_uneven_only_beyond_chance() -> None:
    turns = cycle(range(4))
    assert chance_of_places(with_places([next(turns) for _ in range(40)])) == 1
    assert chance_of_places(with_places([1] * 20 + [0, 2, 3] * 7)) < 0.01
    assert chance_of_places(with_places([0, 1, 1, 2, 3] * 8)) > 0.01
    # Six questions show nothing, whatever their places.
    assert chance_of_places(with_places([1] * 6)) == 1


def test_the_longest_option_may_not_be_the_right_one_too_often() -> None:
    even = with_places([0, 1, 2, 3] * 10)
    observed, expected, chance = chance_of_extreme(even, max)
    assert (observed, expected) == (10, 10)
    assert chance > 0.3
    longest = [
        banks.read(
            f"Question {n} ?\n\n- [x] le plus long\n- [ ] un\n- [ ] deux\n- [ ] six\n".encode(),
            "a.md",
        ).questions[0]
        for n in range(12)
    ]
    observed, expected, chance = chance_of_extreme(longest, max)
    assert (observed, expected) == (12, 3)
    assert chance < 0.001


def test_a_bank_is_held_to_the_exam_guide() -> None:
    places = of_notes(read_notes([("stockage.md", NOTE.encode())]))
    read = [("a.md", banks.read(SOUND.encode(), "a.md"))]
    said = [one.sentence for one in proofread(read, places, TODAY) if not one.file]
    assert sum("No question asks" in one for one in said) == len(TASKS) - 1
    assert any("0% of the questions are in the domain “secure”" in one for one in said)
    assert any("0% of the questions take several" in one for one in said)


def check(*paths: object, **options: object) -> str:
    out = StringIO()
    call_command("check_bank", *map(str, paths), stdout=out, **options)
    return out.getvalue()


def test_the_starter_bank_has_nothing_to_mend() -> None:
    assert "questions: nothing to mend." in check()


def test_the_command_ends_with_what_is_to_be_mended(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text(NOTE)
    (tmp_path / "bank.md").write_text(SOUND.replace("#taille", "#nulle"))
    notes = [str(tmp_path / "note.md")]
    with pytest.raises(CommandError, match="are to be mended in the questions"):
        check(tmp_path / "bank.md", notes=notes)
    out = StringIO()
    with pytest.raises(CommandError):
        call_command(
            "check_bank", str(tmp_path / "bank.md"), notes=notes, json=True, stdout=out
        )
    first = json.loads(out.getvalue().splitlines()[0])
    assert (first["file"], first["line"], first["serious"]) == ("bank.md", 2, True)


def test_a_note_is_no_bank(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("# Une note\n\nDu texte.\n")
    with pytest.raises(CommandError, match=r"note\.md: The file holds no question"):
        check(tmp_path / "note.md", notes=[str(tmp_path / "note.md")])
