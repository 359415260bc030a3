"""Figures of whole sentences of prose: how many there are, and what is said first."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked


def _asked(sentence: str) -> dict[str, str]:
    return asked(f"# PostFix\n\nPostFix reçoit et renvoie le courrier. {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "prompt", "answer"),
    [
        pytest.param(
            "Un relais garde au moins trois copies de la file sur le disque.",
            "PostFix : un relais garde au moins […] copies de la file sur le disque", "Trois",
            id="a number in letters",
        ),
        pytest.param(
            "Un domaine accepte 12 alias par boîte, mais il faut les déclarer.",
            "PostFix : un domaine accepte […] alias par boîte", "12",
            id="before what leans on it",
        ),
        pytest.param(
            "Concernant la reprise, les essais durent 5 jours par défaut.",
            "PostFix : les essais durent […] par défaut", "5 jours",
            id="behind a rubric",
        ),
    ],
)  # fmt: skip
def test_a_figure_of_a_sentence_is_blanked(
    sentence: str, prompt: str, answer: str
) -> None:
    assert _asked(sentence)[prompt] == answer


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Un relais raccorde deux domaines par une passerelle.", id="few"),
        pytest.param("Il existe deux types de boîtes.", id="no news"),
        pytest.param("Un relais pouvait garder trois copies du courrier.", id="was"),
        pytest.param("Les trois relais gardent le courrier de nuit.", id="told before"),
        pytest.param("Trois relais gardent le courrier de nuit.", id="at its head"),
        pytest.param("Un relais repose sur trois décisions du matin.", id="thoughts"),
        pytest.param("Un relais repose sur trois boîtes.", id="of which kind"),
        pytest.param("Un relais lit 300 appels, soit 3 000 courriers.", id="computed"),
    ],
)
def test_no_tally_is_taken_of_these(sentence: str) -> None:
    assert not any("[…]" in prompt for prompt in _asked(sentence))


def test_a_figure_is_not_given_away_by_the_digits_of_a_larger_one() -> None:
    cards = asked("# PostFix\n\n- **Boîte** : 3 Mo par courrier, en rafale 3 000\n")
    assert cards["PostFix, Boîte : […] par courrier, en rafale 3 000"] == "3 Mo"
