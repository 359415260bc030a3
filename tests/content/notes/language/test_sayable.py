"""The words of a heading that may stand in a question, and those that may not."""

from __future__ import annotations

import pytest

from content.notes.language.sayable import may_be_said


@pytest.mark.parametrize(
    "text",
    [
        "Amazon S3",
        "zone de disponibilité",
        "L’authentification par certificat",
        "Glacier Flexible Retrieval (archives lentes)",
        "/etc/fstab",
        "Snowball Edge (for data transfers)",
        "COUTS",
        "Read Replicas",
    ],
)
def test_a_noun_phrase_may(text: str) -> None:
    assert may_be_said(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2/ où ranger les logs", id="numbered by a slash"),
        pytest.param("> TCP", id="a mark before it"),
        pytest.param("et limites", id="cut at a conjunction"),
        pytest.param("le plus courant", id="cut after an article"),
        pytest.param("Échange de clés entre deux pairs.", id="a full stop"),
        pytest.param("Ce que j’oublie toujours", id="the author"),
        pytest.param("Mes notes réseau (semaine 2)", id="the note"),
        pytest.param("Cloud Certified Practitioner - Associate", id="an exam"),
        pytest.param("Plus exactement", id="no noun"),
        pytest.param("RESEAUX modèles en couches", id="a word written large"),
        pytest.param("Le résolveur garde la réponse", id="a sentence"),
        pytest.param("Ses composants", id="of what stands before"),
    ],
)
def test_what_is_none_may_not(text: str) -> None:
    assert not may_be_said(text)
