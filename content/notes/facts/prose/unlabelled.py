"""What is written as a label and its value, and is a sentence or leads in to one.

Each function gives the sentences that are left to read, and None where it knows
nothing of such a label.
"""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.headed import contrasted
from content.notes.facts.prose.equations import equations
from content.notes.facts.prose.labels import read_dashed
from content.notes.facts.prose.lines import Line
from content.notes.facts.prose.noise import EXAMPLE
from content.notes.facts.prose.quoted import QUOTED
from content.notes.language import headings
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name
from content.notes.language.services import is_service
from content.notes.language.typography import without_end

_MADE_FOR = re.compile(
    r"^(?:conçue?s?|idéale?s?|adaptée?s?|destinée?s?|prévue?s?|faite?s?|designed|made|ideal)"
    r"\s(?:pour|aux?|à|for)\b", re.I,
)  # fmt: skip
# «« Qui attend ? » : voilà la question» hands a thought over, and answers nothing.
_HANDED = re.compile(r"^(?:voilà|c’est (?:ça|la (?:bonne )?question)|that’s)\b", re.I)
_ADDRESSED = re.compile(r"^(?!chez\b|assez\b|rendez-vous\b)\w{3,}ez\s", re.I)
_READING = re.compile(
    r"^(?:liée?s? (?:à|avec)|relié à|linked? (?:to|with)|up|next|prev(?:ious)?|parent|related|see also|voir aussi|à lire|lire aussi|suivante?"
    r"|précédente?|moc|retour|backlinks?|ressources?|docs?|documentation|liens?|références?|articles?|tutoriels?|vidéos?|"
    r"links?|references?|further reading)"
    r"(?: (?:officielle?s?|utiles?|complémentaires?|externes?|aws))*$", re.I,
)  # fmt: skip
# «Refaire le labo», «revoir les quotas»: what the author is yet to do.
_OWN_TASK = re.compile(
    r"^(?:à )?(?:revoir|relire|refaire|réviser|retravailler|redemander|reprendre|creuser|todo"
    r"|to do|re-?read|redo|revise|ask (?:the )?teacher)\b", re.I,
)  # fmt: skip
# «sauf multi-region keys»: told against what stands above, which it is none of.
_EXCEPT = re.compile(r"(?:sauf|hormis|excepté|except(?: for)?|unless)\s", re.I)
_TIP = re.compile(
    r"^(?:(?:petite?|grosse?|gros|le|la|un|une|autre|exam|small|zone de) )*(?:règle|astuce|piège|conseil"
    r"|remarque|rappel|repère|attention|nota bene|nb|en gros|en clair|à l’examen|tip|warning"
    r"|gotcha|note|remember)(?: (?:d’examen|de l’examen|à l’examen|d’or|important|classique))?$",
    re.I,
)
_IF = re.compile(r"^(?:si|quand|lorsque?|if|when)\b", re.I)
_ORDER = re.compile(r"^(?:\w{2,}ez|pense|utilise|choisis|think|use|choose)\s", re.I)
_DASHED = re.compile(r"^(?P<name>[A-Z]\S{1,20}) [-–] (?P<label>\w[\w’ ]{2,20})$")
_ADVERBIAL = re.compile(
    r"^(?:par défaut|en général|sinon|en pratique|au minimum|au maximum|by default|"
    r"otherwise|in general)$", re.I,
)  # fmt: skip


def parted(line: Line, builder: Builder) -> list[str] | None:
    """What parts no label from a value: «Conçu pour : …», «A / B / C : x»."""
    if builder.outline.is_conditional and not (line.category or is_name(line.label)):
        builder.skip(line.text, reasons.DEPENDENT)
        return []
    if _MADE_FOR.match(line.label):
        return [line.text]
    if line.sign == "=" and len(equations(line.signed)) > 1:
        return [line.signed]
    several = line.label.count(" / ")
    uneven = several > 1 and several != line.value.count(" / ")
    if uneven and not is_service(without_end(line.value)):
        builder.skip(line.text, reasons.NO_QUESTION)
        return []
    return None


def handed_over(line: Line, builder: Builder) -> list[str] | None:
    """What speaks to the reader: orders, links, tips, tasks of the author."""
    if QUOTED.match(line.label) and _HANDED.match(line.value):
        builder.skip(line.text, reasons.LEAD_IN)
        return []
    if _ADDRESSED.match(line.label):
        builder.skip(line.label, reasons.ADDRESSED)
        return [line.value]
    if _READING.match(line.label):
        builder.skip(line.text, reasons.LINKS)
        return []
    if _EXCEPT.match(line.label):
        builder.skip(line.text, reasons.DEPENDENT)
        return []
    if _OWN_TASK.match(line.label):
        builder.skip(line.text, reasons.EXAM_ADVICE)
        return []
    if _TIP.match(line.label):
        builder.skip(line.label, reasons.LEAD_IN)
        return [line.value]
    if line.is_arrow and _IF.match(line.label) and _ORDER.match(line.value):
        return [f"{line.label} → {line.value}"]
    return None


def led_in(line: Line, builder: Builder) -> list[str] | None:
    """What says when, how or of which two things: «Par défaut : …», «A vs B : …»."""
    if dashed := _DASHED.match(line.label):
        read_dashed(dashed, line.value, line.bold, builder)
        return []
    french = builder.language == "fr" and line.sign != "="
    if french and form_of(line.label) == "verb":
        return [f"{line.label} ; {line.value}"]
    if against := contrasted(line.label):
        builder.contrast(against, line.value)
        return []
    if _ADVERBIAL.match(line.label):
        return [line.text]
    if EXAMPLE.match(line.label):
        builder.skip(line.text, reasons.EXAMPLE)
        return []
    if headings.is_lead_in(line.label) and not is_name(line.label):
        builder.skip(line.label, reasons.LEAD_IN)
        return [line.value]
    return None
