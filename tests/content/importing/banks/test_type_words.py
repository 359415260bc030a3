from __future__ import annotations

import pytest
from django.utils import translation

from content.banks import Reason
from content.importing.banks.reasons import told


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("numerical", "nombre à saisir"),
        ("short answer", "réponse courte"),
        ("shortanswer", "réponse courte"),
        ("stack", "stack"),
    ],
)
def test_it_names_types_of_questions_in_french(kind: str, word: str) -> None:
    with translation.override("fr"):
        assert f"« {word} »" in " ".join(told(Reason.WRONG_TYPE, kind).split())
