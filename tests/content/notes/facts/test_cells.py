"""Cells that are asked of what heads their column, and those that tell nothing."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, cards_of, skipped_of

_USES = """
# Lightsail

## {first}

| {first} | {second} |
|---|---|
| Suivi des stocks | Tableaux remplis chaque nuit |
| Sauvegarde des photos | S3 Glacier |
"""
_BESIDE = """
# Lightsail

## Deux sortes de postes

| NGINX | HAProxy |
|---|---|
| Sert des fichiers | Répartit les connexions |
| Compresse les pages | Surveille les serveurs |
"""
_LIMITS = """
# Lightsail

| Plugin | Version | Max |
|---|---|---|
| Mistral | 4.2 | 20 Go |
| Zephyr | 5.1 | Custom |
| Sirocco | Podman | 30 Go |
"""


@pytest.mark.parametrize("second", ["Description", "Détails", "Comment"])
def test_a_use_case_is_no_thing_to_define(second: str) -> None:
    told = asked(_USES.format(first="Cas d’usage", second=second))
    assert "Tableaux remplis chaque nuit" not in told.values()
    needed = [prompt for prompt, answer in told.items() if answer == "S3 Glacier"]
    assert needed == ["Quel service répond à ce besoin : « Sauvegarde des photos » ?"]


def test_cells_of_two_things_side_by_side_are_each_of_their_header() -> None:
    told = asked(_BESIDE)
    assert told["Que compresse NGINX ?"] == "Les pages"
    assert told["Que surveille HAProxy ?"] == "Les serveurs"
    assert not any("Lightsail" in prompt for prompt in told)


def test_what_one_sets_is_no_bound_and_a_name_no_version() -> None:
    told = asked(_LIMITS)
    assert {"20 Go", "4.2"} <= set(told.values())
    assert not {"Custom", "Podman"} & set(told.values())
    reason = {one.text: one.reason for one in skipped_of(_LIMITS)}
    assert reason["Zephyr : Max : Custom"] == reasons.EMPTY
    assert reason["Sirocco : Version : Podman"] == reasons.EMPTY


def test_whatever_one_likes_is_no_answer() -> None:
    note = _USES.format(first="Plugin", second="Usage").replace(
        "Tableaux remplis chaque nuit", "N’importe quoi"
    )
    assert "N’importe quoi" not in asked(note).values()


def test_several_numbers_are_asked_as_several() -> None:
    note = """
        # Lightsail

        | Plugin | Version | Port |
        |---|---|---|
        | Mistral | 4.1, 4.2 | 8025 |
        | Zephyr | 5.1 | 80 et 443 |
        """
    told = asked(note)
    assert told["Dans Lightsail, quelles sont les versions du plugin « Mistral » ?"]
    assert told["Dans Lightsail, quel est le port du plugin « Mistral » ?"] == "8025"
    assert told["Dans Lightsail, quels sont les ports du plugin « Zephyr » ?"]


def test_a_name_that_begins_with_a_point_keeps_it() -> None:
    note = """
    # Azure Functions

    | Élément | Description |
    |---|---|
    | **Langages** | Java, .NET, Python, PowerShell |
    """
    (listed,) = [card for card in cards_of(note) if card.kind == "enumeration"]
    assert listed.items == ("Java", ".NET", "Python", "PowerShell")
