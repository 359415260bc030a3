"""Which question put to a sentence of the note another reader would answer alike.

A sentence tells one of many things of what it is about. Its question is sure where it
names a thing and asks what that is, what it is for or what it does; not where it is put
«pour» a heading, nor where anything of a kind would do what is asked.
"""

from __future__ import annotations

import re

from content.notes.cards.model import Sketch
from content.notes.cards.prefix import SCOPED
from content.notes.language import headings
from content.notes.language.french.kinds import names_kind
from content.notes.language.names import is_coined, is_proper, mentions
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import large, words

_PLACED = re.compile(
    r"(?:Avec|Dans|Sous|Côté|Contre|Sans) [^?,«]+, |[^?«…:]{2,60}\u00a0: "
)
_AFTER_FIELD = re.compile(r"[^?“…:]{2,60}: ")
_IN_ENGLISH = re.compile(r"(?:In|For|With|On) [^?,]+, ")
# What a thing is and what it is for.
_OF_ITS_NATURE = re.compile(
    r"(?:qu’est-ce qu(?:e |’)|que sont |que désigne|en quoi consiste|à quoi ser(?:t|vent)|que perme(?:t|ttent)"
    r"|dans quel cas|quel(?:le)?s? |combien )", re.I,
)  # fmt: skip
# Of a thing that has, needs or uses several, one is told.
_ANY_OF_THEM = re.compile(
    r"(?:avec quoi|en fonction de quoi|de quoi(?! [^?]*-t-on\b)|via quoi|selon quoi)\b",
    re.I,
)
# «Un champ» is one of what it holds, «le chemin» and «une liste» are all of it.
_HOLDS = re.compile(r"que (?:peut |peuvent )?con(?:tien|ten)\w+ ", re.I)
_ONE_HELD = re.compile(r"(?:une?|des) (?!liste |suite |série |ensemble )", re.I)

# «Scenario 02», «Études de cas», «Exemples»: what holds there held once.
_SITUATION = re.compile(
    r"(?:les |l’|la |des |une? )?(?:scénario|scenario|étude de cas|études de cas|cas pratique|mise en situation|exercice"
    r"|case stud(?:y|ies)|exemples?\b|examples?\b)", re.I,
)  # fmt: skip
_QUE = re.compile(r"que (?!sont )|qu’(?!est-ce)", re.I)
_WHAT = re.compile(r"(?:qu’est-ce qu(?:e |’)|que sont |que désigne)", re.I)
_THE = re.compile(r"l[ea]s? |l’", re.I)
# «La base du réseau», «un élément crucial» value a thing, and do not say what it is.
_ESTEEMED = re.compile(
    r"(?:l[ea] |une? |l’)?(?:base(?! de données)|élément|cœur|pilier|pierre|brique|point|partie|clé|fondement|enjeu|atout|étape"
    r"|état d’esprit|philosophie|affaire|équilibre|compromis|art|réflexe)\b",
    re.I,
)
_TOLD_APART = re.compile(r"\b(?:qui|que|dont|où|permettant|servant)\b|\bqu’")
# «Pour les analystes» says for whom, and not when.
_WHO = re.compile(
    r"pour (?:les |des |tous )?\w+(?:eurs?|[iy]stes?|rices?|euses?|teams?|[ée]quipes?|clients?|devs?)\W*$",
    re.I,
)
# «Assignée par sous-réseau» is to each of them, and done by none.
_BY_WHAT, _PER = re.compile(r"par quoi\b", re.I), re.compile(r"Par [a-zà-ÿ-]+$")
# «Les données via un hachage»: that it is data tells nothing, and how is not asked.
_ANYTHING_SOMEHOW = re.compile(
    r"(?:l[ae]s?|son|ses|du|des|une?|de l’) ?(?:contenus?|données|informations?|ressources?|éléments?)"
    r" (?:via|par|grâce|avec|au|à|sur|basée?s?|dans|en)\b", re.I,
)  # fmt: skip
_WHAT_IS = re.compile(
    r"What (?:is|are) [^?]+(?<! for)(?<! in)(?<! to)(?<! by)(?<! of)\?"
)
_STATE = re.compile(
    r"\w+ed (?:so|to|by|with|in|on|from|into|at|as|when|if|because)\b", re.I
)
_MOST_IN_REMARK = 4
# «Dans X, que crée AWS ?»: a vendor does much with whatever it sells, and «avec X» one
# more name does anything.
_VENDORS_DEED = re.compile(r"que \w+ (?:AWS|Amazon|Azure|Google|Microsoft)\W*", re.I)
_WITH_NAMED_DEED = re.compile(r"Avec [^?,«]+, (?:que |qu’)(?!fait)\w+ [A-Z]")
_LETTERS = re.compile(r"[A-Za-z][\w-]+")
_WORD = re.compile(r"[\s’«»(\"]+")
# «Dans OSI, qu’est-ce que la trame ?»: what a note tells of a part of something is mostly
# no definition, unless «la passerelle client (customer gateway)» is a term.
_PART = re.compile(r"[^?«]+(?:,| ?:) qu’est-ce que (?:l[ae] |l’)[^?«(]+\?$")
_DONE_BY = re.compile(r"\w+ée?s? par\b", re.I)
_TO_USE = re.compile(r"dans quel cas utiliser (?:l[ea]s? |l’)", re.I)


def is_unsure(sketch: Sketch) -> bool:
    """True of a question whose answer is one of several, or of what is not said."""
    fact = sketch.fact
    if headings.tells_deed(fact.subject) and fact.subject in sketch.prompt:
        return True
    if _is_told_of_part(sketch):
        return True
    if fact.shape != "statement":
        return False
    if any(map(_SITUATION.match, fact.trail)):
        return True
    if _is_of_another(sketch):
        return True
    if sketch.kind != "attribute":
        return False
    if fact.language == "en":
        asks = large(_AFTER_FIELD.sub("", sketch.prompt, count=1))
        if _WHAT_IS.fullmatch(asks) and _STATE.match(sketch.answer):
            return True
        return bool(_IN_ENGLISH.match(sketch.prompt))
    if fact.attribute:
        return False
    found = SCOPED.match(sketch.prompt)
    if found and found["where"] == "Pour" and not _is_one_name(found["what"]):
        return True
    placed = _PLACED.match(sketch.prompt)
    asks = sketch.prompt[placed.end() :] if placed else sketch.prompt
    if placed and (
        _VENDORS_DEED.fullmatch(asks) or _WITH_NAMED_DEED.match(sketch.prompt)
    ):
        return True
    if _ANY_OF_THEM.match(asks):
        return True
    if _HOLDS.match(asks) and _ONE_HELD.match(sketch.answer):
        return True
    if _WHAT.match(asks) and _is_remark(sketch.answer):
        return True
    if _BY_WHAT.match(asks) and _PER.match(sketch.answer):
        return True
    if _QUE.match(asks) and _ANYTHING_SOMEHOW.match(sketch.answer):
        return True
    if _TO_USE.match(asks) and not _names(asks):
        return True
    if asks.lower().startswith("dans quel cas") and _WHO.match(sketch.answer):
        return True
    return not (placed or _OF_ITS_NATURE.match(asks) or _names(asks))


def _is_told_of_part(sketch: Sketch) -> bool:
    """Only «une règle qui…», or one of a kind in a service, is told what it is."""
    fact, told = sketch.fact, sketch.answer
    if sketch.kind != "attribute" or not _PART.fullmatch(sketch.prompt):
        return False
    named = any(map(is_service, (fact.subject, fact.scope)))
    one = named and names_kind(told) and not _DONE_BY.match(told)
    return not (_TOLD_APART.search(told) or one)


def _is_of_another(sketch: Sketch) -> bool:
    """Under «General Disk (GD2)» nothing is asked of the kinds of disks above it."""
    heading = sketch.fact.trail[-1] if sketch.fact.trail else ""
    coined = [one for one in _LETTERS.findall(heading) if is_coined(one)]
    if not coined or not is_proper(heading):
        return False
    told = f"{sketch.prompt} {sketch.answer}"
    return not any(mentions(told, one) for one in (heading, *coined))


def _is_remark(answer: str) -> bool:
    """«Le standard actuel», «la base du réseau»: said of a thing known already."""
    if _ESTEEMED.match(answer) and not _TOLD_APART.search(answer):
        return True
    few = len(words(answer)) <= _MOST_IN_REMARK
    return (
        few
        and _THE.match(answer) is not None
        and not any(map(is_coined, answer.split()))
    )


def _is_one_name(what: str) -> bool:
    """«HTTP», and no heading: «les enjeux du chiffrement», «Token ring»."""
    return " " not in what and is_coined(what)


def _names(asks: str) -> bool:
    """A name stands in the question: «Sur quoi repose le réseau dans AWS ?»."""
    told = _WORD.split(asks.rstrip("\u202f ?"))[1:]
    named = (is_coined(one) or one[:1].isupper() for one in told if not one.isdigit())
    return bool(services_in(asks)) or any(named)
