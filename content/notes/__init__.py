"""From the bytes of a note to its lessons and cards; knows no Django and no clock."""

from __future__ import annotations
