"""Markdown by any hand, read without losing a line."""

from __future__ import annotations

from content.notes.markdown.frontmatter import Meta
from content.notes.markdown.lessons import Lesson, TocEntry
from content.notes.markdown.page import Page, parse
from content.notes.markdown.tree import LINE, line_of, text_of

__all__ = ["LINE", "Lesson", "Meta", "Page", "TocEntry", "line_of", "parse", "text_of"]
