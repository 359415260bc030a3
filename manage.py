#!/usr/bin/env python
from __future__ import annotations

import os
import sys

_CONFIGURED = ("DEVELOPMENT", "DEBUG", "SECRET_KEY", "ALLOWED_HOSTS")


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")
    # Where nothing says otherwise, whoever types a command is on their own machine;
    # the server itself takes nothing for granted.
    if not any(name in os.environ for name in _CONFIGURED):
        os.environ["DEVELOPMENT"] = "1"

    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line
    from django.db import OperationalError, ProgrammingError

    try:
        # One command needs one connection, and a pool waits long for a server that is
        # not there and does not say why.
        settings.DATABASES["default"]["OPTIONS"].pop("pool", None)
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    except (OperationalError, ProgrammingError) as error:
        from studyapp import readiness

        sys.exit(readiness.of_error(error))


if __name__ == "__main__":
    main()
