"""Is a course worth studying? What an editor would mend in its notes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.banks import looks_like_bank
from content.importing.gathering import gather
from content.importing.planning import read
from content.importing.starter import FOLDER
from content.management.base import SentenceCommand
from content.management.findings import print_findings
from content.proofreading import proofread


def _left_aside(banks: int) -> str:
    """Questions are no lessons: read as notes, they would have everything to mend."""
    words = ngettext(
        "%(number)d question bank is left aside: check_bank reads it.",
        "%(number)d question banks are left aside: check_bank reads them.",
        banks,
    )
    return words % {"number": banks}


def _is_course(paths: Sequence[str]) -> bool:
    """One note that is read before the others teaches no whole exam guide."""
    return not paths or any(map(os.path.isdir, paths))


class Command(SentenceCommand):
    help = "Proofread the notes of a course; needs no database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths",
            nargs="*",
            metavar="PATH",
            help="notes or folders of one course; without any, the starter course",
        )
        parser.add_argument(
            "--json", action="store_true", help="print a JSON object for each finding"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths = options["paths"] or [str(FOLDER / "notes")]
        uploads = gather(paths)
        banks = [one for one in uploads if looks_like_bank(one.data, one.path)]
        if banks and not options["json"]:
            self.stdout.write(_left_aside(len(banks)))
        notes = read([one for one in uploads if one not in banks])
        findings = proofread(notes, whole=_is_course(options["paths"]))
        serious = print_findings(self.stdout, findings, as_json=options["json"])
        if serious:
            raise CommandError(
                ngettext(
                    "%(number)d thing is to be mended in the course.",
                    "%(number)d things are to be mended in the course.",
                    serious,
                )
                % {"number": serious}
            )
        if not options["json"]:
            self.stdout.write(
                _("%(lessons)d lessons and %(cards)d cards: nothing to mend.")
                % {
                    "lessons": sum(len(note.lessons) for note in notes),
                    "cards": sum(len(note.cards) for note in notes),
                }
            )
