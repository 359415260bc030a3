"""What a table is for, told by its headers side by side: needs, advice, a lexicon."""

from __future__ import annotations

import re

from content.notes.language.table_headers import (
    is_value_header,
)
from content.notes.language.typography import first_word, fold, word_set

NEED_HEADERS = word_set(
    """
    besoin besoins need needs scenario scenarios situation situations exigence exigences
    requirement requirements question questions cas symptome contrainte indice if si quand when
    """
)
CHOICE_HEADERS = word_set(
    """
    service services solution solutions choix choice outil outils tool tools option
    options reponse answer recommandation recommendation composant fonctionnalite
    strategie strategy type technologie utiliser use choisir choose think penser pensez pense
    reflexe
    """
)
_SURE_NEEDS = word_set(
    "besoin besoins need needs exigence exigences requirement enonce enonces"
)
# «Si on me parle de…», «Quand je vois»; «Je réponds», «On prend», «Go for».
_NEEDED = re.compile(
    r"(?:si|quand|lorsqu|if|when)\b|(?:on|je|l enonce|la question|l examen|le sujet)"
    r" (?:me |te |nous )?(?:parle|dit|demande|voit|vois|veut|veux|lis|lit|ai besoin|a besoin|dois"
    r"|doit|cherche|souhaite|voudrais)\b"
    r"|(?:i|we|you|they|the (?:question|exam|customer|client)) (?:\w+ )?(?:needs?|wants?|have|has|must"
    r"|see|sees|reads?|says?|asks?|mentions?|looking)\b"
)
_CHOSEN = re.compile(
    r"(?:je|on|tu|nous|alors|i|you)\b.*\b(?:repond|choisi|prend|prends|utilise|pense|dis|"
    r"met|mets|prefere|pick|choose|use|answer|go)|(?:go for|go with|pick|alors|then)\b"
    r"|(?:la )?(?:bonne )?reponse\b|(?:right )?answer\b"
    r"|(?:(?:a )?utiliser?|a choisir|use|tool|outil|choix|choice|solution|service|commande|command)$"
)


def is_need_table(first: str, second: str) -> bool:
    """«Besoin | Service»: what to choose for each need."""
    answers = first_word(second) in {"reponse", "answer"}
    if first_word(first) in _SURE_NEEDS and (answers or not is_value_header(second)):
        return True
    if answers:
        return False
    if _NEEDED.match(fold(first)) and _CHOSEN.match(fold(second)):
        return True
    needs = first_word(first) in NEED_HEADERS or fold(first).endswith(
        (" need", " pattern", " workload", "from to")
    )
    needs = needs or fold(first).startswith(
        (
            "use case",
            "cas d",
            "mots cle",
            "mot cle",
            "keyword",
        )
    )
    needs = needs or "enonce" in fold(first).split()
    return needs and any(word in CHOICE_HEADERS for word in fold(second).split())


def serves_cases(first: str, other: str) -> bool:
    """«Cas d’usage | Description», «Use case | How»: by what a use is served.

    What one wants is no thing to define, but where a column says that it does.
    """
    case = fold(first).startswith(("cas d usage", "cas d utilisation", "use case"))
    told = is_value_header(other)
    return case and told


def is_chosen(header: str) -> bool:
    """«Service», «Option»: what one may choose, and no «Système» or «Étape»."""
    first = first_word(header)
    return first != "type" and first in CHOICE_HEADERS
