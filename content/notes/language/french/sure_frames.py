"""Which questions about a side of a subject are sure to be understood.

The last word on what a label was made into, frame by frame: each asks for labels and
values of one class, and outside of it nobody could tell what is asked. What is refused
here may still be blanked in the words of the note.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import labels
from content.notes.language.french.articles import of_named, the
from content.notes.language.french.designated import REMARK, designates
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.nouns import (
    is_common,
    is_lexical,
    lowered,
    without_article,
)
from content.notes.language.french.phrasing import (
    closed,
    is_trait,
    subject_of,
)
from content.notes.language.french.upkeep import (
    DONE_TO,
    is_kept_up,
    keeps_up,
    of_quality,
)
from content.notes.language.french.whole_sides import is_class, is_whole
from content.notes.language.names import is_coined
from content.notes.language.typography import (
    first_word,
    fold,
    is_balanced,
    without_brackets,
    word_set,
)

_WHICH = re.compile(
    r"\b(?:[Qq]uel(?:le)?s? (?:est|sont)|et) (?:l[ae]s? |l’)"
    r"(?:principa(?:les|ux) )?(?P<noun>[^?]*)"
)
_ASKS = re.compile(
    r"\b(?:quel(?:le)?s?|que|qui|quoi|comment|combien|où|quand|pourquoi|est-ce|lequel"
    r"|lesquel(?:le)?s|(?:est|sont|a|ont)-(?:il|elle|ils|elles|t-il|t-elle|t-on))\b|\bqu’",
    re.I,
)
# As most questions begin.
_ASKING = ("Quel ", "Quelle ", "Quels ", "Quelles ", "Que ", "À quoi ", "Comment ")
_LEFT_OPEN = re.compile(r" : (?P<label>[^:?]+) quoi\W*$")
_DONE = re.compile(r"\w{3,}(?:ée?s?|ies?|its?|ites?|ue?s?|ise?s?) ")
_ASSURED = re.compile(
    r"^Comment .* (?:est-il|est-elle|sont-ils|sont-elles) assurée?s?\b"
)
_DESIGNATES = re.compile(r"\b[Qq]ue désigne ")
_VALUES = re.compile(r"valeurs?(?: possibles?)?$")
_SIZED = re.compile(
    r"(?:jusqu’à |max\.? |≤ ?|< ?|~ ?)?[\d \u00a0\u202f.,]+\s?(?:[kmgtp]i?[bo]|octets?|ms|s|min|h|j|jours?"
    r"|heures?|minutes?|secondes?)\b|aucune?\b", re.I,
)  # fmt: skip
# Of these a value is one that can be chosen, and listed.
_VALUED = word_set("propriete parametre champ attribut option variable argument droit")
_ARROW = re.compile(r"->|→|⇒")
_LED = re.compile(r"(?:Avec|Dans|Pour) ")
# «Origine ou cible» of one header are two questions.
_EITHER = re.compile(r"^\S+ ou ")
# «Où sont les données» of a column «Données dans».
_KEPT_IN = re.compile(r"(?P<what>\w+) (?:dans|sur|chez)$", re.I)
_SERVICES = re.compile(r"services?\b")
_SHORT = re.compile(
    r"\b(?:ex|max|min|env|vs|etc|p|n|no|cf|approx|compat|perfs?|config|appli|infra|req|doc|av|ap|réf)$",
    re.I,
)
_SUPPORTED = re.compile(r"\bpris(?:e?s?) en charge\b|prend en charge")
_GRADED = re.compile(r"\w+(?:ité|esse)s?")
# One has a need, meets a case, makes a mistake, and chooses none of them.
_UNCHOSEN = word_set(
    "cas besoin besoins situation scenario application applications usage usages charge"
    " contexte erreur piege probleme risque regle pratique affirmation question symptome"
)
_LEVEL = re.compile(r"\bquel est le niveau (?:de |d’)", re.I)
# «Longue» is no level, whatever is long.
_LENGTH = re.compile(r"(?:très |assez )?(?:long|court|rapide|lent|grand|petit)", re.I)
_MEASURE = re.compile(
    r"(?P<what>taille|durée)(?: (?:maximale|minimale|par défaut))? (?:de la |de l’|du |des |de |d’)"
)
_BOUND = word_set("limite limites limitation limitations")


def sure(
    topic: Topic, label: str, value: str, asked: Question | None, *, header: bool
) -> Question | None:
    """The question about a label, None where its frame does not fit what it asks."""
    if asked is None:
        return None
    if not (reads_as_question(asked.prompt) or label.endswith("?")):
        return of_quality(topic, label, value)
    if ". " in value and not asked.answer.endswith("."):
        asked = asked._replace(answer=_first_sentence(asked.answer))
    kept = _KEPT_IN.fullmatch(label)
    phrase = labels.phrase(kept["what"]) if kept and header else None
    if phrase and form_of(value) == "noun":
        be = "sont" if phrase[1].plural else "est"
        whole = f"{the(*phrase)} {of_named(subject_of(topic))}"
        return closed(f"où {be} {whole}", value)
    if asked.prompt.startswith("Côté ") and DONE_TO.match(value):
        return of_quality(topic, label, value) or asked
    prompt = asked.prompt
    sure = fits(topic, label, value, prompt, listed=False, header=header)
    return asked if sure else None


def reads_as_question(prompt: str) -> bool:
    return prompt.startswith(_ASKING) or _ASKS.search(prompt) is not None


def _first_sentence(answer: str) -> str:
    """«Minutes. chiffré IPsec»: what else is said of it is another answer."""
    first, _, rest = answer.partition(". ")
    cut = rest[:1].isalpha() and is_balanced(first) and first
    return first if cut and not _SHORT.search(first) else answer


def fits(
    topic: Topic, label: str, value: str, prompt: str, *, listed: bool, header: bool
) -> bool:
    """Whether the label and the value are of the class that the frame asks for."""
    spoken = lowered(without_article(labels.in_french(label).strip()))
    if _VALUES.match(spoken) and first_word(topic.category) not in _VALUED:
        return False
    kinds = fold(topic.category).split()
    if prompt.startswith("Pourquoi choisir ") and not _UNCHOSEN.isdisjoint(kinds):
        return False
    drawn = _ARROW.search(without_brackets(topic.name)) and _LED.match(prompt)
    if drawn:
        return False
    if f"«{label}»" in prompt and (REMARK.match(label) or _ASKS.match(label)):
        return False
    if " quoi" in prompt and (left := _LEFT_OPEN.search(prompt)):
        first = left["label"].split(" ")[0]
        return _DONE.match(left["label"]) is not None and not is_lexical(first)
    supported = "en charge" in prompt and _SUPPORTED.search(prompt)
    if supported and _GRADED.fullmatch(spoken.split(" ")[0]):
        # One is more or less flexible, and supports no flexibility.
        return keeps_up(spoken)
    if _LENGTH.match(value) and _LEVEL.search(prompt):
        return False
    if _ASSURED.match(prompt):
        return is_kept_up(spoken, value)
    if "ue désigne " in prompt and _DESIGNATES.search(prompt):
        return designates(label, value)
    return _is_side(topic, spoken, value, prompt, listed=listed, header=header)


def _is_side(
    topic: Topic, spoken: str, value: str, prompt: str, *, listed: bool, header: bool
) -> bool:
    """«Quel est le débit de X ?»: the label names something that X has one of."""
    found = _WHICH.search(prompt)
    noun = labels.phrase(spoken)
    if not found or not noun:
        return True
    measured = _MEASURE.match(found["noun"])
    if measured and _begins(found["noun"][measured.end() :], noun[0]):
        return True
    if not _begins(found["noun"], noun[0]):
        return True
    if _VALUES.match(noun[0]):
        return True
    if _SERVICES.match(spoken) and is_common(topic.name) and " " not in topic.name:
        # «Le service de l’objet» is that of which object?
        return False
    if noun[0] == "effet" and _is_thing(value):
        return False
    if " = " in value or (header and _EITHER.match(found["noun"])):
        return False
    if header and fold(noun[0]) in _BOUND and _SIZED.match(value):
        # «Limite : 10 Go» of what, the words beside the figure have to say.
        return False
    return is_whole(noun[0]) or ((listed or noun[1].plural) and is_class(noun[0]))


def _is_thing(value: str) -> bool:
    """«Mémoire par processus» is no effect, whatever it is the effect on."""
    plain = form_of(value) == "noun" and not names_deed(value) and not is_trait(value)
    return plain and (" " in value or is_coined(value))


def _begins(asked: str, noun: str) -> bool:
    return first_word(asked) == first_word(noun)
