"""What is said of a thing that no phrase defines: its composition, its layer, a default."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import of, of_named
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import bare, closed, of_topic, scoped
from content.notes.language.names import is_name

_COMPOSITION = "de quoi se compose {it}"
_FACETS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:ON|OFF|[Aa]ctivée?s?|[Dd]ésactivée?s?)\b.*\bpar défaut|(?:ON|OFF)\b"),
     "quel est le réglage par défaut {of_it}"),
    (re.compile(r".* : (?:oui|non)\b.*\bpar défaut\b"), "quel est le réglage par défaut {of_it}"),
    (re.compile(r"(?:L|couche |layer )\d\b[^,]*$", re.I), "à quelle couche agit {it}"),
    (re.compile(r"port \d[\d /,-]*(?:TCP|UDP)?(?:[,;(]|$)", re.I), "quel port utilise {it}"),
    (re.compile(r"[A-Z][^+,:;]{1,30}(?: \+ [A-Z][^+,:;]{1,30})+$"), _COMPOSITION),
)  # fmt: skip
_THINK = re.compile(r"penser (?P<what>(?:à|aux?)\s.+)", re.I)
# «Fini», «plus ouvert aux nouveaux clients»: what has become of it.
STATUS = re.compile(
    r"(?:finie?s?|arrêtée?s?|fermée?s?|retirée?s?|dépréciée?s?|abandonnée?s?|obsolètes?"
    r"|remplacée?s?|en fin de vie|bientôt (?:arrêt|ferm|retir)\w*"
    r"|plus (?:de nouveaux clients|ouverte?s?|proposée?s?|disponibles?|vendue?s?|supportée?s?))"
    r"(?!\w)", re.I,
)  # fmt: skip
_PRODUCT = re.compile(
    r"^(?:services?|outils?|produits?|solutions?|offres?|fonctionnalités?)\s", re.I
)
_NUMBER = re.compile(
    r"(?P<count>[<>~≤≥]?\s?\d[\d ]*)(?: seule?s?)? (?P<what>[A-Z]{2,4}s?|[a-zà-ÿ]{4,}s?)"
    r"(?: (?:max|au (?:plus|maximum)|par \w+|/ ?\w+))?$"
)
_UNITS = re.compile(
    r"(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ann[ée]es?|octets?|bytes?)$",
    re.I,
)


def tells_status(value: str) -> bool:
    """«Abandonné en 2026», «service abandonné en 2026» of what was one."""
    return STATUS.match(_PRODUCT.sub("", value, count=1)) is not None


def facet(topic: Topic, value: str) -> Question | None:
    """«De quoi se compose le VPN ?» of «CGW + VGW»; None where the value tells none."""
    if found := _THINK.match(value):
        return closed(
            scoped(topic, f"à quoi faut-il penser avec {bare(topic)}"), found["what"]
        )
    if tells_status(value):
        return closed(
            scoped(topic, f"quel est le statut {of_named(topic.name)}"), value
        )
    counted = _NUMBER.match(value)
    if counted and not _UNITS.match(counted["what"]):
        known = is_name(topic.name) or is_common(topic.name)
        shown = bare(topic) if known else f"«{topic.name}»"
        asked = f"combien {of(counted['what'])} pour {shown}"
        return closed(scoped(topic, asked), value)
    told = (asks for pattern, asks in _FACETS if pattern.match(value))
    asks = next(told, "")
    if not asks or (asks == _COMPOSITION and not is_name(topic.name)):
        return None
    asked = asks.format(it=bare(topic), of_it=of_topic(topic))
    return closed(scoped(topic, asked), value)
