"""What a heading that asks something is about, and what stands below it."""

from __future__ import annotations

import pytest

from content.notes.facts.asking import asked_of, asks_of_another
from content.notes.facts.domains import domain_of
from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("Et Redis Sentinel dans tout ça ?", "Redis Sentinel"),
        ("3. Qu’est-ce qu’une PKI ?", "la PKI"),
        ("Comment fonctionne un réseau WAN ?", "le WAN"),
        ("Pourquoi utiliser le protocole BGP ?", "le BGP"),
        ("Les inconvénients du NAS ?", "NAS"),
        ("Qu’est ce que la commande TRACEROUTE ?", "la commande traceroute"),
        ("Le VLAN, c’est quoi ?", "le VLAN"),
        ("What is Kafka Connect?", "Kafka Connect"),
        ("How does the BGP protocol work?", "BGP protocol"),
        ("How does OSPF work?", "OSPF"),
        ("Why SMB is used", "SMB"),
        ("Comment partager ses fichiers ?", ""),
        ("NAS ou SAN ?", ""),
        ("Redis Sentinel", ""),
    ],
)
def test_a_question_names_what_it_is_about(heading: str, about: str) -> None:
    assert asked_of(heading) == about


@pytest.mark.parametrize(
    ("heading", "another"),
    [
        ("Pourquoi deux journaux ?", True),
        ("Pourquoi un nœud de secours", True),
        ("Pourquoi un nœud de secours ? Notions de base.", True),
        ("Comment identifier les postes d’un réseau ?", True),
        ("Why are there two logs?", True),
        ("Comment ça marche ?", False),
        ("Pourquoi l’utiliser ?", False),
        ("Quels sont les avantages de Kafka ?", False),
        ("Partition ou topic ?", False),
        ("Deux journaux", False),
    ],
)
def test_a_question_may_be_about_another(heading: str, *, another: bool) -> None:
    assert asks_of_another(heading, "Apache Kafka") is another


def test_a_question_takes_over_from_the_heading_above() -> None:
    note = """
    # Prometheus

    ### Et Alert Manager dans tout ça ?

    | Type | Repose sur | Exemple |
    |---|---|---|
    | Immédiate | Un webhook | Prévenir l’astreinte |
    | Groupée | Une file | Résumer la nuit |
    """
    prompts = asked(note)
    assert "Pour Alert Manager, sur quoi repose le type « Immédiate » ?" in prompts
    assert not [one for one in prompts if "Prometheus" in one]


def test_what_is_told_under_a_question_is_of_no_heading_above() -> None:
    note = """
    # {subject}

    Kafka conserve les messages sur disque pendant sept jours.

    ## Les files et les journaux

    ### Pourquoi deux journaux ?

    - Permettent de rejouer les messages perdus pendant la nuit
    - Évitent de mélanger les erreurs et les messages
    """
    prompts = asked(note.format(subject="Apache Kafka"))
    assert not [one for one in prompts if "permet" in one or "évite" in one.lower()]


def test_the_thing_asked_after_has_the_bullets() -> None:
    note = """
    # Kafka

    **What is Kafka Connect?**

    * Requires a running broker
    * Prevents lost messages by storing offsets
    """
    prompts = asked(note)
    assert "What does Kafka Connect require?" in prompts
    assert not [one for one in prompts if "does Kafka require" in one]


def test_a_place_has_the_article_of_the_question() -> None:
    found = domain_of(("Les réseaux locaux", "Qu’est-ce qu’une PKI ?"))
    assert found is not None
    assert found.phrase == "pour la PKI"


def test_a_definition_asked_for_is_still_asked() -> None:
    note = """
    # Réseaux

    ## Qu’est-ce qu’un VLAN ?

    Un VLAN est un réseau local découpé par la configuration des commutateurs.
    """
    assert "Qu’est-ce qu’un VLAN ?" in asked(note)
