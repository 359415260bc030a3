"""Speed as ratios to the least work that would do: name, ratio, bound, one a line.

python -m bench [NAME…]    all of it, or the benches of those names

Every bench is a process of its own and prints its lines; below all of them stand the
tables with absolute figures. Ends with status 1 where a figure is over its bound or a
bench did not end well.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bench.collection import CLASS
from bench.timing import Row
from tests.postgres import database

SMALL, LARGE = ("1000", "10000"), ("100000", "1000000")


@dataclass
class Places:
    """Databases, made when they are first asked for and shared from then on."""

    folder: Path
    # What is to be closed in the end.
    stack: ExitStack

    @cached_property
    def small(self) -> str:
        return self._built(self._sqlite("small"), *SMALL)

    @cached_property
    def large(self) -> str:
        return self._built(self._sqlite("large"), *LARGE, str(CLASS))

    @cached_property
    def postgres(self) -> str:
        return self._built(self.stack.enter_context(database()), *LARGE)

    def empty(self, name: str) -> str:
        url = self._sqlite(name)
        self.run(["manage.py", "migrate", "--verbosity", "0"], url)
        return url

    def _sqlite(self, name: str) -> str:
        return f"sqlite:///{self.folder}/{name}.sqlite3"

    def _built(self, url: str, *sizes: str) -> str:
        self.run(["-m", "bench.collection", *sizes], url)
        return url

    def run(self, arguments: list[str], url: str = "") -> str:
        """What a Python of ours prints; raises CalledProcessError, TimeoutExpired."""
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "studyapp.settings",
            "DEVELOPMENT": "1",
            "VAR_DIR": str(self.folder),
        }
        # Of the tests alone.
        environment.pop("TEST_DATABASE_URL", None)
        if url:
            environment["DATABASE_URL"] = url
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            said, _ = process.communicate(timeout=_LONGEST)
        except BaseException:
            # With the servers that it has started.
            os.killpg(process.pid, signal.SIGTERM)
            said, _ = process.communicate()
            print(said, file=sys.stderr)
            raise
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, arguments, said)
        return said


# Seconds; the longest bench takes a third of it on two cores that do nothing else.
_LONGEST = 600
BENCHES: dict[str, Callable[[Places], str]] = {
    "answering": lambda at: at.run(["-m", "bench.answering", at.small], at.large),
    "postgres": lambda at: at.run(["-m", "bench.answering"], at.postgres),
    "reviewing": lambda at: at.run(["-m", "bench.reviewing"], at.large),
    "pages": lambda at: at.run(["-m", "bench.pages"], at.large),
    "weight": lambda at: at.run(["-m", "bench.weight"], at.large),
    "memory": lambda at: at.run(["-m", "bench.memory"], at.large),
    "notes": lambda at: at.run(["-m", "bench.ratios", "notes"]),
    "imports": lambda at: at.run(
        ["-m", "bench.ratios", "imports"], at.empty("imports")
    ),
    "exams": lambda at: at.run(["-m", "bench.exams"]),
    "golden": lambda at: at.run(["-m", "bench.golden"]),
    "schedule": lambda at: at.run(["-m", "bench.schedule", "10"]),
}


@dataclass
class Report:
    rows: list[Row] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def add(self, name: str, said: str, seconds: float) -> None:
        self.tables.append(f"\n{name}, {seconds:.0f} s")
        for line in said.splitlines():
            if row := Row.read(line):
                self.rows.append(row)
                print(row, flush=True)
            else:
                self.tables.append(line)


def main(names: list[str]) -> int:
    if unknown := set(names) - set(BENCHES):
        print(
            f"No bench is called {unknown.pop()}: {', '.join(BENCHES)}.",
            file=sys.stderr,
        )
        return 2
    report = Report()
    with (
        tempfile.TemporaryDirectory(prefix="studyapp-bench-") as folder,
        ExitStack() as stack,
    ):
        places = Places(Path(folder), stack)
        places.run(["manage.py", "collectstatic", "--no-input", "--verbosity", "0"])
        for name in names or BENCHES:
            _measure(name, places, report)
    print("\n".join(report.tables))
    over = [row.name for row in report.rows if not row.holds]
    if over:
        print(f"\nover their bounds: {', '.join(over)}")
    if report.failed:
        print(f"\nnot measured: {', '.join(report.failed)}")
    return int(bool(over or report.failed))


def _measure(name: str, places: Places, report: Report) -> None:
    start = time.monotonic()
    try:
        said = BENCHES[name](places)
    except subprocess.CalledProcessError as error:
        said = error.stdout or ""
        # Of a figure over its bound its line tells already.
        rows = [row for row in map(Row.read, said.splitlines()) if row]
        if all(row.holds for row in rows):
            report.failed.append(name)
    except subprocess.TimeoutExpired:
        said = ""
        report.failed.append(name)
    report.add(name, said, time.monotonic() - start)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
