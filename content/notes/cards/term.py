"""Term: which service, tool or word answers this description or this need?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.notes.cards.model import Sketch
from content.notes.facts.acronyms import spells
from content.notes.facts.model import Fact
from content.notes.facts.values import first_part, listed_names
from content.notes.language import asker
from content.notes.language.base import Topic
from content.notes.language.french.definitions import describes
from content.notes.language.french.forms import form_of
from content.notes.language.french.labels import plural
from content.notes.language.french.phrasing import is_headline, is_mishap
from content.notes.language.french.terms import kind_named
from content.notes.language.french.verbs import is_plural_verb
from content.notes.language.meanings import meanings
from content.notes.language.names import is_coined, is_name, mentions, short_name
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set, words

_JOINED = re.compile(r"\s(?:et|ou|and|or)\s")
_LEAST = 3
_MOST = 25
_LEAST_PURPOSE = 4
_LEAST_HEAVY = 3
_LISTED = 4
# Letters that stand for nothing else where people learn AWS.
_SURE = word_set("S3 EC2 RDS SQS SNS EBS EFS ECS EKS ECR EMR MSK")
# «Idem + perf» leans on the row above.
_LEANS = re.compile(r"(?:idem|pareil|same|ditto)\b", re.I)
# «stateful, instance, allow only» lists traits that many things have.
_MOST_TRAITS, _MOST_IN_TRAIT, _MOST_COINED = 2, 1, 3
# «µs» is no need, and «couplé à Rekognition» tells of what answers one.
_NEEDED = re.compile(r"[^\W\d_]{3}|[A-Z]{2}")
_JOINED_TO = re.compile(r"\w{3,}ée?s? (?:à|aux?)\s", re.I)
_MANAGED, _OF_ANY = meanings("managed"), 1
_SEVERAL_SAID = re.compile(r"\w[.!?]\s|→|->|;\s")
# «Penser aux ports éphémères», «entrée (non)»: advice and settings, told of many.
_ADVICE = re.compile(r"^(?:penser|attention)\b| : (?:oui|non)\b", re.I)
_ENGLISH_TRAIT = re.compile(
    r"(?:\w+(?:ed|able|ible)\s(?:to|by|in|on|for|from|with|at|per|every|as|via|when)\b"
    r"|(?:use|choose|pick|put|set|enable|avoid|prefer|keep|remember|check)\s"
    r"|(?:on|off|enabled|disabled) by default\b"
    r"|(?:you|we|they|it|who|where|how|when|why|same|only|no|not|never)\b)", re.I,
)  # fmt: skip
_ENGLISH_BOUND = re.compile(r"\b(?:up to|max|min|at (?:most|least))\.? \d", re.I)
# «Gateway endpoint, free», «custom origin, no OAC» describe many things.
_ENGLISH_FEW = re.compile(
    r"[\w/-]+(?: [\w/-]+)?, (?:free|paid|no [\w/-]+|[\w-]+ed)", re.I
)
_EXPANDED = re.compile(
    r"(?P<long>[A-Z][\w/’-]*(?: [\w/’-]+){0,6})(?: [-–—]|\s?:) (?P<rest>\S.+)"
)
_MOST_LETTERS = 6
# «(voir DR)» leads elsewhere.
_REFERS = re.compile(r"\s*\((?:voir|cf\.?|see)\s[^()]*\)|,?\s(?:voir|cf\.?)\s\S+$")
_ROOT, _LEAST_ROOT = 7, 5
# «Weights» and «weighted» are one word, «metric» and «metrics» too.
_ENDING = re.compile(r"(?:ed|s)$")
_LIGHT = word_set(
    "amazon aws s de du des d l la le les the of for and et to a un une pour en on in"
)


def write(fact: Fact) -> Iterator[Sketch]:
    """The definition asked backwards, where it tells enough and does not name it."""
    if is_headline(fact.category) or is_mishap(fact.category):
        return
    named = is_name(fact.subject) or is_service(fact.subject) or fact.category
    if (fact.category and fact.scope) or not named or fact.subject.startswith("<"):
        return
    if form_of(fact.subject) == "infinitive":
        return
    if fact.language == "en" and ", " in fact.subject:
        return
    description = _description(fact, fact.subject)
    if not description or not _defines(fact, fact.subject, description):
        return
    if fact.language == "fr" and _is_pasted(description):
        return
    french = fact.language == "fr"
    kind = kind_named(fact.category) if french else fact.category
    if _is_service(fact):
        kind = "service AWS" if french else "AWS service"
    if french and " / " in fact.subject:
        kind = _plural(kind)
    prompt = asker(fact.language).term(description, kind, "")
    yield Sketch(fact, "term", prompt, fact.subject)


def _is_pasted(deed: str) -> bool:
    """«Ajoute des nœuds, 1 h gratuite»: after the comma something else is told."""
    first, *more = without_brackets(deed).split(", ")
    if form_of(first) != "verb":
        return False
    return any(one[:1].isdigit() or form_of(one) == "verb" for one in more)


def _plural(kind: str) -> str:
    """«RDS / Aurora» are several services."""
    if kind in {"", "service AWS"}:
        return "services AWS" if kind else "termes"
    return plural(kind)


def _defines(fact: Fact, name: str, description: str) -> bool:
    """In French only what names a kind leads back to its term."""
    topic = fact.topic if name == fact.subject else Topic(name, fact.subject)
    return fact.language == "en" or describes(topic, description)


def write_part(fact: Fact) -> Iterator[Sketch]:
    """A named part of a subject asked backwards: «Global Database» of Aurora."""
    if fact.header or not is_name(fact.attribute) or not is_name(fact.subject):
        return
    description = _description(fact, fact.attribute)
    if description and _defines(fact, fact.attribute, description):
        feature = "fonctionnalité" if fact.language == "fr" else "feature"
        prompt = asker(fact.language).term(description, feature, fact.subject)
        yield Sketch(fact, "term", prompt, fact.attribute)


def write_rule(fact: Fact) -> Iterator[Sketch]:
    """«Choisis X si…»: the need is the attribute, the choice the value."""
    prompt = asker(fact.language).choose(fact.attribute)
    yield Sketch(fact, "term", prompt, fact.value)


def write_need(fact: Fact) -> Iterator[Sketch]:
    """«Besoin | Service»: the need is the attribute, the choice the value."""
    if _LEANS.match(fact.attribute) or _names(fact.value, fact.attribute):
        return
    if not any(map(str.isalpha, fact.value)) or not _NEEDED.search(fact.attribute):
        return
    if _JOINED_TO.match(fact.attribute):
        return
    kind = fact.category
    if not kind and is_service(without_brackets(fact.value)):
        kind = "service"
    prompt = asker(fact.language).need(fact.attribute, kind)
    yield Sketch(fact, "term", prompt, fact.value)


def _is_service(fact: Fact) -> bool:
    """Short acronyms mean other things too: only where the headings speak of AWS."""
    if not is_service(fact.subject):
        return False
    if fact.language == "en" and not is_service(short_name(fact.subject)):
        return False
    short = short_name(fact.subject)
    sure = len(short) > 3 or short in _SURE or mentions(" ".join(fact.trail), "AWS")
    return sure or fact.subject.startswith(("Amazon", "AWS"))


def _description(fact: Fact, hidden: str) -> str:
    """The value as a description, "" where it is short, long or names the answer."""
    text = first_part(_REFERS.sub("", _unspelt(fact.value, hidden)), _MOST)
    if is_service(text) or (_is_of_any(text) and _is_service(fact)):
        # «IAM Identity Center» describes no need that it answers.
        return ""
    if _tells_little(text) or _SEVERAL_SAID.search(text) or _ADVICE.search(text):
        return ""
    if not _LEAST <= len(words(text)) <= _MOST or not re.search(r"[^\W\d]{4}", text):
        return ""
    if fact.language == "fr" and not _describes(text):
        return ""
    if fact.language == "en" and (
        _ENGLISH_TRAIT.match(text)
        or _ENGLISH_BOUND.search(text)
        or _ENGLISH_FEW.fullmatch(text)
        or " vs " in text
    ):
        return ""
    known = set(fold(hidden).split()) - _LIGHT
    said = set(fold(text).split())
    return (
        ""
        if known & said
        or _are_akin(known, said)
        or _spelt_out(hidden, text)
        or _abbreviates(text, hidden)
        else text
    )


def _unspelt(text: str, name: str) -> str:
    """«Time To Live - Durée…» of TTL without what its letters stand for."""
    found = _EXPANDED.match(text) if len(name) <= _MOST_LETTERS else None
    short = found and (name.isupper() or spells(name.upper(), found["long"]))
    return found["rest"] if found and short else text


def _are_akin(names: set[str], said: set[str]) -> bool:
    """«Multiple versions» gives «Versioning» away, «gdisk» gives «sgdisk»."""
    return any(
        one[:_ROOT] == other[:_ROOT] or _stem(one) == _stem(other) or one.endswith(other) or other.endswith(one)
        for one in names if len(one) >= _LEAST_ROOT
        for other in said if len(other) >= _LEAST_ROOT
    )  # fmt: skip


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _names(choice: str, need: str) -> bool:
    """«NAS NetApp» gives «FSx for NetApp ONTAP» away; a service is where the need is."""
    long = (word for word in words(choice)[1:] if len(word) >= _LEAST_ROOT)
    known = {word for word in long if not is_service(word)}
    return any(word in known and not word.islower() for word in words(need))


def _spelt_out(name: str, text: str) -> bool:
    """«Association Française pour le Nommage…» gives «AFNIC» away by its initials."""
    letters = "".join(word[0] for word in fold(text).split() if word not in _LIGHT)
    short = fold(name)
    return name.isupper() and len(short) > 2 and letters.startswith(short)


def _abbreviates(text: str, name: str) -> bool:
    """«(SSO)» gives «Single Sign-On» away."""
    short = short_name(name)
    return " " in short and any(
        word.isupper() and spells(word, short) for word in words(text)
    )


def _is_of_any(text: str) -> bool:
    """«Service de recherche géré» says one thing, which several services do."""
    head, _, rest = without_brackets(text).partition(" ")
    return not meanings(head) and len(meanings(rest) - _MANAGED) <= _OF_ANY


def _tells_little(text: str) -> bool:
    """A quantity, or one telling word: «pour le MFA» describes many things."""
    heavy = [
        word for word in fold(text).split() if word not in _LIGHT and len(word) > 2
    ]
    if text.count(",") >= _LISTED or listed_names(text) or _LEANS.match(text):
        return True
    first, *more = text.split(", ")
    coined = is_coined(first.split(" ")[0]) and len(words(first)) <= _MOST_COINED
    if len(more) >= _MOST_TRAITS and (coined or len(words(first)) <= _MOST_IN_TRAIT):
        return True
    if more and len(words(first)) == 1 and not _JOINED.search(text):
        return True
    if re.match(r"(?:pour|for|to)\s", text, re.I) and len(heavy) < _LEAST_PURPOSE:
        return True
    return bool(re.match(r"[<>~≤≥$/]?\s*\d|\d+ ", text)) or len(heavy) < _LEAST_HEAVY


def _describes(text: str) -> bool:
    """A phrase, or what one thing does: several («combinent…») fit no «quel… ?»."""
    form = form_of(text)
    if form == "verb":
        return not is_plural_verb(text.split(" ")[0])
    if re.match(r"(?:seul|seule|pas|une fois)\s", text, re.I):
        return False
    starts = re.match(
        r"(?:le|la|les) (?:plus|moins)\b|\w+(?:é|ée|ant|[ai]ble)s?\b", text, re.I
    )
    return (
        form in {"noun", "purpose", "scale"} and not text.endswith("?") and not starts
    )
