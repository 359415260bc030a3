"""Conditions of prose: what a name answers, and what they make necessary."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


def _asked(sentence: str) -> dict[str, str]:
    return asked(f"# PostFix\n\nPostFix reçoit et renvoie le courrier. {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "Quand l’énoncé dit « sans rien installer », c’est MailHub, qui vit ailleurs.",
            "Quel choix répond à ce besoin : « Sans rien installer » ?", "MailHub",
            id="what a question quotes",
        ),
        pytest.param(
            "Un courrier à relire par trois équipes plus tard, c’est MailHub.",
            "Quel choix répond à ce besoin : « Un courrier à relire par trois équipes plus tard » ?",
            "MailHub",
            id="a thing to be done",
        ),
        pytest.param(
            "Si le volume dépasse le disque, on prend MailHub.",
            "Que choisir si le volume dépasse le disque ?", "MailHub",
            id="what one takes",
        ),
        pytest.param(
            "Et si le débit explose un lundi matin ? C’est MailHub, qui étale les envois.",
            "Que choisir si le débit explose un lundi matin ?", "MailHub",
            id="a question and its answer",
        ),
        pytest.param(
            "Si le relais exige TLS, il faut un certificat par domaine, sinon rien ne part.",
            "Avec PostFix, que faut-il si le relais exige TLS ?", "Un certificat par domaine",
            id="what is needed",
        ),
        pytest.param(
            "Quand un disque lâche, il faut d’abord vider la file.",
            "Avec PostFix, que faut-il faire quand un disque lâche ?", "Vider la file",
            id="what is to be done",
        ),
    ],
)  # fmt: skip
def test_a_condition_asks_what_answers_it(
    sentence: str, prompt: str, answer: str
) -> None:
    assert _asked(sentence)[prompt] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Si elle tombe, c’est MailHub.", id="what"),
        pytest.param("Quand l’énoncé dit « rejouer », c’est MailHub.", id="one word"),
        pytest.param("Une panne, c’est MailHub.", id="no need"),
        pytest.param("Si la file est pleine, c’est dommage.", id="no name"),
        pytest.param("Si la file est pleine, il faut la vider.", id="what to do it to"),
        pytest.param("Si la question parle de TLS, il faut un relais.", id="the exam"),
    ],
)
def test_nothing_answers_these(sentence: str) -> None:
    assert _asked(sentence) == {}
