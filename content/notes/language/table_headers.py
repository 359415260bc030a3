"""What the header of a column says: a kind of thing, a side, a value or a remark."""

from __future__ import annotations

import re

from content.notes.language.memory import kept
from content.notes.language.typography import first_word, fold, word_set

_ENGLISH_TERM = re.compile(
    r"(?:terme|term|vocabulaire|nom|mot) (?:en\b|anglais|english)"
)
_BOUNDED = re.compile(
    r" (?:par defaut|initiale?|minimale?|maximale?|min|max|minimum|maximum)$"
)
_BOUNDS = word_set("defaut default min max mini maxi minimum maximum initial") | {
    "par defaut",
    "by default",
}


CRITERION_HEADERS = word_set(
    """
    element elements aspect aspects critere criteres criterion criteria
    caracteristique caracteristiques characteristic characteristics propriete proprietes
    property properties fonctionnalite feature features regle champ field attribut attribute parametre
    parameter point question rubrique categorie-critere dimension metric theme
    themes fact facts sujet sujets thing things item items topic topics
    """
)
# Headers of tables whose columns are the things compared, whatever these are called.
COMPARED_HEADERS = word_set(
    """
    critere criteres criterion criteria aspect aspects caracteristique caracteristiques
    characteristic characteristics dimension dimensions attribut attributs attribute attributes point points feature
    features propriete proprietes property properties
    """
)
_DECLARING = word_set(
    "caracteristique caracteristiques propriete proprietes attribut attributs critere criteres "
    "characteristic characteristics property properties attribute attributes"
)
_PARTS = word_set("champ champs field fields attribut attribute element")
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
    precisions info infos observation observations particularite particularites attention
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
LANGUAGES = {
    **dict.fromkeys(("anglais", "english", "en", "terme anglais", "term"), "en"),
    **dict.fromkeys(("francais", "french", "fr", "terme francais", "traduction"), "fr"),
}
_HINTS = re.compile(
    r"(?:l[ae]s? )?(?:mots? cles?|keywords?|giveaway|typical (?:q|question|scenario)s?|exam (?:scenario|hint|clue|"
    r"keyword|trigger)s?|(?:exam )?clues?|hints?|indices?|scenario typique)\b"
)
_EXAMPLED = re.compile(r"\((?:ex\b|par ex|exemples?\b|e\.g\.|examples?\b)", re.I)
# «What it answers», «what runs in the second region» are other sides than what a thing
# is or does.
_WHAT_ELSE = re.compile(
    r"what (?:it|they) (?!is$|are$|does?$|means?$)\w+|what (?!(?:it|they|is|are|for)\b)\w+ \w"
)
_AUTHORS = re.compile(
    r"\b(?:examen|exam|certif\w*|remember|pieges?|traps?|astuces?|tips?|trucs?|qui tue|killer"
    r"|mnemo\w*|anecdotes?|bonus|memo|mon avis|my take|le prof|bon a savoir|good to know)\b"
)
_HOW_MANY = frozenset(
    {"combien", "how many", "how much", "chiffre", "chiffres", "number", "numbers", "figure",
     "figures", "nombre"}
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
        "one liner",
        "in short",
        "tl dr",
        "en bref",
        "en clair",
        "ce que c est",
        "c est quoi",
        "what it is",
        "what is it",
        "in a nutshell",
        "in brief",
        "tldr",
        "en gros",
        "idee",
        "l idee",
        "pour faire court",
        "en francais",
        "idea",
        "the idea",
        "gist",
    }
)
_IN_SO_MANY = re.compile(
    r"(?:en |in )?(?:1|2|3|une?|deux|trois|one|two|three|a few|quelques) "
    r"(?:phrase|ligne|mot|sentence|line|word)s?"
)
_ASKING = word_set(
    "why how when where who which what pourquoi comment quand où ou qui que quoi combien"
)
# Nobody says «le sujet « TTL »» or «the “Timeout” thing».
_NO_CLASS = word_set(
    """
    sujet sujets thing things item items topic topics subject enonce enonces exemple
    exemples example examples chose choses point points question questions truc trucs
    sens
    cas scenario scenarios situation probleme problem quoi what sigle acronyme acronym
    """
)
# What is known by its number: the fourth layer, the second step.
_RANKED = word_set("couche etape phase niveau layer step stage level")
CATEGORY_HEADERS = word_set(
    """
    categorie category famille family groupe group domaine domain theme
    """
)
_IDEAL = re.compile(
    r"(?:ideal|parfait|adapte|recommande|conseille|utilise|a utiliser|a choisir|best|good|great|suited"
    r"|used|choose|use) (?:pour|for)(?: quoi)?$|pour(?: quoi)?$|for(?: what)?$|ideal$"
)


def is_criterion_header(header: str) -> bool:
    return first_word(header) in CRITERION_HEADERS


def declares_sides(header: str) -> bool:
    """«Caractéristique»: what stands below it is a side of what the table is about."""
    return first_word(header) in _DECLARING


def holds(first: str, second: str) -> bool:
    """«Champ | Contenu»: each row is a part, and what it holds is no value of a side."""
    return first_word(first) in _PARTS and first_word(second) in {"contenu", "content"}


def compares(header: str) -> bool:
    """True where the columns beside this header are what is compared."""
    return first_word(header) in COMPARED_HEADERS


def is_how_many_header(header: str) -> bool:
    """«Combien», «Chiffre»; «Chiffré» says no number."""
    return fold(header) in _HOW_MANY and not header.endswith("é")


def is_number_header(header: str) -> bool:
    return fold(header) in {"n", "no", "nr", "num", "numero", "number"}


def is_ranked_header(header: str) -> bool:
    """«Couche OSI», «Étape»: things that stand one above or after the other."""
    return first_word(header) in _RANKED


@kept(1024)
def is_keyword_header(header: str) -> bool:
    """«Mots-clés dans l’énoncé»: what makes an exam question ask for the row."""
    return bool(_HINTS.match(fold(header)))


@kept(1024)
def is_for_author(header: str) -> bool:
    """«Examen», «Number to remember», «Détail qui tue»: why a cell was kept, no side."""
    return bool(_AUTHORS.search(fold(header)))


@kept(1024)
def is_use_header(header: str) -> bool:
    return fold(header).startswith(("cas d usage", "use case", "usage", "utilisation"))


@kept(1024)
def is_choice_header(header: str) -> bool:
    """«Usage typique», «Idéal pour»: a column of what to choose each row for."""
    return is_use_header(header) or _IDEAL.match(fold(header)) is not None


def is_limit_header(header: str) -> bool:
    return first_word(header) in LIMIT_HEADERS


@kept(1024)
def is_quota_header(header: str) -> bool:
    return first_word(header) in QUOTA_HEADERS


@kept(1024)
def is_remark_header(header: str) -> bool:
    """«Remarque», «À retenir»; «Comment la protéger» is no comment of English."""
    asks = fold(header).startswith("comment ")
    return (first_word(header) in REMARK_HEADERS and not asks) or (
        fold(header) in _TO_REMEMBER
    )


@kept(1024)
def is_exampled(header: str) -> bool:
    """«Adresse (ex /24)», «Routes (exemples)»: what stands below is so in an example."""
    return _EXAMPLED.search(header) is not None


@kept(1024)
def is_values_header(header: str) -> bool:
    return first_word(header) in VALUES_HEADERS and not is_bounded_header(header)


def is_bound(header: str) -> bool:
    """«Défaut», «Min», «Max»: one of the values that each row has."""
    return fold(header) in _BOUNDS


def is_bounded_header(header: str) -> bool:
    """«Valeur par défaut», «Max value»: one value of several, not what a row says."""
    return bool(_BOUNDED.search(fold(header)))


@kept(1024)
def names_no_side(header: str) -> bool:
    """«1 phrase», «Mot-clé», «Pour quoi»: how a thing is told of, and not what of it."""
    asked = fold(header) in {"pour quoi", "pourquoi", "what for"}
    return asked or is_vague_header(header) or is_keyword_header(header)


@kept(1024)
def is_value_header(header: str) -> bool:
    if is_bounded_header(header) or _WHAT_ELSE.match(fold(header)):
        return False
    told = first_word(header) in VALUE_HEADERS or fold(header) in _IN_SHORT
    told = told or _IN_SO_MANY.fullmatch(fold(header)) is not None
    return told or is_how_many_header(header)


@kept(1024)
def is_vague_header(header: str) -> bool:
    """«Description», «À retenir», «Limit»: says nothing that the row does not."""
    told = is_value_header(header) or is_remark_header(header)
    return told or (is_quota_header(header) and " " not in header)


def is_definition_header(header: str) -> bool:
    return first_word(header) in {"definition", "signification", "meaning"}


def is_category_header(header: str) -> bool:
    return first_word(header) in CATEGORY_HEADERS


def asks(header: str) -> bool:
    """«Why it matters», «Où»: half a question names no thing."""
    return first_word(header) in _ASKING


@kept(1024)
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
    return first_word(header) in _NO_CLASS or asks(header)


def is_term_header(header: str) -> bool:
    """The words of a glossary, which are of no one subject."""
    return first_word(header) in {"terme", "term", "mot", "notion", "concept", "sigle"}


def is_english(header: str) -> bool:
    return LANGUAGES.get(fold(header)) == "en"


def is_english_term_header(header: str) -> bool:
    return bool(_ENGLISH_TERM.match(fold(header)))
