"""What a value that begins with a number counts, under its name and its label."""

from __future__ import annotations

import pytest

from content.notes.cards.figures import write
from content.notes.facts import Fact
from tests.content.notes.reading import NO_BREAK


def counted(
    label: str, value: str, owner: str = "NGINX", **more: bool
) -> dict[str, str]:
    fact = Fact(subject=owner, attribute=label, value=value, shape="attribute", trail=(owner,),
                line=1, anchor="a", header=bool(more))  # fmt: skip
    return {one.prompt.translate(NO_BREAK): one.answer for one in write(fact)}


@pytest.mark.parametrize(
    ("label", "value", "prompt", "answer"),
    [
        ("Lot", "10 messages", "NGINX, Lot : […] messages", "10"),
        ("Cache", "512 Mo par défaut, jusqu’à 10 Go",
         "NGINX, Cache : […] par défaut, jusqu’à 10 Go", "512 Mo"),
        ("Sites", "jusqu’à 40 000 par machine", "NGINX, Sites : jusqu’à […] par machine", "40 000"),
        ("Disque", "1 par machine", "NGINX, Disque : […] par machine", "1"),
    ],
)  # fmt: skip
def test_the_number_of_a_value_is_blanked(
    label: str, value: str, prompt: str, answer: str
) -> None:
    assert counted(label, value) == {prompt: answer}


@pytest.mark.parametrize(
    ("label", "value"),
    [
        pytest.param("Débits", "1, 10 ou 100 Gbit/s", id="a list"),
        pytest.param("Adresse", "169.254.169.254, par jeton", id="an address"),
        pytest.param("Charge", "10 MB", id="a bare unit"),
        pytest.param("Délai", "12 h ou 48 h", id="one of two"),
        pytest.param("Facture", "1 facture pour tous", id="one thing"),
        pytest.param("Nul", "0 règle par défaut", id="nought"),
        pytest.param("Piège", "15 minutes par appel", id="the author"),
        pytest.param("Est-ce vrai ?", "15 minutes par appel", id="a question"),
        pytest.param("Tailles", "3 nœuds → 6 nœuds", id="a flow"),
    ],
)
def test_this_counts_nothing_sure(label: str, value: str) -> None:
    assert counted(label, value) == {}


def test_a_column_or_no_name_is_left_alone() -> None:
    assert counted("Lot", "10 messages", header=True) == {}
    assert counted("Lot", "10 messages", owner="les rappels chiffrés") == {}
