"""Fields of a structure: what each of them stands for there."""

from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize(
    ("heading", "place", "fielded"),
    [
        (
            "Structure d’une règle de pare-feu",
            "Dans la structure d’une règle de pare-feu, ",
            "Amazon VPC, structure d’une règle de pare-feu : ",
        ),
        (
            "Champs d’un en-tête IP",
            "Dans les champs d’un en-tête IP, ",
            "Dans les champs d’un en-tête IP, ",
        ),
        (
            "Explication des métadonnées d’un objet",
            "Dans les métadonnées d’un objet, ",
            "Amazon VPC, métadonnées d’un objet : ",
        ),
    ],
)
def test_a_field_is_asked_for_in_its_structure(
    heading: str, place: str, fielded: str
) -> None:
    note = f"""
        # Amazon VPC

        ## {heading}

        - **Longueur** : taille des données en octets
        - **URL** : chemin de la ressource
    """
    assert asked(note) == {
        f"{fielded}que désigne « Longueur » ?": "Taille des données en octets",
        f"{place}que désigne « URL » ?": "Chemin de la ressource",
    }


def test_the_values_of_a_field_are_no_side_of_the_subject() -> None:
    note = """
        # Amazon VPC

        ## Structure d’une règle

        - **Type** : SSH, HTTP, HTTPS
        - **Source** : CIDR ou autre groupe
    """
    assert not asked(note)
    assert [one.reason for one in skipped_of(note)] == [reasons.NO_QUESTION] * 2


def test_the_structure_of_what_is_at_hand_leaves_open_of_which() -> None:
    note = """
        # UDP

        ## Champs de l’en-tête

        - **Checksum** : contrôle d’intégrité
    """
    assert not [
        prompt for prompt in asked(note) if prompt.startswith("Dans les champs")
    ]
