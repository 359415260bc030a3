"""«Tu» and «vous» in notes become «on» on cards, «ton» and «votre» an article."""

from __future__ import annotations

import re

from content.notes.language.french.articles import elides, of_the, the, toward_it
from content.notes.language.french.infinitives import infinitive_of
from content.notes.language.french.nouns import Agreement, agreement
from content.notes.language.french.verbs import is_verb
from content.notes.language.memory import remembered
from content.notes.language.typography import fold, large, word_set

_TU = re.compile(
    r"\b(?P<tu>tu)\s+(?P<clitic>(?:ne\s|n’|te\s|t’|y\s|en\s|les?\s|la\s)*)"
    r"(?P<verb>[\wàâçéèêëîïôûù]+)",
    re.I,
)
_IRREGULAR = {"peux": "peut", "veux": "veut", "as": "a", "es": "est", "vas": "va"}
_VOUS_POUVEZ = re.compile(r"\bvous (?P<verb>pouvez|devez|avez|voulez)\b", re.I)
_VOUS = {"pouvez": "peut", "devez": "doit", "avez": "a", "voulez": "veut"}
# «On n’a plus à te soucier», where «on» was «tu».
_ITSELF = re.compile(
    r"\b(?:à|de|sans|pour) (?P<clitic>te |t’)(?=[a-zà-ÿ]+(?:er|ir|re)\b)"
)
_TO_YOU = re.compile(r"\b(?:te|vous)\s+(?P<verb>\w+)")
_OWNED = re.compile(
    r"\b(?:(?P<of>de)\s+|(?P<to>à)\s+)?(?P<owner>ton|ta|tes|votre|vos)\s+"
    r"(?P<own>propres?\s+)?(?P<noun>[\w-]+)",
    re.I,
)
_ON_YOUR_PART = re.compile(r"\sde (?:votre|ta) part\b", re.I)
_OWNERS = word_set("ton ta tes votre vos")
_THAT_ONE = re.compile(r"\b([Qq])ue on\b")
_IF_ONE = re.compile(r"\b([Ss])i on\b")
_IMPERATIVE = re.compile(r"(?!(?:chez|assez|vous)\b)[A-ZÀ-Ÿ]\w+ez\b")
_IMPERATIVES = re.compile(
    r"\b(?!(?:chez|assez|nez|pouvez|devez|avez)\b)(?P<verb>\w{2,}ez)\b"
)
_SOMEONE = re.compile(
    r"(?=[tvnjm])\b(?:(?:tu|toi|ton|ta|tes|vous|votre|vos|notre|nos|nous|je|mon|mes)\b"
    r"|[tj]’)",
    re.I,
)
_PERSONS = word_set("tu toi ton ta tes vous votre vos notre nos nous je mon mes t j")
_TOLD = re.compile(r"\b(?!chez\b|assez\b|nez\b)\w{2,}ez\b", re.I)


def impersonal(text: str) -> str | None:
    """The text with «on» for «tu»; None where someone is still spoken to."""
    said, spoken = frozenset(fold(text).split()), text
    # Each of these looks at every letter, and few texts hold more than one of the words.
    if "tu" in said:
        spoken = _ITSELF.sub(_itself, _TU.sub(_on, spoken))
    if "vous" in said:
        spoken = _VOUS_POUVEZ.sub(lambda m: f"on {_VOUS[m['verb'].lower()]}", spoken)
    if "vous" in said or "te" in said:
        spoken = _TO_YOU.sub(
            lambda m: m["verb"] if is_verb(m["verb"], "le") else m[0], spoken
        )
    if "part" in said:
        spoken = _ON_YOUR_PART.sub("", spoken)
    if not _OWNERS.isdisjoint(said):
        spoken = _OWNED.sub(_with_article, spoken)
    if "ue on" in spoken:
        spoken = _THAT_ONE.sub(r"\1u’on", spoken)
    if "i on" in spoken:
        spoken = _IF_ONE.sub(r"\1i l’on", spoken)
    return None if speaks_to_someone(spoken) else spoken


def as_infinitive(text: str) -> str:
    """«Créez et gérez des clés» beside a name says what it is for: «Créer et gérer…»."""
    return _IMPERATIVES.sub(_to_infinitive, text) if _IMPERATIVE.match(text) else text


def _to_infinitive(match: re.Match[str]) -> str:
    return infinitive_of(match["verb"])


@remembered(4096)
def speaks_to_someone(text: str) -> bool:
    folded = fold(text)
    if "ez" in folded and _TOLD.search(text):
        return True
    # The words of a text are at hand, and few texts hold one of these.
    spoken = not _PERSONS.isdisjoint(folded.split())
    return spoken and bool(_SOMEONE.search(text))


def _on(match: re.Match[str]) -> str:
    clitic = match["clitic"].replace("te ", "se ").replace("t’", "s’")
    pronoun = "On" if match["tu"][0].isupper() else "on"
    return f"{pronoun} {clitic}{_third(match['verb'])}"


def _itself(match: re.Match[str]) -> str:
    before = match[0].removesuffix(match["clitic"])
    return before + match["clitic"].replace("te ", "se ").replace("t’", "s’")


def _third(verb: str) -> str:
    lower = verb.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("ais") and lower[:-3].endswith(("conn", "par", "disp")):
        return lower[:-2] + "ît"
    if lower.endswith(("es", "ds")):
        return lower[:-1]
    return lower[:-1] + "t" if lower.endswith("s") else lower


def _with_article(match: re.Match[str]) -> str:
    """«de votre compte» → «du compte», «tes ressources» → «les ressources»."""
    agreed = _agreed(match["owner"].lower(), match["noun"])
    if agreed is None:
        return match[0]
    if match["own"] and agreed.plural:
        whole = filter(None, (match["of"] or match["to"], "ses propres", match["noun"]))
        return " ".join(whole)
    shown = of_the if match["of"] else the
    text = shown(match["noun"], agreed)
    text = toward_it(text) if match["to"] else text
    return large(text) if match[0][0].isupper() else text


def _agreed(owner: str, noun: str) -> Agreement | None:
    if owner in {"tes", "vos"}:
        return Agreement("m", plural=True)
    if owner == "ta":
        return Agreement("f", plural=False)
    if owner == "ton" or elides(noun):
        return Agreement("m", plural=False)
    known = agreement(noun)
    if known is None and not noun.endswith(("e", "é")):
        return Agreement("m", plural=False)
    return known
