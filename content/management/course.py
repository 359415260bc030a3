"""Which course a command means."""

from __future__ import annotations

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from content.importing.starter import starter_course
from content.models import Course


def course_of(slug: str | None) -> Course:
    """The one named, else the only one, else the starter course, made where needed."""
    if slug is None:
        courses = list(Course.objects.all()[:2])
        return courses[0] if len(courses) == 1 else starter_course()
    starter = starter_course()
    if slug == starter.slug:
        return starter
    course = Course.objects.filter(slug=slug).first()
    if course is None:
        raise CommandError(_unknown(slug))
    return course


def _unknown(slug: str) -> str:
    slugs = ", ".join(Course.objects.order_by("slug").values_list("slug", flat=True))
    if not slugs:
        return _(
            "There is no course “%(slug)s”, nor any other. Add it in /admin/, under “Courses”; without --course, the starter course is made."
        ) % {"slug": slug}
    return _(
        "There is no course “%(slug)s”; there is: %(slugs)s. A new one is added in /admin/, under “Courses”."
    ) % {"slug": slug, "slugs": slugs}
