"""From drafts to questions: one place says what a question must have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from content.banks.drafts import Draft, OptionDraft
from content.banks.keys import fingerprint, given_key, key_of_name
from content.banks.questions import BankQuestion, Option
from content.banks.reasons import Reason, Refusal, Remark, UnreadableBank, excerpt
from content.banks.shuffling import keep_last
from content.banks.text import Text, TextFormat

MAX_QUESTIONS = 5_000
MAX_OPTIONS = len(ascii_uppercase)
MAX_TEXT = 20_000
_FULL = 0.999


class Checker:
    """Takes the drafts of one bank in order; refuses what cannot be asked."""

    def __init__(self) -> None:
        self.questions: list[BankQuestion] = []
        self.refused: list[Remark] = []
        self.noticed: list[Remark] = []
        self._stems: dict[str, int] = {}
        self._ids: dict[str, int] = {}
        self._keys: set[str] = set()

    def take_all(self, found: Iterable[Draft | Remark]) -> None:
        for number, one in enumerate(found, 1):
            if number > MAX_QUESTIONS:
                raise UnreadableBank(Reason.TOO_MANY_QUESTIONS, MAX_QUESTIONS)
            if isinstance(one, Remark):
                self.refused.append(one)
            else:
                self._take(one)

    def _take(self, draft: Draft) -> None:
        if draft.stem and not (draft.stem.plain or draft.stem.media):
            # A fence that never closes, say: signs, and what is asked in the title.
            draft.stem = Text(draft.name, TextFormat.PLAIN)
        try:
            _check_texts(draft)
            _check_options(draft.options)
            options = tuple(_options(draft))
            self._check_new(draft)
        except Refusal as refusal:
            self.refused.append(_remark(draft, refusal))
            return
        self.noticed.extend(_left_out(draft))
        self._keep(draft, options)

    def _check_new(self, draft: Draft) -> None:
        if line := self._stems.get(fingerprint(draft.stem)):
            raise Refusal(Reason.SAME_STEM, line)
        if draft.key and (line := self._ids.get(given_key(draft.key))):
            raise Refusal(Reason.SAME_ID, line)

    def _keep(self, draft: Draft, options: tuple[Option, ...]) -> None:
        self._stems[fingerprint(draft.stem)] = draft.line
        if draft.key:
            self._ids[given_key(draft.key)] = draft.line
        key = next(key for key in _possible_keys(draft) if key not in self._keys)
        self._keys.add(key)
        self.questions.append(
            BankQuestion(
                key, excerpt(draft.name), draft.stem, options, draft.explanation,
                draft.labels, excerpt(draft.category), draft.line,
            )
        )  # fmt: skip


def _possible_keys(draft: Draft) -> Iterator[str]:
    """What the author calls the question; its own words where that names nothing.

    A stem is unique in its bank, so the last of them is always free.
    """
    if draft.key:
        yield given_key(draft.key)
    elif name := key_of_name(draft.name):
        yield name
    yield f"stem:{fingerprint(draft.stem)}"


def _check_texts(draft: Draft) -> None:
    if any(len(text.source) > MAX_TEXT for text in _texts(draft)):
        raise Refusal(Reason.TOO_LONG, MAX_TEXT)
    if media := draft.stem.media:
        raise Refusal(Reason.MEDIA, media)
    if not draft.stem.plain:
        raise Refusal(Reason.NO_STEM)


def _texts(draft: Draft) -> Iterator[Text]:
    yield draft.stem
    yield draft.explanation
    for option in draft.options:
        yield option.text
        yield option.explanation


def _check_options(options: list[OptionDraft]) -> None:
    if not options:
        raise Refusal(Reason.NO_OPTIONS)
    if len(options) > MAX_OPTIONS:
        raise Refusal(Reason.TOO_MANY_OPTIONS, MAX_OPTIONS)
    if len(options) == 1:
        raise Refusal(Reason.ONE_OPTION)
    seen: set[str] = set()
    for letter, option in zip(ascii_uppercase, options, strict=False):
        _check_option(letter, option.text, seen)


def _check_option(letter: str, text: Text, seen: set[str]) -> None:
    if media := text.media:
        raise Refusal(Reason.MEDIA, media)
    words = text.words
    if not words:
        raise Refusal(Reason.EMPTY_OPTION, letter)
    if words in seen:
        raise Refusal(Reason.SAME_OPTIONS, words)
    seen.add(words)


def _options(draft: Draft) -> Iterator[Option]:
    """The options, each right or wrong; one choice needs an option of full marks."""
    least = _FULL if draft.single else 1e-6
    right = [option.fraction >= least for option in draft.options]
    if not any(right):
        raise Refusal(Reason.NO_RIGHT_OPTION)
    if draft.single and sum(right) > 1:
        raise Refusal(Reason.SEVERAL_RIGHT, sum(right))
    last = keep_last(
        [option.text.words for option in draft.options],
        fixed=draft.labels.order == "fixed",
    )
    for option, correct, kept in zip(draft.options, right, last, strict=True):
        yield Option(option.text, correct, option.explanation, kept)


def _left_out(draft: Draft) -> Iterator[Remark]:
    """Files that only explanations refer to: the question stands without them."""
    for text in (draft.explanation, *(option.explanation for option in draft.options)):
        if text and (media := text.media):
            yield _remark(draft, Refusal(Reason.MEDIA_LEFT_OUT, media))


def _remark(draft: Draft, refusal: Refusal) -> Remark:
    text = draft.name or draft.stem.source
    return Remark.on(draft.line, text, refusal.reason, refusal.about)
