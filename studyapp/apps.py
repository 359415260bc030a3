from __future__ import annotations

from django.apps import AppConfig


class StudyappConfig(AppConfig):
    name = "studyapp"
    verbose_name = "Accounts"
    default_auto_field = "django.db.models.BigAutoField"
