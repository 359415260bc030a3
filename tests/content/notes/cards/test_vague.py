"""Descriptions, needs and choices that lead from the one to the other, or do not."""

from __future__ import annotations

import pytest

from content.notes.cards.vague import (
    is_choice,
    is_english_genus,
    is_of_maker,
    is_opinion,
    tells_of_any,
    uncited,
)
from tests.content.notes.reading import asked


def terms(head: str, row: str) -> list[str]:
    note = f"# Réseau\n\n| {head} |\n|---|---|\n| {row} |\n"
    return [prompt for prompt in asked(note) if prompt.startswith("Quel")]


@pytest.mark.parametrize(
    ("head", "kept", "left"),
    [
        ("Terme | Description", "IKEv2 | Négociation des clés avant le tunnel",
         "IKEv2 | Internet Key Exchange, négociation des clés"),
        ("Terme | Description", "LGPC | Obligation de conserver les journaux d’accès",
         "LGPC (art. 12) | Loi Générale sur la Protection du Code"),
        ("Terme | Description", "Printers | Groupe qui gère les imprimantes partagées du site",
         "Computers | ordinateurs par défaut du site"),
        ("Besoin | Solution", "Contrôle total du noyau Linux | Zeta Metal", "Contrôle total | Zeta Metal"),
        ("Besoin | Solution", "Fichiers partagés entre serveurs | Zeta Files",
         "Fichiers partagés entre serveurs | Zeta Files is simpler"),
        ("Besoin | Solution", "Image ou code source à publier | Zeta Run",
         "Image ou code source à publier | adresse HTTPS, ajustement, répartiteur inclus"),
        ("Besoin | Solution", "Trafic faible ou en pics | Zeta Lambda",
         "Trafic faible ou en pics ; NON, constant | Zeta Lambda"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_not_asked(head: str, kept: str, left: str) -> None:
    asks = "correspond à cette description" if "Terme" in head else "répond à ce besoin"
    assert any(asks in prompt for prompt in terms(head, kept))
    assert not any(asks in prompt for prompt in terms(head, left))


def test_nobody_is_asked_for_the_article_or_the_year() -> None:
    assert uncited("LGPC (art. 12)") == "LGPC"
    assert uncited("Phantom (2019)") == "Phantom"
    assert uncited("FLE (Field Level Encryption)") == "FLE (Field Level Encryption)"


@pytest.mark.parametrize(
    "told", ["works but no Zeta, no good", "Less than Zeta Standard", "C (using a key of the customer)",
             '"metrics are kept for a minute', "gestion des serveurs etc"],
)  # fmt: skip
def test_an_opinion_or_half_a_sentence_describes_nothing(told: str) -> None:
    assert is_opinion(told)
    assert not is_opinion("keys, certificates, tokens, etc")


def test_a_choice_is_a_name_or_a_few() -> None:
    assert is_choice("Zeta DB, pas Gamma")
    assert is_choice("EFS, FSx")
    assert not is_choice("X")
    assert not is_choice("Zeta is simpler")
    assert not is_choice("adresse HTTPS, ajustement, répartiteur inclus")


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("# Erreurs\n\n| Erreur | Impact |\n|---|---|\n| aucun compte séparé | Échec total |\n"
         "| aucune copie hors site | Les données sont perdues avec le site |\n", "aucun compte séparé"),
        ("# Zeta Files\n\n| Classe | Zones |\n|---|---|\n| Zeta One Zone | Single AZ |\n"
         "| Zeta Standard | Trois zones de la région |\n", "One Zone"),
        ("# Réseau Zeta\n\n| Sous-réseau | Routes (exemples) | Rôle |\n|---|---|---|\n"
         "| Zeta Public | 10.0.0.0/16 → local | Reçoit le trafic |\n"
         "| Zeta Privé | 10.1.0.0/16 → local | Garde les bases |\n", "routes"),
        ("# Who has what on this network, and where is it kept\n\n| Directory | users are | price |\n|---|---|---|\n"
         "| Zeta AD | in the cloud, with the others | free |\n| Gamma AD | kept on site, only a proxy | paid |\n",
         "AD: users are"),
    ],
)  # fmt: skip
def test_a_cell_that_tells_nothing_of_its_row_is_not_asked(
    note: str, left: str
) -> None:
    prompts = asked(note)
    assert prompts
    assert not any(left in prompt and "Parmi" not in prompt for prompt in prompts)


@pytest.mark.parametrize(
    ("told", "empty"),
    [
        ("ressources concernées", True),
        ("les équipes impliquées", True),
        ("different tasks", True),
        ("ressources de la région", False),
        ("nommer les appels concernés", False),
        ("différents VPC", False),
    ],
)
def test_what_is_true_of_anything_tells_nothing(told: str, empty: bool) -> None:
    assert tells_of_any(told) == empty


def test_a_side_that_tells_nothing_is_not_asked() -> None:
    note = "## AWS Backup\n\n- **Périmètre** : {}\n"
    assert asked(note.format("les volumes et les bases"))
    assert not asked(note.format("ressources concernées"))


@pytest.mark.parametrize(
    ("told", "good"),
    [
        ("A network of edge locations that keeps copies near readers", True),
        ("The queue", False),
        ("Uses the edge locations of the region", False),
        ("for short bursts with a commitment", False),
    ],
)
def test_an_english_description_begins_with_a_kind(told: str, good: bool) -> None:
    assert is_english_genus(told) is good


@pytest.mark.parametrize(
    ("name", "made"),
    [("ZetaFlow", True), ("Zetaflow sur AWS", True), ("SaaS", False), ("NAT", False)],
)
def test_a_product_is_known_by_its_maker(name: str, made: bool) -> None:
    assert is_of_maker(name) is made
