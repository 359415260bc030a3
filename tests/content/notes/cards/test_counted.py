"""What a sentence counts or names one by one is asked as one list."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked

_LEAD = "PostFix reçoit et renvoie le courrier."


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "Il existe en deux éditions : Postfix Libre et Postfix Pro.",
            "Quelles sont les deux éditions de PostFix ?",
            "Postfix Libre ; Postfix Pro",
            id="there are",
        ),
        pytest.param(
            "PostFix compte trois files : une pour ce qui arrive, une pour ce qui part et une "
            "pour ce qui attend.",
            "Quelles sont les trois files de PostFix ?",
            "Une pour ce qui arrive ; Une pour ce qui part ; Une pour ce qui attend",
            id="as many as counted",
        ),
        pytest.param(
            "Le tri a trois étages : chaud en mémoire, tiède sur disque et froid où l’on range tout.",
            "Avec PostFix, quels sont les trois étages du tri ?",
            "chaud en mémoire ; tiède sur disque ; froid où l’on range tout",
            id="a part of it",
        ),
        pytest.param(
            "Les règles de PostFix sont de deux sortes : fixes, écrites à la main ; apprises, "
            "tirées des plaintes.",
            "Quelles sont les deux sortes de règles de PostFix ?",
            "fixes, écrites à la main ; apprises, tirées des plaintes",
            id="of sorts",
        ),
        pytest.param(
            "Les modes de livraison sont LOCAL, RELAY et HOLD, ce dernier étant pour les suspects.",
            "Avec PostFix, quels sont les modes de livraison ?",
            "LOCAL ; RELAY ; HOLD",
            id="names",
        ),
    ],
)  # fmt: skip
def test_what_is_counted_is_asked(sentence: str, prompt: str, answer: str) -> None:
    assert asked(f"# PostFix\n\n{_LEAD} {sentence}\n")[prompt] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Il existe en trois éditions : Libre et Pro.", id="fewer"),
        pytest.param(
            "Le tri a deux étages : le chaud, et il déborde.", id="a consequence"
        ),
        pytest.param("Ses deux files : l’entrée et la sortie.", id="whose"),
        pytest.param("Les files sont vidées, triées et relues.", id="what is done"),
        pytest.param("Les deux files sont LOCAL et RELAY.", id="a pair"),
    ],
)
def test_nothing_is_listed_of_these(sentence: str) -> None:
    assert not any("les" in one for one in asked(f"# PostFix\n\n{_LEAD} {sentence}\n"))


def test_english_counts_too() -> None:
    note = (
        "# PostFix\n\nPostFix takes mail in and sends it on. PostFix comes in two editions: the "
        "free one for small sites and the paid one with support. The queues are LOCAL, RELAY "
        "and HOLD.\n"
    )
    cards = asked(note)
    assert cards["What are the two editions of PostFix?"] == (
        "The free one for small sites; The paid one with support"
    )
    assert cards["PostFix: what are the queues?"] == "LOCAL; RELAY; HOLD"


def test_a_sentence_that_a_number_begins_is_no_label() -> None:
    note = f"# PostFix\n\n{_LEAD} Trois usages reviennent partout : le tri, le filtrage et l’archivage.\n"
    assert not any("les trois usages" in prompt for prompt in asked(note))
