from __future__ import annotations

import pytest

from content.banks import Reason
from content.models import Card, Course, Lesson
from content.questions.places import of_course
from tests.content.importing import publishing as notes
from tests.content.importing.banks.publishing import BANK, plan_of, publish, question
from tests.factories import CourseFactory

pytestmark = pytest.mark.django_db

NOTE = """# Stockage en ligne

## Amazon S3

### Durabilité

| Élément | Description |
|---|---|
| **Durabilité** | 99,999999999 % par an |
| **Taille maximale** | 5 To par objet |

### Classes de stockage

| Classe | Délai de lecture | Usage |
|---|---|---|
| S3 Standard | quelques millisecondes | accès fréquent |
| S3 Glacier Flexible Retrieval | quelques heures | archives lues rarement |

## Amazon EBS

| Élément | Description |
|---|---|
| **Portée** | une seule zone de disponibilité |
"""


@pytest.fixture
def course() -> Course:
    course = CourseFactory()
    notes.publish(course, NOTE, "01-stockage.md")
    return course


def find(course: Course, link: str) -> tuple[str, str, set[str]] | Reason | None:
    """Lesson, anchor and the attributes of its cards, or what is wrong."""
    place = of_course(course).find(link)
    if place.fault or place.lesson is None:
        return place.fault
    cards = Card.objects.filter(pk__in=place.cards)
    lesson = Lesson.objects.get(pk=place.lesson)
    return lesson.slug, place.anchor, {card.anchor for card in cards}


@pytest.mark.parametrize(
    "lesson",
    [
        "amazon-s3",
        "stockage-en-ligne/amazon-s3",
        "01-stockage/amazon-s3",
        "01-stockage.md/amazon-s3",
        "01-stockage",
        "",
    ],
)
def test_a_heading_stands_for_the_facts_under_it(course: Course, lesson: str) -> None:
    found = find(course, f"{lesson}#durabilite")
    assert isinstance(found, tuple)
    slug, anchor, cards = found
    assert (slug, anchor) == ("amazon-s3", "n-durabilite")
    stored = Card.objects.filter(lesson__slug="amazon-s3")
    under = {card.anchor for card in stored if "Durabilité" in card.context}
    assert cards == under != set()


def test_the_id_of_the_page_does_too(course: Course) -> None:
    assert find(course, "amazon-s3#n-durabilite") == find(
        course, "amazon-s3#durabilite"
    )


def test_the_name_of_a_row_stands_for_its_facts(course: Course) -> None:
    link = "amazon-s3#s3-glacier-flexible-retrieval"
    place = of_course(course).find(link)
    cards = Card.objects.filter(pk__in=place.cards)
    assert {card.subject for card in cards} == {"S3 Glacier Flexible Retrieval"}
    assert place.anchor in {card.anchor for card in cards}


def test_so_does_what_a_row_says_of_the_heading(course: Course) -> None:
    place = of_course(course).find("amazon-s3#taille-maximale")
    assert [Card.objects.get(pk=card).value for card in place.cards] == [
        "5 To par objet"
    ]


def test_a_lesson_alone_is_to_be_reread_and_asks_no_fact(course: Course) -> None:
    assert find(course, "amazon-s3") == ("amazon-s3", "", set())
    assert find(course, "amazon-s3#amazon-s3") == ("amazon-s3", "n-amazon-s3", set())


def test_a_link_that_leads_nowhere_says_why(course: Course) -> None:
    assert find(course, "amazon-rds#sauvegardes") is Reason.LOST_LINK
    assert find(course, "amazon-s3#nulle-part") is Reason.LOST_ANCHOR
    assert find(course, "01-stockage") is Reason.VAGUE_LINK
    notes.publish(course, NOTE.replace("99,9", "99,8").replace("En", "Au"), "02.md")
    assert find(course, "amazon-s3#durabilite") is Reason.VAGUE_LINK


def linked(text: str) -> str:
    return BANK.replace("id: rapports", f"id: rapports\nlinks: {text}")


def test_a_question_is_led_to_its_lesson_and_its_cards(course: Course) -> None:
    publish(course, linked("amazon-s3#durabilite, amazon-ebs"))
    one = question(course, "Rapports")
    links = [(link.lesson.slug, link.anchor) for link in one.links.all()]
    assert links == [("amazon-s3", "n-durabilite"), ("amazon-ebs", "")]
    assert one.cards.exists()
    assert not question(course, "Suppression").cards.exists()


def test_lost_links_are_told_and_keep_no_question_out(course: Course) -> None:
    planned = plan_of(course, linked("amazon-s3#nulle-part, nulle-part"))
    lost = [
        one.reason
        for one in planned.banks[0].noticed
        if "LINK" in one.reason.name or "ANCHOR" in one.reason.name
    ]
    assert lost == [Reason.LOST_ANCHOR, Reason.LOST_LINK]
    assert planned.counts["new"] == 2


def test_links_follow_the_notes(course: Course) -> None:
    publish(course, linked("amazon-s3#classes-de-stockage"))
    one = question(course, "Rapports")
    before = set(one.cards.values_list("pk", flat=True))
    # A line above moves the ids of rows; a row more is a fact more.
    notes.publish(
        course,
        NOTE.replace("## Amazon S3\n", "## Amazon S3\n\nUne phrase.\n").replace(
            "| S3 Glacier F",
            "| S3 One Zone-IA | aussitôt | copies à refaire\n| S3 Glacier F",
        ),
        "01-stockage.md",
    )
    assert before < set(one.cards.values_list("pk", flat=True))
    notes.publish(
        course, NOTE.replace("### Classes de", "### Choix du"), "01-stockage.md"
    )
    assert [link.anchor for link in one.links.all()] == [""]
    assert not one.cards.exists()
    notes.publish(course, NOTE, "01-stockage.md")
    assert set(one.cards.values_list("pk", flat=True)) == before


def test_links_written_before_their_lesson_find_it_later() -> None:
    course = CourseFactory()
    publish(course, linked("amazon-s3#durabilite"))
    assert not question(course, "Rapports").links.exists()
    notes.publish(course, NOTE)
    assert question(course, "Rapports").links.get().lesson.slug == "amazon-s3"
