"""One sentence: a rule, a statement, or the reason why it is neither."""

from __future__ import annotations

import re

from content.notes.facts import reasons
from content.notes.facts.builder import Builder
from content.notes.facts.prose.conditions import read_condition
from content.notes.facts.prose.noise import (
    EXAMPLE,
    IMAGINE,
    about_note,
    holds_address,
    is_chatter,
)
from content.notes.facts.prose.pronouns import resolved, subject_of
from content.notes.facts.values import enumerated, is_open
from content.notes.language import asker, headings
from content.notes.language.base import Question, Topic
from content.notes.language.english.verbs import is_base
from content.notes.language.french import contrasts, standing
from content.notes.language.french.clauses import is_vague, parse, predicates
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import without_article
from content.notes.language.french.person import as_infinitive, impersonal
from content.notes.language.names import is_coined, is_name, is_proper
from content.notes.language.self_contained import tells_by_itself
from content.notes.language.services import is_known
from content.notes.language.typography import (
    BRACKETED,
    fold,
    is_empty,
    large,
    without_end,
    without_mark,
    word_set,
    words,
)

_RULE = re.compile(
    r"^(?:choisi\w*|utilise[rz]?|use|choose|prefer|préfère[rz]?|opte[rz]? pour|pick)\s+"
    r"(?P<choice>[^,.]{2,50}?)\s+(?P<need>(?:si|quand|lorsqu[e’]|when|if|where)\b.+)$",
    re.I,
)
_CONDITION = re.compile(
    r"^(?P<need>(?:si|quand|lorsqu[e’]|when|if)\b[^→⇒]{8,120}?)\s*(?:→|⇒|=>|->|:)\s*"
    r"(?:(?:utilise[rz]?|choisi\w+|prendre|prenez|pren[ds]|pense[rz]?(?: à| aux?)?|opte[rz]? pour|"
    r"privilégie[rz]?|use|choose|think(?: of)?)\s+)?(?P<choice>[^.,→]{2,50})\.?$",
    re.I,
)
# «Et EKS seulement si…» says when something else is chosen.
_OTHER_CASE = re.compile(
    r",? (?:et|mais|sinon|and|but|otherwise) .*\b(?:si|quand|lorsque?|if|when)\b"
)
_ENGLISH = re.compile(r"(?:if|when)\b", re.I)
_CONFUSED = re.compile(
    r"^(?:(?:attention|important|piège)\s?[,:]?\s)?(?:à )?(?:ne pas confondre|différence entre|bien différencier)\s"
    r"(?P<one>[^,:.]{2,40}?) (?:et|avec|vs) (?P<other>[^,:.]{2,40}?)\s?:\s(?P<how>.{12,220})$", re.I,
)  # fmt: skip
_SAID = re.compile(r"^(?P<label>[^:.;,]{6,60}?)\s:\s(?P<items>[^:]+)$")
_LISTED = re.compile(
    r"^(?:il existe|il y a|on distingue|on compte|on trouve|there are)\s"
    r"(?P<label>(?:deux|trois|quatre|cinq|six|plusieurs|two|three|four|five|six|several|\d)\s"
    r"[^:,.;]{3,50}?)\s?:\s(?P<items>.+)$", re.I,
)  # fmt: skip
_ARROW = re.compile(r"→|->|=>|➔")
_PATH = re.compile(r"\S*[./\\]\S*")
_EXAM = re.compile(
    r"^(?:(?:il est )?important de |bien |)?(?:savoir|retenir|comprendre|noter)\s+"
    r"(?:que\s+|qu’)", re.I,
)  # fmt: skip
_OPENER = re.compile(
    r"^(?:(?:alors|en gros|bref|du coup|en fait|enfin|bon|attention|à noter|notez|concrètement"
    r"|en clair|petite précision|au passage|so|basically|in short|note)\s?[,:]\s+)+(?=\S+ \S)"
    r"|^(?:ce qu’il|il) faut (?:bien )?(?:savoir|retenir|noter|comprendre|avoir en tête|se rappeler)"
    r"(?:, c’est)? (?:que\s|(?<=qu)’|qu’)"
    r"|^(?:tel(?:le)?s? que|comme) (?:mentionn|indiqu|précis|évoqu)ée?s?(?: (?:précédemment|plus haut|ci-dessus|avant))?,?\s"
    r"|^as (?:mentioned|seen|said|noted)(?: (?:above|before|earlier|previously))?,?\s", re.I,
)  # fmt: skip
_MOST_IN_NAME = 4
# What the author says of the author: «j’ai rien compris», «my notes».
_PERSONAL = re.compile(
    r"\b(?:je|mon|ma|mes|moi|my|mine|I(?:’m|’ve|’d|’ll))\b|\b[jm]’\w|\bI (?=[a-z])"
)
_AUTHORS = word_set("je mon ma mes moi my mine i j m")
_ENGLISH_ARTICLE = re.compile(r"^(?:an?|the) ", re.I)
_CUT_OFF = re.compile(
    r"\b(?:if|and|or|to|with|for|of|the|a|si|et|ou|de|du|des|pour|avec|que|un|une|le|la)"
    r"\W*$"
)
# The longest of these words, and what stands before it.
_LONGEST_END = 6
# What most sentences end with.
_END = ".!;…)» \u00a0\u202f"
_ADVICE = re.compile(
    r"^(?:(?:il est |très |souvent |bien |incontournable |important |être capable |sois )*"
    r"(?:connaître|savoir|maîtriser|comprendre|retenir|différencier|identifier|présent|"
    r"courant|fréquent|fréquente|noter|know|remember|think (?:of|about)|picture|understand|need to know|"
    r"will be given|no need to know|notion|ne pas confondre|de connaître|"
    r"incontournable)\b)|(?:à )?(?:revoir|relire|refaire|réviser)\b|(?:redo|re-?read)\b"
    # «Vu trois fois en examen blanc», «seen twice in a mock exam»
    r"|(?:déjà |souvent )?(?:vue?|tombée?|seen|asked)s? [^.:;]{0,40}\b(?:examen|exam|qcm|quiz|test)s?\b",
    re.I,
)


def read_sentence(
    sentence: str,
    topic: Topic,
    bold: tuple[str, ...],
    builder: Builder,
    *,
    subject: str = "",
    prose: bool = False,
) -> None:
    """Says something of a topic; `subject` is what a pronoun stands for."""
    text = _EXAM.sub("", _OPENER.sub("", without_mark(sentence)))
    if not topic.name:
        own = asker(builder.language).subject_of(text) or subject_of(text, "")
        topic = Topic(_name_in(own, bold) or _name_in(subject, bold))
    reason = _reason_to_skip(text, topic, builder)
    if apart := _CONFUSED.match(text):
        builder.contrast((apart["one"], apart["other"]), without_end(apart["how"]))
        return
    if read_condition(text, builder):
        return
    if (listed := _LISTED.match(text)) and _read_listed(listed, topic, builder):
        return
    if (cut := _SAID.match(text)) and _read_said(cut, topic, builder):
        return
    if found := _RULE.match(text) or _CONDITION.match(text):
        _read_rule(found, text, builder)
    elif reason == reasons.NO_SUBJECT and (asked := _standing(text, builder)):
        builder.question(asked.prompt, asked.answer)
    elif reason == reasons.NO_SUBJECT and tells_by_itself(text, builder.language):
        builder.state(Topic(""), without_end(text), bold)
    elif reason:
        builder.skip(text, reason)
    else:
        spoken = resolved(text, subject)
        said = builder.impersonal(spoken) if spoken else None
        if said is None:
            builder.skip(text, reasons.ADDRESSED if spoken else reasons.PRONOUN)
        else:
            for part in _predicates(said, builder):
                first = part.split(" ")[0]
                told = part if is_coined(first) else large(part)
                builder.state(topic, told, bold, prose=prose)


def _standing(text: str, builder: Builder) -> Question | None:
    """What a sentence under no subject says by itself that something is."""
    said = builder.impersonal(text) if builder.language == "fr" else None
    if not said:
        return None
    return standing.defined(without_end(said)) or contrasts.set_apart(without_end(said))


def _read_listed(found: re.Match[str], topic: Topic, builder: Builder) -> bool:
    """«Il existe trois types de clés : A, B et C» lists what there is."""
    value = without_end(found["items"])
    items = enumerated(value) or enumerated(BRACKETED.sub("", value))
    if items and topic.name:
        builder.enumerate(topic.name, found["label"], items, open_ended=is_open(value),
                          category=topic.category, scope=topic.scope)  # fmt: skip
    return bool(items and topic.name)


def _read_said(found: re.Match[str], topic: Topic, builder: Builder) -> bool:
    """«Une alarme peut déclencher : A, B, C» lists what it can trigger."""
    items = enumerated(without_end(found["items"]))
    clause = parse(found["label"]) if builder.language == "fr" else None
    cut_off = clause is not None and " " not in clause.rest
    if not items or not cut_off or not topic.name or is_vague(found["label"]):
        return False
    builder.enumerate(topic.name, found["label"], items, category=topic.category,
                      open_ended=is_open(found["items"]), scope=topic.scope)  # fmt: skip
    return True


def _name_in(phrase: str, bold: tuple[str, ...]) -> str:
    """What a sentence under no subject is about by itself: «Le RPO est…»."""
    name = _ENGLISH_ARTICLE.sub("", without_article(phrase))
    told = name in bold and not (_ENGLISH_ARTICLE.match(phrase) and name.islower())
    known = any(map(is_coined, name.split())) or told
    known = known and len(words(name)) <= _MOST_IN_NAME
    return name if known or is_proper(name) else ""


def _predicates(sentence: str, builder: Builder) -> tuple[str, ...]:
    """Each thing a subject does by itself: «X crée un index et gère les accès»."""
    return predicates(sentence) if builder.language == "fr" else (sentence,)


def _reason_to_skip(text: str, topic: Topic, builder: Builder) -> str:
    if len(_ARROW.findall(text)) >= 2:
        return reasons.PROCEDURE
    if "://" in text or (" " not in text and _PATH.fullmatch(text)):
        return reasons.EXAMPLE
    if is_empty(text) or len(words(text)) < 2:
        return reasons.NO_QUESTION
    if text.endswith("?"):
        return reasons.QUESTION
    if (
        text.endswith(":")
        or _is_cut_off(text)
        or (len(words(text)) < 6 and headings.is_lead_in(text.rstrip(" :")))
    ):
        return reasons.LEAD_IN
    if EXAMPLE.match(text):
        return reasons.EXAMPLE
    if _ADVICE.match(text):
        return reasons.EXAM_ADVICE
    if is_chatter(text):
        return reasons.CHATBOT
    if not _AUTHORS.isdisjoint(fold(text).split()) and _PERSONAL.search(text):
        return reasons.EXAM_ADVICE
    if reason := about_note(text):
        return reason
    if holds_address(text):
        return reasons.METADATA
    if builder.outline.for_exam and len(words(text)) < 6 and form_of(text) == "noun":
        return reasons.EXAM_ADVICE
    if IMAGINE.match(text):
        return reasons.EXAMPLE
    if builder.outline.is_dependent and not _stands_alone(text, builder):
        return reasons.DEPENDENT
    if topic.name and not _leans_on_actor(text, topic, builder):
        return ""
    return reasons.NO_SUBJECT


def _leans_on_actor(text: str, topic: Topic, builder: Builder) -> bool:
    """«Gère les accès» under a rubric: who does it, nothing tells."""
    if builder.language == "en" or not asker("fr").is_predicate(text):
        return False
    return not builder.outline.may_act(topic)


def _is_cut_off(text: str) -> bool:
    said = text.rstrip(_END)
    start = len(said) - _LONGEST_END if said[-1:].isalnum() else 0
    return _CUT_OFF.search(text, max(start, 0)) is not None


def _stands_alone(text: str, builder: Builder) -> bool:
    if builder.language == "fr":
        told = form_of(text) == "clause"
        return told or asker("fr").whole(Topic(""), "", text) is not None
    return asker("en").is_clause(text) and not is_base(text.split(" ")[0])


def _read_rule(found: re.Match[str], text: str, builder: Builder) -> None:
    if _ENGLISH.match(found["need"]) and builder.language == "fr":
        with builder.speaking(f"{text} if the"):
            builder.rule(without_end(found["need"]), without_end(found["choice"]))
        return
    need = impersonal(found["need"]) if builder.language == "fr" else found["need"]
    choice = without_end(found["choice"])
    done = as_infinitive(choice[:1].upper() + choice[1:])
    if need and builder.language == "fr" and form_of(done) == "infinitive":
        asked = f"Que faire {need[0].lower()}{without_end(need)[1:]} ?"
        builder.question(asked, done)
        return
    named = is_name(choice.split(" ")[0]) or is_known(choice)
    if need is None or not named or _OTHER_CASE.search(need):
        builder.skip(text, reasons.ADDRESSED if need is None else reasons.NO_QUESTION)
    else:
        builder.rule(without_end(need), choice)
