"""What a case makes necessary: «Si le cluster est chiffré, il faut un grant»."""

from __future__ import annotations

_LEAST_TOLD, _MOST_TOLD = 2, 20
