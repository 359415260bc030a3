"""A question put the way that its answer asks for, or not at all."""

from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from content.notes.language.base import Question
from content.notes.language.french.object_questions import one_object
from content.notes.language.french.reframed import fitted

FR = asker("fr")


@pytest.mark.parametrize(
    ("asks", "value", "better", "answer"),
    [
        ("Comment le chiffrement de SSH est-il assuré ?", "Protection des échanges",
         "Quel est le rôle du chiffrement de SSH ?", "Protection des échanges"),
        ("Comment le chiffrement de SSH est-il assuré ?", "Protection par AES",
         "Comment le chiffrement de SSH est-il assuré ?", "Protection par AES"),
        ("Quel est le service principal du stockage objet ?", "Amazon S3",
         "Quel est le principal service AWS de stockage objet ?", "Amazon S3"),
        ("Quel est le service principal du réseau (Wifi) ?", "DHCP",
         "Quel est le service principal du réseau (Wifi) ?", "DHCP"),
    ],
)  # fmt: skip
def test_it_is_asked_as_it_is_answered(
    asks: str, value: str, better: str, answer: str
) -> None:
    told = fitted(Question(asks, value))
    assert told is not None
    assert (told.prompt.replace("\u202f", " "), told.answer) == (better, answer)


@pytest.mark.parametrize(
    ("asks", "value"),
    [
        ("Quel est le risque grave de la panne ?", "Remplacer le disque"),
        (
            "Qu’est-ce que le cache du poste ?",
            "Le navigateur envoie la demande au poste",
        ),
        ("Qu’est-ce qu’un nuage ?", "Fourniture à la demande"),
        ("Quel est le rôle des groupes ?", "Pour Admins et Stagiaires"),
        ("À quoi sert la clé de Redis ?", "À créer une clé pour chaque poste"),
    ],
)
def test_what_answers_something_else_is_not_asked(asks: str, value: str) -> None:
    assert fitted(Question(asks, value)) is None


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        ("Que se passe-t-il à la réponse ?", "Il fait le contraire"),
        ("Que permettent des interfaces ?", "De lire les données"),
    ],
)
def test_what_leans_on_another_sentence_is_not_asked(prompt: str, answer: str) -> None:
    assert one_object(Question(prompt, answer)) is None


def test_a_part_of_something_is_what_a_system_is() -> None:
    told = FR.statement(
        Topic("Les bases"), "Le système de gestion est un logiciel central de la base"
    )
    assert told is None or not told.prompt.startswith("Quel est le système")


def test_a_service_is_no_effect_of_it() -> None:
    told = FR.definition(
        Topic("Amazon SQS"), "Découplage des parties d’une application"
    )
    assert told is None or told.prompt.startswith("Quel est le rôle")
