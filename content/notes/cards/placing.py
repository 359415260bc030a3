"""Where nothing is hidden: at the head of a sentence, in an example, alone in brackets."""

from __future__ import annotations

import re

Span = tuple[int, int]

_FOR_EXAMPLE = re.compile(r"\b(?:e\.g|i\.e|ex|par exemple|for example)[.,:\s]*$", re.I)
# «Passée de 5 To à 50 To», «c’était 256 Ko avant»: what is no more.
_FORMER = re.compile(
    r"\b(?:passée?s? (?:de|d’)|(?:c’)?était|étaient|auparavant|jadis|was|were|used to be"
    r"|(?:went|up|grew|raised) from)\W*$", re.I,
)  # fmt: skip
# «Pas de limite de […]», «bien plus de […]»: the number is what it is not.
_DENIED = re.compile(
    r"\b(?:pas (?:de|d’)(?: \w+ (?:de|d’))?|aucune? \w+ (?:de|d’)|bien (?:plus|moins) de"
    r"|no (?:\w+ )?(?:of|at)|(?:far|much|way) (?:more|less) than)\W*$", re.I,
)  # fmt: skip
_UNLIKE = re.compile(
    r"\b(?:contrairement (?:à|aux?)|à la différence de|unlike)\b", re.I
)
_NOW = re.compile(
    r"[^().;]{0,30}\((?=[^()]*\d)[^()]*\b(?:aujourd’hui|désormais|maintenant|now|today|nowadays)\b",
    re.I,
)
_BESIDE = re.compile(
    r"\s\(\d[\d .,]*\s?(?:[KMGTP]i?[Bo]|bits?|octets?|bytes?|m?s|secs?|mins?|mn|h|j|secondes?|minutes?|heures?|jours?|hours?|days?)\)"
)
# «De 9h à 18h» is when somebody works, and «1 an ou 3 ans» one choice.
_CLOCK = re.compile(r"\d{1,2} ?h(?:\d{2})?")
_FROM, _UNTIL = re.compile(r"\b(?:de|from) $"), re.compile(r" (?:à|a|to) \d{1,2} ?h")
_TO = re.compile(r"\bde \d{1,2} ?h(?:\d{2})? (?:à|a) $")
_OR_ELSE = re.compile(r" (?:ou|or) \d[\d .,]* ?[^\W\d]*\W*$")
_EITHER = re.compile(r"\d[\d .,]* ?[^\W\d]* (?:ou|or) $")
_MORE_THAN = re.compile(r"\s(?:less|more|moins|plus) (?:than|que)\b", re.I)
_THAN = re.compile(r"\s[A-Z]")
_BRACKET_ALONE = re.compile(
    r"\W*(?:(?:l[ae]s?|une?|des|l|du|the|an?)\W+)?\([^()]*\)\W*", re.I
)


def is_placed_badly(text: str, span: Span) -> bool:
    """At the head of a sentence, in an example, in an equation, alone in brackets."""
    hidden, before, after = text[slice(*span)], text[: span[0]], text[span[1] :]
    rest = f"{before} {after}"
    if before.rstrip().endswith(("…", ".", ";", "?", "!", " /")):
        return True
    if before.count("«") > before.count("»"):
        return True
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return True
    if not before.strip() and re.match(r"\s[×x*]\s", after):
        return True
    if _is_of_choice(before, hidden, after):
        return True
    if _MORE_THAN.match(after) or (
        re.fullmatch(r"\d+x", hidden) and _THAN.match(after)
    ):
        # «20 % less than standard»: less of what?
        return True
    bracketed = before.rfind("(") > before.rfind(")")
    if hidden.isdigit() and bracketed and before.rstrip().endswith("+"):
        # «11 nœuds (1 primaire + […] réplicas)» is worked out.
        return True
    if _BESIDE.match(after) and hidden[:1].isdigit():
        # «5TB (5000GB)» says it again.
        return True
    if re.match(r"-\w|\s?\d", after):
        # Half of «400 000 Go-s», of «> 100 000».
        return True
    if hidden[:1] == "<" and after.startswith(" <"):
        # «100 < 200 < toutes» puts them in order.
        return True
    if after.startswith(" / ") or "→" in after or _UNLIKE.search(before):
        return True
    if hidden[:1].isdigit() and _NOW.match(after):
        # «50 Gbit/s (100 aujourd’hui)»: what is no more.
        return True
    if _FOR_EXAMPLE.search(before) or _FORMER.search(before) or _DENIED.search(before):
        return True
    if rest.count("(") == 1 and before.rstrip().endswith("("):
        return True
    short = before.endswith("(") and len(hidden) < 6
    return short or _only_bracket(rest) or _in_equation(text, span)


def _is_of_choice(before: str, hidden: str, after: str) -> bool:
    """An hour of the clock from which or until which, or one of two figures."""
    if _CLOCK.fullmatch(hidden):
        since = _FROM.search(before) and _UNTIL.match(after)
        return bool(since or _TO.search(before))
    if not hidden[:1].isdigit():
        return False
    last = _EITHER.search(before) and not after.strip(" .")
    return bool(last or _OR_ELSE.match(after))


def _in_equation(text: str, span: Span) -> bool:
    """«(1 EB = 1,000 PB)» explains a unit."""
    opened = text.rfind("(", 0, span[0])
    return opened > text.rfind(")", 0, span[0]) and "=" in text[opened : span[1]]


def _only_bracket(rest: str) -> bool:
    """«Les … (et leurs unités)»: without what is hidden nothing is left to go by."""
    return _BRACKET_ALONE.fullmatch(rest) is not None
