"""What is asked of sentences and labels that no other kind finds a question for."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "- **Reprise automatique** : En cas de panne, NGINX renvoie le trafic vers le site de secours",
            "Que fait NGINX en cas de panne ?",
            "Renvoie le trafic vers le site de secours",
            id="what a thing does then",
        ),
        pytest.param(
            "- Si le jeton n’est pas rendu à temps, il redevient libre pour un autre client",
            "Avec NGINX, que se passe-t-il si le jeton n’est pas rendu à temps ?",
            "Il redevient libre pour un autre client",
            id="what comes then",
        ),
        pytest.param(
            "- Choisis la sonde selon la charge que tu attends",
            "Avec NGINX, selon quel critère choisir la sonde ?",
            "Selon la charge qu’on attend",
            id="by what one chooses",
        ),
        pytest.param(
            "- **Élargissement du cache** : le cache peut s’étendre automatiquement selon la charge",
            "En quoi consiste l’élargissement du cache de NGINX ?",
            "Le cache peut s’étendre automatiquement selon la charge",
            id="in what a deed consists",
        ),
        pytest.param(
            "- **Blue Green** : on monte un second site complet et on y bascule le trafic",
            "Dans NGINX, en quoi consiste Blue Green ?",
            "On monte un second site complet et on y bascule le trafic",
            id="in what a named way consists",
        ),
        pytest.param(
            "- **Clé/valeur** : chaque session est identifiée par un cookie unique",
            "Avec NGINX, par quoi chaque session est-elle identifiée ?",
            "Par un cookie unique",
            id="a sentence that needs no label",
        ),
    ],
)  # fmt: skip
def test_a_whole_sentence_asks_itself(line: str, prompt: str, answer: str) -> None:
    assert asked(f"# NGINX\n\n{line}\n")[prompt] == answer


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Si l’énoncé parle de sessions, NGINX gagne", id="the exam"),
        pytest.param("Si elle tombe, NGINX renvoie le trafic", id="of what"),
        pytest.param("Quand la charge monte, il faut en ajouter", id="advice"),
        pytest.param("Une fois activé, il ne peut plus être coupé", id="what is"),
        pytest.param("On ne paie que ce qu’il a servi", id="what whom"),
        pytest.param("**Conséquence** : un client peut changer de site", id="an end"),
        pytest.param("**Standard** : on peut changer de site plus tard", id="one may"),
        pytest.param("**Sites partagés** : gestion + journaux + audit", id="a sum"),
        pytest.param("**Rôle** : il faut un agent par site", id="what one must"),
    ],
)
def test_nothing_is_recalled_of_these(line: str) -> None:
    assert asked(f"# NGINX\n\n- {line}\n") == {}


def test_what_a_definition_ends_with_is_asked_too() -> None:
    note = "# Proxys\n\n- **NGINX** : répartiteur de charge léger, idéal pour sites à fort trafic\n"
    assert asked(note)["Dans quel cas utiliser NGINX ?"] == ("Pour sites à fort trafic")


def test_a_rule_is_asked_both_ways() -> None:
    note = "# Proxys\n\nUtilise NGINX quand tu veux répartir la charge, comme sur un site de vente.\n"
    cards = asked(note)
    assert cards["Dans quel cas choisir NGINX ?"] == (
        "Quand on veut répartir la charge"
    )
    assert "NGINX" in cards.values()


@pytest.mark.parametrize(
    "line",
    [
        "Utilise NGINX quand tu veux répartir la charge, et HAProxy seulement si tu as du TCP.",
        "Pour la semaine suivante : relire le chapitre, prendre un cahier",
    ],
)
def test_two_rules_or_an_errand_are_no_rule(line: str) -> None:
    assert not [one for one in asked(f"# Proxys\n\n{line}\n") if "choisir" in one]


def test_one_thing_done_is_taken_from_a_list_that_is_none() -> None:
    note = (
        "# NGINX\n\n| Élément | Description |\n|---|---|\n"
        "| **Performance & scalabilité** | Jusqu’à 4 fois plus rapide que Pound, "
        "2 fois plus que Squid<br>Supporte jusqu’à 40 sites avec 2 s de latence |\n"
    )
    assert {"40", "2 s"} == {*asked(note).values()}


def test_a_cell_spells_an_acronym_out() -> None:
    note = (
        "# NGINX\n\n| Critère | NGINX |\n|---|---|\n"
        "| **Modes** | Health Check Mode (HCM), passif, actif |\n"
    )
    assert asked(note)["Que signifie le sigle HCM dans NGINX ?"] == (
        "Health Check Mode"
    )


def test_a_table_lists_the_kinds_of_its_owner() -> None:
    note = """
    ## AWS Storage Gateway

    | Mode Gateway | Protocole |
    |---|---|
    | File Gateway | NFS |
    | Tape Gateway | VTL |
    """
    assert asked(note)["Quels sont les modes d’AWS Storage Gateway ?"] == (
        "File Gateway ; Tape Gateway"
    )


def test_a_table_of_types_of_something_else_lists_none() -> None:
    note = """
    ## KMS

    | Type | Coût |
    |---|---|
    | Symétrique | 1 $ |
    | Importée | 2 $ |
    """
    assert not any("les types" in prompt for prompt in asked(note))


def test_what_is_said_again_of_a_name_is_blanked() -> None:
    note = """
    # Stockage AWS

    - **EBS** : disque dur en réseau, fait pour durer

    ## EBS et les autres

    - **EBS** : disque du réseau pour **16** instances Nitro au plus, fait pour durer
    """
    answers = asked(note).values()
    assert any("16" in one for one in answers)
