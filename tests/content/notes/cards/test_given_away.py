"""A question must not hold its answer, in whatever language."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CloudEdge Disaster Recovery", "reprise après sinistre entièrement automatisée"),
        ("AWS Managed Search for Apache Solr", "service Apache Solr de recherche managé"),
        ("Merge-Object", "fusion de deux objets"),
        ("LDAP (Lightweight Directory Access Protocol)", "protocole d’accès aux annuaires"),
    ],
)  # fmt: skip
def test_what_only_translates_the_name_is_not_asked(name: str, value: str) -> None:
    note = f"# Outils\n\n- **{name}** : {value}"
    assert not any(value in answer.lower() for answer in asked(note).values())
    assert asked(f"{note}, facturé par réplica")


def test_a_cell_that_says_its_name_again_is_not_asked() -> None:
    note = (
        "# Scaling\n\n| Politique | Déclencheur |\n|---|---|\n"
        "| Scheduled | Horaire |\n| Step | Paliers d’une alarme |\n"
    )
    assert list(asked(note).values()) == ["Paliers d’une alarme"]


def test_how_many_there_are_is_not_in_a_name() -> None:
    note = "# Réseau\n\n## Un appairage de VPC\n\n- **Portée** : deux VPC\n"
    assert "Deux VPC" in asked(note).values()


def test_letters_that_stay_letters_spell_an_acronym_out() -> None:
    note = (
        "# Domaines\n\n| Terme | Définition |\n|---|---|\n"
        "| sTLD | Sponsored TLD - Domaine réservé à une communauté |\n"
    )
    assert not any("Sponsored" in prompt for prompt in asked(note))
