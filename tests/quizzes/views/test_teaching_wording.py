"""An instructor words a card otherwise, before or after it is published."""

from __future__ import annotations

import re

from django.test import Client

from content.models import Card, Course
from tests.content.importing.publishing import NOTE, card_about
from tests.quizzes.views.teaching import (
    TEACH,
    draft_of,
    page_of,
    press,
    publish_note,
    publish_seen,
)

MINE = {"prompt": "Jusqu’à quelle taille va un objet ?", "answer": "Jusqu’à 5 To"}


def form_of(card: Card) -> str:
    return f"{TEACH}cards/{card.pk}/reword/"


def test_it_words_a_published_card_and_undoes_it(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    card = card_about(course, "Taille maximale")
    before = card.prompt
    assert "5 To par objet" in teacher.get(form_of(card)).text
    response = teacher.post(form_of(card), MINE)
    assert response.url == f"{TEACH}lessons/{card.lesson_id}/#card-{card.pk}"
    assert MINE["prompt"] in teacher.get(response.url).text
    teacher.post(form_of(card), {"undo": "1"})
    card.refresh_from_db()
    assert card.prompt == before


def test_a_form_that_makes_no_card_keeps_what_was_typed(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    card = card_about(course, "Taille maximale")
    response = teacher.post(form_of(card), {"prompt": "Ma question", "answer": " "})
    assert response.status_code == 422
    assert "Ma question" in response.text


def test_it_words_a_new_card_in_the_plan_and_publishes_it_so(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    key = next(
        card["key"]
        for card in draft.report["notes"][0]["cards"]
        if card["answer"] == "5 To par objet"
    )
    form = teacher.get(f"{page_of(draft)}cards/{key}/reword/").text
    assert re.search(rf'<li><a href="{page_of(draft)}[^"]*">Brouillon</a>', form)
    press(teacher, draft, f"cards/{key}/reword", **MINE)
    assert not Card.objects.exists()
    assert MINE["prompt"] in teacher.get(page_of(draft)).text
    publish_seen(teacher, draft)
    assert card_about(course, "Taille maximale").answer == MINE["answer"]


def test_a_wording_in_the_plan_can_be_taken_back(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    key = draft.report["notes"][0]["cards"][0]["key"]
    press(teacher, draft, f"cards/{key}/reword", **MINE)
    press(teacher, draft, f"cards/{key}/reword", undo="1")
    assert MINE["prompt"] not in teacher.get(page_of(draft)).text


def test_the_plan_says_where_a_wording_no_longer_holds(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    teacher.post(form_of(card_about(course, "Taille maximale")), MINE)
    draft = draft_of(teacher, NOTE.replace("5 To", "50 To"))
    assert (
        "Vous aviez formulé cette carte autrement" in teacher.get(page_of(draft)).text
    )
