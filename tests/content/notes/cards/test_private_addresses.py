"""An address of a private range is an example, the range itself is not."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize("address", ["10.1.2.3", "192.168.4.0/24", "172.20.0.1"])
def test_an_address_out_of_a_private_range_is_an_example(address: str) -> None:
    note = f"# Réseau\n\n- **{address}** : adresse du routeur de la salle\n"
    assert not asked(note)
    assert [one.reason for one in skipped_of(note)] == [reasons.EXAMPLE]


@pytest.mark.parametrize(
    "address", ["10.0.0.0/8", "192.168.0.0/16", "127.0.0.1", "169.254.169.254"]
)
def test_what_is_the_same_everywhere_is_asked(address: str) -> None:
    note = f"# Réseau\n\n- **{address}** : adresse du routeur de la salle\n"
    assert any(address in one for one in asked(note))
