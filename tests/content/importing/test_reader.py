from __future__ import annotations

from pathlib import Path

import pytest

from content import drills, notes
from content.importing.reader import fingerprint


@pytest.mark.parametrize("package", [notes, drills])
def test_it_follows_all_code_that_makes_cards(
    package: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint.__wrapped__()
    (tmp_path / "more.py").write_text("MORE = True\n")
    monkeypatch.setattr(package, "__path__", [str(tmp_path)])
    assert fingerprint.__wrapped__() != before
