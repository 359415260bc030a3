"""A French statement turned into the question its object answers.

« DAX réduit la latence de lecture » gives « Que réduit DAX ? » and « La latence de
lecture ». French lets a name follow its verb, so this needs no pronoun and no gender.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french.articles import elides
from content.notes.language.french.clauses import (
    is_vague,
    parse,
    starts_object,
)
from content.notes.language.french.forms import verb_position
from content.notes.language.french.nouns import is_common, is_lexical
from content.notes.language.french.verbs import (
    is_infinitive,
    is_plural_verb,
    is_verb,
)
from content.notes.language.names import is_coined
from content.notes.language.typography import fold, small, word_set

_BARE_OBJECT_VERBS = word_set(
    "supporte supportent gere gerent integre offre offrent utilise utilisent donne"
)
_ADVERB = re.compile(r"^(?:\w+ment|aussi|également|toujours|ainsi|souvent|encore)\b\s*")
_TO_SOMEONE = re.compile(
    r"^(?P<who>(?:(?:à|au|aux)\s|à l’).+?)\s+(?P<what>(?:de\s+|d’)(?P<verb>\w+).*)$"
)
_PREPOSITION = re.compile(
    r"^(?P<prep>sur|à|au|aux|à l’|avec|vers|dans|contre|par|en|selon|entre)"
    r"(?:\s|(?<=’))",
    re.I,
)
_OF = re.compile(r"^(?:de\s+|d’)(?:ne pas )?(?P<verb>\w+)")
_OF_VERBS = word_set(
    "permet permettent propose proposent evite evitent offre choisit essaie"
)
_FRAMES = {
    "sert": {"à"}, "servent": {"à"}, "repose": {"sur"}, "reposent": {"sur"},
    "appuie": {"sur"}, "appuient": {"sur"}, "consiste": {"en", "à"},
    "appartient": {"à"}, "correspond": {"à"}, "aide": {"à"}, "aident": {"à"},
    "pointe": {"vers"}, "pointent": {"vers"}, "integre": {"avec", "à", "dans"},
    "accede": {"à"}, "communique": {"avec"}, "participe": {"à"}, "agit": {"sur"},
    "porte": {"sur"}, "interagit": {"avec"}, "contribue": {"à"},
}  # fmt: skip
_DE_VERBS = word_set(
    "depend dependent dispose disposent provient proviennent resulte beneficie "
    "decoule necessite profite profitent"
)
VAGUE_OBJECT = re.compile(
    r"^(?:une? des |(?:le|la|les|une?) (?:[^\w«]|(?:plus|moins|mieux) )|[^,;]*\bd’(?:avant|après)$|(?:\w+\s)?(?:cela|ça|ce|ceci|cet|cette|ces|celui-ci|celle-ci|elles?|eux)\b"
    r"|c’)",
    re.I,
)
_POINTS_BACK = re.compile(r"\b(?:cette|cet|ces)\s|\bce\s(?!qu)", re.I)
_ELSEWHERE = re.compile(
    r",?\s(?:et|ou|mais|puis)\s(?:(?:le|la|les|lui|se|en|y|ne|leur)\s(?=\w+(?:e|ent|it|t)\b)"
    r"|(?:l’|s’|n’|c’))|[,:]\s(?:il|elle|ils|elles|on|c’est|ce sont|celui|celle|le second|"
    r"la seconde|l’autre)\b|\b(?:le premier|la première|le second|la seconde)$",
    re.I,
)
_MAYBE_VERB = re.compile(
    r"(?:,|\set)\s(?P<verb>[a-zà-ÿ]{3,}(?:e|ent|it|d|t))\s(?=(?:le|la|les|leurs?|un|une|des|"
    r"ses|son|sa|du)\s|l’|d’)"
)
_COMMA = re.compile(r"[,;]\s(?![^()]*\))")
_LONG = 7
_LEAST_STEM = 5
# «…, la couche 2 commute les trames», «…, un stateless non», «…, convergence 30 s»
_OTHER_DOES = re.compile(
    r"(?:l[ae]s?\s|l’|une?\s)[^,;]{2,30}\s(?:[a-zà-ÿ]{4,}(?:e|ent|it|t)\s(?:l[ae]s?|une?|des|du)"
    r"\s|(?:non|oui|pas|aussi)$)"
)
_MEASURED_TOO = re.compile(r",\s[a-zà-ÿ]{4,}(?:\s[a-zà-ÿ]+)?\s[<>~≈]?\s?\d")
# «Les métadonnées et installe, …»
_ALSO_DOES = re.compile(r"\set\s(?P<verb>[a-zà-ÿ]{4,})(?=[,;.]|$)")
# «Sauvegarde toutes les 6 h» says how often, and is an example as often as not.
_EVERY = re.compile(
    r"(?:toutes les|tous les|chaque)\s(?:\d|jours?|heures?|nuits?|mois)"
)
# «Les données pendant que la source tourne»: what is news stands behind.
_ANYTHING_DONE = re.compile(
    r"(?:les |des |le )(?:données|trafic|changements|informations|objets|requêtes|éléments)"
    r"(?: (?:pendant|en|sur|vers|dans|entre|jusqu|avant|après|quand|lorsqu|dès)\b|$)", re.I,
)  # fmt: skip
_ADDS = re.compile(r"(?:aussi|également|ainsi|en plus|en outre)\s")
_LASTS = word_set("dure durent")
_TIME = re.compile(r"(?:jusqu’à |environ |au plus |[<>~≤≥] ?)?\d")
# «Jusqu’à 63 caractères, le nom complet 255»
_OTHER_SIZE = re.compile(r"(?:l[ea]s?\s|l’)[^,;]{2,40}\d")
# What these hold is anything: «accepte des invités», «supporte les deux».
_HOLDS = word_set("accepte acceptent supporte supportent")
_BUT = re.compile(r",?\s(?:mais|tandis qu(?:e |’)|alors qu(?:e |’))\s?")
_ADDED = {" aussi", " également", " ainsi", " simplement", " notamment"}
_NEGATIONS = word_set("pas plus jamais ni rien")
_STATE_VERBS = word_set(
    "est sont a ont etait etaient va vont rend rendent met mettent prend prennent reste "
    "restent passe passent occupe occupent joue jouent"
)
_COUNT_ONLY = re.compile(
    r"(?:deux|trois|quatre|cinq|six|\d+|plusieurs)\s\w+s?(?:\s(?:de |d’)?\w+(?:és?|ées?|s|e))?(?:$|,\s(?:de la|du|des|dans)\b)"
)


def ask_object(subject: str, verb: str, rest: str) -> Question | None:
    """The question whose answer is the object of the verb; None where none is sure."""
    verb = small(verb)
    if not rest or fold(rest.split()[0]) in _NEGATIONS or _POINTS_BACK.search(rest):
        return None
    if _COUNT_ONLY.match(rest) or _EVERY.match(rest) or _ANYTHING_DONE.match(rest):
        return None
    rest = _before_other(rest.split(" → ")[0])
    if _repeats(subject, verb, rest):
        return None
    if fold(verb) in _LASTS and _TIME.match(rest):
        return put(f"combien de temps {verb} {subject}", _COMMA.split(rest)[0])
    if _ADDS.match(rest) or (
        fold(verb) in _HOLDS and not is_coined(rest.split(" ")[0])
    ):
        return None
    adverb, rest = "", _before_clause(rest)
    if found := _ADVERB.match(rest):
        adverb, rest = " " + found.group().strip(), rest[found.end() :]
        adverb = "" if adverb in _ADDED else adverb
    if verb.endswith(",") or rest.startswith(","):
        listed = is_verb(*[*rest.lstrip(", ").split(" ", 2), ""][:2])
        return _everything(subject, verb, f"{adverb} {rest}") if listed else None
    if _and_verb(rest):
        return _everything(subject, verb, f"{adverb} {rest}")
    if tells_of_another(rest):
        return None
    if verb in {"prend", "prennent"} and rest.startswith("en charge "):
        return put(f"que {verb} en charge {subject}", rest[10:])
    if fold(verb) in _STATE_VERBS:
        return None
    if verb in {"peut", "peuvent", "doit", "doivent"}:
        return _modal(subject, verb, adverb, rest)
    if subject.lower() == "on":
        return None
    if re.match(r"s(?:e |’)", verb):
        return _indirect(subject, verb + adverb, rest)
    return _direct(subject, verb, adverb, rest) or _indirect(
        subject, verb + adverb, rest
    )


def _repeats(subject: str, verb: str, rest: str) -> bool:
    """«Qu’inverse la résolution inverse ?», «Que permet la commande format ? De formater»."""
    found = _OF.match(rest) if fold(verb) in _OF_VERBS else None
    done = fold(found["verb"] if found else verb)
    stem = done[: max(_LEAST_STEM, len(done) - 2)]
    said = fold(subject).split()
    return len(done) > _LEAST_STEM and any(word.startswith(stem) for word in said)


def _before_other(rest: str) -> str:
    """«les images, ECS les orchestre»: what another one does is not the object."""
    done = _ALSO_DOES.search(rest)
    if done and is_verb(done["verb"], "") and not is_common(done["verb"]):
        return rest[: done.start()]
    if not rest[:1].isdigit() and (measured := _MEASURED_TOO.search(rest)):
        return rest[: measured.start()]
    for found in _COMMA.finditer(rest):
        after = rest[found.end() :]
        other = parse(after.replace(",", " ,"))
        if other and not is_vague(other.subject) and len(other.subject.split()) < _LONG:
            return rest[: found.start()]
        if _OTHER_DOES.match(after) or (_TIME.match(rest) and _OTHER_SIZE.match(after)):
            return rest[: found.start()]
    return rest


def tells_of_another(rest: str) -> bool:
    """Something else is done past the object, by words no lexicon has: no answer."""
    if _ELSEWHERE.search(rest):
        return True
    return any(
        not is_lexical(found["verb"]) and not is_common(found["verb"])
        for found in _MAYBE_VERB.finditer(rest)
    )


def _before_clause(rest: str) -> str:
    """«90 % de réduction mais AWS peut…»: what another does is not the object."""
    for found in _BUT.finditer(rest):
        after = rest[found.end() :].split(" ")
        if found.start() and verb_position(after):
            return rest[: found.start()]
    return rest


def _and_verb(rest: str) -> bool:
    found = re.match(r"^et (?P<verb>\S+)(?: (?P<after>\S+))?", rest)
    return found is not None and is_verb(found["verb"], found["after"] or "")


def _everything(subject: str, verb: str, rest: str) -> Question | None:
    does = "font" if is_plural_verb(verb.rstrip(",")) else "fait"
    return put(f"que {does} {subject}", f"{verb}{rest}".replace(" ,", ","))


def _modal(subject: str, verb: str, adverb: str, rest: str) -> Question | None:
    infinitive, _, tail = rest.partition(" ")
    if found := _ADVERB.match(tail):
        adverb, tail = f" {found.group().strip()}", tail[found.end() :]
    if not is_infinitive(infinitive) or not _is_object(tail, infinitive):
        return None
    if subject.lower() == "on":
        return put(f"que {verb}-on {infinitive}{adverb}", tail)
    return put(f"que {verb} {infinitive}{adverb} {subject}", tail)


def _direct(subject: str, verb: str, adverb: str, rest: str) -> Question | None:
    if fold(verb).startswith("permet"):
        found = _TO_SOMEONE.match(rest)
        if found and is_infinitive(found["verb"]):
            return put(f"que {verb} {subject} {found['who']}", found["what"])
    if _OF.match(rest) and fold(verb) in _OF_VERBS:
        return put(f"que {verb}{adverb} {subject}", rest)
    if _is_object(rest, verb):
        return put(f"que {verb}{adverb} {subject}", rest)
    return None


def _indirect(subject: str, verb: str, rest: str) -> Question | None:
    if rest.startswith("comme "):
        return put(f"comment {verb} {subject}", rest)
    last = fold(verb.replace("’", " ").split(" ")[-1])
    if last in _DE_VERBS and re.match(r"(?:de|du|des)\s|d(?:e l)?’", rest):
        return put(f"de quoi {verb} {subject}", rest)
    found = _PREPOSITION.match(rest)
    if not found or VAGUE_OBJECT.match(rest):
        return None
    preposition = (
        "à" if found["prep"].lower() in {"au", "aux", "à l’"} else found["prep"]
    )
    if preposition.lower() not in _FRAMES.get(last, set()):
        return None
    # One consists in doing: «en quoi consiste X ? — à fournir…».
    asked = "en" if last.startswith("consist") else preposition
    return put(f"{asked} quoi {verb} {subject}", rest)


def _is_object(rest: str, verb: str) -> bool:
    if not rest or VAGUE_OBJECT.match(rest):
        return False
    if starts_object(rest):
        return fold(verb) not in _DE_VERBS
    if fold(verb) in _BARE_OBJECT_VERBS and not _PREPOSITION.match(rest):
        return rest[:1].isalnum() and not rest.startswith("de ")
    return False


def put(prompt: str, answer: str) -> Question:
    """The prompt without capital and question mark; « que » elided where it must."""
    if prompt.startswith("que ") and elides(prompt[4:]):
        prompt = "qu’" + prompt[4:]
    return Question(prompt, answer)
