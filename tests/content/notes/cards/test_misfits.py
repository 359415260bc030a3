"""Labels whose frame does not fit their value: another question, or none."""

from __future__ import annotations

import pytest

from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize("heading", ["Rôle principal", "La fonction", "Informations"])
def test_a_rubric_does_nothing_by_itself(heading: str) -> None:
    note = f"""
    # Redis expliqué

    ### {heading}

    L’ordonnanceur de tâches :
    - Lit les demandes envoyées par les postes
    - Affiche les résultats du calcul
    """
    assert not [one for one in asked(note) if heading.split(" ")[-1].lower() in one]


def test_several_numbers_are_no_count() -> None:
    note = """
    # Les règles étendues de Nginx

    | Règle | Ports | Copies |
    |---|---|---|
    | **Web** | 8080,8443,9000 | 3 |
    | **Admin** | 10.0.0.4,10.0.1.5 | 12 500 |
    """
    prompts = list(asked(note))
    assert not [one for one in prompts if "ports" in one and "combien" in one.lower()]
    assert len([one for one in prompts if "combien de copies" in one.lower()]) == 2


def test_a_fault_is_supported_by_nothing() -> None:
    note = """
    # Les partages

    | Protocole | Usage | Problèmes de sécurité |
    |---|---|---|
    | **NFSv3** | Partage entre serveurs | ❌ Aucun chiffrement |
    | **SMBv1** | Partage Windows | ❌ Signature absente |
    """
    assert not [one for one in asked(note) if "pris en charge" in one]


def test_nobody_chooses_the_kind_of_application_that_a_table_advises() -> None:
    note = """
    # Quand mettre un cache ?

    | Type d’application | Cache conseillé ? | Pourquoi |
    |---|---|---|
    | Blog statique | ✅ Oui | Pages identiques pour tous |
    | Messagerie | ❌ Non | Contenu différent pour chacun |
    """
    assert not [one for one in asked(note) if "choisir" in one]


def test_names_in_a_row_are_no_way_to_do_it() -> None:
    note = """
    # Ansible

    - Définir les groupes : serveurs web, bases
    """
    assert not [one for one in asked(note) if "comment" in one.lower()]


def test_bullets_below_the_word_example_are_one() -> None:
    note = """
    # Règles de pare-feu

    1. **Trafic entrant** :
       - Chaque règle inclut un port et une source.

       Exemple :
       - Autoriser SSH :
         - Port : 22
         - Source : `203.0.113.7/32`
    """
    assert "203.0.113.7/32" not in str(asked(note))
    assert "exemple" in {one.reason for one in skipped_of(note) if "203" in one.text}
