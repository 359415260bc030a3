"""Conditions that a name answers: «Si l’énoncé dit « imprévisible », c’est X»."""

from __future__ import annotations

import re

from content.notes.facts.builder import Builder
from content.notes.language.french.nouns import is_lexical
from content.notes.language.names import is_proper
from content.notes.language.services import is_service
from content.notes.language.typography import QUOTES, large, words

_NAME = r"(?P<choice>[A-Z][\w@-]*(?: (?:for |of |on )?[A-Z0-9][\w@-]*){0,4})(?:\.|, .*| (?:au|à|en|pour|avec|qui|dont|par)\b.*)?$"
_DONE = r"(?:ce sera|c’est|on (?:prend|choisit|utilise|préfère|pense à|passe (?:à|sur|par)))"
# What a question says in quotes is the need itself.
_QUOTED = re.compile(
    r"(?:si|quand|lorsqu(?:e |’)|dès qu(?:e |’))\s?(?:l’énoncé|la question|le scénario|le sujet|l’examen|on)\s"
    r"(?:\w+ )?(?:dit|précise|parle|mentionne|demande|lit|voit|évoque|contient|insiste)\b[^«»,]{0,12}"
    rf"(?P<need>«[^«»]+»(?:(?:, | ou | et |, ou )«[^«»]+»)*), {_DONE} (?-i:{_NAME})",
    re.I,
)
_IF = re.compile(
    rf"(?P<need>(?:si|quand|lorsqu(?:e |’)) ?[^→:;«»?]{{10,110}}), {_DONE} (?-i:{_NAME})",
    re.I,
)
_THING = re.compile(
    rf"(?:attention [^:]{{0,40}} : )?(?P<need>(?:une?|des|du|de la) [^,;:→«»?]{{12,90}}), (?:ce sera|c’est) (?-i:{_NAME})",
    re.I,
)
_ASKED = re.compile(r"(?:Et |Mais )?(?P<need>[Ss]i [^?]{10,110}?)\s?\?$")
_ANSWERED = re.compile(r"(?:C’est|Ce sera|Alors) (?P<rest>[A-Z].*)$")
# «Si elle tombe», «si c’est le cas», «si la question»: of what, is said elsewhere.
_LEANS = re.compile(
    r"\b(?:ils?|elles?|lui|eux|cela|ça|ceci|ce|cet|cette|ces|celui|celle|ceux|celles|y|les deux|l’autre"
    r"|questions?|énoncés?|examens?|qcm|tu|vous|je)\b|\bc’|\bs’il", re.I,
)  # fmt: skip
_CHOSEN = re.compile(rf", {_DONE}", re.I)
_LEAST_QUOTED, _MOST_IN_NEED = 2, 20


def read_condition(text: str, builder: Builder) -> bool:
    """A need or a rule where a condition is answered by a name; False where not."""
    if builder.language != "fr" or not _CHOSEN.search(text):
        return False
    if (quoted := _QUOTED.match(text)) and _is_named(quoted["choice"]):
        need = QUOTES.sub("", quoted["need"]).strip()
        if len(words(need)) < _LEAST_QUOTED:
            return False
        builder.need(need, quoted["choice"], kind="")
    elif (ruled := _IF.match(text)) and _is_told(ruled):
        builder.rule(ruled["need"], ruled["choice"])
    elif (thing := _THING.match(text)) and _is_told(thing):
        builder.need(thing["need"], thing["choice"], kind="")
    else:
        return False
    return True


def joined(said: list[str]) -> list[str]:
    """«Et si X ?» and the «C’est Y» that answers it are one sentence: «Si X, c’est Y»."""
    whole: list[str] = []
    for sentence in said:
        asks = _ASKED.match(whole[-1]) if whole else None
        told = _ANSWERED.match(sentence) if asks else None
        if asks and told:
            need = asks["need"]
            whole[-1] = f"{large(need)}, c’est {told['rest']}"
        else:
            whole.append(sentence)
    return whole


def _is_told(found: re.Match[str]) -> bool:
    need = found["need"]
    few = len(words(need)) <= _MOST_IN_NEED
    return few and not _LEANS.search(need) and _is_named(found["choice"])


def _is_named(choice: str) -> bool:
    return is_service(choice) or is_proper(choice) or not is_lexical(choice)
