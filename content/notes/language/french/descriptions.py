"""Whether a value, read alone, leads back to its term: «Carte réseau virtuelle»."""

from __future__ import annotations

import re

from content.notes.language.base import Topic
from content.notes.language.french.facets import tells_status
from content.notes.language.french.forms import form_of
from content.notes.language.french.genus import leads_to_many
from content.notes.language.french.kinds import names_what
from content.notes.language.french.phrasing import is_trait
from content.notes.language.french.terms import (
    is_member_of,
    is_term,
    kind_named,
    repeats_kind,
)
from content.notes.language.french.traits import lists_traits, names_quality
from content.notes.language.memory import kept
from content.notes.language.names import is_name, is_named
from content.notes.language.services import is_service
from content.notes.language.typography import without_brackets, words

# «ECS uniquement» bounds what is described.
_ONLY = re.compile(r" (?:uniquement|seulement)$")
# «Pour CloudFront le certificat doit être en us-east-1» is a rule, and no purpose.
RULES = re.compile(r"\b(?:doit|doivent|faut|peut|peuvent|sinon)\b")
TO_DO = re.compile(r"pour (?:ne pas |s’|se )?\w{2,}(?:er|ir|oir|re)\b", re.I)
# «Serveur entier pour moi», «ancienne génération, oublier» speak to the author.
PERSONAL = re.compile(
    r"\b(?:moi|mon|ma|mes)\b|, (?:oublier|retenir|attention|à (?:revoir|retenir|oublier))\b",
    re.I,
)
# «Version actuelle» does not say of what.
VERSION = re.compile(r"version (?:actuelle|précédente|suivante|courante)\b", re.I)
# «Ancienne génération» is said of many; «jamais la bonne réponse» of an exam.
_OLD = re.compile(
    r"(?:ancienne|nouvelle|première|dernière) génération\b|.*\bbonne réponse\b"
    r"|.*\bne (?:plus|pas) (?:le |la |les )?(?:choisir|utiliser|prendre|retenir)\b", re.I,
)  # fmt: skip
_LISTED = re.compile(r"\S+(?: \S+){0,2}(?: /|,) \S+(?: \S+){0,2}(?: /|,) \S+")
_COUNTED = re.compile(
    r"(?!1 (?!seule?)[a-zà-ÿ]{4,})(?:jusqu’à|max|environ|entre|[<>~≤≥≈$€−-])?\s?\d|toutes? les \d",
    re.I,
)
# «On-demand : 4 fois max» says it of something else.
_LABELLED = re.compile(r"\S+(?: \S+)?\s:\s")
_MEASURED_BY = re.compile(r"\S+ \d")
_RESTRICTS = re.compile(
    r"(?:seule?s? (?:le|la|les|un|une|l’)|uniquement|pas (?:de |d’)|aucune?s? |jamais |toujours "
    r"|on (?:ne )?peut|une fois |il faut|ne (?:pas|jamais))", re.I,
)  # fmt: skip


def describes(topic: Topic, value: str) -> bool:
    """Whether the value can be read back to the term: «Carte réseau virtuelle»."""
    if not is_term(topic) or PERSONAL.search(value) or tells_status(value):
        return False
    if _ONLY.search(value) and is_service(value.split(" ")[0]):
        return False
    if VERSION.match(value) or _OLD.match(value) or repeats_kind(topic, value):
        return False
    if leads_to_many(value):
        return False
    if names_what(topic, value):
        return True
    form = form_of(value)
    if form == "verb" or (form == "purpose" and TO_DO.match(value)):
        return not RULES.search(value)
    if lists_traits(value) and (", " in value or names_quality(value)):
        return True
    member = kind_named(topic.category) and is_member_of(topic)
    return bool(member) and is_phrase(value) and not is_trait(value)


@kept(16384)
def is_phrase(value: str) -> bool:
    """Something said of one of a kind, and no list, no number and no bound."""
    bare_value = without_brackets(value)
    if _MEASURED_BY.match(bare_value) or bare_value.startswith("«"):
        return False
    if _COUNTED.match(bare_value) or _RESTRICTS.match(bare_value):
        return False
    if _LABELLED.match(bare_value):
        return False
    parts = bare_value.split(", ")
    if len(parts) > 1 and all(map(is_named, parts)):
        # «Ruby, Perl» are what it runs on.
        return False
    return (
        "→" not in value
        and not _LISTED.match(bare_value)
        and (len(words(value)) > 1 or is_name(value))
    )
