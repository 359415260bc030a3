"""Headings that name no subject, and what is told below those that pair or oppose."""

from __future__ import annotations

import pytest

from content.notes.facts.headed import headed_subject
from content.notes.language.headings import is_document
from content.notes.language.services import as_spelt
from tests.content.notes.reading import asked, facts_of, skipped_of


@pytest.mark.parametrize(
    "heading",
    [
        "Correction du TD base de données (Redis, Kafka & Squid)",
        "QCM Kafka",
        "AWS SysOps Associate - Réseaux",
        "AWS Academy",
    ],
)
def test_a_sheet_of_a_course_is_no_subject(heading: str) -> None:
    assert is_document(heading)
    assert headed_subject(heading) == ""


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("Bases de données : présentation de Redis Cluster DB2", "Redis Cluster DB2"),
        ("Prise en main d’Amazon EFS", "Amazon EFS"),
        ("Getting started with ElastiCache", "ElastiCache"),
        ("Introduction à la Sécurité Réseau", ""),
        ("Amazon SQS - Simple Queue Service", "Amazon SQS"),
        ("SQS vocabulary", "SQS"),
        ("Neptune — notions et limites", "Neptune"),
        ("Pour ouvrir un port", ""),
    ],
)
def test_what_a_heading_presents_is_its_subject(heading: str, about: str) -> None:
    assert headed_subject(heading) == about


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("STEP FUNCTIONS", "Step Functions"),
        ("AWS LAMBDA", "AWS Lambda"),
        ("SQS", "SQS"),
        ("ROUTEUR", "ROUTEUR"),
    ],
)
def test_a_service_typed_large_is_spelt_as_ever(typed: str, spelt: str) -> None:
    assert as_spelt(typed) == spelt


def test_a_heading_in_doubt_is_said_without_it() -> None:
    note = """
    # Réplication partielle KX3 (?)

    **Rôle** : garder une copie des seules lignes récentes
    """
    assert not [one for one in asked(note) if "(?)" in one]


def test_a_day_names_the_service_it_was_spent_on() -> None:
    note = """
    # Journal

    ## Jeudi soir, enfin ElastiCache

    Le port du cluster doit être **ouvert en 6379**.
    """
    assert "ElastiCache : le port du cluster doit être […]" in asked(note)


def test_cases_below_a_heading_left_open_are_no_traits() -> None:
    note = """
    # Stockages

    #### EFS gagne quand :

    - **Plusieurs machines** lisent les mêmes fichiers
    - **Volume inconnu** au départ
    """
    assert not [one for one in asked(note) if "EFS" in one]


def test_aims_of_a_course_are_no_facts() -> None:
    note = """
    # Présentation d’Amazon EFS

    ## Objectifs

    - **Comprendre** le principe du partage de fichiers
    - **Monter** le système de fichiers : droits, options, chemins
    - **Mesurer** les débits avec la console
    """
    assert asked(note) == {}
    assert skipped_of(note)


def test_columns_typed_small_are_each_one_of_their_heading() -> None:
    note = """
    # Réseau

    ## Adaptateurs

    |  | interface | passerelle |
    |--|--|--|
    | prix | 0 | 5 $ par mois |
    | débit | 2 Gbit/s | 1 Gbit/s |
    """
    prompts = asked(note)
    assert "Quel est le prix de l’adaptateur interface ?" in prompts
    assert not [one for one in prompts if "de l’interface" in one]


def test_a_list_is_of_the_name_that_the_sentence_above_ends_in() -> None:
    note = """
    # Redis

    Redis also has the possibility of **Keyspace Notifications**
    * reduces useless polling by the clients when nothing has changed
    * requires a configuration flag
    * wait up to 20 seconds for the next event to arrive
    """
    prompts = asked(note)
    assert "What do Keyspace Notifications require?" in prompts
    assert not [one for one in prompts if "does Redis" in one]


def test_what_a_thing_is_said_to_be_takes_no_list() -> None:
    note = """
    # Réseau

    ## Varnish

    Varnish est un **Reverse Proxy (RP)** :

    - Réduit la latence des pages
    - Allège la charge des serveurs d’origine
    """
    assert not [one for one in asked(note) if "Reverse Proxy" in one and "Que" in one]


@pytest.mark.parametrize("heading", ["Procédure via la console"])
def test_fields_of_a_form_are_of_no_heading(heading: str) -> None:
    note = f"""
    # Présentation d’Amazon EFS

    ### {heading}

    - **Région** : localisation du système de fichiers
    - **Chiffrement** : information sur la clé
    """
    assert not [one for one in asked(note) if "EFS" in one or "AWS CLI" in one]


def test_what_an_author_makes_of_a_thing_is_no_part_of_its_name() -> None:
    note = """
    # Amazon MQ « il garde quoi, lui ??? »

    - **Délai de reprise** : 120 s
    """
    assert [one for one in asked(note) if "Amazon MQ" in one]
    assert not [one for one in asked(note) if "quoi" in one]


@pytest.mark.parametrize("day", ["J-3", "J - 12", "Jour 2", "Day 4", "Semaine 1"])
def test_a_day_of_a_plan_is_no_subject(day: str) -> None:
    note = f"# Amazon MQ\n\n## {day}\n\n- **Délai de reprise** : 120 s\n"
    assert [one for one in asked(note) if "Amazon MQ" in one]
    assert not [one for one in asked(note) if day in one]


@pytest.mark.parametrize("title", ["Stockage AWS", "Azure – Fondamentaux : un tour"])
def test_what_a_vendor_sells_is_no_subject_of_a_whole_note(title: str) -> None:
    note = f"""
    # {title}

    - Prix : 4 $ par mois
    - Délai : 3 jours
    """
    assert not asked(note)


def test_a_service_named_with_its_vendor_is_one() -> None:
    note = """
    # AWS Backup

    - Prix : 4 $ par mois
    """
    assert list(asked(note).values()) == ["4 $ par mois"]


@pytest.mark.parametrize(
    ("heading", "about"),
    [
        ("B.4 Kinesis en détail", "Kinesis"),
        ("Partie C. ElastiCache", "ElastiCache"),
        ("Épisode 12 : Neptune", "Neptune"),
        ("Épisode 12 :", ""),
        ("Neptune, ou pourquoi tout relier", "Neptune"),
    ],
)
def test_how_a_heading_is_numbered_or_told_is_no_part_of_its_subject(
    heading: str, about: str
) -> None:
    assert headed_subject(heading) == about


def test_a_numbered_episode_is_no_place_of_what_is_told() -> None:
    note = """
        # Épisode 4 : « Et mes journaux, ils vont où ? »

        ## Firehose, ou comment ne rien perdre

        Un tampon garde les données 900 secondes maximum.
        Un **flux** garde la même clé et ne coûte que 3 $ par mois.
        """
    prompts = asked(note)
    assert prompts
    assert not any("pisode" in one for one in prompts)


def test_what_belongs_to_the_heading_above_is_of_that() -> None:
    note = """
    # Carnet

    ## DynamoDB, entre clés

    ### Ses petits secrets

    - **TTL** : suppression automatique des éléments périmés
    """
    assert all("Ses" not in question for question in asked(note))
    assert {fact.topic.scope or fact.topic.name for fact in facts_of(note)} <= {
        "DynamoDB",
        "TTL",
    }


def test_who_wrote_a_part_is_no_part_of_its_name() -> None:
    note = """
    # Fiche commune

    ## [Inès] DynamoDB

    - **TTL** : suppression automatique des éléments périmés
    """
    assert not any("Inès" in question for question in asked(note))
    assert {fact.trail[-1] for fact in facts_of(note)} == {"DynamoDB"}


def test_a_line_with_its_short_name_in_brackets_heads_the_list_below() -> None:
    note = """
    # Instance families

    Memory Optimized (i9g)
    - up to 768 GiB of memory

    Compute Optimized (c8g)
    - up to 384 GiB of memory
    """
    prompts = list(asked(note))
    assert any("(i9g)" in one for one in prompts)
    assert any("(c8g)" in one for one in prompts)
