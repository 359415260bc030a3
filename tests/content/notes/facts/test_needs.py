"""A need and its answer: which side is which, and what is no need."""

from __future__ import annotations

import pytest

from content.notes.facts.needs import is_need, settled
from tests.content.notes.reading import asked, facts_of


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("Partager des fichiers", "EFS", ("Partager des fichiers", "EFS")),
        ("Glue", "ETL sans serveur", ("ETL sans serveur", "Glue")),
        ("Lambda", "Fargate", None),
        ("Le moins de travail", "le plus managé", None),
        ("Trafic imprévisible", "on-demand", ("Trafic imprévisible", "on-demand")),
        ("Vendre son API", "REST + usage plans", ("Vendre son API", "REST + usage plans")),
    ],
)  # fmt: skip
def test_the_service_is_the_answer_on_either_side(
    first: str, second: str, found: tuple[str, str] | None
) -> None:
    assert settled(first, second, sure=False, reversed_=False) == found


def test_headers_settle_what_no_name_does() -> None:
    told = settled("Le moins de travail", "le plus managé", sure=True, reversed_=False)
    assert told == ("Le moins de travail", "le plus managé")
    told = settled("Flink managé", "des fenêtres", sure=False, reversed_=True)
    assert told == ("des fenêtres", "Flink managé")


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("Découpler", True),
        ("Kafka existant", True),
        ("Ad hoc", False),
        ("Pas cher", False),
        ("Même chose en NoSQL", False),
        ("Port 443 · pare-feu", False),
        ("Aucun besoin spécial", False),
        ("Dans les autres cas", False),
        ("Non (données locales)", False),
        ("Everything else", False),
        ("Un service à part, serverless", False),
        ("Deux fois par semaine", False),
        ("Sauvegarde deux fois par semaine", True),
        ("> 20 min", False),
        ("0 – 300/jour", False),
        ("Plus de 16 To", False),
        ("Plus de 16 To par volume", True),
        ("4 x 10^9 x 8 / 10^7 = 3 200 s", False),
        ("Sur 2 Gbps ≈ 3 jours", False),
        ("Migrer ~10 To sans réseau", True),
        ("Quel que soit le moteur", False),
        ("Regardless of size and tenancy", False),
        ("Où sont mes journaux ?", False),
        ("Ne surtout pas utiliser en prod", False),
        ("Ne pas gérer de serveurs", True),
    ],
)
def test_a_need_is_something_to_be_had(text: str, need: bool) -> None:
    assert is_need(text) is need


@pytest.mark.parametrize("choice", ["oublier", "à éviter", "forget it"])
def test_an_instruction_is_no_choice(choice: str) -> None:
    assert settled("Une vieille pile", choice, sure=True, reversed_=False) is None


def test_a_heading_says_that_services_stand_first() -> None:
    note = """
    # Analytics

    ## Service → besoin

    - Athena → du SQL ponctuel sur des fichiers
    - Flink managé → des fenêtres glissantes sur un flux
    """
    found = asked(note)
    need = "Quel service répond à ce besoin : « Du SQL ponctuel sur des fichiers » ?"
    assert found[need] == "Athena"
    need = "Quel service répond à ce besoin : « Des fenêtres glissantes sur un flux » ?"
    assert found[need] == "Flink managé"


def test_a_need_that_another_one_holds_is_not_asked() -> None:
    note = """
    # Besoins

    - flux de journaux → Kinesis
    - flux de journaux vers S3 sans code → Data Firehose
    """
    found = asked(note)
    assert "Quel service répond à ce besoin : « Flux de journaux » ?" not in found
    assert "Data Firehose" in found.values()


@pytest.mark.parametrize(
    "header", ["I need to | Use", "Je cherche à | Outil", "The question says | Pick"]
)
def test_a_table_of_what_one_wants_is_one_of_needs(header: str) -> None:
    rows = "| Mesurer la latence entre deux hôtes | Pingmesh |\n| Suivre une trame | Tracer |"
    note = f"# Choisir\n\n| {header} |\n|---|---|\n{rows}\n"
    assert {fact.shape for fact in facts_of(note)} == {"need"}


def test_an_explanation_is_no_need_and_a_chain_no_choice() -> None:
    assert not is_need("A private pool just means no route")
    assert settled("40 To, lien lent", "~90 jours → disque", sure=True, reversed_=False) is None  # fmt: skip
    assert settled("Bascule seule", "AWS décide à ma place", sure=True, reversed_=False) is None  # fmt: skip
    assert settled("40 To, lien lent", "disque", sure=True, reversed_=False) is not None


def test_one_word_and_a_denial_point_to_many_things() -> None:
    note = """
    # Systems Manager

    | Feature | What it does | Keyword |
    |---|---|---|
    | Run Command | runs a document on a fleet | no SSH |
    | Inventory | collects metadata of instances | audit |
    | Automation | runs a book of steps | rebuild a golden image |
    """
    needs = {fact.attribute for fact in facts_of(note) if fact.shape == "need"}
    assert needs == {"Rebuild a golden image"}


def test_a_level_is_no_choice() -> None:
    note = "# Homologation\n\n| Besoin | Réponse |\n|---|---|\n| Confidentialité | {} |\n| Intégrité | {} |\n"
    for levels in (("C1 - Public", "I2 - Moyen"), ("1 mois", "3 jours")):
        assert not any("besoin" in prompt for prompt in asked(note.format(*levels)))


def test_a_word_of_the_exam_question_is_a_need() -> None:
    note = """
    | Mot de l'énoncé | Service |
    |---|---|
    | graphe, réseau social | Neptune |
    | séries temporelles, capteurs | Timestream |
    """
    assert all("répond à ce besoin" in one for one in asked(note))
    assert list(asked(note).values()) == ["Neptune", "Timestream"]
