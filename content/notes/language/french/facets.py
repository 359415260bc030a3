"""What is said of a thing that no phrase defines: its composition, its layer, a default."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import of_named
from content.notes.language.french.phrasing import bare, closed, of_topic, scoped

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


def facet(topic: Topic, value: str) -> Question | None:
    """«De quoi se compose le VPN ?» of «CGW + VGW»; None where the value tells none."""
    if found := _THINK.match(value):
        return closed(
            scoped(topic, f"à quoi faut-il penser avec {bare(topic)}"), found["what"]
        )
    if STATUS.match(value):
        return closed(
            scoped(topic, f"quel est le statut {of_named(topic.name)}"), value
        )
    told = (asks for pattern, asks in _FACETS if pattern.match(value))
    asks = next(told, "")
    if not asks:
        return None
    asked = asks.format(it=bare(topic), of_it=of_topic(topic))
    return closed(scoped(topic, asked), value)
