"""A plan says which card of another note a line repeats or contradicts."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone

from content.cards.rejecting import reject
from content.models import Card, Course
from tests.quizzes.views.teaching import (
    draft_of,
    page_of,
    press,
    publish_note,
    publish_seen,
)

MINE = "# Ma fiche\n\n## Amazon S3\n\n- **Taille maximale** : 50 To par objet\n- **Durabilité** : 99,999999999 % par an\n"
ALERT = "Contredit une autre carte"


@pytest.fixture(autouse=True)
def taught(course: Course) -> None:
    publish_note(course)


def test_it_shows_both_answers_and_where_the_other_stands(teacher: Client) -> None:
    draft = draft_of(teacher, MINE, "fiche.md")
    page = teacher.get(page_of(draft))
    [look] = [
        look
        for section in page.context["sections"]
        for look in section.cards
        if look.card.contradicts
    ]
    assert look.card.answer == "50 To par objet"
    other = look.card.contradicts
    assert (other.answer, other.path) == ("5 To par objet", "stockage.md")
    assert ALERT in page.text
    assert f'/lessons/stockage/amazon-s3/#{other.anchor}"' in page.text


def test_it_keeps_to_what_contradicts(teacher: Client) -> None:
    draft = draft_of(teacher, MINE, "fiche.md")
    page = teacher.get(f"{page_of(draft)}?show=contradicting")
    [section] = page.context["sections"]
    assert [look.card.answer for look in section.cards] == ["50 To par objet"]
    assert "contredit une autre carte" in page.text


def test_it_says_nothing_where_nothing_contradicts(teacher: Client) -> None:
    draft = draft_of(teacher, MINE.replace("50 To", "5 To"), "fiche.md")
    page = teacher.get(page_of(draft)).text
    assert ALERT not in page
    assert "show=contradicting" not in page


def test_a_rejected_card_is_not_contradicted(teacher: Client, course: Course) -> None:
    reject(Card.objects.filter(answer="5 To par objet"), by=None, now=timezone.now())
    draft = draft_of(teacher, MINE, "fiche.md")
    assert ALERT not in teacher.get(page_of(draft)).text


def test_it_does_not_hinder_publishing(teacher: Client) -> None:
    publish_seen(teacher, draft_of(teacher, MINE, "fiche.md"))
    assert Card.objects.filter(answer="50 To par objet").exists()


def test_it_leads_to_the_card_that_says_the_same(teacher: Client) -> None:
    draft = draft_of(teacher, MINE, "fiche.md")
    page = teacher.get(f"{page_of(draft)}?show=skipped").text
    assert "même fait qu’une autre carte" in page
    twin = Card.objects.get(attribute="Durabilité")
    assert f'/lessons/stockage/amazon-s3/#{twin.anchor}"' in page


def test_a_card_rejected_in_the_draft_needs_no_warning(teacher: Client) -> None:
    draft = draft_of(teacher, MINE, "fiche.md")
    cards = draft.report["notes"][0]["cards"]
    [key] = [one["key"] for one in cards if one["contradicts"]]
    press(teacher, draft, "reject", key=key)
    assert ALERT not in teacher.get(page_of(draft)).text


def test_a_merge_solves_the_contradiction(teacher: Client, course: Course) -> None:
    draft = draft_of(teacher, MINE, "fiche.md")
    cards = draft.report["notes"][0]["cards"]
    [(key, kept)] = [
        (one["key"], one["contradicts"]["key"]) for one in cards if one["contradicts"]
    ]
    page = teacher.get(f"{page_of(draft)}cards/{key}/merge/")
    assert page.context["candidates"][0].key == kept
    teacher.post(
        f"{page_of(draft)}cards/{key}/merge/", {"other": kept, "keep": "other"}
    )
    page = teacher.get(page_of(draft)).text
    assert ALERT not in page
    assert "show=contradicting" not in page
    publish_seen(teacher, draft)
    counts = course.publications.first().counts
    assert (counts["new"], counts["merged"]) == (len(cards) - 1, 1)
