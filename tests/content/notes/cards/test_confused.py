"""Terms asked by what is said of another one as well."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked

_NOTE = """\
    # Outils

    | Terme | Description |
    |---|---|
    | zetadns | {} |
    | alphadns | {} |
    | omega | Format de trame échangé entre deux commutateurs |
    """


def _asks(first: str, other: str, answer: str) -> bool:
    return answer in {
        told
        for prompt, told in asked(_NOTE.format(first, other)).items()
        if "quel terme" in prompt.lower()
    }


@pytest.mark.parametrize(
    ("first", "other"),
    [
        ("Outil simple pour les requêtes DNS", "Outil ancien pour les requêtes DNS"),
        ("Outil en ligne de commande pour les requêtes DNS",
         "Outil historique de requêtes DNS"),
        ("Gestionnaire de paquets pour les systèmes Fedora et voisins",
         "Gestionnaire de paquets du système Fedora, remplacé par zetadns"),
    ],
)  # fmt: skip
def test_what_another_tool_does_as_well_asks_for_neither(
    first: str, other: str
) -> None:
    assert not _asks(first, other, "zetadns")


def test_what_no_other_does_is_asked() -> None:
    first = "Outil simple pour les requêtes DNS"
    assert _asks(first, "Outil qui mesure la charge du processeur Intel", "zetadns")
