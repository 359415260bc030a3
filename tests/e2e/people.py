"""Makes learners who are logged in; prints their session keys, one a line.

python -m tests.e2e.people NUMBER    in the environment of the site that they are of
"""

from __future__ import annotations

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")


def logged_in(number: int) -> list[str]:
    from django.conf import settings
    from django.test import Client

    from studyapp.models import User

    keys = []
    for place in range(number):
        client = Client()
        client.force_login(User.objects.create_user(f"learner-{place}@example.org"))
        keys.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    return keys


if __name__ == "__main__":
    django.setup()
    print("\n".join(logged_in(int(sys.argv[1]))))
