"""Who does what a bullet says that starts with its verb."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, facts_of, skipped_of

_DOES = "- vérifie le jeton de chaque requête entrante\n"


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(f"## Le contrôle des accès\n\n{_DOES}", id="an activity"),
        pytest.param(f"## Lecture fantôme\n\n{_DOES}", id="a mishap"),
        pytest.param(
            "## Lecture fantôme\n\nDonnées relues trop tôt par un autre processus.\n\n"
            f"### Détails\n\n{_DOES}",
            id="what stands below it is of another number",
        ),
        pytest.param(
            f"# Keycloak\n\nPour chaque appel le serveur :\n\n{_DOES}", id="another acts"
        ),
        pytest.param(
            f"# Keycloak\n\n## Émetteurs et récepteurs\n\n### Pourquoi deux rôles ?\n\n{_DOES}",
            id="a heading of something else between",
        ),
    ],
)  # fmt: skip
def test_a_rubric_does_nothing(note: str) -> None:
    assert not [fact for fact in facts_of(note) if "vérifie" in fact.value.lower()]
    told = {one.reason for one in skipped_of(note) if "jeton" in one.text}
    assert told & {reasons.NO_SUBJECT, reasons.DEPENDENT}


@pytest.mark.parametrize(
    "note",
    [
        pytest.param(f"## API Gateway\n\n{_DOES}", id="a service"),
        pytest.param(
            f"## Passerelle applicative\n\n{_DOES}\nUne passerelle applicative parle HTTP.\n",
            id="the note lets it act",
        ),
    ],
)  # fmt: skip
def test_what_is_known_to_act_does(note: str) -> None:
    told = [fact.subject for fact in facts_of(note) if "jeton" in fact.value]
    assert told in (["API Gateway"], ["Passerelle applicative"])


@pytest.mark.parametrize("part", ["Partie 2", "Patrie 2", "Chaptre 3 :", "Séance 4"])
def test_a_numbered_part_is_no_subject_however_it_is_spelt(part: str) -> None:
    note = f"# Questions du cours\n\n## {part}\n\n- Versionnage : l’historique reste dans un dépôt\n{_DOES}"
    assert not {fact.subject for fact in facts_of(note)} - {""}


def test_a_service_with_a_number_is_one() -> None:
    note = "# Cours\n\n## Route 53\n\n- Coût : 0,50 $ par zone et par mois\n"
    assert {fact.subject for fact in facts_of(note)} == {"Route 53"}


def test_two_things_have_no_parts_together() -> None:
    note = "# Cours\n\n## Rôles du Cache et du Journal\n\n- Coût : faible\n"
    assert not {fact.subject for fact in facts_of(note)}


def test_what_is_worked_out_for_one_value_is_an_example() -> None:
    note = (
        "# IPv4\n\n- calcul exemple réseau : 10.0.0.8 et masque 255.255.255.0\n"
        "  - on cherche la plage\n    - première adresse : 10.0.0.0 (réservée)\n"
    )
    assert asked(note) == {}
    told = [one.text for one in skipped_of(note) if one.reason == reasons.EXAMPLE]
    assert len(told) == 3


def test_what_is_done_against_a_threat_is_said_of_the_threat() -> None:
    note = (
        "# Cours\n\n## Injection SQL (SQLi)\n\n### Prévention\n\n"
        "- **Valider les entrées** : refuser ce qui n’est pas du type attendu\n"
    )
    assert {fact.subject for fact in facts_of(note)} == {"Injection SQL (SQLi)"}


def test_what_is_reached_does_not_do_what_reaches_it() -> None:
    done = f"## Résilience du service DNS\n\n{_DOES}"
    thing = f"## L’instruction GRANT\n\n{_DOES}"
    assert not [one for one in facts_of(done) if "jeton" in one.value]
    assert [one for one in facts_of(thing) if "jeton" in one.value]
