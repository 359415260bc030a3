"""Which questions about a side of a subject are sure to be understood.

The last word on what a label was made into, frame by frame: each asks for labels and
values of one class, and outside of it nobody could tell what is asked. What is refused
here may still be blanked in the words of the note.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.base import Question, Topic
from content.notes.language.french import labels
from content.notes.language.french.articles import of_named, the
from content.notes.language.french.extents import is_one
from content.notes.language.french.forms import form_of
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.nouns import (
    is_common,
    is_lexical,
    lowered,
    without_article,
)
from content.notes.language.french.phrasing import closed, is_trait, subject_of
from content.notes.language.french.side_nouns import QUALITIES
from content.notes.language.french.verbs import is_participle
from content.notes.language.french.which import how_assured
from content.notes.language.french.whole_sides import is_class, is_whole
from content.notes.language.names import is_coined, is_name
from content.notes.language.services import is_service, services_in
from content.notes.language.typography import fold, without_brackets, word_set

_WHICH = re.compile(
    r"\b(?:[Qq]uel(?:le)?s? (?:est|sont)|et) (?:l[ae]s? |l’)"
    r"(?:principa(?:les|ux) )?(?P<noun>[^?]*)"
)
_ASKS = re.compile(
    r"\b(?:quel(?:le)?s?|que|qui|quoi|comment|combien|où|quand|pourquoi|est-ce|lequel"
    r"|lesquel(?:le)?s|(?:est|sont|a|ont)-(?:il|elle|ils|elles|t-il|t-elle|t-on))\b|\bqu’",
    re.I,
)
_LEFT_OPEN = re.compile(r" : (?P<label>[^:?]+) quoi\W*$")
_DONE = re.compile(r"\w{3,}(?:ée?s?|ies?|its?|ites?|ue?s?|ise?s?) ")
_ASSURED = re.compile(
    r"^Comment .* (?:est-il|est-elle|sont-ils|sont-elles) assurée?s?\b"
)
_DESIGNATES = re.compile(r"\b[Qq]ue désigne ")
_VALUES = re.compile(r"valeurs?(?: possibles?)?$")
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
# «Mieux depuis fin 2024», «sorti en 2025», «à noter» are remarks, and name nothing.
_REMARK = re.compile(
    r"(?:mieux|pire|moins|plus|depuis|sinon|surtout|attention|bonus|à|idéal\w*|préférable\w*"
    r"|pratique|important\w*|utile|nouveau|nouveauté|note|rappel|astuce|mix|combo|côté)\b"
    r"|.*\b(?:19|20)\d\d\b", re.I,
)  # fmt: skip
_SIZED = re.compile(
    r"(?:jusqu’à |max\.? |≤ ?|< ?|~ ?)?[\d \u00a0\u202f.,]+\s?(?:[kmgtp]i?[bo]|octets?|ms|s|min|h|j|jours?"
    r"|heures?|minutes?|secondes?)\b|aucune?\b", re.I,
)  # fmt: skip
# Of these a value is one that can be chosen, and listed.
_VALUED = word_set("propriete parametre champ attribut option variable argument droit")
# «À activer à la création» says when it is to be done.
_DUE = re.compile(
    r"à (?P<does>\w{3,}(?:er|ir|re)) (?P<when>(?:à la|au|avant|dès|lors|pendant|après)\b.+)",
    re.I,
)
_DONE_TO = re.compile(
    r"(?:les?|la|chaque|toutes? les?|tous les) (?:\w+ ){1,4}?(?:est|sont) \w+(?:é|i|is|it|u)e?s?\b",
    re.I,
)
_ARROW = re.compile(r"->|→|⇒")
_LED = re.compile(r"(?:Avec|Dans|Pour) ")
_WHICH_SERVICES = " : quels services ?"
# «Origine ou cible» of one header are two questions.
_EITHER = re.compile(r"^\S+ ou ")
# «Où sont les données» of a column «Données dans».
_KEPT_IN = re.compile(r"(?P<what>\w+) (?:dans|sur|chez)$", re.I)
# «Cookie de 1 s à 7 jours», «destination + abonnement» are set, and define nothing.
_SET_TO = re.compile(r"(?:\S+ ){1,4}de \d+ ?\S* à \d|[^()]* \+ ")
_PERCENT = re.compile(r"[\d,. \u00a0\u202f]+%")
_BUILT = re.compile(r"\d| \+ ")
_DENIED = re.compile(r"(?:ne|n’\w+)\s", re.I)
_MEASURE = re.compile(
    r"(?P<what>taille|durée)(?: (?:maximale|minimale|par défaut))? (?:de la |de l’|du |des |de |d’)"
)
# Neither a flexibility nor a frequency has a size.
_ABSTRACT = re.compile(r"(?:ité|esse|ance|ence|eur|tion|isme)s?$", re.I)
# «30 jours sans accès» is when it happens, and not how long it takes.
_ON_CONDITION = re.compile(r"\d \S+ (?:sans|après|avant|d’inactivité|depuis)\b", re.I)
_QUOTED = re.compile(r"«[^«»]*»|\([^()]*\)")
# «Qu’échange Identity pool = ?», «côté bucket -> avec OAC» are drawn, and not spoken.
_SIGNS = re.compile(r"->|[=→⇒<>|]")
# «Avec le VPC, que peut-on ajouter ?» has as many answers as a VPC has uses.
_ANY_DEED = re.compile(
    r"(?:Avec|Pour|Dans|Côté) [^?]*, (?:que |qu’)(?:faut-il|peut-on|doit-on|sont|deviennent|devient)\b"
    r"(?! faire pour \w+(?:er|ir|re)\b)"
)
_WARNS = re.compile(r"\bne\s|\bn’|!")
# Of what everything is made: «que copie DMS ?» is not asked for «les données».
_ANYTHING = re.compile(
    r"(?:donnee|fichier|objet|element|information|contenu|ressource|lot|message|evenement"
    r"|metrique|requete|chose|valeur)s?"
)
_BOUND = word_set("limite limites limitation limitations")


def sure(
    topic: Topic, label: str, value: str, asked: Question | None, *, header: bool
) -> Question | None:
    """The question about a label, None where its frame does not fit what it asks."""
    if asked is None:
        return None
    if not (_ASKS.search(asked.prompt) or label.endswith("?")):
        return _of_quality(topic, label, value)
    kept = _KEPT_IN.fullmatch(label)
    phrase = labels.phrase(kept["what"]) if kept and header else None
    if phrase and form_of(value) == "noun":
        be = "sont" if phrase[1].plural else "est"
        whole = f"{the(*phrase)} {of_named(subject_of(topic))}"
        return closed(f"où {be} {whole}", value)
    if asked.prompt.startswith("Côté ") and _DONE_TO.match(value):
        return _of_quality(topic, label, value) or asked
    fits = _fits(topic, label, value, asked.prompt, listed=False, header=header)
    return asked if fits else None


def _of_quality(topic: Topic, label: str, value: str) -> Question | None:
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
    if _DONE_TO.match(value) and _keeps_up(found[0]):
        return closed(how_assured(*found, subject), value)
    whole = f"{the(*found)} {of_named(subject)}"
    done = form_of(value) == "clause" and fold(found[0]).split(" ")[0] in _CARRIED_OUT
    asks = "en quoi consiste" if done else "qu’est-ce qui caractérise"
    return closed(f"{asks} {whole}", value)


def _fits(
    topic: Topic, label: str, value: str, prompt: str, *, listed: bool, header: bool
) -> bool:
    spoken = lowered(without_article(labels.in_french(label).strip()))
    valued = fold(topic.category).split(" ")[0] in _VALUED
    if _VALUES.match(spoken) and not valued:
        return False
    drawn = _ARROW.search(without_brackets(topic.name)) and _LED.match(prompt)
    known = is_name(topic.name) or is_service(topic.name)
    if drawn or (not known and prompt.endswith(_WHICH_SERVICES)):
        return False
    if f"«{label}»" in prompt and _REMARK.match(label):
        return False
    if left := _LEFT_OPEN.search(prompt):
        first = left["label"].split(" ")[0]
        return _DONE.match(left["label"]) is not None and not is_lexical(first)
    if _ASSURED.match(prompt):
        return _is_kept_up(spoken, value)
    if _DESIGNATES.search(prompt):
        return _is_named(label, value)
    return _is_side(topic, spoken, value, prompt, listed=listed, header=header)


def _is_side(
    topic: Topic, spoken: str, value: str, prompt: str, *, listed: bool, header: bool
) -> bool:
    """«Quel est le débit de X ?»: the label names something that X has one of."""
    found = _WHICH.search(prompt)
    noun = labels.phrase(spoken)
    if not found or not noun:
        return True
    measured = _MEASURE.match(found["noun"])
    if measured and _begins(found["noun"][measured.end() :], noun[0]):
        return _has_measure(noun[0], measured["what"], value)
    if not _begins(found["noun"], noun[0]):
        return True
    if _VALUES.match(noun[0]):
        return True
    if " = " in value or (header and _EITHER.match(found["noun"])):
        return False
    if header and fold(noun[0]) in _BOUND and _SIZED.match(value):
        # «Limite : 10 Go» of what, the words beside the figure have to say.
        return False
    return is_whole(noun[0]) or ((listed or noun[1].plural) and is_class(noun[0]))


def _has_measure(noun: str, measure: str, value: str) -> bool:
    """Whether «la durée du passage», «la taille du cache» is what the value tells."""
    if _ON_CONDITION.search(value):
        return False
    if measure == "taille":
        return is_class(noun) and not _ABSTRACT.search(noun.split(" ")[0])
    return " " not in noun or is_class(noun)


def _begins(asked: str, noun: str) -> bool:
    return fold(asked).split(" ")[:1] == fold(noun).split(" ")[:1]


@lru_cache(maxsize=4096)
def _is_kept_up(spoken: str, value: str) -> bool:
    """«Chiffrement : SSE-S3», «sauvegarde : AWS Backup»: by a means that has a name."""
    if not _keeps_up(spoken) or not is_class(spoken) or _NO_MEANS.match(value):
        return False
    coined = any(is_coined(word.strip("(),;:")) for word in value.split(" "))
    done = " + " in value or names_deed(value)
    return coined or done or bool(_MEANS.search(value) or services_in(value))


def _keeps_up(noun: str) -> bool:
    return fold(noun.split(" ")[0]) in _KEPT_UP


@lru_cache(maxsize=4096)
def _is_named(label: str, value: str) -> bool:
    """«Log stream : une instance»: a term, and what is said of it is no consequence."""
    bare = without_brackets(label).strip()
    if _REMARK.match(bare) or is_participle(bare.split(" ")[0].lower()):
        return False
    if _SET_TO.match(value):
        return False
    form = form_of(value)
    if form in {"clause", "verb", "purpose"} and not is_one(value):
        return False
    several = bare.split(" ")[-1].endswith("s") and not bare.endswith(
        ("ss", "us", "is")
    )
    if not set(fold(bare).split()).isdisjoint(fold(value).split()):
        # «Batch operations : S3 Batch pour…» is named again.
        return True
    first = without_article(value).split(" ")[0].strip(",;:(")
    many = first.endswith(("s", "x")) or value.startswith(
        ("les ", "des ", "Des ", "Les ")
    )
    if several and not many and first[:1].isalpha():
        # Sessions are no cookie, whatever they are kept with.
        return False
    named = is_service(first) or bool(services_in(" ".join(value.split(" ")[:2])))
    return not (named and is_common(bare) and not is_name(bare))


def lists(topic: Topic, label: str, items: tuple[str, ...], prompt: str) -> bool:
    """«Quels sont les moteurs de RDS ?»: of one kind, and of a thing that has them."""
    asks = bool(_ASKS.search(prompt) or prompt.startswith("Complétez "))
    if not asks or "que comprend " in fold(prompt):
        return False
    value = ", ".join(items)
    return _fits(topic, label, value, prompt, listed=True, header=False)


def says(asked: Question) -> bool:
    """The question a sentence answers: of its own subject, and of one thing only."""
    prompt, answer = asked
    spoken = _QUOTED.sub(" ", prompt)
    if _SIGNS.search(spoken):
        return False
    if _ANY_DEED.match(prompt) and not answer.lower().startswith(("un ", "une ")):
        return False
    if "dans quel cas" in fold(prompt) and _WARNS.search(answer):
        return False
    if fold(answer).startswith(("tout ", "toute ")):
        return False
    return _ANYTHING.fullmatch(fold(without_article(answer))) is None


def defines(topic: Topic, value: str, asked: Question) -> bool:
    """A term by what it is: no percentage, no service by what it is put together from."""
    denied = "ue fait " in asked.prompt and _DENIED.match(asked.answer)
    if denied or _PERCENT.fullmatch(topic.name):
        return False
    bare = is_service(topic.name) and not (topic.category or topic.scope)
    traits = "qu’est-ce qui caractérise" in asked.prompt.lower()
    return not (bare and traits and _BUILT.search(value))
