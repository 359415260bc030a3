"""Whether «pour…» says what a thing is of use for, or begins another clause."""

from __future__ import annotations

import re

from content.notes.language.typography import fold, word_set

# «Pour CloudFront la règle se crée ailleurs»: for that one, something else is told.
_CLAUSE = re.compile(
    r"[Pp]our (?:l[ae]s? |l’)?(?:[A-Z]\S*(?: [A-Z]\S*)*),?\s(?:l[ae]s?|une?|il|elle|on|ils|elles|chaque)\s"
    r"|[Pp]our (?:l[ae]s? |l’)?(?:[A-Z]\S*(?: [A-Z]\S*)*),?\sl’"
)  # fmt: skip
# What anything may be good for.
_AIMS = word_set(
    """
    securite performance performances fiabilite verification disponibilite simplicite
    flexibilite rapidite efficacite qualite maintenance coherence optimisation
    evolutivite scalabilite resilience robustesse organisation lisibilite confort gestion
    controle productivite compatibilite stabilite
    """
)
_JOINTS = word_set("pour la le les l et ou de meilleure meilleures plus")


def tells_no_use(value: str) -> bool:
    """True for another clause, and for aims that anything may have."""
    if _CLAUSE.match(value):
        return True
    said = set(fold(value).split())
    return said <= _AIMS | _JOINTS and not said.isdisjoint(_AIMS)
