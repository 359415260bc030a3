"""An answer that ends before its sentence does: whether what is left out is needed."""

from __future__ import annotations

import re

from content.notes.cards.model import SAYS, Sketch
from content.notes.language.typography import words

# The last of an answer finds its place in the value; its first words may be changed.
_MOST_SOUGHT, _LEAST_SOUGHT = 25, 8
# «associer l’adresse IP d’un hôte, à son adresse MAC», «A, B, ainsi que C»
_NEEDED = re.compile(r",\s(?:à|aux?)\s")
_LAST_OF_LIST = re.compile(r",?\s(?:ainsi que|as well as)\s")
_JOINED = re.compile(r",\s(?:l[ae]s?\s|l’|une?\s|des\s|the\s|an?\s)[^,]+$")
# «deux relevés d’un compteur, d’une sonde», and then «ou d’un capteur»
_OR_LAST = re.compile(r",?\s(?:et|ou)\s(?:d’|de |des |du )")
_SOME_JOINED = re.compile(r",\s(?:d’|de |des |du )[^,]+$")
# «Un fichier qui se comporte», without as what.
_ITSELF = re.compile(
    r"\bqui (?:se |s’)(?:comporte|présente|réfère|fie|fait|fond)(?:nt)?$"
)
# «des pages imprimées», and then «avec des outils gratuits»
_DONE = re.compile(r"\w{3}ée?s?$")
_BY_WHAT = re.compile(r"\s(?:avec|par|en|dans|sur|pour|à|aux?|de|d’)\b")
_MADE = re.compile(r"\b(?:conçu|prévu|fait)e?s?$")
# «…, d’une sonde», and then «, d’un capteur ou d’un thermomètre»
_NEXT_OF_SOME = re.compile(r",\s(?:d’|de |des |du )")
# «Les formats de fichiers», and then «tels que les archives»: what is worth knowing.
_SUCH_AS = re.compile(r",?\s(?:tel(?:le)?s? que|comme|such as|including)\s")
_MOST_IN_KIND = 4
# «Une partie du contrat», and then «qui fixe le niveau de service»: which part.
_PART = re.compile(
    r"(?:une?|l[ea]|l’|a|an|the)\s?(?:partie|élément|composante?|part|element|component)\s",
    re.I,
)
_WHICH = re.compile(r",?\s(?:qui|que|dont|où|which|that)\s|,?\squ’")
# «…, y compris la mémoire, le disque», and then «, les ports»
_AMONG = re.compile(
    r",?\s(?:y compris|notamment|comme|tel(?:le)?s? que|including|such as|like)\s[^,;()]+(?:,\s[^,;()]+)+$"
)
# «Enables applications for many cases», and then «, including…, to be designed as…»
_GOES_ON_TO = re.compile(r",\s(?:including|such as|like)\s[^;]*,\s(?:to|into|as)\s")
# «Speeds up both cached content» lacks what it speeds up besides.
_BOTH = re.compile(r"\b(?:both|between)\s(?!.*\s(?:and|&)\s)|\beither\s(?!.*\sor\s)")


def lacks_its_end(sketch: Sketch) -> bool:
    """True of «un protocole qui associe l’adresse IP d’un hôte», without to what."""
    answer = sketch.answer
    if sketch.fact.language == "en" and _BOTH.search(answer):
        return _left_out(answer, sketch) != ""
    if _ITSELF.search(answer):
        return True
    left = _left_out(answer, sketch)
    if not left:
        few = len(words(answer)) <= _MOST_IN_KIND
        return few and _SUCH_AS.match(_behind(answer, sketch)) is not None
    if sketch.fact.language == "en" and _GOES_ON_TO.match(left):
        return True
    listed = _LAST_OF_LIST.match(left) and _JOINED.search(answer)
    some = _OR_LAST.match(left) or _NEXT_OF_SOME.match(left)
    listed = listed or (some and _SOME_JOINED.search(answer))
    made = _DONE.search(answer) or _MADE.search(answer)
    done = made and _BY_WHAT.match(left)
    few = len(words(answer)) <= _MOST_IN_KIND
    told = (few and _SUCH_AS.match(_behind(answer, sketch))) or (
        _PART.match(answer) and _WHICH.match(left)
    )
    return bool(_NEEDED.match(left) or listed or done or told)


def without_half_a_list(answer: str, sketch: Sketch) -> str:
    """The answer without the examples that it has only the first of."""
    listed = sketch.kind in SAYS and "," in answer
    found = _AMONG.search(answer) if listed else None
    if found and _left_out(answer, sketch).startswith(","):
        return answer[: found.start()]
    return answer


def _behind(answer: str, sketch: Sketch) -> str:
    """What stands behind a short answer, whose first word may be changed."""
    said = answer.partition(" ")[2]
    known = sketch.kind in SAYS and not sketch.items and len(said) >= _LEAST_SOUGHT
    return sketch.fact.value.partition(said)[2] if known else ""


def _left_out(answer: str, sketch: Sketch) -> str:
    """What the value goes on with behind the answer; "" where that is not found."""
    if sketch.kind not in SAYS or sketch.items or len(answer) < _MOST_SOUGHT:
        return ""
    value, end = sketch.fact.value, answer[-_MOST_SOUGHT:]
    return value.partition(end)[2]
