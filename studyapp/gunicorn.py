"""How gunicorn serves the app: gunicorn --config python:studyapp.gunicorn

Any of it can be set again in GUNICORN_CMD_ARGS; docs/deploying.md has examples.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from gunicorn.glogging import Logger

from studyapp import environment

if TYPE_CHECKING:
    from gunicorn.arbiter import Arbiter

wsgi_app = "studyapp.wsgi:application"
bind = environment.text(
    "BIND", f"127.0.0.1:{environment.integer('PORT', default=8000)}"
)
# Processes and no threads: on SQLite, threads wait for one another's write lock ten
# times longer than processes do. Each keeps its database connection.
worker_class = "sync"
workers = environment.integer(
    "WEB_CONCURRENCY", default=max(2, min(4, os.cpu_count() or 1))
)
# Loaded once, before the workers are forked: they share its memory and start at once.
preload_app = True
graceful_timeout = 10
# Seconds in which a request has to end: plans take 7 to 24 of them a megabyte.
timeout = 120
control_socket_disable = True
loglevel = "warning"


class logger_class(Logger):  # type: ignore[misc]  # gunicorn's name for it
    """Without a traceback where the server ends while a browser holds a connection."""

    def exception(self, msg: str, *args: Any, **kwargs: Any) -> None:
        if not isinstance(sys.exc_info()[1], SystemExit):
            super().exception(msg, *args, **kwargs)


def when_ready(server: Arbiter) -> None:
    if server.cfg.preload_app:
        # Of Django, which is set up by now and was not when this file was read.
        from studyapp.warming import warm_up

        warm_up()
    addresses = ", ".join(str(listener) for listener in server.LISTENERS)
    print(f"Ready: {addresses} (Ctrl-C stops it)", flush=True)
