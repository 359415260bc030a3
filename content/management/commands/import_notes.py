"""Notes into lessons and cards: prints the plan and applies it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import transaction
from django.utils.translation import gettext as _

from content.banks import looks_like_bank
from content.importing import Upload, apply, plan
from content.importing.describing import as_json, as_text
from content.importing.gathering import Refused, gather
from content.importing.homes import Homes
from content.importing.pictures import plan_pictures, without_pictures
from content.management.base import SentenceCommand
from content.management.course import course_of
from content.models import Note
from content.pictures import keep


def _without_banks(
    uploads: Sequence[Upload], homes: Homes
) -> tuple[list[Upload], list[str]]:
    """The notes, and the paths of what is none: as lessons, questions would show
    their keys. What the course has as a note stays one."""
    banks = [
        one.path
        for one in uploads
        if not homes.path_of(one.path, ()) and looks_like_bank(one.data, one.path)
    ]
    if uploads and len(banks) == len(uploads):
        raise Refused(*map(_left_aside, banks))
    return [one for one in uploads if one.path not in banks], banks


def _left_aside(path: str) -> str:
    return _("%(path)s: this is a question bank: import_bank takes it.") % {
        "path": path
    }


class Command(SentenceCommand):
    help = "Import notes into a course: print what changes and apply it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths", nargs="*", metavar="PATH", help="note, picture or folder of both"
        )
        parser.add_argument(
            "--course", metavar="SLUG", help="where there are several courses"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="print the plan, apply nothing"
        )
        parser.add_argument("--json", action="store_true", help="print it as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["paths"]:
            raise CommandError(_("Name at least one note or folder."))
        uploads = gather(without_pictures(options["paths"]))
        course = course_of(options["course"])
        homes = Homes(Note.objects.filter(course=course.pk))
        notes, banks = _without_banks(uploads, homes)
        planned = plan(course, homes.settle(notes))
        drawn = plan_pictures(course, options["paths"])
        if not options["dry_run"]:
            with transaction.atomic():
                apply(planned)
                if drawn.drawn and planned.course.pk is None:
                    raise CommandError(_("Pictures alone make no course: add a note."))
                keep(course=planned.course, pictures=drawn.drawn)
        if options["json"]:
            answer = as_json(planned, applied=not options["dry_run"])
            answer["pictures"] = drawn.as_json()
            answer["banks"] = banks
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
            return
        for line in as_text(planned, verbose=options["verbosity"] > 1):
            self.stdout.write(line)
        for line in drawn.as_text():
            self.stdout.write(line)
        for path in banks:
            self.stdout.write(_left_aside(path))
        if options["dry_run"]:
            self.stdout.write("\n" + _("Nothing was applied."))
