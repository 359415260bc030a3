"""Tables whose cells are marks, amounts and what a part holds."""

from __future__ import annotations

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of

RIGHTS = """
    # Partage de fichiers

    | Droit | Lire | Écrire | Supprimer |
    |---|---|---|---|
    | Lecture | X | | |
    | Modification | X | X | X |
    """


def test_a_crossed_cell_says_yes_and_a_blank_one_no() -> None:
    told = asked(RIGHTS)
    assert "X" not in told.values()
    asks = next(prompt for prompt in told if "lequel permet d’écrire" in prompt)
    assert told[asks] == "Modification"


def test_one_crossed_column_marks_rows_and_asks_nothing() -> None:
    note = """
        # Partage de fichiers

        | Droit | Portée | Vu |
        |---|---|---|
        | Lecture | Le fichier | X |
        | Modification | Le dossier | |
        """
    assert not any("lequel" in prompt for prompt in asked(note))


def test_amounts_are_what_something_may_be_and_no_thing() -> None:
    note = """
        # Planification

        | Champ | Valeurs | Signification |
        |---|---|---|
        | 1 | 0-59 | Minute de l’heure |
        | 2 | 0-23 | Heure du jour |
        """
    assert not any("0-59" in prompt for prompt in asked(note))
    assert any("0-59" in one.text for one in skipped_of(note))


def test_a_field_is_asked_for_what_it_holds() -> None:
    note = """
        # Inode

        | Champ | Contenu |
        |---|---|
        | Mode | Type et permissions |
        | Liens | Nombre de noms |
        """
    prompt = "Dans l’inode, à quoi correspond le champ « Mode » ?"
    assert asked(note)[prompt] == "Type et permissions"


def test_what_is_struck_through_is_asked_by_no_card() -> None:
    note = """
    ## Bases

    | Service | Type | Port |
    |---|---|---|
    | ~~SimpleDB~~ | clé-valeur | 443 |
    | Neptune | graphe | 8182 |

    - ~~Snowmobile~~ : camion qui transporte des données
    """
    assert {"SimpleDB", "Snowmobile"}.isdisjoint(" ".join(asked(note)).split())
    assert [one.reason for one in skipped_of(note)] == [reasons.STRUCK] * 2


def test_a_struck_bullet_is_none_of_those_its_list_names() -> None:
    note = """
    ## Amazon S3

    Classes de stockage :

    - Standard
    - ~~Reduced Redundancy~~
    - Glacier
    """
    prompt = "Quelles sont les classes de stockage d’Amazon S3 ?"
    assert asked(note)[prompt] == "Standard ; Glacier"
    assert (7, reasons.STRUCK) in [(one.line, one.reason) for one in skipped_of(note)]


def test_a_struck_bullet_is_no_step() -> None:
    note = """
    # Chiffrer un volume

    1. Créer la clé
    2. ~~Ouvrir un ticket~~
    3. Choisir la politique
    4. Activer la rotation
    """
    assert "ticket" not in " ".join(asked(note).values())
    assert (5, reasons.STRUCK) in [(one.line, one.reason) for one in skipped_of(note)]


def test_a_list_whose_bullets_are_all_struck_asks_nothing() -> None:
    note = """
    ## AWS Snow

    Moyens de transfert :

    - ~~Snowmobile~~
    - ~~Snowcone~~
    """
    assert not asked(note)
    assert [one.reason for one in skipped_of(note)][-2:] == [reasons.STRUCK] * 2


def test_what_a_picture_stands_before_is_not_struck_by_its_end() -> None:
    note = """
    # Réseau

    - ![schéma](lien.png) Direct Connect chiffre les trames avec MACsec, et ~~IPsec~~
    - ![schéma](lien.png) ~~VPN matériel~~
    - **~~Classic Link~~** : relie deux réseaux
    """
    struck = [one.line for one in skipped_of(note) if one.reason == reasons.STRUCK]
    assert struck == [5, 6]
