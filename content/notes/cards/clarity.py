"""What a stranger would stumble on: cards that say too little, or nothing at all."""

from __future__ import annotations

import re

from content.notes.cards.defining import asks_what, why_undefined
from content.notes.cards.model import SAYS, Sketch
from content.notes.cards.vague import tells_of_any
from content.notes.facts import reasons
from content.notes.language import asker
from content.notes.language.french.answers import praises
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import is_mishap
from content.notes.language.french.slips import has_slip
from content.notes.language.memory import kept
from content.notes.language.services import is_service
from content.notes.language.typography import (
    first_word,
    fold,
    said_in,
    without_brackets,
    word_set,
    words,
)

_LEADS = re.compile(r"→|\s->\s")
# A question that lost what it asks about: «quel est le rôle de ?», «… réduit. ?»
_BROKEN = re.compile(
    r"(?:\s(?:de|du|des|d’|à|aux?|l[ae]s?|une?|en|par|pour|sur|of|the)|[.:;,(])\s?\?$"
)
_LONGEST_BROKEN = 8
# «Presigned URL :: un lien…»: two entries that were read as one.
_TWICE_DIVIDED = re.compile(r"(?:^|\s)::|::(?:\s|$)", re.M)
_ONE_OF = re.compile(
    r"(?:l’)?une? des (?:plus|meilleur)|one of the (?:most|best|larg)|(?:le|un) (?:\w+ )?truc\b"
    r"|(?:ça |it )?d[eé]pend|(?:sans|avec|pour) (?:elle|lui|eux)\b", re.I,
)  # fmt: skip
_POINTS = re.compile(
    r"(?:(?:its|their) own$|(?!(?:the|a)\b)(?:them|it|this|these|those|one(?! \w))\b)",
    re.I,
)
# «Launch type for both», «findings of all of them»: of which, was said before.
_OF_THEM = re.compile(
    r"\b(?:for|of|in|with|to|on) (?:both|all of (?:them|these)|them|these|those)(?=$|[,;.)])"
    r"|\b(?:pour|de|des|dans|avec) (?:les deux|tous|toutes|eux|elles)(?=$|[,;.)])", re.I,
)  # fmt: skip
# One of these is in what it finds.
_OTHERS = word_set("both all them these those deux tous toutes eux elles")
# «Règle le problème»: which one, was said before.
_THE_MATTER = re.compile(
    r"(?:l[ae]s?|l’|ce|cet|cette|ces|the|this) ?(?:problème|souci|question|cas|point|reste|besoin|résultat|but"
    r"|difficulté|inconvénient|défaut|situation|différence|choix|problem|issue|question|case|rest|result"
    r"|need|difference|choice|same)s?", re.I,
)  # fmt: skip
# «Passe à l’échelle» has no object to ask for.
_IDIOM = ("À quoi passe", "À quoi ne passe")
# «What does unless application handle?», «what does “native -” keep?»
_NO_AGENT = re.compile(
    r"\b(?:does|do|is|are|can|must) (?:unless|if|when|because|so|and|or|but|while|once|after|before|also"
    r"|then|still)\b|\s[-–]\s\w+\?$"
)
# «Qu’est un message ?», «de quoi nécessite…» ask in no French, and «le 1 seul masque» is none.
_NO_FRENCH = re.compile(
    r"(?:^|, )(?:que |qu’)est\s(?!ce\b)|\bde quoi (?:nécessit|requi|exig)|\b(?:l[ae]|un|une) \d+ seule?\b",
    re.I,
)
# One of these is in what it finds.
_BREAKING = ("que est ", "qu’est ", "de quoi ", " seul")
# «Plus rapide (cache local)»: than what?
_RELATIVE = re.compile(r"(?:plus|moins) [^\W\d_]+(?: \([^()]*\))?$", re.I)
# «Gets increased to…» lost what does; a hidden clause is no term.
_LOST = re.compile(r"(?:^|: )Gets?\s")
_HIDDEN_CLAUSE = re.compile(r"\b(?:is|are|has|have|provides?|allows?|gives?|can)\b")
# «Move data If it takes long» was two sentences.
_RUN_ON = re.compile(
    r"[a-z]{3} (?:If|It|You|They|This|These|Those|When|There|We) [a-z]{2}"
)
# «Un outil qui laisse Elle est gratuite» too.
_BEGINS_INSIDE = re.compile(
    r"[a-zà-ÿ]{2} (?:Il|Elle|Ils|Elles|On|Nous|Vous|Ce|Cela|Cette) [a-zà-ÿ]"
)
# «Nous distinguons 3 parties», «Les notions suivantes seront vues» are said above, and
# «"fr"» is what an example holds, «<type>» what a command is given: no things.
_NO_THING = re.compile(
    r"[\"'].*[\"']$|<[^<>]+>$|.*\b(?:suivante?s|ci-dessous|following|below)\b",
    re.I,
)
_SENTENCE_NAMED = re.compile(
    r"(?:^(?:Pour|Avec|Dans|Côté) |«\s)[\"']?(?:On|Nous|Je|Vous|Ils?|Elles?)\s(?!»)"
    r"|^(?:On|Nous|Je|Vous)\s[^:…]+\s: |«\s[\"']|\s(?:On|Nous|Je|Vous)\s\?$|\s(?:19|20)\d\d (?=[A-Z])",
    re.I,
)
# One of these is in what it finds, or a mark that quotes.
_SPEAKERS = word_set("on nous je vous il ils elle elles")
# «Souple : peu de règles»: how a thing is, and no thing that does or is.
_QUALITY = re.compile(
    r"(?:fait|font|désigne|caractérise|que|qu’)\s?«\s(?P<word>(?!ansible\b)[^\W\d_]+(?:é|ée|iel|uel|nnel|rsel|elle|if|ive|ique|able|ible|eux|euse|ante?)s?"
    r"|légère?s?|rapides?|simples?|gratuite?s?|payante?s?|robustes?|souples?|agiles?|universel(?:le)?s?)\s»",
    re.I,
)
# «Multi-AZ n’est pas un cache»: what a row warns of has no solution of its own.
_TOLD = re.compile(r"\b(?:n’|ne\s)[^\W\d_]+\s(?:pas|plus|jamais)\b|\s[≠=:]\s")
# «/etc/group» is no group, and «passwd» no password.
_PATH_KINDS = word_set(
    "fichier repertoire dossier chemin commande outil point partition peripherique emplacement"
    " arborescence racine lien disque element terme nomenclature option file directory path"
    " command tool"
)
_PATH = re.compile(r"/[\w./*-]+$")
_LED_TO = word_set("impact impacts effet effets consequence consequences")
_FEW_WORDS = 2


def unclear(sketch: Sketch) -> str:
    """Why a card would not be understood, or ""."""
    fact = sketch.fact
    if _is_no_thing(fact.subject) or _is_named_by_sentence(sketch.prompt):
        return reasons.NO_SUBJECT
    if sketch.kind in SAYS and tells_of_any(sketch.answer):
        return reasons.NO_QUESTION
    mishap = is_mishap(fact.category) and fold(fact.attribute) in _LED_TO
    if mishap and len(words(sketch.answer)) <= _FEW_WORDS:
        # «Fail sécurité» of a mistake tells nobody what it led to.
        return reasons.NO_QUESTION
    if _is_misnamed(sketch) or (sketch.kind in SAYS and _is_of_warning(sketch)):
        return reasons.NO_QUESTION
    if fact.language == "en" and _POINTS.match(sketch.answer):
        return reasons.PRONOUN
    if sketch.kind in SAYS and (
        _is_of_others(sketch.answer) or _THE_MATTER.fullmatch(sketch.answer)
    ):
        return reasons.PRONOUN
    asked, told = sketch.prompt, sketch.answer
    if fact.language == "en" and (
        _RUN_ON.search(f"{asked}\n{told}") or _NO_AGENT.search(asked)
    ):
        return reasons.NO_QUESTION
    if fact.language == "fr" and _BEGINS_INSIDE.search(told):
        return reasons.NO_QUESTION
    if _takes_another(asked, told):
        return reasons.NO_QUESTION
    if fact.language == "fr" and sketch.kind in SAYS and _is_of_quality(asked):
        return reasons.NO_QUESTION
    if fact.language == "fr" and _is_no_answer(sketch):
        return reasons.NO_QUESTION
    if (
        sketch.kind == "cloze"
        and fact.language == "en"
        and (_LOST.search(asked) or _HIDDEN_CLAUSE.search(told))
    ):
        return reasons.NO_QUESTION
    if fact.language == "fr" and (has_slip(asked) or has_slip(told)):
        return reasons.SLIP
    if fact.language == "fr" and asks_what(asked) and praises(told):
        return reasons.NO_QUESTION
    if ("::" in asked or "::" in told) and _TWICE_DIVIDED.search(f"{asked}\n{told}"):
        return reasons.NO_QUESTION
    if asked.startswith(_IDIOM):
        return reasons.NO_QUESTION
    if _BROKEN.search(asked, len(asked) - _LONGEST_BROKEN) or _ONE_OF.match(
        sketch.answer
    ):
        return reasons.NO_QUESTION
    if sketch.kind == "enumeration" and (
        _LEADS.search(without_brackets(sketch.items[0]))
    ):
        return reasons.NO_QUESTION
    if fact.shape == "definition" and sketch.kind in {"definition", "term"}:
        return why_undefined(sketch)
    return ""


def _takes_another(asked: str, told: str) -> bool:
    """«À la fois» takes nothing that «à quoi» asks for, nor «as long as» an «as»."""
    if told.startswith("À la fois "):
        return asked.startswith("À quoi ")
    return told.startswith("Long as ") and asked.endswith(" as?")


def _is_of_quality(prompt: str) -> bool:
    """«Que fait « Standardisé » ?» names how a thing is as if it were one."""
    found = _QUALITY.search(prompt) if "«" in prompt else None
    return found is not None and not (
        is_common(found["word"]) or is_service(found["word"])
    )


@kept(4096)
def _is_no_thing(name: str) -> bool:
    return _NO_THING.match(name) is not None


def _is_named_by_sentence(prompt: str) -> bool:
    told = not _SPEAKERS.isdisjoint(said_in(prompt)) or '"' in prompt or "'" in prompt
    return told and _SENTENCE_NAMED.search(prompt) is not None


def _is_no_answer(sketch: Sketch) -> bool:
    """A comparison with nothing, or a broken question."""
    asked = sketch.prompt.lower()
    if any(map(asked.__contains__, _BREAKING)) and _NO_FRENCH.search(asked):
        return True
    return sketch.kind in SAYS and _RELATIVE.match(sketch.answer) is not None


def _is_misnamed(sketch: Sketch) -> bool:
    """«Quel utilisateur… : /etc/skel»: a file or a command under what it is for."""
    fact = sketch.fact
    name, head = fact.subject, first_word(fact.category)
    if not head or head.removesuffix("s") not in fold(sketch.prompt):
        return False
    if not (_PATH.match(name) or name in fact.typed):
        return False
    return head.removesuffix("s") not in _PATH_KINDS and head not in _PATH_KINDS


def _is_of_warning(sketch: Sketch) -> bool:
    """«La solution de RDS n’est pas extensible»: a sentence, and no thing."""
    name = sketch.fact.subject
    if sketch.fact.language == "en" or "«" in sketch.prompt:
        return False
    return name in sketch.prompt and _is_sentence(name)


@kept(4096)
def _is_sentence(name: str) -> bool:
    return _TOLD.search(name) is not None or asker("fr").is_clause(name)


def _is_of_others(answer: str) -> bool:
    told = not _OTHERS.isdisjoint(said_in(answer))
    return told and _OF_THEM.search(answer) is not None
