"""Production's settings but for what makes tests slow or needs a certificate."""

from __future__ import annotations

import os

os.environ.setdefault("DEVELOPMENT", "1")
os.environ.setdefault("SECRET_KEY", "tests")

from studyapp.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
