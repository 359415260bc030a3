"""What a term measures: «1 WCU», the price of a service, the size of an item."""

from __future__ import annotations

import re

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import has_article
from content.notes.language.french.extents import is_short
from content.notes.language.french.measures import is_one_amount, unit_noun, which
from content.notes.language.french.phrasing import bare, closed, scoped
from content.notes.language.french.traits import is_adjectival
from content.notes.language.french.what import value_of
from content.notes.language.services import is_service

# «1 h gratuite par jour» is no duration of the thing itself.
_RATE = re.compile(r"\spar\s|/\s?[a-zà-ÿ]{2,}|gratuit|crédit|offert", re.I)


def of_quantity(topic: Topic, value: str) -> Question | None:
    """«1 WCU» is so much; a service has many sizes and durations, and one price.

    One amount of a known unit says what it measures; a rate and a heap do not.
    """
    subject = bare(topic)
    if has_article(topic.name) or topic.name[0].isdigit():
        return closed(scoped(topic, f"à quoi correspond {subject}"), value)
    asks = value_of(topic.name, value)
    if asks.startswith(which(value)) and is_adjectival(topic.name.split(" ")[-1]):
        # «Démarrage à froid lent : 2 s» is a case, which has no duration of its own.
        return None
    if not is_short(value) or (is_service(topic.name) and " prix" not in asks):
        return None
    amount, *more = value.split(", ")
    if not is_one_amount(amount) or any(map(str.isdigit, "".join(more))):
        return None
    told = unit_noun(amount)
    if not told or told[0] not in asks or (told[0] != "prix" and _RATE.search(amount)):
        return None
    return closed(scoped(topic, asks), value)
