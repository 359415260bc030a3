"""What was published, taken out and discarded, as the place of instructors lists it."""

from __future__ import annotations

from django.test import Client
from django.utils import timezone

from content.cards.rejecting import reject
from content.models import Card, Course, Draft
from tests.content.importing.publishing import NOTE
from tests.quizzes.views.teaching import TEACH, draft_of, publish_note, publish_seen


def test_notes_taken_out_stand_apart(teacher: Client, course: Course) -> None:
    publish_note(course)
    publish_note(course, "# EC2\n\n- **Portée** : une zone\n", "ec2.md")
    course.notes.filter(path="ec2.md").update(retired_at=timezone.now())
    page = teacher.get(TEACH)
    assert [note.path for note, _cards in page.context["notes"]] == ["stockage.md"]
    assert "1 note retirée" in page.text


def test_older_publications_and_drafts_can_be_reached(
    teacher: Client, course: Course
) -> None:
    for number in range(11):
        publish_note(course, NOTE.replace("5 To", f"{number + 6} To"))
        Draft.objects.create(course=course, retire=["x"], closed_at=timezone.now())
    page = teacher.get(TEACH)
    assert len(page.context["publications"]) == len(page.context["discarded"]) == 10
    for every in ("publications", "discarded"):
        assert f"?every={every}#" in page.text
        whole = teacher.get(TEACH, {"every": every})
        assert len(whole.context[every]) == 11
        assert f"?every={every}#" not in whole.text


def test_it_says_why_an_older_publication_is_not_undone(
    teacher: Client, course: Course
) -> None:
    for text in (NOTE, NOTE.replace("5 To", "6 To")):
        publish_seen(teacher, draft_of(teacher, text))
    last, first = course.publications.all()
    why = "seule la dernière publication s’annule"
    assert why not in teacher.get(f"{TEACH}publications/{last.revision}/").text
    page = teacher.get(f"{TEACH}publications/{first.revision}/").text
    assert why in page
    assert f'href="{TEACH}notes/stockage/"' in page


def test_it_says_of_which_changes_nobody_hears(teacher: Client, course: Course) -> None:
    publish_note(course)
    reject(
        Card.objects.filter(attribute="Taille maximale"), by=None, now=timezone.now()
    )
    changed = NOTE.replace("5 To", "6 To").replace("incrémentiels", "complets")
    said = publish_seen(teacher, draft_of(teacher, changed))
    page = teacher.get(said.url).text
    assert "1 modifiée" in page
    assert "1 d’entre elles était rejetée ou fusionnée" in page
