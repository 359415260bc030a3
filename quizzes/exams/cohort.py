"""How a class does in the exams of its course. For instructors only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q
from django.utils.functional import Promise

from content.examguide import DOMAINS
from content.models import Course, Question, QuestionRevision
from quizzes.exams.items import LEAST_CHOSEN, Answer, ItemStatistics, statistics
from quizzes.exams.presets import called
from quizzes.exams.scoring import Score, Tally
from quizzes.models import ExamAttempt, ExamItem
from studyapp.models import User

# Of an exam of fewer questions, a score is luck: among others it says nothing.
LEAST_QUESTIONS = 8


@dataclass(frozen=True, slots=True)
class OptionLook:
    """One option and how many chose it; `fault` is "nobody" or "rival" where a
    distractor does not do its work."""

    html: str
    correct: bool
    chosen: int
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A question with what is known of it, and what an instructor should look at."""

    question: Question
    figures: ItemStatistics
    options: tuple[OptionLook, ...]

    @property
    def percent(self) -> int | None:
        facility = self.figures.facility
        return None if facility is None else round(100 * facility)

    @property
    def tells_options(self) -> bool:
        """Whether enough have met it for the numbers to name nobody."""
        return self.figures.cases >= LEAST_CHOSEN

    @property
    def says_anything(self) -> bool:
        """Whether enough have met it for a figure, or for who chose what."""
        is_told = self.tells_options and bool(self.options)
        return is_told or self.figures.facility is not None

    @property
    def nobody(self) -> int:
        return sum(option.fault == "nobody" for option in self.options)

    @property
    def rivals(self) -> int:
        return sum(option.fault == "rival" for option in self.options)


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a learner made of an exam that they handed in."""

    slug: str
    title: str | Promise
    handed_in_at: datetime
    score: Score


@dataclass(frozen=True, slots=True)
class Student:
    """A learner of the course, with what they handed in, in order; `telling` are those
    that are long enough to be compared."""

    learner: User
    sittings: tuple[Sitting, ...] = ()
    telling: tuple[Sitting, ...] = ()

    @property
    def last(self) -> Sitting | None:
        return self.sittings[-1] if self.sittings else None

    @property
    def best(self) -> Sitting | None:
        return max(self.telling, key=lambda one: one.score.scaled, default=None)


def items(course: Course, exam: str = "", *, every: bool = False) -> list[Item]:
    """The questions that somebody has met, hardest first: as they are now, or in
    `every` wording that they had, which says nothing of options.

    Of an `exam`, by its slug, those that it asked; what is known of them comes from all
    exams, since only the first time that a learner meets one counts.
    """
    figures = statistics(_answers(course), every=every)
    met = Question.objects.filter(course=course, pk__in=figures)
    if exam:
        closed = ExamAttempt.objects.closed().filter(course=course, slug=exam)
        asked = ExamItem.objects.filter(attempt__in=closed)
        met = met.filter(pk__in=asked.order_by().values("question_id"))
    now = QuestionRevision.objects.current().filter(question__in=met)
    said = {} if every else dict(now.values_list("question_id", "options"))
    found = [
        Item(one, figures[one.pk], _options(said.get(one.pk, []), figures[one.pk]))
        for one in met.select_related("bank")
    ]
    return sorted(found, key=_by_facility)


def _by_facility(item: Item) -> tuple[bool, float, int]:
    """What is not known goes last."""
    facility = item.figures.facility
    return facility is None, facility or 0.0, item.question.pk


def _options(
    options: Sequence[dict[str, object]], figures: ItemStatistics
) -> tuple[OptionLook, ...]:
    looks = [
        OptionLook(str(one["html"]), bool(one["correct"]), figures.chosen.get(place, 0))
        for place, one in enumerate(options)
    ]
    if figures.facility is None:
        return tuple(looks)
    rights = min((one.chosen for one in looks if one.correct), default=0)
    return tuple(replace(one, fault=_fault(one, rights)) for one in looks)


def _fault(option: OptionLook, rights: int) -> str:
    """`rights` is how many chose the right option that fewest chose."""
    if option.correct:
        return ""
    if not option.chosen:
        return "nobody"
    return "rival" if option.chosen > rights else ""


def _answers(course: Course) -> Iterator[Answer]:
    """Of the attempts in which anything was answered."""
    answered = ExamItem.objects.filter(attempt=OuterRef("attempt")).exclude(chosen="")
    rows = (
        ExamItem.objects.filter(attempt__course=course)
        .exclude(attempt__handed_in_at=None)
        .exclude(right=None)
        .filter(Exists(answered))
        .annotate(current=Q(revision__number=F("question__revision")))
        .order_by("attempt_id", "number")
        .values_list(
            *("attempt_id", "learner_id", "question_id", "right", "chosen", "order"),
            "current",
        )
    )
    for attempt, learner, question, right, chosen, order, current in rows.iterator():
        places = tuple(order[ord(letter) - ord("A")] for letter in chosen)
        yield Answer(attempt, learner, question, bool(right), places, bool(current))


def sittings(course: Course) -> dict[int, list[Sitting]]:
    """By learner who is enrolled, in order."""
    found: dict[int, list[Sitting]] = defaultdict(list)
    rows = (
        ExamAttempt.objects.closed()
        .filter(course=course, learner__enrolments__course=course)
        .order_by("handed_in_at", "pk")
        .values_list("learner_id", "slug", "blueprint__title", "handed_in_at", "score")
    )
    for learner, slug, title, handed_in_at, stored in rows:
        if handed_in_at and stored:
            score = Score.from_json(stored)
            found[learner].append(
                Sitting(slug, called(slug, title), handed_in_at, score)
            )
    return found


def exams(sat: Mapping[int, Sequence[Sitting]]) -> dict[str, str]:
    """Which ones were handed in: by slug, as each was last called."""
    every = sorted((one for those in sat.values() for one in those), key=_by_time)
    titles = {one.slug: str(one.title) for one in every}
    return dict(sorted(titles.items(), key=lambda one: one[1].casefold()))


def _by_time(one: Sitting) -> datetime:
    return one.handed_in_at


def students(
    course: Course, sat: Mapping[int, Sequence[Sitting]], exam: str = ""
) -> list[Student]:
    """Everybody who is enrolled, by address, with what they handed in: of that exam, or
    of all, where the short ones say nothing among the others."""
    enrolled = User.objects.filter(enrolments__course=course).order_by("email")
    return [_student(one, sat.get(one.pk, ()), exam) for one in enrolled]


def _student(learner: User, sat: Sequence[Sitting], exam: str) -> Student:
    if exam:
        of_it = tuple(one for one in sat if one.slug == exam)
        return Student(learner, of_it, of_it)
    telling = tuple(one for one in sat if one.score.total.of >= LEAST_QUESTIONS)
    return Student(learner, tuple(sat), telling)


def by_domain(students: Sequence[Student]) -> dict[str, Tally]:
    """Of the last exam of each learner that is long enough."""
    total = dict.fromkeys(DOMAINS, Tally())
    for student in students:
        for domain, tally in (
            student.telling[-1].score.domains.items() if student.telling else ()
        ):
            if domain in total:
                before = total[domain]
                total[domain] = Tally(before.right + tally.right, before.of + tally.of)
    return total


def not_started(
    course: Course, students: Sequence[Student], exam: str = ""
) -> list[Student]:
    """Those who have not even begun an attempt: at that exam, or at any."""
    attempts = ExamAttempt.objects.filter(course=course)
    if exam:
        attempts = attempts.filter(slug=exam)
    begun = set(attempts.order_by().values_list("learner_id", flat=True).distinct())
    return [one for one in students if one.learner.pk not in begun]
