"""A need and what answers it: which of two sides is which, and what is no need."""

from __future__ import annotations

import re
from typing import NamedTuple

from content.notes.language.french.forms import form_of
from content.notes.language.french.nouns import is_lexical
from content.notes.language.names import is_coined, is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import (
    QUOTES,
    fold,
    one_line,
    without_brackets,
    word_set,
    words,
)

# «TCP 350 s · GWLB»: two things at once.
_SEVERAL = re.compile(r"\s·\s|→|⇒")
# «Même chose en NoSQL» leans on what stands above.
_LEANS = re.compile(
    r"(?:idem|pareil|même chose|comme (?:ci-dessus|avant)|l’inverse|sinon|same|ditto"
    r"|otherwise|as above|else)\b", re.I,
)  # fmt: skip
# «Rien de particulier», «dans les autres cas»: what is left over needs nothing. «Oui
# (miniatures)» answers a question that stands elsewhere.
_LEFT_OVER = re.compile(
    r"(?:rien(?: (?:de|d’)\s?\w+)?|aucune? (?:besoin|contrainte|exigence)s?(?: \w+)*|le reste|tout le reste"
    r"|(?:dans )?(?:tous )?les autres(?: cas)?|autres? cas|(?:dans )?(?:le )?cas (?:général|standard|normal|courant)s?"
    r"|par défaut|à défaut|nothing(?: (?:special|particular|else))?|no (?:special )?(?:need|requirement)s?(?: \w+)*"
    r"|(?:the rest|everything else|anything else|any(?:thing)? other|by default|all other cases|none of (?:the|these).*))$"
    r"|(?:oui|non|yes|no)(?:\s[(:;,–-]|[,:;]|$)", re.I,
)  # fmt: skip
# «A public subnet just means a route» explains, and needs nothing.
_EXPLAINS = re.compile(
    r"\b(?:means?|equals?|stands? for|signifient?|veut dire|veulent dire|équivaut à|correspond à)\b", re.I
)  # fmt: skip
# «8 x 10^6 = 8 000 000 s ≈ 93 jours» reckons; «quel que soit le moteur» says how wide a
# choice is, and «où sont mes images» asks for a place.
_RECKONS = re.compile(r"\d[^,;]*[≈=]\s?~?\d")
_NO_NEED = re.compile(
    r"(?:quel(?:le)?s? que soi(?:t|ent)|peu importe|indépendamment|regardless of|whatever|no matter"
    r"|où (?:est|sont|se trouve)|where(?:’s| is| are| do| does)"
    r"|n(?:e |’)(?:surtout )?(?:pas|jamais) (?:l’)?(?:utiliser|choisir|prendre)|(?:do not|don’t|never) (?:use|choose|pick))\b", re.I,
)  # fmt: skip
# «AWS le fait à ma place», «~185 jours → envoi physique»: no one thing to choose. «À
# éviter» is an instruction.
_NO_CHOICE = re.compile(
    r"→|⇒|->|[~≈]\s?\d|(?-i:\bI\b)|\b(?:je|j’\w+|ma|mon|mes|moi|tu|ta|ton|tes|my|mine|me)\b"
    r"|^(?:à (?:\w+er|\w+ir|ne pas \w+)|(?:avoid|forget|skip|ignore)(?: it)?|deprecated|obsol[eè]te)$", re.I
)  # fmt: skip
# «Une fois par trimestre» does not say of what.
_WHEN = word_set(
    """
    une un fois par chaque tous toutes les jour jours semaine semaines mois trimestre trimestres an
    ans annee annees heure heures minute minutes seconde secondes quotidien quotidienne quotidiennement
    hebdomadaire mensuel mensuelle trimestriel trimestrielle annuel annuelle immediat immediate
    immediatement demain aujourd hui plus tard jamais toujours deux trois moins de d a peu pres
    once twice a per every day days daily week weeks weekly month months monthly quarter quarterly
    year years yearly hour hours hourly minute minutes second seconds immediately now tomorrow later
    never always times time than more less
    """
)
# How a thing is wanted, and not what.
_MODIFIERS = word_set(
    """
    ad hoc temps reel real time near quasi rapide vite rapidement quick quickly fast simple
    simplement pas peu moins plus cher chere cheap cheaper cheapest gratuit gratuite free
    manage managee managed serverless auto automatique automatiquement automatic petit petite
    gros grosse grand grande small big large long court longue courte short gratuitement
    souvent rarement parfois toujours often rarely oui non yes no standard defaut default
    securise securisee secure prive privee public publique private le la les un une
    et ou and or the a en in de du des tres very to pour for service services part outil tool
    solution option produit product choix choice ressource resource
    """
)
_UNITS = word_set(
    """
    s ms us min mn h j o ko mo go to po kb mb gb tb pb kib mib gib tib kbps mbps gbps tbps bps
    octets bytes iops rps qps req requetes requests vcpu euros eur usd dollars
    """
)
_JOINED = re.compile(r"\s[+/&]\s|,\s|\s(?:et|ou|and|or|puis|then|vers)\s")
# The kind of what is no need, but words of an exam that lead to a service.
CLUE = "mot-clé"
_MOST_PLAIN = 3
_LEAST_IN_CLUE = 2
# A card quotes the need as a whole.
_NEEDED = re.compile(
    r"^(?:besoins?|needs?) (?:de |d’|: |of |to )(?!.* (?:et|ou|and|or) (?:de |d’|of |to ))",
    re.I,
)
_DENIES = re.compile(r"(?:pas|sans|aucune?|jamais|no|not|without|never)\s", re.I)


class Need(NamedTuple):
    need: str
    choice: str


def settled(need: str, choice: str, *, sure: bool, reversed_: bool) -> Need | None:
    """The need and its answer, put round where the service stands first.

    None where both sides are services or neither names anything. `sure`: headers say
    that the second side is the answer. `reversed_`: a heading says that the first is.
    """
    first, second = is_service(_bare(need)), is_service(_bare(choice))
    if first and second:
        return None
    if ((first and not sure) or reversed_) and not second:
        need, choice = choice, need
    elif not (sure or second or _is_named(_bare(choice))):
        return None
    named = is_need(need) and not is_instruction(choice)
    return Need(need, choice) if named else None


def is_need(text: str) -> bool:
    """Something to be done or had, and said at once: no «ad hoc», «idem» or «> 15 min»."""
    if _LEANS.match(text) or _SEVERAL.search(text) or _LEFT_OVER.match(text):
        return False
    if _EXPLAINS.search(text) or _RECKONS.search(text) or _NO_NEED.match(text):
        return False
    said = set(fold(text).split())
    named = {word for word in said if not word[0].isdigit()}
    counted = len(named) < len(said) and named <= _MODIFIERS | _WHEN | _UNITS
    return not (counted or said <= _MODIFIERS or said <= _WHEN)


def is_instruction(choice: str) -> bool:
    """«Oublier», «à éviter» answer no need."""
    alone = len(words(choice)) == 1 and form_of(choice) == "infinitive"
    return alone or _NO_CHOICE.search(choice) is not None


def tells(clue: str) -> bool:
    """Several words: «drift» and «no SSH» point to many things."""
    return len(fold(clue).split()) >= _LEAST_IN_CLUE and not _DENIES.match(clue)


def cited(need: str) -> str:
    """As a card quotes it: without «Besoin de», quotes and question mark."""
    bare = one_line(QUOTES.sub("", _NEEDED.sub("", need))).rstrip(" ?\u202f\u00a0")
    return bare[:1].upper() + bare[1:]


def _bare(text: str) -> str:
    return without_brackets(text).strip(" .")


def _is_named(choice: str) -> bool:
    """«IAM Roles Anywhere», «REST + usage plans», «on-demand»: names, or English words."""
    parts = [part for part in _JOINED.split(choice) if part]
    return any(_is_name(part) for part in parts)


def _is_name(text: str) -> bool:
    said = words(text)
    if not said:
        return False
    if is_service(text) or is_proper(text) or any(map(is_coined, text.split())):
        return True
    plain = len(said) <= _MOST_PLAIN and text.isascii()
    return plain and not any(map(is_lexical, said)) and fold(said[0]) not in _MODIFIERS
