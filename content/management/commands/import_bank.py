"""Question banks into a course: prints the plan and applies it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from content.banks import asks_nothing
from content.importing import Upload
from content.importing.banks import apply, plan
from content.importing.banks.describing import as_json, as_text
from content.importing.gathering import (
    BANK_SUFFIXES,
    NOTE_SUFFIXES,
    from_folders,
    gather,
)
from content.importing.homes import Homes
from content.management.base import SentenceCommand
from content.management.course import course_of
from content.models import Bank


def _without_notes(
    uploads: Sequence[Upload], paths: Sequence[str], homes: Homes
) -> tuple[list[Upload], list[str]]:
    """The banks, and the paths of the Markdown of folders that asks nothing: a note, a
    README. What the course has as a bank stays one, and so does all there is."""
    notes = [
        one.path
        for one in from_folders(paths, uploads)
        if PurePosixPath(one.path).suffix.casefold() in NOTE_SUFFIXES
        and not homes.path_of(one.path, ())
        and asks_nothing(one.data, one.path)
    ]
    if len(notes) == len(uploads):
        return list(uploads), []
    return [one for one in uploads if one.path not in notes], notes


def _passed_over(path: str) -> str:
    return _("%(path)s: this asks no question, and is left aside.") % {"path": path}


class Command(SentenceCommand):
    help = "Import question banks into a course: print what changes and apply it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="bank or folder")
        parser.add_argument(
            "--course", metavar="SLUG", help="where there are several courses"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="print the plan, apply nothing"
        )
        parser.add_argument("--json", action="store_true", help="print it as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["paths"]:
            raise CommandError(_("Name at least one question bank or folder."))
        found = gather(options["paths"], BANK_SUFFIXES)
        course = course_of(options["course"])
        homes = Homes(Bank.objects.filter(course=course.pk))
        given, notes = _without_notes(found, options["paths"], homes)
        planned = plan(course, homes.settle(given))
        if not options["dry_run"]:
            apply(planned)
        if options["json"]:
            answer = as_json(planned, applied=not options["dry_run"])
            answer["notes"] = notes
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
        else:
            for line in as_text(planned, verbose=options["verbosity"] > 1):
                self.stdout.write(line)
            for path in notes:
                self.stdout.write(_passed_over(path))
            if options["dry_run"]:
                self.stdout.write("\n" + _("Nothing was applied."))
        if all(bank.row is None for bank in planned.banks):
            raise CommandError(_("No question could be taken: each has its reason."))
