"""Commands that end on bad input with a sentence, never with a traceback."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, ProgrammingError
from django.utils.translation import gettext as _

from content.importing import PlanOutdated
from content.importing.gathering import Refused
from studyapp import readiness


class SentenceCommand(BaseCommand):
    """Turns what may go wrong with files and databases into sentences and status 1.

    Called from code (`call_command`), it raises CommandError with the sentences.
    """

    # Pages and their URLs have nothing to do with what these commands read.
    requires_system_checks: list[str] = []  # noqa: RUF012 # declared so by Django

    def execute(self, *args: Any, **options: Any) -> str | None:
        _write_utf8()
        try:
            return super().execute(*args, **options)
        except Refused as refused:
            self._end(str(refused))
        except PlanOutdated:
            self._end(
                _("The course was changed by somebody else meanwhile: import again.")
            )
        except CommandError as error:
            self._end(str(error))
        except BrokenPipeError:
            # Whoever read the output has seen enough, as `head` does.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        except (OperationalError, ProgrammingError) as error:
            self._end(readiness.of_error(error))

    def _end(self, sentences: str) -> NoReturn:
        if not getattr(self, "_called_from_command_line", False):
            raise CommandError(sentences)
        self.stderr.write(sentences)
        sys.exit(1)


def _write_utf8() -> None:
    """Notes are not bound to the characters that a terminal's locale knows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
