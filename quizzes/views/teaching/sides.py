"""What is typed as the question and the answer of a card, and shown to be corrected?"""

from __future__ import annotations

from typing import Any, Protocol

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render

from content.cards import wording
from content.models import Course
from studyapp.requests import LearnerRequest


class Sides(Protocol):
    """A card as it stands before anything is typed."""

    @property
    def prompt(self) -> str: ...
    @property
    def answer(self) -> str: ...


def typed(request: LearnerRequest) -> tuple[str, str]:
    return request.POST.get("prompt", ""), request.POST.get("answer", "")


def page(
    request: LearnerRequest,
    template: str,
    ctx: dict[str, Any],
    *,
    course: Course,
    sides: Sides,
    refused: str = "",
) -> HttpResponse:
    """The form of a card; where that was refused, why, with what was typed."""
    if refused:
        messages.error(request, refused)
    prompt, answer = typed(request) if refused else (sides.prompt, sides.answer)
    ctx = {
        **ctx,
        "course": course,
        "prompt": prompt,
        "answer": answer,
        "most_prompt": wording.MAX_PROMPT,
        "most_answer": wording.MAX_ANSWER,
    }
    return render(request, template, ctx, status=422 if refused else 200)
