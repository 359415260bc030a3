"""200 exams sat at once: no answer lost, and how long saving a click takes.

python -m bench.exams    on SQLite, or on the Postgres of TEST_DATABASE_URL

Two gunicorn workers are asked over loopback by people who click every five seconds on
average, twelve times each: 40 clicks a second. The exam gives two minutes a question, so
that three clicks on each are one every 40 s, an eighth of that. What was acknowledged is
then compared with the database.
After that the app and a minimal Django view take turns, with the 200 attempts open.
Ends with status 1 where a figure is over its bound.
"""

from __future__ import annotations

import asyncio
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

ATTEMPTS, CLICKS, QUESTIONS = 200, 12, 65
# Seconds between two clicks of one person, on average.
PAUSE = 5.0
ROUNDS = 500
SLOWEST, RATIO = 0.150, 1.5
_CSRF = "c" * 32


@dataclass
class Sitter:
    """Someone who sits an exam, and what the server has acknowledged of it."""

    attempt: int
    session: str
    saved: dict[int, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    failures: int = 0

    async def click(self, port: int, number: int, letter: str) -> None:
        start = time.perf_counter()
        status = await _post(port, self, number, letter)
        self.seconds.append(time.perf_counter() - start)
        if status == 204:
            self.saved[number] = letter
        else:
            self.failures += 1

    async def sit(self, port: int, chance: random.Random) -> None:
        for _click in range(CLICKS):
            await asyncio.sleep(chance.expovariate(1 / PAUSE))
            number = chance.randint(1, QUESTIONS)
            await self.click(port, number, chance.choice("ABCD"))


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="studyapp-bench-") as folder:
        url = os.environ.get("TEST_DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")
        os.environ |= {"DATABASE_URL": url, "DEVELOPMENT": "1", "VAR_DIR": folder}
        Path(folder, "static").mkdir()
        os.environ["DJANGO_SETTINGS_MODULE"] = "studyapp.settings"
        sitters = _open_attempts()
        servers = [_serve("studyapp.settings", 2), _serve("bench.minimal", 2)]
        try:
            asyncio.run(_crowd(servers[0][1], sitters))
            lost = _lost(sitters)
            ratio = asyncio.run(_ratio(servers[0][1], servers[1][1], sitters[0]))
        finally:
            for process, _port in servers:
                process.terminate()
                process.wait()
    return _tell(sitters, lost, ratio)


def _tell(sitters: list[Sitter], lost: int, ratio: float) -> int:
    seconds = sorted(second for sitter in sitters for second in sitter.seconds)
    failures = sum(sitter.failures for sitter in sitters)
    middle, slow = statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]
    print(f"clicks {len(seconds)}, refused or failed {failures}, lost {lost}")
    print(f"a click: median {middle * 1000:.1f} ms, p95 {slow * 1000:.1f} ms")
    print(f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"exam_click_p95 {slow / SLOWEST:.2f} 1.00")
    print(f"exam_click {ratio:.2f} {RATIO:.2f}")
    return int(bool(lost or failures) or slow > SLOWEST or ratio > RATIO)


def _open_attempts() -> list[Sitter]:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    from content.models import Bank, Course, Question, QuestionRevision
    from quizzes.exams import attempt as attempts
    from quizzes.exams.presets import PRESETS
    from studyapp.models import User

    course = Course.objects.create(slug="bench", title="Bench")
    bank = Bank.objects.create(course=course, path="bench.md", title="Bench")
    domains = ["secure", "resilient", "high-performing", "cost-optimized"]
    for place in range(4 * QUESTIONS):
        question = Question.objects.create(
            course=course,
            bank=bank,
            key=str(place),
            stem_key=str(place),
            name=str(place),
            domain=domains[place % 4],
        )
        options = [
            {"html": f"<p>{letter}</p>", "correct": letter == "A"} for letter in "ABCD"
        ]
        QuestionRevision.objects.create(
            question=question, number=1, stem_html="<p>?</p>", options=options
        )
    sitters = []
    for place in range(ATTEMPTS):
        learner = User.objects.create_user(f"{place}@example.org")
        session = SessionStore()
        session[SESSION_KEY] = str(learner.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = learner.get_session_auth_hash()
        session.create()
        attempt = attempts.start(
            learner=learner,
            course=course,
            slug="official",
            blueprint=PRESETS["official"],
            mode="timed",
            accommodated=False,
            now=timezone.now(),
        )
        sitters.append(Sitter(attempt.pk, str(session.session_key)))
    return sitters


def _serve(settings: str, workers: int) -> tuple[subprocess.Popen[bytes], int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "-c", "python:studyapp.gunicorn"],
        env=os.environ
        | {
            "DJANGO_SETTINGS_MODULE": settings,
            "PORT": str(port),
            "WEB_CONCURRENCY": str(workers),
        },
    )
    for _try in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process, port
        time.sleep(0.1)
    raise TimeoutError("gunicorn does not answer")


async def _post(port: int, sitter: Sitter, number: int, letter: str) -> int:
    body = urlencode({"chosen": letter, "csrfmiddlewaretoken": _CSRF})
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"POST /exams/{sitter.attempt}/{number}/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Accept: application/json\r\nConnection: close\r\n"
        f"Cookie: sessionid={sitter.session}; csrftoken={_CSRF}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n{body}".encode()
    )
    answer = await reader.read()
    writer.close()
    return int(answer.split(b" ", 2)[1]) if answer else 0


async def _crowd(port: int, sitters: list[Sitter]) -> None:
    chances = [random.Random(place) for place in range(len(sitters))]  # noqa: S311
    people = zip(sitters, chances, strict=True)
    await asyncio.gather(*(one.sit(port, chance) for one, chance in people))


async def _ratio(port: int, minimal: int, sitter: Sitter) -> float:
    """Medians of the same clicks; they take turns, so that both are slowed alike."""
    ours: list[float] = []
    theirs: list[float] = []
    for place in range(ROUNDS):
        number, letter = place % QUESTIONS + 1, "ABCD"[place % 4]
        for at, seconds in ((port, ours), (minimal, theirs)):
            start = time.perf_counter()
            status = await _post(at, sitter, number, letter)
            seconds.append(time.perf_counter() - start)
            if status != 204:
                raise ValueError(f"a click came back as {status}")
    return statistics.median(ours) / statistics.median(theirs)


def _lost(sitters: list[Sitter]) -> int:
    """Clicks that were acknowledged and are not in the database."""
    from quizzes.models import ExamItem

    rows = ExamItem.objects.values_list("attempt_id", "number", "chosen")
    kept = {(attempt, number): chosen for attempt, number, chosen in rows}
    return sum(
        kept[sitter.attempt, number] != letter
        for sitter in sitters
        for number, letter in sitter.saved.items()
    )


if __name__ == "__main__":
    sys.exit(main())
