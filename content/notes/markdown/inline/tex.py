"""The plain signs of TeX: `$\\ge$ 3` is «≥ 3», a formula stays as it was typed."""

from __future__ import annotations

import re

_SIGNS = {
    "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥",
    "lt": "<", "gt": ">", "ll": "≪", "gg": "≫", "ne": "≠", "neq": "≠", "equiv": "≡",
    "approx": "≈", "simeq": "≈", "sim": "~", "times": "×", "div": "÷", "cdot": "·",
    "pm": "±", "infty": "∞", "to": "→", "rightarrow": "→", "longrightarrow": "→",
    "Rightarrow": "⇒", "Longrightarrow": "⇒", "implies": "⇒", "leftarrow": "←",
    "gets": "←", "Leftarrow": "⇐", "leftrightarrow": "↔", "Leftrightarrow": "⇔",
    "iff": "⇔", "uparrow": "↑", "downarrow": "↓", "ldots": "…", "dots": "…",
    "checkmark": "✓", "bullet": "•", "degree": "°", "mu": "µ", "lambda": "λ",
    "alpha": "α", "beta": "β", "delta": "δ", "Delta": "Δ", "sigma": "σ", "pi": "π",
    "Omega": "Ω", "in": "∈", "notin": "∉", "cup": "∪", "cap": "∩", "neg": "¬",
    "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "%": "%", "$": "$", "#": "#",
    "&": "&",
}  # fmt: skip
_SIGN = re.compile(r"\\([A-Za-z]+|[%$#&])[ \t]?(?![{^_])")
# Numbers with what compares or counts them; a letter would make it a formula.
_AROUND = re.compile(r"[\d\s.,%+\-<>=/()~]*")
_BETWEEN = re.compile(
    r"\$\$?(?P<tex>(?:\\(?:[A-Za-z]++|[%#&])|[\d \t.,%+\-<>=/()~])++)\$\$?"
)


def between_dollars(text: str, at: int) -> tuple[str, int] | None:
    """The signs that stand between dollars there, and where those end.

    Around numbers the dollars are as they are around a formula: «$5 \\ge $3» are two
    prices.
    """
    found = _BETWEEN.match(text, at)
    told = signs_of(found["tex"]) if found else ""
    if not found or not told:
        return None
    tex, end = found["tex"], found.end()
    counted = any(map(str.isdigit, tex))
    if counted and (tex != tex.strip() or text[end : end + 1].isdigit()):
        return None
    return told, end


def signs_of(tex: str) -> str:
    """The signs that TeX spells, "" where it is more than signs and numbers."""
    parts = _SIGN.split(tex)
    around, names = parts[::2], parts[1::2]
    if not names or not all(map(_AROUND.fullmatch, around)):
        return ""
    if not all(name in _SIGNS for name in names):
        return ""
    return _SIGN.sub(_spelt, tex).strip()


def _spelt(found: re.Match[str]) -> str:
    end = found[0][-1] if found[0][-1] in " \t" else ""
    return _SIGNS[found[1]] + end
