"""Blocks inside of bullets, of definitions and of cells: tables, quotes, lists."""

from __future__ import annotations

from content.notes.language.typography import fold
from content.notes.reading import read_note
from tests.content.notes.reading import asked, cards_of, facts_of, skipped_of

TABLE = """
# Files

- **Deux sortes de files**


    | Critère | File standard | File FIFO |
    | --- | --- | --- |
    | Ordre | Au mieux | Strict |
    | Débit | Presque illimité | 300 messages/s |
"""


def test_a_table_in_a_bullet_is_read_under_its_label() -> None:
    cards = cards_of(TABLE)
    assert asked(TABLE)["Quel est le débit de la file FIFO ?"] == "300 messages/s"
    assert {card.context for card in cards} == {"Files › Deux sortes de files"}


def test_a_quote_below_a_term_defines_it() -> None:
    note = "# Réseau\n\n* Gigue\n  > variation du délai entre deux paquets.\n"
    assert list(asked(note).values()) == ["Variation du délai entre deux paquets"]


def test_a_heading_typed_in_a_bullet_is_its_text() -> None:
    note = (
        "# Vault\n\n* Les coffres ont des modes\n"
        "  * ### Mode souple : un administrateur peut lever le verrou\n"
        "  * ### Mode strict : personne ne peut lever le verrou\n"
    )
    assert {fact.value for fact in facts_of(note)} >= {
        "un administrateur peut lever le verrou",
        "personne ne peut lever le verrou",
    }


def test_blocks_of_a_definition_are_of_its_term() -> None:
    note = "Glacier\n:   classe d’archivage des objets\n\n    - Durée minimale : 90 jours\n"
    (told,) = [fact for fact in facts_of(note) if fact.attribute == "Durée minimale"]
    assert (told.subject, told.value) == ("Glacier", "90 jours")


def test_the_items_of_a_list_in_a_cell_are_listed() -> None:
    note = """
        <table>
        <tr><th>Famille</th><th>Services</th></tr>
        <tr><td>Fichiers</td><td>
        <ul>
        <li>Amazon EFS</li>
        <li>FSx for Lustre</li>
        </ul>
        </td></tr>
        <tr><td>Blocs</td><td><ul><li>Amazon EBS</li></ul></td></tr>
        </table>
    """
    assert [fact.items for fact in facts_of(note)][:1] == [
        ("Amazon EFS", "FSx for Lustre")
    ]


def test_the_rows_of_a_table_in_a_cell_are_of_that_cell() -> None:
    inner = "<table><tr><td>alpha</td><td>bêta</td></tr></table>"
    note = f"<table>\n<tr><td>Volume</td><td>{inner}</td></tr>\n</table>"
    (one,) = skipped_of(note)
    assert one.text == "Volume : alpha ; bêta"


def test_the_lines_of_a_cell_make_one_row() -> None:
    note = """
        # Files

        | Mode | Lecture |
        |---|---|
        | Attente longue | jusqu’à 20 secondes
        pour un message |
        | Attente courte | 1 seconde |
    """
    first, *_ = facts_of(note)
    assert (first.subject, first.value) == (
        "Attente longue",
        "jusqu’à 20 secondes ; pour un message",
    )


def test_a_sentence_in_the_place_of_a_header_is_a_row() -> None:
    note = """
        # Files

        | Dead-letter queue | Une file qui garde les messages que personne n’a pu traiter. |
        |---|---|
        | Long polling | Une attente qui évite les réponses vides. |
    """
    assert {fact.subject for fact in facts_of(note)} == {
        "Dead-letter queue",
        "Long polling",
    }


def test_a_conversion_in_a_bullet_has_no_table_to_learn() -> None:
    note = "1) 13 en base 2\n\n    | 2^x | 2^1 | 2^0 |\n    |---|---|---|\n    | Base | 2 | 1 |\n"
    assert cards_of(note) == ()


def test_a_bullet_whose_children_make_no_card_is_told() -> None:
    note = "# Notes\n\n- Trois choses\n    - rapide : oui\n"
    read = read_note(note.encode(), "note.md")
    assert "Trois choses" in {one.text for one in read.skipped}


def test_a_bullet_shown_above_a_card_is_not_among_what_made_none() -> None:
    read = read_note(TABLE.encode(), "note.md")
    assert "Deux sortes de files" not in {one.text for one in read.skipped}


def test_a_subject_may_hold_a_backslash() -> None:
    note = "- 1. Alpha\n    2. C’est un modèle qui range les fichiers\n"
    assert "\\" not in " ".join(one.text for one in skipped_of(note))
    assert read_note("# A\\1\n\nC’est un modèle.\n".encode(), "note.md").skipped


def test_what_no_reader_takes_is_reported() -> None:
    note = """
        # Calcul

        ## Catégories d’instances

        Polyvalentes (équilibre entre processeur, mémoire et réseau) : A1, M4 \\
        Optimisées pour le calcul (traitements par lots) : C4, C5
    """
    assert "équilibre entre processeur, mémoire et réseau" in {
        one.text for one in skipped_of(note)
    }


def test_each_item_that_the_card_of_a_list_leaves_out_is_reported() -> None:
    note = """
        # Auto Scaling

        1. **NearestHour**:
            1. Terminates the instance that is closest to the next billing hour
            2. Ends instances whose price is charged hourly
            3. Keeps spare capacity elsewhere
    """
    told = fold(
        " ".join([*asked(note).values(), *(one.text for one in skipped_of(note))])
    )
    assert "charged hourly" in told
    assert "spare capacity" in told


def test_a_wide_table_may_have_no_header() -> None:
    note = """
        # Files

        <table>
        <tr><td>Gigue</td><td>variation du délai</td><td>en millisecondes</td></tr>
        <tr><td>Perte</td><td>part des paquets perdus</td><td>en pour cent</td></tr>
        </table>
    """
    told = " ".join(
        [fact.subject + fact.value for fact in facts_of(note)]
        + [one.text for one in skipped_of(note)]
    )
    for cell in ("Gigue", "variation du délai", "en millisecondes", "en pour cent"):
        assert cell in told
