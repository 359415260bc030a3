"""What a French sentence says besides its object: in what mode, sparing what, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import (
    elides,
    gender_of,
    named,
    of,
    of_named,
)
from content.notes.language.french.consequences import POINTS, may_act, parted
from content.notes.language.french.nouns import Agreement, agreement, without_article
from content.notes.language.french.phrasing import closed, ended, in_full, within
from content.notes.language.french.verbs import (
    is_infinitive,
    is_plural_verb,
    is_verb,
)
from content.notes.language.french.which import how_assured
from content.notes.language.names import is_name, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    is_balanced,
    words,
)

_MODE = re.compile(r"(?P<mode>En mode [^,:;()]{3,30}), (?P<told>[^:;→=]+)$")
_WHILE = re.compile(r",? tout en (?P<stem>[a-zà-ÿ]{3,})ant (?P<what>[^;:→()]+)$")
_OF = re.compile(r"(?:de la |de |du |des |de l’|d’)")
_BY_ONE = re.compile(r"\b(?:on|l’on)\s")
# «On n’a plus à se soucier des serveurs»
_SPARED = re.compile(
    r"(?:On|[Ii]l) n’(?:a|y a) (?P<not>plus|pas|jamais) (?:besoin d(?:e |’)|à )"
    r"(?P<does>(?:se |s’)?[a-zà-ÿ]+) (?P<what>[^:;→]+)"
)
_WITHOUT = re.compile(
    r"\ssans avoir (?:à |besoin d(?:e |’))(?P<does>(?:se |s’)?[a-zà-ÿ]+) "
    r"(?P<what>[^,;:→()]+(?:\([^()]*\))?)$"
)
# «On ne gère pas la capacité»
_NOT_DONE = re.compile(
    r"On ne (?P<does>gère|provisionne|administre|maintient|installe|configure|dimensionne|planifie|patche|paie)"
    r" (?P<not>pas|plus) (?P<what>(?:l[ae]s? |l’)[^,;:→()]+)(?=$|, )"
)
_CARES = frozenset({"se soucier", "s’occuper", "se préoccuper", "s’inquiéter"})
# «Pas idéal pour de petits fichiers (latence…)»
_UNFIT = re.compile(
    r"(?:Pas|Non|N’est pas|Peu) (?P<fit>idéal|adapté|recommandé|conseillé|fait|conçu|prévu|optimisé)e?"
    r" pour (?P<what>[^():;,]{4,60})(?: \((?P<why>[a-zà-ÿ][^()]+)\)|,? (?:car|parce que) (?P<for>[^()]+))$"
)
# «Ces pages», «leur cache»: which, is said elsewhere.
_POINTING = re.compile(
    r"\b(?:elles?|ils?|lui|eux|cela|ça|ceci|ce|cet|cette|ces|celui|celle|ceux|celles|leurs?|les deux)\b"
)
# One of these is in whatever is asked here, and in few other sentences.
_MAY_HOLD = re.compile(
    r"\b[Nn](?:e |’)|tout en |sans avoir |nécessaire|indispensable|obligatoire|requis"
    r"|^(?:En mode|Pas|Non|Peu|Supporte|Prend en charge|Offre|Propose|Fournit|Intègre|Inclut) "
    r"|^[A-ZÀ-Ÿ]\w+(?: \w+)? (?:par|via|grâce|au moyen|à l’aide|de la|de l’|du|des|de plusieurs)\b"
)
_HA = frozenset({"HA", "Haute dispo"})
_BY_SEVERAL = re.compile(r"(?:une?|deux|trois|plusieurs|au moins) [^,;:→]+$")
# «DNS managé, le seul service AWS avec un SLA de 100 %»
_ONLY = re.compile(
    r"(?:[^,;:]{3,60}, )?(?:le |la )?(?P<only>[Ss]eule?)(?: service(?: AWS)?)?"
    r" (?P<what>(?:à (?!l[ae]s?\s|l’)|qui |avec |capable )[^,;:→()]{6,80})$"
)
_NEEDED = re.compile(
    r"(?P<subject>(?:L[ae]s? |L’|Une? )[^,;:()→]{3,50}?) (?P<is>est|sont)"
    r" (?P<needed>nécessaires?|indispensables?|obligatoires?|requise?s?)"
    r" pour (?P<what>(?:l[ae]s? |l’|une? |des )[^;:→]+)$"
)
_OFFERED = re.compile(
    r"(?:Supporte|Prend en charge|Offre|Propose|Fournit|Intègre|Inclut) "
    r"(?P<article>(?:les?|la|une?|des) |l’)(?P<what>[^,;:()→=]{3,50}?) pour "
    r"(?P<aim>(?:(?:l[ae]s?|une?|des) |l’|[a-zà-ÿ]+(?:er|ir|re) )[^;:→=]+)$"
)
_DEFINITE = {"un ": "le ", "une ": "la ", "des ": "les "}
_EXAMPLES = re.compile(r"(?:ex\b|par ex|comme|voir|cf|sauf|mais|et|ou)", re.I)
_MOST_ASKED, _LEAST_WHY = 18, 3


def asides(topic: Topic, sentence: str) -> tuple[Question, ...]:
    """Questions for what stands beside the object of a sentence about a named topic."""
    if not _MAY_HOLD.search(sentence):
        return ()
    if not any(map(is_known, topic[:2])):
        return ()
    asked = chain(
        _meanwhile(topic, sentence),
        _spared(topic, sentence),
        _why_unfit(topic, sentence),
        _needed_for(topic, sentence),
        _offered_for(topic, sentence),
    )
    beside = (one for one in asked if not _leans(one.answer))
    return (*_in_what_mode(topic, sentence), *beside)


def available(topic: Topic, value: str) -> Question | None:
    """«HA = une passerelle par AZ» under a name says how that stays available."""
    if topic.name not in _HA or not _BY_SEVERAL.match(value):
        return None
    if not is_known(topic.scope):
        return None
    agreed = Agreement("f", plural=False)
    asks = how_assured("haute disponibilité", agreed, topic.scope)
    return closed(asks, value.rstrip(" *"))


def only(topic: Topic, sentence: str) -> str:
    """Which service is the only one that does something: what it is proves it."""
    found = _ONLY.match(sentence) if "eul" in sentence else None
    if (
        not found
        or not is_service(topic.name)
        or _leans(found["what"])
        or topic.name in sentence
    ):
        return ""
    return ended(f"quel service AWS est le seul {found['what']}")


def _leans(text: str) -> bool:
    return bool(_POINTING.search(text)) or not is_balanced(text)


def _in_what_mode(topic: Topic, sentence: str) -> Iterator[Question]:
    found = _MODE.match(sentence)
    if not found or len(words(sentence)) > _MOST_ASKED:
        return
    subject, verb, rest = parted(found["told"])
    pronoun = _pronoun(subject, verb) if subject and may_act(subject) else ""
    if pronoun and not POINTS.search(found["told"]):
        shown = named(subject) if is_name(subject) else clauses.lowered_start(subject)
        asks = f"dans quel mode {shown} {verb}{pronoun} {rest}"
        yield closed(within(topic, asks, asks), found["mode"])


def _pronoun(subject: str, verb: str) -> str:
    """«-t-il» behind «ajuste», «-elles» behind «ajustent»."""
    if is_known(subject):
        feminine, many = gender_of(subject) == "f", is_plural_verb(verb)
    elif agreed := agreement(without_article(subject)):
        feminine, many = agreed.gender == "f", agreed.plural
    else:
        return ""
    said = "elle" if feminine else "il"
    if many:
        return f"-{said}s"
    return f"-{said}" if verb[-1] in "td" else f"-t-{said}"


def _meanwhile(topic: Topic, sentence: str) -> Iterator[Question]:
    """«On connecte ses sites, tout en profitant des avantages de S3»: of what else."""
    found = _WHILE.search(sentence)
    if not found or not _BY_ONE.search(sentence[: found.start()]):
        return
    what, verb = found["what"].strip(" ."), _present(found["stem"])
    of_what = _OF.match(what)
    if verb and (of_what or clauses.starts_object(what)):
        asks = "de quoi" if of_what else "que"
        by = "-on" if verb[-1] in "td" else "-t-on"
        yield closed(f"avec {in_full(topic)}, {asks} {verb}{by}", what)


def _present(stem: str) -> str:
    """«conserve» of «conservant», "" of verbs no lexicon has."""
    if is_infinitive(f"{stem}er"):
        return f"{stem}e"
    if stem.endswith("iss") and is_verb(f"{stem[:-2]}t", "le"):
        return f"{stem[:-2]}t"
    if stem.endswith("uis") and is_verb(f"{stem[:-1]}t", "le"):
        return f"{stem[:-1]}t"
    return ""


def _spared(topic: Topic, sentence: str) -> Iterator[Question]:
    """What one need not do any more, or does not do, with a thing."""
    if found := _SPARED.match(sentence) or _WITHOUT.search(sentence):
        does, what = found["does"], found["what"].strip(" .")
        negated = found.groupdict().get("not") or "pas"
        if does in _CARES and _OF.match(what):
            asks = f"de quoi n’a-t-on {negated} à {does}"
        elif is_infinitive(does) and clauses.starts_object(what):
            asks = f"que n’a-t-on {negated} à {does}"
        else:
            return
        yield closed(f"avec {in_full(topic)}, {asks}", what)
    elif found := _NOT_DONE.match(sentence):
        by = "-on" if found["does"][-1] in "td" else "-t-on"
        asks = f"que ne {found['does']}{by} {found['not']}"
        yield closed(f"avec {in_full(topic)}, {asks}", found["what"])


def _needed_for(topic: Topic, sentence: str) -> Iterator[Question]:
    """«Une licence est nécessaire pour les sites publics» asks what for."""
    found = _NEEDED.match(sentence)
    agreed = agreement(without_article(found["subject"])) if found else None
    if not found or agreed is None or POINTS.search(found["subject"]):
        return
    said = agreed.pick("il", "elle", "ils", "elles")
    subject = clauses.lowered_start(found["subject"])
    asks = f"pour quoi {subject} {found['is']}-{said} {found['needed']}"
    yield closed(within(topic, asks, asks), f"pour {found['what']}")


def _offered_for(topic: Topic, sentence: str) -> Iterator[Question]:
    """«Supporte les transactions pour des écritures atomiques»: what these allow."""
    found = _OFFERED.match(sentence)
    if not found or not is_service(topic.name) or mentions(found["what"], topic.name):
        return
    article = _DEFINITE.get(found["article"].lower(), found["article"].lower())
    many = article == "les "
    if article in {"le ", "la "} and elides(found["what"]):
        article = "l’"
    aim = found["aim"]
    if is_infinitive(aim.split(" ")[0]):
        aim = of(aim)
    allows = "permettent" if many else "permet"
    asks = f"que {allows} {article}{found['what']} {of_named(topic.name)}"
    yield closed(asks, aim)


def _why_unfit(topic: Topic, sentence: str) -> Iterator[Question]:
    found = _UNFIT.match(sentence)
    why = (found["why"] or found["for"]) if found else ""
    if not found or _EXAMPLES.match(why) or len(words(why)) < _LEAST_WHY:
        return
    shown = in_full(topic)
    feminine = gender_of(topic.name) == "f"
    fit = f"{found['fit']}e" if feminine else found["fit"]
    said = "elle" if feminine else "il"
    if not is_plural_verb(shown):
        yield closed(
            f"pourquoi {shown} n’est-{said} pas {fit} pour {found['what']}", why
        )
