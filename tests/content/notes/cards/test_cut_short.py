"""An answer ends where its sentence may end."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(
            "est un protocole qui sert à relier le numéro court d’un poste de la salle,"
            " au numéro gravé sur la carte que ce poste a reçue du fabricant",
            id="to what",
        ),
        pytest.param(
            "est un outil simple à prendre en main pour publier et corriger des journaux et des"
            " pages imprimées avec des outils gratuits tels que Vim, Emacs et Nano, pour n’en"
            " citer que trois parmi ceux que tout le monde a déjà ouverts un jour de travail",
            id="by what means",
        ),
        pytest.param(
            "est un appareil de salle bâti autour d’une armoire conçue"
            " pour la fraîcheur des disques de tous les sites et la reprise des pannes de toutes les autres salles",
            id="made for what",
        ),
        pytest.param(
            "est une partie du contrat entre un bailleur et son voisin, qui définit"
            " le niveau de bruit permis et les visites prévues pour chacun des mois de l’année",
            id="which part",
        ),
        pytest.param(
            "est un appareil qui compare deux relevés d’un compteur, d’une sonde,"
            " d’un capteur, d’un thermomètre et de tout ce que les gardiens d’une salle peuvent lire",
            id="the next of a list",
        ),
    ],
)
def test_what_lacks_its_end_is_no_answer(said: str) -> None:
    assert asked(f"# Relais\n\nUn **relais** {said}.\n") == {}


def test_what_is_only_shown_by_examples_is_no_answer() -> None:
    note = "# NGINX\n\nNGINX gère les formats de fichiers {}.\n"
    examples = (
        "tels que les archives compressées, les images fixes, les feuilles de calcul, les sons, les"
        " vidéos courtes, les polices et les modèles de page de chacun des clients"
    )
    assert asked(note.format(examples)) == {}
    assert asked(note.format("du cache"))


def test_examples_are_all_told_or_none_is() -> None:
    note = """
        # Conteneurs

        Une **image** est un fichier figé qui contient tout le nécessaire pour démarrer,
        y compris la mémoire, le disque, les ports, les montages et les réglages
        de chacune des parties de la machine livrée.
    """
    (answer,) = set(asked(note).values())
    assert answer.endswith("tout le nécessaire pour démarrer")


def test_what_is_said_as_of_another_row_is_no_answer() -> None:
    told = asked("""
        # Services

        | Service | Statut |
        |---|---|
        | Forecast | fermé aux nouveaux clients |
        | Fraud Detector | fermé aux nouveaux clients aussi |
        | Bedrock | ok |
        """)
    assert list(told.values()) == ["Fermé aux nouveaux clients"]
