"""Two cards that ask the same become one, published or in a draft."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Card, Course, Draft
from quizzes.models import Memory
from tests.content.importing.publishing import NOTE, card_about
from tests.factories import MemoryFactory
from tests.quizzes.views.teaching import (
    TEACH,
    draft_of,
    page_of,
    press,
    publish_note,
    publish_seen,
)

TWICE = NOTE + "| **Chiffrement par défaut** | SSE-S3 pour tout objet |\n"


def pair(course: Course) -> tuple[Card, Card]:
    return (
        card_about(course, "Chiffrement"),
        card_about(course, "Chiffrement par défaut"),
    )


def form_of(card: Card) -> str:
    return f"{TEACH}cards/{card.pk}/merge/"


def test_it_offers_the_card_most_alike_first(teacher: Client, course: Course) -> None:
    publish_note(course, TWICE)
    kept, away = pair(course)
    page = teacher.get(form_of(away))
    assert page.context["candidates"][0].key == kept.key


def test_it_finds_a_card_by_its_words(teacher: Client, course: Course) -> None:
    publish_note(course, TWICE)
    _kept, away = pair(course)
    found = teacher.get(form_of(away), {"q": "snapsh"}).context["candidates"]
    assert [one.answer for one in found] == ["Snapshots incrémentiels vers S3"]
    assert "Aucune autre carte" in teacher.get(form_of(away), {"q": "zzz"}).text


@pytest.mark.parametrize("keep", ["other", "this"])
def test_it_merges_two_published_cards_and_undoes_it(
    teacher: Client, course: Course, keep: str
) -> None:
    publish_note(course, TWICE)
    kept, away = pair(course)
    MemoryFactory(card=away)
    at_the_top, other = (away, kept) if keep == "other" else (kept, away)
    response = teacher.post(form_of(at_the_top), {"other": other.key, "keep": keep})
    lesson = f"{TEACH}lessons/{at_the_top.lesson_id}/#card-{at_the_top.pk}"
    assert response.url == lesson
    assert Memory.objects.filter(card=kept).exists()
    for page in (f"{TEACH}lessons/{away.lesson_id}/", f"{TEACH}cards/rejected/"):
        assert "Posée à sa place" in teacher.get(page).text
    teacher.post(f"{TEACH}cards/{away.pk}/separate/")
    assert Card.objects.published().filter(pk=away.pk).exists()
    assert not Memory.objects.filter(card=kept).exists()


def test_a_choice_that_cannot_be_made_is_told(teacher: Client, course: Course) -> None:
    publish_note(course, TWICE)
    kept, away = pair(course)
    none = teacher.post(form_of(away), {"other": "nothing"})
    assert none.status_code == 422
    assert "Choisissez la carte" in none.text
    third = card_about(course, "Durabilité")
    teacher.post(form_of(away), {"other": kept.key})
    chained = teacher.post(form_of(kept), {"other": third.key})
    assert chained.status_code == 409
    assert "D’autres cartes sont fusionnées" in chained.text
    assert teacher.get(form_of(away)).status_code == 404


def test_separating_twice_changes_nothing(teacher: Client, course: Course) -> None:
    publish_note(course, TWICE)
    card = card_about(course, "Durabilité")
    page = teacher.post(f"{TEACH}cards/{card.pk}/separate/", follow=True)
    assert "n’est fusionnée avec aucune autre" in page.text


def merge_in_plan(teacher: Client, draft: Draft, away: str, kept: str) -> None:
    teacher.post(f"{page_of(draft)}cards/{away}/merge/", {"other": kept})


def keys(draft: Draft) -> dict[str, str]:
    return {
        card["answer"]: card["key"]
        for note in draft.report["notes"]
        for card in note["cards"]
    }


def test_cards_of_a_plan_are_merged_when_it_is_published(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, TWICE)
    found = keys(draft)
    away, kept = found["SSE-S3 pour tout objet"], found["SSE-S3 par défaut"]
    merge_in_plan(teacher, draft, away, kept)
    assert "Cartes fusionnées" in teacher.get(page_of(draft)).text
    assert not Card.objects.exists()
    publish_seen(teacher, draft)
    assert Card.objects.get(key=away).merged_into == Card.objects.get(key=kept)


def test_a_new_card_is_merged_into_one_that_stays(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    kept = card_about(course, "Chiffrement")
    MemoryFactory(card=kept)
    draft = draft_of(teacher, TWICE)
    [away] = keys(draft).values()
    merge_in_plan(teacher, draft, away, kept.key)
    publish_seen(teacher, draft)
    assert [*Card.objects.filter(merged_into=kept)] == [Card.objects.get(key=away)]
    assert Memory.objects.get().card == kept


def test_a_merge_in_a_plan_is_undone(teacher: Client, course: Course) -> None:
    draft = draft_of(teacher, TWICE)
    found = keys(draft)
    away, kept = found["SSE-S3 pour tout objet"], found["SSE-S3 par défaut"]
    merge_in_plan(teacher, draft, away, kept)
    press(teacher, draft, "undo-merge", key=away)
    assert "Cartes fusionnées" not in teacher.get(page_of(draft)).text
    publish_seen(teacher, draft)
    assert Card.objects.published().count() == 6


def merged(teacher: Client, course: Course) -> tuple[Card, Card]:
    publish_note(course, TWICE)
    kept, away = pair(course)
    teacher.post(form_of(away), {"other": kept.key})
    return kept, away


def test_the_plan_says_where_merged_cards_part(teacher: Client, course: Course) -> None:
    _kept, away = merged(teacher, course)
    both = TWICE.replace("SSE-S3", "SSE-KMS")
    assert "Cartes fusionnées" not in teacher.get(page_of(draft_of(teacher, both))).text
    one = draft_of(teacher, TWICE.replace("SSE-S3 pour", "SSE-KMS pour"))
    assert "Une seule de ces deux cartes" in teacher.get(page_of(one)).text
    press(teacher, one, "separate", key=away.key)
    assert "Posée de nouveau" in teacher.get(page_of(one)).text
    assert not Card.objects.published().filter(pk=away.pk).exists()
    publish_seen(teacher, one)
    assert Card.objects.published().filter(pk=away.pk).exists()


def test_where_the_kept_fact_goes_the_other_takes_its_place(
    teacher: Client, course: Course
) -> None:
    kept, away = merged(teacher, course)
    MemoryFactory(card=kept)
    without = TWICE.replace("| **Chiffrement** | SSE-S3 par défaut |\n", "")
    draft = draft_of(teacher, without)
    assert "prend sa place" in teacher.get(page_of(draft)).text
    press(teacher, draft, "separate", key=away.key)
    publish_seen(teacher, draft)
    assert Card.objects.published().filter(pk=away.pk).exists()
    assert Memory.objects.filter(card=away).exists()


def test_only_merged_cards_are_separated(teacher: Client, course: Course) -> None:
    publish_note(course, TWICE)
    draft = draft_of(teacher, NOTE)
    key = card_about(course, "Durabilité").key
    assert press(teacher, draft, "separate", key=key).status_code == 404


def test_a_plan_offers_no_card_that_is_rejected_in_it(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, TWICE)
    found = keys(draft)
    mine, other = found["SSE-S3 pour tout objet"], found["SSE-S3 par défaut"]
    form = f"{page_of(draft)}cards/{mine}/merge/"
    assert other in {one.key for one in teacher.get(form).context["candidates"]}
    press(teacher, draft, "reject", key=other)
    assert other not in {one.key for one in teacher.get(form).context["candidates"]}


def test_what_is_rejected_is_not_kept_for_another(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, TWICE)
    found = keys(draft)
    away, kept = found["SSE-S3 pour tout objet"], found["SSE-S3 par défaut"]
    merge_in_plan(teacher, draft, away, kept)
    press(teacher, draft, "reject", key=kept)
    seen = teacher.get(page_of(draft)).context["seen"]
    page = teacher.post(f"{page_of(draft)}publish/", {"seen": seen}, follow=True)
    assert "choisissez une autre carte à garder" in page.text
    assert not Card.objects.exists()


def test_it_asks_few_queries(
    teacher: Client,
    course: Course,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    publish_note(course, TWICE)
    _kept, away = pair(course)
    with django_assert_max_num_queries(9):
        teacher.get(form_of(away))
