"""Which sentence says what a thing is without a heading that names it.

«Un répartiteur est un composant qui partage le trafic» brings its own subject and needs
no other sentence. Only a subject that could be looked up, and a kind of thing that is
told apart from its like.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french import clauses, labels
from content.notes.language.french.articles import that
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.nouns import is_common, without_article
from content.notes.language.french.phrasing import closed
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.french.what import what_is
from content.notes.language.names import is_name, is_named
from content.notes.language.subjects import is_rubric
from content.notes.language.typography import (
    is_balanced,
    small,
    without_brackets,
    word_set,
    words,
)

_DEFINED = re.compile(
    r"(?P<subject>(?:(?:Une?|L[ae]s?|Des)\s|L’)?[^,;:.()«»]{2,45}?(?: \((?:ou |aussi |en anglais )?[^()]{2,40}\))?)"
    r"(?:,? c’est|\s(?:est|sont|désigne|désignent|correspond à|correspondent à))\s"
    r"(?P<what>(?:(?:une?|l[ae]s?|des)\s|l’).+)$",
    re.S | re.I,
)
_TOLD_APART = re.compile(
    r"\s(?:qui|que|dont|où|permettant|servant|utilisée?s?|conçue?s?|destinée?s?|chargée?s?|capables?|centrée?s?|composée?s?"
    r"|constituée?s?|développée?s?|reliant|contenant|pour|afin|entre)\s|\squ’|\sfait (?:de |d’)",
    re.I,
)
_END = re.compile(
    r",\s(?:mais|et|car|donc|comme|notamment|par exemple|tel(?:le)?s? que|ce qui|développée?|souvent|contrairement)\b.*$"
    r"|\s(?:comme|tels? que|telles? que|:)\s.*$", re.I | re.S,
)  # fmt: skip
# «Le but de ce cours», «son rôle», «la première»: of what, is said elsewhere.
_POINTS = re.compile(
    r"\b(?:ce(?! qu)|cet|cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|celui|celle|ceux|celles|premi(?:er|ère)|second|seconde"
    r"|derni(?:er|ère)|(?:l’|les )autres?|même|ici|là|précédente?|suivante?|principa(?:l|le|ux|les)|meilleure?|plus|moins|y)\b",
    re.I,
)
_RANKED = re.compile(r"(?:l[ae]s?|l’|une? des?|une?)\s?(?:plus|moins|autre|seule?|meilleure?|bonne?|\w+ (?:plus|moins|couran\w+|principal\w*))\b", re.I)  # fmt: skip
# What is one of these is a side of something, or a thought of the author.
_NO_TERMS = word_set(
    "but objectif avantage inconvenient principe interet probleme solution idee chose difference choix piege"
    " risque question reponse resultat reste remede prix cout force faiblesse role cle exemple point fait raison"
    " cas moyen facon maniere besoin suite fin debut terme mot"
)
_ONE = re.compile(r"une?\s", re.I)
_MOST_IN_NAME, _LEAST_TOLD, _MOST_TOLD = 4, 4, 25


def defined(sentence: str) -> Question | None:
    """What a sentence by itself says that a thing is; None where it is not sure."""
    found = _DEFINED.match(sentence)
    if not found:
        return None
    subject, what = found["subject"].strip(), _END.sub("", found["what"]).strip(" .")
    if not (_is_term(subject) and _tells_apart(what)):
        return None
    return closed(_what_is(_bare(subject)), what)


def is_glossed(label: str, value: str) -> bool:
    """«Clé de tri : valeur unique qui…» is an entry of a glossary, under any title."""
    term = without_brackets(label).strip()
    first = term.split(" ")[0]
    entry = term[:1].isupper() and is_common(first) and not labels.is_plural(term)
    few = len(words(term)) <= _MOST_IN_NAME
    return entry and few and _is_term(term) and _tells_apart(_END.sub("", value))


def _tells_apart(what: str) -> bool:
    """A kind of thing, and which of that kind."""
    if not is_balanced(what) or _POINTS.search(what) or _RANKED.match(what):
        return False
    few = _LEAST_TOLD <= len(words(what)) <= _MOST_TOLD
    told = few and _TOLD_APART.search(f" {what} ") is not None
    return told and names_kind(without_article(what))


def _what_is(subject: str) -> str:
    """Asked as it is spoken of: «un répartiteur», «le routage», «Kubernetes»."""
    bare = without_article(subject)
    if bare == subject:
        known = is_name(bare) or is_common(bare.split(" ")[0])
        return what_is(bare) if known else f"qu’est-ce {that(bare)}"
    shown = small(subject)
    if shown.startswith(("les ", "des ")):
        return f"que sont les {bare}"
    return f"qu’est-ce {that(shown)}"


def _bare(subject: str) -> str:
    """Without another name in brackets."""
    return re.sub(r" \([^()]*\)$", "", subject)


def _is_term(subject: str) -> bool:
    name = without_article(_bare(subject))
    first = name.split(" ")[0].lower()
    if clauses.is_vague(subject) or _POINTS.search(subject) or is_infinitive(first):
        return False
    if len(words(name)) > _MOST_IN_NAME:
        return False
    if not _ONE.match(subject) and (is_rubric(name) or labels.is_side(name)):
        return False
    if first in _NO_TERMS or not name[:1].isalpha():
        return False
    known = is_name(name) or is_named(name)
    return known or subject != name or is_common(first)
