"""What a card asks is not told to be without one; what it leaves out is said."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from content.notes.beside import beside, without_asked
from content.notes.facts import reasons
from content.notes.facts.model import Skipped


class Card(NamedTuple):
    prompt: str
    answer: str
    anchor: str = "n-l3"


DLQ = Card("Que signifie le sigle DLQ ?", "Dead-Letter Queue")


def left(text: str, reason: str, *cards: Card) -> list[str]:
    skipped = [Skipped(3, text, reason, anchor="n-l3")]
    return [one.text for one in without_asked(skipped, cards)]


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Dead-Letter Queue (DLQ)", DLQ),
        ("NFS : Chiffrement : Non", Card("NFS ou SMB : lequel a le chiffrement ?", "SMB")),
        ("Qu’est-ce que NFS ? Un partage de fichiers",
         Card("Quel terme correspond à « un partage de fichiers » ?", "NFS")),
    ],
)  # fmt: skip
def test_what_a_card_of_the_line_says_whole_is_not_without_one(
    text: str, card: Card
) -> None:
    assert left(text, reasons.NO_QUESTION, card) == []
    elsewhere = card._replace(anchor="n-l4")
    assert left(text, reasons.NO_QUESTION, elsewhere) == [text]
    assert left(text, reasons.EXAMPLE, card) == [text]


@pytest.mark.parametrize(
    "text", ["DLQ (Dead-Letter Queue) est la file de rebut", "DLQ : 14 jours", "–"]
)
def test_what_says_more_stays(text: str) -> None:
    assert left(text, reasons.NO_QUESTION, DLQ) == [text]


def test_two_cards_together_say_no_sentence() -> None:
    cards = Card("Que garde SQS ?", "Des messages"), Card("Où ?", "En Europe")
    text = "SQS garde en Europe"
    assert left(text, reasons.NO_QUESTION, *cards) == [text]


def test_what_the_card_leaves_out_is_told_with_its_question() -> None:
    part = beside("DLQ (Dead-Letter Queue) est la file de rebut", [DLQ])
    assert part == (DLQ.prompt, "est la file de rebut")
    assert beside("Rien de cela ne parle de la file", [DLQ]) is None
    assert beside("Dead-Letter Queue", [DLQ]) is None
