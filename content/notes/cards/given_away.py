"""Whether a question holds its own answer, in the same words or in other ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.hollow import is_hollow
from content.notes.cards.model import SAYS_OR_COUNTS, Sketch
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import without_article
from content.notes.language.light import LIGHT
from content.notes.language.meanings import meanings, means_no_more
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, words

_FEW, _LEAST_NAME, _STEM = 3, 5, 5
_LEAST_STEM = 7
_ENDS_NAME = re.compile(r"\s?(?:[(,]|$)")
_COUNTS = meanings("two three four several deux trois quatre plusieurs")
# What is said of nearly anything: «Affiche les statistiques de la requête» of «+stats».
_SAID_OF_ANY = meanings(
    "affiche utilisateur utilisateurs reçu reçue reçus reçues envoyé fichier fichiers caractères requête personnel "
    "general divers users shows displays received sent file files characters request various"
)


def is_given_away(sketch: Sketch) -> bool:
    # What is to be picked out of what the question names is given away by neither.
    if sketch.kind == "comparison":
        return False
    if sketch.asks and len(sketch.items) > 1:
        return False
    prompt = fold(sketch.prompt)
    answer = fold(sketch.answer)
    subject = without_brackets(without_article(sketch.fact.subject))
    if _is_named_first(sketch) and fold(subject) in prompt:
        return True
    if sketch.items and sketch.kind == "enumeration":
        return f" {answer} " in f" {prompt} "
    bare = fold(without_brackets(sketch.answer)) if "(" in sketch.answer else answer
    if len(bare) >= 3 and f" {bare} " in f" {prompt} " and sketch.kind != "acronym":
        return True
    if len(answer) >= 3 and f" {answer} " in f" {prompt} " and not answer.isdigit():
        return True
    if sketch.kind in SAYS_OR_COUNTS and (_is_in_name(sketch) or is_hollow(sketch)):
        return True
    if sketch.kind == "definition" and _is_translated(sketch):
        return True
    if sketch.kind == "definition" and _repeats(sketch, set(_heavy(answer))):
        return True
    if sketch.kind == "attribute" and sketch.fact.header and _is_named_in(sketch):
        return True
    if not all(stem in prompt for stem in _heavy(answer)):
        return False
    heavy = set(_heavy(answer))
    return len(heavy) > 1 and heavy <= {word.rstrip("sx") for word in prompt.split()}


def _heavy(answer: str) -> Iterator[str]:
    """The words that tell, one way whether of one or of several."""
    for word in answer.split():
        if word not in LIGHT and len(word) > 2:
            yield word.rstrip("sx")


def _is_in_name(sketch: Sketch) -> bool:
    """«Scheduled Scaling : planification» says its name again in another language."""
    name = sketch.fact.subject
    if fold(name) not in fold(sketch.prompt):
        name = without_brackets(name)
    known = meanings(name)
    # «1 an» shares no more than its figure with «Palier 1».
    if sketch.kind != "definition":
        return means_no_more(sketch.answer, known)
    told = meanings(sketch.answer) - _COUNTS
    told = told - _SAID_OF_ANY or told
    added = len(told - known)
    if is_service(name) and len(known) > 1 and known <= told and added <= 1:
        # «Fraud Detector : détecter plus vite les fraudes» is its name put into French.
        return True
    return not all(map(str.isdigit, told)) and told <= known


def _is_translated(sketch: Sketch) -> bool:
    """«Printers : imprimantes du site»: the name in French, and little more."""
    name, told = sketch.fact.subject, without_article(sketch.answer).split(" ")
    plain = name.isalpha() and name.istitle() and form_of(told[0]) == "noun"
    few = len(told) <= _FEW and plain
    return few and not meanings(name).isdisjoint(meanings(told[0]))


def _begins_as_named(sketch: Sketch) -> bool:
    """«Analyse de logs centralisée : centralisation des logs…» says its name again."""
    subject = fold(without_brackets(sketch.fact.subject))
    stems = {word[:_STEM] for word in subject.split()}
    said = (word for word in fold(sketch.answer).split() if word not in LIGHT)
    first = [word[:_STEM] for word in said if len(word) > _FEW][:2]
    return len(first) > 1 and stems.issuperset(first)


def _repeats(sketch: Sketch, heavy: set[str]) -> bool:
    """«Documents : documents personnels» adds one word to the name itself."""
    named = {word.rstrip("sx") for word in fold(sketch.fact.subject).split()}
    if named & heavy and len(heavy - named) < 2:
        return True
    if fold(sketch.answer).startswith(f"{fold(sketch.fact.subject)} "):
        return True
    if _begins_as_named(sketch):
        return True
    # «Format JSON compressé pour les archives» of «Compressed JSON»: its stem counts.
    size = _LEAST_STEM if sketch.fact.language == "fr" else None
    bare = fold(without_brackets(sketch.fact.subject)).split()
    named = {word.rstrip("sx")[:size] for word in bare}
    said = {word for word in heavy if word[:size] in named}
    return len(said) > 1 and len(heavy - said) <= len(said)


def _is_named_in(sketch: Sketch) -> bool:
    """«Failover : active-passive failover»: few words, and the name itself is one."""
    name = fold(without_article(sketch.fact.subject))
    few = len(words(sketch.answer)) <= _FEW and len(name) >= _LEAST_NAME
    return few and " " not in name and name in fold(sketch.answer).split()


def _is_named_first(sketch: Sketch) -> bool:
    """«Le FHS (Filesystem…), une norme…» of FHS names what was asked about."""
    subject = without_article(sketch.fact.subject)
    if " " not in subject:
        return False
    answer, size = without_article(sketch.answer), len(subject)
    begins = answer[:size].lower() == subject.lower()
    return begins and _ENDS_NAME.match(answer, size) is not None
