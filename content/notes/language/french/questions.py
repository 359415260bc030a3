"""Facts put as French questions."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, labels
from content.notes.language.french.articles import (
    a,
    is_many,
    named,
    of,
    of_named,
    that,
    the,
)
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    lowered,
    without_article,
)
from content.notes.language.french.verbs import is_infinitive, is_plural_verb
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_service
from content.notes.language.typography import fold, word_set, words

_ACTION = re.compile(r"(?:tion|sion|ment|age|ité|ance|ence|ing|ure|sme|ie)$")
_TRAIT = re.compile(r"(?:tion|ité|ance|ence|ure)$")
_TRAIT_START = re.compile(
    r"^(?:(?:le|la|les) (?:plus|moins)\b|(?:très|plus|moins|peu) \w"
    r"|\w{3,}(?:é|ée|és|ées|able|ible|ant|ante|if|ive|eux|euse)s?"
    r"(?=$|,|\s(?:et|ou|mais|par|pour|à|en|dans|de|avec|sur)\s|\s\w+ment\b))", re.I,
)  # fmt: skip
_ADVERBIAL = re.compile(
    r"^(?P<lead>par défaut|en pratique|en général|aujourd’hui|historiquement|depuis \d+"
    r"|en cas d[^,]{3,40}|sans [^,]{2,30}|sous [^,]{2,20}|sur (?:windows|linux|unix)"
    r"[^,]{0,12})\s*,\s*(?P<rest>.+)$",
    re.I | re.S,
)
_CONNECTOR = re.compile(
    r"^(?:normalement|en réalité|en revanche|cependant|toutefois|ainsi|donc|enfin"
    r"|de plus|en fait|important|aussi)\s*[,:]\s*|^(?:mais|et|or|car)\s+",
    re.I,
)
_IS = re.compile(
    r"^(?P<subject>.+?)\s*(?:,\s*c’est|\s(?:est|sont)|\s=)\s+"
    r"(?P<what>(?:(?:un|une|le|la|les|des)\s|l’).+)$",
    re.I | re.S,
)
_USE = re.compile(
    r"^(?:(?:très |plus |particulièrement )?(?:idéale?s?|pratique|parfaite?s?|conçue?s?|"
    r"adaptée?s?|utilisée?s?|recommandée?s?|utile|optimisée?s?|principalement utilisée?s?"
    r"|privilégiée?s?|destinée?s?|prévue?s?)\s+)?(?P<use>pour\s.+)$",
    re.I,
)
_GOES_ON = re.compile(r",\s+(?:il|elle|on|le|la|les|un|une|chaque)\b|,\s+l’", re.I)
_MUST_FOR = re.compile(
    r"^il (?:faut|est (?:nécessaire|obligatoire|recommandé|conseillé) d(?:e |’))\s*"
    r"(?P<what>.+?),? (?P<goal>(?:pour|afin d(?:e |’)).+)$", re.I,
)  # fmt: skip
_MUST = re.compile(
    r"^pour (?P<goal>[^,]{5,80}), (?:il faut|on doit) (?P<what>.+)$", re.I
)
_IS_STATE = re.compile(
    r"^(?:pas|aucune?|non|autant|possible|\w{3,}(?:é|ée|és|ées|ible|able)s?)\b", re.I
)
_RATED = re.compile(r"(?:ite|ance|ence)$")
_UNRANKED = re.compile(r"(?:il)?limité|optionnel|minimal|maximal", re.I)
_WHAT_IT_DOES = re.compile(r"^ce qu’(?:il|elle|on) (?P<verb>\w+)$", re.I)
_WHEN_IT_DOES = re.compile(
    r"^(?P<adverb>quand|où|comment|pourquoi) (?:il|elle|on) (?P<verb>\S+)$", re.I
)
_MOST_IN_SUBJECT = 8
_LEAST_MEANING = 3


class FrenchAsker:
    def definition(self, topic: Topic, value: str) -> Question:
        form = form_of(value)
        subject = self._bare(topic)
        if form_of(topic.name) == "infinitive":
            return _closed(_scoped(topic, f"comment {_small(topic.name)}"), value)
        if topic.category and agreement(topic.category):
            return self._of_member(topic, value, form)
        if form == "verb" and (found := _agreeing(topic.name, value)):
            asked = clauses.ask_object(subject, *found)
            asked = asked or Question(f"que fait {subject}", value)
            return _closed(_scoped(topic, asked.prompt), asked.answer)
        if form in {"infinitive", "purpose", "verb"}:
            return _closed(_scoped(topic, f"quel est le rôle {_of(topic)}"), value)
        if form == "quantity" and not topic.name[0].isdigit():
            return _closed(_scoped(topic, _value_of(topic.name)), value)
        if form == "prepositional":
            return _closed(_scoped(topic, f"comment fonctionne {subject}"), value)
        if form == "clause":
            return _closed(_scoped(topic, f"en quoi consiste {subject}"), value)
        question = _consists(topic) if topic.category else _what_is(topic.name)
        if _is_trait(value):
            question = f"qu’est-ce qui caractérise {subject}"
        return _closed(_scoped(topic, question), value)

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        label = labels.in_french(label)
        if found_does := _WHAT_IT_DOES.match(label):
            if form_of(value) == "noun" and found_does["verb"] == "fait":
                return _closed(f"quel est le rôle {of_named(topic.name)}", value)
            does = f"que {found_does['verb']} {named(topic.name)}"
            return _closed(does, value)
        if found_when := _WHEN_IT_DOES.match(label):
            return _closed(f"{found_when['adverb'].lower()} {found_when['verb']} "
                           f"{named(topic.name)}", value)  # fmt: skip
        if form_of(label) == "infinitive":
            return _closed(_within(topic, label, f"comment {_small(label)}"), value)
        if label.endswith("?"):
            return _yes_no(topic, label, value)
        form, kind = form_of(value), labels.kind_of(label)
        if form == "boolean":
            return _side_of(topic, label, value)
        found = labels.phrase(label) if kind != "name" else None
        if found is None:
            if header:
                return _unphrased(topic, label, value, form)
            return _of_name(topic, label, value, form)
        noun, agreed = found
        if (
            kind == "quality"
            and (header or _IS_STATE.match(value))
            and (not _RATED.search(fold(noun.split(" ")[0])))
        ):
            return _side_of(topic, label, value)
        if header:
            return _closed(_which(*_levelled(noun, agreed, form, value), _subject(topic), ""), value)  # fmt: skip
        if kind == "feature":
            return _of_feature(_subject(topic), noun, agreed, value, form)
        if (
            form == "verb"
            and kind == "criterion"
            and (asked := _side(topic, noun, value))
        ):
            return asked
        stated = form == "quantity" or _IS_STATE.match(value) or form == "scale"
        if kind == "quality" and not stated:
            return _closed(_how(noun, agreed, _subject(topic)), value)
        return _closed(_which(*_levelled(noun, agreed, form, value), _subject(topic), ""), value)  # fmt: skip

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        label, subject = labels.in_french(label), _subject(topic)
        if found_does := _WHAT_IT_DOES.match(label):
            return _closed(f"que {found_does['verb']} {named(topic.name)}", "").prompt
        if form_of(label) in {"clause", "verb"}:
            return self._listed(topic, label)
        kind, found = labels.kind_of(label), labels.phrase(label)
        if kind == "name" or found is None:
            return _items_of(topic, label)
        noun, agreed = found
        if kind == "quality":
            return _closed(_how(noun, agreed, subject), "").prompt
        if not agreed.plural and kind == "criterion":
            noun, agreed = labels.plural(noun), Agreement(agreed.gender, plural=True)
            noun = labels.plural_cases(noun)
        if kind == "feature" and not agreed.plural:
            return _items_of(topic, label)
        main = _main(noun, agreed) if open_ended else ""
        if mentions(label, topic.name):
            subject = ""
        return _closed(_which(noun, agreed, subject, main), "").prompt

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        sentence, lead = _CONNECTOR.sub("", sentence), ""
        if found := _ADVERBIAL.match(sentence):
            lead, sentence = f"{found['lead'].lower()}, ", found["rest"]
        asked = self._asked(topic, sentence)
        return _closed(f"{lead}{asked.prompt}", asked.answer) if asked else None

    def acronym(self, short: str, topic: Topic) -> str:
        inside = f" dans {topic.scope}" if is_name(topic.scope) else ""
        return _closed(f"que signifie le sigle {short}{inside}", "").prompt

    def term(self, description: str, category: str, owner: str) -> str:
        category = labels.in_french(category)
        agreed = agreement(category) if not is_name(category) else None
        which = agreed.pick("quel", "quelle", "quel", "quelle") if agreed else "quel"
        noun = lowered(category) if agreed else "terme"
        of_owner = f" {of_named(owner)}" if owner else ""
        if form_of(description) == "verb":
            does = description[0].lower() + description[1:]
            if not agreed:
                return _closed(f"qu’est-ce qui {does}", "").prompt
            return _closed(f"{which} {noun}{of_owner} {does}", "").prompt
        return _closed(
            f"{which} {noun}{of_owner} correspond à cette description : «{description}»",
            "",
        ).prompt

    def translation(self, text: str) -> str:
        return _closed(f"quel est le terme anglais pour «{text}»", "").prompt

    def members(self, category: str, column: str) -> str:
        column = labels.in_french(column)
        agreed = agreement(column) or Agreement("m", plural=False)
        which = agreed.pick("quels", "quelles", "quels", "quelles")
        noun = labels.plural(lowered(column))
        return _closed(
            f"{which} {noun} relèvent de la catégorie «{category}»", ""
        ).prompt

    def grouping(self, names: tuple[str, ...]) -> str:
        listed = f"{', '.join(names[:-1])} et {names[-1]}"
        return _closed(f"quelle catégorie regroupe {listed}", "").prompt

    def variants(self, family: str) -> str:
        return _closed(f"quelles sont les variantes {of(family)}", "").prompt

    def comparison(self, names: tuple[str, ...], scope: str) -> str:
        inside = f" dans {scope}" if scope else ""
        return _closed(
            f"quelle différence entre {' et '.join(names)}{inside}", ""
        ).prompt

    def matrix(self, title: str, row: str, column: str) -> str:
        return _closed(f"{title} : quelle valeur pour {row} et {column}", "").prompt

    def choose(self, need: str) -> str:
        return _closed(f"que choisir {_small(need)}", "").prompt

    def need(self, need: str, kind: str) -> str:
        kind = labels.in_french(kind)
        agreed = agreement(kind) if not is_name(kind) else None
        noun = lowered(kind) if agreed and not agreed.plural else "choix"
        feminine = agreed and not agreed.plural and agreed.gender == "f"
        which = "quelle" if feminine else "quel"
        return _closed(f"{which} {noun} répond à ce besoin : «{need}»", "").prompt

    def how_many(self, topic: Topic, what: str) -> str:
        asked = f"combien {of(what)}"
        if mentions(what, topic.name) or not topic.name:
            return _closed(asked, "").prompt
        return _closed(f"{_subject(topic)} : {asked}", "").prompt

    def blank(self, topic: Topic, sentence: str) -> str:
        if mentions(sentence, topic.name):
            return sentence[0].upper() + sentence[1:]
        sentence = clauses.lowered_start(sentence)
        label = f"{topic.scope}, {topic.name}" if topic.scope else topic.name
        return f"{label} : {sentence}"

    def _of_member(self, topic: Topic, value: str, form: Form) -> Question:
        """Of one of several modes, types or uses, each called by its name."""
        found = clauses.predicate(value) if form == "verb" else None
        subject = self._bare(topic)
        if found and is_plural_verb(found[0]):
            subject = topic.name if is_name(topic.name) and is_many(topic.name) else ""
        asked = clauses.ask_object(subject, *found) if found and subject else None
        if asked:
            return _closed(_scoped(topic, asked.prompt), asked.answer)
        return _closed(_scoped(topic, _consists(topic)), value)

    def _asked(self, topic: Topic, sentence: str) -> Question | None:
        if clauses.predicate(sentence):
            found = _agreeing(topic.category or topic.name, sentence)
            asked = clauses.ask_object(self._bare(topic), *found) if found else None
            return asked and Question(_scoped(topic, asked.prompt), asked.answer)
        if clauses.is_vague(sentence) or "→" in sentence:
            return None
        if asked := clauses.ask_adjective(self._bare(topic), sentence):
            return Question(_scoped(topic, asked.prompt), asked.answer)
        if found_must := _MUST.match(sentence):
            what = _GOES_ON.split(found_must["what"])[0]
            does = is_infinitive(what.split(" ")[0])
            goal = f"que faut-il {'faire ' if does else ''}pour {found_must['goal']}"
            return Question(_within(topic, goal, goal), what)
        if found_for := _MUST_FOR.match(sentence):
            does = is_infinitive(found_for["what"].split(" ")[0])
            goal = f"que faut-il {'faire ' if does else ''}{found_for['goal']}"
            return Question(_within(topic, goal, goal), found_for["what"])
        if (found_use := _USE.match(sentence)) and not (
            _GOES_ON.search(sentence) or " : " in sentence
        ):
            return Question(
                f"dans quel cas utiliser {_in_full(topic)}", found_use["use"]
            )
        if found_is := _IS.match(sentence):
            return _definition_of(topic, found_is)
        asked = clauses.ask_passive(sentence) or _asked_of_clause(sentence)
        return asked and Question(
            _within(topic, asked.prompt, asked.prompt), asked.answer
        )

    def _listed(self, topic: Topic, label: str) -> str:
        """«Les abonnés peuvent être :» asks what they can be."""
        label = re.sub(r"\s+(?:être|de|à|pour|par|les|des|en|comme)$", "", label)
        found = clauses.predicate(label)
        if found:
            return _closed(f"complétez la liste : {named(topic.name)} "
                           f"{label[0].lower()}{label[1:]}…", "").prompt  # fmt: skip
        clause = clauses.parse(f"{label} être")
        if clause is None:
            return _closed(f"complétez la liste : «{label}…»", "").prompt
        subject = clauses.lowered_start(clause.subject)
        modal = clause.verb in {"peut", "peuvent", "doit", "doivent"}
        rest = clause.rest if modal else clause.rest.removesuffix("être")
        prompt = f"que {clause.verb} {rest} {subject}".replace("  ", " ")
        return _closed(_within(topic, prompt, prompt), "").prompt

    def applies(self, names: tuple[str, ...], label: str) -> str:
        options = f"{', '.join(names[:-1])} ou {names[-1]}"
        return _closed(f"{options} : à quoi s’applique «{label}»", "").prompt

    def aside(self, label: str, asked: Question) -> Question | None:
        if is_name(label) or not is_common(label):
            return None
        prompt = f"côté {lowered(label)}, {_small(asked.prompt)}"
        return Question(prompt[0].upper() + prompt[1:], asked.answer)

    def is_clause(self, text: str) -> bool:
        return form_of(text) in {"clause", "verb"}

    def is_predicate(self, text: str) -> bool:
        return clauses.predicate(text) is not None

    def is_attribute(self, label: str) -> bool:
        label = labels.in_french(label)
        return not is_name(label) and labels.kind_of(label) in {"criterion", "quality"}

    def traits(self, topic: Topic) -> str:
        shown = self._bare(topic) if topic.category else topic.name
        traits = f"quelles sont les caractéristiques {of_named(shown)}"
        return _closed(_scoped(topic, traits), "").prompt

    def is_description(self, sentence: str) -> bool:
        first = sentence.split(" ")[0]
        return form_of(sentence) == "noun" and is_common(first) and (
            first[-1:] not in {"s", "é"} and not _TRAIT.search(first))  # fmt: skip

    def _bare(self, topic: Topic) -> str:
        if not topic.category:
            return named(topic.name)
        agreed = agreement(topic.category)
        shown = f"{topic.category} «{topic.name}»"
        return the(shown, agreed) if agreed else f"«{topic.name}»"


_ANY_THING = word_set(
    "terme notion nom option element concept fonctionnalite service mot"
)
_LEVELLED = word_set(
    "niveau performance performances cout prix duree temps taille latence debit "
    "frequence capacite type difference nombre quantite mode statut acces effort etat"
)


def _is_trait(value: str) -> bool:
    """«Performant et sécurisé» says how a thing is, not what."""
    first = value.split(" ")[0]
    return bool(_TRAIT_START.match(value)) and (
        first.endswith(("é", "ée", "és", "ées")) or not is_common(first)
    )


def _agreeing(subject: str, text: str) -> tuple[str, str] | None:
    """Verb and rest, where the verb agrees in number with the subject."""
    found = clauses.predicate(text)
    if found and is_plural_verb(found[0].rstrip(",")) != is_many(subject):
        return None
    return found


def _asked_of_clause(sentence: str) -> Question | None:
    clause = clauses.parse(sentence)
    if clause is None or len(words(clause.subject)) > _MOST_IN_SUBJECT:
        return None
    if not is_name(clause.subject) and is_common(clause.subject.split(" ")[0]):
        return None
    subject = clauses.lowered_start(clause.subject)
    return clauses.ask_object(subject, clause.verb, clause.rest)


def _in_full(topic: Topic) -> str:
    if topic.scope and not mentions(topic.name, topic.scope):
        return f"{topic.name} ({topic.scope})"
    return named(topic.name)


def _definition_of(topic: Topic, found: re.Match[str]) -> Question | None:
    subject = found["subject"].strip()
    if clauses.is_vague(subject) or clauses.is_subordinate(subject):
        return None
    if len(words(subject)) > 7 or "," in subject:
        return None
    if clauses.is_vague(found["what"]):
        return None
    asked = _what_is(subject)
    if subject.lower().startswith("chaque "):
        asked = f"que constitue {subject[0].lower()}{subject[1:]}"
    if not is_name(without_article(subject)):
        asked = _within(topic, subject, asked)
    return Question(asked, found["what"])


def _subject(topic: Topic) -> str:
    if topic.category and topic.scope:
        return f"{topic.category} «{topic.name}» {of_named(topic.scope)}"
    if _is_member(topic):
        return f"{lowered(topic.category)} «{topic.name}»"
    return topic.name if not topic.scope else f"{topic.name} ({topic.scope})"


def _is_member(topic: Topic) -> bool:
    """«Transport» of a table of layers is «la couche « Transport »»."""
    one_word = " " not in topic.name and not is_name(topic.name)
    known = agreement(topic.category) if topic.category and one_word else None
    return bool(known) and fold(topic.category).split(" ")[0] not in _ANY_THING


def _of(topic: Topic) -> str:
    agreed = agreement(topic.category) if topic.category else None
    if agreed:
        return of_named(f"{topic.category} «{topic.name}»")
    return of_named(topic.name)


def _which(noun: str, agreed: Agreement, subject: str, adjective: str) -> str:
    which = agreed.pick("quel est", "quelle est", "quels sont", "quelles sont")
    shown = the(f"{adjective} {noun}".strip(), agreed)
    if not subject:
        return f"{which} {shown}"
    if labels.by_or_of(noun) == "par":
        return f"{which} {shown} par {named(subject)}"
    return f"{which} {shown} {of_named(subject)}"


def _main(noun: str, agreed: Agreement) -> str:
    if not agreed.plural or "principa" in noun:
        return ""
    return agreed.pick("", "", "principaux", "principales")


def _how(noun: str, agreed: Agreement, subject: str) -> str:
    done = agreed.pick("est-il assuré", "est-elle assurée", "sont-ils assurés",
                       "sont-elles assurées")  # fmt: skip
    return f"comment {the(noun, agreed)} {of_named(subject)} {done}"


def _of_feature(
    subject: str, noun: str, agreed: Agreement, value: str, form: Form
) -> Question | None:
    whole = f"{the(noun, agreed)} {of_named(subject)}"
    found = clauses.predicate(value) if form == "verb" else None
    if found and not agreed.plural and (asked := clauses.ask_object(whole, *found)):
        return _closed(asked.prompt, asked.answer)
    if form in {"infinitive", "purpose"}:
        verb = agreed.pick("sert", "sert", "servent", "servent")
        return _closed(f"à quoi {verb} {whole}", _toward(value))
    if form in {"quantity", "scale"} or len(words(value)) < _LEAST_MEANING:
        return _closed(_which(noun, agreed, subject, ""), value)
    verb = agreed.pick("consiste", "consiste", "consistent", "consistent")
    return _closed(f"en quoi {verb} {whole}", value)


def _of_name(topic: Topic, label: str, value: str, form: Form) -> Question:
    preposition = "dans" if is_name(topic.name) else "pour"
    inside = f"{preposition} {named(topic.name)}"
    shown = label if is_name(label) else f"«{label}»"
    found = clauses.predicate(value) if form == "verb" else None
    if found and (asked := clauses.ask_object(shown, *found)):
        return _closed(f"{inside}, {asked.prompt}", asked.answer)
    if form in {"infinitive", "purpose"}:
        return _closed(f"{inside}, quel est le rôle {of(shown)}", value)
    if form in {"clause", "prepositional", "verb"}:
        return _closed(f"{inside}, en quoi consiste {shown}", value)
    if form != "noun" or len(words(value)) < _LEAST_MEANING:
        return _side_of(topic, label, value)
    return _closed(f"{inside}, que désigne {shown}", value)


def _items_of(topic: Topic, label: str) -> str:
    """For a list whose label takes no article: « SNS — Abonnés : quels éléments ? »"""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        side = lowered(label).replace(" & ", " et ")
        shown = of_named(topic.name)
        return _closed(f"côté {side}, quelles sont les caractéristiques {shown}",
                       "").prompt  # fmt: skip
    return _closed(f"{_subject(topic)} — {label} : quels éléments",
                   "").prompt  # fmt: skip


def _unphrased(topic: Topic, label: str, value: str, form: Form) -> Question:
    """A label no article can be put before, and a value that may say what it is."""
    if re.search(r"\s(?:&|et)\s", label) and not is_name(label):
        return _closed(_items_of(topic, label).removesuffix(" ?"), value)
    if form in {"infinitive", "purpose"}:
        shown = f"quel est le rôle de «{label}»"
        return _closed(f"{_subject(topic)} : {shown}", value)
    return _side_of(topic, label, value)


def _side_of(topic: Topic, label: str, value: str) -> Question:
    """« OU — statut ? »: plain, and right whatever the label and the value are."""
    return _closed(f"{_subject(topic)} — {label}", value)


def _levelled(
    noun: str, agreed: Agreement, form: Form, value: str
) -> tuple[str, Agreement]:
    """«complexité» → «niveau de complexité» where the value only ranks: «Élevée»."""
    head = fold(noun).split(" ")[0]
    if form != "scale" or agreed.plural or head in _LEVELLED:
        return noun, agreed
    if _UNRANKED.match(value):
        return noun, agreed
    return f"niveau {of(noun)}", Agreement("m", plural=False)


def _value_of(name: str) -> str:
    agreed = agreement(name) if not is_name(name) else None
    if agreed and not agreed.plural:
        which = agreed.pick("quel est", "quelle est", "", "")
        return f"{which} {the(lowered(name), agreed)}"
    return f"quelle valeur pour {name}"


def _side(topic: Topic, noun: str, value: str) -> Question | None:
    found = clauses.predicate(value)
    if found and is_plural_verb(found[0]):
        return None
    asked = clauses.ask_object(named(topic.name), *found) if found else None
    return asked and _closed(f"côté {noun}, {asked.prompt}", asked.answer)


def _yes_no(topic: Topic, label: str, value: str) -> Question:
    bare = label.rstrip("? \u00a0\u202f")
    small = bare[0].lower() + bare[1:]
    if fold(bare).startswith("compatible"):
        small = re.sub(r"^(compatible) (?=[A-Z])", r"\1 avec ", small)
        return _closed(f"{named(topic.name)} est-il {small}", value)
    return _closed(f"{named(topic.name)} : {small}", value)


def _what_is(name: str) -> str:
    bare = without_article(name)
    if re.match(r"les |des ", name, re.I):
        return f"que sont les {bare}"
    if re.match(r"^\d", bare):
        return f"à quoi correspond {bare}"
    if is_name(bare) or is_service(bare):
        return f"qu’est-ce {that(bare)}"
    agreed = agreement(bare)
    if agreed is None:
        return f"que désigne «{bare}»"
    noun = lowered(bare)
    if agreed.plural:
        return f"que sont {the(noun, agreed)}"
    if _ACTION.search(noun.split(" ")[0]) or re.match(r"(?:le |la |l’)", name, re.I):
        return f"qu’est-ce {that(the(noun, agreed))}"
    return f"qu’est-ce {that(a(noun, agreed))}"


def _consists(topic: Topic) -> str:
    agreed = agreement(topic.category)
    if agreed and not agreed.plural and topic.name[0].isdigit():
        member = the(f"{lowered(topic.category)} «{topic.name}»", agreed)
        return f"à quoi correspond {member}"
    if agreed is None or agreed.plural or (is_name(topic.name) and not topic.scope):
        return _what_is(topic.name)
    return (
        f"en quoi consiste {the(f'{lowered(topic.category)} «{topic.name}»', agreed)}"
    )


def _scoped(topic: Topic, question: str) -> str:
    if not topic.scope or mentions(topic.name, topic.scope):
        return question
    return f"dans {named(topic.scope)}, {question}"


def _within(topic: Topic, sentence: str, question: str) -> str:
    """The question after « Avec DynamoDB, », where the sentence does not name it."""
    if mentions(sentence, topic.name) or not topic.name:
        return question
    if not is_name(topic.name) and any(map(is_name, sentence.split(" ")[1:])):
        return question
    preposition = "avec" if is_name(topic.name) else "pour"
    return f"{preposition} {named(topic.name)}, {question}"


def _toward(value: str) -> str:
    first = value.split(" ", 1)[0]
    return f"à {value}" if is_infinitive(first) else value


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


def _closed(prompt: str, value: str) -> Question:
    return Question(f"{prompt[0].upper()}{prompt[1:]} ?", value)
