"""Blanks that the words beside them fill, and sentences that are no sentence alone."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, facts_of


@pytest.mark.parametrize(
    ("sentence", "hidden"),
    [
        pytest.param(
            "**1 serveur maître** + des **serveurs membres**, rangés dans des **pools**", "1",
            id="a singular noun says one",
        ),
        pytest.param(
            "Un pod n'appartient qu'à **un seul** nœud à la fois", "Un seul",
            id="only one",
        ),
        pytest.param(
            "Répartition des pods (weighted) : 60 % ici, 40 % là", "60 %",
            id="so many here, so many there",
        ),
        pytest.param(
            "Les autres composants sont les **ingress** et les **sondes**",
            "Ingress et les sondes", id="the others, besides which",
        ),
        pytest.param(
            "Penser a activer le drain !! sinon rien ne passe avec HPA + VPA on peut additionner les pods (pas avec PDB)",
            "PDB", id="two lines run together",
        ),
    ],
)  # fmt: skip
def test_it_is_not_blanked(sentence: str, hidden: str) -> None:
    assert hidden not in asked(f"# Kubernetes\n\n- {sentence}\n").values()


def test_a_number_that_nothing_shows_is_blanked() -> None:
    found = asked(
        "# Kubernetes\n\n- Au plus **1 nœud** en panne sur les **7 nœuds** du quorum\n"
    )
    assert "7" in found.values()


def test_a_paraphrase_behind_a_name_is_no_part_of_it() -> None:
    note = """
    # Kubernetes

    1. **HPA (Horizontal Pod Autoscaler) - Le thermostat**
       C'est le contrôleur qui ajoute des pods quand la charge monte.
       * *Commande :* `kubectl autoscale`
    """
    told = "Le contrôleur qui ajoute des pods quand la charge monte"
    assert asked(note)["Qu’est-ce que HPA (Horizontal Pod Autoscaler) ?"] == told


def test_a_sentence_begins_behind_a_full_stop_without_a_capital_too() -> None:
    note = "# Kubernetes\n\n- un bail dure 90 secondes. les sondes passent toutes les 15 s\n"
    told = [one.value for one in facts_of(note)]
    assert told == ["Un bail dure 90 secondes", "Les sondes passent toutes les 15 s"]
