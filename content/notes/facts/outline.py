"""Where we are in a note: the headings above, and the subject they name."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from content.notes.facts import announced
from content.notes.facts.actors import Actors
from content.notes.facts.asking import asked_of, asks_of_another
from content.notes.facts.headed import (
    contrasted,
    headed_subject,
    names_a_concern,
    names_a_thing,
    names_several,
    one_of,
    service_in,
)
from content.notes.facts.spelling import Spelling
from content.notes.language import headings, subjects
from content.notes.language.base import Topic
from content.notes.language.french.nouns import is_common, without_article
from content.notes.language.names import is_coined, is_name, mentions
from content.notes.language.partners import stand_partners
from content.notes.language.services import as_spelt, is_service
from content.notes.language.titles import (
    leaves_open,
    tells_kinds,
    titled,
    told_of,
)
from content.notes.language.typography import (
    one_line,
    plain,
)

LAST_LEVEL = 6
FIRST_PSEUDO_LEVEL = 7
FIRST_LIST_LEVEL = 8


class Heading(NamedTuple):
    level: int
    text: str
    subject: str
    category: str = ""
    scope: str = ""
    dependent: bool = False

    @property
    def tells_of_others(self) -> bool:
        """True of «Docker fournit deux types de réseaux»: what stands below is of one.

        And of a heading that is a sentence: «Chaque paquet est identifié par».
        """
        told = headings.without_numbering(self.text).rstrip(" :.…")
        of_others = leaves_open(told) or told_of(told) == ""
        if self.level <= LAST_LEVEL and of_others:
            return True
        return self.level <= FIRST_PSEUDO_LEVEL and tells_kinds(self.text)


@dataclass
class Outline:
    """The stack of headings above the block being read.

    Level 7 and deeper are lines that act as headings without being any
    («**Amazon Aurora**» alone in its paragraph).
    """

    spelling: Spelling
    actors: Actors
    # The service that a note without title is about.
    service: str = ""
    stack: list[Heading] = field(default_factory=list)
    trail: tuple[str, ...] = ()
    _topic: Topic | None = None
    _for_exam: bool | None = None

    def enter(
        self,
        level: int,
        text: str,
        *,
        subject: str | None = None,
        category: str = "",
        scope: str = "",
        dependent: bool = False,
    ) -> None:
        self.leave(level)
        text = as_spelt(headings.without_tags(one_line(plain(text))))
        named = _headed(level, text) if subject is None else subject
        if named and is_service(self.subject) and headings.is_side(named):
            named = ""
        headed = level <= LAST_LEVEL and bool(self.subject)
        if named and headed and names_a_concern(named):
            named = ""
        if named and subject is None and subjects.is_area(named):
            named = ""
        if level == 1 and subjects.is_vendor(named):
            named = ""
        generic = headings.is_generic(text) or headings.is_dated(text)
        generic = generic and level <= LAST_LEVEL
        if not named and (level == 1 or generic):
            found = service_in(text)
            named = "" if mentions(self.subject, found) else found
        if not named and (asked := asked_of(text)):
            named = "" if mentions(self.subject, without_article(asked)) else asked
        named = as_spelt(self.spelling.corrected(named))
        self.stack.append(Heading(level, text, named, category, scope, dependent))
        self._topic = self._for_exam = None
        shown = headings.without_numbering(text).rstrip(" :")
        self.trail = (*self.trail, self.spelling.corrected(shown))

    def leave(self, level: int) -> None:
        while self.stack and self.stack[-1].level >= level:
            self.stack.pop()
        self.trail = self.trail[: len(self.stack)]
        self._topic = self._for_exam = None

    @property
    def topic(self) -> Topic:
        """The nearest subject, past headings that name none; "" where there is none."""
        if self._topic is None:
            self._topic = self._nearest()
        return self._topic

    def _nearest(self) -> Topic:
        inner: list[str] = []
        for heading in reversed(self.stack):
            if heading.tells_of_others:
                return Topic("")
            if heading.subject:
                if any(asks_of_another(one, heading.subject) for one in inner):
                    return Topic("")
                return Topic(heading.subject, heading.scope, heading.category)
            if names_several(heading.text):
                return Topic("")
            inner.append(heading.text)
        return Topic(self.service)

    @property
    def subject(self) -> str:
        return self.topic.name

    @property
    def named(self) -> str:
        """The nearest subject that is a name: «IAM» under «Les identités»."""
        subjects = (heading.subject for heading in reversed(self.stack))
        return next((subject for subject in subjects if is_name(subject)), "")

    @property
    def class_label(self) -> str:
        """The innermost heading, where it may say what the bullets under it are."""
        if not self.stack or is_name(self.stack[-1].text) or self.for_exam:
            return ""
        return headings.without_numbering(self.stack[-1].text).rstrip(" :?")

    @property
    def aspect(self) -> str:
        """The innermost heading, where it names a side of the subject and no subject."""
        if not self.stack or self.for_exam:
            return ""
        subject, aspect = headings.aspect_in(self.stack[-1].text)
        if self.stack[-1].subject:
            return aspect if subject == self.stack[-1].subject else ""
        if headings.is_lead_in(self.stack[-1].text):
            return ""
        return headings.without_numbering(self.stack[-1].text).rstrip(" :?")

    @property
    def names_a_subject(self) -> bool:
        """True right under a heading that names what follows is about."""
        return bool(self.stack) and bool(self.stack[-1].subject)

    @property
    def names_a_class(self) -> bool:
        """True under a line that acts as a heading and names no subject."""
        last = self.stack[-1] if self.stack else None
        return last is not None and (
            last.level == FIRST_PSEUDO_LEVEL and not last.subject
        )

    @property
    def is_headed(self) -> bool:
        """True right under a heading, with no line that acts as one between."""
        return bool(self.stack) and self.stack[-1].level < FIRST_PSEUDO_LEVEL

    @property
    def says_when(self) -> bool:
        """True under «Quand utiliser un chemin relatif ou absolu ?»."""
        return bool(self.stack) and announced.says_when(self.stack[-1].text)

    @property
    def says_need(self) -> bool:
        """True under «Besoin → service»: each arrow leads to what answers a need."""
        return bool(self.stack) and announced.says_need(self.stack[-1].text)

    @property
    def says_choice(self) -> bool:
        """True under «Service → besoin»: what answers stands before the arrow."""
        return bool(self.stack) and announced.says_choice(self.stack[-1].text)

    @property
    def warns(self) -> bool:
        """True under «Pièges»: each label is a mistake, and no term."""
        return bool(self.stack) and announced.warns(self.stack[-1].text)

    @property
    def defines_terms(self) -> bool:
        """True under «Lexique»: each label is a term, and no side of the subject."""
        return bool(self.stack) and announced.defines_terms(self.stack[-1].text)

    @property
    def relates(self) -> bool:
        """True under «Intégrations», and under «Avec le calcul» right below that."""
        return stand_partners(self.trail)

    @property
    def is_deed(self) -> bool:
        """True under the bullet «Créer la file», a step: what it takes stands below."""
        last = self.stack[-1] if self.stack else None
        if last is None or last.subject or last.level < FIRST_LIST_LEVEL:
            return False
        return announced.is_deed(last.text)

    @property
    def sets_apart(self) -> bool:
        """True under «Bien différencier»: «RCU/WCU» sets one against the other."""
        return bool(self.stack) and announced.sets_apart(self.stack[-1].text)

    @property
    def label(self) -> str:
        """The bullet above, where it names a side of the subject: «Disponibilité :»."""
        last = self.stack[-1] if self.stack else None
        if last is None or last.subject or last.level < FIRST_LIST_LEVEL:
            return ""
        return "" if last.dependent or headings.is_lead_in(last.text) else last.text

    def full_name(self, label: str) -> str:
        """«identity-based» of «identity», under a bullet that sets it against another.

        With what each of them is where a bullet above that says so: «policy inline».
        """
        if not self.stack or self.stack[-1].level < FIRST_LIST_LEVEL:
            return ""
        for name in contrasted(self.stack[-1].text):
            bare = label.lower()
            if name.lower() == bare or name.lower().startswith(f"{bare}-"):
                kind = one_of(self.stack[-2].text) if len(self.stack) > 1 else ""
                return f"{kind} {name}".strip()
        kind = "" if self.stack[-1].subject else one_of(self.stack[-1].text)
        known = not kind or is_common(kind) or " " in label or is_coined(label)
        return "" if known else f"{kind} {label}"

    @property
    def is_under_another(self) -> bool:
        """True under «Boîte noire», a thing that is not what we take for the subject.

        The sides that are told there may be of either.
        """
        last = self.stack[-1] if self.stack else None
        if last is None or last.subject or last.level < FIRST_PSEUDO_LEVEL:
            return False
        return not last.dependent and names_a_thing(last.text)

    @property
    def is_dependent(self) -> bool:
        """True under a bullet that is a sentence cut off by a colon."""
        return bool(self.stack) and self.stack[-1].dependent

    @property
    def is_conditional(self) -> bool:
        """True under a line that says when what it opens holds: «Avec umask 022 :»."""
        last = self.stack[-1] if self.stack else None
        return last is not None and last.dependent and last.level == FIRST_PSEUDO_LEVEL

    def may_act(self, topic: Topic) -> bool:
        """Whether a bullet that starts with its verb may be of the topic.

        Not under a heading of something else: «Sortie et erreurs» of bash does what
        bash does not.
        """
        inner = [
            *takewhile(lambda one: one.subject != topic.name, reversed(self.stack))
        ]
        under = len(inner) < len(self.stack)
        if under and any(map(_is_of_another, inner)):
            return False
        return self.actors.may_act(topic)

    @property
    def for_exam(self) -> bool:
        if self._for_exam is None:
            self._for_exam = any(
                headings.is_for_exam(heading.text)
                for heading in self.stack
                if heading.level > 1
            )
        return self._for_exam


def _is_of_another(heading: Heading) -> bool:
    return heading.level <= LAST_LEVEL and not subjects.is_part(heading.text)


def _headed(level: int, text: str) -> str:
    """A title says more than what a note is about: who wrote it, and for whom."""
    found = headed_subject(text)
    if level > 1 or is_service(found):
        return found
    told = titled(headings.without_numbering(text))
    parted = found if is_name(found) and found != text else ""
    return parted or (headed_subject(told) if told else "")
