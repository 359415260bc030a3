"""What a term is, asked in French by what is said of it.

A frame is put only to a value that is proved to fit it: «qu’est-ce que» to one that
names a kind of thing, «qu’est-ce qui caractérise» to a few traits. What fits none is
asked no question.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import (
    clauses,
    complements,
    labels,
    mishaps,
    objects,
)
from content.notes.language.french.articles import is_many, the
from content.notes.language.french.descriptions import (
    PERSONAL,
    RULES,
    TO_DO,
    VERSION,
)
from content.notes.language.french.facets import facet
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.kinds import names_kind, says_what
from content.notes.language.french.member_definitions import (
    STATES,
    as_thing,
    asked_of_member,
)
from content.notes.language.french.nouns import (
    agreement,
    is_common,
    lowered,
    without_article,
)
from content.notes.language.french.phrasing import (
    agreeing,
    bare,
    closed,
    is_action,
    is_command,
    is_headline,
    of_topic,
    scoped,
)
from content.notes.language.french.quantified import of_quantity
from content.notes.language.french.terms import (
    SPELT_OUT,
    is_pair,
    is_term,
    kind_named,
    repeats_kind,
)
from content.notes.language.french.traits import lists_traits, names_quality
from content.notes.language.french.verbs import is_plural_verb, reads_as_done
from content.notes.language.french.what import SPOKEN, consists, what_is
from content.notes.language.french.which import which_is
from content.notes.language.names import is_coined, is_name, is_named
from content.notes.language.services import is_service
from content.notes.language.typography import (
    first_word,
    fold,
    word_set,
    words,
)

_IS = frozenset({"est", "sont"})
_HOLDS = word_set("contient contiennent regroupe regroupent")
# «On passe au SaaS», whatever verb no list has.
_ONE_DOES = re.compile(r"[Oo]n [a-zà-ÿ]{3,}\s")
# «À activer dans la console», «requis pour signer» say what to do, and no what.
_TO_BE_DONE = re.compile(
    r"à (?:ne pas |bien )?\w{2,}(?:er|ir|oir|re)\b"
    r"|(?:nécessaire|indispensable|utile|requise?|obligatoire)s? (?:pour|à|aux?|si|dès)\b",
    re.I,
)
# «Prévoir un cluster dédié» tells how to go about it, «appelé point» another name.
_ADVISES = re.compile(
    r"(?:prévoir|préférer|privilégier|s’assurer|veiller|attention|ne jamais)(?!\w)"
    r"|(?:appelé|nommé|surnommé|dit|connu)e?s? ", re.I,
)  # fmt: skip
_RELATIVE = re.compile(r"\bqui [a-zà-ÿ]")
# «Migration Oracle sans recoder» is an occasion to use it, in telegraphic style.
_OCCASION = re.compile(
    r"(?:migration|portage|passage|modernisation|refonte|remplacement|reprise|réécriture) "
    r"(?-i:[A-Z])", re.I,
)  # fmt: skip
# «Désactivé, payant si on l’active» says how something else of it is set.
_SET = re.compile(r"(?:dés)?activée?s?\b|(?-i:ON|OFF)\b", re.I)
_USED_FOR = re.compile(
    r"(?:utilisée?s?|employée?s?|servant|sert|servent) (?:pour|à)\s(?P<what>\w.+)", re.I
)
# «Données rarement lues» of a storage class: what it is meant for.
_SUITED = re.compile(
    r"(?P<what>données|fichiers|objets|applications|charges de travail|workloads|traitements|tâches"
    r"|requêtes|archives|sites) (?P<which>\w.+)", re.I,
)  # fmt: skip
_MASCULINE = word_set("fichiers objets workloads traitements sites")
_SUITS = word_set("classe palier tier mode famille gamme offre niveau")
_MEANS = re.compile(r"(?:via|par(?! défaut)|grâce|avec|selon|à partir)\b", re.I)
_TOLD = frozenset({"noun", "quantity", "scale"})
_DONE = frozenset({"verb", "infinitive"})
# What a phrase measures or allows is a side of its subject, and defines nothing.
MEASURES = word_set(
    "duree intervalle cout prix tarif delai debit taille nombre limite temp latence frequence "
    "possibilite besoin avantage inconvenient"
)
_REFERS = re.compile(
    r"(?:voir|cf\.?|see|contrairement à|à la différence d[eu]|par rapport à)\s", re.I
)
# «Standard : gratuit, 4 Ko» is told of one of its kinds.
_OF_ONE = re.compile(r"(?P<what>[^\s,:]+(?: [^\s,:]+){0,2}) : \S")
_TWO = re.compile(r"([^\W\d_]+) (?:et|&) ([^\W\d_]+)")
_BOTH = re.compile(r"\s(?:et|and|&|/)\s")
_MOST_MEASURED = 3
_MOST_IN_GENUS = 2
_SEVERAL = re.compile(r",|;| et | mais ")
# «Écriture ; lecture ; instance» are the kinds of it.
_LEAST_LISTED = 2


def asked(topic: Topic, value: str) -> Question | None:
    """The question the value answers; None where no frame is sure of it."""
    if form_of(topic.name) == "infinitive" and not is_command(topic):
        return mishaps.of_deed(topic, value)
    if _REFERS.match(value) or PERSONAL.search(value) or _TO_BE_DONE.match(value):
        return None
    if value.count(" ; ") >= _LEAST_LISTED:
        return None
    if _ADVISES.match(value):
        return None
    if told := _intended(topic, value):
        return told
    if "!" in value or VERSION.match(value) or repeats_kind(topic, value):
        return None
    # What heads a list of traits may name no thing: «Simplicité», «Actions déclenchées».
    if is_headline(topic.category) and not is_name(topic.name):
        return None
    form, kind = form_of(value), kind_named(topic.category)
    whole = not topic.category or topic.scope
    if whole and form in _TOLD and (side := _named_side(topic)):
        return closed(scoped(topic, side), value)
    if not is_term(topic) or (topic.category and not (kind or is_name(topic.name))):
        return None
    topic = topic._replace(category=kind)
    if form == "noun" and _ONE_DOES.match(value):
        form = "clause"
    if first_word(kind) in SPOKEN and form in _DONE and _is_notion(topic.name):
        return _of_notion(topic, value, form)
    if topic.category and agreement(topic.category):
        return asked_of_member(topic, value, form)
    return _of_term(topic, value, form)


def _is_notion(name: str) -> bool:
    """«Haute disponibilité», «Single-table design»: «passwd» is what one types."""
    return len(words(name)) > 1 or (agreement(name) is not None and not is_name(name))


def _of_notion(topic: Topic, value: str, form: Form) -> Question | None:
    """«En quoi consiste la scalabilité verticale ?»: a word does nothing, what it means may."""
    many = is_many(topic.name)
    agreed = None if is_name(topic.name) else agreement(topic.name)
    shown = the(lowered(topic.name), agreed) if agreed else f"«{topic.name}»"
    if form == "verb":
        asks = f"que {'font' if many else 'fait'} {shown}"
    else:
        asks = f"en quoi {'consistent' if many else 'consiste'} {shown}"
    return closed(scoped(topic._replace(category=""), asks), value)


def _intended(topic: Topic, value: str) -> Question | None:
    """What a thing is used for, or which data suit it, in so many words."""
    many = is_many(topic.name)
    if found := _USED_FOR.match(value):
        serves = "servent" if many else "sert"
        return closed(
            scoped(topic, f"à quoi {serves} {as_thing(topic)}"), found["what"]
        )
    suits = first_word(topic.category) in _SUITS
    if suits and (found := _SUITED.match(value)):
        verb = "conviennent" if many else "convient"
        subject = topic.name if is_name(topic.name) else bare(topic)
        kind = found["what"].lower()
        which = "quels" if kind in _MASCULINE else "quelles"
        asks = f"à {which} {kind} {verb} {subject}"
        return closed(scoped(topic, asks), found["which"])
    return None


def _of_term(topic: Topic, value: str, form: Form) -> Question | None:
    """Of a term that is one of no kind the note names."""
    subject = bare(topic)
    if not _stands_alone(topic.name, value, form):
        return None
    if form in {"quantity", "infinitive"} and (told := facet(topic, value)):
        return told
    if form == "purpose" and not TO_DO.match(value):
        if RULES.search(value):
            return None
        return closed(scoped(topic, f"dans quel cas utiliser {subject}"), value)
    if form == "verb" and (found := agreeing(topic.name, value)):
        told = _done(subject, *found)
        if not told and fold(found[0]) in STATES:
            return None
        told = told or Question(f"que fait {subject}", value)
        return closed(scoped(topic, told.prompt), told.answer)
    if form == "verb":
        one = topic.name if is_name(topic.name) else subject
        does = _many_do(topic.name, value) or f"que fait {one}"
        if does.startswith("que fait les "):
            # «Alarmes : surveille un seuil» agrees with what nobody says.
            return None
        return closed(scoped(topic, does), value)
    if form in {"infinitive", "purpose"}:
        if form == "purpose" and RULES.search(value):
            return None
        return closed(scoped(topic, f"quel est le rôle {of_topic(topic)}"), value)
    if form == "quantity":
        return of_quantity(topic, value)
    if form == "prepositional" and _MEANS.match(value):
        if len(words(value)) <= _MOST_MEASURED:
            return None
        return closed(scoped(topic, f"comment fonctionne {subject}"), value)
    if form == "clause" and _RELATIVE.search(value) and names_kind(value):
        # «Extension présente dans GCC qui ajoute…» is one, and no sentence.
        return closed(scoped(topic, what_is(topic.name)), value)
    if form == "clause":
        if any(map(is_service, SPELT_OUT.split(topic.name))):
            return None
        consists_in = "consistent" if is_many(topic.name) else "consiste"
        return closed(scoped(topic, f"en quoi {consists_in} {subject}"), value)
    question = consists(topic) if topic.category else what_is(topic.name)
    measures = fold(value.split(" ")[0]).rstrip("s") in MEASURES
    slight = measures and len(words(value)) <= _MOST_MEASURED
    of_one = _OF_ONE.match(value)
    if of_one and not names_kind(of_one["what"]):
        return facet(topic, value)
    defined = says_what(topic, value) and not _OCCASION.match(value)
    if defined and (not slight or topic.name.isupper()):
        return closed(scoped(topic, question), value)
    if form == "noun" and (told := facet(topic, value)):
        return told
    if _is_told(value) and lists_traits(value) and not _SET.match(value):
        question = f"qu’est-ce qui caractérise {subject}"
        return closed(scoped(topic, question), value)
    return None


def _is_told(value: str) -> bool:
    """«Possible à chaud» is one trait of many, «réservé à la racine» what is done."""
    done = reads_as_done(value.split(" ")[0])
    return done or bool(_SEVERAL.search(value)) or names_quality(value)


def _stands_alone(name: str, value: str, form: Form) -> bool:
    """A term: no two nouns side by side, no deed that two words or a sentence tell of.

    «Sécurité et gestion», «le réseautage» head what is said of something else.
    """
    noun = without_article(name)
    if found := _TWO.fullmatch(noun):
        # «Sauvegarde et Restauration», however large they are typed.
        return not all(is_common(one.lower()) for one in found.groups())
    if is_name(noun) or is_named(noun) or any(map(is_coined, noun.split(" "))):
        return True
    if is_pair(noun) or form == "clause":
        return False
    return not is_action(noun) or len(words(value)) > _MOST_IN_GENUS


def _many_do(name: str, value: str) -> str:
    """«que font ALB et NLB» of what several names beside each other do, else ""."""
    found = clauses.predicate(value)
    both = _BOTH.split(name)
    if not found or not is_plural_verb(found[0]) or len(both) == 1:
        return ""
    return f"que font {' et '.join(both)}"


def _done(subject: str, verb: str, rest: str) -> Question | None:
    """What a term does is asked by its verb: «que contient /boot», «à quoi est réservé»."""
    if verb.lower() in _IS:
        return complements.ask_adjective(subject, rest)
    if told := objects.ask_object(subject, verb, rest):
        return told
    holds = fold(verb) in _HOLDS and clauses.starts_object(rest)
    return Question(f"que {verb.lower()} {subject}", rest) if holds else None


def _named_side(topic: Topic) -> str:
    """«Rôle de la clé de tri» in a table of keys is asked as the side it names."""
    found = labels.phrase(topic.name)
    owned = re.match(r"\w+ (?:de|du|des) |\w+ d’", topic.name)
    if not found or not owned or labels.kind_of(topic.name) != "criterion":
        return ""
    return which_is(*found, "", "")
