"""The pieces French questions are put together from: subjects, articles, scopes."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.acronyms import is_acronym
from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import (
    has_article,
    is_many,
    named,
    of_named,
    the,
)
from content.notes.language.french.nouns import (
    agreement,
    is_common,
    is_lexical,
    lowered,
)
from content.notes.language.french.verbs import (
    is_infinitive,
    is_participle,
    is_plural_verb,
)
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name, mentions, short_name
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    first_word,
    fold,
    large,
    small,
    without_brackets,
    word_set,
    words,
)

_ACTION = re.compile(r"(?:tion|sion|ment|age|ité|ance|ence|ing|ure|sme|ie)$")
_TRAIT_START = re.compile(
    r"^(?:(?:le|la|les) (?:plus|moins)\b|(?:très|plus|moins|peu) \w"
    r"|\w{3,}(?:é|ée|és|ées|able|ible|ant|ante|if|ive|eux|euse)s?(?!\w)"
    r"|finie?s?|gratuite?s?|payante?s?|forte?s?|faibles?|rapides?|simples?|complexes?|native?s?"
    r"(?=$|,|\s(?:et|ou|mais|par|pour|à|en|dans|de|avec|sur)\s|\s\w+ment\b))", re.I,
)  # fmt: skip
# «Collée à une identité», whatever verb no list has.
_DONE_TO = re.compile(
    r"\w{3,}(?<!it)ée?s? (?:à|aux?|par|avec|dans|en|sur|de|d’)(?: |(?<=’))", re.I
)
_MOST_LETTERS = 5
_MOST_IN_MEMBER = 4
_ONE_WORD = re.compile(r"[A-Z][a-z]+(?:-[A-Za-z]+)*")
_BEGUN = re.compile(r"(?:de|du|des|trop|peu|plusieurs|pas)\s|d’", re.I)
_SPELT_OUT = re.compile(r"(?P<head>[^()]+) \((?P<inside>[^()]+)\)")
_NUMBERED = re.compile(r"/?\d[\d./:]*")
ANY_THING = word_set(
    "terme notion nom option element concept fonctionnalite service mot"
)
# What is done, and so consists in something, rather than stands for something.
_DONE = word_set(
    "etape cas usage avantage limitation inconvenient limite risque strategie politique pratique methode principe regle action bonne "
    "approche technique operation mecanisme"
)
# «SageMaker AI», a savings plan, is called as what it is for.
_OFFERS = word_set("plan formule offre forfait abonnement contrat engagement licence")
_HEADLINES = word_set(
    "caracteristique atout avantage benefice inconvenient limitation propriete"
)
_OWNED = re.compile(r"\s(?:de la |de l’|du |des |de |d’)(?P<owner>\S.*)$")
_POINTS = (["fort"], ["faible"], ["cle"])
_MISHAPS = word_set("erreur piege probleme panne incident symptome")
_VENDORS = word_set("AWS Amazon")
# What is written on a screen is quoted whole.
_SAID = word_set("message avertissement")


@kept(1024)
def is_headline(category: str) -> bool:
    """«Caractéristique», «point fort»: the name alone says what is asked about."""
    first, *more = fold(category).split(" ")
    return first in _HEADLINES or (first == "point" and more[:1] in _POINTS)


@kept(1024)
def is_mishap(category: str) -> bool:
    """«Erreur», «piège»: what is said of it is often how to get round it."""
    return first_word(category) in _MISHAPS


@kept(1024)
def is_done(category: str) -> bool:
    """A step, a use or a practice: it consists in something."""
    head = first_word(category)
    return head in _DONE or head.removesuffix("s") in _DONE


def is_action(noun: str) -> bool:
    """«Réplication» is done, «groupe» is a thing."""
    return bool(_ACTION.search(noun.split(" ")[0]))


@kept(16384)
def is_trait(value: str) -> bool:
    """«Performant et sécurisé» says how a thing is, not what."""
    first = value.split(" ")[0].rstrip(",")
    if not _TRAIT_START.match(value):
        return False
    if _DONE_TO.match(value) and not is_lexical(first):
        return True
    return is_participle(first) or not is_common(first)


def agreeing(subject: str, text: str) -> tuple[str, str] | None:
    """Verb and rest, where the verb agrees in number with the subject."""
    found = clauses.predicate(text)
    if found and is_plural_verb(found[0].rstrip(",")) != is_many(subject):
        return None
    return found


def in_full(topic: Topic) -> str:
    if is_variant(Topic(topic.scope), topic.name):
        return f"{without_brackets(topic.scope)} {topic.name}"
    if topic.scope and not mentions(topic.name, topic.scope):
        return f"{topic.name} ({topic.scope})"
    return named(topic.name)


def _owner(topic: Topic) -> str:
    """«NTFS» of «Fiabilité», a «point fort de NTFS»: what is said there is said of it."""
    found = _OWNED.search(topic.category) if is_headline(topic.category) else None
    return found["owner"] if found else ""


@lru_cache(maxsize=16384)
def is_variant(topic: Topic, label: str) -> bool:
    """«Express» of Step Functions: one word that says little by itself."""
    known = is_known(topic.name)
    one = bool(_ONE_WORD.fullmatch(label)) and not is_common(label)
    return known and one and not label.endswith(("es", "ts", "ls", "ns", "ms"))


@kept(4096)
def subject_of(topic: Topic) -> str:
    if not topic.category and is_variant(Topic(topic.scope), topic.name):
        return in_full(topic)
    if owner := _owner(topic):
        return owner
    if topic.scope and has_article(topic.name):
        return f"{topic.name} dans {named(topic.scope)}"
    if is_member(topic):
        # Of what, stands before the question: «Dans S3, … de la méthode « SSE »».
        return f"{lowered(topic.category)} {quoted(topic.name)}"
    if _is_one_of_its(topic):
        return f"{topic.category} {quoted(topic.name)} {of_named(topic.scope)}"
    if not topic.scope or is_service(topic.name):
        return topic.name
    return f"{topic.name} ({topic.scope})"


def _is_one_of_its(topic: Topic) -> bool:
    """«CIDR», a «caractéristique» of the VPC: a name by which nobody knows its owner."""
    owned = topic.scope and not mentions(topic.category, topic.scope)
    known = is_common(topic.category) and not is_common(topic.name)
    return bool(topic.category and owned) and known


@kept(4096)
def is_member(topic: Topic) -> bool:
    """«Transport» of a table of layers is «la couche « Transport »», 22 «le port 22»."""
    name = topic.name
    if not topic.category or has_article(name) or _BEGUN.match(name):
        return False
    said = first_word(topic.category) in _SAID
    if len(words(name)) > _MOST_IN_MEMBER and not said:
        return False
    told_apart = said or (
        _NUMBERED.match(name) or _is_lettered(name) or _is_offer(topic.category)
    )
    if is_name(name) and not told_apart:
        return False
    known = agreement(topic.category) and not is_name(topic.category)
    return bool(known) and first_word(topic.category) not in ANY_THING


@kept(1024)
def _is_offer(category: str) -> bool:
    return first_word(category) in _OFFERS


def is_command(topic: Topic) -> bool:
    """«mkdir» ends as an infinitive does."""
    return is_member(topic) and " " not in topic.name


def _is_lettered(name: str) -> bool:
    """«A», «MX»: letters that stand for many things, and for no service."""
    return name.isupper() and len(name) <= _MOST_LETTERS and not is_service(name)


def quoted(name: str) -> str:
    """In quotation marks, but for a number: «le port 22»."""
    return name if _NUMBERED.fullmatch(name) else f"«{name}»"


def of_topic(topic: Topic) -> str:
    agreed = agreement(topic.category) if topic.category else None
    if agreed and is_headline(topic.category):
        return f"de «{topic.name}»"
    known = is_name(topic.name) and not _is_offer(topic.category)
    if agreed and not has_article(topic.name) and not known:
        return of_named(f"{lowered(topic.category)} «{topic.name}»")
    return of_named(topic.name)


@kept(16384)
def brief(name: str) -> str:
    """«DNS» of «Domain Name System (DNS)», «FAT» of «FAT (File Allocation Table)».

    «Amazon SQS» of «Amazon SQS (Simple Queue Service)», «SSH» of «Secure Shell (SSH)».
    """
    found = _SPELT_OUT.fullmatch(name)
    if not found:
        return name
    if is_coined(found["head"]) and " " not in found["head"]:
        return found["head"]
    if is_service(found["head"]):
        return found["head"]
    inside = found["inside"]
    spelt = inside.isupper() and len(inside) <= _MOST_LETTERS and inside[0] == name[0]
    return inside if is_acronym(inside) or spelt else name


def inside(topic: Topic) -> str:
    """«dans DynamoDB», «pour les noms de domaine», «pour le plan « Basic »»."""
    if is_member(topic):
        return f"pour {bare(topic)}"
    known = is_known(topic.name)
    return f"{'dans' if known else 'pour'} {named(brief(topic.name))}"


def scoped(topic: Topic, question: str) -> str:
    if not topic.scope or mentions(question, topic.scope):
        return question
    if is_service(topic.name) and not topic.category:
        return question
    return f"dans {named(brief(topic.scope))}, {question}"


def within(topic: Topic, sentence: str, question: str) -> str:
    """The question after « Avec DynamoDB, », where the sentence does not name it."""
    if mentions(sentence, topic.name) or not topic.name:
        return question
    if is_said(topic.name, sentence):
        return question
    head = short_name(topic.name).split(" ")[0]
    if is_coined(head) and mentions(sentence, head):
        return question
    others = [word for word in sentence.split(" ")[1:] if word not in _VENDORS]
    if not is_name(topic.name) and any(map(is_name, others)):
        return question
    known = is_known(topic.name)
    preposition = "avec" if known else "pour"
    return f"{preposition} {named(brief(topic.name))}, {question}"


def is_said(name: str, sentence: str) -> bool:
    """«Les noms de domaine» of «un nom de domaine», «Auto Scaling Group» of «un ASG»."""
    heavy = {word.rstrip("sx") for word in fold(name).split() if len(word) > 3}
    said = {word.rstrip("sx") for word in fold(sentence).split()}
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return (bool(heavy) and heavy <= said) or (
        len(letters) > 2 and letters in sentence.replace("’", " ").split()
    )


def toward(value: str) -> str:
    first = value.split(" ", 1)[0]
    return f"à {small(value)}" if is_infinitive(first) else value


def ended(prompt: str) -> str:
    """The prompt with its capital and its mark: «Que choisir ?»."""
    return f"{large(prompt)} ?"


def closed(prompt: str, value: str) -> Question:
    return Question(ended(prompt), value)


def bare(topic: Topic) -> str:
    """A topic as it stands in a question, with its category where it has one."""
    if not topic.category or has_article(topic.name):
        return named(topic.name)
    agreed = agreement(topic.category)
    shown = f"{lowered(topic.category)} {quoted(topic.name)}"
    headed = agreed and not is_headline(topic.category)
    return the(shown, agreed) if agreed and headed else f"«{topic.name}»"
