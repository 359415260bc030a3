"""Headers of columns that are no noun but half a question: «Comment la protéger».

Each kind is put as the whole question it stands for, and only where its words prove
that kind; None for all others.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import labels
from content.notes.language.french.articles import (
    is_many,
    of,
    of_named,
    that,
    the,
)
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import (
    closed,
    is_trait,
    of_topic,
    scoped,
    subject_of,
)
from content.notes.language.french.sides import bare_or_named
from content.notes.language.french.states import agreement_of, state
from content.notes.language.french.verbs import (
    acts_on,
    is_infinitive,
    is_participle,
    is_plural_verb,
    is_verb,
)
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.typography import fold, said_in, small, word_set

# An object before the infinitive proves that what the row names completes it.
_HOW = re.compile(
    r"(?P<adverb>comment|quand|où|pourquoi) (?:l’|la |le |les )(?P<does>\w+)(?P<rest>(?: \S+)*)$",
    re.I,
)
_ONE_DOES = re.compile(
    r"on (?P<does>\w+) (?P<rest>(?:le |la |les |l’|un |une |des )\S.*)$", re.I
)
_WHAT_ONE = re.compile(r"(?:ce qu’)?on (?P<does>\w+)(?: quoi)?$", re.I)
_ONE_DOES_IT = re.compile(
    r"on (?:l’|la |le |les )(?P<does>\w+) (?P<end>sur|avec|à|dans|par|en|pour|si|quand)$",
    re.I,
)
_FOR_WHAT = {"pour": "pour quel usage", "si": "dans quel cas", "quand": "dans quel cas"}
_WHAT_DOES = re.compile(r"ce qui (?P<does>\w+)(?P<rest>(?: \S+)*)$", re.I)
_DOES_WHAT = re.compile(r"(?P<does>\w+) quoi$", re.I)
_WHICH = re.compile(r"(?:pour|dans) quel(?:le)?s? [\w’ -]+$", re.I)
_RUNS_ON = re.compile(r"(?:sous|sur) quel(?:le)?s? [\w’ -]+$", re.I)
_WHO = re.compile(r"qui (?P<does>\w+) (?P<rest>(?:la |le |les |l’)\S.*)$", re.I)
# Who takes notes of what is left to him is the client of who offers it.
_MYSELF = re.compile(r"^(?:moi|nous|toi|vous)(?:-mêmes?)?(?=$|[\s,(])", re.I)
_DOES_WHEN = re.compile(
    r"(?P<oneself>se |s’)?(?P<does>\w+) (?P<adverb>quand|comment|où|pourquoi)$", re.I
)
_DONE_HOW = re.compile(r"(?P<done>\w{3,}é)e?s? (?P<end>à|avec|sur|dans|selon)$", re.I)
# «Choix fait selon», «clé stockée dans»: the end asks of what the noun undergoes.
_NOUN_DONE = re.compile(
    r"(?P<noun>[^\W\d]+) (?P<done>\w{2,}) (?P<end>selon|à|avec|sur|dans|en|depuis|vers)$",
    re.I,
)
_NOT_WHEN = re.compile(
    r"(?:(?:quand|pour) pas|pas (?:quand|pour)|à éviter (?:si|quand|pour))$", re.I
)
_MEANS = frozenset({"veut dire", "signifie"})
_WORKS = frozenset({"fonctionnement", "comment ca marche", "principe de fonctionnement",
                    "mode de fonctionnement", "comment ca fonctionne"})  # fmt: skip
_USED_WHEN = re.compile(
    r"quand (?:s’en servir|l’employer|y penser|y recourir|l’adopter)", re.I
)
_PLACED = re.compile(r"(?:sur|dans|chez|depuis|avec|sans|pendant) \S", re.I)
_TO_DO = re.compile(r"pour (?P<does>\w+)$", re.I)
IN_CASE = re.compile(r"(?:si\s|en cas d(?:e\s|’))(?P<what>\S.*)$", re.I)
_WHERE = re.compile(r"(?P<what>\S+) où$", re.I)
# What a word that «on» or «quoi» stands beside ends with, whether a list knows it or not.
_FINITE = re.compile(r"\w{2,}(?:e|it|et|rt|nd|ct|a)", re.I)
_GOVERNED = re.compile(
    r"(?:à|aux?|en|sur|dans|par|de|du|des|vers|avec|sans|seul|depuis|entre|après|avant|chez"
    r"|jusqu’à|pendant)\b|d’",
    re.I,
)
_NOT_SO = re.compile(
    r"pas (?:par défaut|encore|toujours|vraiment|en|avec|sur|pour)\b", re.I
)
_MOST_IN_HEADER = 8
# One of these is in whatever is half a question.
_HALVING = word_set(
    """
    comment quand ou pourquoi on ce qui quoi pour dans chez a avec sans selon sur sous en depuis
    vers pendant pas si fonctionnement veut signifie
    """
)
_ANY = Topic("AWS")


@kept(4096)
def is_asked(label: str) -> bool:
    """True for a header that is asked as the question it is half of."""
    return _put(label.rstrip("? \u00a0\u202f"), _ANY, "") is not None


def asked(topic: Topic, label: str, value: str) -> Question | None:
    """The question a header stands for, asked about one row."""
    said = label.rstrip("? \u00a0\u202f")
    if _WHO.match(said):
        value = _MYSELF.sub("Le client", value)
        if form_of(value) in {"clause", "verb"}:
            # «Lambda lit la file» says who does something else.
            return None
    put = _state_of(said, topic, value)
    if put is None and _is_half(said):
        put = _put(said, topic, value)
    if put is None and label.endswith("?"):
        put = _whether(said, bare_or_named(topic), value)
    return closed(scoped(topic, put), value) if put else None


def _state_of(label: str, topic: Topic, value: str) -> str | None:
    """«Partagé entre instances : non (sauf…)» asks whether the row is so."""
    if form_of(value) != "boolean":
        return None
    agreed = agreement_of(topic)
    told, be = state(label, agreed), "sont" if agreed.plural else "est"
    return f"est-ce {that(bare_or_named(topic))} {be} {told}" if told else None


@kept(1024)
def _is_half(label: str) -> bool:
    """True for a header that is half of a question: soon told of most cells.

    What is asked hangs on the label, and of the value on whether something is done.
    """
    return any(_put(label, _ANY, value) is not None for value in ("", "créer"))


def _put(label: str, topic: Topic, value: str) -> str | None:
    if _HALVING.isdisjoint(said_in(label)) or len(label.split()) > _MOST_IN_HEADER:
        return None
    row = bare_or_named(topic)
    if (found := _HOW.match(label)) and is_infinitive(found["does"]):
        return f"{found['adverb'].lower()} {found['does']} {row}{found['rest']}"
    if (found := _ONE_DOES_IT.match(label)) and _FINITE.fullmatch(found["does"]):
        end = found["end"].lower()
        return f"{_FOR_WHAT.get(end, f'{end} quoi')} {_one(found['does'])} {row}"
    if (found := _ONE_DOES.match(label)) and _FINITE.fullmatch(found["does"]):
        return f"avec {row}, {_one(found['does'])} {found['rest']}"
    if (found := _WHAT_ONE.match(label)) and _FINITE.fullmatch(found["does"]):
        done = form_of(topic.name) == "infinitive"
        about = f"pour {small(topic.name)}" if done else f"avec {row}"
        return f"{about}, {that(_one(found['does']))}"
    if (found := _WHAT_DOES.match(label)) and _FINITE.fullmatch(found["does"]):
        return f"avec {row}, qu’est-ce qui {found['does']}{found['rest']}"
    if _WHICH.match(label):
        return f"{small(label)} utilise-t-on {row}"
    if _RUNS_ON.match(label):
        runs = "fonctionnent" if is_many(topic.name) else "fonctionne"
        return f"{small(label)} {runs} {row}"
    if (found := _WHO.match(label)) and _FINITE.fullmatch(found["does"]):
        return f"avec {row}, qui {found['does']} {found['rest']}"
    if (found := _DOES_WHEN.match(label)) and _FINITE.fullmatch(found["does"]):
        oneself = (found["oneself"] or "").lower()
        return f"{found['adverb'].lower()} {oneself}{found['does'].lower()} {row}"
    if (found := _DONE_HOW.match(label)) and not is_participle(found["done"]):
        ending = agreement_of(topic).pick("", "e", "s", "es")
        be = "sont" if agreement_of(topic).plural else "est"
        return f"{found['end']} quoi {be} {found['done'].lower()}{ending} {row}"
    if (found := _NOUN_DONE.match(label)) and _is_done(found["done"]):
        by = f"{found['end'].lower()} quoi"
        return undergone(topic, found["noun"], found["done"], by)
    if fold(label) in _WORKS:
        # What a thing is or is good for says not how it works.
        told = form_of(value) != "noun" or not value
        return f"comment fonctionne {row}" if told else None
    if _USED_WHEN.fullmatch(label):
        return f"quand utiliser {row}"
    if fold(label) in _MEANS:
        return f"que {label.lower()} {row}"
    if (found := _DOES_WHAT.match(label)) and _FINITE.fullmatch(found["does"]):
        return f"{that(found['does'].lower())} {row}"
    if (found := _TO_DO.match(label)) and is_infinitive(found["does"]):
        return f"que permet de {found['does'].lower()} {row}"
    if _NOT_WHEN.match(label):
        return f"dans quel cas ne pas utiliser {row}"
    if _PLACED.match(label) and form_of(value) == "infinitive":
        return f"que permet de faire {row} {small(label)}"
    if found := IN_CASE.match(label):
        case = in_case(found["what"])
        does = "faut-il faire" if form_of(value) == "infinitive" else "se passe-t-il"
        return f"avec {row}, que {does} {case}" if case else None
    if found := _WHERE.match(label):
        phrase = labels.phrase(found["what"])
        be = "se trouvent" if phrase and phrase[1].plural else "se trouve"
        return f"où {be} {the(*phrase)} {of_topic(topic)}" if phrase else None
    return None


def _is_done(word: str) -> bool:
    """«Stockée», and «fait», which is a noun too."""
    return is_participle(word) or word.lower() in {"fait", "faite", "faits", "faites"}


def undergone(topic: Topic, noun: str, done: str, asks: str) -> str | None:
    """«selon quoi est fait le choix de la politique «Weighted»», «par qui»."""
    phrase = labels.phrase(noun)
    if phrase is None:
        return None
    be = "sont" if phrase[1].plural else "est"
    whole = f"{the(*phrase)} {of_named(subject_of(topic))}"
    return f"{asks} {be} {done.lower()} {whole}"


@kept(4096)
def in_case(what: str) -> str:
    """«en cas de dépassement», «si ça rate»; "" for what is neither."""
    what = small(what)
    if labels.phrase(what):
        return f"en cas {of(what)}"
    first, _, rest = what.partition(" ")
    subject = first in {"ça", "cela"} or form_of(what) == "clause"
    return f"si {what}" if subject and rest else ""


def what_one_does(label: str) -> str:
    """«gère-t-on l’OS» of «On gère l’OS ?», "" of all else."""
    found = _ONE_DOES.match(label)
    return f"{_one(found['does'])} {found['rest']}" if found else ""


def _whether(label: str, about: str, value: str) -> str | None:
    """«Tombe à 0 ?» asks whether the row does so."""
    first, _, rest = label.partition(" ")
    said = form_of(value) == "boolean" or _NOT_SO.match(value)
    if not acts(label) or is_plural_verb(first) or not said:
        return None
    return f"est-ce {that(about)} {first.lower()} {rest}"


@kept(4096)
def acts(label: str) -> bool:
    """«Tombe à 0», «survit au reboot»: a verb, which another word shows to be one."""
    first, _, rest = label.partition(" ")
    if not rest:
        return False
    if is_verb(first.lower(), rest) and not is_common(first):
        return True
    if acts_on(first, rest) and not is_common(first):
        return True
    if is_name(label):
        return False
    if is_verb(first, rest):
        return True
    shown = _GOVERNED.match(rest) and _FINITE.fullmatch(first)
    return bool(shown) and not (is_common(first) or is_trait(label))


def _one(verb: str) -> str:
    """«récupère-t-on», «prend-on»."""
    verb = verb.lower()
    return f"{verb}-on" if verb.endswith(("d", "t")) else f"{verb}-t-on"
