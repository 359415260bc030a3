"""No blank where the words before it may be followed by anything."""

from __future__ import annotations

import pytest

from content.notes.cards.led_on import is_led_on, is_object, is_of_example


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


@pytest.mark.parametrize(
    ("before", "after", "an_object"),
    [
        ("une remise à zéro sans changer les ", "", True),
        ("on ne règle donc pas l’", " du pont", True),
        ("the app only sees the ", ", never the user", True),
        ("le trafic sort via la ", "", False),
        ("on garde les ", " (noms, dates)", False),
        ("seul le ", " peut rouvrir la boîte", False),
        ("si un lien tombe, l’", " prend la suite", False),
        ("la ", " relie deux sites", False),
        ("it reaches the disk through the ", "", False),
    ],
)
def test_the_object_of_a_deed_is_not_hidden(
    before: str, after: str, an_object: bool
) -> None:
    assert is_object(before, after) is an_object
