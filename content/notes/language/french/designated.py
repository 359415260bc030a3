"""Whether a label is a term that the value beside it designates."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.french.extents import is_one
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import is_doer
from content.notes.language.french.nouns import (
    is_common,
    without_article,
)
from content.notes.language.french.verbs import is_participle
from content.notes.language.names import is_name
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import (
    fold,
    without_brackets,
)

# «Mieux depuis fin 2024», «sorti en 2025», «à noter» are remarks, and name nothing.
REMARK = re.compile(
    r"(?:mieux|pire|moins|plus|depuis|sinon|surtout|attention|bonus|à|idéal\w*|préférable\w*"
    r"|pratique|important\w*|utile|nouveau|nouveauté|note|rappel|astuce|mix|combo|côté)\b"
    r"|.*\b(?:19|20)\d\d\b", re.I,
)  # fmt: skip
# «Cookie de 1 s à 7 jours», «destination + abonnement» are set, and define nothing.
_SET_TO = re.compile(r"(?:\S+ ){1,4}de \d+ ?\S* à \d|[^()]* \+ ")


@lru_cache(maxsize=4096)
def designates(label: str, value: str) -> bool:
    """«Log stream : une instance»: a term, and what is said of it is no consequence."""
    bare = without_brackets(label).strip()
    if REMARK.match(bare) or is_participle(bare.split(" ")[0].lower()):
        return False
    if _SET_TO.match(value):
        return False
    form = form_of(value)
    if form in {"clause", "verb", "purpose"} and not is_one(value):
        return False
    several = bare.split(" ")[-1].endswith("s") and not bare.endswith(
        ("ss", "us", "is")
    )
    if not set(fold(bare).split()).isdisjoint(fold(value).split()):
        # «Batch operations : S3 Batch pour…» is named again.
        return True
    first = without_article(value).split(" ")[0].strip(",;:(")
    many = first.endswith(("s", "x")) or value.startswith(
        ("les ", "des ", "Des ", "Les ")
    )
    if several and not many and first[:1].isalpha():
        # Sessions are no cookie, whatever they are kept with.
        return False
    if many and not several and is_doer(bare):
        # «kube-proxy : règles iptables» is what it keeps.
        return False
    named = is_service(first) or bool(services_in(" ".join(value.split(" ")[:2])))
    return not (named and is_common(bare) and not is_name(bare))
