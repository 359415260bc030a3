"""Can these words of a heading stand in a question, after «Dans» or «de»?

A noun phrase can. «1/ comment acheter», «et origines», «Ce que j’en retiens», «Mes notes
(semaine 3)» and «Copies entre deux régions.» cannot, whatever they head.
"""

from __future__ import annotations

import re

from content.notes.language import headings
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_shouted
from content.notes.language.memory import kept
from content.notes.language.names import is_coined
from content.notes.language.services import is_service
from content.notes.language.titles import told_of
from content.notes.language.typography import fold, without_asides

_MOST_WORDS = 9
# «4/ la facture», «> IPv6», «[5H] À quoi», «05 | Module»: how a note is laid out.
_LAID_OUT = re.compile(
    r"\d+(?:\.\d+)*\s?[/):|–—-]\s|\d+\.\s|[^\w\s«“\"(/.~$@<'’*&`]|\[|.*(?:→|⇒|=>|\s=\s|…|\s\|\s)"
)
# A sentence, or a phrase that goes on.
_ENDS_OPEN = re.compile(
    r"[.:;,?!…/-]$|(?:^|[\s’])(?:de|du|des|d’|l[ae]s?|l’|à|aux?|en|et|ou|une?|par|pour|avec|sur|dans|sous|ses?|leurs?|of|for|and"
    r"|or|the|an?|to|in|on|with|by)$", re.I,
)  # fmt: skip
# A phrase that was cut off, or hangs on what stood before it.
_HANGS = re.compile(
    r"(?:l[ae]s? )?(?:et|ou|ni|mais|puis|donc|car|and|or|but|then|plus|moins|si|lors|selon|sinon|voici|voilà|ici|aussi"
    r"|également|ensuite|enfin|also|finally|here)\s"
    r"|(?:en (?:résumé|bref|effet|pratique|plus|outre|savoir plus)|bon à savoir|à (?:retenir|savoir|revoir|noter))\b"
    r"|(?:ce|cet|cette|ces|son|sa|ses|leurs?|its|their|this|these|those|il|elle|ils|elles|it|they)\s", re.I,
)  # fmt: skip
_COURSE = re.compile(
    r"\b(?:certified|certifiée?|associate|semaine \d+|week \d+|séance \d+|module \d+|partie \d+|part \d+|(?:test )?revoir)\b",
    re.I,
)
_PAIRS = (("(", ")"), ("«", "»"), ("“", "”"), ("[", "]"))


@kept(8192)
def may_be_said(text: str) -> bool:
    """True of a noun phrase that a question may hold."""
    text = text.strip()
    if not text:
        return False
    if is_service(text):
        return True
    return not (_is_cut(text) or _is_sentence(text) or _is_of_course(text))


def _is_cut(text: str) -> bool:
    if is_shouted(text.split(" ")[0]) and not text.isupper():
        # «COUTS arbres de décision»: two that no word joins.
        return True
    if _LAID_OUT.match(text) or _ENDS_OPEN.search(text) or _HANGS.match(text):
        return True
    if text.count('"') % 2 or any(text.count(a) != text.count(b) for a, b in _PAIRS):
        return True
    return len(fold(without_asides(text)).split()) > _MOST_WORDS


def _is_sentence(text: str) -> bool:
    if is_coined(text.split(" ")[0]) and " " not in text:
        return False
    return form_of(text) in {"clause", "verb"} or told_of(text) is not None


def _is_of_course(text: str) -> bool:
    """«Mémo réseau», «Test Revoir»: the note, and nothing it is about."""
    return bool(_COURSE.search(text)) or headings.is_document(text)
