"""What a part of a thing does, and what it does only to some or in a case."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


def _asked(sentence: str) -> dict[str, str]:
    return asked(f"# PostFix\n\nPostFix reçoit et renvoie le courrier. {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "Un relayhost reçoit le courrier et cache l’adresse du client.",
            "Avec PostFix, que fait un relayhost ?",
            "Reçoit le courrier ; Cache l’adresse du client",
            id="all that it does",
        ),
        pytest.param(
            "Les milters analysent chaque message avant la file, donc un rejet coûte peu.",
            "Avec PostFix, que font les milters ?",
            "Analysent chaque message avant la file",
            id="before what follows from it",
        ),
        pytest.param(
            "Deux mots sur le débit : Rate Delay retarde les envois vers un même domaine.",
            "Avec PostFix, que fait Rate Delay ?",
            "Retarde les envois vers un même domaine",
            id="behind a rubric",
        ),
        pytest.param(
            "La file différée garde les messages refusés jusqu’au prochain essai.",
            "Avec PostFix, que fait la file différée ?",
            "Garde les messages refusés jusqu’au prochain essai",
            id="a noun with its adjective",
        ),
    ],
)  # fmt: skip
def test_what_is_done_is_asked(sentence: str, prompt: str, answer: str) -> None:
    assert _asked(sentence)[prompt] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Un consumer garde les messages refusés.", id="anyone"),
        pytest.param("Un milter exige le port 25 ouvert.", id="what it needs"),
        pytest.param("Un milter bloque tout.", id="all"),
        pytest.param(
            "Les deux premiers milters gardent le message, le dernier le jette.",
            id="by their place",
        ),
        pytest.param(
            "Un tiret dans le tableau signale un message perdu.",
            id="a sign on the page",
        ),
        pytest.param("Chaque milter garde les siens.", id="whose"),
        pytest.param("Le second n’est lu que si le premier échoue.", id="which"),
        pytest.param("Le milter ne voit que celles-ci.", id="what"),
        pytest.param("Le milter ne lit plus que les entêtes.", id="no more"),
    ],
)
def test_these_tell_of_no_deed(sentence: str) -> None:
    made = _asked(sentence)
    assert not any(
        "que fait" in one or "que voit" in one or "lu" in one or "que lit" in one
        for one in made
    )


def test_under_no_name_a_story_is_told() -> None:
    note = "# La facture qui s’emballe\n\nTout va bien. Le cron double relance les envois du club.\n"
    assert not any("que fait" in one for one in asked(note))
