"""What a table is for, told by its headers side by side: needs, advice, a lexicon."""

from __future__ import annotations

import re

from content.notes.language.table_headers import (
    LANGUAGES,
    is_definition_header,
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
_ADVICE = re.compile(
    r"(?:a (?:ne pas )?(?:faire|eviter)|do|don t|dos|don ts|bonnes? pratiques?|a proscrire"
    r"|mauvaises? pratiques?|erreurs?|good|bad)\b"
)
_WORKED = frozenset({"calcul", "calculs", "calculation", "computation", "working"})
# «Métrique | Calcul»: how each of these is computed is a rule, and no example.
_COMPUTED = word_set(
    "metrique metriques metric metrics indicateur indicateurs grandeur unite unit type "
    "mesure formule notion terme ressource mode operation"
)
_APART = frozenset({"difference", "differences", "distinction", "nuance"})
_MOST_APART = 3
# What its author once answered, or what it was instead: «J’ai mis», «My answer».
_ANSWERED = re.compile(
    r"(?:j ai (?!besoin|vu|lu|le |la |un)|i (?:put|picked|chose|answered|said|thought|got|missed|wrote)\b"
    r"|(?:ma|mon|mes|my) (?:reponses?|choix|answers?|choices?|erreurs?|mistakes?|errors?|guess(?:es)?)\b)"
)
_OPPOSED = (
    {"avantages", "inconvenients"}, {"avantages", "limites"}, {"forces", "faiblesses"},
    {"pros", "cons"}, {"advantages", "disadvantages"}, {"benefits", "drawbacks"},
    {"advantages", "drawbacks"}, {"pour", "contre"},
)  # fmt: skip


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
    told = is_value_header(other) and not is_definition_header(other)
    return case and (told or fold(other) in {"how", "comment"})


def is_chosen(header: str) -> bool:
    """«Service», «Option»: what one may choose, and no «Système» or «Étape»."""
    first = first_word(header)
    return first != "type" and first in CHOICE_HEADERS


def are_sides(first: str, second: str) -> bool:
    """«Avantages | Inconvénients»: two lists side by side, and no rows."""
    return {first_word(first), first_word(second)} in _OPPOSED


def are_advice(headers: tuple[str, ...]) -> bool:
    """«À faire | À éviter»: advice side by side, and no rows that are about one thing."""
    return len(headers) == 2 and all(_ADVICE.match(fold(header)) for header in headers)


def keeps_records(headers: tuple[str, ...]) -> bool:
    """«Version | Date | Auteur», «Semaine | Thème»: about the notes, not their matter.

    «Énoncé | J’ai mis | Corrigé»: what its author got wrong.
    """
    first, *others = map(fold, headers)
    if any(map(_ANSWERED.match, others)):
        return True
    if first in {"semaine", "week", "jour", "day"}:
        return True
    told = {
        "auteur",
        "author",
        "modification",
        "modifications",
        "changes",
        "changement",
    }
    return first in {"version", "date"} and not told.isdisjoint(others)


def works_out(headers: tuple[str, ...]) -> bool:
    """«Énoncé | Calcul | Résultat»: each row works out an example."""
    first, *others = map(first_word, headers)
    return not _WORKED.isdisjoint(others) and first not in _COMPUTED


def tells_apart(headers: tuple[str, ...]) -> bool:
    """«A | B | Différence»: two things in each row, and what sets them apart."""
    return len(headers) == _MOST_APART and first_word(headers[-1]) in _APART


def is_lexicon(first: str, second: str) -> bool:
    """«Anglais | Français», either way round."""
    return {LANGUAGES.get(fold(first)), LANGUAGES.get(fold(second))} == {"en", "fr"}
