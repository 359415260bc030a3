"""What notes would become, without a database."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from content.importing.describing import skipped_json
from content.importing.gathering import gather
from content.importing.planning import read
from content.importing.reasons import told
from content.management.base import SentenceCommand
from content.notes.groups import grouped
from content.notes.reading import ReadNote


class Command(SentenceCommand):
    help = "Show the lessons and cards that notes would become; needs no database."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="FILE", help="note or folder")
        parser.add_argument(
            "--json", action="store_true", help="print a JSON object for each file"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["paths"]:
            raise CommandError(_("Name at least one note or folder."))
        for note in read(gather(options["paths"])):
            if options["json"]:
                self.stdout.write(json.dumps(_as_json(note), ensure_ascii=False))
            else:
                self._summarise(note)

    def _summarise(self, note: ReadNote) -> None:
        self.stdout.write(f"{note.file}: {note.title} ({note.encoding})")
        for repair in note.repairs:
            where = f"{repair.line}: " if repair.line else ""
            what = where + told(repair.what)
            self.stdout.write(_("  repaired: %(repair)s") % {"repair": what})
        cards = grouped(note.cards, lambda card: card.lesson)
        for lesson in note.lessons:
            self.stdout.write(f"\n{lesson.title}")
            for card in cards.get(lesson.slug, ()):
                self.stdout.write(f"  {card.prompt}\n    {card.answer}")
        self.stdout.write(
            "\n"
            + _("  passages that made no card: %(number)d")
            % {"number": len(note.skipped)}
        )


def _as_json(note: ReadNote) -> dict[str, Any]:
    return {
        "file": note.file,
        "encoding": note.encoding,
        "repairs": [str(repair) for repair in note.repairs],
        "title": note.title,
        "html": note.html,
        "lessons": [
            {"slug": one.slug, "title": one.title, "html": one.html}
            for one in note.lessons
        ],
        "cards": [
            {
                "key": card.key,
                "kind": card.kind,
                "lesson": card.lesson,
                "anchor": card.anchor,
                "context": card.context,
                "prompt": card.prompt,
                "answer": card.answer,
                "choices": list(card.choices),
            }
            for card in note.cards
        ],
        "skipped": [skipped_json(one) for one in note.skipped],
    }
