"""Question banks go the way of notes: handed in, looked at, published or not."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.models import Bank, Course, Draft, DraftFile, Note, Question
from tests.content.importing.banks.publishing import BANK, publish
from tests.content.importing.publishing import NOTE
from tests.factories import QuestionFactory
from tests.quizzes.views.teaching import (
    TEACH,
    a_file,
    draft_of,
    hand_in,
    page_of,
    press,
    publish_note,
    publish_seen,
)

GIFT = "::Taille:: Quelle taille ? {=5 To ~5 Go}"
TO_DO = "# À faire\n\n## Semaine\n\nDu texte.\n\n- [x] Lire\n- [ ] Relire\n\n" + NOTE
# Ticks alone make no question, nor does one among pages of text.
CHECKLIST = """# Avant l’ouverture

## Sauvegardes
- [x] Planifier la copie
- [ ] Essayer une reprise

## Accès
- [ ] Retirer les invités
- [x] Tourner les mots de passe
"""
QUIZ = "\n\nQuelle couleur ?\n\n- [x] Bleu\n- [ ] Vert\n"
TEMPLATE = "# Gabarits\n\n" + "Le moteur remplace {{ 7*7 }} par {% block a %}.\n\n" * 3


def kinds(draft: Draft) -> dict[str, str]:
    return dict(draft.files.values_list("path", "kind"))


def test_it_tells_banks_from_notes(teacher: Client) -> None:
    hand_in(
        teacher,
        a_file("note.md"),
        a_file("à faire.md", TO_DO),
        a_file("banque.md", BANK),
        a_file("banque.gift", GIFT),
        a_file("sans-clé.md", BANK.replace("[x]", "[ ]").replace("Rapports", "Z")),
    )
    assert kinds(Draft.objects.get()) == {
        "note.md": "note",
        "à faire.md": "note",
        "banque.md": "bank",
        "banque.gift": "bank",
        "sans-clé.md": "bank",
    }


@pytest.mark.parametrize(
    "text",
    [
        CHECKLIST,
        TEMPLATE,
        "# Cours\n\n" + "Une phrase du cours.\n" * 20 + "\n## Pour finir" + QUIZ,
        "---\ndomain: secure\n---\n\n" + CHECKLIST,
        NOTE + "\n## Pour finir" + QUIZ,
        "## Tout le cours\n\n" + "Un point du cours.\n\n" * 150 + QUIZ,
        CHECKLIST.replace("[x]", "[ ]"),
        "## Un\n\nSource : livre\nAuteur : untel\n\nDu texte.\n",
    ],
)
def test_a_note_is_no_bank_for_its_ticks_and_braces(teacher: Client, text: str) -> None:
    hand_in(teacher, a_file("note.md", text))
    assert kinds(Draft.objects.get()) == {"note.md": "note"}


@pytest.mark.parametrize("more", ["", "\n## Deux\n\nQui ?\n\n- [x] c\n- [ ] d\n"])
def test_a_bank_with_a_misspelt_label_is_one(teacher: Client, more: str) -> None:
    text = "## Un\n\ndificulty: 2\n\nQuoi ?\n\n- [x] a\n- [ ] b\n" + more
    hand_in(teacher, a_file("banque.md", text))
    assert kinds(Draft.objects.get()) == {"banque.md": "bank"}


def test_nothing_is_drawn_before_it_is_published(teacher: Client) -> None:
    draft = draft_of(teacher, BANK)
    assert not Question.objects.exists()
    page = teacher.get(page_of(draft)).text
    assert "Quelle classe coûte le moins" in page
    publish_seen(teacher, draft)
    assert Question.objects.published().count() == 2
    assert not Note.objects.exists()


def test_what_is_refused_is_listed_with_its_reason(teacher: Client) -> None:
    text = BANK + "\n## Vide\n\nSans clé ?\n\n- [ ] Un\n- [ ] Deux\n"
    page = teacher.get(page_of(draft_of(teacher, text))).text
    assert "Aucune réponse n’est juste." in page
    assert "1 question est refusée" in page


def test_notes_and_questions_go_in_one_publication(
    teacher: Client, course: Course
) -> None:
    text = BANK.replace("id: r", "links: amazon-s3#taille-maximale\nid: r")
    hand_in(teacher, a_file(), a_file("quiz.md", text))
    draft = Draft.objects.get()
    said = publish_seen(teacher, draft)
    publication = course.publications.get()
    assert said.url == f"{TEACH}publications/{publication.revision}/"
    course.refresh_from_db()
    assert publication.revision == course.revision
    assert [one["path"] for one in publication.notes] == ["stockage.md"]
    assert [one["counts"]["new"] for one in publication.banks] == [2]
    # The questions link to notes that came with them.
    assert Question.objects.get(name="Rapports").cards.exists()
    page = teacher.get(said.url).text
    assert "quiz.md" in page


def test_it_shows_both_sides_of_a_changed_question(
    teacher: Client, course: Course
) -> None:
    publish(course)
    changed = BANK.replace("coûte le moins", "coûte le plus")
    page = teacher.get(page_of(draft_of(teacher, changed))).text
    assert "<del>moins</del>" in page
    assert "<ins>plus</ins>" in page


def test_the_same_bank_again_changes_nothing(teacher: Client, course: Course) -> None:
    publish(course)
    draft = draft_of(teacher, BANK)
    publish_seen(teacher, draft)
    assert course.publications.count() == 1


def test_a_course_that_changed_meanwhile_is_looked_at_again(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, BANK)
    seen = teacher.get(page_of(draft)).context["seen"]
    publish(course, BANK.replace("id: rapports\n", ""), "autre.md")
    press(teacher, draft, "publish", seen=seen)
    assert Bank.objects.count() == 1
    assert "La même question figure" in teacher.get(page_of(draft)).text


def test_an_instructor_may_say_that_it_is_a_note(teacher: Client) -> None:
    draft = draft_of(teacher, BANK)
    press(teacher, draft, "take-as", path="stockage.md", kind="note")
    assert kinds(draft) == {"stockage.md": "note"}
    publish_seen(teacher, draft)
    assert Note.objects.exists()
    assert not Bank.objects.exists()


def test_a_note_that_asks_nothing_is_no_bank(teacher: Client) -> None:
    draft = draft_of(teacher, "# Une note\n\nDu texte sans question.\n")
    press(teacher, draft, "take-as", path="stockage.md", kind="bank")
    assert kinds(draft) == {"stockage.md": "note"}
    assert "aucune question" in teacher.get(page_of(draft)).text


@pytest.mark.parametrize(
    "fields",
    [{}, {"path": "stockage.md", "kind": "x"}, {"path": "x", "kind": "bank"}],
)
def test_it_takes_as_something_only_what_is_there(
    teacher: Client, fields: dict[str, str]
) -> None:
    draft = draft_of(teacher, BANK)
    assert press(teacher, draft, "take-as", **fields).status_code == 404


def test_a_bank_is_left_out_of_a_draft(teacher: Client) -> None:
    draft = draft_of(teacher, BANK)
    press(teacher, draft, "drop", path="stockage.md")
    assert not draft.files.exists()


def test_pasted_questions_are_a_bank(teacher: Client) -> None:
    hand_in(teacher, name="pasted", text=BANK)
    assert kinds(Draft.objects.get()) == {"pasted.md": "bank"}


def test_an_archive_may_hold_both(teacher: Client) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("note.md", NOTE)
        archive.writestr("quiz/banque.gift", GIFT)
    hand_in(teacher, a_file("cours.zip", packed.getvalue()))
    assert kinds(Draft.objects.get()) == {"note.md": "note", "quiz/banque.gift": "bank"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"Du texte, sans question."),
        ("a.xml", b"<html><body>page</body></html>"),
        ("a.xml", b'<!DOCTYPE q [<!ENTITY a "b">]><quiz>&a;</quiz>'),
        ("a.gift", b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_what_is_no_bank_is_refused_with_a_sentence(
    teacher: Client, name: str, data: bytes
) -> None:
    page = hand_in(teacher, a_file(name, data))
    assert page.status_code == 422
    assert name in page.text
    assert not Draft.objects.exists()


def test_a_file_called_like_a_bank_is_a_version_of_it(
    teacher: Client, course: Course
) -> None:
    publish(course, BANK, "quiz/stockage.md")
    draft = draft_of(teacher, BANK.replace("coûte le moins", "coûte le plus"))
    assert kinds(draft) == {"quiz/stockage.md": "bank"}


def test_versions_are_restored_through_a_draft(teacher: Client, course: Course) -> None:
    publish(course)
    publish(course, BANK.replace("coûte le moins", "coûte le plus"))
    bank = Bank.objects.get()
    assert teacher.get(f"{TEACH}banks/{bank.pk}/").status_code == 200
    assert teacher.get(f"{TEACH}banks/{bank.pk}/1/").content.decode() == BANK
    teacher.post(f"{TEACH}banks/{bank.pk}/1/restore/")
    publish_seen(teacher, Draft.objects.get())
    one = Question.objects.get(name="Rapports")
    assert one.revision == 3
    assert "coûte le moins" in one.revisions.first().stem_html


def test_a_bank_is_taken_out_and_the_publication_undone(
    teacher: Client, course: Course
) -> None:
    publish(course)
    teacher.post(f"{TEACH}banks/{Bank.objects.get().pk}/retire/")
    draft = Draft.objects.get()
    assert "Suppression" in teacher.get(page_of(draft)).text
    said = publish_seen(teacher, draft)
    assert not Question.objects.published().exists()
    teacher.post(f"{said.url}undo/")
    publish_seen(teacher, Draft.objects.open().get())
    assert Question.objects.published().count() == 2


def test_undoing_a_new_bank_takes_it_out(teacher: Client) -> None:
    said = publish_seen(teacher, draft_of(teacher, BANK))
    bank = Bank.objects.get().pk
    assert f'href="{TEACH}banks/{bank}/">stockage.md' in teacher.get(said.url).text
    teacher.post(f"{said.url}undo/")
    draft = Draft.objects.open().get()
    assert "Ce brouillon annule la publication du " in teacher.get(page_of(draft)).text
    assert draft.retired_banks == ["stockage.md"]
    publish_seen(teacher, draft)
    assert not Question.objects.published().exists()


def test_a_long_bank_has_a_page_of_its_own(
    teacher: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    text = "\n".join(
        f"## Titre {n} x\n\nQuestion numéro {n} ?\n\n- [x] Un\n- [ ] Deux\n"
        for n in range(120)
    )
    draft = draft_of(teacher, text)
    with django_assert_max_num_queries(16):
        page = teacher.get(page_of(draft)).text
    assert "110 autres questions" in page
    with django_assert_max_num_queries(12):
        page = teacher.get(f"{page_of(draft)}bank/?path=stockage.md&page=3").text
    assert "Titre 119 x" in page
    assert teacher.get(f"{page_of(draft)}bank/?path=x").status_code == 404


def test_a_bank_beside_a_note_of_the_same_name(teacher: Client, course: Course) -> None:
    """Its text tells what it is where its name does not."""
    publish_note(course, NOTE, "cours/stockage.md")
    publish(course, BANK, "quiz/stockage.md")
    draft = draft_of(teacher, BANK.replace("coûte le moins", "coûte le plus"))
    assert DraftFile.Kind.BANK in kinds(draft).values()


def questions_of(teacher: Client, draft: Draft) -> list[str]:
    teacher.get(page_of(draft))
    draft.refresh_from_db()
    return [one["key"] for one in draft.report["banks"][0]["questions"]]


def test_it_rejects_a_question_when_it_is_published(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, BANK, "banque.md")
    first, *others = questions_of(teacher, draft)
    page = press(teacher, draft, "questions/reject", key=first).url
    assert page.startswith(f"{page_of(draft)}#question-")
    assert "La garder" in teacher.get(page_of(draft)).text
    assert not Question.objects.exists()
    publish_seen(teacher, draft)
    assert Question.objects.get(key=first).rejected_at
    assert Question.objects.published().count() == len(others)


def test_it_takes_the_rejection_of_a_question_back(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, BANK, "banque.md")
    first, *_others = questions_of(teacher, draft)
    press(teacher, draft, "questions/reject", key=first)
    back = press(
        teacher, draft, "questions/keep", key=first, path="banque.md", page="1"
    )
    assert back.url.startswith(f"{page_of(draft)}bank/?path=banque.md&page=1#question-")
    publish_seen(teacher, draft)
    assert not Question.objects.exclude(rejected_at=None).exists()


def test_it_rejects_only_questions_of_the_plan(teacher: Client) -> None:
    draft = draft_of(teacher, BANK, "banque.md")
    assert press(teacher, draft, "questions/reject", key="other").status_code == 404


def test_links_lead_to_the_lessons_of_the_same_draft(
    teacher: Client, course: Course
) -> None:
    linked = (
        "## Durée\n\nliens: stockage/amazon-s3, stockage/nulle-part\n\n"
        "Lequel ?\n\n- [x] S3\n- [ ] EBS\n"
    )
    hand_in(teacher, a_file("stockage.md", NOTE), a_file("banque.md", linked))
    draft = Draft.objects.get()
    teacher.get(page_of(draft))
    draft.refresh_from_db()
    [bank] = draft.report["banks"]
    lost = [one["about"] for one in bank["noticed"] if one["reason"] == "LOST_LINK"]
    assert lost == ["stockage/nulle-part"]


def test_it_says_how_many_questions_come_from_notes(
    teacher: Client, course: Course
) -> None:
    publish(course)
    assert teacher.get(TEACH).context["made"] == 0
    QuestionFactory.create(course=course, bank=None)
    assert "dont 1 tirée d’un fait des notes" in teacher.get(TEACH).text
