"""What was told already under each heading, and whether a thing comes first there."""

from __future__ import annotations

from content.notes.facts.outline import Outline
from content.notes.language.base import Topic
from content.notes.language.services import is_known


class Told:
    """Of one note, as the walk goes down its outline."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._said: set[tuple[str, tuple[str, ...]]] = set()

    def add(self, topic: Topic) -> None:
        """Says that what the topic is was told: what follows defines it no more."""
        self._said.add((topic.name, self._outline.trail))

    def is_new(self, topic: Topic) -> bool:
        """Nothing was told of this subject under this heading."""
        return (topic.name, self._outline.trail) not in self._said

    def is_first(self, topic: Topic) -> bool:
        """Nothing was told of what the heading right above names."""
        stack = self._outline.stack
        headed = bool(stack) and stack[-1].subject == topic.name
        return self.is_new(topic) and headed

    @property
    def opening(self) -> str:
        """The name of the heading right above, where nothing of it was told yet."""
        topic = self._outline.topic
        named = is_known(topic.name)
        return topic.name if named and self.is_first(topic) else ""
