"""A noun and its value, a term and its kind: asked where the one answers the other."""

from __future__ import annotations

import pytest

from content.notes.language import Topic, asker
from content.notes.language.base import Question
from content.notes.language.french.genus import defining
from content.notes.language.french.side_answers import answers

FR = asker("fr")
NOTE = Topic("Le carnet")


@pytest.mark.parametrize(
    ("topic", "label", "value"),
    [
        (Topic("EFS"), "Intérêt", "Shared Storage"),
        (Topic("Cassandra"), "Intérêt", "NoSQL"),
        (Topic("ping"), "Rôle", "Tester"),
        (Topic("SSH"), "Usage", "Connexions SSH"),
        (Topic("MSG"), "Nom complet", "Message"),
        (Topic("Amazon S3"), "Type de données", "Objets, versions"),
        (Topic("Le trigger"), "Performances", "Automatisation rapide côté base"),
        (Topic("Un job"), "Type", "Choisir la taille du nœud"),
    ],
)
def test_a_value_of_another_kind_is_no_answer(
    topic: Topic, label: str, value: str
) -> None:
    prompt = f"Quel est le {label.lower()} de {topic.name} ?"
    assert not answers(topic, label, value, prompt, header=True)


@pytest.mark.parametrize(
    ("topic", "label", "value"),
    [
        (Topic("EFS"), "Intérêt", "Partage entre instances"),
        (NOTE, "Format", "Fichier texte"),
        (NOTE, "Format", "YAML"),
        (Topic("ping"), "Rôle", "Tester une adresse"),
        (Topic("SSH"), "Usage", "Administration à distance"),
        (Topic("PTR"), "Nom complet", "Pointer"),
        (Topic("Un volume"), "Performances", "Latence très basse, IOPS élevées"),
        (Topic("Un filtre"), "Protocole", "Le protocole TCP"),
        (Topic("Les groupes"), "Rôle", "Pour partager des droits"),
    ],
)
def test_a_value_of_its_kind_is_one(topic: Topic, label: str, value: str) -> None:
    prompt = f"Quel est le {label.lower()} de {topic.name} ?"
    assert answers(topic, label, value, prompt, header=True)


def test_a_simile_of_the_author_is_asked_of_a_column_only() -> None:
    prompt = "Quelle est l’analogie de Redis ?"
    told = (Topic("Redis"), "Analogie", "Un tableau blanc partagé", prompt)
    assert not answers(*told, header=False)
    assert answers(*told, header=True)


def test_a_key_trait_is_no_trait_of_a_key() -> None:
    asked = FR.attribute(Topic("gp2"), "Caractéristique clé", "Débit lié", header=False)
    assert asked is None or "de clé" not in asked.prompt


@pytest.mark.parametrize(
    ("what", "value"),
    [
        ("vim", "Version plus conviviale, en couleur"),
        ("dia", "Éditeur graphique complet"),
        ("UDP et SCTP", "Port au choix de chacun"),
        ("File Storage", "Block Storage – Object Storage"),
        ("Types spéciaux", "b,c,p"),
    ],
)
def test_what_says_no_kind_defines_nothing(what: str, value: str) -> None:
    assert defining(Question(f"Qu’est-ce que {what} ?", value)) is None


def test_praise_characterises_nothing() -> None:
    asks = "Qu’est-ce qui caractérise le serveur « Knot » ?"
    assert defining(Question(asks, "Moderne et rapide")) is None
    assert defining(Question(asks, "Intégré au noyau")) is not None


@pytest.mark.parametrize(
    ("asks", "value", "prompt", "answer"),
    [
        ("Dans RabbitMQ, qu’est-ce qu’une DLX ?", "Récupération des messages perdus",
         "Dans RabbitMQ, quel est le rôle d’une DLX ?", "Récupération des messages perdus"),
        ("Qu’est-ce que le cache web ?", "Optimisation du débit, réglé par un délai",
         "Quel est le rôle du cache web ?", "Optimisation du débit"),
        ("Qu’est-ce que la supervision ?", "Vérification continue des serveurs",
         "Qu’est-ce que la supervision ?", "Vérification continue des serveurs"),
        ("Qu’est-ce qu’un health check ?", "Vérification d’un serveur",
         "Qu’est-ce qu’un health check ?", "Vérification d’un serveur"),
    ],
)  # fmt: skip
def test_what_is_done_for_someone_is_a_role(
    asks: str, value: str, prompt: str, answer: str
) -> None:
    told = defining(Question(asks, value))
    assert told is not None
    assert (told.prompt.replace("\u202f", " "), told.answer) == (prompt, answer)


def test_a_mishap_among_actions_is_met_by_one() -> None:
    topic = Topic("Panne légère", category="action")
    asked = FR.definition(topic, "Relancer le service depuis la console")
    assert asked is not None
    assert asked.prompt.startswith("Que faire en cas de panne légère")


@pytest.mark.parametrize(
    ("name", "value", "asks"),
    [
        ("ASLR", "Technique qui mélange les adresses dès qu’un programme est lancé",
         "Qu’est-ce qu’ASLR"),
        ("Applications SaaS", "Logiciels utilisables en ligne sans rien installer",
         "Que sont les applications SaaS"),
    ],
)  # fmt: skip
def test_a_kind_is_asked_for_as_one(name: str, value: str, asks: str) -> None:
    asked = FR.definition(Topic(name), value)
    assert asked is not None
    assert asked.prompt.startswith(asks)


def test_a_column_of_roles_that_tells_kinds_asks_for_them() -> None:
    told = FR.attribute(
        Topic("Elastic IP"), "Fonction", "Adresse publique fixe d’une instance",
        header=True,
    )  # fmt: skip
    assert told is not None
    assert told.prompt.startswith("Qu’est-ce qu")
    racks = FR.attribute(
        Topic("Le rack"), "Fonction", "Répartir le courant", header=True
    )
    assert racks is not None
    assert "fonction" in racks.prompt


@pytest.mark.parametrize(
    ("prompt", "value"),
    [
        ("Qu’est-ce qu’XFS ?", "Réservation des blocs, fiable et moderne"),
    ],
)  # fmt: skip
def test_an_example_and_a_deed_beside_praise_are_no_terms(
    prompt: str, value: str
) -> None:
    assert defining(Question(prompt, value)) is None
