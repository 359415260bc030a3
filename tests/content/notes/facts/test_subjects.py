"""What a heading or a bullet names, and what it does not."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, facts_of, skipped_of


@pytest.mark.parametrize(
    ("note", "subject"),
    [
        pytest.param(
            "# Cours\n\n## SQS #files #aws\n\n- Rétention : 4 jours\n", "SQS",
            id="tags are for finding the note again",
        ),
        pytest.param(
            "# Cours\n\n## SQS (à savoir par ❤️)\n\n- Rétention : 4 jours\n", "SQS",
            id="a remark in brackets is cut whole",
        ),
        pytest.param(
            "# Disques\n\n## Disk Types\n\n### General Purpose HDD (HP2)\n\n- Débit : 90 Mo/s\n",
            "General Purpose HDD (HP2)", id="a code proves that a collective heading has items",
        ),
        pytest.param(
            "# Le coffre\n\n## :lock: Serrure électronique\n\n- Débit : 9 Mo/s\n", "Serrure électronique",
            id="a picture by its name is no part of it",
        ),
        pytest.param(
            "# Cours\n\n## Keyspaces Intro\n\n- Rétention : 35 jours\n", "Keyspaces",
            id="an introduction is to what it introduces",
        ),
        pytest.param(
            "# DynamoDB\n\n## API\n\n- Taille de page : 1 Mo\n", "DynamoDB",
            id="a part of a service is not the service's name",
        ),
        pytest.param(
            "# EFS\n\n- **Classes**\n  - Archive\n    - durée minimale : 90 jours\n", "Archive",
            id="a bullet with sides below it is what they are sides of",
        ),
        pytest.param(
            "# Outil X\n\n**Erreur 403 au tout premier appel**\n\n- Symptôme : page vide\n"
            "- Correction : ajouter le rôle\n", "Erreur 403 au tout premier appel",
            id="a long line in bold above sides is what they are sides of",
        ),
    ],
)  # fmt: skip
def test_a_side_is_of_the_nearest_thing_that_is_named(note: str, subject: str) -> None:
    assert facts_of(note)[-1].subject == subject


def test_what_a_sentence_announces_is_of_none_that_stands_above() -> None:
    note = (
        "# Amazon EBS\n\n## EBS propose trois types de volumes\n\n"
        "- **Magnétique** ⇒ *Le plus ancien des volumes.*\n\n"
        "*Avantage* : le prix le plus bas de tous les volumes.\n"
    )
    assert not [prompt for prompt in asked(note) if "avantage" in prompt.lower()]


@pytest.mark.parametrize("heading", ["Description", "La fonction", "Études de cas"])
def test_a_rubric_that_any_page_has_is_no_subject(heading: str) -> None:
    note = (
        f"# Cours\n\n## Amazon EFS\n\n### {heading}\n\n- **Débit maximal** : 10 Go/s\n"
    )
    assert facts_of(note)[-1].subject == "Amazon EFS"


def test_sides_below_a_rubric_in_bold_are_of_what_stands_above() -> None:
    note = (
        "# Cours\n\n## PowerDNS\n\n**Informations** :\n\n- **Version** : 4.9\n"
        "- **Licence** : GPL\n"
    )
    assert {fact.subject for fact in facts_of(note)} == {"PowerDNS"}


def test_kinds_of_an_area_are_nothing_that_it_has() -> None:
    note = (
        "# Cours\n\n## Notions\n\n- **Stockage** :\n  - Dossiers : EFS, FSx\n"
        "  - Rubans : LTO, DLT\n"
    )
    assert asked(note) == {}
    told = {one.text for one in skipped_of(note) if one.reason == reasons.NO_SUBJECT}
    assert told == {"Dossiers : EFS, FSx", "Rubans : LTO, DLT"}


@pytest.mark.parametrize("area", ["Réseau", "Stockage", "BDD", "Découplage", "Outils"])
def test_a_part_of_a_course_is_no_subject(area: str) -> None:
    note = f"# Mes fiches\n\n## {area}\n\n- quota : 5 par région\n"
    assert asked(note) == {}


@pytest.mark.parametrize(
    "line",
    [
        "up : [[Carte AWS]] et [[EC2]]",
        "voir aussi : ELB, EFS et IAM",
        "refaire le TP secrets : les secrets dans la définition",
        "à revoir : les quotas du mois dernier",
    ],
)
def test_ways_and_tasks_of_the_author_are_left_aside(line: str) -> None:
    note = f"# Amazon ECS\n\n- {line}\n"
    assert asked(note) == {}
    assert len(skipped_of(note)) == 1


def test_a_name_that_ends_as_a_title_does_stays_whole() -> None:
    note = "# Bedrock\n\n- **Knowledge Bases** = recherche gérée dans des documents\n"
    assert facts_of(note)[0].subject == "Knowledge Bases"


def test_bullets_are_of_a_kind_only_where_a_class_is_named() -> None:
    note = """
    # ELB

    Réglages qui reviennent souvent :

    - **Drain** : attente avant le retrait
    - **Slow start** : montée progressive de la cible
    """
    assert {fact.category for fact in facts_of(note)} == {""}


def test_a_remark_behind_a_class_is_no_part_of_it() -> None:
    note = """
    # ECS

    Rôles IAM, à ne pas confondre :

    - **execution role** : identité de l’agent
    - **task role** : identité du conteneur
    """
    assert {fact.category for fact in facts_of(note)} == {"", "rôle IAM"}


def test_a_quota_beside_modes_is_no_mode() -> None:
    note = """
    # DynamoDB

    ## Modes de capacité

    - **Provisionné** : capacité fixée d’avance par table
    - **À la demande** : capacité payée à chaque requête
    - **Quota par défaut** : plafond commun aux tables d’une région
    """
    kinds = {fact.subject: fact.category for fact in facts_of(note)}
    assert kinds["Provisionné"] == "mode de capacité"
    assert "Quota par défaut" not in kinds


@pytest.mark.parametrize(
    ("line", "prompt", "answer"),
    [
        pytest.param(
            "Pile : l’ensemble des ressources d’un modèle",
            "Dans CloudFormation, qu’est-ce qu’une pile ?",
            "L’ensemble des ressources d’un modèle", id="a whole is no verb",
        ),
        pytest.param(
            "Intent : ce que l’appelant veut", "Dans CloudFormation, que désigne « Intent » ?",
            "Ce que l’appelant veut", id="what someone asks for defines",
        ),
        pytest.param(
            "handler : Lambda qui répond au bout", "Dans CloudFormation, qu’est-ce qu’un handler ?",
            "Lambda qui répond au bout", id="a named thing and what it does defines",
        ),
        pytest.param(
            "Comptes partagés : Management + Log archive + Audit",
            "Quels sont les comptes partagés par CloudFormation ?",
            "Management + Log archive + Audit", id="names of several",
        ),
        pytest.param(
            "Avis : NEUTRAL / MIXED", "Dans CloudFormation, quelles valeurs peut prendre « Avis » ?",
            "NEUTRAL / MIXED", id="one of several words",
        ),
        pytest.param(
            "lazy loading : on remplit le cache après un échec",
            "Dans CloudFormation, en quoi consiste « lazy loading » ?",
            "On remplit le cache après un échec", id="how it goes",
        ),
        pytest.param(
            "Sauvegarde : 35 jours, impossible à désactiver",
            "CloudFormation, Sauvegarde : […], impossible à désactiver", "35 jours", id="an amount beside something else is blanked",
        ),
    ],
)  # fmt: skip
def test_a_label_is_asked_by_the_shape_of_its_value(
    line: str, prompt: str, answer: str
) -> None:
    assert asked(f"# CloudFormation\n\n- {line}\n")[prompt] == answer


@pytest.mark.parametrize(
    "line",
    [
        "géolocalisation : où est la personne qui demande",
        "Ne s’applique pas : compte racine, rôles liés, invités",
        "liés à : Lambda, EC2 et Aurora",
        "répertoires : conteneurs",
    ],
)
def test_a_label_whose_value_answers_nothing_is_not_asked(line: str) -> None:
    assert asked(f"# CloudFormation\n\n- {line}\n") == {}


def test_a_certificate_is_no_certification() -> None:
    note = "# Sécurité\n\n## Certificats TLS\n\n- Durée de validité : 398 jours\n"
    assert {fact.subject for fact in facts_of(note)} == {"Certificats TLS"}


def test_a_certification_is_what_a_note_is_for() -> None:
    note = "# Sécurité\n\n## Ma certification\n\n- Durée de validité : 398 jours\n"
    assert "Ma certification" not in {fact.subject for fact in facts_of(note)}


def test_no_rest_of_a_heading_is_a_scope_or_a_kind() -> None:
    note = """
    ## HTTP

    ### Définition et origines

    Un **jeton** est un nombre tiré au sort.

    ### Codes

    **Codes les plus fréquents**

    - **200 OK** : la page est servie
    - **302 Found** : redirection temporaire
    """
    assert set(asked(note)) == {
        "Pour HTTP, qu’est-ce qu’un jeton ?",
        "Dans HTTP, à quoi correspond le code « 200 OK » ?",
        "Dans HTTP, à quoi correspond le code « 302 Found » ?",
    }


@pytest.mark.parametrize(
    ("heading", "bullet"),
    [
        ("Avantages sur IPsec", "Débit 3x supérieur sur les liens lents"),
        ("Inconvénients face à IPsec", "Débit 3x inférieur sur les liens lents"),
        ("Par rapport à IPsec", "Débit 3x supérieur sur les liens lents"),
        ("Compared to IPsec", "Throughput up to 3 Gbps"),
        ("Benefits over IPsec", "Throughput up to 3 Gbps"),
    ],
)
def test_what_a_thing_is_set_against_is_no_subject(heading: str, bullet: str) -> None:
    note = f"# OpenVPN\n\nOpenVPN est un tunnel.\n\n## {heading}\n\n- {bullet}\n- Un port\n"
    told = {one.subject for one in facts_of(note) if one.line > 4}
    assert told == {"OpenVPN"}


def test_what_makes_a_thing_win_is_no_trait_of_it() -> None:
    note = """
    # WireGuard

    ## WireGuard gagne quand :

    - Batterie limitée sur les mobiles
    - Noyau Linux récent disponible
    - Peu de pairs à gérer
    """
    assert not asked(note)


def test_a_correction_is_of_what_it_corrects() -> None:
    note = """
    # Correction du TD réseau (VPN, SSH & cie)

    - **Prérequis** : un annuaire et deux serveurs
    """
    assert not any("orrection" in one for one in asked(note))


def test_where_something_is_written_down_heads_no_list_below() -> None:
    note = """
    # Coffre

    ## ACM

    Chaque émission est notée dans **CloudTrail**.

    - **Durée de validité** : 198 jours
    """
    told = [one.subject for one in facts_of(note) if one.value == "198 jours"]
    assert told == ["ACM"]
