"""The last touch on a sketch, and what is refused: empty, long or given away."""

from __future__ import annotations

import re

from content.notes.cards.clarity import unclear
from content.notes.cards.cut_short import lacks_its_end, without_half_a_list
from content.notes.cards.english_doubts import doubtful
from content.notes.cards.given_away import is_given_away
from content.notes.cards.model import MOST_ITEMS, MOST_WORDS, Sketch
from content.notes.cards.private_addresses import is_of_one_network
from content.notes.facts import reasons
from content.notes.facts.values import closed
from content.notes.language.french.nouns import is_common
from content.notes.language.light import LIGHT
from content.notes.language.names import is_name
from content.notes.language.typography import (
    fold,
    french,
    is_balanced,
    large,
    one_line,
    word_set,
    words,
)

_OPENERS = word_set(
    """
    chaque plusieurs tous toutes tout toute via selon comme lorsque lorsqu quand entre
    vers sous apres avant depuis jusqu environ aucun aucune deux trois quatre leur leurs
    automatiquement si from into all any both via at up about when if only not no objects
    data users physical object automatically frequently
    """
)
# «Ces objets», «permet de les chiffrer»: which ones, the card does not say.
_POINTS = re.compile(
    r"\b(?:cette|cet|ces|celui-ci|celle-ci|ceux-ci|celles-ci)\b|\bce(?= [a-zà-ÿ])(?! qu)"
    r"|\bde les?\b|\btout (?:ça|cela)\b|\b(?:le sien|la sienne|les siens|les siennes)\b", re.I,
)  # fmt: skip
_CUT_OFF = re.compile(
    r"\s(?:par|de|du|des|à|avec|pour|en|et|ou|le|la|les|un|une|que|qui|si|lorsque|dont"
    r"|où|vers|sans|sous|selon|sur|dans|by|of|to|with|and|or|the|if|that|which|from|e\.g|i\.e)\W*$"
)
# «Liste fermée à la place», «plus de nouveaux clients non plus»: beside what, is above.
_ALSO = re.compile(
    r"\s(?:à la place|non plus|aussi|également|au-delà|itself|instead|either|also|too|as well)$"
)
# The last word of an answer that any of these ends, where no sign stands behind it.
_LAST = word_set(
    """
    par de du des à avec pour en et ou le la les un une que qui si lorsque dont où vers sans
    sous selon sur dans by of to with and or the if that which from e.g i.e
    place plus aussi également au-delà itself instead either also too well
    """
)
# «relationnel», «asynchrone»: no command ends so.
_QUALIFIER = re.compile(r"[a-zà-ÿ]{4,}(?:el|elle|ique|ive|one|aire|phe)s?")
# What is said to whoever sits the exam, in brackets.
_ASIDE = re.compile(
    r"\s\((?:question|piège|grand classique|ultra|très demandé|souvent demandé|important"
    r"|attention|à (?:retenir|savoir|connaître|noter|réviser)|tombe|tombé|vu (?:en|à l)"
    r"|réponse d|exam question|common trap|trap|asked often|important)\b[^()]*\)", re.I,
)  # fmt: skip
_POINTING = (" ce", " de le", " sien", " tout ca")
_ASKING = re.compile(r"à (?:cette description|ce besoin)")
_BARE = word_set(
    "ok oui non yes no on off tous toutes all selon idem org rien nothing variable"
) | {
    "all of the above",
    "le meme",
    "la meme",
    "les memes",
    "pareil",
    "plusieurs",
    "beaucoup",
    "several",
    "many",
    "identique",
    "identiques",
    "the same",
    "same",
    "ditto",
    "les autres",
    "le reste",
    "tous les precedents",
    "tout le monde",
    "ca depend",
    "it depends",
}
# Neither yes nor no, and nothing that says which: «Serverless : option».
_HALF = word_set("option partiel partielle partial partially optional partly possible")
_SMALL_WORDS = LIGHT | _OPENERS
_SPOKEN = re.compile(r"(?:[^\W\d_]’)?[^\W\d_]{2,}(?:[’/-][^\W\d_]+)*")
_SIGNS = frozenset(";,:.")
# «None*», «16 000 (*)», «gratuit ¹»: but when, a footnote says. «COUNT(*)» and «m²» are
# spelt so.
_STARRED = re.compile(r"\w\*+$")
_FOOTNOTED = re.compile(
    r"(?<![^\W\d])\(\*+\)|[†‡]|(?:(?<=[^\W\d_]{3})|(?<=\s)|(?<=\)))[¹²³](?!\w)|\s(?:\[\d\]|\(\d\))$"
)
_LEADING_SIGNS = re.compile(r"^(?:[;,:]|\.(?=\s))+\s*")
# «Testez la commande. Que se passe-t-il ?» is what an exercise asks for.
_ASKS_BACK = re.compile(r"\w\s?\?(?:\s|$)")
_BEFORE_SIGN = re.compile(r"\s+([?!;:])")


def polished(sketch: Sketch) -> Sketch:
    prompt, answer = _without_aside(sketch.prompt), _without_aside(sketch.answer)
    tidy = french if sketch.fact.language == "fr" else _english
    typed = sketch.fact.typed
    items = sketch.items
    if items:
        told = tuple(tidy(_capital(closed(item), typed)) for item in items)
        items = _alike(told, typed)
        answer = " ; ".join(items)
    elif sketch.kind != "term":
        answer = without_half_a_list(closed(answer), sketch)
        if answer.partition(" ")[0] not in typed:
            answer = _sentence(answer)
    choices = tuple([_sentence(closed(one)) for one in sketch.choices])
    if _begin_apart(sketch, (answer, *choices)):
        # «Interface» beside «gateway» would stand out.
        answer, choices = closed(sketch.answer), sketch.choices
    choices = tuple(map(tidy, choices))
    return sketch._replace(prompt=tidy(one_line(prompt)), answer=tidy(answer),
                   items=items, choices=choices)  # fmt: skip


def _begin_apart(sketch: Sketch, options: tuple[str, ...]) -> bool:
    """Whether some options have a capital now of those that all began small."""
    typed = (sketch.answer, *sketch.choices)
    if len(options) == 1 or any(one[:1].isupper() for one in typed):
        return False
    return len({one[:1].isupper() for one in options}) > 1


def _without_aside(text: str) -> str:
    """«Soit remplacée (question ultra classique)» without what the author noted."""
    return _ASIDE.sub("", text) if "(" in text else text


def refusal(sketch: Sketch) -> str:
    """Why the sketch makes no card, or ""."""
    prompt, answer = fold(sketch.prompt), fold(sketch.answer)
    if not prompt or not answer:
        return reasons.EMPTY
    if answer in _BARE and sketch.kind != "comparison":
        return reasons.BARE
    if answer in _HALF and sketch.fact.header and sketch.kind != "comparison":
        return reasons.BARE
    if len(words(sketch.answer)) > MOST_WORDS or len(sketch.items) > MOST_ITEMS:
        return reasons.TOO_LONG
    if sketch.fact.language == "fr" and _points(sketch, f" {prompt} {answer} "):
        return reasons.PRONOUN
    if _ends_early(sketch.answer):
        return reasons.DEPENDENT
    if lacks_its_end(sketch) or not is_balanced(sketch.prompt):
        return reasons.DEPENDENT
    if "~~" in sketch.prompt or "~~" in sketch.answer:
        return reasons.STRUCK
    if _is_footnoted(sketch):
        return reasons.DEPENDENT
    if any(map(_ASKS_BACK.search, sketch.items)) or _asks_back(sketch):
        return reasons.EXERCISE
    if is_of_one_network(sketch):
        return reasons.EXAMPLE
    if is_given_away(sketch):
        return reasons.GIVEN_AWAY
    return unclear(sketch) or doubtful(sketch)


def _is_footnoted(sketch: Sketch) -> bool:
    """A value that a footnote goes on with, or takes back."""
    shown = (sketch.prompt, sketch.answer, *sketch.items, *sketch.choices)
    return bool(_STARRED.search(sketch.answer)) or any(map(_FOOTNOTED.search, shown))


def _asks_back(sketch: Sketch) -> bool:
    """A question for an answer, but where a table says which one a thing answers."""
    asks = _ASKS_BACK.search(sketch.answer)
    return (
        asks is not None
        and sketch.fact.shape in {"attribute", "question"}
        and (not sketch.fact.header)
    )


def _ends_early(answer: str) -> bool:
    """Cut off, or beside what stands above: the last of its words tell."""
    if not is_balanced(answer):
        return True
    if answer[-1:].isalnum() and answer.rsplit(None, 1)[-1] not in _LAST:
        return False
    return bool(_CUT_OFF.search(answer) or _ALSO.search(answer))


def _points(sketch: Sketch, folded: str) -> bool:
    # Most cards hold no word that could point.
    if not any(map(folded.__contains__, _POINTING)):
        return False
    text = f"{sketch.prompt} {sketch.answer}"
    return bool(_POINTS.search(_ASKING.sub(" ", text)))


def _alike(items: tuple[str, ...], typed: tuple[str, ...]) -> tuple[str, ...]:
    """All items with a capital where some have one, but for names and commands."""
    if not any(item[:1].isupper() for item in items):
        return items
    return tuple(
        large(item) if _is_plain(item.split(" ")[0], typed) else item for item in items
    )


def _is_plain(word: str, typed: tuple[str, ...]) -> bool:
    """Letters, and no name that begins small: «gRPC»."""
    return word.isalpha() and word not in typed and not is_name(word)


def _capital(text: str, typed: tuple[str, ...] = ()) -> str:
    if text[:1] in _SIGNS:
        text = _LEADING_SIGNS.sub("", text)
    first = text.split(" ", 1)[0]
    if not text or first[0].isupper() or first in typed:
        return text
    if is_name(first) or not _is_word(first):
        return text
    return large(text)


def _english(text: str) -> str:
    return _BEFORE_SIGN.sub(r"\1", text)


def _sentence(text: str) -> str:
    """Several words begin with a capital, a command alone does not."""
    first, _, rest = text.partition(" ")
    first = first.rstrip(",;")
    spoken = rest and first.islower() and len(first) > 2
    if spoken and (first.isalpha() or _SPOKEN.fullmatch(first)):
        return large(text)
    return _capital(text)


def _is_word(token: str) -> bool:
    """A word of the language, no command or file name."""
    return (
        token[1:2] == "’"
        or bool(_QUALIFIER.fullmatch(token))
        or fold(token) in _SMALL_WORDS
        or is_common(token)
    )
