from __future__ import annotations

from dataclasses import dataclass

from content.differences import Piece, words


@dataclass(frozen=True, slots=True)
class Said:
    """What a card says before and after a change, with the words that differ."""

    change: str
    prompt_before: tuple[Piece, ...]
    prompt: tuple[Piece, ...]
    answer_before: tuple[Piece, ...]
    answer: tuple[Piece, ...]

    @classmethod
    def of(cls, change: str, before: tuple[str, str], after: tuple[str, str]) -> Said:
        """Both as prompt and answer."""
        prompts, answers = words(before[0], after[0]), words(before[1], after[1])
        return cls(change, *prompts, *answers)
