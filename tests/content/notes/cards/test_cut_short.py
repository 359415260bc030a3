"""An answer ends where its sentence may end."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(
            "est un protocole utilisé pour associer l’adresse logique d’une station voisine,"
            " à son adresse physique sur le lien local de la même salle de cours",
            id="to what",
        ),
        pytest.param(
            "est un service facile à utiliser pour déployer et faire évoluer des applications et des"
            " services développés avec des langages courants tels que Java, PHP et Python, pour n’en"
            " citer que quelques-uns parmi ceux que tout le monde a déjà pris un jour en main",
            id="by what means",
        ),
    ],
)
def test_what_lacks_its_end_is_no_answer(said: str) -> None:
    assert asked(f"# Relais\n\nUn **relais** {said}.\n") == {}


def test_examples_are_all_told_or_none_is() -> None:
    note = """
        # Conteneurs

        Une **image** est un paquet exécutable qui contient tout le nécessaire pour démarrer,
        y compris le code, l’environnement, les bibliothèques, les variables et la configuration
        de chacune des parties de l’application livrée.
    """
    (answer,) = set(asked(note).values())
    assert answer.endswith("tout le nécessaire pour démarrer")
