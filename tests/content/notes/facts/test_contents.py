from __future__ import annotations

import pytest

from content.notes.facts import reasons
from tests.content.notes.reading import asked, skipped_of

_DECK = """
    # Amazon Neptune

    - {}
      - Gremlin
      - SPARQL
      - openCypher
    - Répliques

    ## Langages

    Gremlin est un langage de parcours de graphes.

    ## Répliques
"""


def test_an_outline_that_the_headings_repeat_is_no_fact() -> None:
    told = "Gremlin ; SPARQL ; openCypher"
    assert told not in asked(_DECK.format("Langages")).values()
    skipped = skipped_of(_DECK.format("Langages"))
    assert reasons.CONTENTS in {one.reason for one in skipped}


def test_a_list_that_says_more_than_its_titles_is_read() -> None:
    note = _DECK.format("Langages").replace("SPARQL", "SPARQL : un langage du web")
    assert reasons.CONTENTS not in {one.reason for one in skipped_of(note)}


def test_a_list_of_other_words_than_the_titles_is_read() -> None:
    note = _DECK.format("Langages pris en charge").replace("- Répliques", "- Index")
    assert "Gremlin ; SPARQL ; openCypher" in asked(note).values()


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Plan de la présentation", False),
        ("Plan de l’exposé", False),
        ("Outline", False),
        ("Plan de reprise", True),
    ],
)
def test_a_heading_tells_the_outline_of_a_deck(heading: str, told: bool) -> None:
    note = f"""
        # Amazon Neptune

        ## {heading}

        - Langages
          - Gremlin
          - SPARQL
    """
    reported = {one.reason for one in skipped_of(note)}
    assert (reasons.CONTENTS not in reported) == told
