"""What of a note tests its reader or tells of its course, and states no fact."""

from __future__ import annotations

from collections.abc import Set
from xml.etree.ElementTree import Element

from content.notes.facts import prose, reasons
from content.notes.facts.builder import Builder
from content.notes.facts.contents import is_contents, repeats_titles, titles_of
from content.notes.facts.labelling import labelled
from content.notes.facts.quiz import (
    asks,
    gives_answers,
    is_headed_quiz,
    is_quiz,
    may_give_answers,
    right_answer,
)
from content.notes.facts.syllabus import are_aims, is_headed_syllabus
from content.notes.facts.text import LISTS, Passage, passage, whole_text


class NoFacts:
    """Where we are in a quiz: what was asked last. `whole`: the page is one.

    `titles`: what the headings of the page say.
    """

    def __init__(self, builder: Builder, titles: Set[str], *, whole: bool) -> None:
        self.builder = builder
        self.titles = titles
        self.whole = whole
        self.asked = ""

    @classmethod
    def of(cls, root: Element, builder: Builder) -> NoFacts:
        titles = titles_of(root, builder.text_of)
        return cls(builder, titles, whole=is_quiz(root, builder.text_of))

    def skips(self, element: Element, following: Element | None) -> bool:
        """True of what a quiz offers and a course is for, which it reports."""
        if self._is_of_quiz(element, following):
            told = whole_text(element, self.builder.text_of)
            self.builder.expand(told)
            self.builder.skip(told, reasons.EXERCISE)
            return True
        if self._is_of_course(element):
            told = whole_text(element, self.builder.text_of)
            self.builder.skip(told, reasons.METADATA)
            return True
        return False

    def lists_contents(self, element: Element) -> bool:
        """A table of contents, whether its heading says so or the other ones do."""
        if is_contents(element, self.builder.outline.trail):
            return True
        return repeats_titles(element, self.titles, self.builder.text_of)

    def answered(self, text: Passage) -> bool:
        """«La bonne réponse est X» answers the question last asked, and says no more."""
        answer = right_answer(text.text)
        asked, self.asked = self.asked, text.text if asks(text.text) else self.asked
        if not answer:
            return False
        self.asked = ""
        question = self.builder.impersonal(asked) if asked.endswith("?") else None
        if question and prose.stands_alone(question, self.builder):
            self.builder.take_back(asked)
            self.builder.question(question, answer)
        else:
            self.builder.skip(text.text, reasons.EXERCISE)
        return True

    def _is_of_quiz(self, element: Element, following: Element | None) -> bool:
        """What a quiz offers, an exercise asks for: options, boxes, «Vrai», «Faux»."""
        if self.whole:
            return True
        if element.tag in LISTS:
            headings = self.builder.outline.trail[-3:]
            headed = any(map(is_headed_quiz, headings))
            return (headed and not self._tells(element)) or self._is_offered(following)
        return element.tag == "p" and self._is_offered(following)

    def _is_of_course(self, element: Element) -> bool:
        """What the course is for and holds, above or below a line that says so."""
        headings = self.builder.outline.trail[-2:]
        if any(map(is_headed_syllabus, headings)):
            return True
        if element.tag not in LISTS:
            return False
        items = [passage(item, self.builder.text_of) for item in element]
        if prose.heads_note(items, self.builder):
            return True
        return bool(headings) and are_aims(headings[-1], (item.text for item in items))

    def _tells(self, items: Element) -> bool:
        """«« HPC » → FSx», «RTO : …» say something, even in a mock exam."""
        texts = [passage(item, self.builder.text_of) for item in items]
        return any(labelled(text.text, text.lead) for text in texts)

    def _is_offered(self, following: Element | None) -> bool:
        """Whether the answer to what was asked stands right below."""
        if not self.asked or following is None or not may_give_answers(following):
            return False
        return gives_answers(whole_text(following, self.builder.text_of))
