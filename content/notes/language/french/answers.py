"""Whether the question put to a French sentence has one answer, and where it ends."""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french.agreeing import without_other_tail
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.typography import (
    fold,
    is_balanced,
    word_set,
    words,
)

# Of these almost anything may be the object: «Que propose PowerShell ?»
_BROAD = word_set(
    """
    propose proposent offre offrent suit suivent utilise utilisent garde gardent vise
    visent depasse depassent recupere recuperent supporte supportent accepte acceptent
    fait font ajoute ajoutent prend prennent vaut valent subit subissent
    """
)
_ASKED_OF = re.compile(r"(?:^|, |: )(?:que |qu’)(?P<verb>(?:s’)?\w+)\s(?P<rest>.+)$")
_OPEN_ABLE = re.compile(r"(?:peut|peuvent) (?:contenir|avoir|être|utiliser|faire)\b")
# «À quoi est adapté» has its answer; «de quoi est capable» has many.
_ADJECTIVAL = re.compile(
    r"(?:^|, |: )(?:à|de|avec|par|dans|sur|selon|sous|via|en) quoi (?:est|sont) (?P<how>[\w-]+)"
)
_CLOSED = re.compile(
    r"(?:adapt|destin|réserv|rattach|attach|limit|stock|compos|constitu|bas|fond|li"
    r"|associ|intégr|héberg|conserv|enregistr|dédi|factur|standardis|gér|manag|chiffr|remplac"
    r"|form|regroup|déploy|command|contrôl|class|identifi|cré|protég|assur)"
    r"(?:ée?s?|ie?s?)$"
    r"|(?:issue?s?|inspirée?s?|dérivée?s?|fournie?s?|comparables?|intégrables?|accompagnée?s?)$"
)
_SIZE = re.compile(
    r"(?:jusqu’à |environ |au (?:plus|moins) |plus de |moins de |[~<>≤≥] ?)?\d[\d \u00a0\u202f.,]*"
    r" ?(?:[kKMGTP]i?[oB]\b|%|ms\b|s\b|h\b|min\b|jours?\b|heures?\b|minutes?\b|secondes?\b"
    r"|ans?\b|mois\b|caractères?\b|octets?\b|€|\$)", re.I,
)  # fmt: skip
# What is remarked of a thing does not say what it is: «LE piège», «un port à connaître».
_REMARK = re.compile(
    r"(?:LE|LA|LES)\s|(?:une?|l[ea])\s(?:distracteurs?|leurres?|pièges?|faux amis?|(?:bonne |mauvaise )?réponses?"
    r"|classiques?|grand classique|question|mauvais choix|bon choix)\b|.*\b(?:question piège|mot-clé|à (?:bien )?(?:connaître|retenir|savoir)|incontournable"
    r"|le prof)\b"
)
# «De nombreuses autres RFC» answers nothing.
_MANY = re.compile(
    r"(?:(?:par|de|d’|à|dans|sur|avec) )?(?:de |d’)?(?:nombreu|multiples|divers|certain|autres)",
    re.I,
)
_GOES_ON = re.compile(
    r",\s(?:ses|son|sa|leurs?)\s[a-zà-ÿ]+\s(?:ne\s|n’|s’|se\s|est\s|sont\s)|"
    r"\s[—–]\s(?:c’est|ce sont|il|elle|on|qui)\b|,\s(?:donc|d’où|car|qu\w+ (?:à|aux?)|c’est|ce sont|ce qui|sinon|l[ae] \w+ (?:\([^()]*\) )?ayant)\b"
)
# «Un travail planifié, ou laisser la découverte…»: what is done instead, no object.
_ALTERNATIVE = re.compile(
    r",\s(?:ou|et)\s[a-zà-ÿ]{3,}(?:er|ir|re)\s(?=(?:l[ae]s?|une?|des)\s|l’)"
)
# «Le publier d’abord» is done, and defines nothing.
_DOES = re.compile(
    r"(?:l[ae]s?\s|l’)(?!(?:dossier|fichier|papier|cahier|clavier|atelier)s?\b)(?=[a-zà-ÿ]{3,}(?:er|ir)\b)",
    re.I,
)
# «Un système fondamental d’Internet» praises, and defines nothing.
_PRAISED = re.compile(
    r"(?:une?|l[ea]|l’)\s?[^\W\d_]+ (?:très |absolument )?(?:fondamenta|essentie|importan|incontournable|centra"
    r"|majeur|indispensable|crucia|puissan|clé|pratique|utile|intéressan|récen|moderne|célèbre|connu|de (?:référence|facto|base\b)|du marché)[a-zà-ÿ]*"
    r"(?: (?:de|du|des|d’|pour|dans|en)\s?[^\s,]+)?$", re.I,
)  # fmt: skip
_BESIDES = re.compile(r",\s(?:avec|pas)\s")
_DEFINES = re.compile(r"(?:^|, |: )(?:qu’est-ce qu|que sont |que désigne )", re.I)
_LEAST = 2


def fitting(asked: Question) -> Question | None:
    """The question with an answer that says no more than it asks; None if many fit."""
    prompt, answer = asked
    answer = without_other_tail(_up_to(_GOES_ON, answer))
    if _ALTERNATIVE.search(answer) and not is_infinitive(words(answer)[0]):
        return None
    if _DEFINES.search(prompt):
        remark = _REMARK.match(answer) or praises(answer) or _DOES.match(answer)
        return None if remark else Question(prompt, answer)
    if _MANY.match(answer):
        return None
    if (found := _ASKED_OF.search(prompt)) and not _is_closed(found, answer):
        return None
    how = _ADJECTIVAL.search(prompt)
    if how and not _CLOSED.match(how["how"]):
        return None
    short = _up_to(_BESIDES, answer)
    return Question(prompt, answer if len(words(short)) < _LEAST else short)


def praises(answer: str) -> bool:
    """«Un système fondamental d’Internet» says nothing of what it does."""
    return _PRAISED.match(answer) is not None


def _up_to(mark: re.Pattern[str], answer: str) -> str:
    """The answer before the first such mark that stands in no bracket."""
    for found in mark.finditer(answer):
        before = answer[: found.start()]
        if is_balanced(before):
            return before
    return answer


def _is_closed(found: re.Match[str], answer: str) -> bool:
    """The verb asks for one thing, and the answer is one, no size of it."""
    whole = found["rest"].startswith("en charge ")
    if (fold(found["verb"]) in _BROAD and not whole) or _SIZE.match(answer):
        return False
    return not _OPEN_ABLE.match(f"{found['verb']} {found['rest']}")
