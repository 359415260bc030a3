"""«Tu» and «vous» in notes become «on» on cards."""

from __future__ import annotations

import re

_TU = re.compile(
    r"\b(?P<tu>tu)\s+(?P<clitic>(?:ne\s|n’|te\s|t’|y\s|en\s|les?\s|la\s)*)"
    r"(?P<verb>[\wàâçéèêëîïôûù]+)",
    re.I,
)
_IRREGULAR = {"peux": "peut", "veux": "veut", "as": "a", "es": "est", "vas": "va"}
_VOUS_POUVEZ = re.compile(r"\bvous (?P<verb>pouvez|devez|avez|voulez)\b", re.I)
_VOUS = {"pouvez": "peut", "devez": "doit", "avez": "a", "voulez": "veut"}
_POSSESSIVES = {
    "ton": "son", "ta": "sa", "tes": "ses", "te": "se", "toi": "soi",
    "votre": "son", "vos": "ses",
}  # fmt: skip
_POSSESSIVE = re.compile(r"\b(?:ton|ta|tes|te|toi|vos|votre)\b", re.I)
_SOMEONE = re.compile(
    r"\b(?:tu|toi|ton|tes|vous|votre|vos|notre|nos|nous|je|mon|mes)\b|\b[tj]’"
    r"|^[A-ZÀ-Ÿ]\w+ez\b",
    re.I | re.M,
)


def impersonal(text: str) -> str | None:
    """The text with «on» for «tu»; None where someone is still spoken to.

    A possessive may only stay where an «on» now owns the thing.
    """
    spoken = _TU.sub(_on, text)
    spoken = _VOUS_POUVEZ.sub(lambda m: f"on {_VOUS[m['verb'].lower()]}", spoken)
    owned = _POSSESSIVE.sub(
        lambda m: _keep_case(_POSSESSIVES[m[0].lower()], m[0]), spoken
    )
    if owned != spoken and not re.search(r"\bon\b", owned, re.I):
        return None
    owned = re.sub(r"\b([Ss])i on\b", r"\1i l’on", owned)
    return None if _SOMEONE.search(owned) else owned


def speaks_to_someone(text: str) -> bool:
    return bool(_SOMEONE.search(text))


def _on(match: re.Match[str]) -> str:
    clitic = match["clitic"].replace("te ", "se ").replace("t’", "s’")
    pronoun = "On" if match["tu"][0].isupper() else "on"
    return f"{pronoun} {clitic}{_third(match['verb'])}"


def _third(verb: str) -> str:
    lower = verb.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith(("es", "ds")):
        return lower[:-1]
    return lower[:-1] + "t" if lower.endswith("s") else lower


def _keep_case(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word
