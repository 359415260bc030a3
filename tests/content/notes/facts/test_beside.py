"""Names that a line emphasises and explains one after the other."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, cards_of


def kinds(note: str) -> set[str]:
    return {card.kind for card in cards_of(note)}


def test_two_names_of_a_line_are_compared_inside_what_owns_them() -> None:
    note = """
    ## Stockage
    - **Ceph** : stockage distribué. *OSD* = disque de données, *MDS* = carte du cluster
    """
    told = asked(note)
    assert told["Quelle différence entre OSD et MDS dans Ceph ?"] == (
        "OSD : disque de données ; MDS : carte du cluster"
    )


def test_of_more_each_is_told_from_the_others() -> None:
    note = """
    ## Messages
    *RabbitMQ* : routage fin par clé. *ActiveMQ* : vieux protocoles JMS. *NATS* : léger, rien sur disque, moins de 1 ms.
    """
    told = asked(note)
    assert "NATS" in told.values()
    assert all(one.startswith("Parmi RabbitMQ, ActiveMQ et NATS") for one in told)


def test_what_one_does_is_asked_by_its_name() -> None:
    note = """
    ## Migrer
    Trois voies. *Rehost* : on déplace la VM telle quelle. *Retire* : on éteint la machine. *Refactor* : on réécrit le code.
    """
    told = asked(note)
    assert told["En quoi consiste Rehost ?"] == "On déplace la VM telle quelle"


@pytest.mark.parametrize(
    "line",
    [
        "*Publique* = Internet. *Privée* = associée à un réseau.",
        "**Ceph** : distribué. *OSD* = données.",
        "On parle de *OSD* et puis de *MDS* sans rien en dire.",
        "**C** : calcul, R / X = mémoire. **T** : crédits.",
        "*Entrant* = lu par le site ; *sortant* = lu par le cloud.",
        "*Ceph* = distribué ; *« pas cher »* = sur bande.",
        "**Ceph** : OSD. *MDS* = carte. **Gluster** : briques. *Arbiter* = témoin.",
    ],
)
def test_names_of_other_sorts_are_not_set_against_each_other(line: str) -> None:
    assert "comparison" not in kinds(f"## Stockage\n{line}\n")


def test_a_comparison_is_inside_no_rubric() -> None:
    note = "## Modèles d’achat\n- *Spot fleet* = reprise en 2 minutes ; *RI* = engagement d’un an\n"
    assert "Quelle différence entre Spot fleet et RI ?" in asked(note)


def test_what_a_lead_in_brings_up_has_the_names_behind_it() -> None:
    note = """
    # Squid

    Reste à revoir : les caches hiérarchiques. *Parent* = répond à la place du site ;
    *sibling* = prête seulement ce qu’il possède.
    """
    assert not [one for one in asked(note) if "Squid" in one]
