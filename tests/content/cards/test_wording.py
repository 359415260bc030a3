from __future__ import annotations

import pytest

from content.cards import wording
from content.importing import Refused
from content.importing.reporting import report
from content.models import Card, Course
from tests.content.importing.publishing import (
    NOTE,
    card_about,
    changes,
    plan_of,
    publish,
)
from tests.factories import NOW, CourseFactory, UserFactory

pytestmark = pytest.mark.django_db
CHANGED = NOTE.replace("5 To par objet", "50 To par objet")
MINE = {"prompt": "Jusqu’à quelle taille va un objet S3 ?", "answer": "Jusqu’à 5 To"}


@pytest.fixture
def course() -> Course:
    course = CourseFactory()
    publish(course, NOTE)
    return course


@pytest.fixture
def card(course: Course) -> Card:
    return card_about(course, "Taille maximale")


def reword(card: Card, **said: str) -> None:
    wording.reword(card, **(MINE | said), by=UserFactory(), now=NOW)


def said(card: Card) -> dict[str, str]:
    card.refresh_from_db()
    return {"prompt": card.prompt, "answer": card.answer}


def test_a_wording_stays_at_later_imports(course: Course, card: Card) -> None:
    reword(card)
    planned = publish(course, NOTE.replace("SSE-S3", "SSE-KMS"))
    assert set(changes(planned)) == {"Chiffrement"}
    assert said(card) == MINE


def test_a_wording_stays_where_the_label_is_corrected(
    course: Course, card: Card
) -> None:
    reword(card)
    publish(course, NOTE.replace("Taille maximale", "Taille maximum"))
    assert said(card) == MINE


def test_it_says_who_worded_it(card: Card) -> None:
    reword(card)
    card.refresh_from_db()
    assert card.wording["by"].startswith("person")


def test_it_raises_no_revision(card: Card) -> None:
    reword(card)
    card.refresh_from_db()
    assert card.revision == 1


def test_where_the_fact_changes_the_plan_shows_the_conflict(
    course: Course, card: Card
) -> None:
    reword(card)
    planned = plan_of(course, CHANGED)
    [shown] = [one for one in report(planned).notes[0].cards if one.is_conflict]
    assert (shown.before_answer, shown.answer) == (MINE["answer"], "50 To par objet")


def test_where_the_fact_changes_the_note_has_the_last_word(
    course: Course, card: Card
) -> None:
    reword(card)
    publish(course, CHANGED)
    assert said(card)["answer"] == "50 To par objet"
    assert card.revision == 2


def test_where_the_note_goes_back_the_wording_returns(
    course: Course, card: Card
) -> None:
    reword(card)
    publish(course, CHANGED)
    publish(course, NOTE)
    assert said(card) == MINE


def test_undoing_gives_back_what_the_note_says(course: Course, card: Card) -> None:
    before = said(card)
    reword(card)
    wording.unword(card, by=UserFactory(), now=NOW)
    assert said(card) == before
    assert publish(course, NOTE).is_empty


def test_the_items_of_a_list_go_with_its_answer(course: Course) -> None:
    publish(
        course,
        "# EFS\n\n## Amazon EFS\n\n- **Modes** : Bursting, Elastic, Provisioned\n",
        "efs.md",
    )
    card = Card.objects.exclude(items=[]).get()
    items = card.items
    reword(card, answer="Rafale, élastique ou provisionné")
    card.refresh_from_db()
    assert card.items == []
    wording.unword(card, by=UserFactory(), now=NOW)
    card.refresh_from_db()
    assert card.items == items


@pytest.mark.parametrize(
    "one", [{"prompt": "  "}, {"answer": "\n"}, {"prompt": "x" * 501}]
)
def test_it_refuses_what_makes_no_card(card: Card, one: dict[str, str]) -> None:
    before = said(card)
    with pytest.raises(Refused):
        reword(card, **one)
    assert said(card) == before


def test_it_refuses_a_card_that_asks_for_other_numbers_each_time(card: Card) -> None:
    card.drill = {"rule": "x"}
    with pytest.raises(Refused):
        reword(card)
