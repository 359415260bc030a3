"""How units are written, in French and in English, and the one name of each."""

from __future__ import annotations

from fractions import Fraction

_PREFIXES = {
    "k": "kilo",
    "m": "mega",
    "g": "giga",
    "t": "tera",
    "p": "peta",
    "e": "exa",
}
_BINARY = {"k": "kibi", "m": "mebi", "g": "gibi", "t": "tebi", "p": "pebi", "e": "exbi"}
_NAMES = {
    "b": "o octet octets byte bytes",
    "bit": "bit bits",
    "ms": "ms milliseconde millisecondes millisecond milliseconds",
    "s": "s sec secs seconde secondes second seconds",
    "min": "min mn minute minutes",
    "h": "h hr hrs heure heures hour hours",
    "day": "j d jour jours day days",
    "week": "semaine semaines week weeks",
    "month": "mois month months",
    "year": "an ans annee annees year years",
    "%": "% pourcent percent",
    "$": "$ usd dollar dollars",
    "€": "€ eur euro euros",
}


def _sizes(letter: str, prefix: str, mark: str) -> dict[str, str]:
    """«To», «TB», «téraoctets» and «terabytes»; the same a second, and in bits."""
    size = f"{letter}{mark}b"
    bits = f"{letter}{mark}bit"
    written = {f"{letter}{mark}{end}": size for end in ("o", "b")}
    written |= {f"{prefix}{end}": size for end in _NAMES["b"].split()[1:]}
    rates = {f"{name}/{end}": f"{size}/s" for name in written for end in ("s", "sec")}
    written |= {bits: bits, f"{bits}s": bits, f"{prefix}{'bits'}": bits}
    rates |= {f"{letter}{mark}bps": f"{bits}/s", f"{bits}/s": f"{bits}/s"}
    return written | rates


UNITS: dict[str, str] = {
    written: name for name, all_ in _NAMES.items() for written in all_.split()
}
for _letter in _PREFIXES:
    UNITS |= _sizes(_letter, _PREFIXES[_letter], "")
    UNITS |= _sizes(_letter, _BINARY[_letter], "i")

# Units of time that are whole numbers of one another.
SCALES: dict[str, tuple[Fraction, str]] = {
    "ms": (Fraction(1, 1000), "s"),
    "s": (Fraction(1), "s"),
    "min": (Fraction(60), "s"),
    "h": (Fraction(3600), "s"),
    "day": (Fraction(24 * 3600), "s"),
    "week": (Fraction(7 * 24 * 3600), "s"),
}
# Not «un»: it is an article as well.
NUMERALS: dict[str, int] = {
    word: value
    for value, words in enumerate(
        (
            "deux two", "trois three", "quatre four", "cinq five", "six", "sept seven",
            "huit eight", "neuf nine", "dix ten", "onze eleven", "douze twelve",
        ),
        start=2,
    )
    for word in words.split()
} | {
    word: value
    for value, words in {
        15: "quinze fifteen", 20: "vingt twenty", 30: "trente thirty",
        40: "quarante forty", 50: "cinquante fifty", 60: "soixante sixty",
        100: "cent", 1000: "mille",
    }.items()
    for word in words.split()
}  # fmt: skip
# Words behind a number that make another number of it, in the singular.
MULTIPLES = frozenset({
    "paire", "couple", "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine",
    "quarantaine", "cinquantaine", "soixantaine", "centaine", "millier", "million",
    "milliard", "moitie", "demi", "tier", "quart", "pair", "dozen", "hundred",
    "thousand", "billion", "half", "third", "quarter",
})  # fmt: skip
