"""How a quality of a thing is kept up: «Comment le chiffrement est-il assuré ?»

Only what is kept up by means of something is asked so, and only where the value names
the means; what is told of it in a clause is asked by what it says.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses, labels
from content.notes.language.french.articles import of_named, the
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.phrasing import closed, is_trait, subject_of
from content.notes.language.french.side_nouns import QUALITIES
from content.notes.language.french.which import how_assured
from content.notes.language.french.whole_sides import is_class
from content.notes.language.names import is_coined, mentions
from content.notes.language.services import services_in
from content.notes.language.typography import first_word, fold, word_set

# What is kept up by some means, and is no deed of its own.
_KEPT_UP = word_set(
    """
    securite disponibilite haute-disponibilite resilience fiabilite redondance elasticite
    tolerance synchronisation maintenance replication chiffrement authentification
    surveillance supervision isolation persistance protection conservation sauvegarde
    coherence integrite journalisation tracabilite confidentialite durabilite haute
    scalabilite
    """
)
_CARRIED_OUT = word_set(
    """
    gestion controle maintenance transformation validation resolution replication
    authentification surveillance supervision integration migration verification
    autorisation filtrage restauration configuration sauvegarde synchronisation
    """
)
# «Toujours actif», «autre région», «99,99 %» say whether, where or how much.
_NO_MEANS = re.compile(
    r"(?:toujours|jamais|autre|même|aucune?|oui|non|actif|active|inclus|possible|action|à la main"
    r"|manuelle?)\b|[^(]*\d\s?%", re.I,
)  # fmt: skip
_MEANS = re.compile(
    r"\b(?i:via|avec|par|grâce|au moyen)\s|(?:^|[\s(/-])[A-Z][A-Z0-9]+(?![a-z])"
)
# «À activer à la création» says when it is to be done.
_DUE = re.compile(
    r"à (?P<does>\w{3,}(?:er|ir|re)) (?P<when>(?:à la|au|avant|dès|lors|pendant|après)\b.+)",
    re.I,
)
DONE_TO = re.compile(
    r"(?:les?|la|chaque|toutes? les?|tous les) (?:\w+ ){1,4}?(?:est|sont) \w+(?:é|i|is|it|u)e?s?\b",
    re.I,
)


def of_quality(topic: Topic, label: str, value: str) -> Question | None:
    """«Haute disponibilité : les données sont répliquées», told in a clause."""
    found = labels.phrase(labels.in_french(label))
    if not found or found[1].plural or not is_class(found[0]):
        return None
    if fold(found[0].split(" ")[0]) not in QUALITIES | {"haute"}:
        return None
    subject = subject_of(topic)
    if due := _DUE.fullmatch(value):
        asks = f"quand faut-il {due['does']} {the(*found)} {of_named(subject)}"
        return closed(asks, due["when"])
    if form_of(value) not in {"clause", "verb"} and not is_trait(value):
        return None
    said = clauses.parse(value)
    if said and said.verb == "est" and mentions(said.subject, topic.name):
        # «Broker est conçu pour durer» tells of the whole, and of no quality.
        return None
    if DONE_TO.match(value) and keeps_up(found[0]):
        return closed(how_assured(*found, subject), value)
    whole = f"{the(*found)} {of_named(subject)}"
    done = form_of(value) == "clause" and first_word(found[0]) in _CARRIED_OUT
    asks = "en quoi consiste" if done else "qu’est-ce qui caractérise"
    return closed(f"{asks} {whole}", value)


@lru_cache(maxsize=4096)
def is_kept_up(spoken: str, value: str) -> bool:
    """«Chiffrement : SSE-S3», «sauvegarde : AWS Backup»: by a means that has a name."""
    if not keeps_up(spoken) or not is_class(spoken) or _NO_MEANS.match(value):
        return False
    coined = any(is_coined(word.strip("(),;:")) for word in value.split(" "))
    done = " + " in value or names_deed(value)
    return coined or done or bool(_MEANS.search(value) or services_in(value))


def keeps_up(noun: str) -> bool:
    """«Sauvegarde», «haute disponibilité»: by some means, which may have a name."""
    return fold(noun.split(" ")[0]) in _KEPT_UP
