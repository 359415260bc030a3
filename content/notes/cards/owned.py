"""Whether what is asked is of a part of the field, and not of the whole that is named."""

from __future__ import annotations

from content.notes.cards.model import Sketch
from content.notes.facts.domains import domain_of
from content.notes.language import headings
from content.notes.language.names import is_coined, mentions
from content.notes.language.typography import first_word, fold, word_set

# A process or a classification has them, of which a whole field holds many.
_OF_PROCESS = word_set("etape phase categorie")


def is_of_a_part(sketch: Sketch) -> bool:
    """«Dans le DNS, l’étape « Paiement »»: of what, a title far above does not tell."""
    trail, name = sketch.fact.trail, sketch.fact.subject
    of_process = first_word(sketch.fact.category) in _OF_PROCESS and not is_coined(name)
    return of_process and len(trail) > 1 and domain_of(trail[1:]) is None


def is_of_heading(sketch: Sketch) -> bool:
    """«Structure» under «Structure des zones» is theirs, and of no title above."""
    fact = sketch.fact
    if fact.shape != "attribute" or fact.header or not (fact.trail and fact.attribute):
        return False
    whole = fold(headings.without_numbering(fact.trail[-1]))
    side = fold(fact.attribute)
    own = whole.startswith((f"{side} de ", f"{side} d ", f"{side} du ", f"{side} des "))
    return (
        own
        and mentions(sketch.prompt, fact.subject)
        and not mentions(fact.trail[-1], fact.subject)
    )
