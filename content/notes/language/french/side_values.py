"""Whether a value can answer what its label asks: no purpose is «interface en bêta»."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.french import criteria, labels, side_nouns
from content.notes.language.french.facets import STATUS
from content.notes.language.french.forms import Form, form_of, verb_position
from content.notes.language.french.lexicon import INVARIABLE
from content.notes.language.french.nouns import is_lexical, lowered
from content.notes.language.french.phrasing import is_action, is_trait
from content.notes.language.names import is_coined
from content.notes.language.typography import fold, word_set

_WHEN = re.compile(r"(?:quand|dans quels? cas)\b(?! (?:il|elle|ça|pas)\b)")
_PURPOSE = re.compile(
    r"(?:sert a|ideal(?:e|s|es)? pour|adaptee?s? (?:a|aux?|pour)|pour quoi|a quoi"
    r"|ce qu (?:il|elle) fait)\b"
)
_PURPOSES = word_set("usage utilisation cas role")
_TOLD_OF_KINDS = side_nouns.NAMES - word_set("sens direction ordre etape regle")
# «Plus lisible que le JSON», «format voisin de YAML», «mode sombre possible».
_LIKENESS = re.compile(
    r"(?:\S+ ){0,2}?(?:plus|moins|aussi) (?!de\b|d’|\d)\w+"
    r"|(?:\S+ ){0,2}(?:similaire|identique|semblable|comparable|pareil)e?s?\b"
    r"|.*\bpossibles?$",
    re.I,
)
# «Dédié, le fournisseur s’en charge» tells what it is like, and who does it.
_SOMEONE_DOES = re.compile(r"(?:^|.*, )(?:AWS|Amazon|on|nous|tu|vous) [a-zà-ÿ]+\b")
# «Ancien comportement, à éviter» is what nobody uses any more.
_DISUSED = re.compile(
    r"\bà (?:éviter|proscrire|bannir|ne plus)\b|^(?:anciens?|anciennes?|obsolètes?|dépréciée?s?"
    r"|abandonnée?s?|historiques?|remplaçante?s?|(?:par )?défaut|(?:pas|plus|peu) de|aucune?)\b"
    r"|^[^,;]*\d\s?%", re.I,
)  # fmt: skip
# What is not there, not more, not without something: a limit, where no figure tells.
_LIMITS = re.compile(
    r"\d|\b(?:pas|non|ne|sans|aucune?|jamais|rien|seule?s?|seulement|uniquement|même|max\w*|min\w*"
    r"|limit\w+|besoin|doi(?:t|vent)|faut|requi\w+|oblig\w+|nécessit\w+|exig\w+|impos\w+|dépend\w*"
    r"|plus|moins|trop|peu|lente?s?|lourde?s?|coût\w*|ch[eè]re?s?|payante?s?|complex\w+|manuel\w*"
    r"|pertes?|risques?|difficile\w*|interdi\w+|incompatib\w+|fixes?|fermée?s?|éphémères?"
    r"|temporaires?|latences?|pannes?|hors|absen\w+|manque\w*|perd\w*|maintenance|selon|faibles?"
    r"|propriétaires?|verrouill\w+|partiel\w*|expérimenta\w+|avant|après|only|no|not)\b|\bn’",
    re.I,
)
_SINGLE = re.compile(r"[^\s,]+(?:, [^\s,]+)*")
_LIMITED = word_set("limite limitation restriction")
_LEAST_HEAPED = 2
_PRICES = word_set("prix tarif frai cout")
_PAYABLE = word_set("payant payante payants payantes facture facturee oui non")
_PRICE = re.compile(
    r"\d|[$€]|selon|dépend|variable|élevé|faible|moyen|gratuit|payant|inclus|offert|compris|null?e?\b|aucun|zéro|factur|cher"
    r"|\bpar\b|\bau\b|à l[ae’]|[+]|-?heure\b",
    re.I,
)
# «Finit par .zip» is a rule for names, and «libre» none at all.
_NO_NAME = re.compile(
    r"(?:noms?|formats?|libres?|obligatoires?|finit|commence|doit|se termine)\b", re.I
)
# «Oui, en lecture : non» answers more than was asked.
_ANSWERED_TWICE = re.compile(r"(?:oui|non)\b.*[:,;] ?(?:oui|non)\b", re.I)
_STATUS = word_set("statut etat support disponibilite date")
# «Élevé pour un petit site», «très bon pour le web»: more or less than what else.
_GRADED = re.compile(
    r"(?:très |assez |plutôt )?(?:bon(?:ne)?|élevée?|faible|moyen(?:ne)?|fort|forte|haute?|basse?)s?"
    r"(?: à \w+)? (?:pour|avec|si|\()", re.I,
)  # fmt: skip
_GRADES = word_set("performance performances")
# «Très élevée (débit + latence)» says of what.
_OF_WHAT = re.compile(
    r" \((?:en )?(?:débit|latence|iops|lecture|écriture|réseau|calcul|mémoire|disque|cpu|gpu)s?"
    r"(?:(?: ?[+/&] ?|, | et )(?:en )?\w+)*\)$", re.I,
)  # fmt: skip
# «Mode économique», «version allégée» are one of several, and have no value.
_MEMBERS = word_set("mode version")
# «Mode exigé par la caisse» has a value, whatever it is.
_GOVERNED = re.compile(r"\w+ (?:par|pour|en|dans|avec|sur|à)\s")
# «Utilisation d’un tampon» is done, and no use of the subject.
_USE_OF = re.compile(r"(?:usage|utilisation)s? (?:de|du|des)\s|utilisation d’", re.I)
_REFUSED = re.compile(r"(?:non|pas) \w+(?: en charge)?", re.I)
_UNIT = re.compile(r"[$€]\s?/\s?\w+")
_WHICH = re.compile(
    r"(?:de|du|des|d’.*|par|pour|à)\b|(?:min|max|actuel|courant|récent|support|requi|recommand"
    r"|conseill|principa|possible|disponible)", re.I,
)  # fmt: skip
# «Durée : illimitée» of a service does not say of what.
_BARE_DURATION = re.compile(r"duree(?: max\w*)?")
_ENDLESS = re.compile(r"(?:illimite|infini|sans limite)")
_FLOWS = re.compile(r"→|⇒")
_DONE_ELSEWHERE = word_set("destination cible")


@lru_cache(maxsize=16384)
def may_be(label: str, value: str) -> bool:
    """False for a value of another kind than its label asks for."""
    form = form_of(value)
    if _ANSWERED_TWICE.match(value):
        return False
    noun = lowered(labels.in_french(label))
    if criteria.is_typed(noun) and not criteria.may_be(noun, value, form):
        return False
    if _WHEN.match(fold(label)):
        return not _is_no_occasion(value, form)
    head = criteria.head_of(noun)
    if head in _PURPOSES and _USE_OF.match(noun):
        return False
    if _says_it_again(noun, head, value) or _is_none_of_them(noun, head, value, form):
        return False
    if _GRADED.match(value) and (head in side_nouns.AMOUNTS or head in _GRADES):
        return head in _GRADES and _OF_WHAT.search(value) is not None
    if head in _MEMBERS and _is_one_of_them(noun):
        return False
    if head in _LIMITED and form == "noun" and not noun.endswith(" quoi"):
        return _LIMITS.search(value) is not None
    if noun in {"modèle", "modèles"} and _SINGLE.fullmatch(value):
        # «Push», «BI, dashboards»: of which of its models, is not said.
        return False
    if head == "piege" and (" " not in value or " / " in value):
        # «Complexité» is one of many, «15 min / connexions» no sentence.
        return False
    if (
        head == "duree"
        and _BARE_DURATION.fullmatch(fold(noun))
        and (_ENDLESS.match(fold(value)))
    ):
        return False
    if _UNIT.fullmatch(value):
        return False
    if head not in _STATUS and STATUS.match(value):
        return False
    if head in _PURPOSES or _PURPOSE.match(fold(label)):
        return not _is_no_purpose(value, form)
    if head in _PRICES and fold(value) in _PAYABLE:
        return False
    if head in _PRICES:
        return bool(_PRICE.search(value))
    if head in _TOLD_OF_KINDS and criteria.is_asked(noun):
        return _may_be_kind(noun, head, value, form)
    return True


def _says_it_again(noun: str, head: str, value: str) -> bool:
    """«Version : version du langage» explains the word, and gives no value of it."""
    first, _, rest = fold(value).partition(" ")
    again = head in side_nouns.NAMES and first in {head, fold(noun)}
    return again and rest.startswith(("de ", "du ", "d ", "des "))


def _is_none_of_them(noun: str, head: str, value: str, form: Form) -> bool:
    """«Règles : par un script», «droits : non gérés»: how or whether, and not which."""
    if head in _PURPOSES or head in _PRICES or not _are_several(noun):
        return False
    placed = form == "prepositional" and not value.lower().startswith("des ")
    return placed or _REFUSED.fullmatch(value) is not None


def _is_one_of_them(noun: str) -> bool:
    """«Mode économique» is one mode; «mode de paiement», «mode réseau» are which of them."""
    rest = noun.partition(" ")[2]
    if rest[:1].isupper() or _GOVERNED.match(rest):
        return False
    return bool(rest) and not (_WHICH.match(rest) or is_lexical(rest.split(" ")[0]))


def _are_several(noun: str) -> bool:
    """«Modes», and neither «mode» nor «prix», which says not how many there are."""
    return labels.is_plural(noun) and fold(noun.split(" ")[0]) not in INVARIABLE


def _is_no_occasion(value: str, form: Form) -> bool:
    """«1 nœud, 3 copies» and «S3 + Athena» say not when to use a thing."""
    heaped = len(criteria.FIGURE.findall(value)) >= _LEAST_HEAPED
    alone = form == "infinitive" and " " not in value
    return heaped or alone


def _is_no_purpose(value: str, form: Form) -> bool:
    """What a thing is like, who runs it or what it is put together from."""
    if form == "purpose":
        # «Pour le web, le port est fermé» says what happens there.
        return verb_position(value.partition(", ")[2].split()) > 0
    if _DISUSED.search(value):
        return True
    if form in {"infinitive", "verb"}:
        return False
    if _LIKENESS.match(value) or _SOMEONE_DOES.match(value):
        return True
    return is_trait(value)


def _may_be_kind(noun: str, head: str, value: str, form: Form) -> bool:
    if form == "quantity" and labels.is_plural(noun):
        # «Régions : 3» says how many there are.
        return True
    if form == "noun" and " " not in value and is_coined(value):
        return True
    if not criteria.may_be(noun, value, form) or _FLOWS.search(value):
        return False
    if head == "nom":
        return not (_NO_NAME.match(value) or is_trait(value))
    first = value.split(" ")[0]
    return not (head in _DONE_ELSEWHERE and is_action(first) and not is_coined(first))
