"""The way of an instructor through the pages, for tests."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from content.models import Course, Draft
from tests.content.importing.publishing import NOTE, publish

TEACH = "/courses/aws-saa-c03/teach/"


def a_file(name: str = "stockage.md", text: str | bytes = NOTE) -> SimpleUploadedFile:
    data = text if isinstance(text, bytes) else text.encode()
    return SimpleUploadedFile(name, data)


def hand_in(client: Client, *files: SimpleUploadedFile, **fields: str) -> Any:
    return client.post(f"{TEACH}upload/", {"files": list(files), **fields})


def draft_of(client: Client, text: str, name: str = "stockage.md") -> Draft:
    """One file handed in, and its plan looked at."""
    hand_in(client, a_file(name, text))
    draft = Draft.objects.first()
    assert draft
    client.get(page_of(draft))
    draft.refresh_from_db()
    return draft


def page_of(draft: Draft) -> str:
    return f"{TEACH}drafts/{draft.pk}/"


def press(client: Client, draft: Draft, button: str, **fields: str) -> Any:
    return client.post(f"{page_of(draft)}{button}/", fields)


def publish_seen(client: Client, draft: Draft) -> Any:
    """«Publish» as the page shows it now."""
    seen = client.get(page_of(draft)).context["seen"]
    return press(client, draft, "publish", seen=seen)


def publish_note(course: Course, text: str = NOTE, path: str = "stockage.md") -> None:
    publish(course, text, path)
    course.refresh_from_db()
