from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of


@pytest.mark.parametrize(
    "heading",
    [
        "Objectifs pédagogiques",
        "Présentation du module",
        "À la fin de ce cours",
        "Learning objectives",
    ],
)
def test_what_a_course_is_for_is_no_fact(heading: str) -> None:
    note = f"""
        # Amazon S3

        ## {heading}

        - **Glacier Deep Archive** : classe d’archivage la moins chère
        - **S3 Standard** : classe des objets lus souvent
    """
    assert asked(note) == {}
    assert {one.reason for one in skipped_of(note)} >= {reasons.METADATA}
    assert asked(note.replace(heading, "Classes de stockage")) != {}


def test_aims_are_of_the_learner_or_of_the_service() -> None:
    note = "# AWS Backup\n\n## Objectifs\n\n- {}\n- {}\n- {}\n"
    learnt = ("Comparer les coffres", "Décrire un plan", "Expliquer la copie")
    served = ("Centraliser les copies", "Chiffrer les coffres", "Auditer les plans")
    assert asked(note.format(*learnt)) == {}
    assert asked(note.format(*served)) != {}
