"""Numbers with their units, in French and English."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Units that measure, and nouns of things that are counted.
_MEASURE = (
    r"(?:[kmgtpeKMGTPE]i?[obB](?:ps|/s|its?)?|[KMGTPE]?B/s|ms|µs|s|h|j|mins?|secs?|hrs?|%|€|\$|°C"
    r"|bits?|octets?|bytes?|caractères?|characters?|jours?|days?|heures?|hours?"
    r"|minutes?|(?:milli|micro)?secondes?|(?:milli|micro)?seconds?|mois|months?|ans?|années?|years?|fois|times"
    r"|derniers jours|last days|GiB|MiB|TBs?|PBs?|IOPS|x"
    r"|millions?(?: (?:de |d’|of )\w+)?)"
)
_THING = (
    r"(?:copies|AZs?|zones?(?: de dispo(?:nibilité)?)?|régions?|regions?|réplicas?"
    r"|replicas?|lectures?|écritures?|instances?|requêtes?|requests?|vCPUs?|CPUs?|sites?"
    r"|partitions?|organisations?|abonnés|sujets|objets?|objects?|labels?|serveurs?"
    r"|servers?|shards?|msgs?|exécutions?|comptes?|connexions?|adresses?(?: IP)?"
    r"|règles?|rules?|paramètres?|niveaux|couches?|nœuds?|nodes?|transactions?|messages?|VPCs?|subnets?|sous-réseaux"
    r"|tables?|buckets?|volumes?|disques?|disks?|snapshots?|tags?|fichiers?|files?|colonnes?|threads?|cœurs?"
    r"|cores?|pods?|conteneurs?|containers?|utilisateurs?|users?|hôtes?|hosts?|vues?)"
)
_NUMBER = r"\d+(?:[ \u00a0\u202f,.]\d{3})*(?:[.,]\d+)?"
QUANTITY = re.compile(
    rf"(?<![\w.,:/-])(?:[<>~≤≥±]\s?|\$)?{_NUMBER}(?:\s?(?:-|–|à|to|ou|or)\s?{_NUMBER})?"
    rf"\+?(?:\s?(?:{_MEASURE}|{_THING})(?:/\w+)?(?![\w]))?(?![\w:/]|[.,]\d)"
)
_WHOLE = re.compile(
    r"^(?:jusqu’à|environ|up to|about|at least|au moins|max\.?|plus de|more than|"
    r"less than|moins de)?\s*[<>~≤≥$]?\s*" + _NUMBER + r"\s*\S*(?:\s\S+){0,2}$", re.I
)  # fmt: skip
# «15 réplicas», «8 MFA»: how many of what; «3 Mo», «10 fois» are one thing.
_COUNTED = re.compile(
    rf"(?P<number>[<>~≤≥±]?\s?{_NUMBER}(?:\s?(?:-|–|à|to|ou|or)\s?{_NUMBER})?\+?)"
    rf"\s(?!(?:{_MEASURE}|à|to|ou|or)(?![\w]))(?P<thing>[^\W\d][\w’-]*)"
)
# «50 millions de fichiers»: of what, may be read.
_MILLIONS = re.compile(rf"(?P<number>{_NUMBER} millions?) (?:de |d’|of )\w")
_EXAMPLE = re.compile(r"\s*(?:ex\b|par ex|e\.g|for example|comme)", re.I)
_NOT_COUNTED = re.compile(r"(?:RFC|version|v|v\.|layer|couche|niveau|port|IPv|OSI|"
                          r"HTTP|TLS|SHA|AES|ISO|étape|module|chapitre)\s*$", re.I)  # fmt: skip
# «En 2006», «in 3 steps»; «codée en 64 bits» measures.
_IN = re.compile(r"\b(?:en|in)\s$", re.I)
_MEASURED = re.compile(rf".*\d\s?{_MEASURE}(?:/\w+)?", re.S)


# «Des milliers de requêtes par seconde», «scales to millions of requests»: in words.
_MAGNITUDE = re.compile(
    r"\b(?P<much>(?:(?:plusieurs|des) )?(?:dizaines|centaines|milliers|millions|milliards)(?: de milliers)?"
    r"|(?:tens|hundreds|thousands|millions|billions|trillions)(?: of thousands)?)"
    r" (?:de |d’|of )(?P<what>[^\W\d]\S*)"
)
_RATE = re.compile(
    r"(?: (?:\w+ ){0,2}(?:par|per) (?:secondes?|seconds?|minutes?|jours?|days?)\b|/s\b)"
)
_HOLDS = re.compile(
    r"\b(?:gère|gérer|supporte|supporter|prend en charge|accepte|encaisse|traite|traiter|absorbe|absorber"
    r"|jusqu’à|capable de gérer|handles?|supports?|up to|scales? to|process(?:es)?|serves?|sustains?)"
    r"\s(?:\w+\s){0,2}$", re.I,
)  # fmt: skip


def is_quantity(text: str) -> bool:
    return bool(_WHOLE.match(text))


def quantities(text: str) -> Iterator[tuple[int, int]]:
    """Where counted quantities stand: not versions, list numbers or addresses."""
    for found in QUANTITY.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if not _is_counted(found[0], after) or _in_example(text, found.start()):
            continue
        dated = _IN.search(before) and not _MEASURED.fullmatch(found[0])
        if not _NOT_COUNTED.search(before) and not dated:
            yield found.start(), found.end()


def magnitudes(text: str) -> Iterator[tuple[int, int]]:
    """Orders of size in words, of a rate or of what a thing can hold."""
    for found in _MAGNITUDE.finditer(text):
        rate = _RATE.match(text, found.end())
        holds = _HOLDS.search(text[: found.start()])
        if (rate or holds) and not _in_example(text, found.start()):
            yield found.span("much")


def _in_example(text: str, position: int) -> bool:
    """Inside a bracket that only gives examples: «(ex. 5 minutes)», «(1 minute…)»."""
    opened = text.rfind("(", 0, position)
    closed = text.find(")", opened)
    if opened < 0 or closed < position:
        return False
    inside = text[opened + 1 : closed]
    return bool(_EXAMPLE.match(inside)) or inside.rstrip(" .").endswith(("…", "etc"))


def _is_counted(number: str, after: str) -> bool:
    """With a unit: not «1, 2, 3», «4.0» or «11 9’s»."""
    return bool(re.search(r"[^\d.,\s\u202f-]", number)) and not after.startswith("’")


def without_thing(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The number alone of things that are counted: what they are may be read."""
    if many := _MILLIONS.match(text, span[0], span[1]):
        return span[0], many.end("number")
    found = _COUNTED.match(text, span[0], span[1])
    if found is None or "/" in text[slice(*span)]:
        return span
    return span[0], found.end("number")
