"""Bullets that ask, with the answer the author expects below."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, skipped_of

_NOTE = """
# Cache

## Exemples de questions

1. **Quel est le rôle d’un cache inverse devant un site ?**
   - **{label}** : Servir les pages déjà calculées.

2. **Pourquoi purger un cache après une mise en ligne ?**
   - **{label}** : Pour ne plus servir les anciennes pages.
"""


@pytest.mark.parametrize("label", ["Réponse", "Réponse attendue", "Bonne réponse"])
def test_a_question_with_its_answer_below_is_a_card(label: str) -> None:
    assert asked(_NOTE.format(label=label)) == {
        "Quel est le rôle d’un cache inverse devant un site ?": (
            "Servir les pages déjà calculées"
        ),
        "Pourquoi purger un cache après une mise en ligne ?": (
            "Pour ne plus servir les anciennes pages"
        ),
    }


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(_NOTE.format(label="Indice"), id="no answer"),
        pytest.param(
            "# Cache\n\n## Quiz\n\n1. **Quel est le rôle d’un cache devant un site ?**\n"
            "   - Servir les pages\n   - Chiffrer les pages\n", id="options",
        ),
    ],
)  # fmt: skip
def test_what_is_offered_below_a_question_answers_nothing(note: str) -> None:
    assert asked(note) == {}


def test_a_bullet_that_asks_is_answered_by_the_one_below_it() -> None:
    note = """
        # Questions fréquentes

        - **À quoi sert un VPC endpoint ?**
          - À joindre un service sans passer par Internet. Payant.
        - Qu’est-ce qu’un sous-réseau ?
          - Une plage d’adresses d’une seule zone.
        - Comment le surveiller ?
          - Avec des métriques.
        - Quels sont les trois rôles ?
          - lecteur
          - auteur
    """
    assert asked(note) == {
        "À quoi sert un VPC endpoint ?": "À joindre un service sans passer par Internet",
        "Qu’est-ce qu’un sous-réseau ?": "Une plage d’adresses d’une seule zone",
    }
    told = {one.text for one in skipped_of(note)}
    assert "Payant." in told


def test_what_is_asked_in_a_bullet_alone_is_of_what_stands_above() -> None:
    note = """
    # Glue

    - **C'est quoi ?**

        ETL managé sur Spark. Facturé à la seconde.

    # Macie

    - **What is it**
        - Détecteur de données personnelles dans S3
    """
    found = asked(note)
    assert found["Qu’est-ce que Glue ?"] == "ETL managé sur Spark"
    assert found["Qu’est-ce que Macie ?"].startswith("Détecteur de données")


def test_a_line_that_asks_what_it_is_defines_what_stands_above() -> None:
    note = """
    # Inspector

    What is it: a scanner of packages with known flaws
    """
    assert list(asked(note).values()) == ["Inspector"]
