"""Whether a sentence leaves out what it is about: «Great for…», «Fournit un cache»."""

from __future__ import annotations

import re

from content.notes.language import asker
from content.notes.language.base import Language

_FIT_FOR = re.compile(
    r"(?:great|good|ideal|perfect|best|useful|used|designed|suitable|suited|recommended|meant|intended|optimi[sz]ed"
    r"|idéale?s?|parfaite?s?|utiles?|pratiques?|adaptée?s?|conçue?s?|utilisée?s?|recommandée?s?|destinée?s?|prévue?s?)"
    r" (?:for|to|in|by|with|pour|à|aux?|dans|par|avec) ", re.I,
)  # fmt: skip
# «Transparently handles», «Also supports».
_MANNER = re.compile(r"(?:also|only|\w{3,}ly|aussi|également|\w{3,}ment) ", re.I)


def is_elided(sentence: str, language: Language) -> bool:
    """No words stand before what is done, or before what a thing is fit for."""
    told = _MANNER.sub("", sentence, count=1) if _MANNER.match(sentence) else sentence
    if _FIT_FOR.match(told):
        return True
    ask = asker(language)
    return not ask.subject_of(told) and ask.is_predicate(told)
