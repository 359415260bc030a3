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
        pytest.param(
            "est un appareil de salle reposant sur une architecture conçue"
            " pour la durabilité des données de tous les sites et la tolérance aux pannes de toutes les autres salles",
            id="made for what",
        ),
        pytest.param(
            "est une partie du contrat entre un prestataire et son client, qui définit"
            " le niveau de service attendu et les garanties associées pour chacun des mois de l’année",
            id="which part",
        ),
        pytest.param(
            "est un appareil qui compare deux versions d’une page web, d’une application,"
            " d’un courriel, d’un formulaire et de tout ce que les visiteurs d’un site peuvent voir",
            id="the next of a list",
        ),
    ],
)
def test_what_lacks_its_end_is_no_answer(said: str) -> None:
    assert asked(f"# Relais\n\nUn **relais** {said}.\n") == {}


def test_what_is_only_shown_by_examples_is_no_answer() -> None:
    note = "# NGINX\n\nNGINX gère les structures de données {}.\n"
    examples = (
        "telles que les listes ordonnées, les ensembles triés, les tables de hachage, les flux, les"
        " index géographiques, les compteurs et les files d’attente de chacun des clients"
    )
    assert asked(note.format(examples)) == {}
    assert asked(note.format("du cache"))


def test_examples_are_all_told_or_none_is() -> None:
    note = """
        # Conteneurs

        Une **image** est un paquet exécutable qui contient tout le nécessaire pour démarrer,
        y compris le code, l’environnement, les bibliothèques, les variables et la configuration
        de chacune des parties de l’application livrée.
    """
    (answer,) = set(asked(note).values())
    assert answer.endswith("tout le nécessaire pour démarrer")
