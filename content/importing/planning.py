"""Comparing what a course holds with what its notes say. Nothing is written here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from content.importing import rows
from content.importing.cards import plan_cards
from content.importing.gathering import Refused, Upload
from content.importing.kept import Readings
from content.importing.lessons import plan_lessons
from content.importing.matching import match_cards
from content.importing.order import in_order, positions
from content.importing.plans import Change, NotePlan, Plan, RowPlan
from content.importing.progress import Progress, in_turn, unseen
from content.importing.reader import fingerprint
from content.importing.reasons import told
from content.importing.stored import Stored, load
from content.importing.words import said_of
from content.importing.written import Decisions, place, retired
from content.models import Card, Course
from content.notes.decoding import decode
from content.notes.garbage import collector_at_rest
from content.notes.groups import grouped
from content.notes.reading import NoteAlone, ReadNote, read_alone, read_together
from content.notes.unreadable import UnreadableNote
from content.questions.places import Places, of_notes


@collector_at_rest()
def plan(
    course: Course,
    uploads: Iterable[Upload],
    *,
    retire: Collection[str] = (),
    written: Decisions = MappingProxyType({}),
    progress: Progress = unseen,
) -> Plan:
    """What it would change to hand in `uploads`, to take out the notes at `retire` and
    to add the cards that are `written`.

    The other notes of the course count too, since a fact may stand in several: a plan
    is the whole difference between a course and what its notes say. Those that are as
    they were are not read again. Raises Refused where a file is no note.
    """
    stored = load(course)
    readings = Readings(course)
    given = {upload.path: upload for upload in uploads}
    sources = _kept(stored, retire) | given
    together = _read(sources.values(), _settled(stored), progress, readings.of)
    reads = in_order(together, stored.notes)
    known = match_cards(stored, [draft for read in reads for draft in read.cards])
    notes = [
        *_plan_notes(course, stored, reads, known, sources, written),
        *_plan_retired(stored, sources),
    ]
    return Plan(
        course,
        stored.revision,
        fingerprint(),
        tuple(
            replace(note, is_upload=note.path in given)
            for note in _with_gone(notes, stored, written)
        ),
        readings,
    )


def places_of(planned: Plan) -> Places:
    """Where links will lead once the plan is applied."""
    notes = [note for note in planned.notes if note.read]
    return of_notes(
        [note.read for note in notes if note.read],
        {note.path: note.row.after.slug for note in notes},
    )


def _plan_notes(
    course: Course,
    stored: Stored,
    reads: Iterable[ReadNote],
    known: Mapping[str, Card],
    sources: Mapping[str, Upload],
    decided: Decisions,
) -> Iterator[NotePlan]:
    slugs = {note.slug for note in stored.notes.values()}
    keys = {card.key for card in stored.cards}
    by_hand = grouped(stored.written, stored.path_of)
    for position, read in enumerate(reads, 1):
        before = stored.notes.get(read.file)
        note = rows.note_row(course, before, read, position, slugs)
        version = rows.version_row(
            note, stored.version(read.file), read, sources[read.file]
        )
        row = rows.compare(before, note, rows.NOTE, rows.seen_of_note)
        if version and row.change is Change.UNCHANGED:
            row = replace(row, change=Change.CHANGED)
        lessons = plan_lessons(note, stored.lessons_of(before), read, known)
        placed = list(place(read, lessons, by_hand.get(note.path, ()), decided))
        spots, between = positions(
            note.position,
            [draft.line for draft in read.cards],
            [one.line for one in placed],
        )
        homes = {one.after.slug: one.after for one in lessons}
        cards = (
            *plan_cards(note, homes, read, known, keys, spots),
            *(one.planned(note, at) for one, at in zip(placed, between, strict=True)),
        )
        yield NotePlan(row, lessons, cards, read, version)


def _plan_retired(stored: Stored, sources: Mapping[str, Upload]) -> Iterator[NotePlan]:
    """Its lessons stay as they are: nobody sees them without the note."""
    for note in stored.live_notes:
        if note.path not in sources:
            yield NotePlan(rows.retire(note), (), (), None, None)


def _with_gone(
    notes: Iterable[NotePlan], stored: Stored, decided: Decisions
) -> Iterator[NotePlan]:
    """Each note with the cards that stood in it and that no note states any more."""
    notes = list(notes)
    kept = {one.after.pk for note in notes for one in note.cards if one.before}
    gone: dict[int, list[RowPlan[Card]]] = defaultdict(list)
    for card in stored.cards:
        if card.pk not in kept and card.retired_at is None:
            is_out = card.key in decided and not decided[card.key]
            gone[stored.note_of(card)].append(retired(card, is_out=is_out))
    for note in notes:
        theirs = gone.get(note.row.before.pk, ()) if note.row.before else ()
        yield replace(note, cards=(*note.cards, *theirs))


def _kept(stored: Stored, retire: Collection[str]) -> dict[str, Upload]:
    """The sources of the live notes, less those to retire."""
    return {
        note.path: Upload(note.path, bytes(stored.versions[note.pk].source))
        for note in stored.live_notes
        if note.path not in retire and note.pk in stored.versions
    }


def _settled(stored: Stored) -> list[str]:
    """The notes that have their cards, in the order of the course."""
    notes = sorted(stored.live_notes, key=lambda note: (note.position, note.pk))
    return [note.path for note in notes]


def read(sources: Collection[Upload]) -> tuple[ReadNote, ...]:
    """The notes of one course; raises Refused with a sentence for each that is none."""
    return _read(sources, (), unseen, lambda one: read_alone(one.data, one.path))


def _read(
    sources: Collection[Upload],
    settled: Sequence[str],
    progress: Progress,
    alone: Callable[[Upload], NoteAlone],
) -> tuple[ReadNote, ...]:
    """Those `settled` keep their cards where another states the same fact."""
    try:
        return read_together(map(alone, in_turn(sources, progress)), settled)
    except UnreadableNote as error:
        raise Refused(*(_faults(sources) or [_fault(error.note, error)])) from error


def _faults(sources: Iterable[Upload]) -> list[str]:
    faults = []
    for source in sources:
        try:
            decode(source.data)
        except UnreadableNote as error:
            faults.append(_fault(source.path, error))
    return faults


def _fault(path: str, error: UnreadableNote) -> str:
    return said_of(path, told(str(error)))
