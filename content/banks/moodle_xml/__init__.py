"""Moodle XML: questions of one or several answers, and of true or false."""

from __future__ import annotations

from content.banks.moodle_xml.questions import read, recognise

__all__ = ["read", "recognise"]
