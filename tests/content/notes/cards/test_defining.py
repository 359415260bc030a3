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


def test_what_has_become_of_a_service_is_its_status() -> None:
    note = (
        "# Bases\n\n- **Amazon QLDB** : service abandonné en 2026, migrer vers Aurora\n"
    )
    (prompt,) = asked(note)
    assert prompt == "Quel est le statut d’Amazon QLDB ?"


def test_a_term_is_what_it_is_about_and_not_what_comes_to_mind() -> None:
    note = "# Pannes\n\n- **MTTR** : {} **temps de remise en marche**{}\n"
    told = asked(note.format("il s’agit du", ""))
    assert "Temps de remise en marche" in told.values()
    for end in ("", " quand un nœud tombe"):
        assert not asked(note.format("on parle de", end))
        of_it = asked(note.format("il s’agit du", end))
        assert not any(answer.startswith("S’agit") for answer in of_it.values())


@pytest.mark.parametrize(
    ("value", "defined"),
    [
        pytest.param("GuardDuty a une alerte dédiée", False, id="what a service has"),
        pytest.param("GuardDuty lit les journaux DNS", True, id="what it does there"),
        pytest.param("le vol par défaut échoue sans agent", False, id="one of them"),
    ],
)
def test_a_sentence_about_another_defines_nothing(value: str, defined: bool) -> None:
    note = f"# GuardDuty\n\n## Cas d’usage\n\n- **Vol de clés** : {value}\n- **Minage** : appels vers un pool connu\n"
    assert any("« Vol de clés »" in prompt for prompt in asked(note)) == defined


def test_how_the_parts_of_a_service_stand_is_not_what_it_is() -> None:
    note = "# Bases\n\n## Amazon Aurora\n\n- Stockage {}, extensible sans arrêt\n"
    assert not asked(note.format("découplé du calcul"))
    assert asked(note.format("partagé pour des bases"))
