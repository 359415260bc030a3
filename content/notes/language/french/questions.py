"""Facts put as French questions."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, labels
from content.notes.language.french.articles import (
    a,
    named,
    of,
    of_named,
    that,
    the,
)
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    lowered,
    without_article,
)
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.names import is_name
from content.notes.language.typography import fold

_ACTION = re.compile(r"(?:tion|sion|ment|age|ité|ance|ence|ing|ure|sme|ie)$")
_LEAD = re.compile(
    r"^(?:par défaut|normalement|en pratique|en général|en réalité|aujourd’hui|en revanche"
    r"|cependant|toutefois|ainsi|donc|enfin|de plus|par exemple|en fait|important)\s*,\s*",
    re.I,
)
_IS = re.compile(
    r"^(?P<subject>.+?)\s*(?:,\s*c’est|\s(?:est|sont)|\s=)\s+"
    r"(?P<what>(?:un|une|le|la|les|l’|des)(?:\s|(?<=’)).+)$",
    re.I | re.S,
)
_EQUALS = re.compile(r"^(?P<subject>[^=]+?)\s+=\s+(?P<what>[^=]+)$", re.S)


class FrenchAsker:
    def definition(self, topic: Topic) -> str:
        question = _what_is(topic.name)
        if topic.category and not is_name(topic.name):
            question = _consists(topic)
        return _closed(_scoped(topic, question))

    def attribute(self, topic: Topic, label: str, value: str) -> Question | None:
        if label.endswith("?"):
            return _yes_no(topic, label, value)
        form = form_of(value)
        if form == "boolean":
            return _boolean(topic, label, value)
        kind = labels.kind_of(label)
        if kind == "name":
            return _of_name(topic, label, value, form)
        found = labels.phrase(label)
        if found is None:
            return None
        noun, agreed = found
        subject = self._subject(topic)
        if kind == "feature":
            return _of_feature(subject, noun, agreed, value, form)
        if form == "verb" and kind == "criterion":
            return _side(topic, noun, value)
        if kind == "quality" and form != "scale":
            return Question(_closed(_how(noun, agreed, subject)), value)
        if form == "scale" and fold(noun).split(" ")[0] not in _LEVELLED:
            noun, agreed = f"niveau {of(noun)}", Agreement("m", plural=False)
        return Question(_closed(_which(noun, agreed, subject, "")), value)

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        subject = self._subject(topic)
        kind = labels.kind_of(label)
        found = labels.phrase(label)
        if kind == "name" or found is None:
            return _closed(f"Que comprend «{label}» pour {named(topic.name)}")
        noun, agreed = found
        if kind == "quality":
            return _closed(_how(noun, agreed, subject))
        if kind == "feature" and not agreed.plural:
            return _closed(f"Que comprend {the(noun, agreed)} {of_named(subject)}")
        return _closed(_which(noun, agreed, subject, _main(noun, agreed, open_ended)))

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        sentence = _LEAD.sub("", sentence)
        if found := clauses.predicate(sentence):
            asked = clauses.ask_object(self._bare_subject(topic), *found)
            return _finish(topic, asked)
        if clauses.is_vague(sentence):
            return None
        if found_is := _IS.match(sentence):
            return self._definition_of(topic, found_is)
        scope = "" if _mentions(sentence, topic.name) else _within(topic)
        if asked := clauses.ask_passive(sentence, scope):
            return Question(_closed(asked.prompt), asked.answer)
        clause = clauses.parse(sentence)
        if clause is None or len(clause.subject.split()) > 8:
            return None
        subject = _started(clause.subject)
        asked = clauses.ask_object(subject, clause.verb, clause.rest)
        if asked is None:
            return None
        if scope and not _mentions(subject, topic.name):
            asked = Question(f"{scope}, {_small(asked.prompt)}", asked.answer)
        return Question(_closed(asked.prompt), asked.answer)

    def acronym(self, short: str, topic: Topic) -> str:
        inside = f" dans {topic.scope}" if is_name(topic.scope) else ""
        return _closed(f"Que signifie le sigle {short}{inside}")

    def term(self, description: str, category: str) -> str:
        agreed = agreement(category) if category else None
        if agreed is None or is_name(category):
            return _closed(
                f"Quel terme correspond à cette description : «{description}»"
            )
        which = agreed.pick("Quel", "Quelle", "Quel", "Quelle")
        return _closed(f"{which} {lowered(category)} correspond à cette description : "
                       f"«{description}»")  # fmt: skip

    def translation(self, text: str) -> str:
        return _closed(f"Quel est le terme anglais pour «{text}»")

    def members(self, category: str, column: str) -> str:
        agreed = agreement(column) or Agreement("m", plural=False)
        which = agreed.pick("Quels", "Quelles", "Quels", "Quelles")
        plural = lowered(column) if agreed.plural else _many(lowered(column))
        return _closed(f"{which} {plural} relèvent de la catégorie «{category}»")

    def comparison(self, names: tuple[str, ...], label: str, value: str) -> str:
        options = f"{', '.join(names[:-1])} ou {names[-1]}"
        return _closed(f"{options} : pour lequel a-t-on «{label} : {value}»")

    def matrix(self, title: str, row: str, column: str) -> str:
        return _closed(f"{title} : quelle valeur pour {row} et {column}")

    def blank(self, topic: Topic, sentence: str) -> str:
        if _mentions(sentence, topic.name) and not topic.scope:
            return sentence[0].upper() + sentence[1:]
        return f"{_label(topic)} : {sentence}"

    def _definition_of(self, topic: Topic, found: re.Match[str]) -> Question | None:
        subject = found["subject"].strip()
        if clauses.is_vague(subject) or len(subject.split()) > 6 or "," in subject:
            return None
        scope = "" if _mentions(subject, topic.name) else _within(topic)
        asked = _what_is(subject)
        if scope and not is_name(subject):
            asked = f"{scope}, {_small(asked)}"
        return Question(_closed(asked), found["what"])

    def _subject(self, topic: Topic) -> str:
        if topic.category and topic.scope:
            return f"{topic.category} «{topic.name}» {of_named(topic.scope)}"
        return topic.name if not topic.scope else f"{topic.name} ({topic.scope})"

    def _bare_subject(self, topic: Topic) -> str:
        if topic.category:
            agreed = agreement(topic.category)
            shown = f"{topic.category} «{topic.name}»"
            return the(shown, agreed) if agreed else f"«{topic.name}»"
        return named(topic.name)


_LEVELLED = frozenset(["niveau", "performance", "performances", "cout", "prix", "duree", "temps", "taille", "latence", "debit", "frequence", "capacite", "type", "difference"])  # fmt: skip


def _which(noun: str, agreed: Agreement, subject: str, adjective: str) -> str:
    which = agreed.pick("Quel est", "Quelle est", "Quels sont", "Quelles sont")
    shown = the(f"{adjective} {noun}".strip(), agreed)
    if labels.by_or_of(noun) == "par":
        return f"{which} {shown} par {named(subject)}"
    return f"{which} {shown} {of_named(subject)}"


def _main(noun: str, agreed: Agreement, open_ended: bool) -> str:
    if not open_ended or not agreed.plural or "principa" in noun:
        return ""
    return agreed.pick("", "", "principaux", "principales")


def _how(noun: str, agreed: Agreement, subject: str) -> str:
    done = agreed.pick("est-il assuré", "est-elle assurée", "sont-ils assurés",
                       "sont-elles assurées")  # fmt: skip
    return f"Comment {the(noun, agreed)} {of_named(subject)} {done}"


def _of_feature(
    subject: str, noun: str, agreed: Agreement, value: str, form: str
) -> Question | None:
    whole = f"{the(noun, agreed)} {of_named(subject)}"
    if form == "verb" and (found := clauses.predicate(value)):
        if asked := clauses.ask_object(whole, *found):
            return Question(_closed(asked.prompt), asked.answer)
    if form in {"infinitive", "purpose"}:
        verb = agreed.pick("sert", "sert", "servent", "servent")
        return Question(_closed(f"À quoi {verb} {whole}"), _toward(value))
    if form in {"clause", "prepositional", "verb"}:
        verb = agreed.pick("fonctionne", "fonctionne", "fonctionnent", "fonctionnent")
        return Question(_closed(f"Comment {verb} {whole}"), value)
    if form in {"quantity", "scale"}:
        which = agreed.pick("Quel est", "Quelle est", "Quels sont", "Quelles sont")
        return Question(_closed(f"{which} {whole}"), value)
    verb = agreed.pick("consiste", "consiste", "consistent", "consistent")
    return Question(_closed(f"En quoi {verb} {whole}"), value)


def _of_name(topic: Topic, label: str, value: str, form: str) -> Question | None:
    inside = _within(topic, "Dans" if is_name(topic.name) else "Pour")
    shown = label if is_name(label) else f"«{label}»"
    if form == "verb" and (found := clauses.predicate(value)):
        if asked := clauses.ask_object(shown, *found):
            return Question(_closed(f"{inside}, {_small(asked.prompt)}"), asked.answer)
    if form in {"infinitive", "purpose"}:
        return Question(_closed(f"{inside}, quel est le rôle {of(shown)}"), value)
    if form in {"clause", "prepositional", "verb"}:
        return Question(_closed(f"{inside}, comment fonctionne {shown}"), value)
    return Question(_closed(f"{inside}, que désigne {shown}"), value)


def _side(topic: Topic, noun: str, value: str) -> Question | None:
    found = clauses.predicate(value)
    asked = clauses.ask_object(named(topic.name), *found) if found else None
    if asked is None:
        return None
    return Question(_closed(f"Côté {noun}, {_small(asked.prompt)}"), asked.answer)


def _yes_no(topic: Topic, label: str, value: str) -> Question:
    bare = label.rstrip("? \u00a0\u202f")
    if fold(bare).startswith("compatible"):
        bare = re.sub(r"^(compatible) (?=[A-Z])", r"\1 avec ", bare, flags=re.I)
        return Question(_closed(f"{named(topic.name)} est-il {_small(bare)}"), value)
    return Question(_closed(f"{named(topic.name)} : {_small(bare)}"), value)


def _boolean(topic: Topic, label: str, value: str) -> Question | None:
    noun = lowered(label) if not is_name(label) else label
    subject = named(topic.name)
    return Question(_closed(f"{subject} : {noun}"), value)


def _what_is(name: str) -> str:
    bare = without_article(name)
    if is_name(bare):
        return f"Qu’est-ce {that(bare)}"
    agreed = agreement(bare)
    if agreed is None:
        return f"Que désigne «{bare}»"
    noun = lowered(bare)
    if agreed.plural:
        return f"Que sont {the(noun, agreed)}"
    head = noun.split(" ")[0]
    if _ACTION.search(head) or re.match(r"(?:le|la|l’)\b", name, re.I):
        return f"Qu’est-ce {that(the(noun, agreed))}"
    return f"Qu’est-ce {that(a(noun, agreed))}"


def _consists(topic: Topic) -> str:
    agreed = agreement(topic.category)
    shown = f"{lowered(topic.category)} «{topic.name}»"
    if agreed is None or agreed.plural:
        return f"Que désigne «{topic.name}»"
    return f"En quoi consiste {the(shown, agreed)}"


def _scoped(topic: Topic, question: str) -> str:
    if not topic.scope or fold(topic.scope) in fold(topic.name):
        return question
    return f"Dans {named(topic.scope)}, {_small(question)}"


def _within(topic: Topic, preposition: str = "Avec") -> str:
    if not is_name(topic.name):
        return f"Pour {named(topic.name)}"
    return f"{preposition} {topic.name}"


def _finish(topic: Topic, asked: Question | None) -> Question | None:
    if asked is None:
        return None
    return Question(_closed(_scoped(topic, asked.prompt)), asked.answer)


def _label(topic: Topic) -> str:
    return f"{topic.scope}, {topic.name}" if topic.scope else topic.name


def _toward(value: str) -> str:
    first = value.split(" ", 1)[0]
    return f"à {value}" if is_infinitive(first) else value


def _mentions(text: str, name: str) -> bool:
    return f" {fold(name)} " in f" {fold(text)} "


def _started(subject: str) -> str:
    return subject if is_name(subject) else subject[0].lower() + subject[1:]


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


def _many(noun: str) -> str:
    head, _, rest = noun.partition(" ")
    head = head if head.endswith(("s", "x")) else head + "s"
    return f"{head} {rest}".strip()


def _closed(prompt: str) -> str:
    return f"{prompt[0].upper()}{prompt[1:]} ?" if not prompt.endswith("?") else prompt
