"""What the headings above a fact place it in: «dans le DNS», «sous Linux», «avec dig»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from content.notes.facts.acronyms import spells
from content.notes.facts.asking import asked_of
from content.notes.facts.headed import headed_subject, names_several, service_in
from content.notes.language import headings, subjects
from content.notes.language.acronyms import is_acronym, is_counted
from content.notes.language.french import labels
from content.notes.language.french.articles import ARTICLE_IN, is_many, named
from content.notes.language.french.articles import of as of_bare
from content.notes.language.french.nouns import (
    agreement,
    is_common,
    is_shouted,
    lowered,
    without_article,
)
from content.notes.language.french.phrasing import brief
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name
from content.notes.language.services import is_service
from content.notes.language.typography import first_word, fold, word_set, words

# «Sous GNU/Linux», «Avec Terraform»: a heading that places what stands below it.
_PLACES = re.compile(r"(?P<where>Sous|Chez|Avec)\s(?P<name>[A-Z]\S*(?:\s[A-Z]\S*)?)$")
_UNDER = re.compile(r"(?:^|\s)[Ss]ous\s(?P<name>[A-Z]\S*)$")
# «HA/DR» are two, «/etc/fstab» is one.
_JOINED = re.compile(r"^[^/]+/|\s[-–—]\s|^$")
_TYPED = re.compile(
    r"(?:la |l’|the )?(?:commande|instruction)\s(?P<name>[a-z][\w.-]*)$", re.I
)
_SPELT = re.compile(r"(?P<short>[a-z]\w{1,8})\s(?:[-–—]\s|\()(?P<long>[^()]{6,60})\)?$")
_SYSTEMS = word_set("linux windows macos unix android debian ubuntu freebsd")
# «Étapes du démarrage»: its steps, of which each row or bullet is one.
_PARTS_OF = re.compile(
    r"(?:les )?(?:étapes|phases|composants|éléments|couches|niveaux|rôles|acteurs|champs|fonctions|parties)"
    r"\s(?P<of>du |de la |de l’|des )(?P<what>[^:(),]+)$", re.I,
)  # fmt: skip
_SET_APART = re.compile(
    r"(?:^|[-–—:] ?)(?:avant|sans) (?:l[ae]s? |l’|une? )?[A-Z]|\b(?:alternatives|concurrents|prédécesseurs|ancêtres"
    r"|remplaçants)\b|\bprotocoles (?:historiques|obsolètes|abandonnés)\b", re.I,
)  # fmt: skip
_FIRST = re.compile(r"(?:principaux|principales|différente?s|quelques|autres)\s", re.I)
# «Health checks», «Read replicas»: several things, called so in French too.
_OF_TRADE = re.compile(r"[A-Z][a-z]+(?: [a-z]+){1,2}s")
_MOST_IN_NAME, _MOST_IN_OWNER, _PAIR = 5, 7, 2


class Domain(NamedTuple):
    """`phrase` is said before a question, `name` what need not be said twice."""

    name: str
    phrase: str

    @property
    def is_tool(self) -> bool:
        return self.phrase.startswith("avec ")

    @property
    def is_system(self) -> bool:
        return self.phrase.startswith("sous ")


@kept(4096)
def set_apart(trail: tuple[str, ...]) -> bool:
    """«Avant SSH», «Alternatives»: what stands below is beside the subject, not in it."""
    return any(map(_SET_APART.search, trail[1:]))


@lru_cache(maxsize=4096)
def domain_of(trail: tuple[str, ...], *, of_tools: bool = False) -> Domain | None:
    """The nearest heading that names what the question is of; None where none does.

    `of_tools`: of a tool, which is nothing that another tool has.
    """
    known = (_named_in(headings.without_numbering(one)) for one in reversed(trail))
    found = (one for one in known if one and not (of_tools and one.is_tool))
    return next(found, None)


@kept(4096)
def system_of(trail: tuple[str, ...]) -> Domain | None:
    """«Sous Linux», where a heading says that what stands below holds there."""
    said = (_UNDER.search(one) for one in reversed(trail))
    found = next(filter(None, said), None)
    return Domain(found["name"], f"sous {found['name']}") if found else None


@lru_cache(maxsize=4096)
def owner_of(trail: tuple[str, ...], kind: str) -> Domain | None:
    """The thing, or the things, whose «types» or «étapes» the headings announce."""
    for heading in reversed(trail):
        if whole := _PARTS_OF.match(headings.without_numbering(heading)):
            owner = f"{ARTICLE_IN[whole['of'].lower()]}{lowered(whole['what'])}"
            few = len(words(owner)) <= _MOST_IN_OWNER
            return Domain(owner, f"pour {owner}") if few else None
        if _announces(heading, kind) or subjects.is_part(heading):
            continue
        if _OF_TRADE.fullmatch(heading) and not any(map(is_common, heading.split())):
            return Domain(heading, f"pour les {heading.lower()}")
        things = _several_in(heading)
        subject = things or headed_subject(heading)
        noun = without_article(subject)
        plain = agreement(noun) is not None and is_common(noun)
        plain = plain and bool(things or " " in noun)
        few = len(words(subject)) <= _MOST_IN_OWNER
        if subject and plain and few and not subjects.is_part(subject):
            return Domain(subject, f"pour {named(subject)}")
        return None
    return None


@lru_cache(maxsize=4096)
def offered_by(trail: tuple[str, ...], kind: str) -> Domain | None:
    """What a «fournisseur» provides, told by the nearest heading of several things."""
    told = (_several_in(one) for one in reversed(trail) if not _announces(one, kind))
    things = next(filter(None, told), "")
    return Domain(things, f"pour {named(f'les {things}')}") if things else None


@lru_cache(maxsize=4096)
def narrowed(trail: tuple[str, ...], kind: str) -> str:
    """«méthode de révocation» where «Révocation» heads the «Méthodes», else the kind."""
    if len(trail) < _PAIR or " " in kind or not _announces(trail[-1], kind):
        return kind
    if domain_of(trail[-2:-1]):
        return kind
    whole = headings.without_numbering(trail[-2])
    of = brief(whole)
    plain = whole == headed_subject(whole) and not subjects.is_part(of)
    short = " " not in of and not is_many(lowered(of)) and not kind.startswith(fold(of))
    known = is_acronym(of) or (is_common(of) and not is_name(of))
    return f"{kind} {of_bare(lowered(of))}" if plain and short and known else kind


def _announces(heading: str, kind: str) -> bool:
    """«Types de volumes» above what is each one «type»."""
    head = first_word(kind)
    return head in {word.rstrip("s") for word in fold(heading).split()}


def _several_in(heading: str) -> str:
    """«résolveurs publics» of «Principaux résolveurs publics», "" of no plain plural."""
    things = _FIRST.sub("", without_article(headings.without_numbering(heading)))
    known = is_common(things) and len(words(things)) <= _MOST_IN_OWNER
    if not known or not labels.is_plural(things) or subjects.is_part(things):
        return ""
    return lowered(things)


@kept(4096)
def _named_in(heading: str) -> Domain | None:
    if found := _PLACES.match(heading):
        return Domain(found["name"], f"{found['where'].lower()} {found['name']}")
    if typed := _TYPED.match(heading):
        return Domain(typed["name"], f"avec la commande {typed['name']}")
    if (spelt := _SPELT.match(heading)) and spells(
        spelt["short"].upper(), spelt["long"]
    ):
        return Domain(spelt["short"], f"avec {spelt['short']}")
    if names_several(heading):
        return None
    if asked := asked_of(heading):
        return _asked(asked)
    subject = headed_subject(heading)
    if _is_domain(subject):
        return _within(subject)
    fields = {one for one in re.findall(r"\w+", heading) if _is_field(one)}
    known = {service_in(heading), *fields} - {""}
    return _within(known.pop()) if len(known) == 1 else None


def _is_domain(subject: str) -> bool:
    """One service, or a name with letters of its own: no «Resource Records (RR)»."""
    if _JOINED.search(subject) or is_many(subject) or is_counted(subject):
        return False
    if is_service(subject):
        return True
    few = len(words(brief(subject))) <= _MOST_IN_NAME
    coined = (one for one in subject.split() if is_coined(one) and not is_shouted(one))
    return few and is_name(subject) and any(coined)


def _is_field(word: str) -> bool:
    """«DNS», «Linux»: what all of a page may be about."""
    field = is_acronym(word) and not is_counted(word)
    return field or (fold(word) in _SYSTEMS and word[:1].isupper())


def _asked(about: str) -> Domain:
    """«pour le VPC», «avec la commande ping» under a question about it."""
    name = without_article(about)
    if name == about:
        return _within(name)
    return Domain(name, f"{'avec' if is_common(name) else 'pour'} {about}")


def _within(name: str) -> Domain:
    shown = brief(name)
    if fold(shown) in _SYSTEMS:
        return Domain(name, f"sous {shown}")
    known = is_service(name) or is_acronym(shown)
    return Domain(name, f"{'dans' if known else 'pour'} {named(shown)}")
