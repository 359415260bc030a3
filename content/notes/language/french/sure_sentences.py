"""Which questions put to a sentence or a description have one answer.

A question that anything would answer, one that is drawn rather than spoken, and a
description of something else make no card.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.nouns import without_article
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set

# «Matériel dédié aussi, sans contrôle»: as what stands above it.
_LEANS = re.compile(
    r"(?:\S+ ){0,3}(?:aussi|également|lui-même|elle-même|non plus)\b", re.I
)
# «Accès inconnu» is when to use a class of storage, and not what it is.
_OCCASION = re.compile(r"(?:accès|trafic|charge|besoin|usage)s? \w+", re.I)
_PERCENT = re.compile(r"[\d,. \u00a0\u202f]+%")
_BUILT = re.compile(r"\d| \+ ")
_DENIED = re.compile(r"(?:ne|n’\w+)\s", re.I)
_QUOTED = re.compile(r"«[^«»]*»|\([^()]*\)")
# «Qu’échange Identity pool = ?», «côté bucket -> avec OAC» are drawn, and not spoken.
_SIGNS = re.compile(r"->|[=→⇒<>|]")
# «Avec le VPC, que peut-on ajouter ?» has as many answers as a VPC has uses.
_ANY_DEED = re.compile(
    r"(?:Avec|Pour|Dans|Côté) [^?]*, (?:que |qu’)(?:faut-il|peut-on|doit-on|sont|deviennent|devient)\b"
    r"(?! faire pour \w+(?:er|ir|re)\b)"
)
# What a thing gives is no kind of thing.
_ASSETS = word_set(
    "identite ordre acces cpu memoire confidentialite chiffrement securite disponibilite"
)
# «Que importe Peu», «à quoi sert Sinon l’outil»: what links two sentences is no subject.
_LINKED = re.compile(
    r"\s(?:Peu|Sinon|Ensuite|Enfin|Puis|Donc|Alors|Ainsi|Aussi|Bref|Or|Car|Mais)\s"
)
# «De quoi dispose une adresse ?» calls for anything it has; «nécessite» takes no «de».
_OF_WHAT = re.compile(
    r"(?<!fonction )\bde quoi (?:dispose|nécessite|requi|exige|demande|utilise)", re.I
)
# «De tout gérer»
_ALL = re.compile(r"(?:de |à )?tout \w+(?:er|ir|re)\b", re.I)
_LEAST_LISTED = 2
_WARNS = re.compile(r"\bne\s|\bn’|!")
# Of what everything is made: «que copie DMS ?» is not asked for «les données».
_ANYTHING = re.compile(
    r"(?:donnee|fichier|objet|element|information|contenu|ressource|lot|message|evenement"
    r"|metrique|requete|chose|valeur)s?"
)


def says(asked: Question) -> bool:
    """The question a sentence answers: of its own subject, and of one thing only."""
    prompt, answer = asked
    spoken = _QUOTED.sub(" ", prompt)
    if _SIGNS.search(spoken) or _LINKED.search(spoken) or _OF_WHAT.search(spoken):
        return False
    if _ALL.match(answer):
        return False
    if _ANY_DEED.match(prompt) and not answer.lower().startswith(("un ", "une ")):
        return False
    if "dans quel cas" in fold(prompt) and _WARNS.search(answer):
        return False
    if fold(answer).startswith(("tout ", "toute ")):
        return False
    return _ANYTHING.fullmatch(fold(without_article(answer))) is None


def defines(topic: Topic, value: str, asked: Question) -> bool:
    """A term by what it is: no percentage, no service by what it is put together from."""
    if _LEANS.match(value) or _OCCASION.fullmatch(value):
        return False
    told = "qu’est-ce qu" in asked.prompt.lower()
    parts = value.split(", ")[0].count(" + ")
    if told and (parts >= _LEAST_LISTED or _lists_qualities(value)):
        # «Rôle + portée + principal» is what it is put together from.
        return False
    denied = "ue fait " in asked.prompt and _DENIED.match(asked.answer)
    if denied or _PERCENT.fullmatch(topic.name):
        return False
    bare = is_service(topic.name) and not (topic.category or topic.scope)
    traits = "qu’est-ce qui caractérise" in asked.prompt.lower()
    return not (bare and traits and _BUILT.search(value))


def _lists_qualities(value: str) -> bool:
    """«Identité stable, démarrage ordonné, volume par réplique»: what one gets of it."""
    first, *more = without_brackets(value).split(", ")
    head = fold(without_article(first).split(" ")[0].partition("/")[0])
    several = len(more) >= _LEAST_LISTED or (bool(more) and "/" in first)
    return several and head in _ASSETS
