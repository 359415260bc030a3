"""No blank where the words before it may be followed by anything."""

from __future__ import annotations

import pytest

from content.notes.cards.led_on import is_led_on, is_of_example


@pytest.mark.parametrize(
    ("before", "hidden", "after"),
    [
        ("une remise en route lente, mais ", "coût très bas", ""),
        ("les postes ne se parlent que si ", "une route existe", ", sinon rien"),
        ("l’administrateur a le ", "choix", " entre deux bureaux"),
        ("les fichiers sont chiffrés sur disque et en ", "transit via TLS", ""),
        ("on peut créer ", "plusieurs zones par compte", " (max 4 par défaut)"),
        ("un outil qui ", "arrêtent aléatoirement des nœuds", " la nuit"),
    ],
)
def test_a_turn_of_the_author_is_not_hidden(
    before: str, hidden: str, after: str
) -> None:
    assert is_led_on(before, hidden, after)


@pytest.mark.parametrize(
    ("before", "hidden", "after"),
    [
        ("les noms sont écrits en ", "Punycode", " sur le réseau"),
        ("un même bail sert à ", "plusieurs postes", " du réseau"),
        ("le bail est donné par le ", "serveur DHCP", ""),
    ],
)
def test_one_thing_that_the_rest_asks_for_is(
    before: str, hidden: str, after: str
) -> None:
    assert not is_led_on(before, hidden, after)


def test_a_number_of_an_example_is_any_number() -> None:
    assert is_of_example("s’exprime autrement, par exemple : pannes pour ", "")
    assert not is_of_example("par exemple un poste tient ", "")
