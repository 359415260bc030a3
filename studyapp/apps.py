from __future__ import annotations

from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig


class StudyappConfig(AppConfig):
    name = "studyapp"
    verbose_name = "Accounts"
    default_auto_field = "django.db.models.BigAutoField"


class ServedFilesConfig(StaticFilesConfig):
    """Without the files of packages that no page asks for but where DEBUG is on, which
    does not collect any: compressing them takes longer than all the others."""

    ignore_patterns = [  # noqa: RUF012 - as the class above has it
        *StaticFilesConfig.ignore_patterns,
        "django_htmx/ext/*",
        "htmax-*",
        "htmx-4*",
        *("htmx-2.js", "jquery.js", "select2.full.js", "xregexp.js"),
    ]
