"""Speed as ratios to the least work that would do: name, ratio, bound, one a line.

Ends with status 1 where a ratio is over its bound.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from bench import answering


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="studyapp-bench-") as folder:
        ratios = answering.ratios(Path(folder))
        _open_django(str(Path(folder, "bench.sqlite3")))
        ratios |= _notes()
    for name, (ratio, bound) in ratios.items():
        print(f"{name} {ratio:.2f} {bound:.2f}")
    return int(any(ratio > bound for ratio, bound in ratios.values()))


def _open_django(path: str) -> None:
    os.environ |= {"DATABASE_URL": f"sqlite:///{path}", "DEVELOPMENT": "1"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "studyapp.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _notes() -> dict[str, tuple[float, float]]:
    from bench import imports, notes

    return notes.ratios() | imports.ratios()


if __name__ == "__main__":
    sys.exit(main())
