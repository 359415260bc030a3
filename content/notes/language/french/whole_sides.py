"""Whether a label is the whole name of a side: «durée de vie», no «prix approx».

A positive test. «Quel est le X de Y ?» is a question where X is a noun that measures,
names or describes, and where all that follows it completes or qualifies it. Of words
piled up in telegraphic style nobody can tell what is asked.
"""

from __future__ import annotations

import re

from content.notes.language.french import criteria
from content.notes.language.french.nouns import is_lexical
from content.notes.language.french.side_nouns import (
    AMOUNTS,
    KINDS,
    MEMBERS,
    NAMES,
    PHRASES,
    QUALITIES,
)
from content.notes.language.memory import kept
from content.notes.language.typography import fold, word_set

# What can be asked of anything, and so says not what is asked of this: the value of a
# metric, the level of a trigger, the access of a class of storage.
_OPEN = word_set(
    """
    valeur modele sens niveau acces priorite pattern schema etat ordre entree sortie
    public reglage
    """
)
# Sides without being in any class: a memory and a band are as wide as they are.
_MORE = word_set("memoire bande os frais genre variante offre calcul formule mise")
_MEASURES_IN_ENGLISH = word_set("delay window lag")
_COMPLETED = re.compile(
    r"(?:de|du|des|par|pour|à|aux?|en|entre|vers|avec|sur|sous|dans|contre|avant|après|sans"
    r"|hors|depuis|lors|selon|l[ae]s? plus|l[ae]s? moins)\s|de l’|d’|\(|/ |ou |et |→ "
)
# «Concurrence par fonction», «genre de donnée»: of what, or by what.
_COMPLETES = re.compile(r"\s(?:(?:de|du|des|par|pour|entre)\s|de l’|d’)")
_ADJECTIVE = re.compile(
    r"[a-zà-ÿ]{2,}(?:é|ée|[aeu]nt|ie|ue?|uit|crit|dit|licite|ise?|erte?|[eo]inte?|[aei]n?cte?|able|ible|uble|i[qd]ue"
    r"|if|ive|al|ale|el|elle|aire|ante|ente|eux|euse|ain|aine|ier|ière|in|ine|eur|ome|ond|onde|erse|aux)s?"
)
# What qualifies and ends as no adjective does, in full or as it is shortened.
_QUALIFIERS = word_set(
    """
    max maxi maximum min mini minimum fixe type types cle cles libre net nette brut brute
    long longue court courte haut haute bas basse lent lente faible fort forte rapide
    racine mere systeme reseau client serveur cible source simple double unique propre
    utile public publique prive privee auto admin officiel plus synchrone asynchrone
    passante complet complete moderne on-demand logique technique statistique pratique
    critique informatique objectif numerique terminal manuel materiel logiciel
    standard global total moyen moyenne typique osi dns ip iam kms tcp udp aws s3 http
    https json ssl tls rpo rto cidr iops cpu ram vcpu
    """
)
# «Complexité», «fiabilité»: a noun, and no participle as «limité» is.
_QUALITY = re.compile(r"(?:xi|bili|curi|ali|ivi|rsi|idi|ici)tés?$")
_NAMED = re.compile(r"[A-Z][\w/-]*|[\w-]*[A-Z][\w/-]*")


@kept(16384)
def is_whole(noun: str) -> bool:
    """True for a noun that asks for something, completed and qualified as French is."""
    bare = criteria.without_count(noun.strip())
    head = criteria.head_of(bare)
    last = fold(bare.rpartition(" ")[2])
    if last in AMOUNTS or last in _MEASURES_IN_ENGLISH:
        # «Idle timeout», «deregistration delay».
        return True
    known = head in AMOUNTS or head in NAMES or head in PHRASES or head in QUALITIES
    known = known or head in MEMBERS or head in KINDS or head in _MORE
    return (known or bool(_COMPLETES.search(bare))) and is_class(noun)


@kept(16384)
def is_class(noun: str) -> bool:
    """The same of several that are listed, of whatever kind: «endpoints», «files»."""
    bare = criteria.without_count(noun.strip())
    head = criteria.head_of(bare)
    rest = _after_head(bare, head)
    return (bool(rest) or head not in _OPEN) and _qualifies(rest)


def _after_head(noun: str, head: str) -> str:
    """«maximale» of «grande taille maximale», whatever stands before the noun."""
    tokens = noun.split(" ")
    for at, token in enumerate(tokens):
        if fold(token).removesuffix("s") in {head, head.removesuffix("s")}:
            return " ".join(tokens[at + 1 :])
    return " ".join(tokens[1:])


def _qualifies(rest: str) -> bool:
    """Adjectives up to a complement, and no noun beside the first one."""
    while rest:
        if _COMPLETED.match(rest):
            return True
        first, _, rest = rest.partition(" ")
        if not _is_qualifier(first.rstrip(",")):
            return False
    return True


def _is_qualifier(word: str) -> bool:
    """«Partagés», «minimale», «OSI», and no second noun: «partage», «transit»."""
    if fold(word) in _QUALIFIERS or fold(word).removesuffix("s") in _QUALIFIERS:
        return True
    if _NAMED.fullmatch(word) or "-" in word[1:-1]:
        return True
    if _QUALITY.search(word):
        return False
    done = word.rstrip("s").endswith(("é", "ée"))
    return _ADJECTIVE.fullmatch(word) is not None and (done or not is_lexical(word))
