"""Which term, what for a need, how many: asked in French by what is said of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.notes.language.base import Topic
from content.notes.language.french import criteria, labels, side_nouns
from content.notes.language.french.articles import of, of_named
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import agreement, lowered
from content.notes.language.french.phrasing import ended, subject_of, within
from content.notes.language.french.verbs import is_participle
from content.notes.language.french.which import which_is
from content.notes.language.names import is_name, is_named, mentions
from content.notes.language.services import is_known
from content.notes.language.transfers import is_transfer, share
from content.notes.language.typography import (
    first_word,
    large,
    small,
    word_set,
)

# What may be chosen, and so be asked for by its kind.
_CHOSEN = word_set(
    """
    service solution outil option strategie technologie fonctionnalite composant type mode
    classe politique instance volume base stockage architecture methode approche moteur
    protocole plan famille modele produit pattern endpoint commande reglage ressource
    mecanisme controle levier cle groupe regle cache file reseau
    licence offre environnement langage format algorithme enregistrement
    """
)
_PER_THING = re.compile(r"\bpar (?!(?:défaut|mois|jour|an|heure|semaine|seconde)\b)\w")
_ARTICLE = re.compile(r"^(?:(?:Les?|La|Une?|Des) |L’)")
_PURPOSE = re.compile(r"^(?:pour|idéale?s? pour)\s", re.I)
# «Pb de débit» is met with, and needed by nobody.
_MET = re.compile(r"(?:pb|problème|souci|panne|bug|erreur)s?\s(?:de\s|d’|\d)", re.I)
_AIM = re.compile(r"^(?:pour|afin (?:de|d’))\s?(?=\w)", re.I)
_LEAST_GOAL = 3


def term(description: str, category: str, owner: str) -> str:
    category = labels.in_french(category)
    agreed = agreement(category) if not is_name(category) else None
    pick = ("quel", "quelle", "quels", "quelles")
    which = agreed.pick(*pick) if agreed else "quel"
    matches = "correspondent" if agreed and agreed.plural else "correspond"
    noun = lowered(category) if agreed else "terme"
    of_owner = f" {of_named(owner)}" if owner else ""
    if form_of(description) == "verb":
        does = small(description)
        if not agreed:
            # «Qu’est-ce qui affiche l’état ?» is open, but where a name says of what.
            of_what = any(map(is_named, does.split()))
            return ended(f"qu’est-ce qui {does}") if of_what else ""
        return ended(f"{which} {noun}{of_owner} {does}")
    return ended(
        f"{which} {noun}{of_owner} {matches} à cette description : «{description}»"
    )


def need(need: str, kind: str) -> str:
    if _MET.match(need):
        return ended(f"face à «{need}», que choisir")
    kind = labels.in_french(kind)
    agreed = agreement(kind) if not is_name(kind) and kind != "Réponse" else None
    known = agreed and not agreed.plural and first_word(kind) in _CHOSEN
    noun = lowered(kind) if known else "choix"
    feminine = known and agreed and agreed.gender == "f"
    which = "quelle" if feminine else "quel"
    return ended(f"{which} {noun} répond à ce besoin : «{_aimed_at(need)}»")


def _aimed_at(need: str) -> str:
    """«Découpler deux services» of «Pour découpler deux services»."""
    aim = _AIM.sub("", need)
    return large(aim) if form_of(aim) == "infinitive" else need


def evoked(clue: str) -> str:
    return ended(f"quel service évoque, dans un énoncé, «{clue}»")


def faced(topic: Topic, mishap: str) -> str:
    asks = f"face à «{mishap}», que faire"
    known = is_known(topic.name)
    return ended(within(topic, asks, asks) if known else asks)


def goal(topic: Topic, goal: str) -> str:
    form = form_of(goal)
    if form not in {"purpose", "infinitive"} or len(goal.split()) < _LEAST_GOAL:
        return ""
    shown = small(goal) if form == "purpose" else f"pour {small(goal)}"
    asks = f"que faire {shown}"
    return ended(within(topic, asks, asks))


def chosen_for(names: Sequence[str], need: str) -> str:
    shown = [_ARTICLE.sub(lambda one: one[0].lower(), name, count=1) for name in names]
    options = f"{', '.join(shown[:-1])} ou {shown[-1]}"
    need = _PURPOSE.sub("", need)
    plain = form_of(need) == "infinitive" and ":" not in need
    asked = small(need) if plain else f"«{need}»"
    return ended(f"que choisir pour {asked} : {options}")


def matrix(title: str, row: str, column: str, value: str) -> str:
    if is_transfer(row, column):
        part = share(row, column, value)
        used = f", avec {part} % du débit utilisable" if part else ""
        asks = f"combien de temps faut-il pour transférer {row} à {column}{used}"
        return ended(asks)
    measured = labels.phrase(title)
    known = measured and criteria.head_of(measured[0]) in side_nouns.AMOUNTS
    if not measured or not known or not is_participle(row.lower()):
        return ""
    return ended(f"{which_is(*measured, '', '')} pour «{column}»")


def how_many(topic: Topic, what: str) -> str:
    asked = f"combien {of(what)}"
    known = is_known(topic.name) or topic.category
    if not known and labels.is_plural(topic.name):
        # «Les outils» have no number of anything, «par règle» says of what it is.
        owner = f"{topic.scope} : {asked}" if topic.scope else ""
        asked = asked if _PER_THING.search(what) else owner
        return ended(asked) if asked else ""
    if mentions(what, topic.name) or not topic.name:
        return ended(asked)
    return ended(f"{subject_of(topic)} : {asked}")
