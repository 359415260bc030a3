"""What is said of a private address holds in the network it was taken from for example.

«10.0.0.2 : DNS» is true of one subnet and not of the next; the ranges that are set
aside for private networks are the same everywhere.
"""

from __future__ import annotations

from content.notes.cards.model import Sketch
from content.notes.language.addresses import private_in


def is_of_one_network(sketch: Sketch) -> bool:
    """True of a question about one address or one block out of a private range."""
    return len(private_in(sketch.fact.subject)) == 1
