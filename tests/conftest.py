from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real notes and banks beside the checkout, where there is one."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real notes is not beside this checkout")
    return SHARED
