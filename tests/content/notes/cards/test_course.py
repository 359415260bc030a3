from __future__ import annotations

from content.notes.reading import ReadNote, read_notes

S3 = "# S3\n\n## Amazon S3\n\n- **Taille maximale d’un objet** : 50 To\n"
DNS = "# DNS\n\n## Résolveurs\n\n- **RPO** : date à laquelle un enregistrement périt\n"
DYNAMO = "# DynamoDB\n\n## Éléments\n\n- **RPO** : date à laquelle un élément expire\n"


def read(settled: tuple[str, ...] = (), **notes: str) -> dict[str, ReadNote]:
    files = [(name, text.encode()) for name, text in notes.items()]
    return {note.file: note for note in read_notes(files, settled)}


def test_a_fact_said_twice_makes_one_card() -> None:
    notes = read(a=S3, b=S3)
    assert len(notes["a"].cards) == 1
    assert notes["b"].cards == ()
    assert [one.line for one in notes["b"].skipped] == [5]


def test_who_was_there_keeps_the_card() -> None:
    notes = read(settled=("b",), a=S3, b=S3)
    assert notes["a"].cards == ()
    assert notes["b"].cards == read(b=S3)["b"].cards


def test_a_later_note_changes_nothing_in_the_others() -> None:
    alone = read(a=DYNAMO)["a"].cards
    assert alone
    assert read(settled=("a",), a=DYNAMO, b=DNS)["a"].cards == alone


def test_one_question_with_two_answers_says_which_note_asks() -> None:
    notes = read(settled=("a",), a=DYNAMO, b=DNS)
    asked = {card.prompt: card for card in notes["a"].cards}
    (there,) = [card for card in notes["b"].cards if card.prompt.startswith("DNS — ")]
    here = asked[there.prompt.removeprefix("DNS — ")]
    assert here.answer != there.answer
    assert here.key != there.key


def test_the_order_of_the_files_changes_nothing() -> None:
    assert read(a=S3, b=S3, c=DNS) == read(c=DNS, b=S3, a=S3)


def test_headings_that_give_the_answer_away_are_not_shown() -> None:
    text = (
        "# Réseau\n\n## AWS RAM\n\n"
        "- **RAM (Resource Access Manager)** : service de partage de ressources\n"
    )
    cards = read(a=text)["a"].cards
    leaks = [card for card in cards if f" {card.answer} " in f" {card.context} "]
    assert cards
    assert leaks == []
