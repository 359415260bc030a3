"""What says a name again teaches nothing, and what fits many leads back to none."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Cortex for Business", "Optimisation de votre organisation avec Cortex"),
        ("Relevés de capacité", "Bénéficier d'un meilleur contrôle sur votre capacité (CR)"),
        ("xfce-panels", "utilitaire Panels de XFCE (simple)"),
        ("CloudEdgeRouting", "Infrastructure CloudEdge Routing"),
        ("Pool User", "un utilisateur (humain ou machine)"),
    ],
)  # fmt: skip
def test_what_adds_nothing_to_a_name_is_not_asked(name: str, value: str) -> None:
    note = f"# Outils\n\n| Nom | Description |\n|---|---|\n| {name} | {value} |\n"
    assert asked(note) == {}
    assert skipped_of(note)
    assert asked(
        note.replace(f"{value} |", f"{value}, facturé par réplica et par jour |")
    )


def test_a_kind_said_again_adds_nothing() -> None:
    note = (
        "# Cache\n\n| Méthode de réglage | Description |\n|---|---|\n"
        "| PXE | Réglage fourni par le serveur PXE |\n| Manuel | Fichier local à éditer |\n"
    )
    assert not any("PXE" in answer for answer in asked(note).values())


def test_a_bracket_that_tells_more_is_an_answer() -> None:
    note = "# Azure\n\n- **VirtualNetwork** : réseau virtuel (y compris les sites reliés par un VPN)\n"
    assert len(asked(note)) > 0


@pytest.mark.parametrize(
    "value",
    [
        "Version avec menus colorés (plus conviviale)",
        "Éditeur graphique complet",
        "Interface utilisateur web",
    ],
)
def test_what_fits_many_leads_back_to_no_term(value: str) -> None:
    note = f"# Outils\n\n- **Zorglub** : {value}\n- **Fantasio** : moteur de recherche du catalogue\n"
    backwards = {
        prompt: answer for prompt, answer in asked(note).items() if "«" in prompt
    }
    assert "Zorglub" not in backwards.values()
    assert "Fantasio" in backwards.values()


def test_two_things_that_are_what_their_names_say_are_not_compared() -> None:
    note = (
        "# Fichiers\n\n| Critère | Fichier séquentiel | Fichier direct |\n|---|---|---|\n"
        "| Ordre | Séquentiel | Direct |\n| Effort | Faible | Élevé |\n"
    )
    prompts = [*asked(note)]
    assert not any("ordre" in prompt for prompt in prompts)
    assert any("effort" in prompt for prompt in prompts)


def test_what_the_heading_says_of_all_tells_no_tool_apart() -> None:
    note = (
        "# Linux\n\n## Outils graphiques\n\n| Outil | Rôle |\n|---|---|\n"
        "| `zparted` | {} |\n| `zdisks` | Montage d’images ISO |\n| `zpart` | Tests de surface |\n"
    )
    assert not any(
        "Parmi" in prompt for prompt in asked(note.format("Éditeur graphique complet"))
    )
    told = asked(note.format("Version graphique avec menus colorés"))
    assert any("Parmi" in prompt for prompt in told)
