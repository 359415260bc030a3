"""A value as a description of its term: whether it tells enough, and not its name."""

from __future__ import annotations

import re

from content.notes.facts.acronyms import is_built_of, spells
from content.notes.facts.model import Fact
from content.notes.facts.values import first_part
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.nouns import without_article
from content.notes.language.french.verbs import is_plural_verb
from content.notes.language.meanings import meanings
from content.notes.language.names import is_coined, mentions, short_name
from content.notes.language.services import is_service
from content.notes.language.typography import (
    BRACKETED,
    fold,
    without_brackets,
    word_set,
    words,
)

_JOINED = re.compile(r"\s(?:et|ou|and|or)\s")
_LEAST = 3
_MOST = 25
_LEAST_PURPOSE = 4
_LEAST_HEAVY = 3
_LISTED = 4
# Letters that stand for nothing else where people learn AWS.
_SURE = word_set("S3 EC2 RDS SQS SNS EBS EFS ECS EKS ECR EMR MSK")
# «Idem + perf» leans on the row above.
LEANS = re.compile(r"(?:idem|pareil|same|ditto)\b", re.I)
# «stateful, instance, allow only» lists traits that many things have.
_MOST_TRAITS, _MOST_IN_TRAIT, _MOST_COINED = 2, 1, 3
_MANAGED, _OF_ANY = meanings("managed"), 1
SEVERAL_SAID = re.compile(r"\w[.!?]\s|→|->|;\s")
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
# «Lien dur : deux noms pour les mêmes données»: the name in French, and what it is.
_NAMED_FIRST = re.compile(
    r"(?P<named>[A-ZÀ-Ÿ][\w’-]+(?: [\w’-]+){0,2})\s?: (?P<rest>\w+ \S+ \S.*)"
)
# «(voir DR)» leads elsewhere.
_REFERS = re.compile(r"\s*\((?:voir|cf\.?|see)\s[^()]*\)|,?\s(?:voir|cf\.?)\s\S+$")
# What stands for the word of a description that its name says.
BLANK = "[…]"
# «DynamoDB - is a fast database…»
_ENGLISH_IS = re.compile(r"^(?:is|are) (?=(?:an?|the|one)\s)")
_WORD = re.compile(r"\w+")
# What it is good for besides may say its name: «…, idéal pour les applis globales».
_SUITED = re.compile(
    r",\s(?:idéale?s?|parfaite?s?|recommandée?s?|ideal|perfect)\s(?:pour|for)\s[^,]+$"
)
# «Network […]» is half a name, «0,40 $/[…]» a price.
_IN_NAME = re.compile(r"(?:\b[A-Z]\w*|[-/$])\s?$")
_KNOWN_BY = re.compile(r"\b[A-Z]\w{3,}")
_ROOT, LEAST_ROOT, _LEAST_STEM = 7, 5, 4
# «Weights» and «weighted» are one word, «metric» and «metrics» too.
_ENDING = re.compile(r"(?:ed|s)$")
# «Partial» and «partielle», «static» and «statique» are one word in two languages.
_COGNATE = re.compile(r"(?:iel(?:le)?|iale?|ique|ic|ical|ale?|teur|tor|ity|ite)s?$")
# «log» of «/var/log»
_LAST_OF_PATH = re.compile(r"^.*[/\\]")
_MOST_TRANSLATED = 5
_LIGHT = word_set(
    "amazon aws s de du des d l la le les the of for and et to a un une pour en on in"
)


def description(fact: Fact, hidden: str) -> str:
    """The value as a description, "" where it is short, long or names the answer."""
    told = _unglossed(_unspelt(fact.value, hidden), hidden)
    if fact.language == "en":
        told = _ENGLISH_IS.sub("", told)
    text = first_part(_REFERS.sub("", told), _MOST)
    vague = BLANK not in text and _is_of_any(text)
    if is_service(text) or (vague and is_of_aws(fact)):
        # «IAM Identity Center» describes no need that it answers.
        return ""
    if _tells_little(text) or SEVERAL_SAID.search(text) or _ADVICE.search(text):
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
    if not _tells_name(hidden, text):
        return text
    shorter = _SUITED.sub("", fact.value)
    return (
        description(fact._replace(value=shorter), hidden)
        if shorter != fact.value
        else ""
    )


def _tells_name(hidden: str, text: str) -> bool:
    known, said = set(fold(hidden).split()) - _LIGHT, set(fold(text).split())
    if known & said or _are_akin(known, said) or _is_headed(hidden, text):
        return True
    spelt = is_built_of(short_name(hidden), text)
    if spelt or _abbreviates(text, hidden):
        return True
    # «Un utilisateur (humain ou machine)» translates «Pool User».
    bare = meanings(without_brackets(text))
    return BLANK not in text and bool(bare) and bare <= meanings(short_name(hidden))


def _is_headed(name: str, text: str) -> bool:
    """«Imprimantes du site» translates «Printers», «plage de ports» has «Port Range»."""
    own = _LAST_OF_PATH.sub("", name)
    if is_service(name) or not own.replace(" ", "").isalpha():
        return False
    told = without_article(text).split(" ")
    few = len(told) <= _MOST_TRANSLATED and " " not in own
    named = {one.rstrip("s") for one in fold(own).split() if len(one) > _LEAST}
    many = {one.rstrip("s") for one in fold(text).split()}
    return bool(named & many) or (
        few and not meanings(own).isdisjoint(meanings(told[0]))
    )


def with_name_hidden(fact: Fact) -> str:
    """«[…] en mémoire (Redis/Memcached)» of ElastiCache, whose name says «cache» too.

    "" where more than one word does, or where no other name is left to know it by.
    """
    names = set(fold(fact.subject).split()) - _LIGHT - {"service"}
    found = [one for one in _WORD.finditer(fact.value) if _is_of_name(one[0], names)]
    if len(found) != 1 or not is_of_aws(fact):
        return ""
    start, end = found[0].span()
    before, after = fact.value[:start], fact.value[end:]
    if _IN_NAME.search(before) or after[1:2].isupper():
        return ""
    if not _KNOWN_BY.search(f"{before[1:]} {after}"):
        return ""
    told = f"{before}{BLANK}{after}"
    return told if description(fact._replace(value=told), fact.subject) else ""


def _is_of_name(word: str, names: set[str]) -> bool:
    said = {fold(word)}
    return bool(said & names) or _are_akin(names, said)


def is_of_aws(fact: Fact) -> bool:
    """Short acronyms mean other things too: only where the headings speak of AWS."""
    if not is_service(fact.subject):
        return False
    if fact.language == "en" and not is_service(short_name(fact.subject)):
        return False
    short = short_name(fact.subject)
    sure = len(short) > 3 or short in _SURE or mentions(" ".join(fact.trail), "AWS")
    return sure or fact.subject.startswith(("Amazon", "AWS"))


def _unspelt(text: str, name: str) -> str:
    """«Time To Live - Durée…» of TTL without what its letters stand for."""
    found = _EXPANDED.match(text) if len(name) <= _MOST_LETTERS else None
    short = found and (
        name.isupper()
        or spells(name.upper(), found["long"])
        or is_built_of(name, found["long"])
    )
    return found["rest"] if found and short else text


def _unglossed(text: str, name: str) -> str:
    """«Lecture-écriture (read-write)» of rw without the words that its letters stand for.

    «Lien dur : deux noms…» of a hard link without the other name.
    """
    found = _NAMED_FIRST.match(text)
    if found and (
        names_kind(found["rest"]) or meanings(found["named"]) & meanings(name)
    ):
        text = found["rest"]
    if "(" not in text or " " in name:
        return text
    letters = {one for one in fold(name) if one.isalpha()}
    return BRACKETED.sub(
        lambda one: "" if _spells_it(one[0], name, letters) else one[0], text
    )


def _spells_it(bracket: str, name: str, letters: set[str]) -> bool:
    said = {one for one in fold(bracket) if one.isalpha()}
    return spells(name.upper(), bracket) or (len(said) > 0 and said <= letters)


def _are_akin(names: set[str], said: set[str]) -> bool:
    """«Multiple versions» gives «Versioning» away, «gdisk» gives «sgdisk»."""
    return any(
        one[:_ROOT] == other[:_ROOT] or _stem(one) == _stem(other) or one.endswith(other) or other.endswith(one)
        for one in names if len(one) >= LEAST_ROOT
        for other in said if len(other) >= LEAST_ROOT
    )  # fmt: skip


def _stem(word: str) -> str:
    word = _ENDING.sub("", word)
    root = _COGNATE.sub("", word)
    return root if len(root) >= _LEAST_STEM else word


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
    if text.count(",") >= _LISTED or LEANS.match(text):
        return True
    first, *more = text.split(", ")
    coined = is_coined(first.split(" ")[0]) and len(words(first)) <= _MOST_COINED
    plain = len(first.split(" ")) <= _MOST_IN_TRAIT
    if len(more) >= _MOST_TRAITS and (coined or plain):
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
