"""A French sentence turned into the question it answers."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, complements, objects
from content.notes.language.french.answers import fitting
from content.notes.language.french.articles import (
    is_many,
    named,
    that,
)
from content.notes.language.french.kinds import names_kind
from content.notes.language.french.nouns import (
    is_common,
    without_article,
)
from content.notes.language.french.phrasing import (
    agreeing,
    bare,
    closed,
    ended,
    in_full,
    scoped,
    within,
)
from content.notes.language.french.verbs import (
    MODALS,
    is_infinitive,
    is_plural_verb,
    may_be_infinitive,
)
from content.notes.language.french.what import what_is
from content.notes.language.names import is_name
from content.notes.language.services import is_known
from content.notes.language.typography import small, words

_ADVERBIAL = re.compile(
    r"^(?P<lead>par défaut|en pratique|en général|aujourd’hui|historiquement|depuis \d+"
    r"|en (?:cas d|mode )[^,]{3,40}|sans [^,]{2,30}|sous [^,]{2,20}|sur (?:windows|linux|unix)"
    r"[^,]{0,12})\s*,\s*(?P<rest>.+)$",
    re.I | re.S,
)
_NEGATED = re.compile(r"ne\s|n’", re.I)
_CONNECTOR = re.compile(
    r"^(?:normalement|en réalité|en revanche|cependant|toutefois|ainsi|donc|enfin"
    r"|de plus|en fait|important|aussi)\s*[,:]\s*|^(?:mais|et|or|car)\s+",
    re.I,
)
_IS = re.compile(
    r"^(?P<subject>.+?)\s*(?:,?\s*c’est|\s(?:est|sont)|\s=)\s+"
    r"(?P<what>(?:(?:un|une|le|la|les|des)\s|l’).+)$",
    re.I | re.S,
)
_USE = re.compile(
    r"^(?:(?:très |plus |particulièrement )?(?:idéale?s?|pratique|parfaite?s?|conçue?s?|"
    r"adaptée?s?|utilisée?s?|recommandée?s?|utile|optimisée?s?|principalement utilisée?s?"
    r"|privilégiée?s?|destinée?s?|prévue?s?)\s+)?(?P<use>pour\s.+)$",
    re.I,
)
# «: IoT, jeux, mobile» after what it is for: the same once more, by examples.
_EXAMPLES = re.compile(r"\s:\s[^:,;.()]{2,30}(?:, [^:,;.()]{2,30})+$")
_ADVISED = re.compile(
    r"^(?:plutôt |surtout )?à (?P<does>utiliser|employer|privilégier|préférer|choisir|activer"
    r"|envisager|éviter|adopter|désactiver)\s(?:plutôt |surtout |seulement |uniquement )?"
    r"(?P<when>(?:quand|lorsque|si|pour|dans les? cas où|dès que|en cas de)\s\S.+"
    r"|(?:lorsqu’|s’|en cas d’|dès qu’)\S.+)$",
    re.I | re.S,
)
_GOES_ON = re.compile(
    r",\s+(?:il|elle|on|le|la|les|un|une|chaque)\b|,\s+l’|,\s+\w{3,}er\s|,\s+(?-i:[A-Z])",
    re.I,
)
_MUST_FOR = re.compile(
    r"^il (?:faut|est (?:nécessaire|obligatoire|recommandé|conseillé) d(?:e |’))\s*"
    r"(?P<what>.+?),? (?P<goal>(?:pour|afin d(?:e |’)).+)$", re.I,
)  # fmt: skip
_USED = re.compile(
    r"^pour (?P<goal>\w{3,}(?:er|ir|re) [^,]{4,80}), on (?:utilise|peut utiliser|choisit|passe par|se sert de)"
    r"\s(?P<what>[^.]+?)(?:, (?:qui|ce qui|mais|car)\b.*)?$", re.I,
)  # fmt: skip
_MUST = re.compile(
    r"^pour (?P<goal>[^,]{5,80}), (?:il faut |on doit |(?=\w{3,}er\s))(?P<what>.+)$",
    re.I,
)
# «…mais ne remplace pas un pare-feu» is no part of what a thing is.
_NOT = re.compile(r",?\smais\s(?:ne\s|n’).*$")
# «Une ressource et il utilise les permissions…»: what it does besides.
_ELSE = re.compile(r",?\s(?:et|mais|donc)\s(?:il|elle|ils|elles|on)\s")
# «Pour un endpoint régional, dans la région de l’API»: where, of one kind of it.
_PLACED_TOO = re.compile(
    r"\b(?:voir|cf|ça|c’est|n’est|est|sont|il|elle|on)\b|,\s(?:dans|sur|en|à|avec|sans|depuis|chez)\s(?![^()]*\))"
)
_LEAST_SAID = 3
_SEVERAL = re.compile(r"(?:les|des)\s")
# «Compresser les fichiers, les partitionner…»: all of it is the answer.
_AND_DOES = re.compile(r",\s(?:l[ae]s?\s|l’)?[a-zà-ÿ]{3,}(?:er|ir)\b")
_RANKED = re.compile(
    r"(?:le|la|les|un|une)\s(?:seule?s?|plus|moins|meilleure?s?|bon|bonne|principale?s?)\b"
)
_SUBORDINATED = re.compile(r"\b(?:quand|lorsque|qui|que|dont|si|car|où)\b|lorsqu’|qu’")
# «Pour y accéder, il faut la rattacher»: where and what, another sentence says.
_CLITIC = re.compile(
    r"\b(?:pour|faut|de) (?:y|l’|le|la|les|lui|leur|en)\s?\w+(?:er|ir|re)\b", re.I
)
_MUST_BE = re.compile(r"\b(?:il (?:faut|suffit|est)|on \w+)\s", re.I)
_EACH = re.compile(
    r"(?:chaque|tout|toute|tous|toutes|plusieurs|certains|certaines)\s", re.I
)
_IS_A = re.compile(r"(?:est|sont) (?:un|une|des|le|la|les)\s")
_MOST_IN_SUBJECT = 8
_QUESTION = re.compile(
    r"(?:(?:le|la|les)?quel(?:le)?s?|qu[ei]|pourquoi|comment|où)\s", re.I
)
_AROUND = re.compile(r"(?:en|sur|avec|par|dans|selon|à|aux?|via|de|pour)\s")
# «Se déroule en deux phases» is told whole by what they are.
_COUNTED = re.compile(r"\b(?:deux|trois|quatre|cinq|six|\d+)\s")
# «Les données sont réparties»: those of whatever the sentence before told.
_LONE = re.compile(r"les [a-zà-ÿ]+ (?:sont|peuvent être) ", re.I)
_OPEN_END = re.compile(r"\s+(?:être|de|à|pour|par|les|des|en|comme)$")


def statement(topic: Topic, sentence: str) -> Question | None:
    """The question a sentence about the topic answers; None where none is sure."""
    sentence, lead = _CONNECTOR.sub("", sentence), ""
    if found := _ADVERBIAL.match(sentence):
        lead, sentence = f"{found['lead'].lower()}, ", found["rest"]
    asked = _asked(topic, sentence)
    asked = asked and fitting(asked)
    return closed(f"{lead}{asked.prompt}", asked.answer) if asked else None


def _asked(topic: Topic, sentence: str) -> Question | None:
    if _NEGATED.match(sentence):
        return None
    if (advised := _ADVISED.match(sentence)) and not _GOES_ON.search(sentence):
        does = advised["does"].lower()
        return Question(f"dans quel cas {does} {in_full(topic)}", advised["when"])
    if clauses.predicate(sentence):
        found = agreeing(topic.category or topic.name, sentence)
        asked = objects.ask_object(bare(topic), *found) if found else None
        return asked and Question(scoped(topic, asked.prompt), asked.answer)
    if clauses.is_vague(sentence) or "→" in sentence:
        return None
    if asked := complements.ask_adjective(bare(topic), sentence):
        return Question(scoped(topic, asked.prompt), asked.answer)
    told = _MUST.match(sentence) or _MUST_FOR.match(sentence) or _USED.match(sentence)
    if told and _CLITIC.search(sentence):
        return None
    if found_used := _USED.match(sentence):
        goal = f"qu’utilise-t-on pour {found_used['goal']}"
        what = _GOES_ON.split(found_used["what"])[0]
        return Question(within(topic, goal, goal), what)
    if found_must := _MUST.match(sentence):
        what = found_must["what"]
        if not _AND_DOES.search(what):
            what = _GOES_ON.split(what)[0]
        does = is_infinitive(what.split(" ")[0])
        goal = f"que faut-il {'faire ' if does else ''}pour {found_must['goal']}"
        return Question(within(topic, goal, goal), what)
    if found_for := _MUST_FOR.match(sentence):
        does = is_infinitive(found_for["what"].split(" ")[0])
        goal = f"que faut-il {'faire ' if does else ''}{found_for['goal']}"
        return Question(within(topic, goal, goal), found_for["what"])
    if (found_use := _USE.match(sentence)) and not (
        _GOES_ON.search(sentence)
        or " : " in _EXAMPLES.sub("", sentence)
        or _MUST_BE.search(sentence)
        or _PLACED_TOO.search(found_use["use"])
    ):
        return Question(f"dans quel cas utiliser {in_full(topic)}", found_use["use"])
    if found_is := _IS.match(sentence):
        return _definition_of(topic, found_is)
    if _LONE.match(sentence) and not is_known(topic.name):
        return None
    asked = complements.ask_passive(sentence) or _asked_of_clause(sentence)
    return asked and Question(within(topic, asked.prompt, asked.prompt), asked.answer)


def _is_told_whole(label: str, found: tuple[str, str] | None) -> bool:
    """«Contient les champs voulus», «un poste accède à un réseau» lack nothing."""
    if _OPEN_END.search(label):
        return False
    if found:
        modal = found[0].lower() in MODALS
        return bool(found[1]) and not modal
    clause = clauses.parse(label)
    if clause is None or not clause.rest or clause.verb in MODALS:
        return False
    return not _COUNTED.search(clause.rest)


def listed(topic: Topic, label: str, *, done: bool = False) -> str:
    """«Les abonnés peuvent être :» asks what they can be.

    `done`: the items are infinitives, so that «les CDN peuvent :» asks what they can do.
    """
    whole, label = label, _OPEN_END.sub("", label)
    found = clauses.predicate(label)
    if _QUESTION.match(label):
        # What stands below a question are answers to choose from.
        return ""
    if found and is_plural_verb(found[0]) != is_many(topic.name):
        return ""
    if _is_told_whole(whole, found):
        return ""
    if found and found[0] in MODALS and is_infinitive(found[1]):
        return ended(f"que {found[0]} {found[1]} {named(topic.name)}")
    if found and found[1] and not is_name(topic.name):
        # Who «utilise ce mode pour», the heading seldom says.
        return ""
    if found:
        return f"Complétez la liste : {named(topic.name)} {small(whole)}…"
    clause = clauses.parse(f"{label} être")
    if clause is None or _IS_A.match(f"{clause.verb} {clause.rest}"):
        return f"Complétez la liste : «{whole}…»"
    if _AROUND.match(clause.rest):
        # «Se déroule en deux phases» has no object to ask for.
        return f"Complétez la liste : «{whole}…»"
    subject = clauses.lowered_start(clause.subject)
    modal = clause.verb in MODALS
    alone = modal and clause.rest == "être"
    if alone and done:
        asked = f"que {clause.verb} faire {subject}"
        return ended(within(topic, asked, asked))
    rest = clause.rest if alone else clause.rest.removesuffix("être").strip()
    if rest and not modal:
        # «Les sondes relèvent des mesures comme» has its object, and lacks the end.
        return f"Complétez la liste : «{whole}…»" if whole != label else ""
    prompt = f"{that(clause.verb)} {rest} {subject}".replace("  ", " ")
    return ended(within(topic, prompt, prompt))


def _asked_of_clause(sentence: str) -> Question | None:
    clause = clauses.parse(sentence)
    if clause is None or len(words(clause.subject)) > _MOST_IN_SUBJECT:
        return None
    if _SUBORDINATED.search(clause.subject):
        return None
    if _is_deed(clause.subject):
        return None
    if not is_name(clause.subject) and is_common(clause.subject.split(" ")[0]):
        return None
    named_well = is_name(clause.subject) and not _EACH.match(clause.subject)
    subject = clauses.lowered_start(clause.subject)
    plural = is_plural_verb(clause.verb)
    if named_well:
        subject = clause.subject
        subject = named(subject) if is_many(named(subject)) == plural else subject
    return objects.ask_object(subject, clause.verb, clause.rest)


def _is_deed(subject: str) -> bool:
    """«Supprimer un objet» is done, and does nothing."""
    first, _, rest = subject.lower().partition(" ")
    determined = may_be_infinitive(first) and clauses.starts_object(rest)
    return is_infinitive(first) or determined


def _definition_of(topic: Topic, found: re.Match[str]) -> Question | None:
    subject = found["subject"].strip()
    if clauses.is_vague(subject) or clauses.is_subordinate(subject):
        return None
    if _is_deed(subject):
        return None
    if len(words(subject)) > 7 or "," in subject:
        return None
    what = _ELSE.split(_NOT.sub("", found["what"]))[0]
    if " = " in found[0] and _SEVERAL.match(what) and not is_many(subject):
        return None
    if clauses.is_vague(what) or _RANKED.match(what):
        return None
    defined = names_kind(without_article(what)) and len(words(what)) >= _LEAST_SAID
    if not defined:
        # «Le choix par défaut» is said of what nobody knows yet.
        return None
    asked = what_is(subject)
    if subject.lower().startswith("chaque "):
        asked = f"que constitue {small(subject)}"
    if not is_name(without_article(subject)):
        asked = within(topic, subject, asked)
    return Question(asked, what)
