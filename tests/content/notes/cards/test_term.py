"""A definition asked backwards: which term, service or port is it?"""

from __future__ import annotations

from tests.content.notes.reading import asked

PORTS = """
# Journaux

| Norme | Description |
|---|---|
| **RFC 7011** | Format des flux exportés par un routeur |
| **9995/UDP** | Port par défaut (ancien) |
| **4740/TCP** | Flux exportés et chiffrés par TLS |
"""


def test_a_port_is_asked_for_as_one_and_not_by_being_one() -> None:
    found = asked(PORTS)
    prompt = "Quel port correspond à cette description : « Flux exportés et chiffrés par TLS » ?"
    assert found[prompt] == "4740/TCP"
    assert not any("« Port par défaut" in one for one in found)


SOLD = """
# Catalogue

| Produit | Description |
|---|---|
| Azure Queue Storage | Files de messages simples et durables |
| Coffre-fort Azure | Secrets et certificats gardés à part |
| Dropbox | Fichiers partagés entre plusieurs appareils |
"""


def test_what_another_seller_sells_is_asked_for_by_its_name() -> None:
    found = asked(SOLD)
    of_azure = "Quel produit Azure correspond à cette description : « Files de messages simples et durables » ?"
    assert found[of_azure] == "Azure Queue Storage"
    assert not any("Azure" in prompt for prompt, it in found.items() if it == "Dropbox")


def test_what_another_seller_sells_needs_no_header() -> None:
    note = "# Cloud\n\n| | |\n| - | - |\n" + "".join(
        f"| Azure {name} | {what} |\n"
        for name, what in (
            ("Relay", "Passerelle vers un serveur gardé chez soi"),
            ("Orbital", "Réception des données de satellites"),
        )
    )
    prompt = "Quel service Azure correspond à cette description : « Réception des données de satellites » ?"
    assert asked(note)[prompt] == "Azure Orbital"


def test_what_runs_on_a_cloud_is_a_service_of_it() -> None:
    note = "# Catalogue\n\n- **Contact Tones for Amazon Connect** : analyse de la voix des clients au téléphone\n"
    assert any(one.startswith("Quel service AWS correspond") for one in asked(note))
