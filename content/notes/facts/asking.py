"""What a heading that asks something is about: «Et Control Tower dans tout ça ?»."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.facts.headed import turned_to
from content.notes.language import headings
from content.notes.language.memory import kept
from content.notes.language.names import is_name, is_typed_large
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_asides, word_set, words

_ARTICLE = r"(?:(?:une?|l[ae]s?|des|du|the|an?)\s|l’|de la\s|de l’|d’(?:une?\s)?)?"
_WHAT = r"(?:qu’est[- ]ce qu(?:e\s|’)|what(?:\sis|\sare|’s)\s)"
_USE = r"(?:utiliser|choisir|adopter|étudier|connaître|to use|to choose|use|choose|do we need|do we use)"
_AFTER = (
    rf"(?:(?:introduction|intro|contexte)\s?:\s)?(?:{_WHAT}|c’est quoi\s|comment (?:fonctionne|marche)(?:nt)?\s"
    rf"|(?:pourquoi|quand|why|when)\s(?:{_USE}\s)?|what do you mean by\s)"
    r"(?P<what>[^?,;:]+?)"
    r"(?:\s(?:(?:is |are )?used(?: for)?|good for|exists?|matters?|works?|et pourquoi))?"
)
_BEFORE = r"(?:how do(?:es)?\s(?P<works>[^?,;:]+?)\swork|(?P<is>[^?,;:]+?)[\s,–—-]+c’est quoi)"
_ASKED_OF = re.compile(rf"(?:{_AFTER}|{_BEFORE})\s?[?:]*", re.I)
_SAID = re.compile(rf"(?P<article>{_ARTICLE})(?P<kind>(?:commande|instruction)\s(?=\S+$)|(?:réseau|service|outil|protocole)\s(?=\S))?"
                   r"(?P<name>\S.*)", re.I)  # fmt: skip
_WHAT_ONE = re.compile(r"qu’est[- ]ce qu’une?\s", re.I)
_DEFINITE = {"un": "le ", "du": "le ", "le": "le ", "une": "la ", "la": "la ", "de la": "la ", "les": "les ", "des": "les ",
             "l’": "l’", "d’": "", "de l’": "l’", "d’un": "le ", "d’une": "la "}  # fmt: skip
# «Les avantages du LAN ?»
_THE = re.compile(r"(?:les|the)\s", re.I)
# «Pourquoi un serveur secondaire» asks without its mark.
_WHY = re.compile(r"(?:pourquoi|comment|why|how)\s[^,:]+", re.I)
_OR = re.compile(r"\s(?:ou|or|vs\.?)\s")
_LEANS = word_set(
    "ca cela ce c ceci il elle ils elles on son sa ses leur leurs le l s se nous vous tu je me m moi y en it its they "
    "their this that these those them you your we our i"
)
_LIGHT = word_set(
    "qui que qu quoi quel quelle quels quelles comment pourquoi quand combien ou a au aux est sont et de du des d un une "
    "la les dans pour par sur avec sans entre utiliser choisir sert servent fonctionne fonctionnent marche marchent donc "
    "faire fait faut differences difference avantages inconvenients cas usage usages what why how when which who where "
    "can should do does is are the a an of in on for to with without use used choose work works need and or not"
)
_MOST_NAMED, _STEM = 4, 5


@kept(4096)
def asked_of(heading: str) -> str:
    """The one name that a question asks about, "" of what is none, or has none."""
    if turned := turned_to(heading):
        return turned
    text = headings.without_numbering(heading)
    found = _ASKED_OF.fullmatch(without_asides(text))
    if found:
        told = found["what"] or found["works"] or found["is"]
    elif text.endswith("?"):
        told, _ = headings.aspect_in(_THE.sub("", text.rstrip(" ?")))
    else:
        return ""
    said = _SAID.match(told.strip(' «»"“”'))
    return _named(said) if said else ""


def asks_what(heading: str) -> bool:
    """«Qu’est-ce qu’un CDN ?»: what stands below it answers as it is asked."""
    return bool(_WHAT_ONE.match(heading) and asked_of(heading))


def _named(said: re.Match[str]) -> str:
    """«le LAN» of «un réseau LAN», «la commande ping» as it is."""
    article = _DEFINITE.get(said["article"].strip().lower(), "")
    typed = (said["kind"] or "").lower().startswith(("commande", "instruction"))
    if typed:
        return f"{article}{said['kind']}{said['name'].lower()}"
    return f"{article}{said['name']}" if _is_one(said["name"]) else ""


@lru_cache(maxsize=4096)
def asks_of_another(heading: str, subject: str) -> bool:
    """«Pourquoi deux sorties ?» is about no shell, which has them.

    Not «Comment ça marche ?», which asks of what stands above.
    """
    text = headings.without_numbering(heading)
    if not ("?" in text or _WHY.fullmatch(text)) or _OR.search(text):
        return False
    asked = fold(text).split()
    heavy = {_stem(one) for one in asked if one not in _LIGHT}
    leans = not _LEANS.isdisjoint(asked)
    return bool(heavy) and not (leans or heavy & {*map(_stem, fold(subject).split())})


def _stem(word: str) -> str:
    return word[:_STEM].rstrip("s")


def _is_one(name: str) -> bool:
    """«S3 object lock», «LAN»: known by its name, and no two of them."""
    bare = without_asides(name).strip()
    if not 0 < len(words(bare)) <= _MOST_NAMED or headings.is_generic(bare):
        return False
    if re.search(r"\s(?:et|ou|and|or|vs\.?|[/&+])\s", bare):
        return False
    return is_service(bare) or (is_name(bare) and not is_typed_large(bare))
