"""An English sentence turned into the question it answers."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.english.advice import advised
from content.notes.language.english.answers import fitting
from content.notes.language.english.frames import framed
from content.notes.language.english.genus import names_kind
from content.notes.language.english.objects import (
    governed,
    holds_verb,
    idiom,
    mistyped,
    tells_how_long,
)
from content.notes.language.english.verbs import (
    BE,
    base_of,
    is_base,
    is_modal,
    is_third_person,
)
from content.notes.language.english.wording import COUNTED, agreeing, lowered, shown
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import (
    fold,
    large,
    one_line,
    without_brackets,
    word_set,
)

_IS = re.compile(
    r"^(?P<subject>.+?)\s+(?P<be>is|are)\s+"
    r"(?P<what>(?:an?|the|one of)\s.+|(?-i:[a-z]{3,}s (?:that|which) ).+)$",
    re.I | re.S,
)
_VAGUE = re.compile(
    r"^(?:it|its|they|their|this|that|these|those|he|his|she|you|your|we|our|us|i|there|"
    r"such|some|both|each|either|most|all|any|one|then|here|what|which|how|if|when|for|"
    r"in|by|as|to|since|because|although|while|before|after|once|just|same|let’s)\b",
    re.I,
)
_OBJECT = re.compile(
    r"^(?!(?:are|is|was|were|be|that|which|who|can|could|may|might|must|will|would|should|"
    r"do|does|did|have|has|had|if|when|then|not)\b)\w", re.I,
)  # fmt: skip
_PREPOSITION = re.compile(
    r"^(?:to|in|on|at|by|for|from|with|as|of|into|over|up|via|within|after|through|throughout|under|against"
    r"|inside|outside|along|around|behind|below|beyond|onto|per|than|towards?|upon|out|off|down|about|above|among"
    r"|alone|itself|again|back|before|during|until|since|every|without|between|across)\b"
)
# «maps a hostname to IPv4»: what and where to, which one question does not ask.
_CARRIES = word_set(
    "turn convert transform translate change point map move route send forward direct redirect copy transfer deliver push"
)
# «Route based on the host»: on what, not what.
_BASED = re.compile(r"based on\s(?P<what>\w.+)", re.I)
# «A namespace, the name must be unique»: a second sentence behind a comma.
_SPLICED = re.compile(
    r",\s(?:the|its?|you|we|they|this)\s[^,]*\b(?:is|are|must|can|cannot|should|has|have)\s"
)
# «An EC2 instances»: one, or several?
_ONE_OR_SEVERAL = re.compile(r"an? (?:\S+ )*(?P<head>\w+)s$", re.I)
_GOES_ON = re.compile(
    r",\s(?=(?:costs?|takes?|needs?|works?|allows?|supports?|requires?)\s)"
)
# «…, Parameter Store does not» is said of another.
_OTHER_DOES = re.compile(
    r",\s(?=[A-Z][\w ]{1,40}?\s(?:(?:does|do|is|are|can|cannot|doesn’t|don’t|isn’t|can’t)\b"
    r"|[a-z]{3,}s (?:in|to|at|by|for|on|the|a|an)\s))"
)
# «Both data models», «the old one»: which, another sentence says.
_ANY = re.compile(r"(?:both|either|neither|several|many|some|one)\b", re.I)
# «The first snapshot»: of which, another line says.
_ORDERED = re.compile(
    r"(?:the )?(?:first|second|third|last|next|previous|other)\b", re.I
)
_ARE = re.compile(r"(?P<subject>[A-Z][\w ]{2,40}?) (?P<be>are) (?P<what>[a-z].+)")
_OLD_ONE = re.compile(r"the (?:\w+ )?(?:one|thing|way|same)\b", re.I)
# «Self-healing - data blocks are…»: what is told begins behind the dash.
_DASHED = re.compile(r"(?<![A-Z\d]) [-–—] (?=[a-z])")
# «…, that supports these protocols»: which, another line says.
_OF_THESE = re.compile(r"(?<=\w)\s(?:that|which) [^,]*\b(?:these|those)\b.*$")
# «Max receives»: of what, the word behind it tells.
_BOUNDS = word_set("max maximum min minimum default total")
# «Lazily returns a page»: how it does so, and not what does.
_MANNER = re.compile(r"(?!(?:family|reply|supply|assembly|anomaly)$)[a-z]{2,}ly")
_SPEAKS = word_set("we you they it he she i one")
_POINTING = word_set(
    "when if where while because but and so or you such this that these those it they them who which"
)


# «Static websites and have them accessible»: what is done besides.
_ALSO_DOES = re.compile(
    r",?\s(?:and|then|or)\s(?:have|get|make|let|keep|see|then)\s.+$"
)
_STEM, _LEAST_STEM = 6, 4
_LEAST_IN_KIND = 4


def statement(topic: Topic, sentence: str) -> Question | None:
    """The question a sentence about the topic answers; None where none is sure."""
    if told := advised(topic, sentence):
        return _first_deed(told)
    if told := framed(topic, sentence):
        return told
    asked = _asked(topic, sentence)
    return fitting(topic, _first_deed(asked)) if asked else None


def _first_deed(asked: Question) -> Question:
    """«The load and speeds up pages» ends before what the subject does besides."""
    if asked.prompt.endswith(" do?"):
        return asked
    tokens = asked.answer.split(" ")
    ands = (at for at, word in enumerate(tokens[:-2]) if at and word == "and")
    end = next((at for at in ands if _is_deed(*tokens[at + 1 : at + 3])), len(tokens))
    return asked._replace(answer=" ".join(tokens[:end]).rstrip(","))


def _is_deed(verb: str, after: str) -> bool:
    stays = verb in {"is", "are"} or is_third_person(verb, after)
    return stays or (verb.endswith("s") and after in {"up", "down", "off"})


def _asked(topic: Topic, sentence: str) -> Question | None:
    first, _, rest = sentence.partition(" ")
    if is_third_person(first, rest.split(" ")[0]) and base_of(first) != "be":
        # «Evicts the oldest pages» is of a thing known by its name: no «Common trouble».
        named = " " not in topic.name or is_known(topic.name)
        asked = ask_object(shown(topic), first, rest) if named else None
        return asked if is_service(topic.name) else agreeing(topic, asked)
    if found := _IS.match(sentence):
        return _definition_of(topic, found)
    if (found := _ARE.fullmatch(sentence)) and _names_several(found["what"]):
        return _definition_of(topic, found)
    if is_vague(sentence):
        return None
    return _clause(topic, sentence)


def _names_several(what: str) -> bool:
    """«Incremental backups of volumes that…»: a kind, and no more than that."""
    return names_kind(what) and len(what.split()) >= _LEAST_IN_KIND


def is_vague(text: str) -> bool:
    """True where a subject says nothing without the sentence before it."""
    return bool(_VAGUE.match(text))


def subject_of(sentence: str) -> str:
    """The words a sentence is about, "" where its subject is left out."""
    tokens = sentence.split()
    for at, token in enumerate(tokens[1:8], start=1):
        after = (tokens[at + 1 :] or [""])[0]
        if is_modal(token) or token in BE or is_third_person(token, after):
            return " ".join(tokens[:at])
    return ""


def is_behind(text: str) -> bool:
    """«Inside one stack» says where, and is no object."""
    return _PREPOSITION.match(text) is not None


def starts_object(text: str) -> bool:
    """True for what may be the object of the verb before it."""
    return bool(_OBJECT.match(text))


def _definition_of(topic: Topic, found: re.Match[str]) -> Question | None:
    subject, what = found["subject"], _OF_THESE.sub("", found["what"])
    if not subject.endswith(")"):
        # «An EFS (Elastic File System) Mount» is one thing.
        subject = one_line(without_brackets(subject))
    if _VAGUE.match(subject) or len(subject.split()) > 5 or "," in subject:
        return None
    if _ORDERED.match(subject) or _OLD_ONE.match(what) or _SPLICED.search(what):
        return None
    bare = re.sub(r"^(?:the|an?)\s+", "", subject, flags=re.I)
    if fold(bare).rstrip("s") in fold(topic.name):
        return Question(f"What {found['be'].lower()} {lowered(subject)}?", what)
    shared = fold(bare).split()[:1] == fold(topic.name).split()[:1]
    if not is_name(bare) and not shared and not mentions(bare, topic.name):
        return Question(f"In {shown(topic)}, what {found['be'].lower()} "
                        f"{lowered(subject)}?", what)  # fmt: skip
    return Question(f"What {found['be'].lower()} {lowered(subject)}?", what)


def _clause(topic: Topic, sentence: str) -> Question | None:
    tokens = sentence.split()
    for position, token in enumerate(tokens[1:7], start=1):
        if is_modal(token):
            return _modal(topic, tokens, position)
        if token.lower() in {"is", "are", "was", "were", "that"}:
            return None
        following = tokens[position + 1] if position + 1 < len(tokens) else ""
        if is_third_person(token, following):
            subject = lowered(" ".join(tokens[:position]))
            if not _may_be_asked_of(subject) or holds_verb(tokens[position + 1 :]):
                return None
            asked = ask_object(subject, token, " ".join(tokens[position + 1 :]))
            if asked and not mentions(subject, topic.name):
                return Question(f"In {shown(topic)}, {asked.prompt[0].lower()}"
                                f"{asked.prompt[1:]}", asked.answer)  # fmt: skip
            return asked
    return None


def _modal(topic: Topic, tokens: list[str], at: int) -> Question | None:
    """«Buckets must have a unique name» asks «What must buckets have?»."""
    verb, rest = tokens[at + 1 : at + 2], " ".join(tokens[at + 2 :])
    based = _BASED.match(rest)
    rest = based["what"] if based else rest
    if (
        not verb
        or not is_base(verb[0])
        or not _OBJECT.match(rest)
        or _PREPOSITION.match(rest)
        or (is_base(rest.split(" ")[0]) and not based)
        or (re.match(r"(?:or|and)\b", rest))
        or tells_how_long(rest)
    ):
        return None
    rest = _ALSO_DOES.sub("", rest)
    subject = lowered(" ".join(tokens[:at]))
    if not _may_be_asked_of(subject) or _repeats(verb[0], subject):
        return None
    end = " based on" if based else ""
    prompt = f"what {tokens[at].lower()} {subject} {verb[0]}{end}?"
    if not mentions(subject, topic.name):
        prompt = f"in {shown(topic)}, {prompt}"
    return Question(large(prompt), rest)


def _may_be_asked_of(subject: str) -> bool:
    """A noun and what belongs to it, that names one thing or several and points to none."""
    said = subject.lower().split()
    if (
        "," in subject
        or is_behind(said[0])
        or _SPEAKS.issuperset(said[-1:])
        or _MANNER.fullmatch(subject.lower())
        or _DASHED.search(subject)
        or _POINTING & set(said)
        or _BOUNDS.issuperset(said)
    ):
        return False
    found = _ONE_OR_SEVERAL.match(subject)
    return not found or found["head"].lower() not in COUNTED


def _repeats(base: str, subject: str) -> bool:
    """«What does a throttled index throttle?» says the same twice."""
    stem = fold(base)[:_STEM]
    alike = (word.startswith(stem) for word in fold(subject).split())
    return len(stem) >= _LEAST_STEM and any(alike)


def ask_object(subject: str, verb: str, rest: str) -> Question | None:
    base = base_of(verb)
    if base == "default" and rest.startswith("to "):
        return Question(f"What does {subject} default to?", rest[3:])
    if base in {None, "be", "have", "do", "go", "stay", "remain"} or not rest:
        return None
    rest = re.sub(r"^(automatically|actively|also)\s+", "", rest)
    if base in {"allow", "enable", "let", "permit"}:
        found = re.match(r"^(?P<who>(?!to\b).{2,40}?)\s+(?P<what>to\s.+)$", rest)
        who = found["who"].lower().split() if found else [""]
        if found and not (who[-1].endswith("ing") or any(map(is_base, who[1:]))):
            return Question(f"What does {subject} {base} {found['who']} to do?",
                            found["what"].removeprefix("to "))  # fmt: skip
        return None
    if rest.lower().startswith(("or ", "and ")):
        return Question(f"What does {subject} do?", f"{verb} {rest}")
    rest = _OTHER_DOES.split(_GOES_ON.split(rest)[0])[0]
    first = rest.split(" ")[0]
    rest = _ALSO_DOES.sub("", rest)
    if _repeats(base, subject):
        return None
    if told := idiom(subject, base, rest):
        return told
    taken, what = governed(base, rest)
    if taken:
        return Question(f"What does {subject} {base} {taken}?", what)
    if mistyped(first) or tells_how_long(rest):
        return None
    if _PREPOSITION.match(rest) or ("," in first and not is_coined(first)):
        return None
    if not _OBJECT.match(rest) or _ANY.match(rest):
        return None
    if base in _CARRIES and any(
        f" {one} " in f" {rest} " for one in ("to", "at", "into", "between")
    ):
        return Question(f"What does {subject} do?", f"{verb} {rest}")
    return Question(f"What does {subject} {base}?", rest)
