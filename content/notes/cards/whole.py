"""Whether a sentence is whole by itself, and says what holds in general."""

from __future__ import annotations

import re

from content.notes.language.typography import (
    BRACKETED,
    is_balanced,
    large,
    said_in,
    word_set,
)

# «On peut en connecter plusieurs»: of what, another sentence says.
_CLITIC = re.compile(
    r"\b(?:peut|peuvent|doit|doivent|faut|pour|d’|de)\s?(?:en|y) \w+(?:er|ir|re)\b"
)
# «Il faut un X dans la Région cible»: when, another sentence says.
_NEEDED = re.compile(
    r"\bil faut\b(?!.*\b(?:pour|si|quand|afin|dès|avant|sinon)\b)", re.I
)
# «En pratique les deux», «the former»: which ones, another sentence says.
_POINTING = re.compile(
    r"\b(?:l[ae]s? mêmes? (?:jours?|moments?|choses?|principes?|raisons?|délais?)|the same (?:day|way|reason)s?)\b"
    r"|\bchacune? (?:a|est|peut|doit|reçoit|garde|fait)\b"
    r"|\bau[- ]delà\s?(?:[,:]|$)|\b(?:en|pour|dans|avec) [^,:.]{2,30} c’est \w"
    r"|\b(?:les (?:deux|trois|quatre)|(?:the|these|those) (?:two|three|latter|former))\b"
    r"(?!.*\b(?:de|du|des|of)\b)"
    r"|\b(?:this|these|those|(?:within|in|to|at|for|of|on) that)\s[a-z]", re.I,
)  # fmt: skip
# One of these is in whatever points so.
_POINTERS = word_set(
    """
    meme memes same chacun chacune dela c deux trois quatre two three latter former this
    these those that
    """
)
# «Les vieux cours disent 6 Mo» is no more true.
_OUTDATED = re.compile(
    r"\b(?:vieux|ancien(?:ne)?s?|old(?:er)?) (?:cours|qcm|notes?|livres?|questions?"
    r"|exams?|courses?|dumps?)\b|\b(?:qcm|l’exam(?:en)?|the exam|mock exam|distracteurs?|distractors?)\b|^(?:ou|et|or|and)\b", re.I,
)  # fmt: skip
# What is worked out, supposed or led to says nothing that holds in general.
_WORKED = re.compile(
    r"[=→]|->|\b(?:si (?:l’)?(?:on|vous|je|tu)|if (?:you|we|i|one)|dans cet exemple"
    r"|in this example)\b",
    re.I,
)
# The marks of the author: «[ajouté en cours]», «à installer *».
_MARKED = re.compile(r"\[[^\]]*$|^\[")
# «En revanche», «Plus précisément via…»: against or of what, was said before.
_OPPOSED = re.compile(
    r"^(?:en revanche|par contre|au contraire|toutefois|cependant|néanmoins|pourtant|or|de plus|en outre"
    r"|par ailleurs|d’ailleurs|en effet|en fait|en réalité|however|also|moreover|besides|in fact),\s(?=\S+\s\S)",
    re.I,
)  # fmt: skip
# «Concernant la résilience, …» says where in the note a sentence stands.
_RUBRIC = re.compile(
    r"^(?:concernant|quant (?:à|aux?)|au niveau d(?:e |u |es |’)|en matière d(?:e |’))[^,:;]{3,30}, "
    r"(?=\S+\s\S)", re.I,
)  # fmt: skip
_LED_TO = re.compile(
    r"^(?:donc|du coup|ainsi|c’est pourquoi|par conséquent|en conséquence|dès lors|de ce fait|plus précisément"
    r"|autrement dit|en d’autres termes|à savoir|notamment|en particulier|de même|à l’inverse|inversement"
    r"|(?:after|before|besides) (?:that|this)|so|thus|hence|therefore|otherwise|namely|in particular|likewise|conversely|instead)\b", re.I,
)  # fmt: skip
# «D’un identifiant si…», «Pendant au moins 5 min» were led in to.
_FRAGMENT = re.compile(
    r"^(?:d’une?\s|de la\s|du\s|de l’)\w[^,]*$|^(?:pendant|durant|depuis|après|during|after|within|for)\s[^,]{1,24}$",
    re.I,
)
# «Certains services», «some services»: which ones, nobody says; «ainsi», how.
_SOME = re.compile(
    r"^(?:certaine?s|quelques|some|certain|a few)\s(?!of\b|d)|\b(?:continue ainsi|en plus d(?:e|u|es)\s\S+\s(?:\S+\s)?vue?s)\b",
    re.I,
)
# «Réglable jusqu’à 3 Mo»: what, was said before.
_OF_VALUE = re.compile(
    r"^(?:réglable|augmentable|modifiable|extensible|ajustable|paramétrable|négociable|adjustable"
    r"|extendable|raisable|tunable)s?\b", re.I,
)  # fmt: skip
# «Exercice du formateur : 3 000 capteurs», «calcul fait en classe».
_EXERCISE = re.compile(
    r"^(?:le |l’|un |the |an? )?(?:calculs?|exercices?|exemples?|cas pratiques?|énoncés?|corrigés?|TPs?|application numérique"
    r"|exercises?|worked|examples?|maths?|homework)\b(?! of\b| de la\b)",
    re.I,
)
# «À activer !! sinon rien ne passe avec eux on peut…»: two lines run together.
_RUN_ON = re.compile(r"[!?]\s+[a-zà-ÿ]")
_GOES_ON = re.compile(
    r"^(?:les|the) (?:autres?|others?)\b|^\S+(?: \S+){0,3} (?:also|non plus)\b", re.I
)
# «3 AZ × 3 = 9» is worked out.
_PRODUCT = re.compile(
    r"\(\d[^()]*\s[×*]\s\d[^()]*\)|\d[^.;=]*\s[×x*+]\s\d[^.;=]*=\s?\d|\bn\s?\(n\s?[-–]\s?1\)"
)


def without_opener(text: str) -> str:
    """«Toutefois, un index coûte…» without what it is set against, or headed by."""
    bare = _OPPOSED.sub("", _RUBRIC.sub("", text))
    return bare if bare == text else large(bare)


def stands_alone(text: str) -> bool:
    """A whole sentence of today, which points to no other."""
    # «"DR entre régions» is half of what was quoted.
    quoted = text.count('"') % 2 == 0
    whole = quoted and is_balanced(text) and not _MARKED.search(text)
    whole = whole and not _RUN_ON.search(text)
    said = said_in(text)
    leans = _CLITIC.search(text) or ("faut" in said and _NEEDED.search(text))
    leans = leans or (not _POINTERS.isdisjoint(said) and _POINTING.search(text))
    led = _LED_TO.match(text) or _FRAGMENT.match(text) or _OF_VALUE.match(text)
    led = led or _SOME.search(text)
    return whole and not leans and not led and not _OUTDATED.search(text)


def goes_on(text: str) -> bool:
    """«Les autres équipements», «S3 also has»: besides what was said before."""
    return _GOES_ON.search(text) is not None


def is_worked(text: str, label: str = "") -> bool:
    """What was computed, supposed or worked through for once."""
    if is_exercise(text, label):
        return True
    return bool(_WORKED.search(BRACKETED.sub("", text)))


def is_exercise(text: str, label: str = "") -> bool:
    """«Calcul fait en classe : 10 To…», and what follows of a size and a throughput."""
    exercise = _EXERCISE.match(label) or _EXERCISE.match(text)
    return exercise is not None or bool(_PRODUCT.search(text))
