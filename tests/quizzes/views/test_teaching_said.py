"""What a plan and its list say of files that are not notes alone."""

from __future__ import annotations

from django.test import Client

from content.models import Course, Draft
from tests.content.importing.publishing import NOTE
from tests.content.test_pictures import picture
from tests.quizzes.views.teaching import (
    TEACH,
    a_file,
    draft_of,
    hand_in,
    page_of,
    publish_note,
    publish_seen,
)

AIKEN = "Quel service garde des objets ?\nA. Amazon S3\nB. Amazon EBS\nANSWER: A\n"


def test_pictures_alone_are_told_for_what_they_are(teacher: Client) -> None:
    hand_in(teacher, a_file("schema.png", picture()))
    draft = Draft.objects.get()
    page = teacher.get(page_of(draft)).text
    assert "Aucune note du cours ne nomme ces images" in page
    assert "Il n’y a plus rien ici" not in page
    assert "schema.png" in teacher.get(TEACH).text
    publish_seen(teacher, draft)
    told = teacher.get(TEACH).text
    assert "les notes qui les nomment les montrent" in told
    assert "vos apprenants le voient" not in told


def test_pictures_that_a_lesson_names_are_no_surprise(
    teacher: Client, course: Course
) -> None:
    publish_note(course, f"{NOTE}\n![Le bucket](img/schema.png)\n")
    hand_in(teacher, a_file("schema.png", picture()))
    page = teacher.get(page_of(Draft.objects.get())).text
    assert "Aucune note ne change" in page
    assert "Aucune note du cours ne nomme" not in page


def test_a_question_without_a_title_is_printed_once(teacher: Client) -> None:
    page = teacher.get(page_of(draft_of(teacher, AIKEN, "quiz.txt"))).text
    stem = "Quel service garde des objets"
    # Beside what is to be looked at.
    assert page.count(stem) - page.count(f'<td lang="fr">{stem}') == 1


def test_the_focus_goes_back_to_the_card(teacher: Client, course: Course) -> None:
    publish_note(course)
    page = teacher.get(
        page_of(draft_of(teacher, "# A\n\n## B\n\n- **C** : d 1\n"))
    ).text
    assert ' tabindex="-1">' in page.partition('id="card-')[2].partition("\n")[0]


def test_the_focus_goes_to_why_an_upload_is_refused(teacher: Client) -> None:
    page = hand_in(teacher, a_file("a.csv", "a,b\n")).text
    assert 'role="alert" tabindex="-1" autofocus' in page
    assert ".markdown" in page.partition('role="alert"')[2].partition("</ul>")[0]
