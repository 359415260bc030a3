"""Makes learners who are logged in and enrolled; prints their session keys.

python -m tests.e2e.people NUMBER    in the environment of the site that they are of
"""

from __future__ import annotations

import os
import sys
import uuid

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")


def logged_in(number: int) -> list[str]:
    from django.conf import settings
    from django.test import Client

    from content.models import Course
    from quizzes.enrolments import enrol
    from studyapp.models import User

    keys, course = [], Course.objects.get()
    for _place in range(number):
        client = Client()
        learner = User.objects.create_user(f"{uuid.uuid4().hex}@example.org")
        enrol(learner=learner, course=course)
        client.force_login(learner)
        keys.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    return keys


if __name__ == "__main__":
    django.setup()
    print("\n".join(logged_in(int(sys.argv[1]))))
