"""Figures of sentences that name what they are about wherever they stand."""

from __future__ import annotations

import pytest

from content.notes.language.self_contained import tells_by_itself
from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "AWS réserve 3 adresses (la première et les 2 dernières) dans chaque salle.",
            "AWS réserve […] adresses dans chaque salle", "3",
            id="without the bracket that counts again",
        ),
        pytest.param(
            "L'engagement de disponibilité de PostgreSQL est de 99,5 %.",
            "L’engagement de disponibilité de PostgreSQL est de […]", "99,5 %",
            id="a name behind the noun",
        ),
    ],
)  # fmt: skip
def test_a_figure_is_asked_under_no_heading(
    sentence: str, prompt: str, answer: str
) -> None:
    assert asked(f"{sentence}\n")[prompt] == answer


def test_a_rubric_is_not_put_before_what_needs_none() -> None:
    note = "# Pour trancher vite\n\n- Dans chaque salle, AWS garde 3 adresses qui ne servent pas\n"
    assert "Dans chaque salle, AWS garde […] adresses qui ne servent pas" in asked(note)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Les journaux du serveur durent 30 jours par défaut", id="no name"
        ),
        pytest.param(
            "Dans ce cas, SSH garde 3 clés par hôte distant", id="in which case"
        ),
        pytest.param("Il garde avec SSH 3 clés par hôte distant", id="who"),
        pytest.param(
            "Un fichier SVG de 300 Ko peut descendre à 80 Ko", id="an example"
        ),
        pytest.param("Clés SSH, 3 par hôte et par compte distant", id="no sentence"),
        pytest.param("Ton serveur SSH garde 3 clés par hôte distant", id="whose"),
    ],
)
def test_what_leans_does_not_tell_by_itself(sentence: str) -> None:
    assert not tells_by_itself(sentence, "fr")


def test_an_english_sentence_tells_by_itself() -> None:
    assert tells_by_itself("Each SSH host keeps 3 keys for every account", "en")
    assert not tells_by_itself("Use SSH keys for more than 3 distant hosts", "en")


def test_what_a_thing_is_coded_in_is_a_figure() -> None:
    assert (
        "128 bits" in asked("# Réseau OVH\n\n- **IPv6** : codée en 128 bits\n").values()
    )


def test_nodes_are_counted() -> None:
    note = "# Proxmox\n\n- Très coûteux, nécessite au moins 4 nœuds (dont la moitié inactive)\n"
    assert "4" in asked(note).values()


def test_a_year_measures_nothing() -> None:
    assert "2006" not in asked("# Réseau OVH\n\n- **PPP** : étendu en 2006\n").values()
