"""A sentence: the question its object answers, else its key words blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from content.notes.cards import cloze, term
from content.notes.cards.measures import takes_quantity
from content.notes.cards.model import MOST_ITEMS, Sketch
from content.notes.cards.nines import glossed
from content.notes.cards.quantities import QUANTITY, quantities
from content.notes.cards.subjects import is_proven, may_be_thing
from content.notes.facts.counts import counted
from content.notes.facts.headed import contrasted
from content.notes.facts.model import Fact
from content.notes.facts.values import first_part
from content.notes.language import asker
from content.notes.language.base import Question, Topic
from content.notes.language.french.kinds import names_deed
from content.notes.language.french.stories import tells_story
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.self_contained import tells_by_itself
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import BRACKETED, fold, words

_LONG = 24
_MOST_ABOVE = 3
_LONG_IN_PROSE = 20
_LEAST_DEFINED = 5
# Whose, the sentence before says.
_OWNED = re.compile(r"\b(?:son|sa|ses|leurs?|its|their)\b", re.I)
# «A < B», «A = x», «Source : x» set things against each other, and define none.
_EQUATES = re.compile(r"\s[=<>≠≈·]\s|\s?:\s|[.!?]\s+[A-ZÀ-Ÿ]")
# Under «Fonctionnement pour IPv4» stands how it works, and not what it is.
_OF_IT = re.compile(
    r"(?:fonctionnement|étapes?|principes?|utilisation|nécessité|mise en place|procédure|limites?"
    r"|avantages?|inconvénients?|how|steps|usage|setup|procedure|limits?|benefits?)\b", re.I,
)  # fmt: skip
# «Couche 3, protocole X», «Port 443» say at what level, and not what.
_LEVEL = re.compile(r"[A-ZÀ-Ÿ]?\w+ \d+\b")
_DONE_BY = re.compile(r"\w+ par\s")
_ENGLISH_DEED = re.compile(r"\w+ing\b")
_COMPOUND = re.compile(r"\w-[A-Z]")
_STEM, _LEAST_STEM = 6, 4
_MOST_IN_SIDE = 5
_BEFORE = re.compile(
    rf"(?P<value>{QUANTITY.pattern})\s(?:of\s|de\s|d’)?(?P<what>[^\W\d][^\d,;:()]+)$"
)
_AFTER = re.compile(
    rf"(?P<what>[A-ZÀ-Ÿ][^\d,;:()]+?)\s(?:of|de)\s(?P<value>{QUANTITY.pattern})$"
)
_IS = re.compile(
    rf"(?:(?:Le|La|Les|The)\s|L’)(?P<what>[^\d,;:()]+?)\s(?:est|sont|is|are)\s"
    rf"(?:limitée?s? à\s|de\s|d’|limited to\s)?(?P<value>{QUANTITY.pattern})\.?$"
)
_MOST_IN_MEASURE = 9
_LEAST_HEAD = 3
# «La latence du premier accès, cher» adds what was not asked.
_PRAISED = re.compile(
    r",\s(?:(?:mais|but)\s)?(?:pas |plus |très |not |very )?(?:ch(?:er|ère)s?|gratuite?s?|payante?s?|cheap|free|expensive|paid)$", re.I
)  # fmt: skip
# «Une région, un subnet une seule AZ»: the second half is of another subject.
_GAPPED = re.compile(
    r",\s(?=(?:une?|l[ae]s?|an?|the)\s[\w-]+\s(?:une?|l[ae]s?|an?|the)\s)", re.I
)
_COLON = re.compile(r"\s:\s")
# «RDS Gagne Quand»: what stands below is when, and no trait of it.
_WHEN = re.compile(r"\s(?:quand|lorsque|si|when|if)$", re.I)
_LEAST_ITEMS = 3
_MOST_WORDS = 40


def write(fact: Fact) -> Iterator[Sketch]:
    """One sentence. Of several in a row, only those that need none of the others."""
    if not fact.subject:
        yield from _standing_amounts(fact)
        return
    ask = asker(fact.language)
    if fact.prose and (ask.leans(fact.value) or not _is_anchored(fact)):
        return
    if fact.prose and _OWNED.search(fact.value) and not ask.subject_of(fact.value):
        return
    if fact.language == "fr" and tells_story(fact.value):
        return
    if not may_be_thing(fact):
        yield from _standing_amounts(fact)
        return
    number = counted(fact.value, fact.language)
    if number and number.count != "1":
        prompt = ask.how_many(_placed(fact), number.what)
        yield Sketch(fact, "number", prompt, number.count, asks=number.what)
        return
    if side := _measured(fact):
        yield Sketch(fact, "number", side.prompt, side.answer, asks=side.prompt)
        return
    asked = ask.statement(fact.topic, fact.value)
    untold = fact.attribute and not ask.subject_of(fact.value)
    if asked and (untold or _leans_on_label(fact)):
        asked = ask.aside(fact.attribute, asked)
    most = _LONG_IN_PROSE if fact.prose else _LONG
    short = _short(asked.answer, most) if asked else ""
    if asked is not None and len(words(short)) <= most:
        named = fold(short) == fold(fact.subject)
        kind = "term" if named else "attribute"
        yield Sketch(fact, kind, asked.prompt, short, asks=asked.prompt)
        yield from cloze.write_paired(fact)
        if short in fact.value and short != asked.answer:
            yield from cloze.write(fact, after=fact.value.find(short) + len(short))
    elif fact.first and ask.is_description(fact.value) and _is_definition(fact):
        yield from _definition(fact)
    elif not is_proven(fact, fact.value):
        yield from _standing_amounts(fact)
    elif not _leans_on_label(fact) or any(quantities(fact.value)):
        yield from cloze.write(fact)


def _standing_amounts(fact: Fact) -> Iterator[Sketch]:
    """The amounts of a sentence that names what it is about, whatever it stands under.

    Without its brackets: «5 adresses (les 4 premières et la dernière)» counts twice.
    """
    if not tells_by_itself(fact.value, fact.language):
        return
    told = BRACKETED.sub("", fact.value)
    yield from cloze.write_amounts(
        fact._replace(subject="", scope="", category="", attribute="", value=told)
    )


def _short(answer: str, most: int) -> str:
    """The answer without its last clauses; before a colon where a list would be cut."""
    answer = _GAPPED.split(_PRAISED.sub("", answer))[0]
    short = first_part(answer, most)
    head = _COLON.split(short)[0]
    cut = short not in {answer, head} and len(words(head)) >= _LEAST_HEAD
    return head if cut else short


def _placed(fact: Fact) -> Topic:
    """The topic with the bullet above it: «2 retries» under «async» of Lambda."""
    topic = fact.topic
    if not topic.name or not 0 < len(words(fact.attribute)) <= _MOST_ABOVE:
        return topic
    return topic._replace(name=f"{topic.name}, {fact.attribute}")


def _is_definition(fact: Fact) -> bool:
    """Of a name, in one phrase; «Couche 7, donc WAF» answers something else."""
    if fact.prose and len(words(fact.value)) < _LEAST_DEFINED:
        return False
    if fact.trail and _OF_IT.match(fact.trail[-1]):
        return False
    named = is_known(fact.subject) or bool(fact.scope)
    named = named or bool(_COMPOUND.search(fact.subject))
    short = first_part(fact.value, _LONG)
    told = bool(_EQUATES.search(short) or _LEVEL.match(short))
    # «Filtrage par policy» tells what is done with it, and so does «découpe par octet».
    done, deed = bool(_DONE_BY.match(short)), names_deed(short)
    told = told or (done and deed and not _ENGLISH_DEED.match(short))
    if " " not in fact.subject and not is_service(fact.subject):
        told = told or done or deed
    return named and not told


def _is_anchored(fact: Fact) -> bool:
    """The sentence is about something named: in it, in bold or in the headings."""
    about = asker(fact.language).subject_of(fact.value)
    if is_name(fact.subject) and any(quantities(fact.value)):
        return True
    if not about or any(
        _COMPOUND.search(one) or is_coined(one) for one in about.split()
    ):
        return True
    if any(bold in about for bold in fact.emphasis):
        return True
    known = _stems(" ".join((fact.subject, fact.scope, *fact.trail)))
    return bool(_stems(about) & known)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in fold(text).split() if len(word) >= _LEAST_STEM}


def _measured(fact: Fact) -> Question | None:
    """«99,99 % de disponibilité», «Minimum storage duration of 90 days»."""
    if (stated := _IS.match(fact.value)) and _asks_measure(fact, stated["what"]):
        ask = asker(fact.language)
        return ask.attribute(fact.topic, stated["what"], stated["value"], header=True)
    text, gloss = glossed(fact.value)
    found = _BEFORE.match(text) or _AFTER.match(text)
    if (
        not found
        or QUANTITY.fullmatch(text)
        or len(words(found["what"])) > _MOST_IN_SIDE
    ):
        return None
    ask = asker(fact.language)
    if not ask.is_attribute(found["what"]) or ask.is_clause(found["what"]):
        return None
    if not takes_quantity(found["what"]):
        return None
    value = f"{found['value']} {gloss}".rstrip()
    return ask.attribute(fact.topic, found["what"], value, header=True)


def _asks_measure(fact: Fact, what: str) -> bool:
    """«La durée maximale d’une fonction est de 15 minutes» measures a side."""
    ask = asker(fact.language)
    few = len(words(what)) <= _MOST_IN_MEASURE
    return few and ask.is_attribute(what) and not ask.leans(what)


def _leans_on_label(fact: Fact) -> bool:
    """«Disponibilité : varie selon la classe»: who varies is not sure."""
    verb_first = asker(fact.language).is_predicate(fact.value)
    return bool(fact.attribute) and verb_first


def _definition(fact: Fact) -> Iterator[Sketch]:
    """The first phrase under a heading says what the thing is."""
    short = first_part(fact.value, _LONG)
    if len(words(short)) > _LONG:
        yield from cloze.write(fact)
        return
    asked = asker(fact.language).definition(fact.topic, short)
    if asked is None:
        return
    yield Sketch(fact, "definition", asked.prompt, asked.answer, asks="définition")
    if is_service(fact.subject):
        yield from term.write(fact)
    if short in fact.value and short != fact.value:
        yield from cloze.write(fact, after=len(short))


def is_trait(fact: Fact) -> bool:
    """A phrase right under the heading of its subject."""
    under = bool(fact.trail) and mentions(fact.trail[-1], fact.subject)
    under = under and not _OF_IT.match(fact.trail[-1])
    return under and not asker(fact.language).is_clause(fact.value)


def traits(left: Sequence[Fact]) -> list[Sketch]:
    """Phrases no question could be put to, of one topic: one list of its traits."""
    if not _LEAST_ITEMS <= len(left) <= MOST_ITEMS or not is_name(left[0].subject):
        return []
    if "," in left[0].subject or any(map(_WHEN.search, left[0].trail[-1:])):
        return []
    if not (left[0].category or any(map(contrasted, left[0].trail[-1:]))):
        # Of what is no side of two and no one of a kind, any trait is right.
        return []
    items = tuple(fact.value for fact in left)
    done = [item for item in items if names_deed(item) or _DONE_BY.match(item)]
    named = [item for item in items if is_service(item)]
    if len(named) * 2 >= len(items):
        # «Lambda», «Fargate» under «Serverless» are what is, and no traits of it.
        return []
    if len(done) * 2 >= len(items):
        # «Découpe par octet», «inversion de l’ordre» are steps, and no traits.
        return []
    if sum(len(words(item)) for item in items) > _MOST_WORDS:
        return []
    whole = left[0]._replace(items=items, attribute="caractéristiques")
    prompt = asker(whole.language).traits(whole.topic)
    return [Sketch(whole, "enumeration", prompt, " ; ".join(items), items=items)]
