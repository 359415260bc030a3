from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations
from pathlib import Path
from time import process_time

from content.importing.starter import FOLDER
from content.notes.cards import Draft
from content.notes.identity import normalised
from content.notes.language.typography import fold
from content.notes.reading import read_notes
from tests.content.notes.reading import cards_of

GRADES = """
## Chiffrement

| Méthode | Contrôle |
|---|---|
| SSE-S3 | Faible |
| SSE-KMS | Moyen |
| SSE-C | Élevé |
| Côté client | Maximal |
"""
SIZES = """
## Volumes

| Type | Débit maximal |
|---|---|
| gp2 | 250 Mio/s |
| st1 | 500 Mio/s |
| gp3 | 1 000 Mio/s |
| io1 | 1 000 Mio/s |
| io2 | 4 000 Mio/s |
| Local | 3 Gio/s |
"""


def card_about(note: str, subject: str) -> Draft:
    (card,) = [card for card in cards_of(note) if card.subject == subject]
    return card


def test_a_grade_is_a_choice_for_it_means_nothing_without_its_scale() -> None:
    card = card_about(GRADES, "SSE-C")
    assert card.kind == "choice"
    assert set(card.choices) == {"Faible", "Moyen", "Maximal"}


def test_other_values_only_offer_options() -> None:
    card = card_about(SIZES, "gp2")
    assert card.kind == "number"
    assert set(card.choices) == {"500 Mio/s", "1 000 Mio/s", "4 000 Mio/s"}


def test_options_have_the_unit_of_the_right_one() -> None:
    assert not card_about(SIZES, "Local").choices


def test_two_distractors_are_too_few() -> None:
    note = "\n".join(GRADES.strip().splitlines()[:-1])
    assert not any(card.choices for card in cards_of(note))


def test_what_the_notes_say_elsewhere_of_the_subject_is_no_distractor() -> None:
    elsewhere = "\n## Rappels\n\n- gp2 atteint 4 000 Mio/s par rafales courtes\n"
    card = card_about(SIZES + elsewhere, "gp2")
    assert "4 000 Mio/s" not in card.choices


def test_a_word_of_the_question_does_not_give_the_answer_away() -> None:
    note = """
    ## Partages

    | Service | Avantage |
    |---|---|
    | FSx pour Windows | Partages Windows |
    | FSx pour Lustre | Calcul parallèle |
    | FSx pour ONTAP | Plusieurs protocoles |
    | FSx pour OpenZFS | Clones immédiats |
    """
    assert not card_about(note, "FSx pour Windows").choices


def test_a_side_that_others_may_share_has_no_options() -> None:
    """A graph database is a NoSQL one too, and the use of another may be its own."""
    for header in ("Type", "Cas d’usage"):
        note = GRADES.replace("Contrôle", header)
        note = note.replace("Faible", "Graphe").replace("Moyen", "Clé-valeur")
        assert not any(card.choices for card in cards_of(note))


def test_the_initial_of_an_acronym_does_not_give_its_name_away() -> None:
    note = """
    ## DNS

    | Type | Nom complet |
    |---|---|
    | PTR | Pointer |
    | SRV | Service |
    | TXT | Texte |
    | NS | Nommage |
    """
    assert not card_about(note, "PTR").choices


def test_the_key_is_the_same_with_options_and_without() -> None:
    without = "\n".join(GRADES.strip().splitlines()[:-1])
    assert card_about(without, "SSE-C").key == card_about(GRADES, "SSE-C").key


def test_a_column_of_thousands_soon_has_its_options() -> None:
    """Each of its values is compared with few: all with all would take a minute."""
    rows = "".join(f"| Svc{row} | valeur{row} |\n" for row in range(1500))
    start = process_time()
    cards = cards_of(f"## Table\n\n| Service | Débit |\n|---|---|\n{rows}")
    assert all(len(card.choices) == 3 for card in cards)
    assert process_time() - start < 5


def course(folder: Path) -> list[Draft]:
    """The cards of all notes of a folder as one course."""
    files = [(path.name, path.read_bytes()) for path in sorted(folder.glob("*.md"))]
    return [card for note in read_notes(files) for card in note.cards]


def also_true(cards: Iterable[Draft]) -> list[tuple[str, str]]:
    """Distractors that some card of the course states of the subject, by its text."""
    said: dict[str, str] = {}
    cards = list(cards)
    for card in cards:
        told = f" {fold(' '.join((card.value, card.answer, *card.items)))} "
        subject = normalised(card.subject)
        said[subject] = said.get(subject, "") + told
    return [
        (card.prompt, option)
        for card in cards
        if card.kind != "comparison"
        for option in card.choices
        if f" {fold(option)} " in said[normalised(card.subject)]
    ]


def assert_good_options(cards: list[Draft], *, more_than: int) -> None:
    assert also_true(cards) == []
    chosen = [card for card in cards if card.choices and card.kind != "comparison"]
    assert len(chosen) > more_than
    for card in chosen:
        texts = [f" {fold(one)} " for one in (card.answer, *card.choices)]
        assert len(texts) == 4
        assert not any(one in other for one, other in permutations(texts, 2))
    right = sum(len(card.answer) for card in chosen)
    wrong = sum(len(one) for card in chosen for one in card.choices) / 3
    assert wrong * 0.85 <= right <= wrong * 1.15


def test_no_distractor_of_the_starter_course_is_true_too() -> None:
    assert_good_options(course(FOLDER / "notes"), more_than=10)


def test_no_distractor_of_real_notes_is_true_too(shared: Path) -> None:
    assert_good_options(course(shared / "notes"), more_than=1)


def test_the_checker_knows_a_distractor_that_is_true() -> None:
    (card, *_) = [card for card in cards_of(SIZES) if card.choices]
    lie = card._replace(value=card.choices[0], key="other")
    assert set(also_true([card, lie])) == {(card.prompt, card.choices[0])}
