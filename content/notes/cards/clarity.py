"""What a stranger would stumble on: cards that say too little, or nothing at all."""

from __future__ import annotations

import re

from content.notes.cards.model import SAYS, Sketch
from content.notes.cards.vague import tells_of_any
from content.notes.facts import reasons
from content.notes.language import asker
from content.notes.language.french.answers import praises
from content.notes.language.french.nouns import is_common
from content.notes.language.french.phrasing import is_mishap
from content.notes.language.french.slips import has_slip
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name, mentions
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
_FLOWS = re.compile(r"→|⇒|=>|->|\s=\s|≠")
_TOLD_TO = re.compile(r"(?:you|we|they|it|i|he|she|tu|vous|nous|ça)\b", re.I)
# «NAT Gateway pour accéder à S3», «RDS + lambda»: a case, and no term.
_CASE = re.compile(
    r"\s(?:pour|sur|avec|dans|sans|chez|without|when|after|before|vers|over|via|through|between)\s"
    r"|\s[+≠→]\s|\s(?=(?:only|way|first|instead|alone|seule?s?)$)",
    re.I,
)
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
_SIGNED = re.compile(r"\s[+≠→]\s")
_SPOKEN = re.compile(r"(?:^|\s)[a-zà-ÿ]{4,}")
# «Sur Windows Server», «Port 443»: where or by what, and not what.
_PLACED = re.compile(
    r"(?:sur|dans|chez|soit|avec|sans|with|without)\s|[A-ZÀ-Ÿ]?\w+ \d+$|[/~]\S+$|risque",
    re.I,
)
_WHAT = re.compile(
    r"qu’est-ce qu(?:e |’)|que désigne|à quoi correspond|comment fonctionne|^What (?:is|are) ",
    re.I,
)
# One of these is in what asks so.
_ASKING = word_set("ce designe correspond fonctionne what")
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
_ONLY = re.compile(
    r"(?:[^\s,]+ ){1,3}(?:only|seulement|uniquement)$|(?:less|more|\w+er) \w+$", re.I
)
_FALLS_UNDER = re.compile(r"qu’est-ce qui relève de|what falls under")
# «What does unless application handle?», «what does “native -” keep?»
_NO_AGENT = re.compile(
    r"\b(?:does|do|is|are|can|must) (?:unless|if|when|because|so|and|or|but|while|once|after|before|also"
    r"|then|still)\b|\s[-–]\s\w+\?$"
)
# «Que est un message ?», «de quoi nécessite…» ask in no French, and «le 1 seul masque» is none.
_NO_FRENCH = re.compile(
    r"(?:^|, )que est\b|\bde quoi (?:nécessit|requi|exig)|\b(?:l[ae]|un|une) \d+ seule?\b",
    re.I,
)
# One of these is in what it finds.
_BREAKING = ("que est", "de quoi ", " seul")
# «Plus élevé (double stockage)»: than what?
_RELATIVE = re.compile(r"(?:plus|moins) [^\W\d_]+(?: \([^()]*\))?$", re.I)
# «Gets increased to…» lost what does; a hidden clause is no term.
_LOST = re.compile(r"(?:^|: )Gets?\s")
_HIDDEN_CLAUSE = re.compile(r"\b(?:is|are|has|have|provides?|allows?|gives?|can)\b")
# «Move data If it takes long» was two sentences.
_RUN_ON = re.compile(
    r"[a-z]{3} (?:If|It|You|They|This|These|Those|When|There|We) [a-z]{2}"
)
# «Une solution qui rend Il est facile» too.
_BEGINS_INSIDE = re.compile(
    r"[a-zà-ÿ]{2} (?:Il|Elle|Ils|Elles|On|Nous|Vous|Ce|Cela|Cette) [a-zà-ÿ]"
)
# «Idem + perf», «Same idea but for recovery» lean on what stands above.
LEANS = re.compile(r"(?:idem|pareil|same (?:idea|as|thing|but)|ditto)\b", re.I)
# A service as a subscriber or a target of another: what is said of it is said of that.
_ROLES = word_set(
    "abonne abonnes cible cibles source sources destination destinations client clients consommateur"
    " consommateurs producteur producteurs integration integrations origine origines declencheur"
    " declencheurs subscriber subscribers target targets consumer consumers producer producers origin"
    " origins trigger triggers"
)
# «Vrai pour le volume racine», «off by default» tell how a thing is set.
_SETTING = re.compile(
    r"(?:vraie?|fausse|faux|true|false|(?:dés)?activée?s?|facultati(?:f|ve)|optionnel(?:le)?|obligatoire"
    r"|enabled|disabled|optional|mandatory)s?(?: (?:pour|par|sur|en|si|dans|for|by|on|in|if)\b|[,;]|$)", re.I,
)  # fmt: skip
# «Nous distinguons 3 parties», «Les notions suivantes seront vues» are said above, and
# «"fr"» is what an example holds: no things.
_NO_THING = re.compile(
    r"[\"'].*[\"']$|.*\b(?:suivante?s|ci-dessous|following|below)\b", re.I
)
_SENTENCE_NAMED = re.compile(
    r"(?:^(?:Pour|Avec|Dans|Côté) |«\s)[\"']?(?:On|Nous|Je|Vous|Ils?|Elles?)\s(?!»)"
    r"|^(?:On|Nous|Je|Vous)\s[^:…]+\s: |«\s[\"']|\s(?:On|Nous|Je|Vous)\s\?$|\s(?:19|20)\d\d (?=[A-Z])",
    re.I,
)
# One of these is in what it finds, or a mark that quotes.
_SPEAKERS = word_set("on nous je vous il ils elle elles")
# «Léger : peu de charge»: how a thing is, and no thing that does or is.
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
_LEAST_DEFINED = 2
_LED_TO = word_set("impact impacts effet effets consequence consequences")
_MOST_IN_NAME = 2
_STEM = 5


def unclear(sketch: Sketch) -> str:
    """Why a card would not be understood, or ""."""
    fact = sketch.fact
    if _is_no_thing(fact.subject) or _is_named_by_sentence(sketch.prompt):
        return reasons.NO_SUBJECT
    if sketch.kind in SAYS and tells_of_any(sketch.answer):
        return reasons.NO_QUESTION
    mishap = is_mishap(fact.category) and fold(fact.attribute) in _LED_TO
    if mishap and len(words(sketch.answer)) <= _LEAST_DEFINED:
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
    if fact.language == "fr" and _asks_what(asked) and praises(told):
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
        _is_loose(sketch) or _LEADS.search(without_brackets(sketch.items[0]))
    ):
        return reasons.NO_QUESTION
    if fact.shape == "definition" and sketch.kind in {"definition", "term"}:
        return _undefined(sketch)
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


def _asks_what(prompt: str) -> bool:
    told = not _ASKING.isdisjoint(said_in(prompt))
    return told and _WHAT.search(prompt) is not None


def _undefined(sketch: Sketch) -> str:
    """Why a value does not say what its term is, or ""."""
    fact = sketch.fact
    if _TOLD_TO.match(fact.value) or LEANS.match(fact.value):
        return reasons.DEPENDENT
    if is_service(fact.subject) and not _ROLES.isdisjoint(fold(fact.category).split()):
        return reasons.NO_QUESTION
    told = fact.value if sketch.kind == "term" else sketch.answer
    if _SETTING.match(told) or _is_of_other(sketch):
        return reasons.NO_QUESTION
    bare = len(fact.subject) == 1 and not (fact.category or fact.scope)
    case = not fact.category and _is_case(fact.subject)
    if _FLOWS.search(without_brackets(told)) or bare or case:
        return reasons.NO_QUESTION
    known = sketch.kind == "term" or _defines(sketch)
    return "" if known else reasons.NO_QUESTION


def _is_of_other(sketch: Sketch) -> bool:
    """«Réseautage : les VPC sont comparables aux routeurs» tells of these."""
    fact = sketch.fact
    if sketch.kind != "definition" or fact.category or fact.language != "fr":
        return False
    named = is_name(fact.subject) or is_service(fact.subject)
    about = "" if named else asker("fr").subject_of(fact.value)
    other = about.lower() not in {"", "on"}
    return other and not mentions(about, fact.subject)


def _is_loose(sketch: Sketch) -> bool:
    """«Lambda : qu’est-ce qui relève de « async » ?» hardly asks anything."""
    if _FALLS_UNDER.search(sketch.prompt) is None:
        return False
    unnamed = sum(not _is_named(item) for item in sketch.items)
    english = sketch.fact.language == "en" and unnamed * 2 > len(sketch.items)
    return english or sketch.fact.attribute[:1].islower()


def _is_named(item: str) -> bool:
    return is_coined(item.split(" ")[0]) or (
        item[:1].isupper() and len(words(item)) <= _MOST_IN_NAME
    )


def _echoes(sketch: Sketch) -> bool:
    """«Dossier « Documents » : documents personnels» says its label again."""
    said = {word[:_STEM] for word in fold(sketch.answer).split() if len(word) >= _STEM}
    asked = {word[:_STEM] for word in fold(sketch.prompt).split()}
    return len(words(sketch.answer)) <= _LEAST_DEFINED and bool(said & asked)


def _is_case(name: str) -> bool:
    """«TensorFlow sur AWS» is a product, for all of its words are names."""
    if not is_name(name) or not _CASE.search(name):
        return False
    return bool(_SIGNED.search(name) or _SPOKEN.search(_CASE.sub(" ", name)))


def _defines(sketch: Sketch) -> bool:
    """One word beside a name («DynamoDB : NoSQL») or a place says too little of it."""
    if _ONLY.match(sketch.answer) or _echoes(sketch):
        return False
    if is_mishap(sketch.fact.category) and "à quoi correspond" in sketch.prompt:
        return False
    if _PLACED.match(sketch.answer) and _asks_what(sketch.prompt):
        return False
    few = len(words(sketch.answer)) < _LEAST_DEFINED
    return bool(sketch.fact.category) or not few or is_name(sketch.answer)
