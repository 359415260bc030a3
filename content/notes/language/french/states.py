"""Labels that say how something is («Partagé entre AZ»), agreeing with what is so."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.base import Topic
from content.notes.language.french.articles import gender_of, is_many
from content.notes.language.french.nouns import Agreement, agreement, is_common
from content.notes.language.french.phrasing import is_member
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.typography import fold, word_set

# «Activée par défaut», «Perdu à l’arrêt»: a state that agrees with what is in it.
_DONE = re.compile(
    r"(?P<stem>\w{3,}é(?<!clé)(?<!té)|perdu|détruit|inclus|compris|requis|permis|ouvert"
    r"|offert|couvert|interdit|soumis|réduit|construit|conçu|prévu|rendu|étendu|défini"
    r"|fourni|garanti|réparti|rempli|vendu|connu|exclu|facturé)e?s?", re.I,
)  # fmt: skip
_STATES = word_set(
    "stateful stateless serverless multi-az cross-region payant gratuit public prive "
    "regional global local zonal"
)
_STATE = re.compile(
    r"\w+(?:able|ible|ique|aire|if|ant|ent|el|eux|ome|phe|one|ère)", re.I
)
_INVARIABLE = word_set("stateful stateless serverless multi-az cross-region")


@kept(4096)
def agreement_of(topic: Topic) -> Agreement:
    """How what is said of a topic agrees with it: a member as its kind."""
    agreed = agreement(topic.category) if is_member(topic) else None
    agreed = agreed or (None if is_name(topic.name) else agreement(topic.name))
    gender = gender_of(topic.name) or "m"
    return agreed or Agreement(gender, plural=is_many(topic.name))


@lru_cache(maxsize=4096)
def state(label: str, agreed: Agreement) -> str:
    """«partagée entre instances», «interruptibles»; "" for what is no state."""
    first, space, rest = label.partition(" ")
    if done := _DONE.fullmatch(first):
        ending = agreed.pick("", "e", "s", "es")
        stem = done["stem"].lower()
        if stem.endswith("s") and ending in {"s"}:
            ending = ""
        return f"{stem}{ending}{space}{rest}"
    if (
        rest
        or is_common(label)
        or not (fold(label) in _STATES or _STATE.fullmatch(label))
    ):
        return ""
    word = label.lower()
    if fold(label) in _INVARIABLE:
        return word
    if agreed.gender == "f" and not word.endswith("e"):
        return ""
    return f"{word}s" if agreed.plural and not word.endswith(("l", "x")) else word
