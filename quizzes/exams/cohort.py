"""How a class does in the exams of its course. For instructors only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.db.models import Exists, F, OuterRef, Q

from content.examguide import DOMAINS
from content.models import Course, Question, QuestionRevision
from quizzes.exams.items import LEAST_CHOSEN, Answer, ItemStatistics, statistics
from quizzes.exams.scoring import Score, Tally
from quizzes.models import ExamAttempt, ExamItem
from studyapp.models import User


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
class Student:
    """A learner of the course, with the scores of their closed attempts in order."""

    learner: User
    scores: tuple[Score, ...]

    @property
    def last(self) -> Score | None:
        return self.scores[-1] if self.scores else None

    @property
    def best(self) -> Score | None:
        return max(self.scores, key=lambda score: score.scaled, default=None)


def items(course: Course, *, every: bool = False) -> list[Item]:
    """The questions that somebody has met, hardest first: as they are now, or in
    `every` wording that they had, which says nothing of options."""
    figures = statistics(_answers(course), every=every)
    met = Question.objects.filter(course=course, pk__in=figures)
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


def students(course: Course) -> list[Student]:
    """Everybody who is enrolled, by address."""
    scores: dict[int, list[Score]] = defaultdict(list)
    closed = ExamAttempt.objects.closed().filter(course=course).exclude(score=None)
    for attempt in closed.order_by("pk").only("learner_id", "score"):
        if attempt.result:
            scores[attempt.learner_id].append(attempt.result)
    enrolled = User.objects.filter(enrolments__course=course).order_by("email")
    return [Student(one, tuple(scores[one.pk])) for one in enrolled]


def by_domain(students: Sequence[Student]) -> dict[str, Tally]:
    """Of the last attempt of each learner."""
    total = dict.fromkeys(DOMAINS, Tally())
    for student in students:
        for domain, tally in (
            student.scores[-1].domains.items() if student.scores else ()
        ):
            if domain in total:
                before = total[domain]
                total[domain] = Tally(before.right + tally.right, before.of + tally.of)
    return total


def not_started(course: Course, students: Sequence[Student]) -> list[Student]:
    """Those who have not even begun an attempt."""
    begun = set(
        ExamAttempt.objects.filter(course=course)
        .order_by()
        .values_list("learner_id", flat=True)
        .distinct()
    )
    return [one for one in students if one.learner.pk not in begun]
