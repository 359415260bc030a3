"""Facts and cards of notes that other people wrote."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from content.notes.reading import ReadNote, read_note, read_notes
from tests.content.notes.telling import blocks_of, is_told, known_words

NOTES = [
    "aws-intro-fr-en",
    "compute",
    "cp1252",
    "dns",
    "dom-clobbering",
    "glossaire-linux",
    "high-availability",
    "invalid-utf8",
    "messaging-integration",
    "mixed-utf8-cp1252",
    "mojibake-talk",
    "monitoring-audit",
    "s3-classes-en",
    "s3-en",
    "s3-scenarios-en",
    "stockage-callouts",
    "stockage-db",
    "stockage-resume",
    "utf16le-bom",
]


@cache
def read(shared: Path, name: str) -> ReadNote:
    path = shared / "notes" / f"{name}.md"
    return read_note(path.read_bytes(), path.name)


@pytest.fixture(params=NOTES)
def note(request: pytest.FixtureRequest, shared: Path) -> ReadNote:
    return read(shared, request.param)


def test_each_anchor_is_in_the_page(note: ReadNote) -> None:
    ids = set(re.findall(r'\bid="([^"]+)"', note.html))
    assert {card.anchor for card in note.cards} <= ids


def test_each_card_belongs_to_a_lesson(note: ReadNote) -> None:
    slugs = {lesson.slug for lesson in note.lessons}
    assert {card.lesson for card in note.cards} <= slugs


def test_no_question_has_two_answers(note: ReadNote) -> None:
    prompts = [card.prompt for card in note.cards]
    assert len(prompts) == len(set(prompts))


def test_keys_are_unique(note: ReadNote) -> None:
    assert len({card.key for card in note.cards}) == len(note.cards)


def test_answers_are_short_and_clean(note: ReadNote) -> None:
    for card in note.cards:
        assert len(re.findall(r"\w+", card.answer)) > 0
        assert len(re.findall(r"\w+", card.answer)) <= 60
        assert not re.search(r"\*\*|<br|\x02", card.prompt + card.answer)
        assert len(card.items) <= 6 or card.kind == "comparison"


def test_no_card_speaks_to_the_learner(note: ReadNote) -> None:
    for card in note.cards:
        if card.prompt.endswith("\u202f?"):
            assert not re.search(r"\b(?:tu|tes|ton)\b", card.prompt)


def test_two_readings_give_the_same(shared: Path) -> None:
    assert read(shared, "dns") == read.__wrapped__(shared, "dns")


def test_the_order_of_files_does_not_matter(shared: Path) -> None:
    paths = sorted((shared / "notes").glob("*-e*.md"))
    files = [(path.name, path.read_bytes()) for path in paths]
    forward = {note.file: note for note in read_notes(files)}
    backward = {note.file: note for note in read_notes(files[::-1])}
    assert forward == backward


def test_no_line_vanishes(note: ReadNote) -> None:
    """What each bullet, cell and paragraph says is in a card or among the skipped."""
    known = known_words(note)
    lost = [text for text in blocks_of(note) if not is_told(text, known)]
    assert len(lost) <= 0.002 * max(len(blocks_of(note)), 500), lost


def test_the_note_the_app_was_asked_for_scores(shared: Path, tmp_path: Path) -> None:
    cards = [
        {"prompt": card.prompt, "answer": card.answer, "context": card.context}
        for card in read(shared, "stockage-db").cards
    ]
    out = tmp_path / "cards.json"
    out.write_text(json.dumps(cards), encoding="utf-8")
    script = shared / "cards" / "score_cards.py"
    done = subprocess.run(
        [sys.executable, str(script), str(out), "--no-missed"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    figures = dict(re.findall(r"(\w+)=([\d.]+)", done.stdout))
    assert float(figures["coverage"]) >= 0.97
    assert float(figures["importance3"]) == 1.00
    assert float(figures["strict_coverage"]) >= 0.93
    assert figures["flags"] == "0"
    assert 250 <= int(figures["cards"]) <= 480


def test_no_french_card_points_at_what_it_does_not_name(note: ReadNote) -> None:
    """«Ces objets», «de les»: a card is read without the lines around it."""
    pointing = re.compile(r"\b(?:cette|cet|ces)\b|\bde les?\b", re.I)
    template = re.compile(r"à (?:cette description|ce besoin)")
    for card in note.cards:
        if card.prompt.endswith("\u202f?"):
            said = template.sub("", f"{card.prompt} {card.answer}")
            assert not pointing.search(said)


def test_no_question_is_a_bare_label(note: ReadNote) -> None:
    assert not [card.prompt for card in note.cards if re.search(r"\w — .*\?$", card.prompt)
                and card.kind != "term"]  # fmt: skip
