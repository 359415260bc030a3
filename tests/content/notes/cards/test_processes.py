"""A column says whereby something is done: of what, its heading tells, or no card asks."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


def _table(heading: str, header: str) -> str:
    return f"""\
# Cours

## {heading}

| Service | {header} | Coût |
|---|---|---|
| EBS | Instantanés partagés | 2 $ |
| EFS | Coffre commun | 5 $ |
| Aurora | Clone de volume | 1 $ |
"""


@pytest.mark.parametrize(
    ("heading", "header", "prompt"),
    [
        pytest.param(
            "Migration entre comptes", "Mécanisme",
            "Migration entre comptes : quel est le mécanisme d’EBS ?", id="what is done",
        ),
        pytest.param(
            "La sauvegarde des volumes", "Méthode",
            "Sauvegarde des volumes : quelle est la méthode d’EBS ?", id="a noun of no ending",
        ),
        pytest.param(
            "Migration entre comptes", "Outil de migration",
            "Migration entre comptes : quel est l’outil de migration d’EBS ?", id="its own side",
        ),
        pytest.param(
            "Stockage AWS", "Mécanisme de copie",
            "Quel est le mécanisme de copie d’EBS ?", id="said by the header",
        ),
    ],
)  # fmt: skip
def test_a_means_is_asked_of_what_its_heading_says_is_done(
    heading: str, header: str, prompt: str
) -> None:
    found = asked(_table(heading, header))
    assert found[prompt] == "Instantanés partagés"
    assert found["Quel est le coût d’EBS ?"] == "2 $"


def test_a_means_of_nothing_that_is_said_makes_no_card() -> None:
    note = _table("Stockage AWS", "Mécanisme")
    assert not [one for one in asked(note) if "mécanisme" in one]
    said = {one.reason for one in skipped_of(note) if "Instantanés" in one.text}
    assert said == {reasons.NO_SUBJECT}


def test_a_means_of_what_is_done_asks_by_itself() -> None:
    note = """\
# Noyau

| Opération | Méthode | Durée |
|---|---|---|
| La compression des pages | Dictionnaire partagé | 2 ms |
| La pagination du disque | Table à deux niveaux | 5 ms |
| La libération des blocs | Liste chaînée | 9 ms |
"""
    assert "Dictionnaire partagé" in asked(note).values()


def test_what_a_message_is_told_to_be_is_no_question() -> None:
    note = "# Codage\n\n- Un message est :\n  - codé en bits\n  - signé\n  - chiffré\n"
    assert not [one for one in asked(note) if "qu’est un" in one.lower()]
