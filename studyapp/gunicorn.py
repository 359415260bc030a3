"""How gunicorn serves the app: python -m studyapp

Any of it can be set again in GUNICORN_CMD_ARGS; docs/deploying.md has examples.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import django
from django.core.exceptions import ImproperlyConfigured
from django.utils import translation
from gunicorn.glogging import Logger

from studyapp import environment

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter

try:
    # Before gunicorn loads the app, which would show a traceback for the sentence.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")
    django.setup()
    bind = environment.listener("BIND", f"127.0.0.1:{environment.port('PORT', 8000)}")
    workers = environment.integer(
        "WEB_CONCURRENCY", default=max(2, min(4, os.cpu_count() or 1)), least=1
    )
except ImproperlyConfigured as error:
    sys.exit(str(error))
wsgi_app = "studyapp.wsgi:application"
# Processes and no threads: on SQLite, threads wait for one another's write lock ten
# times longer than processes do. Each keeps its database connection.
worker_class = "studyapp.worker.Worker"
# Loaded once, before the workers are forked: they share its memory and start at once.
preload_app = True
graceful_timeout = 10
# Seconds in which a request has to end: plans take 7 to 24 of them a megabyte.
timeout = 120
control_socket_disable = True
loglevel = "warning"


class logger_class(Logger):  # type: ignore[misc]  # gunicorn's name for it
    """Without a traceback where the server ends while a browser holds a connection, or
    where a request that has begun stands still."""

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:
        if not isinstance(sys.exc_info()[1], SystemExit | TimeoutError):
            super().exception(msg, *args, **kwargs)


def on_starting(server: Arbiter) -> None:
    """Ends it with a sentence where every page would be an error."""
    from studyapp import readiness

    with translation.override("en"):
        if fault := readiness.fault():
            sys.exit(fault)


def when_ready(server: Arbiter) -> None:
    if server.cfg.preload_app:
        from studyapp.warming import warm_up

        warm_up()
    addresses = ", ".join(str(listener) for listener in server.LISTENERS)
    print(f"Ready: {addresses} (Ctrl-C stops it)", flush=True)
