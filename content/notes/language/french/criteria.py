"""The nouns that name a side which has a value, by the kind of value they ask for.

«Durée», «protocole», «avantage»: «Quel est le X de Y ?» is a question for these, and
for no thing («file»), rubric («réseau»), advice («à retenir») or slang. Folded.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.french.forms import Form
from content.notes.language.french.lexicon import INVARIABLE
from content.notes.language.french.side_nouns import (
    AMOUNTS,
    KINDS,
    MEMBERS,
    NAMES,
    PHRASES,
    PURPOSES,
    QUALITIES,
    meant,
)
from content.notes.language.memory import kept
from content.notes.language.typography import fold, word_set, words

_TOLD = AMOUNTS | NAMES | PHRASES
_KNOWN = _TOLD | QUALITIES | MEMBERS | KINDS | INVARIABLE
# «Permission policy», «access log»: no phrase of French, whatever begins it.
ENGLISH_END = re.compile(
    r"(?:^|\s)(?:[a-z]+(?:ing|cy|ck|wn|ght|ware|ey|eue|ch)"
    r"|policy|queue|key|set|pool|group|check|log|rate)$"
)
_BEFORE = word_set(
    """
    haut haute hauts hautes bon bonne bons bonnes grand grande ancien ancienne anciens
    nouveau nouvelle seul seule seuls seules premier premiere dernier derniere
    principal principale principaux principales
    """
)
# What a thing has several of, by the word alone.
_HAD = word_set(
    """
    type sorte forme mode variante modele niveau version classe famille categorie
    composant element partie section protection mecanisme methode strategie approche
    protocole format moteur acteur critere parametre option alias action formule
    """
)
SAID = _TOLD | QUALITIES | _HAD
_BOUNDS = word_set("limite limitation quota seuil plafond maximum minimum")
_COSTS = word_set("cout prix tarif surcout budget")

_COUNT = re.compile(
    r"^(?:les |l’)?(?:deux|trois|quatre|cinq|six|sept|huit|\d+|principaux|principales|"
    r"différents|différentes|plusieurs)\s+", re.I,
)  # fmt: skip
# What may follow a noun without making a thing of it: «rôle assumé» is one.
_COMPLETED = re.compile(
    r"(?:de|des|du|par|pour|à|aux?|en|entre|vers|avec|sur|sous|dans|avant|après|sans|hors"
    r"|depuis|côté|contre|qui|que|où|dont|l[ea]s? plus)\s|d’|qu’|"
    r"(?:max|min|moyen|total|global|principa|typique|classique|courant|idéal|possible|premi"
    r"|disponible|nécessaire|initial|final|métier|technique|requis|conseillé|recommandé)\w*\b",
    re.I,
)  # fmt: skip
_OWNED = re.compile(
    r"(?:\S+ ){0,2}?(?:(?:de|des|du|pour|contre|par|qui|que|où|dont|à|aux?|sur|avec|dans)\s"
    r"|d’|qu’|l[ea]s? plus\s|(?:requis|exigé|demandé|attendu|obligatoire|facultati|payant|absent"
    r"|exclu|interdit|conseillé|recommandé|par défaut)\w*\b)",
    re.I,
)  # fmt: skip
_LISTS = re.compile(
    r"\([^()]*,[^()]*\)|[·|→]|\s[+/]\s|^[^ ]*(?: (?!de |du |des |d’)[^ ]*)?,"
)
_UNREAL = re.compile(r"(?:réel|réels|critique|mort)$")
_AMOUNT = re.compile(
    r"\d|illimité|infini|automatiqu|croît|grandit|s’(?:adapte|étend|ajuste)|élastique|extensible|rafale|jamais|sans limite|aucune?\b|gratuit|inclus|quelques|dizaine|centaine"
    r"|millier|million|milliard|instantané|immédiat|temps réel|variable|selon\b|dépend|tant qu"
    r"|à vie|indéfini|\b(?:une?|deux|trois|quatre|cinq|six|sept|huit|dix)\s|faible|élevée?|moyen"
    r"|fort|haute?\b|basse?\b|courte?\b|longue?\b|réduite?\b|minimal|maximal|quasi|presque|zéro"
    r"|nulle?\b|^(?:jusqu’|celle |celui |toute? )"
    r"|\b(?:heure|minute|(?:milli|micro|nano)?seconde|jour|semaine|mois|année|octet)s?\b",
    re.I,
)  # fmt: skip
_PRICED = re.compile(
    r"[\d$€/]|gratuit|payant|tarif|inclus|factur|cher|-h\b|requ[êe]te|\bpar\b|usage|élevé|faible|moyen"
    r"|null?e?\b|aucune?\b|zéro|plus|moins|économ|réduit|fixe|variable|dépend|selon|heure|coût",
    re.I,
)
_LAYER = re.compile(
    r"\d|transport|réseau|applicati|liaison|physique|session|présentation|tcp|udp|http|\bip\b",
    re.I,
)
# «Standard 4 Ko, 10 000 gratuits» is no use of anything.
FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*")
_LEAST_HEAPED = 2
_NUMBERS = re.compile(r"(?:de )?\d[\w.]*(?:(?:,| à| et| ou) \d[\w.]*)*$", re.I)
_MOST_IN_AMOUNT, _MOST_IN_LIMIT = 3, 12
# «Limites», «limite par défaut»: of what, the value says in part.
_LOOSE = re.compile(r"\S+ par défaut$")
_TOLD_IN_FULL = frozenset({"clause", "verb", "infinitive"})
# «Plus il est faible, plus il coûte»: how two things go together, and neither of them.
_RELATION = re.compile(r"(?:plus|moins)\s.+,\s(?:plus|moins)\s", re.I)
_SOMEONE = re.compile(
    r"(?:on|il|elle|ils|elles|nous|vous|tu|je|ça|cela|ce|c’est)\s", re.I
)


def without_count(noun: str) -> str:
    """«types de lectures» of «Deux types de lectures», «politiques» of «Les 3 politiques»."""
    found = _COUNT.match(noun)
    return noun[found.end() :] if found else noun


@kept(4096)
def head_of(noun: str) -> str:
    """«politique» of «les 3 politiques de routage», folded and without its plural."""
    first, _, rest = fold(without_count(noun.strip())).partition(" ")
    if first in _BEFORE and rest:
        return head_of(rest)
    if first.endswith("aux"):
        return f"{first[:-3]}al"
    known = first in _KNOWN
    head = first if known or not first.endswith(("s", "x")) else first[:-1]
    return head if head in _KNOWN else meant(head) or head


@kept(16384)
def is_asked(noun: str) -> bool:
    """True for a noun phrase that has a value: «durée de vie», no «ressource privée»."""
    first, _, rest = without_count(noun.strip()).partition(" ")
    if fold(first) in _BEFORE and rest:
        return is_asked(rest)
    head = head_of(noun)
    if _LISTS.search(noun):
        return False
    if head in _TOLD and head not in PURPOSES:
        coined = rest[:1].isupper() and not _OWNED.match(rest)
        return not (coined or ENGLISH_END.search(rest) or _UNREAL.match(rest))
    if head in PURPOSES:
        return not rest or rest.startswith("(") or bool(_COMPLETED.match(rest))
    return head in KINDS and bool(_OWNED.match(rest))


@kept(16384)
def is_typed(noun: str) -> bool:
    """True for «durée», «coût», «couche»: not every value can be one of these."""
    head = head_of(noun)
    amount = head in AMOUNTS and head not in _BOUNDS
    return amount or head in {"couche", "usage", "cas", "role"}


@lru_cache(maxsize=16384)
def may_be(noun: str, value: str, form: Form) -> bool:
    """True where the value is of the kind that the noun asks for."""
    head = head_of(noun)
    if form == "boolean":
        return False
    if head in _BOUNDS and re.search(r"\d", value):
        told = " " in noun and not _LOOSE.fullmatch(noun)
        return told and len(words(value)) <= _MOST_IN_LIMIT
    if head == "gain" and " " in noun and form in _TOLD_IN_FULL:
        # «Gain de temps» is a quantity, and what brings it none.
        return False
    if head in AMOUNTS | NAMES and _RELATION.match(value):
        return False
    if head in _COSTS:
        return bool(_PRICED.search(value))
    if head == "couche":
        return bool(_LAYER.search(value))
    if head in _BOUNDS:
        return True
    told = head in PHRASES and head not in PURPOSES
    if not told and _SOMEONE.match(value):
        return False
    if head in AMOUNTS:
        return bool(_AMOUNT.search(value))
    if head in PURPOSES or head == "cas":
        figures = len(FIGURE.findall(value))
        told = form in {
            "infinitive",
            "purpose",
            "noun",
            "verb",
            "prepositional",
            "clause",
        }
        return told and figures < _LEAST_HEAPED
    if head in NAMES or head in KINDS:
        first = noun.partition(" ")[0]
        several = first.endswith(("s", "x")) and fold(first) not in INVARIABLE
        numbered = form == "quantity" and several and not _NUMBERS.fullmatch(value)
        alone = several and " " not in value
        return form not in {"verb", "clause"} and not (numbered or alone)
    return form != "quantity" or len(words(value)) > _MOST_IN_AMOUNT
