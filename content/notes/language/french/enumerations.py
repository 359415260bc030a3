"""Several things under one label put as a French question.

A list is asked for only where its label is a class («moteurs», «3 sortes de bus») or a
sentence it completes, and its items are of one kind; "" elsewhere.
"""

from __future__ import annotations

import re

from content.notes.language.base import Topic
from content.notes.language.french import (
    columns,
    criteria,
    labels,
    side_nouns,
)
from content.notes.language.french.articles import (
    named,
    of_named,
    that,
)
from content.notes.language.french.attributes import WHAT_IT_DOES
from content.notes.language.french.forms import form_of
from content.notes.language.french.lexicon import INVARIABLE
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
)
from content.notes.language.french.phrasing import (
    ended,
    subject_of,
)
from content.notes.language.french.singulars import singular_class
from content.notes.language.french.statements import listed
from content.notes.language.french.verbs import (
    may_be_infinitive,
)
from content.notes.language.french.which import how_assured, main_ones, which_is
from content.notes.language.french.whole_labels import as_asked
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import (
    BRACKETED,
    small,
    word_set,
    words,
)

_LISTABLE = frozenset({"noun", "infinitive", "scale"})
# What is said of a thing, in whatever form.
_SAID = side_nouns.PHRASES | {"limite"}
# «À la demande», «par lots»: how a thing works, or is paid for.
_WAYS = word_set("mode option formule facon maniere")
_PAIR = 2
_RELATIVE = re.compile(r"\b(?:que|qu’|qui|dont|où)\b")
# «Les options à connaître» are whatever the note says below.
_TO_LEARN = re.compile(r"\sà (?:conna[iî]tre|savoir|retenir|réviser)\b", re.I)
# «Ne s’applique pas» says not of what.
_NEGATED = re.compile(r"(?:ne|n’\w+)\s", re.I)
# «Ne voient pas : …» lists what escapes them.
_NOT_DONE = re.compile(r"ne [a-zà-ÿ]+ (?:pas|plus)", re.I)
# «btrfs» ends as «endpoints» does, and no one can say it.
_PLURAL_NAME = re.compile(r"(?:(?!et )[\w-]+ )*(?=[\w-]*[aeiouy])[\w-]*[a-z]{3}(?<!s)s")
_PARTITIVE = re.compile(r"(?:des|du|de la)\s|de l’", re.I)
_NUMBERED = re.compile(r"\s\d+$")
_ADJECTIVES = re.compile(
    r"\w*(?:[ae]ntes?|ée?s|i[fv]e?s|iques?|[ai]bles?|ale?s|aux|ous)$"
)
# «Authentification par badge» is one way already, «sécurité» is kept up in several.
_WHOLE_SIDE = re.compile(r"(?:haute )?[\w-]+")
_MEANS = re.compile(
    r"(?:via|avec|par|grâce)\s|\w+[ée]e?s? (?:par|avec|via)\s|en \w+ant\b", re.I
)
_FIGURE = re.compile(r"(?<!\w)[~<>≤≥]?\s?\d")
_DONE = frozenset({"infinitive", "verb"})
# «C’est un plafond», «dont la moitié»: said of what stands before, and one of nothing.
_GOES_ON = re.compile(
    r"(?:c’est|ça|ce n’est|ils?|elles?|on|dont|et|ainsi|donc|mais|soit)\s", re.I
)
# «6 copies / 3 sites» is said of the thing, and no class of several.
_IN_FIGURES = re.compile(r"\d.*/.*\d")
# One of these has parts, and there are no several of it.
_UNCOUNTED = word_set(
    "facturation tarification organisation structure composition comportement"
    " fonctionnement principe definition signification public"
)
# Beside or after which, is said elsewhere.
_LEANS = re.compile(r"(?:autre|nouve(?:l|lle|au|aux)|même)s? ", re.I)
# Below these stands whatever one begins with.
_RUBRIC = re.compile(
    r"(?:les )?(?:bases|fondamentaux|notions|généralités|essentiel|rappels|basics)",
    re.I,
)
_MOST_IN_LABEL = 9


def enumeration(
    topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
) -> str:
    """«Quels sont les moteurs d’Amazon RDS ?»"""
    if any(map(_GOES_ON.match, items)) or _IN_FIGURES.search(label):
        return ""
    if _NOT_DONE.fullmatch(label):
        return ""
    if _LEANS.match(label) or _RUBRIC.fullmatch(label):
        return ""
    label = labels.in_french(label)
    asked = _by_words(topic, label, items)
    if asked is None:
        return _of_class(topic, label, items, open_ended=open_ended)
    return asked


def _by_words(topic: Topic, label: str, items: tuple[str, ...]) -> str | None:
    """Where the label is a verb, a sentence or the question itself; None of a noun."""
    if found_does := WHAT_IT_DOES.match(label):
        does = found_does["verb"]
        # A thing does something, and no nouns.
        told = does != "fait" or all(form_of(one) in _DONE for one in items)
        return ended(f"{that(does)} {named(topic.name)}") if told else ""
    if asked := as_asked(topic, label, "") or columns.asked(topic, label, ""):
        return asked.prompt
    spoken = BRACKETED.sub("", label)
    if form_of(spoken) == "infinitive":
        # «Se passer de serveurs» is done, and what stands below may be anything.
        return ""
    if form_of(spoken) in {"clause", "verb"}:
        bare = _RELATIVE.search(spoken) or _NEGATED.match(spoken)
        done = all(map(_is_done, items))
        return "" if bare else listed(topic, spoken, done=done)
    return None


def _of_class(
    topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
) -> str:
    """Where the label is what each of the items is: «moteurs», «cas d’usage»."""
    subject = subject_of(topic)
    told = labels.is_counted(label) or (
        criteria.head_of(label) in _SAID and labels.is_plural(label)
    )
    if _TO_LEARN.search(label):
        return ""
    if len(items) == _PAIR and not (told or topic.category or services_in(topic.name)):
        # Of «versions» that are not counted, two are seldom all there are.
        return ""
    told = told or criteria.head_of(label) in side_nouns.AMOUNTS
    told = told or (criteria.head_of(label) in _WAYS and _are_ways(items))
    if not (told or are_of_a_kind(items)) or len(words(label)) > _MOST_IN_LABEL:
        return ""
    kind, found = labels.kind_of(label), labels.phrase(label)
    if kind == "name" or found is None or _NUMBERED.search(label):
        return _of_name(topic, label, items)
    noun, agreed = found
    if kind == "quality" and not agreed.plural:
        means = _WHOLE_SIDE.fullmatch(noun) or all(map(_MEANS.match, items))
        return ended(how_assured(noun, agreed, subject)) if means else ""
    one = not agreed.plural and kind == "criterion"
    if one and _is_uncounted(noun, items):
        return ""
    if (
        one
        and (criteria.is_asked(noun) or _are_bare(items))
        and not labels.is_mass(noun)
    ):
        noun = labels.plural_cases(labels.plural(noun))
        agreed = Agreement(agreed.gender, plural=True)
    elif not agreed.plural and _is_same_for_several(noun):
        agreed = Agreement(agreed.gender, plural=True)
    elif not agreed.plural and not labels.is_mass(noun):
        return ""
    several = open_ended or labels.is_open(noun)
    main = main_ones(noun, agreed) if several else ""
    if mentions(label, topic.name):
        subject = ""
    # «Fichiers» under «Stockage» are none that it has.
    had = told or criteria.head_of(noun) in criteria.SAID or is_service(topic.name)
    return ended(which_is(noun, agreed, subject, main)) if had else ""


def _is_done(item: str) -> bool:
    return form_of(item) == "infinitive" or may_be_infinitive(item.split(" ")[0])


def _is_uncounted(noun: str, items: tuple[str, ...]) -> bool:
    """«Facturation» is one; several prices are amounts, each of them."""
    head = criteria.head_of(noun)
    amounts = head in side_nouns.AMOUNTS and not all(map(_FIGURE.search, items))
    return head in _UNCOUNTED or amounts


def are_of_a_kind(items: tuple[str, ...]) -> bool:
    """All things done, or all things named: «PITR ; Restaurer» are no list of one kind."""
    forms = [form_of(_PARTITIVE.sub("", item)) for item in items]
    if _are_bare(items):
        return True
    if not all(form in _LISTABLE for form in forms):
        return False
    return len({form == "infinitive" for form in forms}) < 2


def _are_ways(items: tuple[str, ...]) -> bool:
    """«Provisionné ; à la demande»: named, or told by how it is done."""
    forms = {form_of(item) for item in items}
    return "prepositional" in forms and forms <= _LISTABLE | {"prepositional"}


def _are_bare(items: tuple[str, ...]) -> bool:
    """«R ; X ; z», «10.0.0.0/8 ; 172.16.0.0/12»: each a word that no dictionary has."""
    return all(" " not in item and is_coined(item) for item in items)


def _is_same_for_several(noun: str) -> bool:
    """«Index», «cas»: its list alone says that there are several."""
    return criteria.head_of(noun) in INVARIABLE and bool(singular_class(noun))


def _of_name(topic: Topic, label: str, items: tuple[str, ...]) -> str:
    """An English plural over names typed large: «Placement groups»; traits are none."""
    if (
        not _PLURAL_NAME.fullmatch(label)
        or _ADJECTIVES.fullmatch(label)
        or any(map(_FIGURE.search, items))
        or items[0][:1].islower()
    ):
        return ""
    first = label.split(" ")[0]
    shown = label if is_coined(first) else small(label)
    agreed = agreement(shown)
    which = "quelles" if agreed and agreed.gender == "f" else "quels"
    return ended(f"{which} sont les {shown} {of_named(topic.name)}")
