"""What says of a term what it is, and what tells of its kinds, its place or another line."""

from __future__ import annotations

import pytest

from content.notes.cards.defining import why_undefined
from content.notes.cards.model import Sketch
from content.notes.facts import Fact
from tests.content.notes.reading import asked


def undefined(term: str, value: str, category: str = "") -> bool:
    fact = Fact(subject=term, attribute="", value=value, shape="definition", trail=("Réseau",),
                line=1, anchor="a", category=category)  # fmt: skip
    return bool(
        why_undefined(Sketch(fact, "definition", f"Qu’est-ce que {term} ?", value))
    )


@pytest.mark.parametrize(
    ("term", "value"),
    [
        ("Port Mirroring", "là oui on recopie chaque trame"),
        ("Port Mirroring", "Oui, on recopie chaque trame"),
        ("Port Mirroring", "Instead it copies each frame"),
        ("Registre Vault", "libre : gratuit, 500 clés. entreprise : payant, sans limite"),
        ("Tressé / plat", "tressé entre deux salles du même étage"),
        ("Path-based", "On choisit la cible par le chemin demandé"),
    ],
)  # fmt: skip
def test_this_does_not_say_what_it_is(term: str, value: str) -> None:
    assert undefined(term, value)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        ("Port Mirroring", "copie de chaque trame vers une sonde"),
        ("Registre Vault", "coffre de secrets (libre : gratuit. entreprise : payant)"),
        ("Registre Vault", "coffre de secrets : clés, mots de passe"),
        ("CSMA/CD", "écoute avant d’émettre, arrêt en cas de collision"),
    ],
)
def test_this_says_it(term: str, value: str) -> None:
    assert not undefined(term, value)


def test_a_trait_stands_where_its_kind_is_said() -> None:
    assert not undefined("Path-based", "cible choisie par le chemin", "politique")


def test_a_line_that_answers_another_is_left_out() -> None:
    note = """
    # Capture

    **Flow Watch** : ne lit pas le contenu des trames, les adresses seulement
    **Port Mirroring** : là oui, on recopie les trames vers une sonde
    """
    assert not any("là oui" in answer.lower() for answer in asked(note).values())


def test_a_number_in_bold_is_no_part_of_a_name_and_makes_a_point_of_other_words() -> (
    None
):
    note = """
    # Le stockage

    ## Bénéfices

    **1. Amazon EFS** — partage de fichiers entre plusieurs machines

    **2. Sobriété** — On éteint les machines dont personne ne se sert
    """
    found = asked(note)
    assert (
        found["Qu’est-ce qu’Amazon EFS ?"]
        == "Partage de fichiers entre plusieurs machines"
    )
    assert not any("2." in one or "Sobriété" in one for one in found)
