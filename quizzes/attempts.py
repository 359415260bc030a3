"""What the learner did before looking at the answer, and what it suggests."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import QueryDict

from quizzes.faces import Face, Option
from quizzes.scheduling import Rating
from quizzes.typed import Comparison, compare, is_number

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Attempt:
    """Nothing of it is asked for: a learner may just look."""

    typed: str = ""
    chosen: Option | None = None
    # The places of the items ticked off; None where nobody has counted.
    got: frozenset[int] | None = None
    wants_options: bool = False

    @classmethod
    def read(cls, query: QueryDict, face: Face) -> Attempt:
        """From a form sent by GET; what it cannot mean counts as not done."""
        if not query:
            return cls()
        chosen = _places([query.get("chosen", "")], len(face.options))
        ticked = _places(query.getlist("got"), len(face.items))
        return cls(
            typed=query.get("typed", "").strip()[:_LONGEST] if face.can_type else "",
            chosen=face.options[min(chosen)] if chosen else None,
            got=ticked if "count" in query else None,
            wants_options="options" in query,
        )

    def compared(self, face: Face, language: str) -> Comparison | None:
        if not self.typed:
            return None
        compared = compare(
            self.typed, face.answer, language=language, asked=face.prompt
        )
        if not compared.is_same and face.short:
            shorter = compare(self.typed, face.short, language=language)
            if shorter.is_same:
                return shorter
            apart = compared.is_apart and shorter.is_apart
            return replace(compared, is_apart=apart)
        return compared


def _places(values: list[str], number: int) -> frozenset[int]:
    return frozenset(
        int(one) for one in values if one in {str(place) for place in range(number)}
    )


def keys_for(face: Face, language: str) -> str:
    """Which keys a phone shows to type the answer: digits, where they are enough."""
    answer = face.short or face.answer
    if face.can_type and is_number(answer, language=language, asked=face.prompt):
        return "decimal"
    return "text"


def for_items(number: int) -> tuple[Rating, ...]:
    """What each count of items ticked off suggests, from none to all `number`."""
    some = [
        Rating.Hard if 2 * ticked >= number else Rating.Again
        for ticked in range(number)
    ]
    return (*some, Rating.Good)


def suggested(
    face: Face, attempt: Attempt, compared: Comparison | None
) -> Rating | None:
    """The rating that the attempt speaks for; None where only the learner can tell."""
    if attempt.got is not None:
        return for_items(len(face.items))[len(attempt.got)]
    if attempt.chosen:
        # To recognise what one had to recall is not to have recalled it.
        known = Rating.Good if face.kind.is_chosen else Rating.Hard
        return known if attempt.chosen.is_right else Rating.Again
    if compared and compared.is_same:
        return Rating.Good
    if compared and (compared.is_other or compared.is_apart):
        return Rating.Again
    return None
