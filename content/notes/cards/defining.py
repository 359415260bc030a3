"""Whether what is said of a term tells what the term is."""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.facts import reasons
from content.notes.facts.model import Fact
from content.notes.language.french.clauses import parse
from content.notes.language.french.nouns import without_article
from content.notes.language.french.phrasing import is_mishap
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import (
    first_word,
    fold,
    said_in,
    without_brackets,
    word_set,
    words,
)

_FLOWS = re.compile(r"→|⇒|=>|->|\s=\s|≠")
_TOLD_TO = re.compile(r"(?:you|we|they|it|i|he|she|tu|vous|nous|ça)\b", re.I)
# «Sur Windows Server», «Port 443»: where or by what, and not what.
_PLACED = re.compile(
    r"(?:sur|dans|chez|soit|avec|sans|with|without)\s|[A-ZÀ-Ÿ]?\w+ \d+$|[/~]\S+$|risque",
    re.I,
)
_WHAT = re.compile(
    r"qu’est-ce qu(?:e |’)|que désigne|à quoi correspond|comment fonctionne|^What (?:is|are) ",
    re.I,
)
# One of these is in what asks so.
_ASKING = word_set("ce designe correspond fonctionne what")
_ONLY = re.compile(
    r"(?:[^\s,]+ ){1,3}(?:only|seulement|uniquement)$|(?:less|more|\w+er) \w+$", re.I
)
# «On parle de perte de données», «… quand un nœud tombe»: what comes to mind, or when.
_SPEAKS_OF = re.compile(r"(?:on parle|il s’agit) d(?:[eu]s?\b|’)", re.I)
# «Idem + perf», «Same idea but for recovery» lean on what stands above.
LEANS = re.compile(r"(?:idem|pareil|same (?:idea|as|thing|but)|ditto)\b", re.I)
# «Là oui, on copie les paquets» answers what stands on another line.
_ANSWERS = re.compile(
    r"l[aà],? (?:oui|non|on|ça|c’est|par contre|il|elle)\b|(?:oui|ouais|non|yes|no|nope), "
    r"|(?:par contre|du coup|donc|sinon|alors|ensuite|ici|here|there|then|so|but|instead|whereas)\b,?\s", re.I,
)  # fmt: skip
# «Standard : gratuit. Avancé : payant» tells of its kinds.
_OF_KINDS = re.compile(
    r"[^\s:,;.]+(?: [^\s:,;.]+)? ?: .+?[.;][ \u00a0]?[^\s:,;.]+(?: [^\s:,;.]+)?[ \u00a0]?: "
)
# «IP-based», «read-only»: of what, only a heading says.
_TRAIT = re.compile(r"[\w-]+-(?:based|only|aware|driven|wide)$", re.I)
# «2. Coût maîtrisé» is the second point of several.
_NUMBERED = re.compile(r"\d{1,2}[.)] ")
# A service as a subscriber or a target of another: what is said of it is said of that.
_ROLES = word_set(
    "abonne abonnes cible cibles source sources destination destinations client clients consommateur"
    " consommateurs producteur producteurs integration integrations origine origines declencheur"
    " declencheurs subscriber subscribers target targets consumer consumers producer producers origin"
    " origins trigger triggers"
)
# «Vrai pour le volume racine», «off by default» tell how a thing is set.
_SETTING = re.compile(
    r"(?:vraie?|fausse|faux|true|false|(?:dés)?activée?s?|facultati(?:f|ve)|optionnel(?:le)?|obligatoire"
    r"|enabled|disabled|optional|mandatory)s?(?: (?:pour|par|sur|en|si|dans|for|by|on|in|if)\b|[,;]|$)", re.I,
)  # fmt: skip
_RELATIVE = re.compile(r"\s(?:qui|que|dont|où)\s|\squ’|’on\b")
_HAS = word_set("a possède propose offre existe")
_LEAST_DEFINED = 2
_STEM = 5


def asks_what(prompt: str) -> bool:
    told = not _ASKING.isdisjoint(said_in(prompt))
    return told and _WHAT.search(prompt) is not None


def why_undefined(sketch: Sketch) -> str:
    """Why a value does not say what its term is, or ""."""
    fact = sketch.fact
    leans = (_TOLD_TO, LEANS, _ANSWERS, _SPEAKS_OF)
    if any(one.match(fact.value) for one in leans):
        return reasons.DEPENDENT
    if _NUMBERED.match(fact.subject):
        return reasons.NO_QUESTION
    if is_service(fact.subject) and not _ROLES.isdisjoint(fold(fact.category).split()):
        return reasons.NO_QUESTION
    told = fact.value if sketch.kind == "term" else sketch.answer
    if _SETTING.match(told) or _tells_of_parts(fact):
        return reasons.NO_QUESTION
    short = len(fact.subject) == 1 or _TRAIT.fullmatch(fact.subject)
    bare = short and not (fact.category or fact.scope)
    if _FLOWS.search(without_brackets(told)) or bare:
        return reasons.NO_QUESTION
    if fact.language == "fr" and _is_of_another(fact.subject, told):
        return reasons.NO_QUESTION
    known = sketch.kind == "term" or _defines(sketch)
    return "" if known else reasons.NO_QUESTION


def _is_of_another(name: str, told: str) -> bool:
    """«Vol de clés : GuardDuty a une alerte», «ACL réseau : l’ACL par défaut autorise tout».

    A sentence with a subject of its own: what a service has, or one of those that have
    the name. What a service does («Athena interroge d’autres sources») tells its feature.
    """
    clause = parse(told)
    if clause is None or mentions(clause.subject, name):
        return False
    if is_service(clause.subject):
        return clause.verb in _HAS
    noun, subject = without_article(name), without_article(clause.subject)
    determined = subject != clause.subject and not _RELATIVE.search(subject)
    longer = len(words(subject)) > 1 and not mentions(name, subject)
    return determined and longer and first_word(subject) == first_word(noun)


def _tells_of_parts(fact: Fact) -> bool:
    """Of its kinds, or «Croisé / droit : croisé entre deux postes» of one of two."""
    first, _, rest = fold(without_brackets(fact.value)).partition(" ")
    parts = [fold(part) for part in fact.subject.split(" / ")]
    one = len(parts) > 1 and first in parts and bool(rest)
    return one or _OF_KINDS.match(without_brackets(fact.value)) is not None


def _echoes(sketch: Sketch) -> bool:
    """«Dossier « Documents » : documents personnels» says its label again."""
    said = {word[:_STEM] for word in fold(sketch.answer).split() if len(word) >= _STEM}
    asked = {word[:_STEM] for word in fold(sketch.prompt).split()}
    return len(words(sketch.answer)) <= _LEAST_DEFINED and bool(said & asked)


def _defines(sketch: Sketch) -> bool:
    """One word beside a name («DynamoDB : NoSQL») or a place says too little of it."""
    if _ONLY.match(sketch.answer) or _echoes(sketch):
        return False
    if is_mishap(sketch.fact.category) and "à quoi correspond" in sketch.prompt:
        return False
    if _PLACED.match(sketch.answer) and asks_what(sketch.prompt):
        return False
    few = len(words(sketch.answer)) < _LEAST_DEFINED
    return bool(sketch.fact.category) or not few or is_name(sketch.answer)
