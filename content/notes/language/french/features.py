"""A label that is no side but a thing of its subject: what it does, is or measures.

Each frame asks for a value of one shape, and what has none of these shapes is no
answer to any of them.
"""

from __future__ import annotations

import re

from content.notes.language import headings
from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, criteria, labels, objects, side_nouns
from content.notes.language.french.articles import (
    a,
    named,
    of,
    of_named,
    one_of,
    that,
    the,
)
from content.notes.language.french.extents import defines, is_one
from content.notes.language.french.forms import Form, form_of, verb_position
from content.notes.language.french.measures import (
    is_one_amount,
    measure_of,
    measures,
)
from content.notes.language.french.measures import which as amount_of
from content.notes.language.french.neutral import names_side, short
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    is_lexical,
    lowered,
    without_article,
)
from content.notes.language.french.phrasing import (
    closed,
    inside,
    is_action,
    is_trait,
    is_variant,
    subject_of,
    toward,
)
from content.notes.language.french.sides import EITHER, FREE, measured, side_of
from content.notes.language.french.terms import is_pair
from content.notes.language.french.verbs import is_plural_verb
from content.notes.language.french.which import which_is
from content.notes.language.names import is_coined, is_name, is_named, mentions
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import (
    first_word,
    fold,
    small,
    without_brackets,
    word_set,
    words,
)

_MOST_IN_TERM = 5
_NO_TERM = re.compile(
    r"[^\w«\"/.@]|(?:les|des|ces?|non|pas|au|aux|sans|plus|si|en|par|pour|avec|où|quand)\s"
    r"|mots?-clés?$|.*\b(?:non|même|pas|possibles?|interdite?s?)\b|.*(?:[·,;:=→|]|\s[/&≠]\s|\s\+\s(?=[A-Z])|…|\bvs\b|\s(?:si|quand|que)$)", re.I,
)  # fmt: skip
# «5 par région» counts what there may be of a thing.
_PER = re.compile(r"\d[\d \u00a0]*(?: max)? par\s", re.I)
_ADVISED = re.compile(
    r"(?:re|dé)?(?:commandé|conseillé)|interdit|obligatoire|possible", re.I
)
# «On charge après un miss» says how it goes.
_GOES = re.compile(
    r"on\s(?!ne\b|n’|peut|doit|perd|paie|paye|conna|garde|veut|sait|a\b|est\b|reste|évite)\w+",
    re.I,
)
# «Session 1 h par défaut», «Écriture 1 Mo/s»: how much of it, and not what it is.
_MEASURED = re.compile(r"[\w’-]+\s[<>~≈≤≥]?\s?\d")
_FLOWS = re.compile(r"→|⇒|\s=\s|·|\?$")
# «Plus lent» than what, another line says.
_COMPARED = re.compile(r"(?:plus|moins|aussi|peu) ", re.I)
# Two traits are told in one breath, figures and more of them are not.
_PILED = re.compile(r"\d|[,;].*[,;]|[→=·]")
# «Transfert gratuit», «défaut, trafic imprévisible» say what comes with it.
_STATED = re.compile(r"[^,;(]*\b(?:gratuit|payant)e?s?\b|(?:par )?défaut\b", re.I)
# «Lambda qui fait l’action», «S3 Batch pour des lots»: a named thing, and what for.
_NAMED_FOR = re.compile(r"(?:[A-Z]\S*\s){1,3}(?:qui|pour|avec)\s")
_WHAT = re.compile(
    r"(?:ce (?:que|qu’(?!ils?\b|elles?\b)|qui|dont|à quoi)|ceux qui|celui qui|celle qui)\b",
    re.I,
)
_OF = re.compile(r"\sde\s|\sd’")
# «L’affiche» is what a command does, and no thing.
_ELIDED = re.compile(r"l’[a-zà-ÿ]+", re.I)
_SUPERLATIVE = re.compile(r"(?:le|la|les) (?:plus|moins|même|seule?)\b", re.I)
_GRANTED = word_set("droit permission autorisation")
_JOINT = re.compile(r",\s|\s[+/]\s|\s(?:et|ou)\s")
# «Créer» and «gérer» alone say not what.
_ANY_DEED = word_set(
    """
    creer faire gerer modifier utiliser executer lancer traiter configurer activer definir
    ajouter changer permettre mettre prendre avoir etre obtenir appliquer effectuer
    """
)
_CLASSES = word_set("variante evenement sorte espece phase tranche profil plan")


def of_feature(
    topic: Topic, label: str, noun: str, agreed: Agreement, value: str, form: Form
) -> Question | None:
    """A label that is a French phrase: «Réplication synchrone», «Fan-out»."""
    if _WHAT.match(value) and may_be_term(label) and not criteria.is_asked(noun):
        return closed(f"{inside(topic)}, que désigne «{label}»", value)
    # «Clé d’un réplica : la clé de la source» says which one it is.
    named_again = first_word(without_article(value)) == first_word(noun)
    if named_again and form == "noun" and not agreed.plural:
        return closed(which_is(noun, agreed, subject_of(topic), ""), value)
    members = _members(value) if agreed.plural else ()
    if criteria.is_asked(noun):
        fits = criteria.may_be(noun, value, form)
        which = which_is(noun, agreed, subject_of(topic), "")
        return closed(which, value) if fits else short(topic, label, value)
    if not may_be_term(label):
        return None
    subject = subject_of(topic)
    whole = f"{the(noun, agreed)} {of_named(subject)}"
    if f" {fold(noun)} " in f" {fold(subject)} ":
        whole = the(noun, agreed)
    if form == "verb" and not agreed.plural and (found := clauses.predicate(value)):
        asked = objects.ask_object(whole, *found)
        return asked and closed(asked.prompt, asked.answer)
    if form == "purpose" and verb_position(value.partition(", ")[2].split()):
        return None
    if form in {"infinitive", "purpose"}:
        if is_action(noun) and form == "infinitive":
            return closed(f"en quoi consiste {whole}", value)
        verb = agreed.pick("sert", "sert", "servent", "servent")
        return closed(f"à quoi {verb} {whole}", toward(value))
    if form == "quantity" and is_one_amount(value) and not agreed.plural:
        of_what, its = measure_of(noun, agreed, value)
        if of_what != noun or measures(noun):
            return closed(which_is(of_what, its, subject, ""), value)
    if FREE.fullmatch(value):
        return None
    head = criteria.head_of(noun)
    named = sum(map(is_named, members)) * 3 >= len(members) * 2
    if members and head not in _GRANTED and (_is_class(noun) or named):
        return closed(which_is(noun, agreed, subject, ""), value)
    if " " not in label and EITHER.fullmatch(value):
        asks = f"quelles valeurs peut prendre «{label}»"
        return closed(f"{inside(topic)}, {asks}", value)
    side = head in side_nouns.CRITERIA or head in side_nouns.KINDS
    first = noun.split(" ")[0]
    done = is_action(noun) and (is_lexical(first) or not first.isascii())
    told = len(words(without_article(value))) > 1
    defined = told and is_definition(value) and not (side or agreed.plural or done)
    if defined:
        common = " " not in noun and not is_coined(noun) and noun[0].islower()
        shown = a(noun, agreed) if common else the(noun, agreed)
        return closed(f"{inside(Topic(subject))}, qu’est-ce {that(shown)}", value)
    return short(topic, label, value)


def of_name(topic: Topic, label: str, value: str, form: Form) -> Question | None:
    """A label that is a name or no French: what it is depends on its value."""
    if not may_be_term(label):
        return short(topic, label, value) if names_side(label) else None
    shown = named(label) if is_name(label) else f"«{label}»"
    found = clauses.predicate(value) if form == "verb" else None
    if found and (asked := objects.ask_object(shown, *found)):
        return closed(f"{inside(topic)}, {asked.prompt}", asked.answer)
    if found and not is_plural_verb(found[0]):
        return closed(f"{inside(topic)}, que fait {shown}", value)
    if _ADVISED.fullmatch(label):
        return None
    if form in {"infinitive", "purpose"}:
        if (label.islower() and " " in label) or fold(value) in _ANY_DEED:
            return None
        whole = of_named(label) if is_name(label) else of(shown)
        return closed(f"{inside(topic)}, quel est le rôle {whole}", value)
    if form_of(label) in {"prepositional", "purpose"}:
        if form != "quantity" or not is_one_amount(value):
            return None
        asked_for = f"{amount_of(value)} {lowered(label)}"
        return closed(f"{subject_of(topic)} : {asked_for}", value)
    if form == "quantity" and _PER.match(value) and _is_countable(label):
        count = value.split(", ")[0]
        return closed(f"{inside(topic)}, combien {of(label)} peut-on avoir", count)
    if FREE.fullmatch(value) or (form == "quantity" and is_one_amount(value)):
        return measured(topic, label, value)
    if form == "quantity" and label.isupper() and is_one(value) and _OF.search(value):
        return closed(f"{inside(topic)}, à quoi correspond {label}", value)
    if _GOES.match(value):
        return closed(f"{inside(topic)}, en quoi consiste {shown}", value)
    if is_trait(value) and " " in value and not _PILED.search(value):
        if is_variant(topic, label) or _COMPARED.match(value):
            return None
        return closed(f"{inside(topic)}, qu’est-ce qui caractérise {shown}", value)
    if not is_definition(value) or _leads_to(label, value):
        return side_of(topic, label, value)
    if is_service(label):
        role = f"quel est le rôle {of_named(label)}"
        return closed(f"{inside(topic)}, {role}", value)
    asks = f"que désigne {shown}"
    if is_name(label):
        asks = f"qu’est-ce {that(one_of(label))}"
    elif re.match(r"l’|l[ae] ", label, re.I):
        asks = f"qu’est-ce {that(small(label))}"
    if mentions(label, topic.name):
        return closed(asks, value)
    return closed(f"{inside(topic)}, {asks}", value)


def _is_countable(label: str) -> bool:
    """«Subnets», «VPN»; of no adjective («zonale») is there a number."""
    return labels.is_plural(label) or is_common(label) or is_name(label)


def may_be_term(label: str) -> bool:
    """A few words that may name one thing, and no list, rubric or piece of sentence."""
    if _NO_TERM.match(label) or len(words(without_brackets(label))) > _MOST_IN_TERM:
        return False
    return not (is_pair(label) or headings.is_side(label) or headings.is_generic(label))


def _leads_to(label: str, value: str) -> bool:
    """«Découverte : Cloud Map»: a need, and the service that answers it."""
    named = services_in(value)[:1]
    return bool(named) and value.startswith(named) and agreement(label) is not None


def is_definition(value: str) -> bool:
    """«Fichier YAML ou JSON»: of what kind a thing is, and neither how much nor a flow."""
    if _FLOWS.search(without_brackets(value)) or _MEASURED.match(value):
        return False
    if _STATED.match(value) or "!" in value:
        return False
    head = criteria.head_of(without_article(value))
    if head in side_nouns.AMOUNTS or head in _GRANTED:
        return False
    if _WHAT.match(value):
        return True
    if _ELIDED.fullmatch(value):
        return False
    if form_of(value) != "noun" or _SUPERLATIVE.match(value):
        return False
    if _NAMED_FOR.match(value) and is_named(value):
        return True
    return len(words(value)) > 1 and defines(value)


def _members(value: str) -> tuple[str, ...]:
    """The parts of «A, B et C», each of which names something; () where they do not."""
    parts = tuple(filter(None, _JOINT.split(without_brackets(value))))
    named = all(form_of(part) == "noun" and not is_trait(part) for part in parts)
    return parts if len(parts) > 1 and named else ()


def _is_class(noun: str) -> bool:
    """«4 événements», «variantes»: several of one kind."""
    head = criteria.head_of(noun)
    classed = head in side_nouns.NAMES or head in _CLASSES
    return labels.is_counted(noun) or (
        classed and not criteria.ENGLISH_END.search(noun)
    )
