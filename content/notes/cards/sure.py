"""Whether a side of a subject may be asked for as a question of its own.

A question without a question word («Config : suppression ?») is understood only where
its label is the name of a side; any question, only where its subject is the name of a
thing. What is not sure is blanked in the author's own words, or no card.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.base import Language, Question
from content.notes.language.french.side_nouns import OF_SOMETHING
from content.notes.language.memory import kept
from content.notes.language.names import is_name, is_named
from content.notes.language.services import is_service
from content.notes.language.subjects import is_area, is_mark, is_placed_area, is_rubric
from content.notes.language.typography import first_word, fold, word_set

_ASKS = re.compile(
    r"\b(?:quel(?:le)?s?|que|qui|quoi|comment|combien|où|quand|pourquoi|est-ce|lequel|laquelle"
    r"|lesquel(?:le)?s|sert|y a-t-il|(?:est|sont|a|ont|\w+t)-(?:il|elle|ils|elles|on)"
    r"|what|which|how|when|where|why|who|does|do|is|are|can)\b|\bqu’|^(?:Is|Are|Can|Do|Does)\b",
    re.I,
)
# «Vers S3», «Homogène (Oracle → RDS)», «10 lectures/s»: cases, and no things.
_CASE = re.compile(
    r"(?:vers|sans|pour|avec|si|quand|sur|dans|en|à|par|chez|selon|from|to|with|without|for|if"
    r"|when|on|in|by)\s|\d+[.)]?\s|\(|.*(?:→|⇒|=|≠|·|\svs\b|/s\b)",
    re.I,
)
# «Que désigne « log group » ?» asks of the label, and of no subject.
_DESIGNATES = "que désigne «"
# What points to an answer in an exam is a need, and no side of the answer.
_FOR_EXAM = re.compile(r"\b(?:énoncé|examen|exam|qcm|quiz)s?\b", re.I)
# «Un envoi = un lot» is an equation; «autres unités» and «chiffres» say not which.
_REMARKS = re.compile(
    r"(?:une?|an?|autres?|nouveaux|nouvelles|other|new)\s|(?:les )?chiffres?$"
    r"|.*\sà (?:connaître|retenir|savoir|noter|réviser)$", re.I,
)  # fmt: skip
# «Pannes qui reviennent», «points souvent oubliés»: more than the name of a thing.
_SAYS_MORE = re.compile(r"\s(?:qui|que|dont|souvent|toujours|that|which)\s|\squ’", re.I)
_QUESTION = re.compile(r"(?:la |the )?questions?\b", re.I)
_AFTER_COLON = re.compile(r"\s?: ")
_SEVERAL = re.compile(r"\s(?:et|ou|and|or|&|/)\s|,")
# «Export partiel sans alerte» takes no article, and is no name either.
_PHRASE = re.compile(
    r"\s(?:sans|de|du|des|à|aux?|en|dans|avec|pour|et|sur)\s|\s[dl]’|, "
)
_COUNTS = frozenset(
    {"nombre", "nombre max", "nombre maximum", "nombre maximal", "nb max"}
)
_LOOSE = frozenset(
    {"taille", "duree", "nombre", "stockage", "size", "duration", "storage"}
)
_QUALIFIER = re.compile(
    r"[A-ZÀ-Ÿ]?[a-zà-ÿ]{3,}(?:atique|onique|amique|ée?s?|uelle?s?|elles?|ives?|aires)"
)
# «VIF : public» is one kind of them, and in a column an audience.
_ADJECTIVES = word_set("public publics")
# Heads of a column that say only that something stands below.
# «Max : 20», «combien : 1 standby»: of what, the table leaves open; «min : 30 j» is a time.
_LIMITS = word_set("limite limites limit limits")
# «Limite : 20 par sens»
_BARE = re.compile(r"[<>~≤≥]?\s?\d[\d\s.,]*(?:$|(?:par|per)\s|[/(])", re.I)
_TELLS_NO_UNIT = re.compile(r"\b(?:valeur (?:max|min)|combien|value)", re.I)
_UNSAID = frozenset(
    {
        "max", "maxi", "maximum", "min", "mini", "minimum", "combien", "valeur", "valeur max",
        "valeur maximale", "valeur min", "how many", "how much", "value", "max value",
    }
)  # fmt: skip
_NO_SIDES = word_set("sens meaning")
_HOW = frozenset({"mode", "modes"})
_KINDS = frozenset({"type", "categorie", "category", "classe"})
# What every product is one of: no product of these has a frequency or a level.
_PRODUCTS = word_set(
    "service services solution solutions outil outils option options produit produits"
    " tool tools product products"
)
_ASKS_FOR = re.compile(r"\b(?:quel(?:le)?s?|what) (?:est|sont|is|are) ", re.I)
# A mishap has these, and no product: they are of what is said above it.
_OF_MISHAP = word_set(
    """
    symptome symptomes cause causes remede remedes correction corrections diagnostic
    reparation contournement parade depannage resolution symptom symptoms remedy fix
    fixes workaround diagnosis
    """
)
# «La réunion d’un Allow et d’un Deny» is a situation, which has a result of its own.
_SITUATION = re.compile(
    r"(?:l’|(?:la|le|une?|the|an?)\s)\w+\s(?:d’|(?:de|du|des|of)\s)", re.I
)
_MOST_IN_CATEGORY = 4


def is_sure(fact: Fact, asked: Question) -> bool:
    """The question names a thing, and says what is asked of it."""
    if _is_question(fact.attribute) and not fact.value.endswith("?"):
        return False
    if not _may_be_asked(fact.attribute, fact.language):
        return False
    if _is_case(fact, asked.prompt) or _is_of_its_kind(fact):
        return False
    if not asker(fact.language).may_be(fact.attribute, fact.value):
        return False
    if _is_loose_measure(fact) or _is_of_something(fact, asked.prompt):
        return False
    if fact.header and _is_adjective(fact):
        return False
    said = fold(fact.attribute)
    if fact.header and _is_vague(fact, said):
        return False
    if fact.header and said in _LIMITS and _BARE.match(fact.value):
        return False
    bound = fact.header and not fact.category and said in _UNSAID
    if bound and _TELLS_NO_UNIT.search(asked.prompt):
        return False
    if said in (_NO_SIDES if fact.header else _ADJECTIVES):
        return False
    if not fact.header and not is_thing(fact):
        return _DESIGNATES in asked.prompt
    if asker(fact.language).is_attribute(fact.attribute):
        return True
    pasted = fold(_AFTER_COLON.split(asked.prompt)[-1]) == fold(fact.attribute)
    return not pasted and _ASKS.search(asked.prompt) is not None


@kept(4096)
def _is_question(label: str) -> bool:
    return _QUESTION.match(label) is not None


@lru_cache(maxsize=4096)
def _may_be_asked(label: str, language: Language) -> bool:
    if _FOR_EXAM.search(label) or _REMARKS.match(label):
        return False
    return " / " not in label or _both_sides(label, language)


def _is_case(fact: Fact, prompt: str) -> bool:
    # A kind that the question does not say spoils nothing.
    kind = fact.category
    if (
        kind
        and fold(kind) in fold(prompt)
        and (len(kind.split(" ")) > _MOST_IN_CATEGORY or _SEVERAL.search(kind))
    ):
        return True
    return _names_case(fact.subject)


@kept(4096)
def _names_case(name: str) -> bool:
    return _CASE.match(name) is not None and not is_service(name)


def is_thing(fact: Fact) -> bool:
    """A name, or one of a kind or of a name: no rubric («Réseau», «Les composants»)."""
    name = fact.subject
    ask = asker(fact.language)
    if says_more(name):
        return False
    if is_service(name) or fact.category:
        return True
    if fact.scope:
        return is_name(name) or ask.is_one(name) or not _PHRASE.search(name)
    if is_rubric(name) or is_placed_area(name) or ask.is_class(name):
        return False
    asks = ask.is_side(fact.attribute, counted=False)
    return is_name(name) or (ask.is_one(name) and asks)


@kept(4096)
def says_more(name: str) -> bool:
    """«Pannes qui reviennent» is a remark: what stands below it is of something else."""
    return _SAYS_MORE.search(name) is not None


def _is_loose_measure(fact: Fact) -> bool:
    """«Taille : 256 Ko» of a service, which has none itself: of what, is not said."""
    said = fold(fact.attribute)
    alone = said in _LOOSE and not (fact.header or fact.category)
    loose = said in _COUNTS or alone
    return loose and is_service(fact.subject)


def _is_of_something(fact: Fact, prompt: str) -> bool:
    """«Fréquence» of a service, «symptôme» of a product: of what, is said elsewhere."""
    name = fact.subject
    said, kind = fold(fact.attribute), first_word(fact.category)
    if _SITUATION.match(name) or not (
        is_name(name) or is_named(name) or kind in _PRODUCTS
    ):
        return False
    untold = not kind or kind in _PRODUCTS
    if said.split(" ")[0] in _OF_MISHAP:
        return untold
    if said not in OF_SOMETHING and said.removesuffix("s") not in OF_SOMETHING:
        return False
    asks = _ASKS_FOR.search(prompt)
    # «Quel est le rôle du service ?» asks for no service.
    asked = asks is not None and said in fold(prompt[asks.end() :]).split()[:2]
    return asked and untold


def _is_vague(fact: Fact, said: str) -> bool:
    """«Mode», «type : stockage», «statut : ok»: asked so, nobody could tell of what."""
    kind = first_word(fact.category)
    if said in _HOW and (not kind or kind in _PRODUCTS):
        return True
    return is_mark(fact.value) or (said in _KINDS and is_area(fact.value))


def _is_adjective(fact: Fact) -> bool:
    """«Automatique» in a first column: of what, the heading says and no name."""
    alone = not (fact.category or fact.scope) and " " not in fact.subject
    return alone and _QUALIFIER.fullmatch(fact.subject) is not None


def _is_of_its_kind(fact: Fact) -> bool:
    """The «type» of a category: a kind of what is a kind already."""
    if not fact.category:
        return False
    kinds = first_word(fact.category), fold(fact.attribute)
    return all(kind.rstrip("s") in _KINDS for kind in kinds)


def _both_sides(label: str, language: Language) -> bool:
    """«RPO / RTO», «Type / Modèle» are sides, «limite / chiffre» what came to mind."""
    ask = asker(language)
    sides = [one.strip() for one in label.split("/")]
    return all(one.isupper() or ask.is_attribute(one) for one in sides)
