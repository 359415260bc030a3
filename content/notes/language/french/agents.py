"""«Par quoi», «par qui», «dans quoi»: what such a question may ask of a passive sentence."""

from __future__ import annotations

import re

from content.notes.language.base import Question
from content.notes.language.french.nouns import without_article
from content.notes.language.typography import fold, word_set

_BY = re.compile(r"\b(?P<par>[Pp]ar) quoi\b")
_IN = re.compile(r"\b[Dd]ans quoi\b")
# «Facturé par seconde» says how often.
_PER = re.compile(
    r"par (?:tranches?|secondes?|minutes?|heures?|jours?|mois|an|année|octets?|[kmgt]o|requêtes?|unités?)\b",
    re.I,
)
# «2019 Zeta est racheté» was a line of a list of years.
_DATED = re.compile(r"quoi (?:19|20)\d\d ")
# «Par Broadcom, qui arrête les licences» tells more.
_WHO_ELSE = re.compile(r",?\s(?:qui|dont|lequel|laquelle)\s")
# Who offers, runs or makes a thing.
_DOERS = word_set(
    """
    fournisseur fournisseurs provider editeur entreprise entreprises societe organisme organismes
    organisation organisations client clients utilisateur utilisateurs administrateur
    administrateurs equipe equipes developpeur developpeurs prestataire prestataires operateur
    operateurs communaute fondation association consortium constructeur fabricant auteur
    responsable tiers employe employes chercheur chercheurs professeur
    """
)
# «Grace M. Hopper» signs with a letter, as no company does.
_PERSON = re.compile(r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)? [A-Z]\. [A-Z][a-zà-ÿ]+")
# What is put somewhere, and so may be asked for there.
_KEPT = tuple(
    word_set(
        """
        stock rang enregistr conserv heberg captur defini inclu decri plac depos deploy execut ecri
        declar contenu integr install sauvegard archiv cre rassembl regroup centralis organis
        encapsul consign copi publi list lanc mis log gard journalis repart distribu exprim
        """
    )
)


def passive(asked: Question) -> Question | None:
    """The question with «qui» for someone; None where place or measure is no answer."""
    if _IN.search(asked.prompt):
        said = fold(asked.prompt).split()
        return asked if any(word.startswith(_KEPT) for word in said) else None
    found = _BY.search(asked.prompt)
    if not found:
        return asked
    if _DATED.search(asked.prompt):
        return None
    if _PER.match(asked.answer):
        return None
    asked = asked._replace(answer=_WHO_ELSE.split(asked.answer)[0])
    by = re.sub(r"^par ", "", asked.answer, flags=re.I)
    whom = set(fold(without_article(by)).split()[:3])
    if whom.isdisjoint(_DOERS) and not _PERSON.match(by):
        return asked
    who = f"{found['par']} qui"
    return asked._replace(prompt=_BY.sub(who, asked.prompt, count=1))
