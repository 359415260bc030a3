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
