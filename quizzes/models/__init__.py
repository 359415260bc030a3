"""What learners have learnt. Import models from here."""

from __future__ import annotations

from quizzes.models.enrolment import Enrolment
from quizzes.models.memory import Memory
from quizzes.models.reading import Reading
from quizzes.models.review import Review, Undo

__all__ = ["Enrolment", "Memory", "Reading", "Review", "Undo"]
