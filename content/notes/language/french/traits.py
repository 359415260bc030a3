"""Whether a value says what something is like, in a few traits: «Compatible MongoDB»."""

from __future__ import annotations

import re

from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import is_trait
from content.notes.language.memory import kept
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_brackets, word_set, words

_QUALITIES = word_set(
    """
    stateless stateful serverless synchrone asynchrone bidirectionnel unidirectionnel global
    globale regional regionale zonal zonale local locale multi-az multi-region multirégion
    actif-actif actif-passif active-active active-passive actif persistant persistante ephemere
    volatile durable permanent permanente temporaire public publique prive privee isole
    interne externe managed unmanaged managee manage compatible incompatible transparent
    open-source libre proprietaire transitif transitive incremental incrementale elastique
    scalable multi-master mono-az multi-tenant single-tenant invisible visible
    horizontal verticale vertical horizontale relationnel relationnelle distribue distribuee
    proche lent lente rapide rapides cher chere chers cheres simple simples complexe
    faible fort forte leger haute haut reserve reservee partage partagee
    natif native natifs natives ordonne idempotent immuable modifiable obligatoire facultatif optionnel gratuit gratuite payant
    payante illimite limitee limite strict stricte leger legere lourd ancien
    """
)
# «Managed Service for Apache Flink» is one too.
_IN_NAMES = word_set(
    "managed global local regional active elastic private public simple"
)
_ALIKE = re.compile(
    r"(?:même|autre|mêmes|autres) (?!idée|chose|principe|topo)\w|(?:la|le|les) (?:plus|moins) \w|moins \w|plus \w",
    re.I,
)
_NOUNS = word_set(
    """
    derive rive archive directive initiative perspective alternative tentative offensive
    objectif tarif motif massif volant restaurant courant montant instant
    cote musique technique politique pratique logique critique statistique rubrique boutique
    terminal canal journal capital manuel logiciel materiel tunnel
    """
)
_ADJECTIVE = re.compile(r"[a-zà-ÿ]{3,}(?:elle?s?|els?|iques?|ale?s?|aux|aires?)", re.I)
# «Analytique du secteur» is headed by a noun.
_OF = re.compile(r"\S+ (?:d[eu] |des |d’)")
# «Simplicité maximale», «équilibre coût/contrôle» is what one gets of it.
_QUALITY = re.compile(
    r"(?!(?:sécurité|capacité|unité|entité|identité|quantité|activité|majorité|faculté|localité)s?\b)"
    r"(?:[a-zà-ÿ]{4,}ités?|équilibre|souplesse|puissance|performances?|robustesse|finesse"
    r"|haute disponibilité|faible coût|bon compromis|compromis) \S", re.I,
)  # fmt: skip
_DIVIDES = re.compile(r"\s*[,;]\s+(?![^()]*\))|\s(?:mais|et)\s")
_QUANTITY = re.compile(r"(?<!\w)[<>~≤≥≈$]?\s?\d")
_NOT_LIKE = re.compile(
    r"[=→:·]|->|\b(?:penser|faut|doit|doivent|attention|prévoir|désactiver|activer|voir)\b",
    re.I,
)
_LEAST_SAID = 2
_MOST_TRAITS, _MOST_WORDS, _MOST_IN_TRAIT = 5, 24, 12


@kept(16384)
def lists_traits(value: str) -> bool:
    """True where the first thing said is an adjective, and no heap of figures follows."""
    bare = without_brackets(value).strip()
    if _NOT_LIKE.search(bare) or len(words(bare)) > _MOST_WORDS:
        return False
    parts = [part for part in _DIVIDES.split(bare) if part]
    if not parts or len(parts) > _MOST_TRAITS:
        return False
    if any(len(words(part)) > _MOST_IN_TRAIT for part in parts):
        return False
    counted = [bool(_QUANTITY.search(part)) for part in parts]
    if counted[0] or sum(counted) > 1 or len(words(bare)) < _LEAST_SAID:
        return False
    return is_adjectival(parts[0])


def names_quality(phrase: str) -> bool:
    """«Équilibre coût/contrôle» names what one gets of a thing."""
    return bool(_QUALITY.match(phrase))


def is_adjectival(phrase: str) -> bool:
    first, _, rest = phrase.partition(" ")
    first = first.strip(",;")
    # «Global Accelerator» is a name.
    named = fold(first) in _IN_NAMES or is_service(phrase.rstrip(",;"))
    if named and first[:1].isupper() and rest[:1].isupper():
        return False
    if _ALIKE.match(phrase) or names_quality(phrase):
        return True
    heads = fold(first.replace("/", "-")).replace(" ", "-")
    if heads in _QUALITIES or heads.rstrip("s") in _QUALITIES:
        return True
    if heads in _NOUNS:
        return False
    if is_trait(phrase):
        return True
    qualifies = bool(_ADJECTIVE.fullmatch(first)) and not is_common(first)
    return qualifies and not _OF.match(phrase)
