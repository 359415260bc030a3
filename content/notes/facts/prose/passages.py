"""What one line says: a label and its value, or sentences."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.glosses import read_glosses
from content.notes.facts.headed import contrasted, set_beside
from content.notes.facts.labelling import ARROWS, Labelled, labelled
from content.notes.facts.prose.conditions import joined, read_condition
from content.notes.facts.prose.labels import (
    PORT,
    define_or_state,
    read_attribute,
    read_dashed,
    read_rest,
)
from content.notes.facts.prose.needs import (
    answers_need,
    is_choice,
    is_listed_need,
    is_need_of,
    leads_anywhere,
)
from content.notes.facts.prose.noise import EXAMPLE, IMAGINE
from content.notes.facts.prose.openings import (
    WHAT,
    defines,
    opened,
    read_spelling,
)
from content.notes.facts.prose.pronouns import (
    brought_up,
    gone_on,
    subject_of,
)
from content.notes.facts.prose.quoted import chosen, quoted_needs, remarked
from content.notes.facts.prose.rolls import read_members
from content.notes.facts.prose.scopes import enter_local_topic, scope_of
from content.notes.facts.prose.sentence import read_sentence
from content.notes.facts.values import sentences
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.french import standing
from content.notes.language.french.clauses import without_vague_subject
from content.notes.language.french.forms import form_of
from content.notes.language.names import is_name, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import (
    fold,
    is_empty,
    without_end,
    without_mark,
    words,
)

_FOR = re.compile(
    r"^(?:pour (?:un|une|des|du|le|la|les)\s|for (?:an?|the)\s|if |si )", re.I
)
_IF = re.compile(r"^(?:si|quand|lorsque?|if|when)\b", re.I)
_ORDER = re.compile(r"^(?:\w{2,}ez|pense|utilise|choisis|think|use|choose)\s", re.I)
_MOST_CHOSEN = 6
_LEAST_APART = 3
_MOST_IN_MEASURE = 3
_MEASURE = re.compile(
    r"(?:[~<>≤≥]\s?)?\d|(?:quelques|dizaines?|centaines?|quasi|presque|heures?|minutes?|secondes?"
    r"|jours?|hours?|seconds?|days?|near|real)\b", re.I,
)  # fmt: skip
_EQUATIONS = re.compile(r",\s+(?=[^,=]{2,40}\s=\s)")
_POSSIBLE = re.compile(r"^Possibilité (?:de |d’)(?=\w)")
# «Deux modes de capacité existent : …» lists the modes.
_EXISTS = re.compile(
    r"\s(?:existe(?:nt)?|(?:sont|est) (?:possible|disponible)s?|exist)$"
)
_MADE_FOR = re.compile(
    r"^(?:conçue?s?|idéale?s?|adaptée?s?|destinée?s?|prévue?s?|faite?s?|designed|made|ideal)"
    r"\s(?:pour|aux?|à|for)\b", re.I,
)  # fmt: skip
_ADDRESSED = re.compile(r"^(?!chez\b|assez\b|rendez-vous\b)\w{3,}ez\s", re.I)
_DIFFERENCE = re.compile(r"^(?:la )?diff[ée]rences?$", re.I)
_TIP = re.compile(
    r"^(?:(?:petite?|grosse?|gros|le|la|un|une|autre|exam|small|zone de) )*(?:règle|astuce|piège|conseil"
    r"|remarque|rappel|repère|attention|nota bene|nb|en gros|en clair|à l’examen|tip|warning"
    r"|gotcha|note|remember)(?: (?:d’examen|de l’examen|à l’examen|d’or|important|classique))?$",
    re.I,
)
# «CRR : entre régions / SRR : même région» are two lines in one.
_OTHER = re.compile(
    r"(?P<value>[^/:]{3,60}?)\s/\s(?P<label>[A-Z][\w -]{1,30}?)\s?:\s(?P<rest>\S.*)$"
)
_CONSEQUENCE = re.compile(r"(?:donc|d’où|du coup)\s", re.I)
# «« Qui attend ? » : voilà la question» hands a thought over, and answers nothing.
_QUOTED = re.compile(r"^[«“\"][^«»“”\"]+[»”\"]$")
_HANDED = re.compile(r"^(?:voilà|c’est (?:ça|la (?:bonne )?question)|that’s)\b", re.I)
# «Service de supervision : métriques, journaux» under the name of a service.
_CLASS = re.compile(
    r"(?:service|outil|base de données|plateforme|entrepôt|moteur)\s(?:de|d’|pour|qui|managé|géré)",
    re.I,
)
_COUNTED = re.compile(r"^\d+ \w+$")
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
_INDEFINITE = re.compile(r"^(?:un|une|an?)\s", re.I)
_VAGUE_LABEL = re.compile(
    r"^(?:all|both|others?|tous|toutes|les deux|autres?|où\b.*|dont\b.*|qui\b.*|rien|nothing"
    r"|donc|alors|sinon|mais|bref|du coup|(?:le|la) (?:premi[eè]re?|seconde?|deuxième)"
    r"|the (?:first|second|former|latter)|so|then|but)$", re.I,
)  # fmt: skip
# «Pas d’IP fixe → NLB», «Jamais sur un NLB : …»: what is not, and no term.
_NEGATIVE = re.compile(
    r"^(?:pas|sans|ne|n’\w+|aucune?|jamais|non plus|no|not|never|without|can’t|cannot)\s"
    r"(?!(?:SQL|relational)\b)", re.I,
)  # fmt: skip

_DASHED = re.compile(r"^(?P<name>[A-Z]\S{1,20}) [-–] (?P<label>\w[\w’ ]{2,20})$")
_ADVERBIAL = re.compile(
    r"^(?:par défaut|en général|sinon|en pratique|au minimum|au maximum|by default|"
    r"otherwise|in general)$", re.I,
)  # fmt: skip
_BUT = re.compile(r"\((?:mais|but)\b")
_GLOSSED = re.compile(r"^(?P<name>[^()]{2,40}) \((?P<gloss>(?!et |and )[^()]{6,90})\)$")


def read_labelled(
    found: Labelled, bold: tuple[str, ...], builder: Builder, *, category: str = ""
) -> None:
    """«X : y» is about X where X is a name or a member of a class, else about us."""
    value, topic = without_vague_subject(without_mark(found.value)), builder.topic
    found = found._replace(value=value)
    label = headings.without_overview(_POSSIBLE.sub("", found.label))
    label = _EXISTS.sub("", label)
    if builder.outline.is_conditional and not (category or is_name(label)):
        builder.skip(f"{label} : {value}", reasons.DEPENDENT)
        return
    if _MADE_FOR.match(label):
        read_sentences(f"{label} : {value}", bold, builder)
        return
    if found.sign == "=" and len(_equations(f"{label} = {value}")) > 1:
        read_sentences(f"{label} = {value}", bold, builder)
        return
    parted = label.count(" / ") > 1 and label.count(" / ") != value.count(" / ")
    if parted and not is_service(without_end(value)):
        builder.skip(f"{label} : {value}", reasons.NO_QUESTION)
        return
    if found.sign == ":" and read_members(label, value, builder):
        return
    if found.sign == ":" and (other := _OTHER.match(value)):
        for one in (
            Labelled(label, other["value"], ":"),
            Labelled(other["label"], other["rest"], ":"),
        ):
            read_labelled(one, bold, builder, category=category)
        return
    if _CONSEQUENCE.match(value) and topic.name:
        builder.attribute(topic.name, label, value, bold=bold)
        return
    if _QUOTED.match(label) and _HANDED.match(value):
        builder.skip(f"{label} : {value}", reasons.LEAD_IN)
        return
    if _ADDRESSED.match(label):
        builder.skip(label, reasons.ADDRESSED)
        read_sentences(value, bold, builder)
        return
    if _READING.match(label):
        builder.skip(f"{label} : {value}", reasons.LINKS)
        return
    if _OWN_TASK.match(label):
        builder.skip(f"{label} : {value}", reasons.EXAM_ADVICE)
        return
    if _TIP.match(label):
        builder.skip(label, reasons.LEAD_IN)
        read_sentences(value, bold, builder)
        return
    if WHAT.match(label) and topic.name:
        builder.skip(label, reasons.LEAD_IN)
        ask = asker(builder.language)
        told = builder.language == "fr" and ask.is_clause(value)
        if told or ask.subject_of(value):
            read_sentences(value, bold, builder)
        else:
            first, *rest = sentences(value)
            builder.define(
                topic.name, first, category=topic.category, scope=topic.scope
            )
            for sentence in rest:
                read_rest(sentence, topic, bold, builder, subject=topic.name)
        return
    if _DIFFERENCE.match(label):
        _read_difference(label, value, builder)
        return
    if found.sign in ARROWS and _IF.match(label) and _ORDER.match(value):
        read_sentences(f"{label} → {value}", bold, builder)
        return
    if is_service(topic.name) and _CLASS.match(label) and not bold:
        builder.define(topic.name, f"{label} : {value}", scope=topic.scope)
        return
    against = contrasted(label)
    arrow = found.sign in ARROWS
    if arrow and (is_choice(label, value) or is_listed_need(value, builder)):
        builder.need(label, value, kind="service")
    elif arrow and _QUOTED.match(label) and (choice := chosen(value)):
        builder.need(label, choice, kind="")
    elif (
        arrow
        and (choice := remarked(value))
        and (is_choice(label, choice) or is_need_of(label, choice))
    ):
        builder.need(label, choice, kind="service")
    elif answers_need(label, found.sign, value):
        builder.need(label, without_end(value), kind="")
    elif arrow and (is_name(value) or len(words(value)) < 2):
        builder.state(topic, f"{label} {found.sign} {value}", bold)
    elif _FOR.match(label) and 0 < len(words(value)) <= _MOST_CHOSEN:
        builder.rule(label, without_end(value))
    elif _COUNTED.match(label) and _COUNTED.match(value) and not category:
        builder.skip(f"{label} {found.sign} {value}", reasons.NO_QUESTION)
    elif value.endswith("?"):
        builder.skip(f"{label} : {value}", reasons.QUESTION)
    elif EXAMPLE.match(value):
        builder.skip(f"{label} : {value}", reasons.EXAMPLE)
    elif _VAGUE_LABEL.match(label):
        builder.skip(f"{label} : {value}", reasons.NO_SUBJECT)
    elif _NEGATIVE.match(label):
        builder.skip(f"{label} : {value}", reasons.NO_QUESTION)
    elif dashed := _DASHED.match(label):
        read_dashed(dashed, value, bold, builder)
    elif form_of(label) == "verb" and found.sign != "=" and builder.language == "fr":
        read_sentences(f"{label} ; {value}", bold, builder)
    elif against:
        builder.contrast(against, value)
    elif _ADVERBIAL.match(label):
        read_sentences(f"{label} : {value}", bold, builder)
    elif EXAMPLE.match(label):
        builder.skip(f"{label} : {value}", reasons.EXAMPLE)
    elif headings.is_lead_in(label) and not is_name(label):
        builder.skip(label, reasons.LEAD_IN)
        read_sentences(value, bold, builder)
    elif builder.outline.says_when and is_choice(label, value):
        builder.need(label, without_end(value), kind="service")
    elif (
        not (topic.name or category)
        and found.sign == ":"
        and _is_glossed(label, value, builder)
    ):
        define_or_state(label, found, bold, builder, "")
    elif _lacks_subject(label, value, topic) or not (
        topic.name or category or found.label in bold or _is_named(label)
    ):
        builder.skip(f"{label} : {value}", reasons.NO_SUBJECT)
    elif _BUT.match(value):
        builder.skip(f"{label} : {value}", reasons.DEPENDENT)
    elif IMAGINE.match(label):
        builder.skip(f"{label} : {value}", reasons.EXAMPLE)
    elif (
        form_of(value) == "quantity"
        and topic.name
        and not (category or found.sign == "=" or label[0].isdigit())
    ):
        read_attribute(label, value, bold, builder)
    elif (
        builder.outline.says_when
        and not category
        and (found.sign in ":=" or (arrow and is_name(label)))
    ):
        cases = "Cas d’usage" if builder.language == "fr" else "Use cases"
        builder.attribute(label, cases, value, bold=bold)
    elif (
        fold(label) == fold(topic.name)
        or (not topic.name and not category)
        or (
            not category
            and (builder.outline.defines_terms or _tells_apart(label, value, builder))
        )
    ):
        define_or_state(label, found, bold, builder, "")
    elif not category and (
        asker(builder.language).is_attribute(label) or _is_measured(label, value, topic)
    ):
        read_attribute(label, value, bold, builder)
    elif PORT.fullmatch(value) and is_name(label):
        builder.attribute(label, "Port", value, bold=bold)
    elif builder.outline.warns and not category:
        builder.skip(f"{label} : {value}", reasons.NO_QUESTION)
    elif category or is_name(label) or is_service(label) or _INDEFINITE.match(label):
        define_or_state(label, found, bold, builder, category)
    elif arrow and found.label not in bold and leads_anywhere(label, builder):
        builder.state(topic, f"{label} {found.sign} {value}", bold)
    else:
        read_attribute(label, value, bold, builder)


def _tells_apart(label: str, value: str, builder: Builder) -> bool:
    """«Clé minimale : clé qui a le moins d’attributs»: which of the keys that is."""
    if builder.language != "fr" or is_empty(label) or is_empty(value):
        return False
    kind, *told = words(_INDEFINITE.sub("", value))
    name, *others = words(label)
    alike = fold(kind) == fold(name) and bool(others) and len(told) >= _LEAST_APART
    return alike and form_of(label) == "noun"


def _lacks_subject(label: str, value: str, topic: Topic) -> bool:
    """«RPO : heures» under no name measures nothing that could be asked of."""
    return label.isupper() and _is_measure(value) and not is_name(topic.name)


def _is_glossed(label: str, value: str, builder: Builder) -> bool:
    first = sentences(value)[0] if builder.language == "fr" else ""
    return bool(first) and standing.is_glossed(label, without_end(first))


def _is_measured(label: str, value: str, topic: Topic) -> bool:
    """«RPO/RTO : heures» under a name measures what has that name."""
    return label.isupper() and _is_measure(value) and is_name(topic.name)


def _is_measure(value: str) -> bool:
    return len(words(value)) <= _MOST_IN_MEASURE and bool(_MEASURE.match(value))


def _is_named(label: str) -> bool:
    return is_proper(label) or is_service(label)


def _read_difference(label: str, value: str, builder: Builder) -> None:
    """«Différence : User Pool = …, Identity Pool = …» sets the two against each other."""
    names = tuple(part.split(" = ")[0].strip() for part in _EQUATIONS.split(value))
    if len(names) == 2 and " = " in value:
        builder.contrast(names, value)
    else:
        builder.skip(f"{label} : {value}", reasons.NO_QUESTION)


def is_question(label: str) -> bool:
    """A whole question, no «Serverless ?»."""
    return label.endswith("?") and len(words(label)) > 4


def read_sentences(text: str, bold: tuple[str, ...], builder: Builder) -> None:
    """Each sentence by itself; a name, a contrast or equations are taken whole."""
    if _read_glossed_name(text, bold, builder) or _read_contrast(text, builder):
        return
    if read_spelling(text, builder):
        return
    if defines(text, builder):
        read_labelled(Labelled("Définition", text, ":"), bold, builder)
        return
    if needs := quoted_needs(text):
        for one in needs:
            builder.need(one.need, one.choice, kind="")
        return
    if len(equations := _equations(text)) > 1:
        for equation in equations:
            if found := labelled(equation, equation):
                read_labelled(found, bold, builder)
        return
    enter_local_topic(text, builder)
    topic = builder.topic
    builder.expand(text)
    read_glosses(text, builder)
    said = joined(sentences(text))
    opening = builder.told.opening if builder.language == "fr" else ""
    before, about = opening if builder.position.in_prose else "", ""
    said[0] = opened(said[0], opening)
    for sentence in said:
        spoken_of = gone_on(sentence, about, topic)
        side = _side_said(sentence, builder) if len(said) > 1 else None
        if side and spoken_of == topic:
            read_labelled(side, bold, builder)
            continue
        if spoken_of is None:
            if not read_condition(sentence, builder):
                builder.skip(sentence, reasons.NO_SUBJECT)
            continue
        read_sentence(
            sentence, spoken_of, bold, builder, subject=before, prose=len(said) > 1
        )
        before = subject_of(sentence, before)
        about = brought_up(sentence, bold) or before or about


def _equations(text: str) -> list[str]:
    """(«RPO = données perdues», «RTO = temps d’arrêt»), else the text alone."""
    several = "=" in text and ";" not in text
    parts = _EQUATIONS.split(text) if several else [text]
    return parts if all(part.count(" = ") == 1 for part in parts) else [text]


def _side_said(sentence: str, builder: Builder) -> Labelled | None:
    """«Types : virtuel, physique.» among sentences is a side of the subject."""
    found = labelled(sentence, "")
    known = found and found.value and asker(builder.language).is_attribute(found.label)
    return found if known and found and found.sign == ":" else None


def _read_glossed_name(text: str, bold: tuple[str, ...], builder: Builder) -> bool:
    """«**DAX** (cache lecture, faible latence)»: a name and what it is."""
    found = _GLOSSED.match(text)
    if not found or found["name"] not in bold or len(words(found["gloss"])) < 3:
        return False
    if not is_name(found["name"]) and not builder.outline.for_exam:
        return False
    builder.define(
        found["name"], found["gloss"], scope=scope_of(found["name"], builder)
    )
    return True


def _read_contrast(text: str, builder: Builder) -> bool:
    names = contrasted(without_end(text))
    if not names and builder.outline.sets_apart:
        names = set_beside(text)
    if names:
        builder.contrast(names)
    return bool(names)
