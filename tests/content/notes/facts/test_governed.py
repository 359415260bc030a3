"""Labels that are no terms, by what governs their list: steps, merits, aims, examples."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


def test_what_is_filled_in_under_a_step_is_no_side_of_the_subject() -> None:
    note = """
        # Amazon SQS

        ## Prise en main

        1. **Créer la file** via le bouton du haut
           - **Nom** : unique dans le compte
           - **Région** : celle de la fonction
           - **DLQ** : file des messages rejetés
    """
    prompts = asked(note)
    assert not [one for one in prompts if "nom" in one or "région" in one]
    assert prompts["Qu’est-ce qu’une DLQ ?"] == "File des messages rejetés"
    skipped = {one.line: one.reason for one in skipped_of(note)}
    assert skipped[7] == skipped[8] == reasons.PROCEDURE


def test_a_numbered_step_and_the_next_are_no_deed_and_how_it_is_done() -> None:
    note = """
        # Amazon SQS

        1. **Ouvrir la console** → choisir la région
        2. **Tester** → envoyer un message
    """
    assert not asked(note)
    assert {one.reason for one in skipped_of(note)} == {reasons.PROCEDURE}


@pytest.mark.parametrize("heading", ["Bénéfices de Fargate", "Avantages"])
def test_a_numbered_merit_is_told_by_an_example_that_nobody_asks_for(
    heading: str,
) -> None:
    note = f"""
        # AWS Fargate

        ## {heading}

        **1. Souplesse** — On peut passer de 1 à 20 tâches sans changer le code.

        **2. Coût réduit** — On ne paie que pendant l’exécution des tâches.
    """
    assert not asked(note)
    assert {one.line for one in skipped_of(note)} == {6, 8}


def test_the_number_of_a_term_is_none_of_its_name() -> None:
    note = """
        # Amazon ECS

        ## Vocabulaire

        **1. Cluster** — Groupe logique de tâches et de services.
    """
    assert (
        asked(note)["Dans Amazon ECS, qu’est-ce qu’un cluster ?"]
        == "Groupe logique de tâches et de services"
    )


def test_a_private_address_is_one_of_a_worked_example() -> None:
    note = """
        # Amazon VPC

        - 10.1.0.2 : réservé par AWS pour le DNS
        - **192.168.1.254** : passerelle de la box
        - 127.0.0.1 : adresse de bouclage de la machine
    """
    assert [*asked(note).values()] == ["Adresse de bouclage de la machine"]
    assert [one.reason for one in skipped_of(note)] == [reasons.EXAMPLE] * 2


def test_aims_are_what_is_learnt_and_what_is_done_beside_it() -> None:
    note = """
        # Amazon SQS

        ## Objectifs

        - **Découvrir** la console SQS : création, réglages, métriques
        - **Déployer** une file par CloudFormation
        - **Nettoyer** les ressources du TP
    """
    assert not asked(note)
    assert {one.reason for one in skipped_of(note)} == {reasons.METADATA}


def test_the_aims_of_a_service_are_no_aims_of_a_course() -> None:
    note = """
        # Amazon SQS

        ## Objectifs

        - Découpler les composants
        - Absorber les pics
        - Garder les messages
    """
    assert [*asked(note)]


def test_a_use_is_no_name_that_has_uses() -> None:
    note = """
        # Amazon ElastiCache

        ## Quelques cas d’usage

        - **Sessions** : garder le panier d’un client pendant sa visite
    """
    assert not [prompt for prompt in asked(note) if "usage d’Amazon" in prompt]


def test_what_a_line_opens_says_what_the_lines_below_it_are() -> None:
    note = """
        > [!tip]
        > **Caractéristiques clés d’un VPN** :
        > • **Sécurité renforcée** : contrôle précis du trafic par des règles
        > • **Configuration du client** : contrôle sur les routes et le DNS
    """
    assert not asked(note)
