"""The cards of several notes in one course: a note never takes another one's."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from content.notes.cards.model import Draft
from content.notes.facts import reasons
from content.notes.facts.model import Skipped
from content.notes.identity import normalised
from content.notes.language.typography import fold, words

_LONGEST_HEADING = 60


@dataclass
class CourseCards:
    """Admits the cards of one note after the other; those admitted stay as they are.

    So that a note handed in later changes nothing in what the others teach.
    """

    keys: set[str] = field(default_factory=set)
    prompts: set[str] = field(default_factory=set)
    # Each with the key of the card that states it.
    facts: dict[Hashable, str] = field(default_factory=dict)

    def admit(
        self, drafts: Sequence[Draft]
    ) -> tuple[tuple[Draft, ...], tuple[Skipped, ...]]:
        """The cards of a note that say something new, and those that do not.

        A question that has another answer elsewhere says which note asks it, and a
        key that is taken gives way to one made of the heading path too.
        """
        kept: list[Draft] = []
        skipped: list[Skipped] = []
        for draft in drafts:
            if twin := self._twin(draft):
                skipped.append(_skipped(draft, reasons.DUPLICATE, twin))
            elif fold((told := self._told_apart(draft)).prompt) in self.prompts:
                skipped.append(_skipped(draft, reasons.AMBIGUOUS))
            else:
                key = self._free_key(draft)
                kept.append(told if key == told.key else told._replace(key=key))
        for draft in kept:
            self.keys.add(draft.key)
            self.prompts.add(fold(draft.prompt))
            for fact in _facts(draft):
                self.facts.setdefault(fact, draft.key)
        return tuple(kept), tuple(skipped)

    def _twin(self, draft: Draft) -> str:
        """The key of the card that states the same already; "" where none does."""
        if not self.facts:
            return ""
        return next((self.facts[one] for one in _facts(draft) if one in self.facts), "")

    def _told_apart(self, draft: Draft) -> Draft:
        heading = draft.context.split(" › ")[0]
        if fold(draft.prompt) not in self.prompts:
            return draft
        if not heading or len(heading) > _LONGEST_HEADING:
            return draft
        return draft._replace(prompt=f"{heading} — {draft.prompt}")

    def _free_key(self, draft: Draft) -> str:
        if draft.key not in self.keys:
            return draft.key
        text = f"{draft.key}\n{normalised(draft.context)}\n{normalised(draft.prompt)}"
        return hashlib.sha256(text.encode()).hexdigest()[: len(draft.key)]


def _facts(draft: Draft) -> Iterator[Hashable]:
    """What would be the same fact in another note: the same card, or its content."""
    yield fold(draft.prompt), fold(draft.answer)
    if draft.kind not in {"term", "acronym"} and len(words(draft.answer)) > 1:
        yield normalised(draft.subject), draft.kind, fold(draft.answer)


def _skipped(draft: Draft, reason: str, twin: str = "") -> Skipped:
    said = f"{draft.prompt} {draft.answer}"
    return Skipped(draft.line, said, reason, draft.note, twin, draft.anchor)
