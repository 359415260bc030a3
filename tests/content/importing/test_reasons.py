from __future__ import annotations

import pytest
from django.utils.translation import override

from content.importing.reasons import told
from content.notes.decoding import repairs, signatures
from content.notes.facts import reasons

REASONS = [value for name, value in vars(reasons).items() if name.isupper()]
REPAIRS = [value for name, value in vars(repairs).items() if name.strip("_").isupper()]


@pytest.mark.parametrize("reason", REASONS)
def test_why_a_passage_makes_no_card_is_told_in_both_languages(reason: str) -> None:
    with override("fr"):
        assert told(reason) == reason
    with override("en"):
        assert told(reason) != reason


@pytest.mark.parametrize("repair", [one for one in REPAIRS if isinstance(one, str)])
def test_a_repair_is_told_in_french(repair: str) -> None:
    with override("fr"):
        assert told(repair) != repair


@pytest.mark.parametrize("kind", sorted(set(signatures._SIGNATURES.values())))
def test_why_a_file_is_no_note_is_told_in_french(kind: str) -> None:
    sentence = f"The file is {kind}, not a text note."
    with override("fr"):
        assert told(sentence) != sentence


def test_any_other_sentence_stays_as_it_is() -> None:
    assert told("Quota: 5") == "Quota: 5"
