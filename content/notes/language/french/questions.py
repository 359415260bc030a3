"""Facts put as French questions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.language.base import Question, Topic
from content.notes.language.french import (
    clauses,
    columns,
    comparing,
    definitions,
    labels,
    shorthand,
)
from content.notes.language.french.articles import (
    is_many,
    named,
    of,
    of_named,
    of_the,
    the,
)
from content.notes.language.french.forms import Form, form_of
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.measures import is_time, measure_of
from content.notes.language.french.neutral import FOLLOWS, neutral
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    lowered,
)
from content.notes.language.french.phrasing import (
    bare,
    closed,
    how_assured,
    is_one,
    is_trait,
    levelled,
    main_ones,
    scoped,
    small,
    subject_of,
    which_is,
    within,
)
from content.notes.language.french.sides import (
    are_bare,
    as_asked,
    bare_or_named,
    how_many,
    how_supported,
    is_bare_number,
    items_of,
    of_feature,
    of_name,
    side_asked,
    side_of,
    supported,
    unphrased,
    yes_no,
)
from content.notes.language.french.statements import (
    listed,
    statement,
)
from content.notes.language.french.verbs import is_participle, is_plural_verb
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_service
from content.notes.language.transfers import is_transfer
from content.notes.language.typography import BRACKETED, fold, word_set

# «Rôle : identité temporaire…» says what a role is, not what something is for.
_ENTITY = re.compile(r"(?:une? )?(?:identité|ensemble|entité|compte|objet)\b", re.I)
_RESTRICTS = re.compile(
    r"(?:seule?s? (?:le|la|les|un|une|l’)|uniquement|pas (?:de |d’)|aucune?s? |jamais |on (?:ne )?peut"
    r"|une fois |il faut)", re.I,
)  # fmt: skip
_LEFT_OPEN = re.compile(r"\s(?:à|aux?|de|par|pour|avec|sur|dans|vers)$")
# What may be chosen, and so be asked for by its kind.
_CHOSEN = word_set(
    """
    service solution outil option strategie technologie fonctionnalite composant type mode
    classe politique instance volume base stockage architecture methode approche moteur
    protocole plan famille modele produit pattern endpoint commande reglage ressource
    mecanisme controle levier approche
    """
)
_TOLD = frozenset({"noun", "quantity", "scale"})
_LISTABLE = frozenset({"noun", "infinitive", "verb", "scale"})
_WHEN = re.compile(
    r"(?:n’importe quand|à tout moment|à la (?:création|demande)|lors|pendant|avant|après"
    r"|dès|quand)\b", re.I,
)  # fmt: skip
_HAPPENS = re.compile(r"(?:tion|sion|ment|age)$")
_ACTOR = re.compile(
    r"(?:(?:le |la |l’|les )?(?:clients?|fournisseurs?|utilisateurs?|équipes?|hébergeur"
    r"|éditeur|administrateurs?)\b|(?:AWS|Amazon)$)", re.I,
)  # fmt: skip
_NONE = re.compile(r"aucune?s?\b|sans\b", re.I)
# «À activer à la création» says what is to be done about it, and not by what.
_TO_DO = re.compile(r"à \w{3,}(?:er|ir|re)\b", re.I)
_MODALS = frozenset({"peut", "peuvent", "doit", "doivent"})
_DOES = frozenset({"verb", "infinitive", "clause", "purpose", "prepositional"})
_TRAIT = re.compile(r"(?:tion|ité|ance|ence|ure)$")
_IS_STATE = re.compile(
    r"^(?:pas|aucune?|non|autant|possible|\w{3,}(?:é|ée|és|ées|ible|able)s?)\b", re.I
)
# What a phrase measures or allows is a side of its subject, and defines nothing.
_MEASURES = word_set(
    "duree intervalle cout prix tarif delai debit taille nombre limite temp latence frequence "
    "possibilite besoin avantage inconvenient"
)
_DEFINES = re.compile(r"\b(?:lequel|laquelle|dont|où|entre|que l’on)\b")
_WHICH = re.compile(r"^((?!(?:\S+ )?(?:de|du|des)\b|.*’)\S+(?: \S+)?) qui\s")
_LEANING = re.compile(
    r"\b(?:ce(?! qu)|cet|cette|ces|celui|celle|ceux|celles|cela|ça|ce dernier|cette dernière"
    r"|il(?! (?:faut|y a|existe|est possible|suffit))|elle|ils|elles|lui|eux"
    r"|on (?:le|la|les|lui|leur|y|en)|on l’\w+|le premier|la première|le second|la seconde|l’autre|les deux|ici|là)\b"
    r"|^(?:et|mais|or|donc|car|puis|ainsi|alors|sinon|aussi|ensuite|enfin|pourtant|d’où"
    r"|voilà|c’est|autrement dit|en revanche|de même|du coup)\b", re.I,
)  # fmt: skip
# The size or the number of what, only a comparison tells.
_OF_SOMETHING = word_set(
    "taille nombre niveau etat statut ordre comportement acces perimetre regle regles"
    " reseau"
) | {"par defaut", "valeur par defaut", "temps reel"}
# «Mode Governance» is one of several modes, and no side that has a value.
_MEMBER = re.compile(
    r"(?:mode|type|classe|niveau|option|politique|plan) [A-Z]\w+$", re.I
)
# «Latence en ville» is an advantage of something, «temps maximal de reprise» defines.
_MOST_MEASURED = 3
# «Snapshots : incrémentaux, chiffrés» lists no snapshots.
_ADJECTIVAL = re.compile(
    r"[a-zà-ÿ]{4,}(?:ée?s?|aux|elle?s|i[fv]e?s|iques?|[ai]bles?)(?!\w)", re.I
)
_RATED = re.compile(r"(?:ite|ance|ence)$")
_WHAT_IT_DOES = re.compile(r"^ce qu’(?:il|elle) (?P<verb>\w+)$", re.I)
_WHEN_IT_DOES = re.compile(
    r"^(?P<adverb>quand|où|comment|pourquoi) (?:il|elle|on) (?P<verb>\S+)$", re.I
)


def _is_unsure(noun: str, value: str, form: Form) -> bool:
    """«Évaluation : toutes les règles»: what is done, and no value that it has."""
    if form in {"quantity", "scale"} or _NONE.match(value):
        return False
    return not labels.is_nameable(noun)


class FrenchAsker:
    def definition(self, topic: Topic, value: str) -> Question | None:
        return definitions.asked(topic, value)

    def contents(self, topic: Topic) -> str:
        many = is_many(topic.name) and not topic.category
        verb = "comprennent" if many else "comprend"
        return closed(scoped(topic, f"que {verb} {bare(topic)}"), "").prompt

    def attribute(
        self, topic: Topic, label: str, value: str, *, header: bool
    ) -> Question | None:
        label = labels.in_french(label)
        if FOLLOWS.match(value):
            return neutral(topic, label, value)
        if header and (asked := columns.asked(topic, label, value)):
            return asked
        if fold(label) == "question" and value.endswith("?"):
            return closed(f"à quelle question répond {named(topic.name)}", value)
        if found_does := _WHAT_IT_DOES.match(label):
            if form_of(value) == "noun" and found_does["verb"] == "fait":
                return closed(f"quel est le rôle {of_named(topic.name)}", value)
            does = f"que {found_does['verb']} {named(topic.name)}"
            return closed(does, value)
        if found_when := _WHEN_IT_DOES.match(label):
            return closed(f"{found_when['adverb'].lower()} {found_when['verb']} "
                           f"{named(topic.name)}", value)  # fmt: skip
        if asked := as_asked(topic, label, value):
            return asked
        if form_of(label) == "infinitive":
            if "," in label:
                return None
            return closed(within(topic, label, f"comment {small(label)}"), value)
        if _LEFT_OPEN.search(label) and not is_name(label):
            return side_of(topic, label, value)
        if label.endswith("?"):
            told = not header or form_of(value) == "boolean"
            return yes_no(topic, label, value) if told else None
        form, kind = form_of(value), labels.kind_of(label)
        if header and fold(label) == "temps reel" and form != "boolean":
            return neutral(topic, label, value)
        if form == "boolean":
            asked = supported(topic, label, value)
            told = form_of(label) == "verb"
            return asked or (side_of(topic, label, value) if told else None)
        if shorthand.is_counted(label) and is_bare_number(value):
            return closed(f"combien {of(label)} pour {bare_or_named(topic)}", value)
        found = labels.phrase(label) if kind != "name" else None
        found = found or shorthand.measure(label, english=header or form == "quantity")
        if header and shorthand.is_counted(label) and form != "quantity":
            return side_of(topic, label, value)
        if found is None:
            if header:
                return unphrased(topic, label, value, form)
            return of_name(topic, label, value, form)
        noun, agreed = labels.one(*found) if is_one(value) else found
        if is_one(value) and form == "noun" and not header:
            noun, agreed = labels.of_one(noun, agreed, value)
        verb = clauses.predicate(value) if form == "verb" else None
        one_does = verb is not None and not is_plural_verb(verb[0])
        if one_does and agreed.plural and kind == "feature":
            return of_name(topic, label, value, form)
        if (
            not header
            and _MEMBER.match(label)
            and (form in {"clause", "verb"} or is_trait(value))
        ):
            return neutral(topic, label, value)
        if fold(noun) == "role" and _ENTITY.match(value):
            return closed(f"dans {named(topic.name)}, qu’est-ce qu’un rôle", value)
        if _WHICH.match(noun):
            which = agreed.pick("quel", "quelle", "quels", "quelles")
            does = _WHICH.sub(r"\1 ", noun)
            inside = within(topic, noun, f"{which} {does}")
            return closed(inside, value)
        if (
            agreed.plural
            and form == "quantity"
            and (asked := how_many(topic, noun, agreed, value))
        ):
            return asked
        if (
            kind == "quality"
            and not header
            and _IS_STATE.match(value)
            and form != "quantity"
            and not (form == "scale" and _RATED.search(fold(noun.split(" ")[0])))
        ):
            return side_of(topic, label, value)
        if kind == "quality" and _ACTOR.match(value) and not agreed.plural:
            done = agreed.pick("est-il assuré", "est-elle assurée", "", "")
            whole = f"{the(noun, agreed)} {of_named(subject_of(topic))}"
            return closed(f"par qui {whole} {done}", value)
        if header and kind == "feature" and is_participle(value.split(" ")[0]):
            return how_supported(topic, label, value)
        if (
            _HAPPENS.search(noun.split(" ")[0])
            and _WHEN.match(value)
            and not agreed.plural
        ):
            happens = f"quand a lieu {the(noun, agreed)} {of_named(subject_of(topic))}"
            return closed(happens, value)
        if kind == "quality" and agreed.plural and not header and form == "noun":
            return neutral(topic, label, value)
        if kind == "quality" and form in {"verb", "clause"}:
            asked = side_asked(topic, noun, value) if form == "verb" else None
            return asked or neutral(topic, label, value)
        if kind == "quality" and _TO_DO.match(value):
            return neutral(topic, label, value)
        if header and kind == "quality" and form in _DOES:
            return closed(how_assured(noun, agreed, subject_of(topic)), value)
        if header and kind != "criterion" and _is_unsure(noun, value, form):
            return neutral(topic, label, value)
        if (
            header
            and (form == "quantity" or is_time(value))
            and kind in {"feature", "quality"}
        ):
            noun, agreed = measure_of(noun, agreed, value)
        if header:
            return closed(which_is(*levelled(noun, agreed, form, value), subject_of(topic), ""), value)  # fmt: skip
        if kind == "feature":
            return of_feature(topic, label, noun, agreed, value, form)
        if (
            form == "verb"
            and kind == "criterion"
            and (asked := side_asked(topic, noun, value))
        ):
            return asked
        if form == "verb" and labels.is_thing(label):
            whole = f"{of_the(noun, agreed)} {of_named(subject_of(topic))}"
            return closed(f"quel est le rôle {whole}", value)
        stated = form == "quantity" or _IS_STATE.match(value) or form == "scale"
        if kind == "quality" and not stated:
            return closed(how_assured(noun, agreed, subject_of(topic)), value)
        return closed(which_is(*levelled(noun, agreed, form, value), subject_of(topic), ""), value)  # fmt: skip

    def enumeration(
        self, topic: Topic, label: str, items: tuple[str, ...], *, open_ended: bool
    ) -> str:
        label, subject = labels.in_french(label), subject_of(topic)
        if found_does := _WHAT_IT_DOES.match(label):
            return closed(f"que {found_does['verb']} {named(topic.name)}", "").prompt
        if asked := as_asked(topic, label, "") or columns.asked(topic, label, ""):
            return asked.prompt
        spoken = BRACKETED.sub("", label)
        if form_of(spoken) in {"clause", "verb"}:
            return listed(topic, spoken)
        kind, found = labels.kind_of(label), labels.phrase(label)
        if kind == "name" or found is None or label[-1].isdigit():
            return items_of(topic, label, items)
        noun, agreed = found
        if kind == "quality" and not agreed.plural:
            return closed(how_assured(noun, agreed, subject), "").prompt
        if not agreed.plural and kind == "criterion" and not labels.is_mass(noun):
            noun, agreed = labels.plural(noun), Agreement(agreed.gender, plural=True)
            noun = labels.plural_cases(noun)
        if kind == "feature" and not agreed.plural and not are_bare(noun, items):
            return items_of(topic, label, items)
        if kind == "feature" and not agreed.plural:
            noun, agreed = labels.plural(noun), Agreement(agreed.gender, plural=True)
        qualified = sum(bool(_ADJECTIVAL.match(item)) for item in items)
        untold = any(form_of(item) not in _LISTABLE for item in items)
        if kind == "feature" and (untold or qualified * 2 > len(items)):
            return neutral(topic, label, "").prompt
        several = open_ended or labels.is_open(noun)
        main = main_ones(noun, agreed) if several else ""
        if mentions(label, topic.name):
            subject = ""
        return closed(which_is(noun, agreed, subject, main), "").prompt

    def statement(self, topic: Topic, sentence: str) -> Question | None:
        return statement(topic, sentence)

    def acronym(self, short: str, topic: Topic) -> str:
        spelt_out = "(" in topic.scope
        inside = f" dans {topic.scope}" if is_name(topic.scope) else ""
        inside = "" if spelt_out else inside
        return closed(f"que signifie le sigle {short}{inside}", "").prompt

    def term(self, description: str, category: str, owner: str) -> str:
        category = labels.in_french(category)
        agreed = agreement(category) if not is_name(category) else None
        which = agreed.pick("quel", "quelle", "quel", "quelle") if agreed else "quel"
        noun = lowered(category) if agreed else "terme"
        of_owner = f" {of_named(owner)}" if owner else ""
        if form_of(description) == "verb":
            does = description[0].lower() + description[1:]
            if not agreed:
                return closed(f"qu’est-ce qui {does}", "").prompt
            return closed(f"{which} {noun}{of_owner} {does}", "").prompt
        return closed(
            f"{which} {noun}{of_owner} correspond à cette description : «{description}»",
            "",
        ).prompt

    def translation(self, text: str) -> str:
        return closed(f"quel est le terme anglais pour «{text}»", "").prompt

    def members(self, category: str, column: str) -> str:
        column = labels.in_french(column)
        agreed = agreement(column) or Agreement("m", plural=False)
        which = agreed.pick("quels", "quelles", "quels", "quelles")
        noun = labels.plural(lowered(column))
        return closed(
            f"{which} {noun} relèvent de la catégorie «{category}»", ""
        ).prompt

    def grouping(self, names: tuple[str, ...]) -> str:
        listed = f"{', '.join(names[:-1])} et {names[-1]}"
        return closed(f"quelle catégorie regroupe {listed}", "").prompt

    def variants(self, family: str) -> str:
        return closed(f"quelles sont les variantes {of(family)}", "").prompt

    def comparison(self, names: tuple[str, ...], scope: str) -> str:
        inside = f" dans {scope}" if scope else ""
        return closed(
            f"quelle différence entre {' et '.join(names)}{inside}", ""
        ).prompt

    def matrix(self, title: str, row: str, column: str) -> str:
        if is_transfer(row, column):
            asks = f"combien de temps faut-il pour transférer {row} à {column}"
            return closed(asks, "").prompt
        return f"{title} : {lowered(row)}, {lowered(column)} ?"

    def choose(self, need: str) -> str:
        return closed(f"que choisir {small(need)}", "").prompt

    def need(self, need: str, kind: str) -> str:
        kind = labels.in_french(kind)
        agreed = agreement(kind) if not is_name(kind) and kind != "Réponse" else None
        known = agreed and not agreed.plural and fold(kind).split(" ")[0] in _CHOSEN
        noun = lowered(kind) if known else "choix"
        feminine = known and agreed and agreed.gender == "f"
        which = "quelle" if feminine else "quel"
        return closed(f"{which} {noun} répond à ce besoin : «{need}»", "").prompt

    def how_many(self, topic: Topic, what: str) -> str:
        asked = f"combien {of(what)}"
        if mentions(what, topic.name) or not topic.name:
            return closed(asked, "").prompt
        return closed(f"{subject_of(topic)} : {asked}", "").prompt

    def blank(self, topic: Topic, sentence: str) -> str:
        if mentions(sentence, topic.name):
            whole = not topic.scope or mentions(sentence, topic.scope)
            spoken = sentence[0].upper() + sentence[1:]
            return spoken if whole else f"{topic.scope} : {sentence}"
        sentence = clauses.lowered_start(sentence)
        known = is_service(topic.name) or is_name(topic.name)
        alone = not topic.scope and not known
        if alone and is_service(sentence.split(" ")[0]):
            # «RDS garde…» under «Bases de données» says by itself of what it is.
            return sentence
        label = f"{topic.scope}, {topic.name}" if topic.scope else topic.name
        return f"{label} : {sentence}"

    def is_side(self, label: str, *, counted: bool) -> bool:
        label = labels.in_french(label)
        if fold(label) in _OF_SOMETHING:
            return False
        does = _WHAT_IT_DOES.match(label) or _WHEN_IT_DOES.match(label)
        asked = (
            does
            or columns.is_asked(label)
            or label.endswith("?")
            or _LEFT_OPEN.search(label)
        )
        if asked or form_of(label) in {"infinitive", "verb"}:
            return True
        known = labels.kind_of(label) == "criterion" or shorthand.is_measure(label)
        # «Garantie de livraison» says of what; «livraison» alone does not.
        known = known or (" " in label and labels.phrase(label) is not None)
        return counted or known or bool(as_asked(Topic(label), label, ""))

    def difference(self, topics: Sequence[Topic], label: str) -> str:
        return closed(comparing.difference(topics, labels.in_french(label)), "").prompt

    def which_one(self, topics: Sequence[Topic], label: str) -> str:
        return comparing.which_one(topics, labels.in_french(label))

    def which_ones(self, topics: Sequence[Topic], label: str) -> str:
        return comparing.which_ones(topics, labels.in_french(label))

    def aside(self, label: str, asked: Question) -> Question | None:
        if is_name(label) or not is_common(label) or labels.singular_class(label):
            return None
        prompt = f"côté {lowered(label)}, {small(asked.prompt)}"
        return Question(prompt[0].upper() + prompt[1:], asked.answer)

    def is_clause(self, text: str) -> bool:
        return form_of(text) in {"clause", "verb"}

    def subject_of(self, sentence: str) -> str:
        if clauses.predicate(sentence):
            return ""
        clause = clauses.parse(sentence)
        return clause.subject if clause else ""

    def leans(self, text: str) -> bool:
        return bool(_LEANING.search(text))

    def is_predicate(self, text: str) -> bool:
        return clauses.predicate(text) is not None

    def is_attribute(self, label: str) -> bool:
        label = labels.in_french(label)
        return not is_name(label) and labels.kind_of(label) in {"criterion", "quality"}

    def traits(self, topic: Topic) -> str:
        shown = bare(topic) if topic.category else topic.name
        traits = f"quelles sont les caractéristiques {of_named(shown)}"
        return closed(scoped(topic, traits), "").prompt

    def is_description(self, sentence: str) -> bool:
        first = sentence.split(" ")[0]
        if fold(first).rstrip("s") in _MEASURES and not _DEFINES.search(sentence):
            return False
        if sentence.startswith("(") or not names_kind(sentence):
            return False
        return form_of(sentence) == "noun" and is_common(first) and (
            first[-1:] not in {"s", "é"} and not _TRAIT.search(first))  # fmt: skip
