"""Production's settings but for what makes tests slow or needs a certificate."""

from __future__ import annotations

import os

# The tests choose their own environment: a developer's is not theirs to use.
os.environ |= {
    "DEVELOPMENT": "1",
    "DEBUG": "0",
    "SECRET_KEY": "tests",
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL", "sqlite://:memory:"),
    "TIME_ZONE": "Europe/Paris",
    "EMAIL_HOST": "",
    "TASKS": os.environ.get("TEST_TASKS", "immediate"),
}

from studyapp.settings import *  # noqa: F403
from studyapp.settings import BASE_DIR

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Served as they stand, with no collectstatic before.
STATIC_ROOT = BASE_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
