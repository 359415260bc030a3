"""One side of a subject, asked by the shape of its label and of its value."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, labels, objects
from content.notes.language.french.articles import (
    a,
    named,
    of,
    of_named,
    of_the,
    that,
    the,
)
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    lowered,
)
from content.notes.language.french.phrasing import (
    bare,
    closed,
    is_action,
    is_member,
    is_one,
    is_trait,
    of_topic,
    scoped,
    subject_of,
    toward,
    which_is,
)
from content.notes.language.french.verbs import is_participle, is_plural_verb
from content.notes.language.names import is_coined, is_name, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import fold, word_set, words

_LEAST_MEANING = 3
_OPEN_ENDED = re.compile(r"(?:é|ée|és|ées|it|ite|u|ue|ble) (?:par|à|avec|sur|dans)$")
_ENDS_OPEN = re.compile(r"^(?!par défaut)\w.*\s(?:à|de|par|pour|avec|sur|dans|vers)$")
_TRAITS = re.compile(r"\w{4,}(?:és|ées|els|elles|ifs|ives|iques|ables|ibles),")
# «3 états (OK, ALARM…)» counts what a thing has, and measures nothing.
_COUNTED = re.compile(
    r"\d+ (?!mois|jours|heures|minutes|secondes|octets|fois|ans)[a-zà-ÿ]{4,}s\b"
)
_DETERMINED = re.compile(r"(?:le|la|les|des|du|de la)\s|de l’|l’", re.I)
# What stands for something else: the value says which one.
_ROLES = word_set(
    "service outil option regle fonction catalogue levier preuve moyen remede raison "
    "stockage reglage solution choix tier piege mecanisme"
)
_SUITED = re.compile(
    r"^(?:idéal|adapté|conçu|recommandé|parfait|optimisé|pratique|destiné)(?:e|s|es)? "
    r"(?:pour|à|aux?)$", re.I,
)  # fmt: skip


def of_feature(
    subject: str, noun: str, agreed: Agreement, value: str, form: Form
) -> Question | None:
    whole = f"{the(noun, agreed)} {of_named(subject)}"
    if _TRAITS.match(value) or (_is_several_words(value) and is_trait(value)):
        return closed(f"qu’est-ce qui caractérise {whole}", value)
    found = clauses.predicate(value) if form == "verb" else None
    if found and not agreed.plural and (asked := objects.ask_object(whole, *found)):
        return closed(asked.prompt, asked.answer)
    if form in {"infinitive", "purpose"}:
        verb = agreed.pick("sert", "sert", "servent", "servent")
        return closed(f"à quoi {verb} {whole}", toward(value))
    if _COUNTED.match(value) and not agreed.plural:
        return closed(f"qu’est-ce qui caractérise {whole}", value)
    few = len(words(value)) < _LEAST_MEANING
    told = few or agreed.plural or "proposé" in noun
    told = told or (form == "noun" and _is_told(noun, value))
    if form in {"quantity", "scale"} or told:
        return closed(which_is(noun, agreed, subject, ""), value)
    said = agreement(value.split(" ")[0]) if form == "noun" else None
    if said and said.plural and not is_action(noun):
        return closed(f"qu’est-ce qui caractérise {whole}", value)
    if said and not is_action(noun):
        inside = "dans" if is_name(subject) or is_service(subject) else "pour"
        common = " " not in noun and not is_coined(noun) and noun[0].islower()
        shown = a(noun, agreed) if common else the(noun, agreed)
        return closed(f"{inside} {named(subject)}, qu’est-ce {that(shown)}", value)
    return closed(f"en quoi consiste {whole}", value)


def _is_told(noun: str, value: str) -> bool:
    """The value is the thing itself («AWS KMS», «Des fichiers…») and no gloss of it."""
    head = fold(noun).split(" ")[0]
    return (
        head in _ROLES
        or head.endswith("ite")
        or is_proper(value.split(",")[0])
        or bool(_DETERMINED.match(value))
    )


def _is_several_words(value: str) -> bool:
    return len(words(value)) > 1


def of_name(topic: Topic, label: str, value: str, form: Form) -> Question:
    preposition = "dans" if is_name(topic.name) else "pour"
    inside = f"{preposition} {named(topic.name)}"
    shown = label if is_name(label) else f"«{label}»"
    if _is_several_words(value) and is_trait(value):
        return closed(f"{inside}, qu’est-ce qui caractérise {shown}", value)
    found = clauses.predicate(value) if form == "verb" else None
    if found and (asked := objects.ask_object(shown, *found)):
        return closed(f"{inside}, {asked.prompt}", asked.answer)
    if form in {"infinitive", "purpose"}:
        return closed(f"{inside}, quel est le rôle {of(shown)}", value)
    if form_of(label) in {"prepositional", "purpose"}:
        return closed(f"{subject_of(topic)} : qu’en est-il {lowered(label)}", value)
    if form == "quantity" and is_one(value):
        return closed(f"{inside}, quelle valeur pour {shown}", value)
    if label[0].islower() and not is_common(label):
        return closed(f"{inside}, à quoi correspond {shown}", value)
    if form in {"clause", "prepositional", "verb"}:
        return closed(f"{inside}, en quoi consiste {shown}", value)
    if form != "noun" or len(words(value)) < _LEAST_MEANING:
        return side_of(topic, label, value)
    asks = "signifie" if fold(label).startswith("non ") else "désigne"
    return closed(f"{inside}, que {asks} {shown}", value)


def items_of(topic: Topic, label: str, items: tuple[str, ...] = ()) -> str:
    """For a list whose label takes no article: « qu’est-ce qui relève de «DU cloud» »"""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        side = lowered(label).replace(" & ", " et ")
        shown = of_named(topic.name)
        return closed(f"côté {side}, quelles sont les caractéristiques {shown}",
                       "").prompt  # fmt: skip
    found = labels.phrase(label)
    if found and labels.singular_class(label):
        found = labels.plural(found[0]), Agreement(found[1].gender, plural=True)
    if found and found[1].plural:
        return closed(which_is(*found, subject_of(topic), ""), "").prompt
    if is_name(label) and re.search(r"[a-z]s$", label) and " " in label:
        return closed(f"quels sont les {label} {of_named(topic.name)}", "").prompt
    if is_name(label) and " " in label:
        traits = f"quelles sont les caractéristiques {of_named(label)}"
        return closed(traits, "").prompt
    named_ones = sum(is_coined(item.split(" ")[0]) for item in items)
    if found and named_ones < len(items):
        inside = of_named(subject_of(topic))
        return closed(f"que comprend {the(*found)} {inside}", "").prompt
    if items and not is_name(label) and named_ones * 2 < len(items):
        traits = f"qu’est-ce qui caractérise «{label}»"
        return closed(f"{subject_of(topic)} : {traits}", "").prompt
    return closed(f"{subject_of(topic)} : qu’est-ce qui relève de «{label}»",
                   "").prompt  # fmt: skip


def unphrased(topic: Topic, label: str, value: str, form: Form) -> Question:
    """A label no article can be put before, and a value that may say what it is."""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        return Question(items_of(topic, label), value)
    if form in {"infinitive", "purpose"}:
        shown = f"quel est le rôle de «{label}»"
        return closed(f"{subject_of(topic)} : {shown}", value)
    return side_of(topic, label, value)


def _are_names(value: str) -> bool:
    return all(map(is_coined, re.split(r",\s|\s(?:et|and|ou)\s", value)))


def side_of(topic: Topic, label: str, value: str) -> Question:
    """« Qu’en est-il du statut pour OU ? »: right whatever the label and value are."""
    if _SUITED.match(label):
        return closed(f"quel est l’usage idéal {of_topic(topic)}", value)
    if fold(label) == "par defaut":
        what = "la valeur" if form_of(value) == "quantity" else "le comportement"
        which = "quelle" if what == "la valeur" else "quel"
        return closed(f"{which} est {what} par défaut {of_topic(topic)}", value)
    if form_of(label) == "verb" and form_of(value) == "boolean":
        does = f"{label[0].lower()}{label[1:]}"
        return closed(f"est-ce {that(bare(topic))} {does}", value)
    if _OPEN_ENDED.search(label) or _ENDS_OPEN.search(label):
        return closed(f"{subject_of(topic)} : {lowered(label)} quoi", value)
    if is_participle(label.split(" ")[0]) and _are_names(value):
        asked = f"{subject_of(topic)} : qu’est-ce qui relève de «{label}»"
        return closed(asked, value)
    if is_proper(label):
        side = of(label)
    elif found := labels.phrase(label):
        side = of_the(*found)
    else:
        side = f"de «{label}»"
    about = bare(topic) if is_member(topic) else named(topic.name)
    if form_of(value) == "quantity" and side.startswith("de «") and is_one(value):
        return closed(scoped(topic, f"quelle est la valeur {side} pour {about}"), value)
    return closed(scoped(topic, f"qu’en est-il {side} pour {about}"), value)


def side_asked(topic: Topic, noun: str, value: str) -> Question | None:
    found = clauses.predicate(value)
    if found and is_plural_verb(found[0]):
        return None
    asked = objects.ask_object(named(topic.name), *found) if found else None
    return asked and closed(f"côté {noun}, {asked.prompt}", asked.answer)


def yes_no(topic: Topic, label: str, value: str) -> Question:
    bare = label.rstrip("? \u00a0\u202f")
    small = bare[0].lower() + bare[1:]
    if fold(bare).startswith("compatible"):
        small = re.sub(r"^(compatible) (?=[A-Z])", r"\1 avec ", small)
        return closed(f"{named(topic.name)} est-il {small}", value)
    return closed(f"{named(topic.name)} : {small}", value)
