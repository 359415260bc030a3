"""Labels that are terms: under a glossary, kinds told apart, protocols and ports."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, facts_of


@pytest.mark.parametrize(
    "heading",
    ["Lexique", "Glossaire du cours", "Termes", "Principaux termes de l’ITIL"],
)
def test_each_label_under_a_glossary_is_a_term(heading: str) -> None:
    note = f"""
        # Amazon EC2

        ## {heading}

        - **Gigue** : variation du délai entre deux paquets
        - **Capacité réservée** : puissance que personne d’autre ne peut prendre
    """
    assert [(fact.subject, fact.shape) for fact in facts_of(note)] == [
        ("Gigue", "definition"),
        ("Capacité réservée", "definition"),
    ]


def test_what_tells_a_kind_from_its_like_defines_it() -> None:
    note = """
        # Amazon EC2

        ## Démarrage

        - **Adresse élastique** : adresse que l’on garde après un arrêt
    """
    assert (
        asked(note)["Amazon EC2 : qu’est-ce qu’une adresse élastique ?"]
        == "Adresse que l’on garde après un arrêt"
    )


def test_which_one_it_is_defines_no_kind() -> None:
    note = "# Amazon RDS\n\n- Clé du réplica : la clé de l’instance source en cours\n"
    assert {fact.shape for fact in facts_of(note)} == {"attribute"}


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("**DoQ** : UDP 853", "UDP 853"),
        ("DoQ : TCP/UDP port 853 (chiffré)", "TCP/UDP port 853 (chiffré)"),
        ("**DoQ** : DNS over QUIC (UDP 853)", "UDP 853"),
    ],
)
def test_a_protocol_and_a_number_are_its_port(line: str, answer: str) -> None:
    note = f"# Noms\n\n## Transport chiffré du DNS\n\n- {line}\n- SMTP : TCP 25\n"
    told = {
        fact.subject: fact.value for fact in facts_of(note) if fact.attribute == "Port"
    }
    assert told == {"DoQ": answer, "SMTP": "TCP 25"}


def test_an_arrow_says_what_a_name_is() -> None:
    note = """
        # Kubernetes

        ## Le plan de contrôle

        - `etcd` → base clé/valeur de l’état du cluster
        - 403 au premier appel → jeton expiré
    """
    assert [*asked(note).values()] == ["Base clé/valeur de l’état du cluster"]


def test_key_points_are_points_of_any_kind() -> None:
    note = """
        # Amazon VPC

        ## Points clés

        - **NAT Gateway** : sortie vers Internet des sous-réseaux privés
        - **VPC Peering** : connexion directe entre deux VPC
    """
    told = asked(note)
    assert (
        told["Dans Amazon VPC, qu’est-ce qu’une NAT Gateway ?"]
        == "Sortie vers Internet des sous-réseaux privés"
    )
    assert not [prompt for prompt in told if "en quoi consiste" in prompt]
