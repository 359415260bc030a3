"""What a sentence says besides the one thing that another card asks of it."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "- Tu n’as plus à te soucier des certificats, du chiffrement ni des renouvellements",
            "Avec NGINX, de quoi n’a-t-on plus à se soucier ?",
            "Des certificats, du chiffrement ni des renouvellements",
            id="what one is spared",
        ),
        pytest.param(
            "- Permet de publier des sites sans avoir à gérer les machines (disques, noyau)",
            "Avec NGINX, que n’a-t-on pas à gérer ?",
            "Les machines (disques, noyau)",
            id="what one need not do",
        ),
        pytest.param(
            "- Tu ne gères pas la file d’attente, tu paies à la requête",
            "Avec NGINX, que ne gère-t-on pas ?",
            "La file d’attente",
            id="what one does not do",
        ),
        pytest.param(
            "- Sert quand on veut publier ses pages, tout en profitant des journaux du serveur",
            "Avec NGINX, de quoi profite-t-on ?",
            "Des journaux du serveur",
            id="what one has meanwhile",
        ),
        pytest.param(
            "- Un serveur web, conçu pour offrir le débit d’un proxy dédié tout en conservant la "
            "simplicité d’un fichier",
            "NGINX : conçu pour offrir le débit d’un proxy dédié tout en conservant […]",
            "La simplicité d’un fichier",
            id="what a thing keeps meanwhile",
        ),
        pytest.param(
            "- En mode dégradé, NGINX peut servir les pages expirées du cache",
            "Dans quel mode NGINX peut-il servir les pages expirées du cache ?",
            "En mode dégradé",
            id="in what mode",
        ),
        pytest.param(
            "- Pas adapté pour des fichiers énormes (lecture entière en mémoire)",
            "Pourquoi NGINX n’est-il pas adapté pour des fichiers énormes ?",
            "Lecture entière en mémoire",
            id="why a thing does not fit",
        ),
        pytest.param(
            "- Accès par socket uniquement (pas de HTTP), via **client maison**",
            "Comment se fait l’accès à NGINX ?",
            "Par socket uniquement (pas de HTTP), via client maison",
            id="how it is done",
        ),
    ],
)  # fmt: skip
def test_what_stands_beside_the_object_is_asked_too(
    line: str, prompt: str, answer: str
) -> None:
    assert asked(f"# NGINX\n\n{line}\n")[prompt] == answer


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "- On ne voit pas les machines", id="what one does not see is no relief"
        ),
        pytest.param(
            "- Tout en restant gratuit, le serveur chiffre les pages",
            id="nothing stands before it",
        ),
        pytest.param(
            "- Pas adapté pour des fichiers énormes (ex. vidéos)", id="an example is no reason"
        ),
        pytest.param(
            "- En mode dégradé, il peut servir ces pages", id="a pronoun names nobody"
        ),
    ],
)  # fmt: skip
def test_what_is_not_told_of_the_subject_is_not_asked(line: str) -> None:
    prompts = " ".join(asked(f"# NGINX\n\n{line}\n"))
    assert "t-on" not in prompts
    assert "quel mode" not in prompts
    assert "ourquoi" not in prompts
