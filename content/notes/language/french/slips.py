"""Slips of the pen that no reader could take for French: «metter en service»."""

from __future__ import annotations

import re
from operator import eq

from content.notes.language.french.nouns import is_common
from content.notes.language.french.verbs import OTHER_INFINITIVES, is_infinitive
from content.notes.language.memory import kept
from content.notes.language.typography import fold, said_in, word_set

# «Mettre», «rendre», «suivre» with their last letters changed places.
_TURNED = frozenset(
    f"{one[:-2]}er" for one in OTHER_INFINITIVES if one.endswith(("tre", "dre", "vre"))
)
_WORD = re.compile(r"\b[a-zà-ÿ]{4,}\b")
# What follows «de» by itself after these, no object: «dépendre de services».
_OF_VERBS = word_set(
    """
    avoir beneficier changer debarrasser decouler dependre deriver disposer eviter jouir
    emaner parler permettre priver profiter proteger provenir remplir repondre resulter
    servir sortir suffire tenir user venir composer former proceder partir passer isoler
    separer distinguer charger abuser douter manquer juger informer prevenir alerter
    """
)
_ACTS_OF = re.compile(r"\b(?P<verb>[a-zà-ÿ]{4,}(?:er|ir)) de (?P<what>[a-zà-ÿ]{4,}s)\b")
_QUALITY = re.compile(
    r"(?:nouve|autre|nombreu|multiple|certain|vieu|grand|petit|gro|bon|meilleur|divers|vrai|faux"
    r"|moin|plu|manière|façon)"
)
_SINGULAR = (
    "informatique", "automatique", "publique", "logique", "physique", "numérique",
    "technique", "spécifique", "identique", "classique", "dynamique", "statique",
    "historique", "analytique", "symétrique", "asymétrique", "critique", "unique",
    "disponible", "compatible", "accessible", "variable", "durable", "stable", "rapide",
)  # fmt: skip
_FOLDED_SINGULAR = frozenset(map(fold, _SINGULAR))
_ALONE = re.compile(
    r"\b(?:[Ll]es|[Dd]es|[Cc]es|[Ss]es|[Ll]eurs) (?!plus |moins |mêmes )[a-zà-ÿ]{4,}s "
    rf"(?:{'|'.join(_SINGULAR)})\b(?! et\b)"
)
_ACCENTED = re.compile(r"\béx", re.I)
_TWICE = re.compile(
    r"\b(?P<word>de|le|la|les|des|du|un|une|et|ou|pour|par|est)\s(?P=word)\b", re.I
)


@kept(8192)
def has_slip(text: str) -> bool:
    """True where a word is no French one, agrees with none beside it or stands twice."""
    said = said_in(text)
    turned = not _TURNED.isdisjoint(said)
    if turned and any(fold(one) in _TURNED for one in _WORD.findall(text)):
        return True
    if "éx" in text.lower() and _ACCENTED.search(text):
        return True
    if _stutters(text):
        return True
    if "r de " in text and _lacks_article(text):
        return True
    return not _FOLDED_SINGULAR.isdisjoint(said) and _ALONE.search(text) is not None


def _stutters(text: str) -> bool:
    said = fold(text).split()
    return any(map(eq, said, said[1:])) and _TWICE.search(text) is not None


def _lacks_article(text: str) -> bool:
    """«Déployer de certificats»: what is deployed takes an article."""
    for found in _ACTS_OF.finditer(text):
        verb, what = found["verb"], found["what"]
        acts = is_infinitive(verb) and fold(verb) not in _OF_VERBS
        denied = re.search(
            r"\b(?:pas|plus|jamais|sans|trop|assez|beaucoup|peu)\b", text, re.I
        )
        if acts and not denied and not _QUALITY.match(what) and is_common(what):
            return True
    return False
