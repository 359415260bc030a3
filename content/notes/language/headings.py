"""Headings and labels that name no subject, in French and English.

«Recap», «Cas d’usage» and «Pour l’examen AWS SAA» say what a part is for, not what it
is about; the subject is then the heading above.
"""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.english.verbs import commands
from content.notes.language.french.forms import form_of
from content.notes.language.french.verbs import is_infinitive
from content.notes.language.services import is_service
from content.notes.language.typography import fold, without_asides, word_set

_GENERIC = re.compile(
    r"^(?:"
    r"recap(?:itulatif)?|resume|synthese|sommaire|table des matieres|contents|plan|"
    r"summary|overview|conclusion|introduction|intro|annexes?|ressources?|references?|"
    r"sources|liens|links|notes?|remarques?|attention|important|astuces?|conseils?|"
    r"tips?|bonus|quiz|exercices?|exemples?|examples?|scenarios?|cas pratiques?|details|"
    r"definitions?|glossaire|glossary|vocabulaire|schemas?|diagramm?es?|contexte|"
    r"context|background|objectifs?|prerequis|pourquoi|why|comment|how|quand|when|que |"
    r"quel|quelles?|qu est ce|what|who|which|where|points? |a retenir|bien retenir|"
    r"pour l examen|pour la certif|for the exam|exam tips|a savoir|key takeaways|"
    r"comparatifs?|comparaisons?|comparison|tableaux?|differences?|vue d ensemble|"
    r"cas d usage|use cases?|usages?|avantages?|inconvenients?|limites?|limits?|limitations?|"
    r"caracteristiques?|principales caracteristiques|fonctionnalites?|features?|"
    r"fonctionnement|principes?|historique|histoire|evolution|architecture|composants?|"
    r"concepts?|notions?|bonnes pratiques|best practices|pieges?|erreurs?|problemes?|confusions?|pannes?|idees recues|faux amis|mises? en garde|pitfalls?|gotchas?|(?:common )?mistakes?|troubleshooting|depannage|"
    r"chapitre|chapter|module|partie|section|cours|lecon|lesson|etapes?|steps?|"
    r"en details?|autres?|divers|misc|questions?|answers?|reponses?|version \d|"
    r"(?:les )?(?:deux|trois|quatre|cinq|\d+) (?:types?|modes?|sortes?|options?|niveaux)$|"
    r"les (?:differents?|differentes|types|grands|principaux|principales)|"
    r"resume general|mise en situation|types? (?:de|d)\b|services additionnels|"
    r"document|demo|tp|lab|labs|mep|mise en pratique|roles? et|processus|"
    r"idee generale|une definition|summary of|general|appendix|outils|tools|"
    r"l approche|approche|philosophie|commandes|syntaxe|configuration|installation|"
    r"gestion|points cles|key points|points forts|structure|nomenclature|formatage|"
    r"to ?do|a faire|a revoir|a creuser|methodes? pour|methode$|methodologie$|concepts fondamentaux|services|(?:les )?bases?$|basics|fundamentals|"
    r"chiffres|quotas|numbers|essentiel|l essentiel|cles?$"
    r")(?:\b|$)"
)
_EXAM = re.compile(
    r"pour l examen|pour la certif|\bexam\b|a retenir|takeaway|points d attention"
)
_MULTIPLE = re.compile(r"\s(?:/|vs\.?|\+|&|et|and|ou|or|versus|↔)\s|,\s", re.I)
_NUMBERING = re.compile(
    r"^(?:(?:chapter|chapitre|module|partie|section|étape|step)\s+[\dIVX.]+\s*[-–—:.]?\s*"
    r"|Q(?:uestion)?\s?\d*\s?[:.)]\s+"
    r"|\\?#?\s?\d+(?:\.\d+)*\s*[.):–-]\s*|[IVX]+[.)]\s+|[a-z]\)\s+)", re.I,
)  # fmt: skip
_NUMBER_ONLY = re.compile(r"^\d+(?:\.\d+)*\s+(?=[A-ZÀ-Ÿ])")
_PREFIX = re.compile(
    r"^(?:faq|fiche|mémo|notes?|cours|section|définition|definition|résumé|qu’est-ce qu(?:e|’)|"
    r"service principal|autour|focus|zoom|what is(?: an?| the)?|what are|notion de)\s*"
    r"(?::|–|-|sur\s|de la\s|de l’|du\s|des\s|de\s|d’(?:une?\s)?|\s|(?<=’))\s*",
    re.I,
)
_OVERVIEW = re.compile(
    r"[,:–—-]?\s+(?:overview|basics|(?-i:bases)|summary|in depth|in detail|fundamentals|cheat ?sheet|en détails?"
    r"|en bref|en résumé|en pratique|en une phrase|en deux mots|en un mot)$"
    # «Test suite» and «Order details» are names; «WAF détails» is WAF.
    r"|\s?[,:–—-]\s+(?:détails?|details?|suite)$|(?-i:(?<=[A-Z][A-Z])\s+détails?$)", re.I,
)  # fmt: skip
# «Réseau sur AWS — mes notes», «SAA-C03»: the note itself, and nothing it is about.
_DOCUMENT = re.compile(
    r"\b(?:mes|notes?|fiches?|révisions?|revision|cheat ?sheets?|mémo|cours|course|exam|examen"
    r"|certif\w*|SAA|(?:SAA|CLF|DVA|SOA)-C\d+)\b", re.I,
)  # fmt: skip
_TO_LEARN = re.compile(
    r"\b(?:a (?:connaitre|retenir|savoir)|to (?:know|remember))(?: \w+ment| absolutely)?$"
)
_ASPECT_END = re.compile(
    r"^(?P<subject>.+?)\s+(?P<aspect>use cases?|features|benefits|limits|limitations|"
    r"pricing|advantages|facts|numbers|figures|essentials|quotas)$", re.I,
)  # fmt: skip
_ASPECT_START = re.compile(
    r"^(?P<aspect>(?:types|use cases|features|benefits|limitations|advantages) of|"
    r"(?:types|avantages(?: et (?:inconvénients|limites))?|limites|cas d’usage|caractéristiques|inconvénients|composants|"
    r"fonctionnalités|rôles?|objectifs?|règles?|contenu|fonctionnement) (?:de la|de l’|"
    r"du|des|de|d’|pour))\s*(?P<subject>.+)$", re.I,
)  # fmt: skip
_FORMERLY = re.compile(
    r"\s*\((?:formerly|previously|anciennement|ex(?:-|\s))[^()]*\)$", re.I
)
_PARENTHETIC = re.compile(r"\s*\((?:(?:à (?:savoir|connaître|retenir|revoir|creuser)|par cœur|rappel|important|attention"
                          r"|mon|ma|mes|le plus|la plus|hors|pas|pour moi|to know|my)\b|(?:et|and|\+|&)\s|mes notes|notes|fiche|résumé|cours|my notes|draft|perso|v\d|formerly|legacy|ex|anciennement|bientôt|suite|bêta|"
                          r"optionnel|exemple|simplifié|cours|i+|\d+)[^)]*\)$", re.I)  # fmt: skip
_EXAMPLE = re.compile(
    r"(?:(?:dans|in|with|avec) )?(?:des |les |autres |l’|cet |the |this |following )*"
    r"(?:exemples?|examples?|e\.g\b|p\.? ?ex\b|ex\.?$)"
    # «RCU Example», «Calcul : exemple»: what stands below is worked out.
    r"|.+\s(?:exemple|example)s?$", re.I,
)  # fmt: skip
_LEAD_IN = re.compile(
    r"^(?:pour l examen|bien retenir|bien differencier|a retenir|a savoir|retenir|savoir|"
    r"notes?|important|attention|utilise pour|exemples?|ex|par exemple|voici|points?(?! forts?| faibles?)|"
    r"pour info|rappel|remarque|nb|astuce|conseil|on peut|il faut|exam tips?|remember|"
    r"used for|these |this |examples?|answer|reponse|objectif|actions? en cascade|"
    r"the website url|object values|the key is|tip|caution|warning|fichier json|"
    r"hint|gotcha|reminder|fyi|nota|pro tip|good to know|bon a savoir|key (?:point|idea)s?|takeaways?|"
    r"the following|contrairement a|en tant que|les fichiers et|cela|ce qui|dans ce cas|"
    r"grace a|bonnes pratiques|pieges?|warning|conclusion|en resume|en bref|exam(?:en)?$|afin|avec|voir|see|mot-cle|chaque|le client|aws gere)\b"
)
_TAGS = re.compile(r"(?:\s+#[a-zà-ÿ][\w/-]*)+\s*$")
_ENGLISH_TERM = re.compile(
    r"(?:terme|term|vocabulaire|nom|mot) (?:en\b|anglais|english)"
)


def without_tags(heading: str) -> str:
    """«ECS» of «ECS #ecs #conteneurs»: how its author finds the note again."""
    return _TAGS.sub("", heading)


@lru_cache(maxsize=16384)
def without_numbering(heading: str) -> str:
    bare = _NUMBER_ONLY.sub("", _NUMBERING.sub("", heading.strip()))
    return bare.strip(" -–—:*#") or heading.strip()


def without_aside(label: str) -> str:
    """«EventBridge (formerly CloudWatch Events)» is EventBridge."""
    return _FORMERLY.sub("", label).strip()


@lru_cache(maxsize=1024)
def without_overview(label: str) -> str:
    """«Beanstalk en une phrase» is about Beanstalk."""
    return _OVERVIEW.sub("", label)


@lru_cache(maxsize=16384)
def subject_in(heading: str) -> str:
    """The subject a heading names, or "" where it names none or several."""
    text = _OVERVIEW.sub("", without_numbering(heading))
    stripped = _PREFIX.sub("", text)
    if stripped != text:
        text = stripped.rstrip(" ?\u202f\u00a0")
    text = _PARENTHETIC.sub("", text).strip()
    folded = fold(text)
    if _says_what_to_do(text) or _DATED.search(text):
        return ""
    if re.match(r"(?:un|une|des|an?)\s", text, re.I) and not _ONE_THING.match(text):
        return ""
    if is_service(text) and not _BOTH.search(text):
        return text
    if len(folded) < 2 or text.endswith(("?", "!")) or _GENERIC.match(folded):
        return ""
    if _TO_LEARN.search(folded) or _DOCUMENT.search(text):
        return ""
    bare = without_asides(text)
    if _MULTIPLE.search(bare) or len(fold(bare).split()) > 7:
        return ""
    return text


# «Un appairage de VPC» is one thing, however small its first letter.
_ONE_THING = re.compile(
    r"(?:Un|Une) (?!(?:exemple|cas|autre|peu)\b)[a-zà-ÿ-]+ (?:de |d’)[\w’ -]{2,30}$"
)
_BOTH = re.compile(r"\s(?:et|ou|vs\.?|\+|&)\s+[A-Z]")
_BOUNDED = re.compile(
    r" (?:par defaut|initiale?|minimale?|maximale?|min|max|minimum|maximum)$"
)
_BOUNDS = word_set("defaut default min max mini maxi minimum maximum initial") | {
    "par defaut",
    "by default",
}
_DATED = re.compile(r"\b\d{1,2}/\d{1,2}\b|\b20\d\d\b")


@lru_cache(maxsize=16384)
def is_side(heading: str) -> bool:
    """«Accès» and «Perfs» under the heading of a service are sides of that service."""
    return fold(heading) in _SIDES


# Kept to words that no one calls a thing by.
_SIDES = word_set(
    """
    acces perf perfs performance performances secu securite chiffrement cout couts prix
    tarif tarifs tarification facturation dispo disponibilite durabilite resilience
    monitoring supervision surveillance config reseau limites quotas sauvegarde
    sauvegardes replication scalabilite integration integrations deploiement utilisation
    security pricing access networking encryption availability durability backup backups
    """
)
_PLACES = word_set(
    "sous sur avec dans en par depuis avant apres via vers chez with in on under using "
    "before after from"
)


def _says_what_to_do(text: str) -> bool:
    """«Restreindre l’accès», «Sous Linux», «Apply Feature Detection» name no thing."""
    first, _, rest = text.partition(" ")
    if not rest:
        return is_infinitive(first)
    if fold(first) in _PLACES or form_of(text) == "infinitive":
        return True
    return is_infinitive(first) or first in {"Do", "Don’t"} or commands(first, rest)


@lru_cache(maxsize=16384)
def aspect_in(heading: str) -> tuple[str, str]:
    """(subject, aspect) of «S3 Use cases», «Avantages de FAT32»; ("", "") otherwise."""
    text = without_numbering(heading)
    if found := _ASPECT_END.match(text):
        return found["subject"], found["aspect"]
    if found := _ASPECT_START.match(text):
        aspect = re.sub(
            r"\s+(?:of|de la|de l’|du|des|de|d’|pour)$", "", found["aspect"]
        )
        return found["subject"], aspect
    return "", ""


@lru_cache(maxsize=16384)
def is_generic(label: str) -> bool:
    """True for a label or heading that names no subject by itself."""
    return bool(_GENERIC.match(fold(without_numbering(label))))


@lru_cache(maxsize=16384)
def is_for_exam(label: str) -> bool:
    return bool(_EXAM.search(fold(label)))


@lru_cache(maxsize=16384)
def is_lead_in(label: str) -> bool:
    """True for «Utilisé pour des cas comme», «Bien retenir»: what follows matters."""
    return bool(_LEAD_IN.match(fold(label)))


@lru_cache(maxsize=1024)
def is_example(label: str) -> bool:
    return bool(_EXAMPLE.match(label))


CRITERION_HEADERS = word_set(
    """
    element elements aspect aspects critere criteres criterion criteria
    caracteristique caracteristiques propriete proprietes property properties
    fonctionnalite feature features regle champ field attribut attribute parametre
    parameter point question rubrique categorie-critere dimension metric theme
    themes fact facts sujet sujets thing things item items topic topics
    """
)
# Headers of tables whose columns are the things compared, whatever these are called.
COMPARED_HEADERS = word_set(
    """
    critere criteres criterion criteria aspect aspects caracteristique caracteristiques
    dimension dimensions attribut attributs attribute attributes point points feature
    features propriete proprietes property properties
    """
)
_DECLARING = word_set(
    "caracteristique caracteristiques propriete proprietes attribut attributs critere criteres "
    "characteristic characteristics property properties attribute attributes"
)
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
LIMIT_HEADERS = word_set(
    """
    limite limites limit limits quota quotas seuil seuils setting settings reglage
    reglages metrique metriques
    """
)
QUOTA_HEADERS = word_set("limite limites limit limits quota quotas seuil seuils")
VALUES_HEADERS = word_set("valeur valeurs value values")
REMARK_HEADERS = word_set(
    """
    remarque remarques note notes commentaire commentaires comment comments precision
    precisions info infos observation observations particularite particularites
    """
)
VALUE_HEADERS = word_set(
    """
    description descriptions detail details valeur valeurs value values definition
    contenu information informations explication commentaire remarque note notes
    what quoi reponse answer signification meaning role resume precision precisions
    number numbers figure figures
    """
)
_LANGUAGES = {
    **dict.fromkeys(("anglais", "english", "en", "terme anglais", "term"), "en"),
    **dict.fromkeys(("francais", "french", "fr", "terme francais", "traduction"), "fr"),
}
_SURE_NEEDS = word_set(
    "besoin besoins need needs exigence exigences requirement enonce enonces"
)
# «Si on me parle de…», «Quand je vois»; «Je réponds», «On prend», «Go for».
_NEEDED = re.compile(
    r"(?:si|quand|lorsqu|quand|if|when)\b|(?:on|je|l enonce|la question|l examen|le sujet)"
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
_HINTS = re.compile(
    r"(?:l[ae]s? )?(?:mots? cles?|keywords?|giveaway|typical (?:q|question|scenario)s?|exam (?:scenario|hint|clue|"
    r"keyword|trigger)s?|(?:exam )?clues?|hints?|indices?|scenario typique)\b"
)
_ADVICE = re.compile(
    r"(?:a (?:ne pas )?(?:faire|eviter)|do|don t|dos|don ts|bonnes? pratiques?|a proscrire"
    r"|mauvaises? pratiques?|erreurs?|good|bad)\b"
)
# «What it answers» is another side than what a thing is or does.
_WHAT_ELSE = re.compile(r"what (?:it|they) (?!is$|are$|does?$|means?$)\w+")
_AUTHORS = re.compile(
    r"\b(?:examen|exam|certif\w*|remember|pieges?|traps?|astuces?|tips?|trucs?|qui tue|killer"
    r"|mnemo\w*|anecdotes?|bonus|memo|mon avis|my take|le prof|bon a savoir|good to know)\b"
)
_WORKED = frozenset({"calcul", "calculs", "calculation", "computation", "working"})
# «Métrique | Calcul»: how each of these is computed is a rule, and no example.
_COMPUTED = word_set(
    "metrique metriques metric metrics indicateur indicateurs grandeur unite unit type "
    "mesure formule notion terme ressource mode operation"
)
_HOW_MANY = frozenset(
    {"combien", "how many", "how much", "chiffre", "chiffres", "number", "numbers", "figure",
     "figures", "nombre"}
)  # fmt: skip
_APART = frozenset({"difference", "differences", "distinction", "nuance"})
_MOST_APART = 3
_OPPOSED = (
    {"avantages", "inconvenients"}, {"avantages", "limites"}, {"forces", "faiblesses"},
    {"pros", "cons"}, {"advantages", "disadvantages"}, {"benefits", "drawbacks"},
    {"advantages", "drawbacks"}, {"pour", "contre"},
)  # fmt: skip
_TO_REMEMBER = frozenset(
    {
        "a retenir",
        "retenir",
        "a savoir",
        "a noter",
        "bon a savoir",
        "key point",
        "le petit plus",
        "petit plus",
        "le plus",
        "en plus",
        "l essentiel",
        "essentiel",
        "what to know",
        "to remember",
    }
)
_IN_SHORT = frozenset(
    {
        "one line",
        "one liner",
        "in one line",
        "in short",
        "tl dr",
        "en bref",
        "en une phrase",
        "en clair",
        "en deux mots",
        "ce que c est",
        "c est quoi",
        "what it is",
        "what is it",
        "in a nutshell",
        "in brief",
        "in one sentence",
        "tldr",
        "en gros",
        "en quelques mots",
        "idee",
        "l idee",
        "pour faire court",
        "en francais",
        "idea",
        "the idea",
        "gist",
    }
)
# Nobody says «le sujet « TTL »» or «the “Timeout” thing».
_ASKING = word_set(
    "why how when where who which what pourquoi comment quand où ou qui que quoi combien"
)
_NO_CLASS = word_set(
    """
    sujet sujets thing things item items topic topics subject enonce enonces exemple
    exemples example examples chose choses point points question questions truc trucs
    sens
    cas scenario scenarios situation probleme problem quoi what sigle acronyme acronym
    """
)
CATEGORY_HEADERS = word_set(
    """
    categorie category famille family groupe group domaine domain theme
    """
)


def is_criterion_header(header: str) -> bool:
    return _first(header) in CRITERION_HEADERS


def declares_sides(header: str) -> bool:
    """«Caractéristique»: what stands below it is a side of what the table is about."""
    return _first(header) in _DECLARING


def compares(header: str) -> bool:
    """True where the columns beside this header are what is compared."""
    return _first(header) in COMPARED_HEADERS


def is_need_table(first: str, second: str) -> bool:
    """«Besoin | Service»: what to choose for each need."""
    answers = _first(second) in {"reponse", "answer"}
    if _first(first) in _SURE_NEEDS and (answers or not is_value_header(second)):
        return True
    if answers:
        return False
    if _NEEDED.match(fold(first)) and _CHOSEN.match(fold(second)):
        return True
    needs = _first(first) in NEED_HEADERS or fold(first).endswith(
        (" need", " pattern", " workload", "from to")
    )
    needs = needs or fold(first).startswith(
        (
            "use case",
            "cas d",
            "mots cle",
            "mot cle",
            "keyword",
            "dans l enonce",
            "l enonce",
        )
    )
    return needs and any(word in CHOICE_HEADERS for word in fold(second).split())


def are_sides(first: str, second: str) -> bool:
    """«Avantages | Inconvénients»: two lists side by side, and no rows."""
    return {_first(first), _first(second)} in _OPPOSED


def is_how_many_header(header: str) -> bool:
    """«Combien», «Chiffre»; «Chiffré» says no number."""
    return fold(header) in _HOW_MANY and not header.endswith("é")


def are_advice(headers: tuple[str, ...]) -> bool:
    """«À faire | À éviter»: advice side by side, and no rows that are about one thing."""
    return len(headers) == 2 and all(_ADVICE.match(fold(header)) for header in headers)


def keeps_records(headers: tuple[str, ...]) -> bool:
    """«Version | Date | Auteur», «Semaine | Thème»: about the notes, not their matter."""
    first, *others = map(fold, headers)
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
    first, *others = map(_first, headers)
    return not _WORKED.isdisjoint(others) and first not in _COMPUTED


def is_number_header(header: str) -> bool:
    return fold(header) in {"n", "no", "nr", "num", "numero", "number"}


@lru_cache(maxsize=1024)
def is_keyword_header(header: str) -> bool:
    """«Mots-clés dans l’énoncé»: what makes an exam question ask for the row."""
    return bool(_HINTS.match(fold(header)))


@lru_cache(maxsize=1024)
def is_for_author(header: str) -> bool:
    """«Examen», «Number to remember», «Détail qui tue»: why a cell was kept, no side."""
    return bool(_AUTHORS.search(fold(header)))


@lru_cache(maxsize=1024)
def is_use_header(header: str) -> bool:
    return fold(header).startswith(("cas d usage", "use case", "usage", "utilisation"))


def tells_apart(headers: tuple[str, ...]) -> bool:
    """«A | B | Différence»: two things in each row, and what sets them apart."""
    return len(headers) == _MOST_APART and _first(headers[-1]) in _APART


def is_limit_header(header: str) -> bool:
    return _first(header) in LIMIT_HEADERS


@lru_cache(maxsize=1024)
def is_quota_header(header: str) -> bool:
    return _first(header) in QUOTA_HEADERS


@lru_cache(maxsize=1024)
def is_remark_header(header: str) -> bool:
    """«Remarque», «À retenir»; «Comment la protéger» is no comment of English."""
    asks = fold(header).startswith("comment ")
    return (_first(header) in REMARK_HEADERS and not asks) or (
        fold(header) in _TO_REMEMBER
    )


@lru_cache(maxsize=1024)
def is_values_header(header: str) -> bool:
    return _first(header) in VALUES_HEADERS and not is_bounded_header(header)


def is_bound(header: str) -> bool:
    """«Défaut», «Min», «Max»: one of the values that each row has."""
    return fold(header) in _BOUNDS


def is_bounded_header(header: str) -> bool:
    """«Valeur par défaut», «Max value»: one value of several, not what a row says."""
    return bool(_BOUNDED.search(fold(header)))


@lru_cache(maxsize=1024)
def is_value_header(header: str) -> bool:
    if is_bounded_header(header) or _WHAT_ELSE.match(fold(header)):
        return False
    told = _first(header) in VALUE_HEADERS or fold(header) in _IN_SHORT
    return told or is_how_many_header(header)


@lru_cache(maxsize=1024)
def is_vague_header(header: str) -> bool:
    """«Description», «À retenir», «Limit»: says nothing that the row does not."""
    told = is_value_header(header) or is_remark_header(header)
    return told or (is_quota_header(header) and " " not in header)


def is_definition_header(header: str) -> bool:
    return _first(header) in {"definition", "signification", "meaning"}


def is_category_header(header: str) -> bool:
    return _first(header) in CATEGORY_HEADERS


def asks(header: str) -> bool:
    """«Why it matters», «Comment ça marche»: half a question names no thing."""
    return _first(header) in _ASKING and " " in header


@lru_cache(maxsize=1024)
def is_cut_short(header: str) -> bool:
    """«Auto», «OK»: a state that does not say of what."""
    return fold(header) in {
        "auto",
        "ok",
        "mieux",
        "manuel",
        "manual",
        "natif",
        "native",
    }


def is_no_class(header: str) -> bool:
    """True for a header that names no kind of thing which its rows are of."""
    return _first(header) in _NO_CLASS


def is_term_header(header: str) -> bool:
    """The words of a glossary, which are of no one subject."""
    return _first(header) in {"terme", "term", "mot", "notion", "concept", "sigle"}


def is_lexicon(first: str, second: str) -> bool:
    """«Anglais | Français», either way round."""
    return {_LANGUAGES.get(fold(first)), _LANGUAGES.get(fold(second))} == {"en", "fr"}


def is_english(header: str) -> bool:
    return _LANGUAGES.get(fold(header)) == "en"


def is_english_term_header(header: str) -> bool:
    return bool(_ENGLISH_TERM.match(fold(header)))


@lru_cache(maxsize=1024)
def _first(header: str) -> str:
    return (fold(header).split(" ") or [""])[0]
