"""Which stored question is which of those that banks hold now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from content.banks import BankQuestion, Reason, Remark
from content.banks.keys import fingerprint
from content.models import Question


@dataclass(frozen=True, slots=True)
class Found:
    """A question of the bank at `path`, the key by which it is known in the course,
    and the stored question that it is, if there is one."""

    path: str
    read: BankQuestion
    key: str
    stored: Question | None = None


class Taken:
    """The keys and stems of a course's questions: each is there once.

    It begins with the questions of banks that stay as they are.
    """

    def __init__(self, stored: Iterable[Question]) -> None:
        # With the title of the bank that has them.
        self._keys: dict[str, str] = {}
        self._stems: dict[str, str] = {}
        for one in stored:
            title = one.bank.title if one.bank else ""
            self._keys[one.written_key] = self._stems[one.stem_key] = title

    def take(
        self, path: str, title: str, questions: Iterable[BankQuestion]
    ) -> tuple[list[Found], list[Remark]]:
        """Those that the course can take, and why it cannot take the others."""
        found: list[Found] = []
        refused: list[Remark] = []
        for one in questions:
            stem, key = fingerprint(one.stem), one.key
            if elsewhere := self._stems.get(stem):
                refused.append(_refuse(one, Reason.SAME_STEM_ELSEWHERE, elsewhere))
                continue
            if (elsewhere := self._keys.get(key)) and key.startswith("id:"):
                refused.append(_refuse(one, Reason.SAME_ID_ELSEWHERE, elsewhere))
                continue
            if elsewhere:
                # Two questions may well have the same title.
                key = f"stem:{stem}"
            self._stems[stem] = self._keys[key] = title
            found.append(Found(path, one, key))
        return found, refused


def match(found: Iterable[Found], stored: Iterable[Question]) -> list[Found]:
    """Each with its stored question: the one of its key, else the one of its stem.

    What is live goes before what is retired; no stored question is found twice.
    """
    live_first = sorted(
        stored, key=lambda one: one.retired_at is not None, reverse=True
    )
    by_key = {one.written_key: one for one in live_first}
    named = [replace(one, stored=by_key.get(one.key)) for one in found]
    matched = {one.stored.pk for one in named if one.stored}
    by_stem = {one.stem_key: one for one in live_first if one.pk not in matched}
    return [
        one
        if one.stored
        else replace(one, stored=by_stem.pop(fingerprint(one.read.stem), None))
        for one in named
    ]


def _refuse(question: BankQuestion, reason: Reason, about: str) -> Remark:
    return Remark.on(question.line, question.title, reason, about)
