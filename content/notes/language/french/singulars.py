"""One of several: «politique de scaling» of «Politiques de scaling»."""

from __future__ import annotations

import re

from content.notes.language.english.singulars import one_english
from content.notes.language.french import borrowed
from content.notes.language.french.articles import is_several
from content.notes.language.french.criteria import without_count
from content.notes.language.french.lexicon import INVARIABLE
from content.notes.language.french.nouns import (
    agreement,
    lowered,
    without_article,
)
from content.notes.language.french.side_nouns import CRITERIA, QUALITIES
from content.notes.language.memory import kept
from content.notes.language.names import is_name
from content.notes.language.typography import fold, word_set

_COMMON = re.compile(
    r"\s(?:les plus )?(?:courante?s|fréquente?s|utilisée?s|principaux|principales|typiques|classiques|connue?s|utiles"
    r"|importante?s|clés?)$"
)
_CLASSES = word_set(
    """
    type mode modele niveau classe categorie famille methode solution cas usage avantage
    inconvenient limite limitation benefice etape composant element fonctionnalite
    caracteristique propriete outil commande option parametre protocole moteur service
    index cle tier etat regle principe role objectif contrainte risque condition format
    pratique piege couche point atout faiblesse metrique technologie
    """
)
# One and several alike: «gros fichiers» are each a «gros fichier».
_ALIKE = INVARIABLE | word_set(
    "donnees gros mauvais precis frais epais divers compris francais anglais hors plus moins sans dans "
    "vers sous tres apres corps faux"
)


@kept(16384)
def singular_class(label: str) -> str:
    """« Deux types de lectures » → « type de lectures »; "" where it is no class."""
    text = without_count(without_article(label.strip())).strip()
    text = re.sub(
        r"\s*\([^()]*\)$|\s(?:à|to) (?:connaître|retenir|savoir|know)$", "", text
    )
    if by := re.search(r"\spar\s(?P<kind>\w+)$", text):
        return by["kind"].lower()
    text = re.sub(
        r"\s(?:les plus )?(?:principaux|principales|courante?s?|fréquente?s|utilisée?s)$",
        "",
        text,
    )
    head, _, rest = text.partition(" ")
    folded = fold(head)
    one = singular(folded)
    if one not in _CLASSES:
        return ""
    if one != folded and head.lower().endswith(("s", "x")):
        head = head[:-3] + "al" if head.endswith("aux") else head[:-1]
        rest = _unmarked(rest)
    return lowered(f"{head} {rest}".strip())


def without_plural(kind: str) -> str:
    """«type d’enregistrements» → «type d’enregistrement»: one is of one."""
    last = kind.split(" ")[-1]
    if " des " in kind or fold(last.rpartition("’")[2]) in _ALIKE:
        return kind
    one = one_english(kind)
    if borrowed.gender_of(one) or (last.endswith("ies") and agreement(last) is None):
        return one
    return re.sub(r"(?<=[a-zà-ÿœ]{3})s$", "", kind)


@kept(16384)
def any_singular(label: str) -> str:
    """«Politiques de scaling» → «politique de scaling»; "" where it is no plural."""
    if known := singular_class(label):
        return known
    # «Concept : Placement groups» is under a rubric.
    label = label.rpartition(" : ")[2]
    text = lowered(without_count(without_article(label.strip())).strip())
    text = re.sub(
        r"\s*\([^()]*\)$|\sà (?:connaître|retenir|savoir)$|\s(?:à|de|pour) l’examen$",
        "", text,
    )  # fmt: skip
    text = _COMMON.sub("", text)
    if is_several(text) and not re.search(
        r"\s(?:de|des|du|pour|par|à|aux?|en|sur|dans|les)\s|d’", text
    ):
        return one_english(text)
    agreed = agreement(text)
    head, _, rest = text.partition(" ")
    if not agreed or not agreed.plural or not head.endswith(("s", "x")):
        return ""
    if re.search(r"\s(?:et|&|ou)\s|[,/:\"«“]", text) or is_name(head):
        return ""
    several = head.endswith("aux") and not head.endswith("eaux") and len(head) > 5
    head = f"{head[:-3]}al" if several else head[:-1]
    return f"{head} {_unmarked(rest)}".strip()


def _unmarked(rest: str) -> str:
    """The adjectives after a noun made singular, up to the first preposition."""
    tokens = rest.split(" ")
    for at, token in enumerate(tokens):
        if re.match(r"(?:de|du|des|d’.*|pour|par|à|au|en)$", token):
            break
        if not token.islower() or len(token) <= 3 or fold(token) in _ALIKE:
            continue
        if token.endswith(("s", "eaux")):
            tokens[at] = token[:-1]
        elif token.endswith("aux"):
            tokens[at] = f"{token[:-3]}al"
    return " ".join(tokens)


@kept(4096)
def singular(folded: str) -> str:
    if folded.endswith("aux"):
        return folded[:-3] + "al"
    for form in (folded, folded[:-1] if folded.endswith(("s", "x")) else folded):
        if form in CRITERIA or form in QUALITIES or form in {"cle", "index"}:
            return form
    return folded[:-1] if folded.endswith("s") else folded
