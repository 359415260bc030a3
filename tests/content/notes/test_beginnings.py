"""The line that an instructor is led to is the one that the passage is typed on."""

from __future__ import annotations

from content.notes.beginnings import on_their_lines
from content.notes.facts.model import Skipped
from content.notes.reading import read_note

NOTE = """# Réseau

Le vendredi, tout le monde range la salle avant de
partir. La machine à café attend son tour.
TODO : dessiner le câblage

TODO : dessiner le câblage encore
"""


def test_a_passage_of_a_paragraph_has_its_own_line() -> None:
    note = read_note(NOTE.encode(), "reseau.md")
    assert [one.line for one in note.skipped] == [3, 4, 5, 7]


def test_a_sentence_that_begins_at_the_end_of_a_line_has_that_line() -> None:
    text = "On mesure. Chaque\nbaie chauffe un peu. Rien\nde grave ici."
    told = [Skipped(1, said, "") for said in ("Chaque baie chauffe", "Rien de grave")]
    assert [one.line for one in on_their_lines(told, text)] == [1, 2]


def test_what_is_not_found_stays_where_it_was() -> None:
    told = [Skipped(1, "tout autre chose", ""), Skipped(0, "auteur", "")]
    assert [one.line for one in on_their_lines(told, "Un\ndeux")] == [1, 0]
