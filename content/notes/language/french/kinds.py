"""Whether a value says what kind of thing its term is: «Cache en mémoire managé».

A positive test, by the noun the value begins with: what the lexicon does not know
defines nothing, and no question «qu’est-ce que» is asked of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.base import Topic
from content.notes.language.french.articles import one_of
from content.notes.language.french.extents import classifies
from content.notes.language.french.facets import tells_status
from content.notes.language.french.forms import form_of
from content.notes.language.french.kind_nouns import (
    BEFORE,
    DONE,
    PRODUCTS,
    SHORT_KINDS,
    SIDES,
    THINGS,
)
from content.notes.language.french.nouns import agreement, is_lexical, without_article
from content.notes.language.french.phrasing import is_trait
from content.notes.language.french.verbs import reads_as_done
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.slips import Slips
from content.notes.language.typography import fold, without_brackets, word_set

_THINGS_ONLY = THINGS - PRODUCTS - DONE
_KNOWN = PRODUCTS | SHORT_KINDS
_NOUNS = PRODUCTS | THINGS | DONE | SIDES
_SLIPS = Slips(_NOUNS)
_TWO_WORDS = re.compile(
    r"(?:landing zone|load balancer|data (?:center|centre|lake|warehouse|catalog|store)"
    r"|control plane|message broker|event bus|key store|object storage|block storage"
    r"|build server|feature store|service mesh|network card|tableau de bord)\b", re.I,
)  # fmt: skip
_OPENING = re.compile(r"[“«]")
_OR_SEVERAL = re.compile(r"^ou plusieurs ")
# «Vrai Active Directory», «Ancien Kinesis Firehose».
_BEFORE_NAME = re.compile(r"(?:vraie?|véritable|ancien(?:ne)?) [A-Z]", re.I)
_DEFINING = re.compile(
    r"(?:autre (?:nom|terme|appellation|façon)|ce (?:qui|que|dont)|ce qu’|celui (?:qui|que)|celle (?:qui|que)|là où"
    r"|l’endroit où|endroit où|combien d[e’]|fait (?:de|d’)|action (?:de|d’)"
    r"|(?:trop|excès|manque|absence|ensemble) d(?:es|[eu’])|1 [a-zà-ÿ]{4,} (?:pour|qui)"
    r"|qui (?:peut|a|gère|fait))(?:\b|(?<=’))", re.I,
)  # fmt: skip
# «Création, déploiement et gestion des API».
_DONE_BESIDE = re.compile(r"\w+(?:, \w+)* et \w+ (?:d[eu] |des |d’)")
_ACTIONS = ("ing", "tion", "tions", "ement", "ements", "age", "sion", "sions")
_MANAGED = re.compile(
    r"(?:\S+ )?(?:(?:manag|gér|héberg|dédi|isol|distribu|intégr|chiffr)(?:é|ée|és|ées)"
    r"|compatible|serverless|autonome|privée?|publi(?:c|que)|virtuel(?:le)?|open[ -]source)"
    r"(?!\w)", re.I,
)  # fmt: skip
_COUNTED = re.compile(
    r"\S+ (?:de |d’|par |max\.? |jusqu’à |limitée? à )?[<>~≤≥$€−-]?\s?\d(?!\S*[.:]\d+[.:]|\d? bits)"
)
# «Canonical Name - Alias vers un nom», «kernel : cœur du système»: said by its name first.
_NAMED_FIRST = re.compile(r"[^-–—:,]{2,40}?\s[-–—:]\s(?=\S+ \S)")
_BOUND = re.compile(
    r"\b(?:doi(?:t|vent)|faut|seulement|uniquement|max\.?|min\.?|only|jamais)(?!\w)",
    re.I,
)
# «Une passerelle par AZ + une table par AZ» is made of these.
_MADE_OF = re.compile(r"(?:^une? |\b\d).{0,100} \+ (?:une?|\d)\b")
# «Token obligatoire», «versioning requis des deux côtés».
_DEMANDED = re.compile(
    r"\S+ (?:obligatoires?|requise?s?|interdite?s?|nécessaires?)\b", re.I
)
# What a service demands is beside what it is: «version numérotée obligatoire».
_DEMANDS = re.compile(
    r"\b(?:obligatoires?|requise?s?|interdite?s?|impossibles?|nécessaires?)\b", re.I
)
# «Capacité en ACU» is measured so.
# «Un rôle par compte»: how many there are, and not what.
_EACH = re.compile(r"(?:une?|1|un seul|une seule) \S+(?: \S+)? par [a-zà-ÿ]", re.I)
_IN_UNITS = re.compile(r"\S+ en [A-Z]{2,}(?!\w)")
_NUMBER = re.compile(r"(?<!\w)\d")
_SIGNED = re.compile(r"→|⇒|=>|->|\s[≠=<>≈·|]\s")
_ALL_LISTED = re.compile(
    r"[^\s,]+(?: /|,) [^\s,]+(?: [^\s,]+)?(?: /|,) [^\s,]+(?: [^\s,]+)?(?:(?: /|,) [^\s,]+(?: [^\s,]+)?)*$"
)
_PARTS = re.compile(r"\s*[,;]\s+|\s:\s")
# «Seul service à le permettre» tells what only it does.
_ONLY_ONE = re.compile(r"(?:le |la )?seule?\s", re.I)
# «IAM Access Analyzer : ressources partagées» is about what it looks at.
_DOER = re.compile(
    r"[a-z](?<!cent)(?<!clust)(?<!contain)(?<!serv)(?:er|or)$|(?:\b|-)(?:proxy|agent|daemon|engine)$"
    r"| (?:protection|detection|analysis|monitoring|inspection|discovery|scanning)$", re.I
)  # fmt: skip
# «Stockage séparé du calcul» tells how its parts stand, and not what it is.
_APART = re.compile(
    r"\S+ (?:séparé|découplé|dissocié|indépendant|distinct)e?s? (?:d[eu]s?\s|de l|d’)",
    re.I,
)
_MOST_NAMED = 5
_NO_NOUNS = frozenset({"prepositional", "clause", "boolean"})
# «La famille Snow» may be told by what is in it.
_COLLECTIVE = word_set("famille gamme ensemble groupe suite serie liste couple paire")
# «Processus» and «temps» are one as well as several.
_ALIKE = word_set(
    "processus temps acces cas corps mois poids prix tiers permissions droits"
)


@kept(16384)
def names_kind(value: str) -> bool:
    """True where the value begins with what kind of thing is meant, and says which.

    «Cache en mémoire, microsecondes» does; a list, a bound («Objet 50 To»), a number
    and a label with its values («Source d’identité : …») do not.
    """
    return _names_kind(value, _MOST_NAMED)


def _names_kind(value: str, named_before: int) -> bool:
    """`named_before`: how many names may stand before the kind."""
    bare = without_brackets(value).strip()
    if _DEFINING.match(bare):
        return True
    first = _PARTS.split(bare)[0]
    if not first or _SIGNED.search(bare) or _ALL_LISTED.match(bare):
        return False
    if _MADE_OF.search(bare) or _DEMANDED.match(first) or bare.startswith("«"):
        return False
    if _IN_UNITS.match(first) or _EACH.match(first):
        return False
    bound = _COUNTED.match(first) or _BOUND.search(first) or not classifies(first)
    if not bound and _is_kind(first, more=first != bare, bracketed=bare != value):
        return True
    if _is_done(fold(first)) and _DONE_BESIDE.match(bare):
        return True
    named = _NAMED_FIRST.match(bare) if named_before else None
    return named is not None and _names_kind(bare[named.end() :], named_before - 1)


def names_deed(value: str) -> bool:
    """«Découpe par octet»: what is done, and no thing."""
    return _is_done(_head(without_brackets(value))[0])


@kept(16384)
def names_product(value: str) -> bool:
    """The same of a service, which is no file, no address and none of its parts."""
    if not names_kind(value) or _BOUND.search(value) or _DEMANDS.search(value):
        return False
    if _ONLY_ONE.match(value) or _APART.match(value):
        return False
    first = _PARTS.split(without_brackets(value).strip())[0]
    head, following = _head(first)
    if any(one in _THINGS_ONLY for one in _singulars(head)) or head in SIDES:
        return False
    # «Brokers dans le VPC, 2 AZ» and «moteur Trino/Presto» are what it is made of.
    several = head.endswith("s") and head[:-1] in PRODUCTS
    if several and _NUMBER.search(value):
        return False
    return not (head in PRODUCTS and following[:1].isupper() and "/" in following)


@lru_cache(maxsize=4096)
def says_what(topic: Topic, value: str) -> bool:
    """Whether the value defines what goes by this name, one thing or several."""
    head = _head(without_brackets(value))[0]
    several = head.endswith("s") and head not in _ALIKE and not _is_done(head)
    if several and (is_doer(without_brackets(topic.name)) or _is_one(topic)):
        return False
    return names_what(topic, value)


def is_doer(name: str) -> bool:
    """«Scheduler», «kube-proxy»: what does something, and is none of what it handles."""
    return _DOER.search(name) is not None


def names_what(topic: Topic, value: str) -> bool:
    """Whether the value names what the topic is; a service is no file of it.

    A row of a table of services is known for one: any kind of thing may be said of it.
    """
    if form_of(value) in _NO_NOUNS or tells_status(value):
        return False
    strict = not topic.category and is_service(topic.name)
    return names_product(value) if strict else names_kind(value)


def _is_one(topic: Topic) -> bool:
    """«Un User Pool» is no «utilisateurs de l’appli»: of several things, it is none."""
    if "_" in topic.name:
        # «pg_stat_activity» is a view, and no «sessions en cours».
        return True
    if topic.category:
        return False
    noun = without_article(topic.name)
    agreed = agreement(noun)
    if agreed and not agreed.plural and not is_name(noun):
        # «La prévention» is none of the «activités suspectes» that it is against.
        return fold(noun.split(" ")[0]) not in _COLLECTIVE
    return is_name(topic.name) and one_of(topic.name).startswith(("un ", "une "))


def _is_kind(phrase: str, *, more: bool, bracketed: bool) -> bool:
    """Whether the phrase is headed by a kind, and says more than the bare noun."""
    phrase = _OR_SEVERAL.sub("", without_article(phrase))
    if _TWO_WORDS.match(phrase) or _BEFORE_NAME.match(phrase):
        return True
    first, _, rest = phrase.partition(" ")
    head, following = _head(phrase)
    if not head or head.isdigit() or reads_as_done(first.lower().strip(",;:")):
        return False
    kinds = {*_singulars(head), *_singulars(head.rpartition("-")[2])}
    if not kinds.isdisjoint(_KNOWN):
        return bool(following) or more
    if not kinds.isdisjoint(THINGS):
        return bool(following) or bracketed
    if _is_done(head):
        return bool(following) and not following[0].isdigit() and "+" not in phrase
    plain = "+" in phrase or head in SIDES or first.endswith("ment") or is_trait(first)
    return not plain and bool(_MANAGED.match(rest))


def _is_done(head: str) -> bool:
    return head in DONE or (head.endswith(_ACTIONS) and head not in SIDES)


def _head(phrase: str) -> tuple[str, str]:
    """The noun a phrase begins with, folded, and the word after it as it is typed."""
    tokens = _OPENING.sub(" ", without_article(phrase)).split()
    while len(tokens) > 1 and fold(tokens[0]) in BEFORE:
        tokens = tokens[1:]
    if not tokens:
        return "", ""
    head = fold(tokens[0].strip(",;:.")).replace(" ", "-")
    if not _is_known(head):
        head = _SLIPS.meant(head) or head
    return head, tokens[1] if len(tokens) > 1 else ""


def _is_known(head: str) -> bool:
    return not _NOUNS.isdisjoint(_singulars(head)) or is_lexical(head)


def _singulars(head: str) -> tuple[str, ...]:
    if head.endswith("aux"):
        return (head, f"{head[:-3]}al", head[:-1])
    return (head, head[:-1]) if head.endswith(("s", "x")) else (head,)
