"""One side of a subject, asked by the shape of its label and of its value."""

from __future__ import annotations

import re

from content.notes.language import acronyms
from content.notes.language.base import Question, Topic
from content.notes.language.french import (
    clauses,
    criteria,
    labels,
    objects,
    singulars,
)
from content.notes.language.french.articles import (
    a,
    is_many,
    named,
    of,
    of_named,
    of_the,
    that,
    the,
)
from content.notes.language.french.extents import is_one
from content.notes.language.french.facets import facet
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.measures import is_one_amount, which
from content.notes.language.french.neutral import neutral, short
from content.notes.language.french.nouns import (
    Agreement,
    is_common,
    lowered,
)
from content.notes.language.french.phrasing import (
    bare,
    closed,
    inside,
    is_headline,
    is_member,
    of_topic,
    quoted,
    scoped,
    subject_of,
)
from content.notes.language.french.side_nouns import AMOUNTS, BURDENS, FAULTS
from content.notes.language.french.verbs import is_participle, is_plural_verb
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name, is_proper, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import (
    first_word,
    fold,
    large,
    small,
    without_brackets,
    word_set,
    words,
)

_ANY_VALUE = "quelle est la valeur"
# «Serveurs à gérer», «code à écrire».
TO_BE_DONE = re.compile(r"^\w+ à \w{2,}(?:er|ir|re)$", re.I)
_SEVERAL = re.compile(r"\w+s\s")
_A_FEW = re.compile(r"plusieurs\s", re.I)
_SUPPORT = re.compile(
    r"^(?:support(?:e|é|ée)?|prise en charge)\s+(?:d[eu]s?\s|de l’|d’)?(?=\S)", re.I
)
_POSSIBLE = re.compile(r"\spossibles?$", re.I)
_PRICED = re.compile(r"[$€]")
# «12,500,000», and neither the ports «80,443,8080» nor the address «10.0.0.4».
NUMBER = r"(?:\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d{1,2})?(?![\d.,])"
# «15», «2 / connexion», «6 sur 3 AZ»: how many there are.
_BARE_NUMBER = re.compile(
    rf"[<>~≤≥]?\s?{NUMBER}\+?(?:\s?/\s?[a-zà-ÿ]+|\s(?:par|sur)\s\S+(?: \S+)?)?"
    r"(?: par défaut)?(?: \([^()]*\))?$"
)
# «5 max», «jusqu’à 15»: how many there may be.
_COUNT_LIMITED = re.compile(
    r"(?:jusqu’à |au plus |max\.? |≤ ?)?\d[\d \u00a0]*(?: max\.?| au maximum)?", re.I
)
# «Fonctionnalités : jusqu’à 100 000 sujets»: the value alone says what is counted.
_ANY_SIDE = word_set(
    """
    fonctionnalite fonctionnalites caracteristique caracteristiques particularite
    particularites specificite specificites limite limites limitation limitations
    propriete proprietes point points capacites
    """
)
_COUNTED = re.compile(
    r"(?:jusqu’à |au plus |max\.? |≤ ?)(?P<count>\d[\d \u00a0\u202f]*) (?P<what>[a-zà-ÿ]{3,}s(?: [a-zà-ÿ’ ]+)?)",
    re.I,
)
_LIMITED = re.compile(r"(?:jusqu’à|max|au plus|≤|<|\d[\d ]* max)", re.I)
_OPEN_ENDED = re.compile(r"(?:é|ée|és|ées|it|ite|u|ue|ble) (?:par|à|avec|sur|dans)$")
_ENDS_OPEN = re.compile(r"^(?!par défaut)\w.*\s(?:à|de|par|pour|avec|sur|dans|vers)$")
FREE = re.compile(r"gratuite?s?", re.I)
EITHER = re.compile(r"[A-ZÀ-Ÿ]\w*(?:\s?/\s?[A-ZÀ-Ÿ]\w*)+")
_WHAT_IS = re.compile(r"qu’est-ce qu|que (?:sont|désigne)\b", re.I)
_SUITED = re.compile(
    r"^(?:idéal|adapté|recommandé|parfait|pratique|destiné)(?:e|s|es)? "
    r"(?:pour|à|aux?)$", re.I,
)  # fmt: skip

_STEM, _BEGUN = 5, 4


def supported(topic: Topic, label: str, value: str) -> Question | None:
    """A yes or no with more behind it: is the feature in the column supported?"""
    if _POSSIBLE.search(label):
        return neutral(topic, label, value)
    label = _SUPPORT.sub("", label.rstrip("? \u00a0\u202f"))
    found = labels.phrase(label)
    if not label or form_of(label) not in {"noun", "quantity"}:
        return None
    if TO_BE_DONE.search(label):
        # One is glad to have none: that is no support.
        left = f"avec {bare_or_named(topic)}, y a-t-il des {small(label)}"
        return closed(scoped(topic, left), value) if _SEVERAL.match(label) else None
    if _A_FEW.match(label):
        return _whether_it_takes(topic, small(label), value)
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
        return _whether_it_takes(topic, shown, value)
    if first_word(noun) in FAULTS:
        return None
    if first_word(noun) in BURDENS:
        has = "impliquent" if is_many(topic.name) else "implique"
        asks = f"est-ce {that(bare_or_named(topic))} {has} {a(noun, agreed)}"
        return closed(scoped(topic, asks), value)
    shown = the(noun, agreed)
    return closed(scoped(topic, f"{shown} {done} par {bare_or_named(topic)}"), value)


def _whether_it_takes(topic: Topic, shown: str, value: str) -> Question:
    takes = "prennent" if is_many(topic.name) else "prend"
    asks = f"est-ce {that(bare_or_named(topic))} {takes} en charge {shown}"
    return closed(scoped(topic, asks), value)


def how_many(topic: Topic, noun: str, agreed: Agreement, value: str) -> Question | None:
    """«Noms de fichiers : jusqu’à 255 caractères» is a limit, «Copies : 6» a count."""
    about = bare_or_named(topic)
    if fold(noun).startswith(("performance", "horaire")):
        return None
    if _PRICED.search(noun):
        price = f"quel est le prix {of_the(noun, agreed)} pour {about}"
        return closed(scoped(topic, price), value)
    if is_bare_number(value) and "(" not in noun:
        return closed(scoped(topic, f"combien {of(noun)} pour {about}"), value)
    if _COUNT_LIMITED.fullmatch(value):
        many = f"combien {of(without_brackets(noun))} au maximum pour {about}"
        return closed(scoped(topic, many), value)
    if first_word(noun) in _ANY_SIDE:
        counted = _COUNTED.fullmatch(value)
        if counted is None:
            return None
        many = f"combien {of(counted['what'])} au maximum pour {about}"
        return closed(scoped(topic, many), counted["count"])
    if _LIMITED.match(value):
        limit = f"quelle est la limite {of_the(noun, agreed)} pour {about}"
        return closed(scoped(topic, limit), value)
    return None


def is_bare_number(value: str) -> bool:
    return bool(_BARE_NUMBER.match(value))


@kept(4096)
def bare_or_named(topic: Topic) -> str:
    """«le plan « Basic »», «la NAT Gateway», «DynamoDB»."""
    return bare(topic) if is_member(topic) else named(topic.name)


def of_bare(topic: Topic) -> str:
    """«d’erreur 403», without an article: «en cas de …»."""
    if is_member(topic):
        return of(f"{lowered(topic.category)} {quoted(topic.name)}")
    return of(lowered(topic.name))


def unphrased(topic: Topic, label: str, value: str, form: Form) -> Question | None:
    """A header no article can be put before, and a value that may say what it is."""
    if form in {"infinitive", "purpose"}:
        return neutral(topic, label, value)
    return side_of(topic, label, value, header=True)


def _are_names(value: str) -> bool:
    return all(map(is_coined, re.split(r",\s|\s(?:et|and|ou)\s", value)))


def side_of(
    topic: Topic, label: str, value: str, *, header: bool = False
) -> Question | None:
    """A side whose label is no phrase, asked the way its last word or value tells."""
    ask = neutral if header else short
    if _SUITED.match(label):
        return closed(f"quel est l’usage idéal {of_topic(topic)}", value)
    if fold(label) == "par defaut":
        what = "la valeur" if form_of(value) == "quantity" else "le comportement"
        asks = "quelle" if what == "la valeur" else "quel"
        return closed(f"{asks} est {what} par défaut {of_topic(topic)}", value)
    if form_of(label) == "verb" and form_of(value) == "boolean":
        does = small(label)
        return closed(f"est-ce {that(bare(topic))} {does}", value)
    if _OPEN_ENDED.search(label) or _ENDS_OPEN.search(label):
        return closed(f"{subject_of(topic)} : {lowered(label)} quoi", value)
    about = inside(topic)
    if " " not in label and EITHER.fullmatch(value):
        return closed(f"{about}, quelles valeurs peut prendre «{label}»", value)
    if not (is_participle(label.split(" ")[0]) and _are_names(value)):
        found = None if is_proper(label) else labels.phrase(label)
        one = is_one(value) if header else is_one_amount(value)
        if form_of(value) == "quantity" and not found and one:
            return measured(topic, label, value, header=header)
    return ask(topic, label, value)


def measured(
    topic: Topic, label: str, value: str, *, header: bool = False
) -> Question | None:
    """«la durée de « Cooldown »», «le prix de « Entrant »»; what is said where none is."""
    noun = "quel est le prix" if FREE.fullmatch(value) else which(value)
    lettered = header and label.isupper() and " " not in label and "," not in value
    if noun == _ANY_VALUE and lettered:
        return closed(f"{inside(topic)}, à quoi correspond {label}", value)
    if noun == _ANY_VALUE:
        told = not topic.category and not is_service(label)
        asked = facet(Topic(label, topic.name), value) if told else None
        return asked or (neutral if header else short)(topic, label, value)
    if not is_name(label):
        # «Spread : 7» does not say of what: a column does.
        amount = noun.split(" ", 3)[-1]
        return neutral(topic, label, value, amount) if header else None
    return closed(f"{inside(topic)}, {noun} {of_named(label)}", value)


def aside(label: str, asked: Question) -> Question | None:
    """«Côté transactions, que supporte DynamoDB ?»"""
    if is_name(label) or not is_common(label) or singulars.singular_class(label):
        return None
    if _WHAT_IS.match(asked.prompt):
        # What a thing is, it is in every respect.
        return None
    if _tells(label, asked.answer):
        return asked
    prompt = f"côté {lowered(label)}, {small(asked.prompt)}"
    return Question(large(prompt), asked.answer)


def side_asked(topic: Topic, noun: str, value: str) -> Question | None:
    found = clauses.predicate(value)
    if found and is_plural_verb(found[0]):
        return None
    owner = subject_of(topic) if is_headline(topic.category) else topic.name
    measured = labels.phrase(noun) if criteria.head_of(noun) in AMOUNTS else None
    if found and measured and not measured[1].plural:
        # «Débit : dépend de la région» is said of the rate.
        whole = f"{the(*measured)} {of_named(owner)}"
        asked = objects.ask_object(whole, *found)
        return asked and closed(asked.prompt, asked.answer)
    asked = objects.ask_object(named(owner), *found) if found else None
    if asked and _tells(noun, asked.answer):
        return closed(asked.prompt, asked.answer)
    return asked and closed(f"côté {noun}, {asked.prompt}", asked.answer)


def _tells(label: str, answer: str) -> bool:
    """«Côté filtrage, qu’autorise le motif ?» gives «un filtrage riche» away."""
    stems = {word[:_STEM] for word in fold(label).split() if len(word) >= _STEM}
    begun = fold(answer).split()[:_BEGUN]
    return any(word[:_STEM] in stems for word in begun)


def yes_no(topic: Topic, label: str, value: str) -> Question:
    bare = label.rstrip("? \u00a0\u202f")
    asked = small(bare)
    if fold(bare).startswith("compatible"):
        asked = re.sub(r"^(compatible) (?=[A-Z])", r"\1 avec ", asked)
        return closed(f"{named(topic.name)} est-il {asked}", value)
    return closed(f"{named(topic.name)} : {asked}", value)
