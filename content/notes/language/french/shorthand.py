"""Labels as note takers shorten them, written out: «Nb», «Taille max fichier», «Min»."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.french.articles import a, of
from content.notes.language.french.nouns import Agreement, agreement, lowered
from content.notes.language.french.verbs import is_participle
from content.notes.language.typography import fold, word_set

_BOUNDS = {
    "min": "minimal", "mini": "minimal", "minimum": "minimal",
    "max": "maximal", "maxi": "maximal", "maximum": "maximal",
}  # fmt: skip
_BOUNDED = re.compile(
    r"^(?P<noun>\S+(?: (?:de |d’)\S+)?) (?P<bound>min|mini|minimum|max|maxi|maximum)\b\.?"
    r"(?: (?P<rest>(?:(?:de|des|du|par) |d’)?[a-zà-ÿ].*))?$", re.I,
)  # fmt: skip
_NUMBER = re.compile(
    r"^(?:nb|nbre|nbr)\.?(?P<max>\s+max\.?)?(?:\s+(?:de |d’)?|$)", re.I
)
_PRICE = re.compile(r"(?:[$€]|USD|EUR)\s?/")
_JOINED = re.compile(r"(?:de|des|du|par) |d’")
# What is counted, though its name is an acronym.
_COUNTED = word_set("AZ AZs IOPS vCPU vCPUs CPU CPUs GPU GPUs ENI ENIs IP IPs")
# Acronyms that measure or identify, with the gender French gives them.
_MEASURES = {
    **dict.fromkeys(word_set("RTO RPO TTL SLA SLO MTU CIDR OS ARN PID"), "m"),
    **dict.fromkeys(word_set("URL RAM"), "f"),
}


# Words cut short that stand for one word only, whatever is written about.
_CUT_SHORT = {
    "msg": "message", "msgs": "messages", "req": "requêtes", "reqs": "requêtes",
    "param": "paramètre", "params": "paramètres",
    "dest": "destination", "auth": "authentification", "config": "configuration",
    "admin": "administration", "appli": "application", "applis": "applications",
    "infra": "infrastructure", "synchro": "synchronisation", "réplic": "réplication",
    "transfo": "transformation", "rép": "réponse", "conn": "connexions", "tps": "temps",
    "caract": "caractéristiques", "fct": "fonction", "qté": "quantité", "freq": "fréquence",
    "fréq": "fréquence", "adr": "adresse", "stock": "stockage", "rétent": "rétention",
}  # fmt: skip


def _in_full(label: str) -> str:
    """«Taille msg» → «Taille message», «Auth» → «Authentification»."""
    if "," in label:
        return label
    tokens = label.split(" ")
    if "." not in label and _CUT_SHORT.keys().isdisjoint(label.lower().split(" ")):
        return label
    full = [_CUT_SHORT.get(token.rstrip(".").lower(), token) for token in tokens]
    if full == tokens:
        return label
    if tokens[0][:1].isupper() and full[0] != tokens[0]:
        full[0] = full[0].capitalize()
    return " ".join(full)


def written_out(label: str) -> str:
    """«Durée min.» → «durée minimale», «Nb d’adresses» → «nombre d’adresses»."""
    label = _in_full(label.replace("(s)", "s"))
    if fold(label) == "cas":
        return "cas d’usage"
    if bound := _BOUNDS.get(fold(label)):
        return f"valeur {bound}e"
    if found := _NUMBER.match(label):
        most, rest = " maximal" if found["max"] else "", label[found.end() :]
        return f"nombre{most} {of(rest) if rest else ''}".strip()
    if _PRICE.match(label):
        return f"prix en {label}"
    found = _BOUNDED.match(label)
    if not found:
        return label
    noun, bound = lowered(found["noun"]), _BOUNDS[fold(found["bound"])]
    if noun in _COUNTED:
        return f"nombre {bound} {of(noun)}"
    if gender := _MEASURES.get(noun):
        return f"{noun} {bound}e" if gender == "f" else f"{noun} {bound}"
    agreed = agreement(noun)
    if agreed is None:
        return label
    if agreed.plural and noun.rstrip("s") not in _MEASURES and not found["rest"]:
        # «Disques min.»: how many there are at least.
        return f"nombre {bound} {of(noun)}"
    many = agreed.pick(bound, f"{bound}e", f"{bound[:-1]}ux", f"{bound}es")
    rest = found["rest"] or ""
    if not rest or _JOINED.match(rest):
        return f"{noun} {many} {rest}".strip()
    if is_participle(rest):
        # «Durée mini facturée», of an extent that is billed.
        return f"{noun} {many} {rest}"
    owner = agreement(rest)
    if owner is None or " " in rest:
        return label
    return f"{noun} {many} {of(rest if owner.plural else a(rest, owner))}"


def is_counted(label: str) -> bool:
    """«AZ», «vCPU»: a number of them is meant."""
    return label in _COUNTED


def is_measure(label: str) -> bool:
    """«RTO», «vCPU»: what a column measures, and no thing."""
    return label in _MEASURES or is_counted(label)


@lru_cache(maxsize=4096)
def measure(label: str) -> tuple[str, Agreement] | None:
    """«RTO», «RPO minimal» as a noun phrase ready for its article."""
    if is_counted(label):
        return f"nombre {of(label)}", Agreement("m", plural=False)
    head, _, bound = label.partition(" ")
    measured = not bound or bound == "par défaut"
    measured = measured or bound.removesuffix("e") in _BOUNDS.values()
    gender = _MEASURES.get(head, "") if measured else ""
    if not gender:
        return None
    shown = label if head.isupper() else label.lower()
    return shown, Agreement("f" if gender == "f" else "m", plural=False)
