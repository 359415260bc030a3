"""«Tu» and «vous» in notes become «on» on cards."""

from __future__ import annotations

import re

_TU = re.compile(r"\b(?P<tu>tu)\s+(?P<clitic>(?:ne\s|n’|te\s|t’|y\s|en\s|les?\s|la\s)*)"
                 r"(?P<verb>[\wàâçéèêëîïôûù]+)", re.I)  # fmt: skip
_IRREGULAR = {"peux": "peut", "veux": "veut", "as": "a", "es": "est", "vas": "va"}
_VOUS_POUVEZ = re.compile(r"\bvous (?P<verb>pouvez|devez|avez|voulez)\b", re.I)
_VOUS = {"pouvez": "peut", "devez": "doit", "avez": "a", "voulez": "veut"}
_POSSESSIVES = {
    "ton": "son", "ta": "sa", "tes": "ses", "te": "se", "toi": "soi",
    "votre": "son", "vos": "ses",
}  # fmt: skip
_POSSESSIVE = re.compile(r"\b(?:ton|ta|tes|te|toi|vos|votre)\b", re.I)
_LEFT = re.compile(
    r"\b(?:tu|t’|toi|ton|tes|vous|votre|vos|notre|nos|nous|je|j’|mon|mes)\b"
    r"|^[A-ZÀ-Ÿ]\w+ez\b", re.I | re.M,
)  # fmt: skip


def impersonal(text: str) -> str | None:
    """The text with «on» for «tu»; None where someone is still spoken to."""
    text = _TU.sub(_on, text)
    text = _VOUS_POUVEZ.sub(lambda m: f"on {_VOUS[m['verb'].lower()]}", text)
    text = _POSSESSIVE.sub(lambda m: _keep_case(_POSSESSIVES[m[0].lower()], m[0]), text)
    text = re.sub(r"\b([Ss])i on\b", r"\1i l’on", text)
    return None if _LEFT.search(text) else text


def speaks_to_someone(text: str) -> bool:
    return bool(_TU.search(text) or _LEFT.search(text))


def _on(match: re.Match[str]) -> str:
    clitic = match["clitic"].replace("te ", "se ").replace("t’", "s’")
    pronoun = "On" if match["tu"][0].isupper() else "on"
    return f"{pronoun} {clitic}{_third(match['verb'])}"


def _third(verb: str) -> str:
    lower = verb.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower.endswith("es"):
        return lower[:-1]
    if lower.endswith("ds"):
        return lower[:-1]
    return lower[:-1] + "t" if lower.endswith("s") else lower


def _keep_case(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word
