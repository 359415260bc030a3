"""Where what stands behind an answer is said of something else than the answer."""

from __future__ import annotations

import re

from content.notes.language.french.nouns import agreement
from content.notes.language.french.verbs import reads_as_done

_HEAD = re.compile(r"(?P<article>une?|l[ea]s?|des|l’)\s?(?P<noun>[^\W\d_]+)", re.I)
_TAIL = re.compile(r",\s(?P<done>[a-zà-ÿ]+ée?s?)\b(?![^()]*\))")


def without_other_tail(answer: str) -> str:
    """«La lenteur du premier accès, facturé à l’heure» without what is billed.

    A participle that agrees with nothing in the answer is said of the subject.
    """
    head, tail = _HEAD.match(answer), _TAIL.search(answer)
    if not head or not tail or not reads_as_done(tail["done"]):
        return answer
    known = agreement(head["noun"].lower())
    article = head["article"].lower()
    if article in {"la", "une"} or (known and known.gender == "f"):
        return (
            answer
            if tail["done"].rstrip("s").endswith("ée")
            else answer[: tail.start()]
        )
    return answer
