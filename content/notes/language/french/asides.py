"""What a French sentence says besides its object: meanwhile, sparing what, what for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import (
    elides,
    of,
    of_named,
)
from content.notes.language.french.phrasing import closed, in_full
from content.notes.language.french.verbs import (
    is_infinitive,
    is_verb,
)
from content.notes.language.names import mentions
from content.notes.language.services import is_known, is_service

_WHILE = re.compile(r",? tout en (?P<stem>[a-zà-ÿ]{3,})ant (?P<what>[^;:→()]+)$")
_OF = re.compile(r"(?:de la |de |du |des |de l’|d’)")
_BY_ONE = re.compile(r"\b(?:on|l’on)\s")
# «On n’a plus à se soucier des serveurs»
_SPARED = re.compile(
    r"(?:On|[Ii]l) n’(?:a|y a) (?P<not>plus|pas|jamais) (?:besoin d(?:e |’)|à )"
    r"(?P<does>(?:se |s’)?[a-zà-ÿ]+) (?P<what>[^:;→]+)"
)
_WITHOUT = re.compile(
    r"\ssans avoir (?:à |besoin d(?:e |’))(?P<does>(?:se |s’)?[a-zà-ÿ]+) "
    r"(?P<what>[^,;:→()]+(?:\([^()]*\))?)$"
)
# «On ne gère pas la capacité»
_NOT_DONE = re.compile(
    r"On ne (?P<does>gère|provisionne|administre|maintient|installe|configure|dimensionne|planifie|patche|paie)"
    r" (?P<not>pas|plus) (?P<what>(?:l[ae]s? |l’)[^,;:→()]+)(?=$|, )"
)
_CARES = frozenset({"se soucier", "s’occuper", "se préoccuper", "s’inquiéter"})
# One of these is in whatever is asked here, and in few other sentences.
_MAY_HOLD = re.compile(
    r"^(?:On ne |(?:On|[Ii]l) n’|(?:Supporte|Prend en charge|Offre|Propose|Fournit|Intègre|Inclut) )"
    r"|\stout en |\ssans avoir "
)
_OFFERED = re.compile(
    r"(?:Supporte|Prend en charge|Offre|Propose|Fournit|Intègre|Inclut) "
    r"(?P<article>(?:les?|la|une?|des) |l’)(?P<what>[^,;:()→=]{3,50}?) pour "
    r"(?P<aim>(?:(?:l[ae]s?|une?|des) |l’|[a-zà-ÿ]+(?:er|ir|re) )[^;:→=]+)$"
)
_DEFINITE = {"un ": "le ", "une ": "la ", "des ": "les "}


def asides(topic: Topic, sentence: str) -> tuple[Question, ...]:
    """Questions for what stands beside the object of a sentence about a named topic."""
    if not _MAY_HOLD.search(sentence):
        return ()
    if not any(map(is_known, topic[:2])):
        return ()
    return (
        *_meanwhile(topic, sentence),
        *_spared(topic, sentence),
        *_offered_for(topic, sentence),
    )


def _meanwhile(topic: Topic, sentence: str) -> Iterator[Question]:
    """«On connecte ses sites, tout en profitant des avantages de S3»: of what else."""
    found = _WHILE.search(sentence)
    if not found or not _BY_ONE.search(sentence[: found.start()]):
        return
    what, verb = found["what"].strip(" ."), _present(found["stem"])
    of_what = _OF.match(what)
    if verb and (of_what or clauses.starts_object(what)):
        asks = "de quoi" if of_what else "que"
        by = "-on" if verb[-1] in "td" else "-t-on"
        yield closed(f"avec {in_full(topic)}, {asks} {verb}{by}", what)


def _present(stem: str) -> str:
    """«conserve» of «conservant», "" of verbs no lexicon has."""
    if is_infinitive(f"{stem}er"):
        return f"{stem}e"
    if stem.endswith("iss") and is_verb(f"{stem[:-2]}t", "le"):
        return f"{stem[:-2]}t"
    if stem.endswith("uis") and is_verb(f"{stem[:-1]}t", "le"):
        return f"{stem[:-1]}t"
    return ""


def _spared(topic: Topic, sentence: str) -> Iterator[Question]:
    """What one need not do any more, or does not do, with a thing."""
    if found := _SPARED.match(sentence) or _WITHOUT.search(sentence):
        does, what = found["does"], found["what"].strip(" .")
        negated = found.groupdict().get("not") or "pas"
        if does in _CARES and _OF.match(what):
            asks = f"de quoi n’a-t-on {negated} à {does}"
        elif is_infinitive(does) and clauses.starts_object(what):
            asks = f"que n’a-t-on {negated} à {does}"
        else:
            return
        yield closed(f"avec {in_full(topic)}, {asks}", what)
    elif found := _NOT_DONE.match(sentence):
        by = "-on" if found["does"][-1] in "td" else "-t-on"
        asks = f"que ne {found['does']}{by} {found['not']}"
        yield closed(f"avec {in_full(topic)}, {asks}", found["what"])


def _offered_for(topic: Topic, sentence: str) -> Iterator[Question]:
    """«Supporte les transactions pour des écritures atomiques»: what these allow."""
    found = _OFFERED.match(sentence)
    if not found or not is_service(topic.name) or mentions(found["what"], topic.name):
        return
    article = _DEFINITE.get(found["article"].lower(), found["article"].lower())
    many = article == "les "
    if article in {"le ", "la "} and elides(found["what"]):
        article = "l’"
    aim = found["aim"]
    if is_infinitive(aim.split(" ")[0]):
        aim = of(aim)
    allows = "permettent" if many else "permet"
    asks = f"que {allows} {article}{found['what']} {of_named(topic.name)}"
    yield closed(asks, aim)
