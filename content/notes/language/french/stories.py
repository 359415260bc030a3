"""Whether a sentence tells of somebody met in an example: «Une startup lance un site»."""

from __future__ import annotations

import re

from content.notes.language.memory import kept
from content.notes.language.typography import fold, word_set

# Who does things in examples, and is no part of what is taught.
_ACTORS = word_set(
    """
    entreprise societe startup start-up organisation association equipe boutique magasin banque
    hopital ecole universite administration agence application appli app site plateforme projet
    developpeur developpeuse administrateur administratrice ingenieur architecte utilisateur
    utilisatrice client cliente visiteur etudiant etudiante eleve personne employe salarie
    internaute entite collegue candidat
    """
)
_SUBJECT = re.compile(
    r"(?:une?|des|l[ae]s?|chaque|certaines?|certains)\s(?P<who>[\w-]+)|l’(?P<whom>[\w-]+)",
    re.I,
)
_ONE = re.compile(r"(?:une?|des|chaque)\s", re.I)


@kept(4096)
def is_actor(subject: str) -> bool:
    """«Une entreprise», «les organisations», «chaque entité»: whoever they are."""
    found = _SUBJECT.match(subject)
    who = fold((found["who"] or found["whom"]) if found else "")
    return who in _ACTORS or who.removesuffix("s") in _ACTORS


def tells_story(sentence: str) -> bool:
    """Of one of them, who was not told of before: an example of the author."""
    return _ONE.match(sentence) is not None and is_actor(sentence)
