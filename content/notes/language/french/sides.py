"""One side of a subject, asked by the shape of its label and of its value."""

from __future__ import annotations

import re

from content.notes.language import acronyms
from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, labels, objects
from content.notes.language.french.articles import (
    a,
    gender_of,
    is_many,
    named,
    of,
    of_named,
    of_the,
    one_of,
    that,
    the,
)
from content.notes.language.french.facets import facet
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.labels import is_nameable
from content.notes.language.french.measures import measure_of, which
from content.notes.language.french.neutral import neutral, told_by
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    lowered,
)
from content.notes.language.french.phrasing import (
    bare,
    closed,
    defines,
    inside,
    is_action,
    is_member,
    is_one,
    is_trait,
    of_topic,
    quoted,
    scoped,
    small,
    subject_of,
    toward,
    which_is,
)
from content.notes.language.french.verbs import is_participle, is_plural_verb
from content.notes.language.names import is_coined, is_name, is_proper, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set, words

_LEAST_MEANING = 3
_ANY_VALUE = "quelle est la valeur"
_WHEN_TO = re.compile(
    r"(?:quand|utiliser quand|choisir quand|(?:a )?utiliser (?:quand|si)|on l utilise quand)"
    r"(?: (?:l |la |le |les )?(?:utiliser|choisir|preferer))?$"
)
_WHEN_IT = re.compile(r"(?P<adverb>quand|où|comment|pourquoi) ça (?P<does>.+)$", re.I)
_WHEN_NOT = re.compile(
    r"quand (?:(?P<avoid>(?:l |le |la |les )?eviter)|ne pas (?:l |le |la |les )?(?:utiliser|choisir))$"
)
_WHY = frozenset(
    {"pourquoi", "pourquoi ce choix", "justification", "raison du choix", "parce que",
     "parce qu", "car", "la raison", "raison"}
)  # fmt: skip
_TO_DO = frozenset({"que faire", "quoi faire", "que faire alors", "comment reagir"})
_GOVERNED = re.compile(r"(?P<does>\S.*?)\s(?P<end>par|à|avec|sur|dans|vers)$", re.I)
_DONE_BY = re.compile(r"(?P<noun>[^\W\d]+s?) (?P<done>\w+) par$", re.I)
_WHO = re.compile(r"qui (?P<does>\w+)$", re.I)
_BY_SOMEONE = frozenset({"gere", "geree", "geres", "admin", "maint", "assur"})
_SUPPORT = re.compile(
    r"^(?:support(?:e|é|ée)?|prise en charge)\s+(?:d[eu]s?\s|de l’|d’)?(?=\S)", re.I
)
_POSSIBLE = re.compile(r"\spossibles?$", re.I)
_PRICED = re.compile(r"[$€]")
# «15», «2 / connexion», «6 sur 3 AZ»: how many there are.
_BARE_NUMBER = re.compile(
    r"[<>~≤≥]?\s?\d[\d\s.,]*\+?(?:\s?/\s?[a-zà-ÿ]+|\s(?:par|sur)\s\S+(?: \S+)?)?$"
)
# «5 max», «jusqu’à 15»: how many there may be.
_COUNT_LIMITED = re.compile(
    r"(?:jusqu’à |au plus |max\.? |≤ ?)?\d[\d \u00a0]*(?: max\.?| au maximum)?", re.I
)
_LIMITED = re.compile(r"(?:jusqu’à|max|au plus|≤|<|\d[\d ]* max)", re.I)
_OPEN_ENDED = re.compile(r"(?:é|ée|és|ées|it|ite|u|ue|ble) (?:par|à|avec|sur|dans)$")
_ENDS_OPEN = re.compile(r"^(?!par défaut)\w.*\s(?:à|de|par|pour|avec|sur|dans|vers)$")
# «5 par région» counts what there may be of a thing.
_PER = re.compile(r"\d[\d \u00a0]*(?: max)? par\s", re.I)
# A side that costs nothing is no side: «trafic entrant : gratuit».
_JOINED = re.compile(r"\s(?:et|ou)\s")
_FREE = re.compile(r"gratuite?s?|payante?s?", re.I)
_TRAITS = re.compile(r"\w{4,}(?:és|ées|els|elles|ifs|ives|iques|ables|ibles),")
# «3 états (OK, ALARM…)» counts what a thing has, and measures nothing.
_COUNTED = re.compile(
    r"\d+ (?!mois|jours|heures|minutes|secondes|octets|fois|ans)[a-zà-ÿ]{4,}s\b"
)
_DETERMINED = re.compile(r"(?:le|la|les|des|du|de la)\s|de l’|l’", re.I)
_ROLES = word_set(
    "service outil option regle fonction catalogue levier preuve moyen remede raison "
    "stockage reglage solution choix tier piege mecanisme"
)
_COMPLETED = re.compile(
    r"\s(?:de|du|des|pour|par|sur|dans|entre|vers|en|avec)\s|\sd’|\sde l’"
)
_ADVISED = re.compile(
    r"(?:re|dé)?(?:commandé|conseillé)|interdit|obligatoire|possible", re.I
)
_EITHER = re.compile(r"[A-ZÀ-Ÿ]\w*(?:\s?/\s?[A-ZÀ-Ÿ]\w*)+")
_SUITED = re.compile(
    r"^(?:idéal|adapté|conçu|recommandé|parfait|optimisé|pratique|destiné)(?:e|s|es)? "
    r"(?:pour|à|aux?)$", re.I,
)  # fmt: skip


def of_feature(
    topic: Topic, label: str, noun: str, agreed: Agreement, value: str, form: Form
) -> Question | None:
    subject = subject_of(topic)
    whole = f"{the(noun, agreed)} {of_named(subject)}"
    if f" {fold(noun)} " in f" {fold(subject)} ":
        whole = the(noun, agreed)
    if _TRAITS.match(value) or (_is_several_words(value) and is_trait(value)):
        return neutral(topic, label, value)
    found = clauses.predicate(value) if form == "verb" else None
    if found and not agreed.plural and (asked := objects.ask_object(whole, *found)):
        return closed(asked.prompt, asked.answer)
    if form in {"infinitive", "purpose"}:
        verb = agreed.pick("sert", "sert", "servent", "servent")
        return closed(f"à quoi {verb} {whole}", toward(value))
    if _COUNTED.match(value) and not agreed.plural:
        return neutral(topic, label, value)
    if form == "quantity" and agreed.plural and "," in value:
        return neutral(topic, label, value)
    if form == "quantity":
        return closed(which_is(*measure_of(noun, agreed, value), subject, ""), value)
    if _FREE.fullmatch(value):
        return None
    if agreed.plural and _tells_of_one(value):
        return neutral(topic, label, value)
    few = len(words(value)) < _LEAST_MEANING
    told = few or agreed.plural or "proposé" in noun
    told = told or (form == "noun" and _is_told(noun, value))
    if told and form != "scale" and not agreed.plural and not is_nameable(noun):
        return neutral(topic, label, value)
    if form in {"quantity", "scale"} or told:
        return closed(which_is(noun, agreed, subject, ""), value)
    said = agreement(value.split(" ")[0]) if form == "noun" else None
    if said and said.plural and not is_action(noun):
        return neutral(topic, label, value)
    if said and not is_action(noun):
        common = " " not in noun and not is_coined(noun) and noun[0].islower()
        shown = a(noun, agreed) if common else the(noun, agreed)
        return closed(f"{inside(Topic(subject))}, qu’est-ce {that(shown)}", value)
    return neutral(topic, label, value)


def _tells_of_one(value: str) -> bool:
    """«Rétention de 7 jours» beside «Backups» is a side of them, and none of them."""
    said = agreement(value)
    first = value.split(" ")[0]
    one = said and not said.plural and not _JOINED.search(value)
    return bool(one and not is_coined(first) and " " in value)


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


def of_name(topic: Topic, label: str, value: str, form: Form) -> Question | None:
    """A label that is a name or no French: what it is depends on its value."""
    shown = named(label) if is_name(label) else f"«{label}»"
    if _is_several_words(value) and is_trait(value):
        told = "," in value or told_by(value) or not label[:1].isupper()
        return side_of(topic, label, value) if told else None
    found = clauses.predicate(value) if form == "verb" else None
    if found and (asked := objects.ask_object(shown, *found)):
        return closed(f"{inside(topic)}, {asked.prompt}", asked.answer)
    if found and not is_plural_verb(found[0]):
        return closed(f"{inside(topic)}, que fait {shown}", value)
    if form == "infinitive" and _ADVISED.fullmatch(label):
        return closed(f"{inside(topic)}, qu’est-il {label.lower()} de faire", value)
    if form in {"infinitive", "purpose"}:
        whole = of_named(label) if is_name(label) else of(shown)
        return closed(f"{inside(topic)}, quel est le rôle {whole}", value)
    if form_of(label) in {"prepositional", "purpose"}:
        if form != "quantity":
            return None
        asked_for = f"{which(value)} {lowered(label)}"
        return closed(f"{subject_of(topic)} : {asked_for}", value)
    if form == "quantity" and _PER.match(value):
        count = value.split(", ")[0]
        return closed(f"{inside(topic)}, combien {of(label)} peut-on avoir", count)
    if _FREE.fullmatch(value) or (form == "quantity" and is_one(value)):
        return _measured(topic, label, value)
    if fold(label).startswith("non ") and form in {"clause", "noun"}:
        return closed(f"{inside(topic)}, que signifie {shown}", value)
    if form != "noun" or not _is_several_words(value) or not defines(value):
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


def _measured(topic: Topic, label: str, value: str) -> Question | None:
    """«la durée de « Cooldown »», «le prix de « Entrant »»; what is said where none is."""
    noun = "quel est le prix" if _FREE.fullmatch(value) else which(value)
    if noun == _ANY_VALUE and label.isupper() and " " not in label and "," in value:
        return None
    if noun == _ANY_VALUE and label.isupper() and " " not in label:
        return closed(f"{inside(topic)}, à quoi correspond {label}", value)
    if noun == _ANY_VALUE:
        told = not topic.category and not is_service(label)
        asked = facet(Topic(label, topic.name), value) if told else None
        return asked or neutral(topic, label, value)
    if not is_name(label):
        return neutral(topic, label, value, noun.split(" ", 3)[-1])
    return closed(f"{inside(topic)}, {noun} {of_named(label)}", value)


def items_of(topic: Topic, label: str, items: tuple[str, ...] = ()) -> str:
    """For a list whose label takes no article: « qu’est-ce qui relève de «DU cloud» »"""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        side = lowered(label).replace(" & ", " et ")
        shown = of_named(topic.name)
        return closed(f"côté {side}, quelles sont les caractéristiques {shown}",
                       "").prompt  # fmt: skip
    found = labels.phrase(label)
    if found and labels.singular_class(label) and not label[-1].isdigit():
        found = labels.plural(found[0]), Agreement(found[1].gender, plural=True)
    if found and found[1].plural:
        return closed(which_is(*found, subject_of(topic), ""), "").prompt
    if is_name(label) and re.search(r"[a-z]s$", label) and " " in label:
        return closed(f"quels sont les {label} {of_named(topic.name)}", "").prompt
    named_ones = sum(
        is_coined(item.split(" ")[0]) and not item[0].isdigit() for item in items
    )
    if is_name(label) and " " in label and named_ones * 2 < max(1, len(items)):
        traits = f"quelles sont les caractéristiques {of_named(label)}"
        return closed(traits, "").prompt
    if found and named_ones < len(items):
        whole = f"{the(*found)} {of_named(subject_of(topic))}"
        return closed(f"que comprend {whole}", "").prompt
    told = "; ".join(items) if named_ones * 2 < len(items) else ""
    if len(items) > 1 and all(is_service(without_brackets(item)) for item in items):
        return neutral(topic, label, "", "quels services").prompt
    return neutral(topic, label, told).prompt


def are_bare(noun: str, items: tuple[str, ...]) -> bool:
    """«Lettre» beside «R, X, z»: several of them, each a word that says no more."""
    plain = all(" " not in item and is_coined(item) for item in items)
    return plain and " " not in noun and not is_action(noun)


def as_asked(topic: Topic, label: str, value: str) -> Question | None:
    """«Que faire», «Pourquoi», «Quand l’utiliser», «S’applique à» as whole questions."""
    folded = fold(label)
    about = bare_or_named(topic)
    if found := _WHEN_NOT.match(folded):
        does = "éviter" if found["avoid"] else "ne pas utiliser"
        return closed(f"quand {does} {about}", value)
    if _WHEN_TO.match(folded):
        return closed(f"quand utiliser {about}", value)
    if found := _WHEN_IT.match(label):
        return closed(f"{found['adverb'].lower()} {found['does']} {about}", value)
    if folded.split(" ")[0] in {"interet", "interets", "utilite"}:
        return closed(f"quel est l’intérêt {of_named(subject_of(topic))}", value)
    if folded in _WHY:
        return closed(f"pourquoi choisir {about}", value)
    if folded in _TO_DO:
        return closed(f"que faire en cas {of_bare(topic)}", value)
    if (found := _DONE_BY.match(label)) and is_participle(found["done"]):
        return _done_by(topic, found["noun"], found["done"], value)
    if (found := _WHO.match(label)) and form_of(found["does"]) == "verb":
        return closed(f"qui {found['does']} {about}", value)
    if " " not in label and form_of(label) == "verb" and form_of(value) != "boolean":
        return closed(f"que {label.lower()} {about}", value)
    if found := _GOVERNED.match(label):
        does, end = found["does"], found["end"].lower()
        if form_of(label) != "verb" and not is_participle(does.split(" ")[0]):
            return None
        does = f"{does[0].lower()}{does[1:]}"
        what = "qui" if end == "par" and fold(does)[:5] in _BY_SOMEONE else "quoi"
        be = "sont" if re.match(r"\S+[ée]e?s\b", does) else "est"
        verb = does if form_of(label) == "verb" else f"{be} {_agreeing(does, topic)}"
        return closed(f"{end} {what} {verb} {about}", value)
    return None


def _done_by(topic: Topic, noun: str, done: str, value: str) -> Question | None:
    """«Clés gérées par»: who it is that does so."""
    found = labels.phrase(noun)
    if found is None:
        return None
    be = "sont" if found[1].plural else "est"
    whole = f"{the(*found)} {of_named(subject_of(topic))}"
    return closed(f"par qui {be} {done} {whole}", value)


def _agreeing(participle: str, topic: Topic) -> str:
    """«Attachée» as «attaché» of a «type de politique»."""
    agreed = agreement(topic.category) if is_member(topic) else None
    if gender := gender_of(topic.name):
        agreed = agreed or Agreement(gender, plural=False)
    if agreed is None:
        return participle
    first, space, rest = participle.partition(" ")
    stem = re.sub(r"(?<=é)e?s?$", "", first)
    return f"{stem}{agreed.pick('', 'e', 's', 'es')}{space}{rest}"


def how_supported(topic: Topic, label: str, value: str) -> Question | None:
    """«Fan-out : intégré nativement» says how a feature is had."""
    asked = supported(topic, label, value)
    return asked and closed(f"comment {small(asked.prompt).rstrip(' ?')}", value)


def supported(topic: Topic, label: str, value: str) -> Question | None:
    """A yes or no with more behind it: is the feature in the column supported?"""
    if _POSSIBLE.search(label):
        return neutral(topic, label, value)
    label = _SUPPORT.sub("", label.rstrip("? \u00a0\u202f"))
    found = labels.phrase(label)
    if not label or form_of(label) not in {"noun", "quantity"}:
        return None
    if found is None and (is_participle(label.split(" ")[0]) or len(words(label)) > 3):
        return None
    gender = acronyms.gender_of(label) or "m"
    noun, agreed = found or (label, Agreement(gender, plural=False))
    if mentions(label, topic.name):
        return None
    done = agreed.pick("est-il pris en charge", "est-elle prise en charge",
                       "sont-ils pris en charge", "sont-elles prises en charge")  # fmt: skip
    if found is None:
        shown = named(label) if is_name(label) else f"«{label}»"
        takes = "prennent" if is_many(topic.name) else "prend"
        about = that(bare_or_named(topic))
        return closed(scoped(topic, f"est-ce {about} {takes} en charge {shown}"), value)
    shown = the(noun, agreed)
    return closed(scoped(topic, f"{shown} {done} par {bare_or_named(topic)}"), value)


def how_many(topic: Topic, noun: str, agreed: Agreement, value: str) -> Question | None:
    """«Noms de fichiers : jusqu’à 255 caractères» is a limit, «Copies : 6» a count."""
    about = bare_or_named(topic)
    if fold(noun).startswith("performance"):
        return None
    if _PRICED.search(noun):
        price = f"quel est le prix {of_the(noun, agreed)} pour {about}"
        return closed(scoped(topic, price), value)
    if is_bare_number(value) and "(" not in noun:
        return closed(scoped(topic, f"combien {of(noun)} pour {about}"), value)
    if _COUNT_LIMITED.fullmatch(value):
        many = f"combien {of(without_brackets(noun))} au maximum pour {about}"
        return closed(scoped(topic, many), value)
    if _LIMITED.match(value):
        limit = f"quelle est la limite {of_the(noun, agreed)} pour {about}"
        return closed(scoped(topic, limit), value)
    return None


def is_bare_number(value: str) -> bool:
    return bool(_BARE_NUMBER.match(value))


def bare_or_named(topic: Topic) -> str:
    return bare(topic) if is_member(topic) else named(topic.name)


def of_bare(topic: Topic) -> str:
    """«d’erreur 403», without an article: «en cas de …»."""
    if is_member(topic):
        return of(f"{lowered(topic.category)} {quoted(topic.name)}")
    return of(lowered(topic.name))


def unphrased(topic: Topic, label: str, value: str, form: Form) -> Question | None:
    """A label no article can be put before, and a value that may say what it is."""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        return Question(items_of(topic, label), value)
    if form in {"infinitive", "purpose"}:
        return neutral(topic, label, value)
    return side_of(topic, label, value)


def _are_names(value: str) -> bool:
    return all(map(is_coined, re.split(r",\s|\s(?:et|and|ou)\s", value)))


def side_of(topic: Topic, label: str, value: str) -> Question | None:
    """« Qu’est-ce qui caractérise X ? »: right whatever the label and value are."""
    if _SUITED.match(label):
        return closed(f"quel est l’usage idéal {of_topic(topic)}", value)
    if fold(label) == "par defaut":
        what = "la valeur" if form_of(value) == "quantity" else "le comportement"
        asks = "quelle" if what == "la valeur" else "quel"
        return closed(f"{asks} est {what} par défaut {of_topic(topic)}", value)
    if form_of(label) == "verb" and form_of(value) == "boolean":
        does = f"{label[0].lower()}{label[1:]}"
        return closed(f"est-ce {that(bare(topic))} {does}", value)
    if _OPEN_ENDED.search(label) or _ENDS_OPEN.search(label):
        return closed(f"{subject_of(topic)} : {lowered(label)} quoi", value)
    if is_participle(label.split(" ")[0]) and _are_names(value):
        return neutral(topic, label, value)
    about = inside(topic)
    if " " not in label and _EITHER.fullmatch(value):
        return closed(f"{about}, quelles valeurs peut prendre «{label}»", value)
    if label.isupper() and form_of(value) == "quantity" and " " not in label:
        return closed(f"{about}, à quoi correspond {label}", value)
    found = None if is_proper(label) else labels.phrase(label)
    if form_of(value) == "quantity" and not found and is_one(value):
        return _measured(topic, label, value)
    return neutral(topic, label, value)


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
