"""The words French note takers put before a colon, and what kind of label they make."""

from __future__ import annotations

import re
from typing import Literal

from content.notes.language.english.singulars import several_english
from content.notes.language.french import borrowed
from content.notes.language.french.articles import elides, is_several
from content.notes.language.french.criteria import ENGLISH_END, without_count
from content.notes.language.french.lexicon import NOUNS
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_lexical,
    lowered,
    without_article,
)
from content.notes.language.french.shorthand import written_out
from content.notes.language.french.side_nouns import CRITERIA, PHRASES, QUALITIES, meant
from content.notes.language.french.singulars import singular, singular_class
from content.notes.language.french.verbs import is_participle, reads_as_done
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.typography import first_word, fold, word_set

Kind = Literal["criterion", "quality", "feature", "name"]

_SIDES = CRITERIA | QUALITIES
_ADJECTIVES = word_set(
    "responsable public limite cible racine client maitre moyen fixe simple unique reseau"
    " total global local general original ideal manuel type types phare temoin pilote standard"
)
_SUPPORTED = re.compile(
    r"\b(?:supporté|pris en charge|prises? en charge|géré|proposé|utilisé|offert|couvert"
    r"|ciblé|visé|requis|accepté|autorisé|exigé|partagé|protégé|inspecté|analysé|surveillé|préservé|occupé)(?:e|s|es)?$", re.I,
)  # fmt: skip
_ADVISED = re.compile(
    r"\b(?:conseillé|recommandé|préconisé|adapté|indiqué|idéal|approprié)"
    r"(?:e|s|es)?$", re.I,
)  # fmt: skip
_LONGEST_SUPPORTED = 24
# Nouns that ask for a list alone («Commandes») and name a feature with an adjective.
_THINGS = word_set(
    "regle outil service commande fonction fonctionnalite option donnee permission ressource"
)
_OWNED = re.compile(r"(?:de|du|des|pour|en|par)\s|d’|clés?$", re.I)
_OPEN = re.compile(r"(?:usage|cas d usage|exemple|utilisation)s?\b")
_SEVERAL_OF = re.compile(
    r"(?:(?:presque|quasi(?:ment)?) )?(?:tou(?:te)?s?|ceux|celles|deux|trois|aucune?"
    r"|plusieurs|chaque|la plupart|la quasi)\b",
    re.I,
)
_MASS = word_set("contenu contenance but portee")
_AGREES = re.compile(r"\w{3,}(?:able|ible|if|ive|ant|ante|complète?)")
# «Port forwarding» is no «port», whatever its first word is in French.
_ENGLISH_GERUND = re.compile(
    r"[A-Za-z]+ [a-z]+(?:ing|(?<!eg)(?<!or)(?<!log)(?<!nom)ies)$"
)
_DONE = re.compile(r"(?:tion|sion|ment|age|ité|ance|ence|ure|aison|ing)s?$")
_AMBIGUOUS = word_set("support defaut echelle fonctionnement portage")


_ENGLISH = {
    "key features": "caractéristiques clés", "features": "fonctionnalités",
    "key points": "points clés", "use case": "cas d’usage", "use cases": "cas d’usage",
    "engines": "moteurs", "pricing": "tarification", "performance": "performances",
    "encryption": "chiffrement", "replication": "réplication", "availability": "disponibilité",
    "durability": "durabilité", "consistency": "cohérence", "retention": "rétention",
    "throughput": "débit", "latency": "latence", "duration": "durée", "size": "taille",
    "scope": "portée", "billing": "facturation", "price": "prix", "protocol": "protocole",
    "limits": "limites", "benefits": "avantages", "cost": "coût", "storage": "stockage",
    "pour quoi faire": "usage", "pour quoi": "usage", "pour": "usage", "dispo": "disponibilité", "auth": "authentification", "role": "rôle", "roles": "rôles",
    "osi": "couche OSI", "n": "numéro", "num": "numéro", "perf": "performances", "perfs": "performances", "secu": "sécurité",
    "a quoi ca sert": "rôle", "a quoi cela sert": "rôle", "ce que ca fait": "rôle",
    "defaut": "valeur par défaut", "default": "valeur par défaut",
    "les plus": "avantages", "les moins": "inconvénients", "pros": "avantages",
    "proto": "protocole", "protos": "protocoles", "cons": "inconvénients", "security": "sécurité", "purpose": "rôle", "type modele": "type",
}  # fmt: skip

_PRINCIPAL = re.compile(r"\bprincip(?:al|ale|aux|ales)$")
_ONE_CASE = re.compile(r"\b(?:principal|type|typique|idéal|classique)\b", re.I)
_ADDED = re.compile(r"\s(?:&|et)\s|,(?! à )")
_DEFAULT = re.compile(r"default (?P<what>\w+)$", re.I)
# What is known by a number, of which there may be several: «.NET 6, 8».
_NUMBERED = frozenset({"version", "port", "code"})
_NUMBERS = re.compile(r"(?:\.?[^\W\d]+ )?v?\d[\d.x]*(?:(?:, | et | / )v?\d[\d.x]*)+")
# «Mode utilisateur», «minimum technique» say which one, «mode réplication» of what.
_NAMES_ONE = word_set("mode type niveau minimum maximum")
# «Caractéristique clé», «fonction pivot»: said of it, and nothing that it is of.
_APPOSED = word_set("cle type pivot phare pilote cible maitre")


@kept(16384)
def in_french(label: str) -> str:
    """An English label in a French note, and the first of «Type / Modèle»."""
    first, slash, second = label.partition(" / ")
    if slash and " / " not in second and not is_name(first) and not is_name(second):
        both = " " not in second and " " not in first and fold(label) not in _ENGLISH
        both = both and is_plural(first) == is_plural(second)
        label = f"{first} ou {lowered(second)}" if both else first
    if translated := _ENGLISH.get(fold(label)):
        return translated
    if (usual := _DEFAULT.match(label)) and (told := _ENGLISH.get(fold(usual["what"]))):
        return f"{told} par défaut"
    label = written_out(label)
    head, space, rest = label.partition(" ")
    known = bool(_OWNED.match(rest)) or is_participle(rest) or rest.startswith("(")
    known = known or (rest[:1].islower() and agreement(rest) is not None)
    translated = _ENGLISH.get(fold(head), "") if space and known else ""
    if translated.startswith("valeur "):
        return label
    return f"{translated} {rest}" if translated else label


@kept(4096)
def is_side(label: str) -> bool:
    """«Coût», «Encryption»: an attribute of a subject, in either language."""
    label = in_french(label)
    return not is_name(label) and kind_of(label) in {"criterion", "quality"}


def plural(noun: str) -> str:
    if borrowed.gender_of(noun):
        return several_english(noun)
    head, _, rest = noun.partition(" ")
    if head.endswith(("s", "x", "z")):
        return noun
    many = head[:-2] + "aux" if head.endswith("al") else head + "s"
    second, space, more = rest.partition(" ")
    if is_participle(second) and not second.endswith("s"):
        rest = f"{second}s{space}{more}"
    return f"{many} {rest}".strip()


def is_open(noun: str) -> bool:
    """«Usages», «exemples»: there are always others than those a note lists."""
    return bool(_OPEN.match(fold(noun)))


def is_mass(noun: str) -> bool:
    """«Contenu» stays one, however much there is in it."""
    return " ou " in noun or first_word(noun) in _MASS


def plural_cases(noun: str) -> str:
    """«cas d’usage typique» → «cas d’usage typiques»."""
    noun = re.sub(r"\b(type|typique|classique|courant|fréquent)(?=$|\s)", r"\1s", noun)
    last = noun.split(" ")[-1]
    agrees = is_participle(last) or _AGREES.fullmatch(last)
    if agrees and not last.endswith("s") and not is_lexical(last):
        noun += "s"
    return re.sub(r"\b(princip|idé)al$", r"\1aux", noun)


def _is_english(label: str) -> bool:
    """«Load balancing», «security policies»."""
    ends = label.endswith(("ing", "ies"))
    return ends and _ENGLISH_GERUND.match(label) is not None


@kept(16384)
def kind_of(label: str) -> Kind:
    if is_name(label) or _is_english(label):
        return "name"
    head = fold(without_count(without_article(label))).split(" ")
    first = singular(head[0]) if head and head[0] else ""
    if first in {"haut", "haute", "bon", "bonne"} and len(head) > 1:
        first = singular(head[1])
    first = first if first in _SIDES else meant(first) or first
    if first in CRITERIA and "princip" in label and _PRINCIPAL.search(label):
        return "criterion"
    if first in CRITERIA and (first not in _THINGS or len(head) == 1):
        return "criterion"
    if first in QUALITIES:
        return "quality"
    return "feature" if agreement(without_article(label)) else "name"


@kept(16384)
def phrase(label: str) -> tuple[str, Agreement] | None:
    """The label as a noun phrase ready for an article, with its agreement."""
    if _is_english(label):
        return None
    text = _joined(lowered(without_article(label.strip())))
    agreed = agreement(text)
    if agreed is None or is_participle(text.split(" ")[0]):
        return None
    if fold(text).startswith("cas "):
        singular = _ONE_CASE.search(text)
        agreed = Agreement("m", plural=not singular)
    if _ADDED.search(text):
        return None
    return text, agreed


def one(noun: str, agreed: Agreement) -> tuple[str, Agreement]:
    """«Cas d’usage», «prérequis», which are the same for one and for several."""
    head = first_word(noun)
    if head in {"cas", "prerequis"}:
        return noun, Agreement(agreed.gender, plural=False)
    return noun, agreed


def of_one(noun: str, agreed: Agreement, value: str) -> tuple[str, Agreement]:
    """«Limites : même organisation» is one limit, whatever its label says."""
    single = singular_class(noun) if agreed.plural and " " not in noun else ""
    first = value.split(" ")[0]
    many = first.endswith(("s", "x")) and not is_name(first)
    if not single or single == noun or many or _SEVERAL_OF.match(value):
        return noun, agreed
    return single, Agreement(agreed.gender, plural=False)


def is_of_several(noun: str, value: str) -> bool:
    """«Version» of «3.11, 3.12», «port» of «80 et 443»: more than one of them."""
    return noun in _NUMBERED and _NUMBERS.fullmatch(value) is not None


def is_counted(label: str) -> bool:
    """«Trois sortes de bus», «4 événements»: as many as the list that follows."""
    return without_count(label) != label and is_plural(label)


@kept(4096)
def joint(label: str) -> str:
    """« par » after moteurs supportés, « pour » after remède conseillé, else « de »."""
    end = label[-_LONGEST_SUPPORTED:]
    if _ADVISED.search(end):
        return "pour"
    return "par" if _SUPPORTED.search(end) else "de"


def is_nameable(noun: str) -> bool:
    """«Ressource dominante», «garantie de livraison» have a value that can be named.

    What is done says too little alone («livraison»), a support may be many things, and
    what ends with an English word («permission policy») is no phrase of French.
    """
    bare = re.sub(r"\s*\([^()]*\)", "", noun)
    first, *others = bare.split(" ")
    if others:
        return not ENGLISH_END.search(bare)
    if bare.isupper() or singular(fold(first)) in CRITERIA:
        return True
    return not _DONE.search(first) and fold(first) not in _AMBIGUOUS


def is_thing(label: str) -> bool:
    """«Service», «Outil», «Fonction»: what does something rather than has a value."""
    return singular(first_word(without_article(label))) in _THINGS


@kept(4096)
def is_plural(label: str) -> bool:
    """«Types de clés», «Index»; «Clé KMS» is one thing, and no class of several."""
    text = without_article(without_count(label.strip()))
    return text.split(" ")[0].endswith(("s", "x")) or is_several(text)


def _joined(text: str) -> str:
    """« temps récupération » → « temps de récupération »."""
    first, _, rest = text.partition(" ")
    second = rest.split(" ", 1)[0]
    if not second or fold(first) not in _SIDES or "’" in second or second[0] == "(":
        return text
    folded = fold(second)
    if rest == second and folded in _APPOSED:
        return text
    if folded not in NOUNS and not folded.endswith(("tion", "ite")):
        if not (folded.endswith("s") and folded[:-1] in NOUNS):
            return text
        return f"{first} des {rest}"
    if folded in _ADJECTIVES or folded in PHRASES or reads_as_done(second):
        return text
    if fold(first) in _NAMES_ONE and not _DONE.search(second):
        return text
    return f"{first} d’{rest}" if elides(second) else f"{first} de {rest}"
