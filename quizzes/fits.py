"""Parameters of FSRS from a learner's own log: found, taken into use, given up.

Memories stay as they are: from the next press on a card follows the new parameters, and
each review names the fit that it was computed by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import QuerySet

from quizzes.fitting.fit import HELD_OUT, fit
from quizzes.fitting.history import History, Rated
from quizzes.models import Enrolment, Fit, Review
from quizzes.scheduling import DEFAULTS

# With fewer presses there is more luck than memory in a log.
LEAST = 1_000
# Of a longer log the last ones are read: what it takes does not grow with it.
_MOST = 10_000
# A card that is pressed for ever is read in pieces, so that it takes no longer.
_LONGEST = 100
# So many more presses, and it is worth looking again unasked.
_WORTH = 500


class TooFew(Exception):
    """The log has fewer than LEAST presses."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a learner is with parameters of their own."""

    # Presses, LEAST at most.
    presses: int
    # The last time that it was tried, and the one whose parameters are in use.
    last: Fit | None
    used: Fit | None

    @property
    def least(self) -> int:
        return LEAST

    @property
    def is_possible(self) -> bool:
        return self.presses >= LEAST

    @property
    def missing(self) -> int:
        return LEAST - self.presses

    @property
    def is_given_up(self) -> bool:
        """Whether the learner has gone back to the parameters for everybody."""
        return bool(self.last and self.last.is_used and self.used is None)


def standing(enrolment: Enrolment) -> Standing:
    return Standing(
        presses=_log(enrolment)[:LEAST].count(),
        last=enrolment.fits.last(),
        used=enrolment.fit,
    )


def refit(enrolment: Enrolment, *, now: datetime) -> Fit:
    """Look for better ones, and use them from the next press on where there are.

    Takes about a second. Where nothing was pressed since the last time, gives that.
    Raises TooFew.
    """
    lines = _lines(enrolment)
    if len(lines) < LEAST:
        raise TooFew
    last = enrolment.fits.last()
    if last and last.review == lines[-1].pk and last.pk == enrolment.fit_id:
        return last
    verdict = fit(histories(lines), enrolment.parameters or DEFAULTS)
    better = verdict is not None and verdict.is_better
    with transaction.atomic():
        found = Fit.objects.create(
            enrolment=enrolment,
            fitted_at=now,
            presses=len(lines),
            review=lines[-1].pk,
            judged=verdict and verdict.to_json(),
            is_used=better,
        )
        if verdict and better:
            _use(enrolment, found, list(verdict.parameters))
    return found


def give_up(enrolment: Enrolment) -> None:
    """Back to the parameters for everybody, from the next press on."""
    _use(enrolment, None, None)


def due_for_refit() -> Iterator[Enrolment]:
    """Those with enough new in their log, but for who has gone back."""
    enrolments = Enrolment.objects.select_related("learner", "course", "fit")
    for enrolment in enrolments.order_by("pk").iterator():
        now = standing(enrolment)
        if not now.is_possible or now.is_given_up:
            continue
        since = _log(enrolment).filter(pk__gt=now.last.review if now.last else 0)
        if since[:_WORTH].count() == _WORTH:
            yield enrolment


def _use(enrolment: Enrolment, used: Fit | None, fitted: list[float] | None) -> None:
    enrolment.fit, enrolment.fitted = used, fitted
    enrolment.save(update_fields=["fit", "fitted"])


# The log as the fitting reads it.


class Line(NamedTuple):
    pk: int
    card: int
    rating: int
    study_day: date
    before: dict[str, Any] | None
    before_version: int


@dataclass(slots=True)
class _Open:
    """A history that goes on with the review whose `before_version` is `version`."""

    version: int
    start: tuple[float, float] | None
    presses: list[Rated] = field(default_factory=list)
    held_out: int = 0

    def goes_on_with(self, line: Line) -> bool:
        is_next = self.version == line.before_version
        return is_next and len(self.presses) < _LONGEST


def histories(lines: list[Line]) -> list[History]:
    """Of each card; a new one where another card's memory went on in it, or late."""
    learnt_from = len(lines) - round(len(lines) * HELD_OUT)
    ongoing: dict[int, _Open] = {}
    found = []
    for place, line in enumerate(lines):
        history = ongoing.get(line.card)
        if history is None or not history.goes_on_with(line):
            history = ongoing[line.card] = _Open(line.pk, _memory(line))
            found.append(history)
        history.version = line.pk
        history.presses.append(Rated(line.rating, _days(line)))
        history.held_out += place >= learnt_from
    return [History(one.presses, one.start, one.held_out) for one in found]


def _memory(line: Line) -> tuple[float, float] | None:
    before = line.before
    return (before["stability"], before["difficulty"]) if before else None


def _days(line: Line) -> int:
    if line.before is None:
        return 0
    since = line.study_day - date.fromisoformat(line.before["reviewed_on"])
    return max(0, since.days)


def _log(enrolment: Enrolment) -> QuerySet[Review]:
    return Review.objects.filter(
        learner_id=enrolment.learner_id, course_id=enrolment.course_id, undo=None
    )


def _lines(enrolment: Enrolment) -> list[Line]:
    """The last ones, the first of them first."""
    last = _log(enrolment).order_by("-study_day", "-pk")[:_MOST]
    columns = ("pk", "card_id", "rating", "study_day", "before", "before_version")
    return sorted((Line(*row) for row in last.values_list(*columns)), key=_by_pk)


def _by_pk(line: Line) -> int:
    return line.pk
