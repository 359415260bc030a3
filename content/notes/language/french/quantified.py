"""What a term measures: «1 WCU», the price of a service, the size of an item."""

from __future__ import annotations

from content.notes.language.base import Question, Topic
from content.notes.language.french.articles import has_article
from content.notes.language.french.measures import which
from content.notes.language.french.phrasing import bare, closed, scoped
from content.notes.language.french.traits import is_adjectival
from content.notes.language.french.what import value_of


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
    return None
