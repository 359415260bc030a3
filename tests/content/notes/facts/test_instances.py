"""Tables whose rows are of an example, and name nothing that is known anywhere."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from content.notes.language import table_headers
from tests.content.notes.reading import asked, skipped_of


def table(head: str, *rows: str) -> str:
    lines = (head, "|".join("---" for _ in head.split("|")), *rows)
    return "# Réseau Zeta\n\n" + "\n".join(f"| {line} |" for line in lines)


@pytest.mark.parametrize(
    "note",
    [
        table("Adresse (ex /26) | Rôle", "10.4.0.1 | Routeur du réseau", "10.4.0.2 | Serveur de noms"),
        table("Destination | Cible", "192.168.4.0/22 | local", "0.0.0.0/0 | Passerelle"),
        table("Nombre de serveurs | Pannes tolérées", "4 | 1", "7 | 3"),
        table("Action | Impact", "Relire vos contrats | Savoir qui répond de quoi",
              "Fermer vos ports | Moins d’intrusions"),
        table("Énoncé | J’ai mis | Corrigé", "Trafic mondial | Zeta Proxy | Zeta Edge",
              "Disque partagé | Zeta Disk | Zeta Files"),
    ],
)  # fmt: skip
def test_its_rows_are_said_to_be_left_out(note: str) -> None:
    assert not asked(note)
    told = {one.reason for one in skipped_of(note)}
    assert told <= {reasons.EXAMPLE, reasons.METADATA}
    assert told


def test_what_is_reserved_everywhere_is_known_by_its_address() -> None:
    note = table(
        "Plage | Rôle",
        "10.0.0.0/8 | Grand réseau interne",
        "8.8.8.8 | Résolveur public de Google",
    )
    assert reasons.EXAMPLE not in {one.reason for one in skipped_of(note)}
    assert asked(note)


def test_a_header_that_asks_is_none_of_the_things_compared() -> None:
    assert all(map(table_headers.asks, ("Où", "Comment ça marche")))
    assert not table_headers.asks("Support")
