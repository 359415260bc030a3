"""What comes of a circumstance: «En cas de panne, Aurora bascule…».

The words before the comma say when, and ask by themselves what happens then.
"""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french import clauses
from content.notes.language.french.articles import named
from content.notes.language.french.phrasing import closed, within
from content.notes.language.french.verbs import is_plural_verb, is_verb
from content.notes.language.names import is_name
from content.notes.language.services import is_known
from content.notes.language.typography import (
    fold,
    is_balanced,
    large,
    small,
    word_set,
    words,
)

_CIRCUMSTANCE = re.compile(
    r"(?P<lead>(?:en cas d(?:e |’)|sans |si |s’(?=il)|quand |lorsqu(?:e |’)|dès qu(?:e |’)"
    r"|tant qu(?:e |’)|une fois (?=l[ae]s? |l’|un)|après |à chaque |chaque fois qu(?:e |’)|au-delà d(?:e |’|u |es ))"
    r"(?P<when>[^,:;→=()]{3,90}(?:\([^()]*\)[^,:;→=()]*)?)), (?P<told>.+)$",
    re.I | re.S,
)
# Who asks, and where what stands in the words is to be found, is no matter of the thing.
_OF_THE_EXAM = re.compile(
    r"\b(?:énoncés?|examens?|questions?|qcm|scénarios?|cours|prof|on (?:lit|voit|parle))\b",
    re.I,
)
# «Sans elle», «si ce délai», «quand c’est le même»: of what, is said elsewhere.
POINTS = re.compile(
    r"\b(?:elles?|ils?|lui|eux|cela|ça|ceci|ce|cet|cette|ces|celui|celle|ceux|celles|y|en|leurs?"
    r"|là|aussi|autres?|les deux|même)\b|\b(?:c|s|d|l)’(?:est|en|y|il|elle|autres?)\b|\bc’",
    re.I,
)  # fmt: skip
_LACKING = re.compile(r"(?:en cas d(?:e |’)|sans )", re.I)
_ONE_DOES = re.compile(r", on\s")
_IN_CASE = re.compile(r"^en cas d(?:e |’)", re.I)
# What is advised, supposed or thought happens to nothing.
_ADVISED = re.compile(
    r"\b(?:il faut|il est|il suffit|c’est|ce n’est|pens(?:er|ez|e) à|mieux vaut|voir|attention"
    r"|on (?:doit|peut|cherche|pense|choisit|prend|préfère|regarde|lit|voit|se dit|répond|dit|parle))\b",
    re.I,
)  # fmt: skip
STATES = word_set(
    "est sont a ont etait etaient peut peuvent doit doivent reste restent va vont veut veulent "
    "sait savent faut vaut valent existe existent semble semblent devient deviennent coute "
    "coutent dure durent prend prennent depend dependent correspond correspondent contient "
    "contiennent compte comptent"
)
BY_ONE = re.compile(r"on (?P<does>(?:s’|se )?(?P<verb>\w+).*)$", re.I)
_IT = re.compile(
    r"(?P<it>il|elle|ils|elles) (?P<does>(?:ne |n’|se |s’|en |y )?\w+ .+)$"
)
AFTER = re.compile(
    r"\s(?:→|⇒|=>|->)\s|[;:]|\s=\s|, (?:sinon|et (?:non|pas)|mais|donc|ce qui|d’où|car)\b"
)
_MOST_IN_LEAD, _MOST_IN_SUBJECT, _MOST_TOLD, _LEAST_TOLD = 14, 7, 20, 2


def first_told(text: str, end: re.Pattern[str]) -> str:
    """What is said up to where an end is found, or where it leads on to something else."""
    return end.split(AFTER.split(text)[0])[0].strip(" .,")


def effect(topic: Topic, sentence: str) -> Question | None:
    """What comes where a thing lacks or fails is the effect, and not its object."""
    told = _LACKING.match(sentence) and not _ONE_DOES.search(sentence)
    return consequence(topic, sentence) if told else None


def consequence(topic: Topic, sentence: str) -> Question | None:
    """«En cas de panne, Aurora bascule…»: what a thing does, or what comes, then."""
    found = _CIRCUMSTANCE.match(sentence)
    if not found:
        return None
    lead, told = found["lead"], AFTER.split(found["told"])[0].strip(" .")
    few = len(words(lead)) <= _MOST_IN_LEAD
    short = _LEAST_TOLD <= len(words(told)) <= _MOST_TOLD
    if not (few and short) or _OF_THE_EXAM.search(lead) or POINTS.search(found["when"]):
        return None
    if _ADVISED.search(told) or not is_balanced(told):
        return None
    asked = _deed(told) or _event(lead, told)
    if asked is None:
        return None
    prompt = f"{asked.prompt} {small(lead)}"
    return closed(within(topic, f"{prompt} {asked.answer}", prompt), asked.answer)


def _deed(told: str) -> Question | None:
    """«Aurora bascule sur…» asks what Aurora does, «on monte la mémoire» what one does."""
    if found := BY_ONE.match(told):
        verb = found["verb"]
        acts = fold(verb) not in STATES and is_verb(verb, "le")
        return Question("que fait-on", told) if acts else None
    subject, verb, rest = parted(told)
    if not subject or fold(verb) in STATES or not may_act(subject):
        return None
    many = is_plural_verb(verb.removeprefix("s’").removeprefix("se "))
    does = "font" if many else "fait"
    return Question(f"que {does} {_shown(subject)}", f"{verb} {rest}".strip())


def _event(lead: str, told: str) -> Question | None:
    """«…, il redevient visible»: what happens then to what the words before name."""
    found = _IT.match(told)
    if not found or _IN_CASE.match(lead):
        return None
    return Question("que se passe-t-il", large(told))


def parted(told: str) -> tuple[str, str, str]:
    """Subject, verb with its «se», and the rest; subject "" where they are not sure."""
    reflexive = re.match(
        r"(?P<subject>[^,]+?) (?P<se>se |s’)(?P<verb>\w+) ?(?P<rest>.*)$", told
    )
    if reflexive and is_verb(reflexive["verb"], "à"):
        return (
            reflexive["subject"],
            reflexive["se"] + reflexive["verb"],
            reflexive["rest"],
        )
    clause = clauses.parse(told)
    return (clause.subject, clause.verb, clause.rest) if clause else ("", "", "")


def may_act(subject: str) -> bool:
    """A name or a noun with its article, which is the whole of who acts."""
    if clauses.is_vague(subject) or len(words(subject)) > _MOST_IN_SUBJECT:
        return False
    if POINTS.search(subject):
        return False
    return is_known(subject) or clauses.starts_object(subject)


def _shown(subject: str) -> str:
    return named(subject) if is_name(subject) else clauses.lowered_start(subject)
