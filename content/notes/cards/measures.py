"""Whether a sentence says what a quantity in it measures."""

from __future__ import annotations

import re

from content.notes.cards.placing import Span
from content.notes.cards.quantities import QUANTITY
from content.notes.facts.model import Fact
from content.notes.language import asker
from content.notes.language.french.nouns import is_common
from content.notes.language.french.verbs import is_participle, is_verb
from content.notes.language.names import mentions
from content.notes.language.services import is_service
from content.notes.language.typography import fold, word_set

# «Max […]» does not say of what.
_BOUNDS = word_set(
    """
    max maxi maximum maximal maximale min mini minimum minimale up to jusqu a au aux
    plus moins default defaut par by environ about approx only seulement at most least
    en general hard soft and et ou or then puis the le la les un une of de du des d l
    between entre from depuis within moins than que soit ie under over sous a an is are
    est sont so donc minimum maximum
    """
)
_LEADS = re.compile(
    r"(?:\b(?:de|du|d’|à|au|aux|en|après|avant|pendant|sur|sous|dans|tous les|toutes les|par|dès|vers"
    r"|jusqu’à|plus|moins|environ|max|min|pour|est|sont|of|to|for|in|at|after|within|every"
    r"|per|by|on|from|between|over|under|is|are|than|about|up|last|lasts|takes|costs|coûtent?|valent|vaut|durent)\s?|[:=≥≤<>~≈×+(]\s?)$",
    re.I,
)
_PIECE = re.compile(r"[,;()]|\s[-–—|·]\s|\s?:\s")
_AGAINST = re.compile(
    r"\b(?:vs\.?|contre|instead of|au lieu de|was|avant)\s*[:(]?\s*$", re.I
)
# A label «Clé», «Auth token» does not say what of it is measured.
_THINGS = word_set("cle key token jeton nom name noms names ram cpu")
_RANGE = re.compile(r"\d\s?(?:-|–|à|to)\s?\d")
# «1 DPU = 4 vCPU» explains a unit, «pas de limite 15 min» denies one.
_UNITS = re.compile(r"\b\d+ \S+ =\s*$")
# «The 5 minute setting» was told of before.
_TOLD = re.compile(r"\bthe\s$", re.I)
_DENIED = re.compile(r"\b(?:pas (?:de|d’)|no|without|sans)\s?[a-zà-ÿ]+\s$")
_VERSUS = re.compile(r"[.;]\s(?:vs|versus|contre)\b", re.I)
_BOUND = re.compile(
    r"\b(?:max\w*|min\w*|défaut|default|jusqu’à|up to|plafond|at most|au plus)\b", re.I
)
_ASIDE_ONLY = re.compile(r"[^;:()]{2,60} \((?:jusqu’à|up to|max\.?|maximum)\s", re.I)
# «Plusieurs sous-réseaux par zone (max […])»: what is counted stands before.
_SEVERAL = re.compile(r"\bplusieurs\s[^\W\d]", re.I)
# «Standard ([…]), Bulk (48 hours)»: a name, and a quantity of nobody knows what.
_NAME_ONLY = re.compile(r"(?:.*\),? )?[A-Z][a-z-]+ \($")
_COMPARED = re.compile(r"\b(?:plus|moins|more|less|\w+er)\b", re.I)
_CAPPED = re.compile(
    r"\b(?:max\w*|défaut|default|jusqu’à|up to|at most|au plus)\b", re.I
)
_OTHERWISE = re.compile(r"\s*(?:ou|or)\b", re.I)
_TAKES_QUANTITY = word_set(
    """
    retention latence latency lag ttl timeout rto rpo delai delais duree durees taille
    tailles size sizes debit throughput capacite capacity memoire memory stockage storage
    idle cooldown periode period fenetre window intervalle interval frequence frequency
    prix price cout cost remise discount sla disponibilite durabilite availability
    durability quota quotas limite limit limits payload message messages item items objet
    objets object objects fichier fichiers file files batch lot preavis notice engagement
    commitment concurrency poids weight port seuil threshold historique history bascule
    basculement failover backtrack ram cpu iops poll polling delay burst code paquet
    package image volume volumes disque log logs
    rotation visibilite visibility temps time bande bandwidth passante part parts event
    event evenement evenements record records enregistrement enregistrements cle key
    session sessions token jeton reduction economie savings surcout overhead attente wait
    restauration recovery pitr retrieval recuperation lecture ecriture read write connexion connection
    expiration version detection propagation depreciation hibernation noms names nom name
    """
)


# «Limite […]», «token […]» alone: of what, or what of it, is unsaid.
_NO_MEASURES = word_set(
    "token jeton cle key limite limit quota version event message objet object file fichier"
)


def takes_quantity(what: str) -> bool:
    """«Disponibilité» of «99,9 % de disponibilité», no «métriques»."""
    return not _TAKES_QUANTITY.isdisjoint(fold(what).split())


def is_asked(text: str, span: Span, fact: Fact) -> bool:
    """«rétention de […]» asks for a time; «Standard, […], chiffré» asks for nothing."""
    before, after = text[: span[0]], text[span[1] :]
    if fact.prose and _TOLD.search(before):
        return False
    if fact.language == "en" and _is_share_of_nothing(text, span, fact):
        return False
    if _UNITS.search(before) or _DENIED.search(before):
        return False
    if (
        before.endswith(("−", "-", "–", "+"))
        or _AGAINST.search(before)
        or _VERSUS.search(before)
    ):
        return False
    pieces = _PIECE.split(before)
    lead, tail = pieces[-1], _PIECE.split(after)[0]
    if _content(tail):
        return True
    if said := _content(lead):
        compared = text[span[0]] in "<>≤≥"
        if compared or _LEADS.search(lead):
            return True
        return _ends_in_measure(
            said, lead, is_range=bool(_RANGE.search(text[slice(*span)]))
        )
    return _goes_on(pieces[:-1], lead + tail, before, fact)


def _is_share_of_nothing(text: str, span: Span, fact: Fact) -> bool:
    """«EFS was designed for 99.9%»: of what, is unsaid."""
    if not text[slice(*span)].endswith("%") or _content(text[span[1] :]):
        return False
    said = set(fold(f"{text} {fact.attribute}").split())
    is_attribute = asker(fact.language).is_attribute
    return said.isdisjoint(_TAKES_QUANTITY) and not any(map(is_attribute, said))


def _goes_on(pieces: list[str], piece: str, before: str, fact: Fact) -> bool:
    """«TTL de 300 s par défaut, […] max»: the other end of what was just measured.

    Or the value of what stands before a colon or a bracket.
    """
    said = next((one for one in reversed(pieces) if _content(one)), "")
    if not said:
        return _labels(fact)
    if QUANTITY.search(said):
        return bool(_BOUND.search(piece) or _OTHERWISE.match(piece))
    if before.rstrip().endswith(":") and asker(fact.language).subject_of(said):
        # «On ne peut pas l’arrêter : […]» asks for nothing.
        return False
    if is_service(said.strip()) and not mentions(said, fact.subject):
        # «Kinesis, up to […]»: what of it, is unsaid.
        return False
    if _ASIDE_ONLY.fullmatch(before) and not _COMPARED.search(before):
        # «Disquettes (jusqu’à […])» as well, but «Recovery (jusqu’à […])» lasts.
        last = fold(before.partition(" (")[0]).split()[-1:]
        told = _SEVERAL.search(before) or not _TAKES_QUANTITY.isdisjoint(last)
        return bool(told) or _labels(fact)
    if _NAME_ONLY.fullmatch(before):
        return _labels(fact)
    opened = before.rstrip().endswith((":", "(")) or bool(_BOUND.search(piece))
    return opened and len(pieces) - pieces.index(said) == 1


def _ends_in_measure(said: list[str], lead: str, *, is_range: bool) -> bool:
    """«latence […]», «conservées […]», «dure […]»: a quantity must follow.

    Of a range only where its own noun stands before it: no «delay queue […]».
    """
    last = lead.split()[-1] if lead.split() else ""
    if len(said) == 1 and said[0] in _NO_MEASURES and said[0] == fold(last):
        return False
    if fold(last).rstrip("s") in _TAKES_QUANTITY or fold(last) in _TAKES_QUANTITY:
        return True
    spoken = last.lower().strip("’")
    if is_verb(spoken, "") or is_participle(spoken) or spoken.endswith("ed"):
        return True
    return not is_range and (
        said[0] in _TAKES_QUANTITY
        or (not is_common(last) and not _TAKES_QUANTITY.isdisjoint(said))
    )


def _labels(fact: Fact) -> bool:
    """The label or the subject is what is measured: «Visibility timeout», «Durée»."""
    shown = fact.attribute or fact.subject
    said = set(fold(shown).split())
    if not _CAPPED.search(fact.value):
        said -= _THINGS
    return bool(said & _TAKES_QUANTITY) or asker(fact.language).is_attribute(shown)


def _content(piece: str) -> list[str]:
    """The words of a piece that say something besides its bounds and quantities."""
    bare = QUANTITY.sub(" ", piece)
    return [one for one in fold(bare).split() if one not in _BOUNDS and one.isalpha()]
