"""Headings and labels that name no thing of their own, in both languages."""

from __future__ import annotations

import re

from content.notes.language import headings
from content.notes.language.base import Topic
from content.notes.language.memory import kept
from content.notes.language.services import is_known, is_service
from content.notes.language.slips import Slips
from content.notes.language.typography import fold, word_set

# «Le truc que je confondais» is of the author; «DR (du au + cher)» carries an aside.
_OWN = re.compile(
    r"\b(?:trucs?|machins?|je|j’|mon|mes|moi|my|mine|stuff|thing(?:s|ies)?)\b"
    r"|(?-i:\bI(?:’\w+)? [a-z])",
    re.I,
)
_RUBRIC = re.compile(
    r"(?:les? |la |l’|the |some |quelques )?(?:key |main |autres? |grande?s? |petite?s? )?"
    r"(?:variantes?|réglages?|briques?|bases|généralités|points?|chiffres?|rappels?|notions?"
    r"|concepts?|principes?|étapes|règles|pièges?|astuces?|conseils?|questions?|conditions"
    r"|choix|comparaisons?|comparatifs?|schémas?|exemples?|exercices?|cas|divers|autres?"
    r"|characteristics|facts|numbers|figures|basics|overview|tips?|notes?|misc|rules"
    r"|(?:\w+ ){0,3}(?:guidelines|practices|intro|recap|summary|cheat sheet|tips|pitfalls))"
    r"(?: (?:utiles?|clés?|importante?s?|à .+|du cours|in general|to \w+))*$", re.I,
)  # fmt: skip
# «Critères de sélection», «Les enjeux de la sauvegarde»: what is told there is of none
# of them, and of no one thing.
_RUBRIC_OF = re.compile(
    r"(?:les? |la |l’|the )?(?:différente?s |principaux |principales |grande?s )?"
    r"(?:critères|enjeux|concepts|notions|principes|objectifs|caractéristiques|aspects|défis"
    r"|modèles|types|besoins?|généralités|présentation|introduction|rappels?)"
    r"\s(?:de |du |des |d’|en |sur |[a-zà-ÿ]+(?:iques|els)$)", re.I,
)  # fmt: skip
_QUESTION = re.compile(
    r"(?:c’est quoi|qui|who|qu’est-ce|pourquoi|comment|à quoi|quand|quel(?:le)?s?|what|why|how|when"
    r"|which)\b|.*\?$", re.I,
)  # fmt: skip
# The parts a course is divided in: each holds many things, and is none of them.
_PLACED = re.compile(
    r"^(?:l[ae]s? |l’|the )|\s(?:dans|sur|avec|chez|in|on)\s(?:AWS|Azure|GCP|le cloud|the cloud)$",
    re.I,
)
_AREAS = word_set(
    """
    reseau reseaux networking network stockage storage calcul compute bdd db bases
    database databases decouplage messagerie messaging analytics analyse conteneurs
    containers monitoring supervision surveillance observabilite identite identites
    api apis scaling deploiement deploiements deployment deployments gouvernance
    couts facturation migration migrations integration integrations calculs outils
    tools chiffres numbers reflexes divers misc vocabulaire vocabulary terminologie
    """
) | {
    "base de donnees", "bases de donnees", "modele de donnees", "data model",
    "modele de prix", "machine learning", "ia ml", "ml ia", "secu reseau",
    "reseau et load balancing", "securite reseau",
}  # fmt: skip
# «Partie 2», «Chaptre IV»: a number tells the parts of a note apart, and names none.
_PARTS = word_set(
    "chapitre chapter partie section module seance session lecon lesson cours semaine "
    "journee semestre exercice etape annexe unite volet question lecture week episode tome"
)
_NUMBERED = re.compile(r"(?P<part>[^\W\d]+)\s(?:n[°o]\s?)?(?:\d+|[IVX]+|[A-Z])\W*")
_SLIPS = Slips(_PARTS)
_QUESTION_NUMBER = re.compile(
    r"(?:Q|question|exercice|exercise|exo)\s?(?:n[°o]\s?)?\d{1,3}", re.I
)
# «PAS OK», «Oui pour», «.255»: a verdict on what stands above, the end of an address.
_MARK = re.compile(
    r"(?:(?:pas|not|plutôt|très) )?ok(?:ay)?(?: (?:pour|si|for|if))?|(?:oui|non|yes|no)(?: (?:pour|si|for|if))?"
    r"|\.\d{1,3}", re.I,
)  # fmt: skip
_VENDORS = {"aws", "amazon web services", "azure", "microsoft azure", "gcp", "google cloud",
            "google cloud platform", "amazon web services aws", "cloud aws", "aws cloud"}  # fmt: skip
_BASICS = re.compile(r"(?:les |the )?(?:fondamentaux|fundamentals|essentials?)", re.I)
_CLASS = re.compile(
    r"\b(?:types|classes|tiers|kinds|families|categories|options|modes|levels|plans)$",
    re.I,
)
# «Keyspaces (for Apache Cassandra)» is a name, «Index (for the exam)» a remark.
_ASIDE = re.compile(r"\((?:du|de|pour|avec|sans|à|from|to|with|for(?! [A-Z]))\b")


def name_nothing(topic: Topic) -> bool:
    """True of a topic that is a rubric, or a remark: «Silent killers (my slide 12)»."""
    return is_rubric(topic.name) or any(map(is_remark, (topic.name, topic.scope)))


@kept(8192)
def is_area(name: str) -> bool:
    """«Réseau», «Stockage», «API»: a part of a course or of a service, and no thing."""
    return fold(name) in _AREAS


@kept(8192)
def is_placed_area(name: str) -> bool:
    """«Le stockage sur AWS»: an area, wherever, whose sides are of what it holds."""
    return is_area(_PLACED.sub("", name))


def is_class(name: str) -> bool:
    """«EBS Volume Types» heads what is told of each of them."""
    return _CLASS.search(name) is not None


@kept(4096)
def is_numbered_part(heading: str) -> bool:
    """«Partie 2», «01 | Module 5» of the note itself, and no «Route 53»."""
    found = _NUMBERED.fullmatch(heading.rpartition(" | ")[2])
    return found is not None and _SLIPS.explains(fold(found["part"]))


@kept(4096)
def is_question_number(name: str) -> bool:
    """«Q1», «Exercice 3»: what stands beside it answers a question, and defines none."""
    return _QUESTION_NUMBER.fullmatch(name) is not None


@kept(4096)
def is_mark(name: str) -> bool:
    """«PAS OK», «.255»: it marks something else, which is told only there."""
    return _MARK.fullmatch(name) is not None


@kept(1024)
def is_vendor(name: str) -> bool:
    """«AWS», «BDD AWS», «AWS – Fundamentals» over a note: of what its vendor sells."""
    known = fold(name) in _VENDORS
    if known or is_service(name):
        return known
    rest = " ".join(one for one in name.split() if fold(one) not in _VENDORS)
    rest = rest.strip(" -–—|:")
    return rest != name and bool(_BASICS.fullmatch(rest) or is_part(rest))


@kept(8192)
def is_rubric(name: str) -> bool:
    """«Les variantes», «Secure Coding Guidelines», «C’est quoi un VPC au juste»."""
    rubric = _RUBRIC.match(name) or _RUBRIC_OF.match(name)
    return bool(rubric or _QUESTION.match(name))


@kept(8192)
def is_part(label: str) -> bool:
    """«Points clés», «Pour l’examen», «Sécurité»: a part of what is told of a thing."""
    return (
        headings.is_generic(label)
        or headings.is_lead_in(label)
        or headings.is_for_exam(label)
        or headings.is_side(label)
        or is_area(label)
        or is_rubric(label)
    )


@kept(8192)
def is_remark(name: str) -> bool:
    """What the author says of the author, or a name with an aside."""
    return bool(_OWN.search(name) or _ASIDE.search(name))


def owner_of(topic: Topic) -> str:
    """The name that what is said under a topic is of, "" where it has none."""
    known = (one for one in topic[:2] if is_known(one))
    return next(known, "")
