"""python -m studyapp: serves the app by gunicorn, as studyapp/gunicorn.py says.

gunicorn reads WEB_CONCURRENCY before any configuration, and shows a traceback where it
is no number: what is wrong with it has to be said before.
"""

from __future__ import annotations

import os
import sys

from django.core.exceptions import ImproperlyConfigured

from studyapp import environment


def main() -> None:
    try:
        environment.integer("WEB_CONCURRENCY", default=1, least=1)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    config = ("--config", "python:studyapp.gunicorn")
    # In place of this process, as if it had been started itself.
    os.execv(  # noqa: S606 - the same Python
        sys.executable, [sys.executable, "-m", "gunicorn", *config, *sys.argv[1:]]
    )


if __name__ == "__main__":
    main()
