"""Facts of paragraphs and free bullets: labels, definitions, rules, sentences."""

from __future__ import annotations

import re
from dataclasses import replace

from content.notes.facts import reasons
from content.notes.facts.acronyms import spells
from content.notes.facts.builder import Builder
from content.notes.facts.outline import headed_subject
from content.notes.facts.text import Passage
from content.notes.facts.values import Labelled, labelled, sentences
from content.notes.language import asker, headings
from content.notes.language.base import Topic
from content.notes.language.english.verbs import is_base
from content.notes.language.french import labels
from content.notes.language.french.articles import the
from content.notes.language.french.clauses import is_vague, parse, without_vague_subject
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import agreement
from content.notes.language.french.person import impersonal, speaks_to_someone
from content.notes.language.names import is_name, is_proper, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import (
    fold,
    is_empty,
    without_end,
    without_mark,
    words,
)

_RULE = re.compile(
    r"^(?:choisi\w*|utilise[rz]?|use|choose|prefer|préfère[rz]?|opte[rz]? pour|pick)\s+"
    r"(?P<choice>[^,.]{2,50}?)\s+(?P<need>(?:si|quand|lorsqu[e’]|when|if|where)\b.+)$",
    re.I,
)
_CONDITION = re.compile(
    r"^(?P<need>(?:si|quand|lorsqu[e’]|when|if)\b[^→⇒]{8,120}?)\s*(?:→|⇒|=>|->|:)\s*"
    r"(?:(?:utiliser|choisir|prendre|penser à|use|choose|think)\s+)?(?P<choice>[^.,→]{2,50})\.?$",
    re.I,
)
_EXAM = re.compile(
    r"^(?:(?:il est )?important de |bien |)?(?:savoir|retenir|comprendre|noter)\s+"
    r"(?:que\s+|qu’)", re.I,
)  # fmt: skip
_ADVICE = re.compile(
    r"^(?:(?:il est |très |souvent |bien |incontournable |important |être capable |sois )*"
    r"(?:connaître|savoir|maîtriser|comprendre|retenir|différencier|identifier|présent|"
    r"courant|fréquent|fréquente|noter|know|remember|understand|need to know|"
    r"will be given|no need to know|notion|ne pas confondre|de connaître|"
    r"incontournable)\b)",
    re.I,
)
_EXAMPLE = re.compile(
    r"^(?:💡 ?)?(?:ex|exemples?|examples?|par ex(?:emple)?|e\.g|for example)\b", re.I
)
_CHATBOT = re.compile(
    r"souhaites?-tu|souhaitez-vous|veux-tu|voulez-vous|would you like|let me know|"
    r"n’hésitez? pas|bien sûr !|^voici (?:un|une|le|la|les|ton|votre)", re.I,
)  # fmt: skip
_META = re.compile(
    r"^(?:cette section|ce cours|ce document|ce module|ce glossaire|ce chapitre|"
    r"dans cette section|fin du document|document créé|retour au|le prochain module|"
    r"this (?:section|document|page|cheat sheet)|for quick reference|below is|"
    r"voir aussi|see also|pour plus d’informations|pour une liste complète|before we)",
    re.I,
)
_ASKED = re.compile(
    r"^(?:Q(?:uestion)?\s?\d*\s?[:.)]\s*)?(?P<question>[A-ZÀ-Ÿ].{12,160}\?)$"
)
_ANSWERED = re.compile(
    r"^(?:A|R|Answer|Réponse|Rép\.?)\s?\d*\s?[:.)]\s*(?P<answer>\S.+)$", re.I
)
_FOR = re.compile(
    r"^(?:pour (?:un|une|des|du|le|la|les)\s|for (?:an?|the)\s|if |si )", re.I
)
_MOST_CHOSEN = 6
_SPELT = re.compile(r"^(?P<long>[^→,;(]{6,70}?)\s*(?:[→,;(]\s*(?P<rest>.*))?$")
_EQUATIONS = re.compile(r",\s+(?=[^,=]{2,40}\s=\s)")
_POSSIBLE = re.compile(r"^Possibilité (?:de |d’)(?=\w)")
_DOCUMENT = re.compile(
    r"^(?:formation|sujet|date|type|auteure?|version|niveau|durée|module|matière|cours|"
    r"année|author|subject|level|duration|course|tags?|mots-clés|statut|status)$", re.I,
)  # fmt: skip
_INDEFINITE = re.compile(r"^(?:un|une|an?)\s", re.I)
_ARROWS = {"→", "⇒", "=>", "->"}
_VAGUE_LABEL = re.compile(
    r"^(?:all|both|others?|tous|toutes|les deux|autres?|où\b.*|dont\b.*|qui\b.*)$", re.I
)
_DASHED = re.compile(r"^(?P<name>[A-Z]\S{1,20}) [-–] (?P<label>\w[\w’ ]{2,20})$")
_IMAGINE = re.compile(r"^(?:imagine|supposons|prenons|suppose|let’s say)", re.I)
_GLOSSED = re.compile(r"^(?P<name>[^()]{2,40}) \((?P<gloss>(?!et |and )[^()]{6,90})\)$")
_DEMONSTRATIVE = re.compile(r"\b(?:cette|cet|ces|ce) (?P<noun>[a-zà-ÿ]{4,})\b")
_ENGLISH_VAGUE = re.compile(
    r"^(?:it|its|they|their|this|that|these|those|he|she|you|your|we|our|us|i|such|"
    r"here|there|let’s|then|so)\b", re.I,
)  # fmt: skip
_ADVERBIAL = re.compile(
    r"^(?:par défaut|en général|sinon|en pratique|au minimum|au maximum|by default|"
    r"otherwise|in general)$", re.I,
)  # fmt: skip
_LOCAL = re.compile(
    r"^(?:(?:le|la|l’|un|une|the|an?)\s?)?(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*){1,3}) "
    r"(?:est|is) (?:un|une|le|la|l’|an?|the)\b"
)
_URL = re.compile(r"\bhttps?://|\bwww\.\S+\.\w{2,4}/", re.I)
_PRONOUN = re.compile(
    r"^(?P<pronoun>Il|Elle|Ils|Elles|It|They)\s+(?P<rest>(?!y a\b|faut\b|est possible\b|is possible\b|s’agit\b).+)$"
)


def read_paragraph(text: Passage, builder: Builder) -> None:
    """A paragraph or callout body: a label and its value, or sentences."""
    if len(text.lines) > 1:
        _read_lines(whole_lines(text), builder)
        return
    if handle_noise(text, builder):
        return
    found = labelled(text.text, text.lead)
    if found and _DOCUMENT.match(found.label) and not builder.facts:
        builder.skip(text.text, reasons.METADATA)
        return
    if found and found.value and not _is_sentence_label(found, text.lead, builder):
        read_labelled(found, text.bold, builder)
        return
    read_sentences(text.text, text.bold, builder)


def _read_lines(lines: list[Passage], builder: Builder) -> None:
    """Line by line; a question and the answer typed under it make one card."""
    waiting = iter(lines)
    for line in waiting:
        asked = _ASKED.match(line.text)
        after = next(waiting, None) if asked else None
        said = _ANSWERED.match(after.text) if after else None
        if asked and said:
            builder.question(asked["question"], said["answer"])
            continue
        for one in filter(None, (line, after)):
            read_paragraph(one, builder)


def whole_lines(text: Passage) -> list[Passage]:
    """One passage for each typed line; one that begins small goes on the last."""
    lines: list[str] = []
    for line in text.lines:
        line = line.rstrip("\\ ")
        if lines and line[:1].islower():
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
    return [
        Passage((line,), tuple(bold for bold in text.bold if bold in line),
                next((bold for bold in text.bold if line.startswith(bold)), ""),
                text.linked)
        for line in lines
    ]  # fmt: skip


def handle_noise(text: Passage, builder: Builder) -> bool:
    """Skips what holds no fact and says why; True where the passage is done with."""
    reason = noise(text)
    if reason:
        builder.skip(text.text, reason)
    return bool(reason)


def noise(text: Passage) -> str:
    if is_empty(text.text):
        return reasons.EMPTY
    if text.linked or _URL.search(text.text):
        return reasons.LINKS
    if _CHATBOT.search(text.text):
        return reasons.CHATBOT
    if _META.match(text.text):
        return reasons.METADATA
    if _EXAMPLE.match(text.text):
        return reasons.EXAMPLE
    return ""


def _is_sentence_label(found: Labelled, lead: str, builder: Builder) -> bool:
    """«Les points à retenir pour X :» before a colon is a sentence, no label."""
    return not lead and asker(builder.language).is_clause(found.label)


def read_labelled(
    found: Labelled, bold: tuple[str, ...], builder: Builder, *, category: str = ""
) -> None:
    """«X : y» is about X where X is a name or a member of a class, else about us."""
    value, topic = without_vague_subject(without_mark(found.value)), builder.topic
    found = replace(found, value=value)
    label = _POSSIBLE.sub("", found.label)
    if (
        found.sign == "="
        and len(equations := _EQUATIONS.split(f"{label} = {value}")) > 1
    ):
        read_sentences(", ".join(equations), bold, builder)
        return
    contrasted = _contrasted(label)
    if found.sign in _ARROWS and is_choice(label, value):
        builder.need(label, value, kind="service")
    elif found.sign in _ARROWS and is_name(value):
        builder.skip(f"{label} {found.sign} {value}", reasons.NO_QUESTION)
    elif _FOR.match(label) and 0 < len(words(value)) <= _MOST_CHOSEN:
        builder.rule(label, without_end(value))
    elif value.endswith("?"):
        builder.skip(f"{label} : {value}", reasons.QUESTION)
    elif _EXAMPLE.match(value):
        builder.skip(f"{label} : {value}", reasons.EXAMPLE)
    elif _VAGUE_LABEL.match(label):
        builder.skip(f"{label} : {value}", reasons.NO_SUBJECT)
    elif dashed := _DASHED.match(label):
        _read_dashed(dashed, value, bold, builder)
    elif form_of(label) == "verb" and builder.language == "fr":
        read_sentences(f"{label} ; {value}", bold, builder)
    elif contrasted:
        builder.contrast(contrasted, value)
    elif _ADVERBIAL.match(label):
        read_sentences(f"{label} : {value}", bold, builder)
    elif _EXAMPLE.match(label):
        builder.skip(f"{label} : {value}", reasons.EXAMPLE)
    elif headings.is_lead_in(label) and not is_name(label):
        read_sentences(value, bold, builder)
    elif not (topic.name or category or label in bold or is_proper(label)):
        builder.skip(f"{label} : {value}", reasons.NO_SUBJECT)
    elif re.match(r"\((?:mais|but)\b", value):
        builder.skip(f"{label} : {value}", reasons.DEPENDENT)
    elif _IMAGINE.match(label):
        builder.skip(f"{label} : {value}", reasons.EXAMPLE)
    elif (
        form_of(value) == "quantity"
        and topic.name
        and not (category or found.sign == "=" or label[0].isdigit())
    ):
        _attribute(label, value, bold, builder)
    elif fold(label) == fold(topic.name) or (not topic.name and not category):
        _define_or_state(label, found, bold, builder, "")
    elif asker(builder.language).is_attribute(label) and not category:
        _attribute(label, value, bold, builder)
    elif category or is_name(label) or _INDEFINITE.match(label):
        _define_or_state(label, found, bold, builder, category)
    else:
        _attribute(label, value, bold, builder)


def is_choice(label: str, value: str) -> bool:
    """«Fichiers partagés sous Linux → EFS»: a need and the service for it."""
    return is_service(value) and not is_name(label) and len(words(label)) > 1


def is_question(label: str) -> bool:
    """A whole question, no «Serverless ?»."""
    return label.endswith("?") and len(words(label)) > 4


def _read_dashed(
    found: re.Match[str], value: str, bold: tuple[str, ...], builder: Builder
) -> None:
    """«CRR – Use cases : …» is about CRR."""
    if asker(builder.language).is_attribute(found["label"]):
        builder.attribute(found["name"], found["label"], value, bold=bold)
    else:
        builder.attribute(builder.subject, f"{found['name']} {found['label']}", value)


def _define_or_state(
    name: str, found: Labelled, bold: tuple[str, ...], builder: Builder, category: str
) -> None:
    owner = builder.subject if is_name(builder.subject) else builder.outline.named
    scope = (
        owner
        if needs_scope(name, owner) and (category or owner == builder.subject)
        else ""
    )
    topic = Topic(name, scope, category)
    builder.expand_name(name)
    first, *rest = sentences(found.value)
    value = _third_person(first, builder)
    spelt = _SPELT.match(first)
    if spelt and spells(name, spelt["long"]):
        builder.expand(f"{name} ({spelt['long']})")
        builder.skip(spelt["rest"] or "", reasons.NO_QUESTION)
    elif first.endswith("?"):
        builder.skip(f"{name} : {first}", reasons.QUESTION)
    elif re.match(r"(?:et|and|puis|then)\s", first, re.I):
        builder.skip(f"{name} : {first}", reasons.DEPENDENT)
    elif value is None:
        builder.skip(f"{name} : {first}", reasons.ADDRESSED)
    elif found.sign == "↔":
        builder.attribute(name, "Équivalent", value)
    elif found.sign == "=" and len(words(value)) <= 2 and not category:
        builder.state(topic, f"{name} = {without_end(value)}", (value,))
    else:
        builder.define(name, Passage((value,), bold, "", linked=False), category=category,
                       scope=scope, column=f"{builder.place}|terms")  # fmt: skip
    for sentence in rest:
        _read_sentence(sentence, topic, bold, builder)


def needs_scope(name: str, subject: str) -> bool:
    if not is_name(subject) or fold(name) == fold(subject):
        return False
    known = set(fold(subject).split()) - {"amazon", "aws"}
    return not known & set(fold(name).split())


def _attribute(label: str, value: str, bold: tuple[str, ...], builder: Builder) -> None:
    first, *rest = sentences(value)
    text = _third_person(first, builder)
    if text is None:
        builder.skip(f"{label} : {first}", reasons.ADDRESSED)
    else:
        builder.attribute(builder.subject, label, text, bold=bold,
                          column=f"{builder.place}|{labels.kind_of(label)}")  # fmt: skip
    topic = builder.topic
    if is_name(label) and is_name(topic.name):
        topic = Topic(label, topic.name if needs_scope(label, topic.name) else "")
    for sentence in rest:
        _read_sentence(sentence, topic, bold, builder)


def read_sentences(text: str, bold: tuple[str, ...], builder: Builder) -> None:
    if _read_glossed_name(text, bold, builder) or _read_contrast(text, builder):
        return
    if len(equations := _EQUATIONS.split(text)) > 1:
        for equation in equations:
            if found := labelled(equation, equation):
                read_labelled(found, bold, builder)
        return
    _enter_local_topic(text, builder)
    topic = builder.topic
    builder.expand(text)
    builder.gloss(text)
    before = ""
    for sentence in sentences(text):
        _read_sentence(sentence, topic, bold, builder, subject=before)
        before = _subject_of(sentence, topic, before)


def _subject_of(sentence: str, topic: Topic, before: str) -> str:
    """What a sentence is about, for the pronoun that may begin the next one."""
    if _PRONOUN.match(sentence):
        return before
    if found := re.match(
        r"^(?P<subject>.{2,60}?)(?:,\s*c’)?\s?(?:est|sont|is|are)\s", sentence
    ):
        subject = found["subject"].rstrip(", ")
    elif clause := parse(sentence):
        subject = clause.subject
    else:
        return ""
    return "" if is_vague(subject) or "," in subject else subject


def _read_glossed_name(text: str, bold: tuple[str, ...], builder: Builder) -> bool:
    """«**DAX** (cache lecture, faible latence)»: a name and what it is."""
    found = _GLOSSED.match(text)
    if not found or found["name"] not in bold or len(words(found["gloss"])) < 3:
        return False
    if not is_name(found["name"]) and not builder.outline.for_exam:
        return False
    builder.define(found["name"], found["gloss"], scope=_scope(found["name"], builder))
    return True


def _read_contrast(text: str, builder: Builder) -> bool:
    if names := _contrasted(without_end(text)):
        builder.contrast(names)
    return bool(names)


def _contrasted(text: str) -> tuple[str, ...]:
    """(GSI, LSI) of «GSI vs LSI», () where the text sets nothing against anything."""
    names = tuple(part.strip() for part in re.split(r"\s+vs\.?\s+", text))
    few = len(names) > 1 and all(0 < len(words(name)) <= 4 for name in names)
    return names if few else ()


def _enter_local_topic(text: str, builder: Builder) -> None:
    """«CORS (Cross-Origin…) permet…» opens a part about CORS, without a heading."""
    found = re.match(r"^(?P<short>[A-Z][\w-]{1,9}) \((?P<long>[^()]{8,60})\) \w", text)
    name = found["short"] if found and spells(found["short"], found["long"]) else ""
    if builder.depth and (defined := _LOCAL.match(text)):
        name = defined["name"]
    if (
        name
        and not mentions(builder.subject, name)
        and not mentions(name, builder.subject)
    ):
        builder.outline.enter(builder.local_level, name, subject=name)


def _scope(name: str, builder: Builder) -> str:
    return builder.subject if needs_scope(name, builder.subject) else ""


def _read_sentence(
    sentence: str,
    topic: Topic,
    bold: tuple[str, ...],
    builder: Builder,
    *,
    subject: str = "",
) -> None:
    text = _EXAM.sub("", without_mark(sentence))
    reason = _reason_to_skip(text, topic, builder)
    if found := _RULE.match(text) or _CONDITION.match(text):
        _read_rule(found, text, builder)
    elif reason:
        builder.skip(text, reason)
    else:
        spoken = _resolved(text, subject)
        said = _third_person(spoken, builder) if spoken else None
        if said is None:
            builder.skip(text, reasons.ADDRESSED if spoken else reasons.PRONOUN)
        else:
            builder.state(topic, said[0].upper() + said[1:], bold)


def _reason_to_skip(text: str, topic: Topic, builder: Builder) -> str:
    if len(re.findall(r"→|->|=>|➔", text)) >= 2:
        return reasons.PROCEDURE
    if "://" in text or re.fullmatch(r"\S*[./\\]\S*", text):
        return reasons.EXAMPLE
    if is_empty(text) or len(words(text)) < 2:
        return reasons.NO_QUESTION
    if text.endswith("?"):
        return reasons.QUESTION
    if text.endswith(":") or (
        headings.is_lead_in(text.rstrip(" :")) and (len(words(text)) < 6)
    ):
        return reasons.LEAD_IN
    if _EXAMPLE.match(text):
        return reasons.EXAMPLE
    if _ADVICE.match(text):
        return reasons.EXAM_ADVICE
    if _CHATBOT.search(text):
        return reasons.CHATBOT
    if _META.match(text) or _URL.search(text):
        return reasons.METADATA
    if builder.outline.for_exam and len(words(text)) < 6 and form_of(text) == "noun":
        return reasons.EXAM_ADVICE
    if _IMAGINE.match(text):
        return reasons.EXAMPLE
    if builder.outline.is_dependent and not _stands_alone(text, builder):
        return reasons.DEPENDENT
    return "" if topic.name else reasons.NO_SUBJECT


def _stands_alone(text: str, builder: Builder) -> bool:
    if builder.language == "fr":
        return form_of(text) == "clause"
    return asker("en").is_clause(text) and not is_base(text.split(" ")[0])


def _read_rule(found: re.Match[str], text: str, builder: Builder) -> None:
    need = impersonal(found["need"]) if builder.language == "fr" else found["need"]
    choice = without_end(found["choice"])
    if need is None or (not is_name(choice.split(" ")[0]) and not is_name(choice)):
        builder.skip(text, reasons.ADDRESSED)
    else:
        builder.rule(without_end(need), choice)


def _resolved(text: str, subject: str) -> str | None:
    """«Il collecte…» after a sentence about the subject is about the subject.

    «Cette interaction» becomes «l’interaction» inside a sentence, and None says that
    the sentence leans on another one.
    """
    if found := _PRONOUN.match(text):
        return f"{subject} {found['rest']}" if subject else None
    if is_vague(text) or _ENGLISH_VAGUE.match(text):
        return None
    return _DEMONSTRATIVE.sub(_definite, text)


def _definite(found: re.Match[str]) -> str:
    noun = found["noun"]
    agreed = agreement(noun)
    return the(noun, agreed) if agreed else found[0]


def _third_person(text: str, builder: Builder) -> str | None:
    if builder.language == "en" or not speaks_to_someone(text):
        return text
    return impersonal(text)


def pseudo_heading(text: Passage, *, before_list: bool) -> tuple[str, str] | None:
    """(heading, subject) of a paragraph that acts as a heading: «**Amazon Aurora**»."""
    whole = text.text.rstrip(" :")
    bold = bool(text.lead) and fold(text.lead) == fold(whole)
    opens = text.text.endswith(":") and len(words(whole)) <= 8
    opens = opens or (before_list and _is_title(text))
    if not bold and not opens:
        return None
    if len(words(whole)) > 10:
        return None
    subject = headed_subject(whole)
    found = re.match(r"^[^:]+ : (?P<name>.+)$", whole)
    if found and is_name(found["name"]):
        return whole, found["name"]
    if opens and not bold and not text.text.endswith(":"):
        return whole, subject
    if bold and subject and is_proper(subject):
        return whole, subject
    return whole, ""


def _is_title(text: Passage) -> bool:
    """A few words on a line of their own, no sentence: «S3 Intelligent Tiering»."""
    few = 0 < len(words(text.text)) <= 6 and len(text.lines) == 1
    return few and text.text[-1:].isalnum() and text.text[:1].isupper()
