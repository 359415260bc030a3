"""What a review form carries: signed, so that what was shown is what is applied."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from functools import cache, cached_property
from operator import attrgetter
from zoneinfo import ZoneInfo

from django.core import signing

from quizzes.studyday import study_day

_SALT = "quizzes.tokens"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(moment: datetime) -> int:
    """Since 1970, whole ones."""
    return (moment - _EPOCH) // _MILLISECOND


def moment(milliseconds: int) -> datetime:
    return _EPOCH + milliseconds * _MILLISECOND


@dataclass(frozen=True)
class Token:
    """One showing of one card to one learner, with all that its buttons said.

    The nonce makes one form one review; the intervals are those of the moment, so
    that nothing done in another tab changes a button already shown.
    """

    nonce: str
    learner_id: int
    card_id: int
    card_revision: int
    # Memory.version, 0 for a new card.
    version: int
    shown_ms: int
    time_zone: str
    # The interval of each button, Outcomes.days.
    days: Sequence[int]

    @cached_property
    def shown_at(self) -> datetime:
        return moment(self.shown_ms)

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @cached_property
    def study_day(self) -> date:
        return study_day(self.shown_at, self.zone)

    def sealed(self) -> str:
        return _signer().sign_object(_VALUES(self))

    @classmethod
    def opened(cls, sealed: str) -> Token:
        """Raises django.core.signing.BadSignature where we did not seal it."""
        return cls(*_signer().unsign_object(sealed))


_VALUES = attrgetter(*(field.name for field in fields(Token)))


@cache
def _signer() -> signing.Signer:
    return signing.Signer(salt=_SALT)


def new_nonce() -> str:
    """For a UUID, as which it is kept."""
    return secrets.token_hex(16)
