"""What each vendor calls one thing, and who is no vendor."""

from __future__ import annotations

from tests.content.notes.reading import asked


def test_each_vendor_has_a_service_for_what_stands_in_the_row() -> None:
    note = """
        # Comparaison des clouds

        | Besoin courant | AWS | Azure | GCP |
        |---|---|---|---|
        | Stockage objet | S3 | Blob Storage | Cloud Storage |
        | Entrepôt de données | Redshift | Synapse Analytics | BigQuery |
        """
    told = asked(note)
    prompt = "Quel service Azure correspond à « Stockage objet » ?"
    assert told[prompt] == "Blob Storage"
    assert told["Quel service GCP correspond à « Entrepôt de données » ?"] == "BigQuery"


def test_what_vendors_do_alike_is_no_service() -> None:
    note = """
        # Comparaison des clouds

        | Critère | AWS | Azure |
        |---|---|---|
        | Facturation | à la seconde | à la minute |
        | Support | payant | inclus |
        """
    assert not any("correspond" in prompt for prompt in asked(note))


def test_a_number_is_one_of_what_its_header_abbreviates() -> None:
    note = """
        # Réseau local

        | VLAN | Usage |
        |---|---|
        | 10 | Postes de la direction |
        | 20 | Imprimantes partagées |
        """
    assert asked(note)["Quel est l’usage du VLAN 10 ?"] == "Postes de la direction"


def test_a_type_is_of_the_thing_that_the_heading_names() -> None:
    note = """
        # Réseau local

        ## Pare-feu

        | Type | Avantage |
        |---|---|
        | Statique | Décision rapide |
        | Dynamique | Suivi des sessions |
        """
    prompt = "Quel est l’avantage du type de pare-feu « Statique » ?"
    assert asked(note)[prompt] == "Décision rapide"


def test_a_command_keeps_its_small_letter() -> None:
    note = """
        # Deux systèmes

        | Commande PowerShell | Équivalent Linux |
        |---|---|
        | Stop-Service | systemctl stop |
        | Get-Content | cat |
        """
    assert "systemctl stop" in asked(note).values()
