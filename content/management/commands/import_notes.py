"""Notes into lessons and cards: prints the plan and applies it."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from content.importing import Plan, PlanOutdated, apply, plan
from content.importing.describing import as_json, as_text
from content.importing.gathering import gather
from content.importing.starter import starter_course
from content.management.base import SentenceCommand
from content.models import Course


class Command(SentenceCommand):
    help = "Import notes into a course: print what changes and apply it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="note or folder")
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
        uploads = gather(options["paths"])
        planned = plan(_course(options["course"]), uploads)
        if not options["dry_run"]:
            _apply(planned)
        if options["json"]:
            answer = as_json(planned, applied=not options["dry_run"])
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))
            return
        for line in as_text(planned, verbose=options["verbosity"] > 1):
            self.stdout.write(line)
        if options["dry_run"]:
            self.stdout.write("\n" + _("Nothing was applied."))


def _apply(planned: Plan) -> None:
    try:
        apply(planned)
    except PlanOutdated as error:
        raise CommandError(
            _("The course was changed by somebody else meanwhile: import again.")
        ) from error


def _course(slug: str | None) -> Course:
    """The one named, else the only one, else the starter course, made where needed."""
    if slug is None:
        courses = list(Course.objects.all()[:2])
        return courses[0] if len(courses) == 1 else starter_course()
    starter = starter_course()
    if slug == starter.slug:
        return starter
    course = Course.objects.filter(slug=slug).first()
    if course is None:
        raise CommandError(_unknown(slug))
    return course


def _unknown(slug: str) -> str:
    slugs = ", ".join(Course.objects.order_by("slug").values_list("slug", flat=True))
    if not slugs:
        return _("There is no course “%(slug)s”, nor any other.") % {"slug": slug}
    return _("There is no course “%(slug)s”; there is: %(slugs)s.") % {
        "slug": slug,
        "slugs": slugs,
    }
