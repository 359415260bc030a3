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

    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
