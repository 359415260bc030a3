"""Whether a label is a term that can be asked about, and one of its kind."""

from __future__ import annotations

import re

from content.notes.language.base import Topic
from content.notes.language.french import labels
from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import (
    agreement,
    is_lexical,
    without_article,
)
from content.notes.language.french.phrasing import is_mishap
from content.notes.language.memory import kept
from content.notes.language.names import is_coined, is_name
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    first_word,
    fold,
    without_brackets,
    word_set,
    words,
)

# «GPU, ou contrôle de l’OS», «image + deux rôles»: a case that is met.
_SIGNS = re.compile(r"[,;+=<>≠→?!]")
_SIGNS_IN_MEMBER = re.compile(r"[,;=<>≠→?!]")
_CASE = re.compile(r"\s(?:pour|sans|avec|quand|si|chez|ou)\s", re.I)
_ASKS = re.compile(r"(?:pourquoi|comment|quand|combien|qui|que|quel\w*|où)\b", re.I)
# «DMS – Database Migration Service».
SPELT_OUT = re.compile(r"\s[-–—]\s")
_NO_TERM = frozenset({"clause", "prepositional", "purpose", "boolean"})
# What a list says under these is how its subject reaches them.
_GOALS = word_set("DR HA PRA PCA BCP")
_VERSION = re.compile(r"v\d[\d.]*", re.I)
_NUMBER = re.compile(r"\d+")
_MOST_WORDS = 6
# Of these there are as many as one has to say; their names are common words.
_OPEN = word_set(
    """
    terme notion concept mot expression sigle abreviation nom composant composante element
    brique piece partie objet ressource entite acteur outil service solution commande
    option-de-commande instruction parametre argument variable propriete champ attribut colonne
    cas usage avantage inconvenient limitation limite caracteristique atout point qualite
    defaut risque piege erreur probleme panne incident symptome cause etape phase action
    operation tache bonne regle principe pratique methode technique approche mecanisme procede
    caractere unite fichier dossier repertoire document adresse enregistrement section
    categorie domaine sujet theme axe pilier critere metrique indicateur evenement etat
    statut produit fournisseur langage protocole format couche niveau fonction
    fonctionnalite besoin scenario exemple reflexe geste raison motif objectif enjeu
    appareil materiel peripherique support media medium disque composants
    """
)
_ENGLISH_KINDS = word_set(
    "role user group policy host cluster queue topic root owner key pool node"
)
# «Service fermé qui traîne dans les questions», «rôle, à ne pas mélanger»: no kind.
_NO_KIND = re.compile(
    r"[,;:?!&]|(?<!\S)\d|\b(?:qui|que|dont|où|mais|tombe\w*|ne|pas|sont|est|et|ou)\b",
    re.I,
)
_ADVISED = re.compile(
    r"(?:,\s*|\s)(?:à (?:ne pas |bien )?(?:connaitre|connaître|retenir|savoir|maitriser|maîtriser"
    r"|mémoriser|réviser|mélanger|confondre|distinguer)|utiles?|importante?s?|essentiel\w*"
    r"|indispensables?)$", re.I,
)  # fmt: skip
_MOST_IN_KIND = 5
# What stands under «Bases» or «Outils et conditions» is none of one kind.
_RUBRICS = word_set(
    "base rappel essentiel fondamental fondamentaux resume apercu generalite divers info detail"
)
_COMPLETED = re.compile(
    r"\s(?:de|du|des|pour|qui|que|permettant|servant|contenant|graphique|en)\s|\sd’"
)


@kept(16384)
def is_term(topic: Topic) -> bool:
    """A name or a noun, and no case, advice, rubric or bare number."""
    name = SPELT_OUT.split(without_brackets(topic.name).strip())[0]
    if _ASKS.match(name):
        return False
    known = bool(topic.scope or topic.category)
    if not name or (_NUMBER.fullmatch(name) and not known):
        return False
    if is_service(topic.name) or is_mishap(topic.category):
        return True
    if not known and topic.name in _GOALS:
        return False
    # «v1» is one of what its heading names, «type» and «volume» a side of anything.
    if not topic.category and _VERSION.fullmatch(name):
        return False
    if not known and " " not in name and labels.kind_of(name) == "criterion":
        return False
    proper = is_name(name)
    signs = _SIGNS_IN_MEMBER if topic.category else _SIGNS
    if " " in name and signs.search(name):
        return False
    if _CASE.search(name) and not (proper or topic.category):
        return False
    if len(words(name)) > _MOST_WORDS and not (proper or topic.category):
        return False
    if form_of(name) in _NO_TERM and not topic.category:
        return False
    if is_coined(name.split(" ")[0]) and _has_participle(name):
        return False
    return proper or known or not _is_plural_rubric(name)


def _has_participle(name: str) -> bool:
    """«GSI throttlé en écriture» is a case of it."""
    return any(
        word.endswith(("é", "ée", "és", "ées")) and not is_lexical(word)
        for word in name.split(" ")[1:]
    )


def _is_plural_rubric(name: str) -> bool:
    """«Déploiements» heads what is said of them."""
    agreed = agreement(without_article(name))
    return bool(agreed and agreed.plural and " " not in name)


def kind_named(category: str) -> str:
    """«option» of «option à connaître»; "" for what names no kind of thing."""
    kind = _ADVISED.sub("", category.strip())
    if not kind or _NO_KIND.search(kind) or len(words(kind)) > _MOST_IN_KIND:
        return ""
    if fold(kind).rstrip("s") in _RUBRICS:
        return ""
    return kind


@kept(16384)
def is_member_of(topic: Topic) -> bool:
    """Whether the name can be one of the kind: no «Quota par défaut» is a mode.

    Of a closed kind (mode, type, politique) the members have names of their own, or
    qualify it; a common noun with a side of its own is another thing.
    """
    if not kind_named(topic.category):
        return False
    head = first_word(topic.category)
    name = without_brackets(topic.name).strip()
    if head in _OPEN or is_known(name):
        return True
    if fold(name) in _ENGLISH_KINDS:
        return True
    if form_of(name) == "infinitive" or labels.kind_of(name) == "criterion":
        return False
    first, _, rest = without_article(name).partition(" ")
    if fold(first).rstrip("s") == head:
        return True
    agreed = agreement(name)
    english = not _ENGLISH_KINDS.isdisjoint(fold(rest).split())
    if agreed is None or english or not is_lexical(first):
        return True
    return not rest and not agreed.plural


def is_pair(name: str) -> bool:
    """«Sécurité et gestion», «souplesse et économie» head a remark, and are no term."""
    return " et " in name and not any(map(is_coined, name.split(" ")))


def repeats_kind(topic: Topic, value: str) -> bool:
    """«Un volume par tâche» of a volume, «outil historique» of a tool tell no more."""
    kind = first_word(topic.category)
    first = without_article(without_brackets(value).split(",")[0])
    if not kind or fold(first.split(" ")[0]) != kind:
        return False
    return _COMPLETED.search(first) is None
