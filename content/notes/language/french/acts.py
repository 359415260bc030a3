"""What a named part of a thing does: «Un leader node reçoit la requête…»."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import named
from content.notes.language.french.consequences import STATES, first_told, may_act
from content.notes.language.french.nouns import is_lexical, without_article
from content.notes.language.french.phrasing import closed, within
from content.notes.language.french.verbs import is_infinitive, is_plural_verb
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_service
from content.notes.language.subjects import owner_of
from content.notes.language.typography import (
    fold,
    is_balanced,
    without_brackets,
    word_set,
    words,
)

# «Côté architecture, le nœud reçoit…» says only where in the note it stands.
_RUBRIC = re.compile(
    r"^(?:(?:côté|concernant|quant (?:à|aux?)|au niveau d(?:e|u|es)|en matière de|question) [^,]{3,30}, "
    r"|(?:deux mots sur|un mot sur|quelques mots sur|à propos d(?:e|u|es)|sur) [^,:]{3,30} : )",
    re.I,
)
_EACH = re.compile(
    r"(?:chaque|tout|toute|tous|toutes|aucune?|plusieurs|certaine?s|seule?s?|\d+)\s",
    re.I,
)
# «Met en place un bucket», «garde par défaut une copie»: before what it does it to.
_AT = re.compile(
    r"(?:en (?:place|évidence|cache|œuvre|avant|attente)|à (?:jour|disposition)|fin à|automatiquement|directement"
    r"|toujours|aussi|également|ensuite|alors|seulement|uniquement|d’abord)\s(?=\S)", re.I,
)  # fmt: skip
_HOW_OFTEN = re.compile(
    r"(?:tou(?:te)?s les|chaque)\s(?:\S+\s)?(?:fois|secondes?|minutes?|heures?|nuits?|jours?|semaines?|mois|ans?|soirs?|matins?)\b",
    re.I,
)
# «Les deux premiers modes», «un tiret dans le tableau»: of what stands on the page.
_OF_PAGE = re.compile(
    r"\b(?:premi(?:er|ère)|derni(?:er|ère)|suivante?|précédente?|tableau|schéma|figure|colonne|ligne|légende)s?\b",
    re.I,
)
# What a thing needs, is like or is called tells nothing of what it does.
_NO_DEEDS = (
    word_set(
        """
    permet permettent sert servent exige exigent requiert requierent necessite necessitent possede
    possedent utilise utilisent supporte supportent accepte acceptent suit suivent designe designent
    signifie represente representent ressemble ressemblent concerne concernent vise visent gagne
    gagnent appartient appartiennent prend prennent dispose disposent propose proposent offre
    offrent fait font obtient obtiennent perd perdent evolue subit subissent comporte comportent
    contient contiennent compte comptent compose composent remplace remplacent occupe occupent
    tient tiennent implique impliquent merite
    """
    )
    | STATES
)
# Who uses a thing is no part of it, and of what «le second» is, nobody knows here.
ANYONE = word_set(
    """
    application applications client clients user users utilisateur utilisateurs appli applis app apps admin developpeur equipe
    consumer consumers producer producers formateur prof examen exam question enonce aws amazon premier premiere second seconde dernier derniere
    suivant suivante precedent precedente
    """
)
_END = re.compile(
    r", (?:il|elle|ils|elles|on|c’est|pratique|idéal|utile|et (?:il|elle|on|c’est|non|pas|(?-i:[A-Z])\w*)|puis on|alors que|tandis que)\b"
    r"|\s(?:alors que|tandis que)\s|\.\s"
)
POINTS = re.compile(
    r"\b(?:elles?|ils?|lui|eux|cela|ça|ceci|celui|celle|ceux|celles|y|là|les deux|ce(?! qu)|cet|cette|ces"
    r"|l’autre|l’une?|tu|vous|nous|je)\b|\bc’|→|=", re.I,
)  # fmt: skip
# «Concentre tout», «…, la lecture est lente»: more than one thing done.
_MORE = re.compile(r"\b(?:est|sont|tout(?! l))\b")
_MOST_IN_NAME, _LEAST_TOLD, _MOST_TOLD = 5, 3, 24


def act(topic: Topic, sentence: str) -> Question | None:
    """«Que fait un leader node ?», of a part that no common noun names."""
    clause = clauses.parse(_RUBRIC.sub("", sentence, count=1))
    if clause is None or fold(clause.verb) in _NO_DEEDS:
        return None
    if not owner_of(topic):
        # Under «La facture qui s’emballe» stands a story, and no part of a thing.
        return None
    subject, verb, rest = clause.subject, clause.verb, clause.rest
    if verb.startswith("s’") or not (_has_object(rest) and _acts(topic, subject)):
        return None
    told = first_told(f"{verb} {rest}", _END)
    if not is_balanced(told) or POINTS.search(told) or _MORE.search(told):
        return None
    if not _LEAST_TOLD <= len(words(told)) <= _MOST_TOLD:
        return None
    does = "font" if is_plural_verb(verb) else "fait"
    shown = without_brackets(subject)
    shown = named(shown) if is_name(shown) else clauses.lowered_start(shown)
    asks = f"que {does} {shown}"
    return closed(within(topic, asks, asks), told)


def _has_object(rest: str) -> bool:
    told = _AT.sub("", rest, count=1)
    return clauses.starts_object(told) and not _HOW_OFTEN.match(told)


def _acts(topic: Topic, subject: str) -> bool:
    """A part with a name of its own: no service, no «le volume» as there are many."""
    if _EACH.match(subject) or not may_act(without_brackets(subject)):
        return False
    if _OF_PAGE.search(subject) or "…" in subject:
        return False
    name = without_article(without_brackets(subject))
    first = fold(name.split(" ")[0])
    if is_service(name) or mentions(topic.name, name) or first in ANYONE:
        return False
    if len(words(name)) > _MOST_IN_NAME or is_infinitive(first):
        return False
    # «Access» is no «accès».
    return is_name(name) or first.endswith("ss") or not is_lexical(first) or " " in name
