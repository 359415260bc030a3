"""Restricted: what alone is allowed, shown by «ne … que», blanked at the end of its sentence.

«MFA Delete ne s’active que par […]»: the author’s own restriction says that nothing
else would do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from content.notes.cards.cloze import BLANK, blanked, may_be_blanked
from content.notes.cards.model import Sketch
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.french.consequences import POINTS
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.typography import fold, words

_ONLY = re.compile(
    r"(?:\bne |\bn’)(?P<does>(?:(?!pas\b|plus\b|jamais\b|rien\b)[a-zà-ÿ’-]+ ){1,3})(?:que |qu’)"
    r"(?P<prep>(?:si |s’(?=il)|par |avec |via |dans |depuis |sur |pour |vers |à |aux? |après |lors d(?:e |’)|en |quand )?)"
    r"(?P<what>[^,;:→()=]+?)(?P<end>\.?$|(?:, | \().*$|[;:→].*$)"
)
# «On ne fait que limiter», «il n’y a qu’à»: said of what stands before.
_DOES = re.compile(
    r"\b(?:y a|faut|fait|font|peut|sert|vaut|veut|pense|sait|dit|dirait|citer|coûte|coûtent)\b"
)
# «N’est qu’un leurre» judges, and restricts nothing.
_IS = re.compile(r"(?:est|sont|était|étaient) ")
_ASKED_TWICE = re.compile(
    r"\bou\b.*\bou\b|\b(?:ses|son|sa|leurs?|ça|cela|ceci|ce qui|ce que|celui|celle|ceux)\b"
)
_NOT = re.compile(r"\bne |\bn’")
# «Par défaut l’ASG ne regarde que…», «AWS ne voit que…»: who, stands right before it.
_SUBJECT = re.compile(
    r"(?:^|\s)(?:(?:l[ae]s?|une?|chaque) [a-zà-ÿA-Z][^,;:()→]{2,50}|l’[^,;:()→]{2,50}|(?-i:[A-Z])[\w./-]+(?: [\w./-]+){0,2})$",
    re.I,
)
_RELATIVE = re.compile(r"\b(?:qui|que|dont|où|il|elle|ils|elles|on|et|mais|ou)$", re.I)
_LEAST_BEFORE, _MOST_HIDDEN, _LEAST_LETTERS = 3, 10, 3


def write(fact: Fact, told: Sequence[Sketch]) -> Iterator[Sketch]:
    """`told` are the cards of the fact so far: what one of them asks is not asked again."""
    text = fact.value
    if fact.language != "fr" or fact.shape != "statement" or "qu" not in text:
        return
    found = _ONLY.search(text)
    if not found or is_infinitive(found["does"].split()[0]):
        return
    if (
        _DOES.search(found["does"])
        or _IS.fullmatch(found["does"])
        or len(_NOT.findall(text)) > 1
    ):
        return
    what, before = found["what"].strip(), text[: found.start("what")]
    if not _stands(
        fact, what, before, text[: found.start()].strip()
    ) or not may_be_blanked(fact, text):
        return
    hidden = fold(what)
    if any(hidden in fold(one.answer) or fold(one.answer) in hidden for one in told):
        return
    at = found.start("what")
    yield blanked(fact, f"{before}{BLANK}{text[at + len(what) :]}", what)


def _stands(fact: Fact, what: str, before: str, subject: str) -> bool:
    """The sentence has a subject of its own, and what is hidden points nowhere."""
    ask = asker("fr")
    if _RELATIVE.search(subject):
        # «L’option qui n’en modifie qu’une est fausse.»
        return False
    told = _SUBJECT.search(subject)
    if not (told or ask.subject_of(fact.value)) or ask.leans(fact.value):
        return False
    if ask.is_predicate(fact.value):
        return False
    few = len(words(what)) <= _MOST_HIDDEN and len(what) >= _LEAST_LETTERS
    long = len(words(before)) >= _LEAST_BEFORE
    return few and long and not (POINTS.search(what) or _ASKED_TWICE.search(what))
