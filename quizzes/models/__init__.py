"""What learners have learnt. Import models from here."""

from __future__ import annotations

from quizzes.models.change_notice import ChangeNotice
from quizzes.models.enrolment import Enrolment
from quizzes.models.exam import (
    CourseBlueprint,
    ExamAttempt,
    ExamAttemptQuerySet,
    ExamItem,
    QuestionReport,
)
from quizzes.models.figures import DayFigures, Picture
from quizzes.models.fit import Fit
from quizzes.models.flag import Flag
from quizzes.models.hold import Hold
from quizzes.models.memory import Memory
from quizzes.models.reading import Reading
from quizzes.models.review import (
    Advance,
    Reset,
    ResetUndo,
    Review,
    Takeover,
    TakeoverUndo,
    Undo,
)

__all__ = [
    "Advance",
    "ChangeNotice",
    "CourseBlueprint",
    "DayFigures",
    "Enrolment",
    "ExamAttempt",
    "ExamAttemptQuerySet",
    "ExamItem",
    "Fit",
    "Flag",
    "Hold",
    "Memory",
    "Picture",
    "QuestionReport",
    "Reading",
    "Reset",
    "ResetUndo",
    "Review",
    "Takeover",
    "TakeoverUndo",
    "Undo",
]
