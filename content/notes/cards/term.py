"""Term: which service, tool or word answers this description or this need?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.descriptions import (
    LEANS,
    LEAST_ROOT,
    SEVERAL_SAID,
    description,
    is_of_aws,
    with_name_hidden,
)
from content.notes.cards.model import Sketch
from content.notes.cards.paths import is_path, kind_of_path
from content.notes.cards.vague import (
    is_choice,
    is_english_genus,
    is_one_name,
    is_opinion,
    is_thin,
    is_two_needs,
    uncited,
)
from content.notes.facts.model import Fact
from content.notes.facts.needs import CLUE
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.english.definitions import tells
from content.notes.language.french.descriptions import describes
from content.notes.language.french.forms import form_of
from content.notes.language.french.genus import tells_aim
from content.notes.language.french.labels import plural
from content.notes.language.french.phrasing import is_headline, is_mishap
from content.notes.language.french.terms import kind_named
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.services import (
    is_known,
    is_service,
    seller_of,
    services_in,
)
from content.notes.language.typography import (
    first_word,
    fold,
    small,
    without_brackets,
    word_set,
    words,
)

# «µs» is no need, and «couplé à Rekognition» tells of what answers one.
_NEEDED = re.compile(r"[^\W\d_]{3}|[A-Z]{2}")
_JOINED_TO = re.compile(r"\w{3,}ée?s? (?:à|aux?)\s", re.I)
# «…, comme dans les projets d’analyse» tells more than when.
_EXAMPLED_NEED = re.compile(r",\s(?:comme|par exemple|such as|like|for example)\s")
_EXAM = re.compile(r"\b(?:énoncé|examen|exam|questions?|qcm|scenario)s?\b", re.I)
# Of what it is a type or a step, the note says above.
_OF_WHAT = word_set("type etape phase role action operation")
# «514/UDP» is a port, whatever the column is called that it stands in.
_PORT = re.compile(r"\d{1,5}[ /](?:tcp|udp)|(?:tcp|udp)[ /]?\d{1,5}", re.I)
_MOST, _MOST_IN_NAME = 25, 4
# «C1 - Public», «255.255.255.255 (la dernière)»
_LEVEL = re.compile(r"\s-\s|:\s|^[\d.,]+(?:\s|$)")


def write(fact: Fact) -> Iterator[Sketch]:
    """The definition asked backwards, where it tells enough and does not name it."""
    if is_headline(fact.category) or is_mishap(fact.category):
        return
    named = is_known(fact.subject) or fact.category
    if (fact.category and fact.scope) or not named or fact.subject.startswith("<"):
        return
    if form_of(fact.subject) == "infinitive":
        return
    if fact.language == "en" and (", " in fact.subject or tells(fact.value)):
        return
    if " / " in fact.subject and " / " in fact.value:
        # Several terms, each with a description of its own.
        return
    told = description(fact, fact.subject)
    whole = told or fact.value
    told = told or with_name_hidden(fact)
    if not told or not _defines(fact, fact.subject, whole):
        return
    if fact.language == "fr" and _is_pasted(told):
        return
    if is_opinion(told) or (is_thin(told) and not fact.category):
        return
    french = fact.language == "fr"
    kind = kind_named(fact.category) if french else fact.category
    if _PORT.fullmatch(fact.subject):
        if first_word(told) == "port":
            # «Port par défaut», and of what the heading says.
            return
        kind = "port"
    if not is_one_name(fact.subject, kind):
        return
    if not (french or kind or is_of_aws(fact) or is_english_genus(told)):
        return
    if french and not kind and is_path(fact.subject) and form_of(told) != "verb":
        kind = kind_of_path(told)
    of_what = fold(kind) in _OF_WHAT and form_of(told) != "verb"
    if french and (of_what or tells_aim(fact.subject, told)):
        return
    if is_of_aws(fact):
        kind = "service AWS" if french else "AWS service"
    elif fold(kind) in {"", "service", "produit", "product"} and (
        seller := seller_of(fact.subject)
    ):
        kind = small(kind) if kind else "service"
        kind = f"{kind} {seller}" if french else f"{seller} {kind}"
    if french and " / " in fact.subject:
        kind = _plural(kind)
    if not kind and fact.subject[:1].isdecimal():
        # «6514/TCP» is a port, and no term.
        return
    prompt = asker(fact.language).term(told, kind, "")
    yield Sketch(fact, "term", prompt, uncited(fact.subject))


def _is_pasted(deed: str) -> bool:
    """«Ajoute des nœuds, 1 h gratuite»: after the comma something else is told."""
    first, *more = without_brackets(deed).split(", ")
    if form_of(first) != "verb":
        return False
    return any(one[:1].isdigit() or form_of(one) == "verb" for one in more)


def _plural(kind: str) -> str:
    """«RDS / Aurora» are several services."""
    bare, _, seller = kind.partition(" ")
    if bare == "service" and seller:
        return f"services {seller}"
    return plural(kind) if kind else "termes"


def _defines(fact: Fact, name: str, told: str) -> bool:
    """In French only what names a kind leads back to its term."""
    topic = fact.topic if name == fact.subject else Topic(name, fact.subject)
    return fact.language == "en" or describes(topic, told)


def write_part(fact: Fact) -> Iterator[Sketch]:
    """A named part of a subject asked backwards: «Global Database» of Aurora."""
    if fact.header or not is_name(fact.attribute) or not is_name(fact.subject):
        return
    if asker(fact.language).is_attribute(fact.attribute):
        return
    told = description(fact, fact.attribute)
    if told and _defines(fact, fact.attribute, told):
        feature = "fonctionnalité" if fact.language == "fr" else "feature"
        prompt = asker(fact.language).term(told, feature, fact.subject)
        yield Sketch(fact, "term", prompt, fact.attribute)


def write_rule(fact: Fact) -> Iterator[Sketch]:
    """«Choisis X si…»: the need is the attribute, the choice the value."""
    if is_two_needs(fact.attribute):
        return
    prompt = asker(fact.language).choose(fact.attribute)
    if is_choice(fact.value):
        yield Sketch(fact, "term", _of_owner(fact, prompt), fact.value)
    need = _EXAMPLED_NEED.split(fact.attribute)[0]
    few = len(words(need)) <= _MOST and len(words(fact.value)) <= _MOST_IN_NAME
    told = few and not (SEVERAL_SAID.search(need) or _EXAM.search(need))
    if told and "+" not in fact.value and is_known(fact.value):
        asked = asker(fact.language).when_to_choose(fact.value)
        yield Sketch(fact, "attribute", asked, need, asks=asked)


def _of_owner(fact: Fact, asks: str) -> str:
    """«With SQS, what should you choose if…» for what is only an option of it."""
    owner = fact.subject
    if fact.language != "en" or is_service(without_brackets(fact.value)):
        return asks
    if not services_in(owner):
        return asks
    named = mentions(asks, owner) or fold(owner) == fold(fact.value)
    return asks if named else f"With {owner}, {small(asks)}"


def write_need(fact: Fact) -> Iterator[Sketch]:
    """«Besoin | Service»: the need is the attribute, the choice the value."""
    if LEANS.match(fact.attribute) or _names(fact.value, fact.attribute):
        return
    if not any(map(str.isalpha, fact.value)) or not _NEEDED.search(fact.attribute):
        return
    if _JOINED_TO.match(fact.attribute):
        return
    kind, known = fact.category, is_service(without_brackets(fact.value))
    if not kind and known:
        kind = "service"
    if _LEVEL.search(fact.value) or not is_choice(fact.value):
        return
    need = fact.attribute
    if is_opinion(need) or is_two_needs(need):
        return
    named = known or any(map(is_coined, without_brackets(fact.value).split(" ")))
    if is_thin(need) and not (named or form_of(need) == "infinitive"):
        return
    ask = asker(fact.language)
    prompt = ask.evoked(need) if kind == CLUE else ask.need(need, kind)
    yield Sketch(fact, "term", prompt, fact.value)


def _names(choice: str, need: str) -> bool:
    """«NAS NetApp» gives «FSx for NetApp ONTAP» away; a service is where the need is."""
    long = (word for word in words(choice)[1:] if len(word) >= LEAST_ROOT)
    known = {word for word in long if not is_service(word)}
    return any(word in known and not word.islower() for word in words(need))
