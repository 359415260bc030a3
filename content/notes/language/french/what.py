"""What a thing is, asked: «qu’est-ce qu’une image», «que sont les ENI»."""

from __future__ import annotations

import re
from functools import lru_cache

from content.notes.language.base import Question, Topic
from content.notes.language.french import criteria
from content.notes.language.french.articles import (
    a,
    has_article,
    is_several,
    of,
    of_named,
    one_of,
    that,
    the,
)
from content.notes.language.french.measures import which
from content.notes.language.french.nouns import (
    Agreement,
    agreement,
    is_common,
    lowered,
    without_article,
)
from content.notes.language.french.phrasing import (
    closed,
    is_action,
    is_done,
    is_headline,
)
from content.notes.language.french.side_nouns import QUALITIES
from content.notes.language.names import is_name
from content.notes.language.services import is_known, is_service
from content.notes.language.typography import first_word, fold, word_set

# «La famille AWS Snow», «la deuxième version d’Aurora»: there is but one.
_THE_ONE = re.compile(
    r"(?:famille|gamme|suite|plateforme|variable) [A-Z]|\w+ième |première? "
    r"|\w+ (?:courante?|racine|actuel(?:le)?)$"
)
# These end as what is done does, and there are many of them.
_COUNTED = word_set(
    "partition application fonction option section station version session extension instance "
    "image message package langage page etage collection question licence"
)
_MOST_LETTERS = 5
# «Le terme « TCP »» is a word, and «TCP» a thing that is like something.
SPOKEN = word_set("terme notion mot concept expression sigle nom")


def value_of(name: str, value: str) -> str:
    agreed = agreement(name) if not is_name(name) else None
    if agreed and not agreed.plural:
        asks = agreed.pick("quel est", "quelle est", "", "")
        return f"{asks} {the(lowered(name), agreed)}"
    if agreed:
        return f"combien {of(lowered(name))}"
    return f"{which(value)} {of_named(name)}"


@lru_cache(maxsize=16384)
def explained(name: str, meaning: str) -> Question:
    """What a bracket behind a name says of it: «Cassandra (une base distribuée)»."""
    return closed(what_is(name), meaning)


def what_is(name: str) -> str:
    bare = without_article(name)
    if re.match(r"les |des ", name, re.I):
        return f"que sont les {bare}"
    if re.match(r"^\d", bare):
        return f"à quoi correspond {bare}"
    if is_several(bare):
        return f"que sont les {bare}"
    if len(bare) == 1:
        return f"que désigne «{bare}»"
    if agreed := _several_named(bare):
        return f"que sont {the(lowered(bare), agreed)}"
    if len(both := bare.split(" / ")) > 1 and all(map(is_name, both)):
        return f"que sont {', '.join(both[:-1])} et {both[-1]}"
    if is_known(bare):
        return f"qu’est-ce {that(one_of(bare))}"
    agreed = agreement(bare)
    if agreed is None:
        return f"que désigne «{bare}»"
    noun = lowered(bare)
    if agreed.plural:
        return f"que sont {the(noun, agreed)}"
    first = noun.split(" ")[0]
    done = is_action(first) and fold(first) not in _COUNTED
    if (
        done
        or criteria.head_of(noun) in QUALITIES
        or _THE_ONE.match(noun)
        or re.match(r"(?:le |la |l’)", name, re.I)
    ):
        return f"qu’est-ce {that(the(noun, agreed))}"
    return f"qu’est-ce {that(a(noun, agreed))}"


def _several_named(name: str) -> Agreement | None:
    """How «Applications SaaS» agree, which a name behind a French plural are."""
    first, _, rest = name.partition(" ")
    if not rest or not first.endswith("s") or not first[1:].islower():
        return None
    agreed = agreement(first.lower()) if is_common(first) else None
    return agreed if agreed and agreed.plural and not is_service(name) else None


def consists(topic: Topic) -> str:
    agreed = None if has_article(topic.name) else agreement(topic.category)
    lettered = topic.name.isupper() and len(topic.name) <= _MOST_LETTERS
    lettered = lettered and not is_service(topic.name)
    known = is_known(topic.name)
    named_well = known and not topic.scope and not lettered
    numbered = topic.name[0].isdigit()
    if agreed is None or agreed.plural or (named_well and not numbered):
        return what_is(topic.name)
    if is_headline(topic.category):
        return f"en quoi consiste «{topic.name}»"
    member = the(f"{lowered(topic.category)} «{topic.name}»", agreed)
    head = first_word(topic.category)
    if head in SPOKEN:
        return f"que désigne {member}"
    return f"{'en quoi consiste' if is_done(topic.category) else 'à quoi correspond'} {member}"
