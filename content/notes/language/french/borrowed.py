"""English nouns in French: «la routing policy», by the last word and not the first."""

from __future__ import annotations

import re

from content.notes.language.acronyms import Gender
from content.notes.language.typography import LAST_BRACKET, word_set

# The last word of a name of which there are many: «une IAM Policy», «un User Pool».
COUNTED_HEADS: dict[str, Gender] = {
    **dict.fromkeys(word_set("policy zone location queue table key boundary partition rule task "
                             "region alarm metric reservation gateway ami acl ip instance list "
                             "definition variable class strategy"), "f"),
    **dict.fromkeys(word_set("role user group topic bucket pool endpoint volume snapshot record "
                             "cluster node host target template server account provider token "
                             "cookie tag job layer replica subnet balancer listener event plan device "
                             "check process loader mount"), "m"),
}  # fmt: skip
# French has none of these nouns, or another word before them.
_ENGLISH_ONLY = word_set(
    "policy key endpoint group user pool snapshot host server provider layer subnet balancer "
    "listener task rule bucket plan device check process loader replica acl class strategy"
)
# «Réplication vers replica», «durée user»: what no name in English holds.
_FRENCH = re.compile(
    r"\s(?:de|du|des|la|le|les|à|au|aux|pour|sur|et|ou|par|en|vers|entre|avec|sans|dans"
    r"|sous)\s|d’|l’|^(?:les?|la)\s|[àâçéèêëîïôùûœ]",
    re.I,
)


def head_of(name: str) -> str:
    """«policy» of «Tag policy (AWS)»: what an English name ends with."""
    return LAST_BRACKET.sub("", name).split(" ")[-1].lower()


def gender_of(phrase: str) -> Gender | None:
    """That of «Gateway endpoint»: words that end with a noun French has not."""
    if " " not in phrase:
        return None
    head = head_of(phrase)
    if head not in _ENGLISH_ONLY or _FRENCH.search(phrase):
        return None
    return COUNTED_HEADS[head]
