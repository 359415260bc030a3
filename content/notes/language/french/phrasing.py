"""The pieces French questions are put together from: subjects, articles, scopes."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.acronyms import is_acronym
from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, labels
from content.notes.language.french.articles import (
    a,
    has_article,
    is_many,
    is_several,
    named,
    of,
    of_named,
    one_of,
    that,
    the,
)
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.measures import which
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    is_lexical,
    lowered,
    without_article,
)
from content.notes.language.french.verbs import (
    is_infinitive,
    is_participle,
    is_plural_verb,
)
from content.notes.language.names import is_coined, is_name, mentions, short_name
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set, words

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
# A noun with a complement takes no second «de»: «Pour X, quel est le rôle de Y ?»
_COMPLEMENT = re.compile(
    r"\b(?:pour|avant|après|qui|que|sur|entre|par|avec|sans|depuis|dans|lors|en cas|en (?=[A-Z])|du|des"
    r"|de la|à)\s|\bde l’|\bd’une?\s|\bde (?=[A-Z])|\bqu’|,"
)
# What follows a noun: «Firmware qui…», «Standard définissant…», «Cassandra managée».
_COMPLETES = re.compile(
    r"(?:de|du|des|qui|que|dont|pour|permettant)$|d’|\w{3,}(?:é|ée|és|ées|ant)$"
)
# «La famille AWS Snow», «la deuxième version d’Aurora»: there is but one.
_THE_ONE = re.compile(
    r"(?:famille|gamme|suite|plateforme|variable) [A-Z]|\w+ième |première? "
    r"|\w+ (?:courante?|racine|actuel(?:le)?)$"
)
# These end as what is done does, and there are many of them.
_COUNTED = word_set(
    "partition application fonction option section station version session extension instance "
    "image message package langage page etage collection question licence"
)
_BEFORE_NOUN = re.compile(
    r"(?:anci|nouv|petit|grand|gros|bon|mauvais|premi|principa|vieux|vieil)\w*", re.I
)
# «La durée de vie des messages d’Amazon SQS»: a service is soon told from these.
_OF_MANY = re.compile(r"(?:\w+ ){1,3}des \w+")
# «S3 et DynamoDB uniquement» says for what, and not what.
_NO_OTHER = re.compile(r"^[^,;]* (?:uniquement|seulement|only)\b")
_PRICED = re.compile(r"\d\s?[$€]|[$€]\s?\d")
_MOST_IN_SIDE = 3
_LEAST_CLASSED = 2
_LONG_NOUN = 5
_LEAST_TRAITS, _MOST_IN_TRAIT, _MOST_COINED = 2, 1, 3
_MOST_LETTERS = 5
_MOST_IN_MEMBER = 4
_CHOSEN = re.compile(r"principa|typique|habituel|courant|fréquent|classique")
_ONE_WORD = re.compile(r"[A-Z][a-z]+(?:-[A-Za-z]+)*")
# «CGW + VGW», «ALB, NLB»: several things, and no one kind.
_LISTS_ALL = re.compile(r"\S+(?: \([^()]*\))?(?: [+/]|,)")
_BEGUN = re.compile(r"(?:de|du|des|trop|peu|plusieurs|pas)\s|d’", re.I)
_SPELT_OUT = re.compile(r"(?P<head>[^()]+) \((?P<inside>[^()]+)\)")
_NUMBERED = re.compile(r"/?\d[\d./:]*")
_MOST_IN_QUANTITY = 8
_SEVERAL = re.compile(r"[,;/+]|\s(?:et|ou|ainsi que)\s")
_PER_UNIT = re.compile(r"(?<=[$€so])/\w+")
_UNRANKED = re.compile(r"(?:il)?limité|optionnel|minimal|maximal", re.I)
_ANY_THING = word_set(
    "terme notion nom option element concept fonctionnalite service mot"
)
# What is done, and so consists in something, rather than stands for something.
_DONE = word_set(
    "etape cas usage avantage limitation inconvenient limite risque strategie politique pratique methode principe regle action bonne "
    "approche technique operation mecanisme"
)
_STEPS = word_set(
    "etape action pratique bonne methode technique precaution reflexe conseil"
)
# «SageMaker AI», a savings plan, is called as what it is for.
_OFFERS = word_set("plan formule offre forfait abonnement contrat engagement licence")
_HEADLINES = word_set(
    "caracteristique atout avantage inconvenient limitation propriete"
)
_OWNED = re.compile(r"\s(?:de la |de l’|du |des |de |d’)(?P<owner>\S.*)$")
_POINTS = (["fort"], ["faible"], ["cle"])
_MISHAPS = word_set("erreur piege probleme panne incident symptome")
_POSSESSIVE = re.compile(r"\s(?:son|sa|ses|leurs?)\s")
_VENDORS = word_set("AWS Amazon")
# «Le terme « TCP »» is a word, and «TCP» a thing that is like something.
SPOKEN = word_set("terme notion mot concept expression sigle nom")
_LEVELLED = word_set(
    "niveau performance performances cout prix duree temps taille latence debit "
    "frequence capacite type difference nombre quantite mode statut acces effort etat"
)


@lru_cache(maxsize=1024)
def is_headline(category: str) -> bool:
    """«Caractéristique», «point fort»: the name alone says what is asked about."""
    first, *more = fold(category).split(" ")
    return first in _HEADLINES or (first == "point" and more[:1] in _POINTS)


@lru_cache(maxsize=1024)
def is_mishap(category: str) -> bool:
    """«Erreur», «piège»: what is said of it is often how to get round it."""
    return fold(category).split(" ")[0] in _MISHAPS


@lru_cache(maxsize=1024)
def is_done(category: str) -> bool:
    """A step, a use or a practice: it consists in something."""
    head = fold(category).split(" ")[0]
    return head in _DONE or head.removesuffix("s") in _DONE


@lru_cache(maxsize=1024)
def is_step(category: str) -> bool:
    """What is done by whom learns it: advice is what it consists in."""
    return fold(category).split(" ")[0] in _STEPS


def is_action(noun: str) -> bool:
    """«Réplication» is done, «groupe» is a thing."""
    return bool(_ACTION.search(noun.split(" ")[0]))


@lru_cache(maxsize=16384)
def is_trait(value: str) -> bool:
    """«Performant et sécurisé» says how a thing is, not what."""
    first = value.split(" ")[0].rstrip(",")
    if not _TRAIT_START.match(value):
        return False
    if _DONE_TO.match(value) and not is_lexical(first):
        return True
    return is_participle(first) or not is_common(first)


@lru_cache(maxsize=16384)
def lists_traits(value: str) -> bool:
    """«Stateful, instance, allow only»: what something is like, and no thing it is."""
    if is_trait(value) or _NO_OTHER.search(value):
        return True
    first, *more = value.split(", ")
    if more and _PRICED.search(value):
        return True
    head = first.split(" ")[0]
    vague = fold(head) in _ANY_THING or (
        is_action(head) and len(words(first)) <= _MOST_IN_SIDE
    )
    few = len(words(first)) < _MOST_IN_SIDE and not is_lexical(head)
    if more and (vague or few) and is_trait(more[0]):
        return True
    coined = is_coined(first.split(" ")[0]) and len(words(first)) <= _MOST_COINED
    if len(more) >= _LEAST_TRAITS and (coined or len(words(first)) <= _MOST_IN_TRAIT):
        return True
    token, *following = value.split(" ")[:4]
    bare = token.rstrip(",")
    if has_article(value) or is_coined(bare) or is_common(bare) or is_lexical(bare):
        return False
    if _BEFORE_NOUN.fullmatch(bare) or any(map(_COMPLETES.match, following)):
        return False
    return not (following and following[0][:1].isupper())


def classifies(value: str) -> bool:
    """«Service global», «outil gratuit» say how a thing is, and not of what kind."""
    said = words(without_brackets(value))
    if len(said) > _LEAST_CLASSED:
        return True
    return bool(said) and fold(said[0]) not in _ANY_THING


@lru_cache(maxsize=16384)
def defines(value: str) -> bool:
    """«Serveur physique dédié», «un annuaire»: what kind of thing it is."""
    first = value.split(" ")[0].strip(",;:")
    if "→" in value or is_participle(first):
        return False
    if not classifies(value):
        return False
    if has_article(value) or (is_acronym(first) and not _LISTS_ALL.match(value)):
        return True
    if is_coined(first) or is_trait(value) or lists_traits(value):
        return False
    return is_common(value)


def is_short(value: str) -> bool:
    """A quantity and little more: no sentence that begins with a number."""
    return len(words(value)) <= _MOST_IN_QUANTITY and "→" not in value


def is_one(value: str) -> bool:
    """A value that names one thing, by no list of several."""
    return not _SEVERAL.search(_PER_UNIT.sub("", value) if "/" in value else value)


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
    known = is_name(topic.name) or is_service(topic.name)
    one = bool(_ONE_WORD.fullmatch(label)) and not is_common(label)
    return known and one and not label.endswith(("es", "ts", "ls", "ns", "ms"))


@lru_cache(maxsize=4096)
def subject_of(topic: Topic) -> str:
    if not topic.category and is_variant(Topic(topic.scope), topic.name):
        return in_full(topic)
    if owner := _owner(topic):
        return owner
    if topic.scope and has_article(topic.name):
        return f"{topic.name} dans {named(topic.scope)}"
    owned = topic.scope and not mentions(topic.category, topic.scope)
    if topic.category and owned and not is_common(topic.name):
        return f"{topic.category} {quoted(topic.name)} {of_named(topic.scope)}"
    if is_member(topic):
        return f"{lowered(topic.category)} {quoted(topic.name)}"
    if not topic.scope or is_service(topic.name):
        return topic.name
    return f"{topic.name} ({topic.scope})"


@lru_cache(maxsize=4096)
def is_member(topic: Topic) -> bool:
    """«Transport» of a table of layers is «la couche « Transport »», 22 «le port 22»."""
    name = topic.name
    if not topic.category or has_article(name) or _BEGUN.match(name):
        return False
    if len(words(name)) > _MOST_IN_MEMBER:
        return False
    told_apart = (
        _NUMBERED.match(name) or _is_lettered(name) or _is_offer(topic.category)
    )
    if is_name(name) and not told_apart:
        return False
    known = agreement(topic.category) and not is_name(topic.category)
    return bool(known) and fold(topic.category).split(" ")[0] not in _ANY_THING


@lru_cache(maxsize=1024)
def _is_offer(category: str) -> bool:
    return fold(category).split(" ")[0] in _OFFERS


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


def which_is(noun: str, agreed: Agreement, subject: str, adjective: str) -> str:
    which, shown = _which_one(noun, agreed, adjective)
    if not subject or says_again(noun, subject):
        return f"{which} {shown}"
    if form_of(subject) == "infinitive":
        return f"pour {small(subject)}, {which} {shown}"
    of_many = is_service(subject) and _OF_MANY.fullmatch(noun)
    if (_is_completed(noun) and not of_many) or len(noun.split()) >= _LONG_NOUN:
        inside = "dans" if is_name(subject) or is_service(subject) else "pour"
        return f"{inside} {named(subject)}, {which} {shown}"
    if _POSSESSIVE.search(noun):
        return f"pour {named(subject)}, {which} {shown}"
    if (joint := labels.joint(noun)) != "de":
        return f"{which} {shown} {joint} {named(subject)}"
    return f"{which} {shown} {of_named(subject)}"


@lru_cache(maxsize=4096)
def _which_one(noun: str, agreed: Agreement, adjective: str) -> tuple[str, str]:
    which = agreed.pick("quel est", "quelle est", "quels sont", "quelles sont")
    return which, the(f"{adjective} {noun}".strip(), agreed)


@lru_cache(maxsize=4096)
def _is_completed(noun: str) -> bool:
    return _COMPLEMENT.search(noun) is not None


@lru_cache(maxsize=4096)
def says_again(noun: str, subject: str) -> bool:
    """«Taille du cache» of «le cache», «options de tar» of «tar - Tape Archiver»."""
    name = fold(without_article(brief(subject).partition(" - ")[0]))
    return bool(name) and f" {name} " in f" {fold(noun)} "


def main_ones(noun: str, agreed: Agreement) -> str:
    if not agreed.plural or _CHOSEN.search(noun):
        return ""
    return agreed.pick("", "", "principaux", "principales")


def how_assured(noun: str, agreed: Agreement, subject: str) -> str:
    done = agreed.pick("est-il assuré", "est-elle assurée", "sont-ils assurés",
                       "sont-elles assurées")  # fmt: skip
    owner = "" if says_again(noun, subject) else f" {of_named(subject)}"
    return f"comment {the(noun, agreed)}{owner} {done}"


def levelled(
    noun: str, agreed: Agreement, form: Form, value: str
) -> tuple[str, Agreement]:
    """«complexité» → «niveau de complexité» where the value only ranks: «Élevée»."""
    if form == "scale" and noun == "performances":
        return "niveau de performance", Agreement("m", plural=False)
    if form != "scale" or agreed.plural or _UNRANKED.match(value):
        return noun, agreed
    if fold(noun).split(" ")[0] in _LEVELLED:
        return noun, agreed
    return f"niveau {of(noun)}", Agreement("m", plural=False)


def value_of(name: str, value: str) -> str:
    agreed = agreement(name) if not is_name(name) else None
    if agreed and not agreed.plural:
        asks = agreed.pick("quel est", "quelle est", "", "")
        return f"{asks} {the(lowered(name), agreed)}"
    if agreed:
        return f"combien {of(lowered(name))}"
    return f"{which(value)} {of_named(name)}"


@lru_cache(maxsize=16384)
def what_is(name: str) -> str:
    bare = without_article(name)
    if re.match(r"les |des ", name, re.I):
        return f"que sont les {bare}"
    if re.match(r"^\d", bare):
        return f"à quoi correspond {bare}"
    if is_several(bare):
        return f"que sont les {bare}"
    if len(bare) == 1:
        return f"que désigne «{bare}»"
    if len(both := bare.split(" / ")) > 1 and all(map(is_name, both)):
        return f"que sont {', '.join(both[:-1])} et {both[-1]}"
    if is_name(bare) or is_service(bare):
        return f"qu’est-ce {that(one_of(bare))}"
    agreed = agreement(bare)
    if agreed is None:
        return f"que désigne «{bare}»"
    noun = lowered(bare)
    if agreed.plural:
        return f"que sont {the(noun, agreed)}"
    first = noun.split(" ")[0]
    done = _ACTION.search(first) and fold(first) not in _COUNTED
    if done or _THE_ONE.match(noun) or re.match(r"(?:le |la |l’)", name, re.I):
        return f"qu’est-ce {that(the(noun, agreed))}"
    return f"qu’est-ce {that(a(noun, agreed))}"


def which_side(subject: str) -> str:
    """«Le but du Multi-AZ» asks «quel est le but du Multi-AZ», a side of something."""
    noun = without_article(subject)
    found = labels.phrase(noun) if re.match(r"(?:le|la) |l’", subject, re.I) else None
    owned = re.search(r"\s(?:de la|du|des|de)\s|d’|de l’", noun)
    if found is None or not owned or labels.kind_of(noun) != "criterion":
        return ""
    return which_is(*found, "", "")


def consists(topic: Topic) -> str:
    agreed = None if has_article(topic.name) else agreement(topic.category)
    lettered = topic.name.isupper() and len(topic.name) <= _MOST_LETTERS
    lettered = lettered and not is_service(topic.name)
    known = is_name(topic.name) or is_service(topic.name)
    named_well = known and not topic.scope and not lettered
    numbered = topic.name[0].isdigit()
    if agreed is None or agreed.plural or (named_well and not numbered):
        return what_is(topic.name)
    if is_headline(topic.category):
        return f"en quoi consiste «{topic.name}»"
    member = the(f"{lowered(topic.category)} «{topic.name}»", agreed)
    head = fold(topic.category).split(" ")[0]
    if head in SPOKEN:
        return f"que désigne {member}"
    return f"{'en quoi consiste' if head in _DONE else 'à quoi correspond'} {member}"


@lru_cache(maxsize=16384)
def brief(name: str) -> str:
    """«DNS» of «Domain Name System (DNS)», «FAT» of «FAT (File Allocation Table)»."""
    found = _SPELT_OUT.fullmatch(name)
    if not found:
        return name
    if is_coined(found["head"]) and " " not in found["head"]:
        return found["head"]
    return found["inside"] if is_acronym(found["inside"]) else name


def inside(topic: Topic) -> str:
    """«dans DynamoDB», «pour les noms de domaine», «pour le plan « Basic »»."""
    if is_member(topic):
        return f"pour {bare(topic)}"
    known = is_name(topic.name) or is_service(topic.name)
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
    if _is_said(topic.name, sentence):
        return question
    head = short_name(topic.name).split(" ")[0]
    if is_coined(head) and mentions(sentence, head):
        return question
    others = [word for word in sentence.split(" ")[1:] if word not in _VENDORS]
    if not is_name(topic.name) and any(map(is_name, others)):
        return question
    known = is_name(topic.name) or is_service(topic.name)
    preposition = "avec" if known else "pour"
    return f"{preposition} {named(brief(topic.name))}, {question}"


def _is_said(name: str, sentence: str) -> bool:
    """«Les noms de domaine» of «un nom de domaine», «Auto Scaling Group» of «un ASG»."""
    heavy = {word.rstrip("sx") for word in fold(name).split() if len(word) > 3}
    said = {word.rstrip("sx") for word in fold(sentence).split()}
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return (bool(heavy) and heavy <= said) or (
        len(letters) > 2 and letters in sentence.replace("’", " ").split()
    )


def toward(value: str) -> str:
    first = value.split(" ", 1)[0]
    return f"à {value}" if is_infinitive(first) else value


def small(text: str) -> str:
    return text[0].lower() + text[1:]


def closed(prompt: str, value: str) -> Question:
    return Question(f"{prompt[0].upper()}{prompt[1:]} ?", value)


def bare(topic: Topic) -> str:
    """A topic as it stands in a question, with its category where it has one."""
    if not topic.category or has_article(topic.name):
        return named(topic.name)
    agreed = agreement(topic.category)
    shown = f"{lowered(topic.category)} {quoted(topic.name)}"
    headed = agreed and not is_headline(topic.category)
    return the(shown, agreed) if agreed and headed else f"«{topic.name}»"
