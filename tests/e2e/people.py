"""Makes learners who are enrolled, and an instructor; prints their session keys.

python -m tests.e2e.people NUMBER    in the environment of the site that they are of
"""

from __future__ import annotations

import os
import sys
import uuid
from typing import TYPE_CHECKING

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")

if TYPE_CHECKING:
    from studyapp.models import User


def logged_in(number: int) -> list[str]:
    from content.models import Course
    from quizzes.enrolments import enrol
    from studyapp.models import User

    course = Course.objects.get()
    *learners, instructor = people = [
        User.objects.create_user(f"{uuid.uuid4().hex}@example.org")
        for _place in range(number + 1)
    ]
    for learner in learners:
        enrol(learner=learner, course=course)
    course.instructors.add(instructor)
    return [session_of(person) for person in people]


def session_of(person: User) -> str:
    from django.conf import settings
    from django.test import Client

    client = Client()
    client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


if __name__ == "__main__":
    django.setup()
    print("\n".join(logged_in(int(sys.argv[1]))))
