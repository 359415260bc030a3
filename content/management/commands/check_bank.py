"""Is a bank worth an exam? What an editor would mend in its questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import ngettext

from content import banks
from content.banks import UnreadableBank
from content.importing import Refused, Upload
from content.importing.banks.reasons import told
from content.importing.gathering import BANK_SUFFIXES, gather
from content.importing.planning import read as read_notes
from content.importing.starter import FOLDER
from content.importing.words import said_of
from content.management.base import SentenceCommand
from content.management.findings import print_findings
from content.questions.places import of_notes
from content.questions.proofreading import proofread


class Command(SentenceCommand):
    help = "Proofread the question banks of a course; needs no database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths",
            nargs="*",
            metavar="PATH",
            help="banks or folders of one course; without any, the starter course",
        )
        parser.add_argument(
            "--notes",
            nargs="+",
            metavar="PATH",
            default=[str(FOLDER / "notes")],
            help="the notes that links lead to; without any, those of the starter course",
        )
        parser.add_argument(
            "--json", action="store_true", help="print a JSON object for each finding"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths = options["paths"] or [str(FOLDER / "questions")]
        read = _read(gather(paths, BANK_SUFFIXES))
        places = of_notes(read_notes(gather(options["notes"])))
        findings = proofread(read, places, timezone.localdate())
        serious = print_findings(self.stdout, findings, as_json=options["json"])
        if serious:
            raise CommandError(
                ngettext(
                    "%(number)d thing is to be mended in the questions.",
                    "%(number)d things are to be mended in the questions.",
                    serious,
                )
                % {"number": serious}
            )
        if not options["json"]:
            number = sum(len(bank.questions) for _path, bank in read)
            self.stdout.write(
                ngettext(
                    "%(number)d question: nothing to mend.",
                    "%(number)d questions: nothing to mend.",
                    number,
                )
                % {"number": number}
            )


def _read(uploads: Sequence[Upload]) -> list[tuple[str, banks.Bank]]:
    """Raises Refused where one of them is no bank."""
    read = []
    for one in uploads:
        try:
            read.append((one.path, banks.read(one.data, one.path)))
        except UnreadableBank as error:
            raise Refused(said_of(one.path, told(error.reason, error.about))) from error
    return read
