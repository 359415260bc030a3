"""Needs quoted in the words of a question, and what answers them."""

from __future__ import annotations

import pytest

from content.notes.facts.prose.quoted import chosen, quoted_needs, remarked
from content.notes.language import asker
from tests.content.notes.reading import asked, cards_of


def test_each_need_of_a_line_is_asked() -> None:
    note = """
    ## Files
    Réflexe : « rejouer le journal d’hier » → Kafka. « routage par clé » → RabbitMQ, avec un échange par type de message.
    """
    told = asked(note)
    assert (
        told["Quel choix répond à ce besoin : « Rejouer le journal d’hier » ?"]
        == "Kafka"
    )
    assert told["Quel choix répond à ce besoin : « Routage par clé » ?"] == "RabbitMQ"


def test_what_is_said_behind_the_choice_is_left_out() -> None:
    note = """
    ## Files
    - "replay what was read yesterday" → Kafka (retention 7 days, by partition). Costs more
    """
    assert list(asked(note).values()) == ["Kafka"]


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        ("DAX (write-through, default TTL 5 min)", "DAX"),
        ("Streams (24 h) + Lambda, or a stream kept for a year", "Streams + Lambda"),
        ("SQS FIFO ou Kinesis", "SQS FIFO ou Kinesis"),
        ("SnapStart first", "SnapStart"),
        ("RDS Custom (ou EC2 si le moteur y est absent)", "RDS Custom"),
        ("c’est la NACL", "la NACL"),
        ("pas de NAT", ""),
        ("lire si l’interruption est possible", ""),
        ("un seul grand texte qui ne nomme rien du tout", ""),
    ],
)
def test_a_choice_is_short_and_refuses_nothing(value: str, choice: str) -> None:
    assert chosen(value) == choice


@pytest.mark.parametrize(
    "text",
    [
        "Il a dit « rejouer le journal » et puis rien",
        "On voit souvent dans les sujets de cette année « rejouer le journal » → Kafka",
        "« journal » → Kafka",
    ],
)
def test_a_quotation_that_asks_nothing_is_no_need(text: str) -> None:
    assert not quoted_needs(text)


def test_a_word_that_the_name_says_too_is_blanked() -> None:
    note = """
    ## Services AWS
    - **ElastiCache** : cache en mémoire (Redis, Memcached) à faible latence
    - **Secrets Manager** : rotation des secrets, 0,40 $/secret
    """
    told = asked(note)
    question = "Quel service AWS correspond à cette description : « […] en mémoire (Redis, Memcached) à faible latence » ?"
    assert told[question] == "ElastiCache"
    assert "Secrets Manager" not in told.values()


def test_a_remark_behind_what_answers_a_need_is_left_out() -> None:
    note = """
    ## Coûts
    - Charge stable trois ans, un peu de souplesse → Compute Savings Plan (EC2 + Fargate + Lambda, sans région)
    - Trop d’appels → ThrottlingException (quota par compte et par région)
    """
    told = asked(note)
    assert "Compute Savings Plan" in told.values()
    assert "ThrottlingException" not in told.values()


@pytest.mark.parametrize(
    ("value", "choice"),
    [
        ("NACL (un SG ne sait que laisser passer)", "NACL"),
        ("NACL (sans état)", ""),
        ("NACL. Un SG ne refuse rien", "NACL"),
        ("NACL, SG, pare-feu", ""),
        ("NACL.", ""),
        ("NACL", ""),
    ],
)
def test_a_remark_stands_in_brackets_or_in_a_sentence(value: str, choice: str) -> None:
    assert remarked(value) == choice


def test_two_choices_each_with_its_case_are_one_answer_or_none() -> None:
    note = """
    # Réflexes

    - « annuaire sur site » → AD Connector sans copie, Managed AD si approbation
    - « file partagée » → Kinesis si gros volume, sinon SQS avec plusieurs consommateurs et une file morte par file
    """
    assert list(asked(note).values()) == [
        "AD Connector sans copie, Managed AD si approbation"
    ]


def test_a_problem_is_met_with_and_needed_by_nobody() -> None:
    note = """
    # Réflexes

    - « pb de débit sur un disque » → io2
    """
    assert list(asked(note)) == ["Face à « Pb de débit sur un disque », que choisir ?"]


def test_an_aim_is_quoted_without_the_word_that_leads_to_it() -> None:
    note = """
    ## Échanges
    Pour répartir la charge de lecture → ElastiCache

    Pour des fichiers partagés sous Linux → EFS
    """
    assert list(asked(note)) == [
        "Quel service répond à ce besoin : « Répartir la charge de lecture » ?",
        "Quel service répond à ce besoin : « Pour des fichiers partagés sous Linux » ?",
    ]


@pytest.mark.parametrize(
    ("need", "quoted"),
    [
        ("To replay the log of a day", "Replay the log of a day"),
        ("In order to access it by key", "Access it by key"),
        ("To other sites of the firm", "To other sites of the firm"),
        ("For messages kept in order", "For messages kept in order"),
    ],
)
def test_an_english_aim_too(need: str, quoted: str) -> None:
    assert asker("en").need(need, "tool") == f"Which tool fits this need: “{quoted}”?"


def test_the_needs_of_one_paragraph_come_in_its_order() -> None:
    note = """
    ## Échanges
    Pour zipper les journaux → Kafka
    Pour archiver les messages → RabbitMQ
    """
    assert [card.answer for card in cards_of(note)] == ["Kafka", "RabbitMQ"]
