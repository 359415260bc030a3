from __future__ import annotations

from django.db.models import Q
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from content.models import Picture
from content.models.picture import Pixels
from quizzes.views.teaching.access import get_draft_for_instructor
from studyapp.models import User
from studyapp.requests import LearnerRequest

# The address names the bytes, so that they never change.
_FOR_GOOD = "private, max-age=31536000, immutable"


@require_GET
def picture(request: LearnerRequest, course: str, sha256: str) -> HttpResponse:
    return _served(_get_picture_for_reader(request.user, course, sha256))


@require_GET
def draft_picture(
    request: LearnerRequest, course: str, draft: int, sha256: str
) -> HttpResponse:
    """One that is not published yet."""
    found = get_draft_for_instructor(request.user, course, draft)
    return _served(found.pictures.filter(sha256=sha256).first())


def _get_picture_for_reader(user: User, course: str, sha256: str) -> Picture | None:
    """For who learns in the course, teaches it or administers the site."""
    pictures = Picture.objects.filter(course__slug=course, sha256=sha256)
    if not user.is_superuser:
        mine = Q(course__enrolments__learner=user) | Q(course__instructors=user)
        pictures = pictures.filter(mine)
    return pictures.first()


def _served(found: Pixels | None) -> HttpResponse:
    if found is None:
        raise Http404
    response = HttpResponse(bytes(found.data), content_type="image/webp")
    response.headers["Cache-Control"] = _FOR_GOOD
    return response
