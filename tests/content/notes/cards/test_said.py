"""A prompt holds no heading that cannot be said: the next one, none, or no card."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked

_QUESTION = """\
# Choisir

## 1/ comment payer mon EC2

- **RI Convertible** : échangeable pour une autre famille, moins remisée
"""
_NUMBERED = """\
# Tarifs

## 3/ la facture

- **Sortant vers internet** : payant, dégressif
- **Entrant depuis internet** : gratuit
"""
_STOPPED = """\
# Réseau

## Transferts entre deux sites.

- Jusqu’à 75 To par envoi
- Un envoi vers S3 dure 5 à 7 jours
"""
_REMINDER = """\
# Réseau

## Test Revoir

Hyperviseur Xen
"""


@pytest.mark.parametrize(
    ("note", "cut"),
    [
        pytest.param(_QUESTION, "comment payer", id="a question"),
        pytest.param(_NUMBERED, "3/", id="numbered by a slash"),
        pytest.param(_STOPPED, "deux sites.", id="a full stop"),
        pytest.param(_REMINDER, "Test Revoir", id="the author’s reminder"),
    ],
)
def test_a_heading_that_cannot_be_said_is_in_no_prompt(note: str, cut: str) -> None:
    assert not [prompt for prompt in asked(note) if cut in prompt]
