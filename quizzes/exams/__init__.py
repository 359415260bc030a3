"""Mock exams: how they are drawn, sat, scored, and what their mistakes bring back."""

from __future__ import annotations
