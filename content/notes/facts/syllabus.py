"""What a note says of the course it belongs to: aims, contents, what is asked before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from content.notes.language.french.verbs import is_infinitive
from content.notes.language.memory import kept
from content.notes.language.typography import fold, word_set

_COURSE = r"(?:module|cours|chapitre|lecon|seance|formation|td|tp|atelier|unite|sequence|ue|matiere|session|course|chapter|lesson|lecture)"
_HEADED = re.compile(
    r"(?:presentation|objectifs?|programme|contenu|plan|deroulement|organisation|prerequis"
    rf"|competences?)(?: general\w*)? (?:du|de la|de ce|de cet|de cette|de l) ?{_COURSE}\b"
    r"|objectifs? (?:pedagogiques?|d apprentissage|operationnels?)\b|acquis d apprentissage\b"
    r"|competences? (?:visees?|attendues?|acquises?|a acquerir)\b"
    rf"|a (?:la fin|l issue) d(?:e|u) .*{_COURSE}\b|learning (?:objectives?|outcomes?|goals?)\b"
    rf"|{_COURSE} (?:outline|contents?|objectives?|overview)\b|what you (?:will |ll )?learn\b"
)
_AIMS = frozenset(
    {"objectif", "objectifs", "but", "buts", "goals", "objectives", "aims"}
)
# What a learner does, and no service.
_TO_LEARN = word_set(
    """
    comprendre savoir connaitre identifier definir maitriser apprendre decouvrir distinguer
    differencier expliquer decrire comparer resumer reconnaitre presenter enumerer lister
    acquerir assimiler reviser explorer approfondir situer citer
    understand learn describe explain compare identify know recognize recognise list
    """
)


@kept(1024)
def is_headed_syllabus(heading: str) -> bool:
    """«Objectifs pédagogiques», «Présentation du module», «À la fin de ce cours»."""
    return _HEADED.match(fold(heading)) is not None


def are_aims(heading: str, items: Iterable[str]) -> bool:
    """«Objectifs» over «Comparer…», «Décrire…», and not over what a service is for."""
    if fold(heading) not in _AIMS:
        return False
    said = [item.partition(" ")[0] for item in items]
    taught = [fold(one) in _TO_LEARN for one in said]
    # «Comprendre…», then «Effectuer…»: what is done in a course is learnt too.
    done = [one or is_infinitive(word) for one, word in zip(taught, said, strict=True)]
    course = any(taught[:1]) and sum(done) >= len(done) - 1
    return course or sum(taught) * 2 > len(taught)
