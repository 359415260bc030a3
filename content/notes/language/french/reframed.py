"""A question put the way that its answer asks for, or not at all.

«Comment l’authentification est-elle assurée ? Vérification de l’identité» tells what it
is for; «quel est le rôle ? Bénéficier d’une remise» what it allows; «le service principal»
of a kind of thing is one of AWS.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french.articles import elides, of_named
from content.notes.language.french.forms import form_of
from content.notes.language.french.genus import defining
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.nouns import without_article
from content.notes.language.french.phrasing import closed
from content.notes.language.names import is_coined
from content.notes.language.services import is_service
from content.notes.language.typography import fold, small, word_set

_ASSURED = re.compile(
    r"^[Cc]omment (?P<what>.+?) (?:est|sont)-(?:il|elle)s? assurée?s?\s*\?$"
)
# What is done to keep somebody or something safe is what a means is for.
_SAFE = word_set(
    "protection verification prevention garantie securisation confirmation"
)
_MAIN = re.compile(
    r"\b(?P<which>quel est le) service principal (?:de la |de l’|du |des |de |d’)(?P<kind>[^?]+?)\s*\?$",
    re.I,
)
_RISK = re.compile(r"\bquel est (?:le risque|la panne|la menace|l’incident)\b", re.I)
# «Quel est le rôle des groupes ? Pour Admins» says whom they are for.
_ROLES = re.compile(r"\bquels? (?:est|sont) les? rôles?\b", re.I)
_WHOM = re.compile(r"(?i:pour) (?P<rest>[A-ZÀ-Ÿ].*)")
_SERVES = re.compile(
    r"à quoi ser(?:t|vent) (?:l[ae]s? |l’|une? )?(?P<head>[^\W\d_]+)", re.I
)
_LEAST_IN_HEAD = 3
_WHAT_IS = re.compile(r"qu’est-ce qu(?:e |’)", re.I)


def fitted(asked: Question) -> Question | None:
    """The question as its answer fits it; None where it fits none."""
    told = defining(asked)
    if told is None or _is_at_odds(told):
        return None
    return _as_role(told) or _as_service(told) or told


def _is_at_odds(asked: Question) -> bool:
    """A risk is nothing to do, and a clause with a verb of its own no kind of thing."""
    form = form_of(asked.answer)
    if form == "infinitive" and _RISK.search(asked.prompt):
        return True
    whom = _WHOM.match(asked.answer)
    if whom and _ROLES.search(asked.prompt):
        return form_of(whom["rest"]) != "infinitive"
    if (found := _SERVES.search(asked.prompt)) and _names(asked.answer, found["head"]):
        return True
    told = form == "clause" and " qui " not in asked.answer
    return told and _WHAT_IS.search(asked.prompt) is not None


def _names(answer: str, head: str) -> bool:
    """«À quoi sert la clé ? À créer une clé» is what to do about it, and no use of it."""
    return len(head) >= _LEAST_IN_HEAD and fold(head) in fold(answer).split()


def _as_role(asked: Question) -> Question | None:
    found = _ASSURED.match(asked.prompt)
    if not found or not names_deed(asked.answer):
        return None
    if fold(without_article(asked.answer).split(" ")[0]) not in _SAFE:
        return None
    if any(is_coined(word) for word in asked.answer.split()[1:]):
        return None
    return closed(f"quel est le rôle {of_named(found['what'])}", asked.answer)


def _as_service(asked: Question) -> Question | None:
    """«Le service principal du stockage objet» is a service of AWS for it."""
    found = _MAIN.search(asked.prompt)
    if not found or is_service(found["kind"]) or not _is_of_aws(asked.answer):
        return None
    kind = small(found["kind"]) if not is_coined(found["kind"]) else found["kind"]
    joint = "d’" if elides(kind) else "de "
    asks = f"{found['which']} principal service AWS {joint}{kind}"
    return asked._replace(prompt=f"{asked.prompt[: found.start()]}{asks} ?")


def _is_of_aws(answer: str) -> bool:
    return answer.startswith(("Amazon ", "AWS "))
