"""A French statement turned into the question its object answers.

« DAX réduit la latence de lecture » gives « Que réduit DAX ? » and « La latence de
lecture ». French lets a name follow its verb, so this needs no pronoun and no gender.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from content.notes.language.base import Question
from content.notes.language.french.articles import elides
from content.notes.language.french.forms import verb_position
from content.notes.language.french.verbs import (
    is_infinitive,
    is_plural_verb,
    is_verb,
)
from content.notes.language.typography import fold, words

_OBJECT = re.compile(
    r"^(?:le|la|les|l’|un|une|des|du|de la|de l’|chaque|plusieurs|tous|toutes|tout|toute"
    r"|deux|trois|quatre|plus de|aucun|aucune|jusqu’à|environ|au moins"
    r"|\d[\d ]*|d’autres|certains|certaines|leurs?|ses|son|sa)(?:\s|(?<=’))",
    re.I,
)
_BARE_OBJECT_VERBS = frozenset(["supporte", "supportent", "gere", "gerent", "integre", "offre", "offrent", "utilise", "utilisent", "donne"])  # fmt: skip
_ADVERB = re.compile(r"^(?:\w+ment|aussi|également|toujours|ainsi|souvent|encore)\b\s*")
_TO_SOMEONE = re.compile(
    r"^(?P<who>(?:à|au|aux|à l’)(?:\s|(?<=’)).+?)\s+(?P<what>(?:de\s+|d’)(?P<verb>\w+).*)$"
)
_PREPOSITION = re.compile(
    r"^(?P<prep>sur|à|au|aux|à l’|avec|vers|dans|contre|par|en|selon|entre)"
    r"(?:\s|(?<=’))", re.I,
)  # fmt: skip
_FRAMES = {
    "sert": {"à"}, "servent": {"à"}, "repose": {"sur"}, "reposent": {"sur"},
    "appuie": {"sur"}, "appuient": {"sur"}, "consiste": {"en", "à"},
    "appartient": {"à"}, "correspond": {"à"}, "depend": {"de"}, "aide": {"à"},
    "pointe": {"vers"}, "s’integre": {"avec", "à", "dans"}, "accede": {"à"},
    "communique": {"avec"}, "participe": {"à"}, "agit": {"sur"}, "porte": {"sur"},
    "donne": {"à"}, "resulte": {"de"}, "interagit": {"avec"}, "sert-il": {"à"},
}  # fmt: skip
_PASSIVE = re.compile(
    r"^(?P<subject>.+?)\s+(?P<be>est|sont|était|étaient)\s+"
    r"(?P<adverb>(?:\w+ment |toujours |ainsi |souvent )?)(?P<participle>\w+(?:é|ée|és|ées|"
    r"it|ite|its|ites|is|ise|ises|u|ue|us|ues|ert|erte|erts|ertes))"
    r"(?P<more>(?: \w+ment)?)\s+"
    r"(?P<prep>par|dans|sur|sous forme de|sous forme d’|au niveau d[eu]|au niveau de la"
    r"|en|via|avec|selon|à partir de|lorsque|quand|pour)(?:\s|(?<=’))(?P<rest>.+)$",
    re.I,
)
_ASKED = {
    "par": "Par quoi", "dans": "Dans quoi", "sur": "Sur quoi", "via": "Via quoi",
    "sous forme de": "Sous quelle forme", "sous forme d’": "Sous quelle forme",
    "au niveau de": "À quel niveau", "au niveau du": "À quel niveau",
    "au niveau de la": "À quel niveau", "avec": "Avec quoi", "selon": "Selon quoi",
    "à partir de": "À partir de quoi", "lorsque": "Quand", "quand": "Quand",
    "pour": "Pour quoi",
}  # fmt: skip
_VAGUE_OBJECT = re.compile(
    r"^(?:cela|ça|ce|ceci|celui-ci|celle-ci|ces derniers)\b", re.I
)
_VAGUE_SUBJECT = re.compile(
    r"^(?:il|elle|ils|elles|on|cela|ça|ceci|ce|cet|cette|ces|c’|son|sa|ses|leur|leurs"
    r"|celui|celle|ceux|certains|certaines|d’autres|tout|tous|toutes|qui|que|y|aucun"
    r"|aucune|rien|chacun|chacune|l’un|beaucoup|la plupart|le même|la même|les deux)\b",
    re.I,
)


@dataclass(frozen=True)
class Clause:
    subject: str
    verb: str
    rest: str


def parse(sentence: str) -> Clause | None:
    """The clause of a sentence with its own subject, where its verb is sure."""
    tokens = sentence.split()
    position = verb_position(tokens)
    if not position:
        return None
    return Clause(" ".join(tokens[:position]), tokens[position],
                  " ".join(tokens[position + 1:]))  # fmt: skip


def is_vague(subject: str) -> bool:
    """True where a subject says nothing without the sentence before it."""
    return bool(_VAGUE_SUBJECT.match(subject))


def predicate(text: str) -> tuple[str, str] | None:
    """(verb, rest) of a text that starts with its verb: « Réduit la latence »."""
    first, _, rest = text.partition(" ")
    following = rest.split(" ", 1)[0]
    if fold(first) in {"se", "s"} and rest:
        verb, _, after = rest.partition(" ")
        return (f"{first} {verb}", after) if is_verb(verb, after) else None
    if is_verb(first, following) or (fold(first) == "prend" and following == "en"):
        return first, rest
    return None


def ask_object(subject: str, verb: str, rest: str) -> Question | None:
    """The question whose answer is the object of the verb; None where none is sure."""
    verb = verb[0].lower() + verb[1:]
    if not rest or fold(rest.split()[0]) in {"pas", "plus", "jamais", "ni", "rien"}:
        return None
    adverb = ""
    if found := _ADVERB.match(rest):
        adverb, rest = " " + found.group().strip(), rest[found.end():]  # fmt: skip
    if rest.startswith(",") or re.match(r"^et \w+", rest) or "," in verb:
        return _everything(subject, verb, adverb, rest)
    if verb in {"prend", "prennent"} and rest.startswith("en charge "):
        return _put(f"{_that(verb)} {verb} en charge {subject}", rest[10:])
    if verb in {"est", "sont", "a", "ont", "était", "étaient"}:
        return None
    if verb in {"peut", "peuvent", "doit", "doivent"}:
        return _modal(subject, verb, adverb, rest)
    return _direct(subject, verb, adverb, rest) or _indirect(
        subject, verb, adverb, rest
    )


def _everything(subject: str, verb: str, adverb: str, rest: str) -> Question | None:
    if is_plural_verb(verb.rstrip(",")):
        return _put(f"Que font {subject}", f"{verb}{adverb} {rest}")
    return _put(f"Que fait {subject}", f"{verb}{adverb} {rest}".replace(" ,", ","))


def _modal(subject: str, verb: str, adverb: str, rest: str) -> Question | None:
    infinitive, _, tail = rest.partition(" ")
    if not is_infinitive(infinitive) or not _is_object(tail, infinitive):
        return None
    return _put(f"Que {verb}{adverb} {infinitive} {subject}", tail)


def _direct(subject: str, verb: str, adverb: str, rest: str) -> Question | None:
    if found := _TO_SOMEONE.match(rest):
        if fold(verb).startswith("permet") and is_infinitive(found["verb"]):
            return _put(f"Que {verb} {subject} {found['who']}", found["what"])
    if re.match(r"^(?:de\s+|d’)(?:ne pas )?(\w+)", rest) and fold(verb) in {
        "permet",
        "permettent",
        "propose",
        "proposent",
        "evite",
        "evitent",
        "offre",
    }:
        return _put(f"{_that(verb)} {verb}{adverb} {subject}", rest)  # fmt: skip
    if _is_object(rest, verb):
        return _put(f"{_that(verb)} {verb}{adverb} {subject}", rest)
    return None


def _indirect(subject: str, verb: str, adverb: str, rest: str) -> Question | None:
    if rest.startswith("comme "):
        return _put(f"Comment {verb}{adverb} {subject}", rest)
    found = _PREPOSITION.match(rest)
    if not found:
        return None
    preposition = (
        "à" if found["prep"].lower() in {"au", "aux", "à l’"} else found["prep"]
    )
    if preposition in _FRAMES.get(
        fold(verb).replace("s ", "s’", 1), set()
    ) | _FRAMES.get(fold(verb).split(" ")[-1], set()):
        return _put(f"{preposition.capitalize()} quoi {verb}{adverb} {subject}", rest)
    return None


def _is_object(rest: str, verb: str) -> bool:
    if not rest or _VAGUE_OBJECT.match(rest):
        return False
    if _OBJECT.match(rest):
        return True
    if fold(verb) in _BARE_OBJECT_VERBS and not _PREPOSITION.match(rest):
        return bool(re.match(r"^\w", rest)) and not rest.startswith("de ")
    return False


def ask_passive(sentence: str, scope: str) -> Question | None:
    """« Les objets sont stockés dans des buckets » asks « Dans quoi … ? »."""
    found = _PASSIVE.match(sentence)
    if not found or is_vague(found["subject"]) or len(words(found["subject"])) > 10:
        return None
    preposition = found["prep"].lower()
    asked = _ASKED.get(preposition)
    if asked is None or "," in found["subject"]:
        return None
    subject = found["subject"][0].lower() + found["subject"][1:]
    pronoun = _pronoun(found["participle"], plural=found["be"] in {"sont", "étaient"})
    start = f"{scope}, {asked[0].lower()}{asked[1:]}" if scope else asked
    prompt = (
        f"{start} {subject} {found['be']}-{pronoun} {found['adverb']}"
        f"{found['participle']}{found['more']}"
    )
    answer = (
        found["rest"] if asked == "Via quoi" else f"{found['prep']} {found['rest']}"
    )
    return _put(prompt, answer.replace("’ ", "’"))


def _pronoun(participle: str, *, plural: bool) -> str:
    feminine = participle.endswith(("e", "es")) and not participle.endswith("é")
    if plural:
        return "elles" if feminine else "ils"
    return "elle" if feminine else "il"


def _that(verb: str) -> str:
    return "Qu’" if elides(verb) else "Que"


def _put(prompt: str, answer: str) -> Question:
    return Question(prompt.replace("Qu’ ", "Qu’"), answer)
