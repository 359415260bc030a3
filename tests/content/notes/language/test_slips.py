from __future__ import annotations

import pytest

from content.notes.language.french.kinds import names_kind
from content.notes.language.slips import Slips

_SLIPS = Slips({"service", "serveur", "cout", "coute", "stockage"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("serivce", "service", id="two letters changed places"),
        pytest.param("stokage", "stockage", id="one is missing"),
        pytest.param("serrveur", "serveur", id="one is doubled"),
        pytest.param("stockgaes", "stockage", id="of several"),
        pytest.param("ervice", "", id="the first one is seldom missing"),
        pytest.param("service", "", id="no slip"),
        pytest.param("cotu", "", id="a short word"),
    ],
)
def test_a_slip_of_the_pen_is_known(typed: str, meant: str) -> None:
    assert _SLIPS.meant(typed) == meant


def test_a_slip_for_two_words_is_a_slip_for_none() -> None:
    assert Slips({"formes", "forges"}).meant("fores") == ""


def test_what_a_thing_is_may_have_a_slip() -> None:
    assert names_kind("Serivce de cache pour les pages")
    assert not names_kind("Serivable pour les pages")
