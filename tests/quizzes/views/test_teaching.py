"""From files to what learners see, as an instructor goes through it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.cards import rejecting
from content.drafting.uploads import MAX_REQUEST
from content.models import Card, Course, Draft, Note
from tests.content.importing.publishing import NOTE, card_about, snapshot
from tests.factories import MemoryFactory, UserFactory
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

CHANGED = NOTE.replace("5 To par objet", "50 To par objet")
SHORTER = NOTE.replace("| **Chiffrement** | SSE-S3 par défaut |\n", "")


def test_it_shows_learners_nothing_of_a_draft(teacher: Client, course: Course) -> None:
    before = snapshot(course)
    draft_of(teacher, NOTE)
    assert snapshot(course) == before


def test_it_keeps_a_draft_byte_for_byte(teacher: Client) -> None:
    data = "# Débit\r\n\r\n- **Coût** : 5 €\r\n".encode("cp1252")
    draft = draft_of(teacher, data)  # type: ignore[arg-type]
    [kept] = draft.files.all()
    assert bytes(kept.data) == data
    assert (kept.path, kept.size) == ("stockage.md", len(data))
    assert draft.created_by.email == "teacher@example.org"


def test_it_shows_both_sides_of_a_change(teacher: Client, course: Course) -> None:
    publish_note(course)
    page = teacher.get(page_of(draft_of(teacher, CHANGED))).text
    assert "<del>5</del> To par objet" in page
    assert "<ins>50</ins> To par objet" in page


def test_it_says_how_many_learners_know_a_card(teacher: Client, course: Course) -> None:
    publish_note(course)
    MemoryFactory.create_batch(2, card=card_about(course, "Taille maximale"))
    page = teacher.get(page_of(draft_of(teacher, CHANGED)))
    assert "2 personnes la connaissent" in page.text
    assert page.context["touched"] == 2


def test_it_counts_a_learner_of_several_cards_once(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    learner = UserFactory()
    for attribute in ("Taille maximale", "Chiffrement"):
        MemoryFactory(learner=learner, card=card_about(course, attribute))
    changed = CHANGED.replace("SSE-S3", "SSE-KMS")
    assert teacher.get(page_of(draft_of(teacher, changed))).context["touched"] == 1


def test_it_only_counts_unchanged_cards(teacher: Client, course: Course) -> None:
    publish_note(course)
    page = teacher.get(page_of(draft_of(teacher, CHANGED)))
    [section] = page.context["sections"]
    assert [look.card.change for look in section.cards] == ["changed"]
    assert page.context["report"].counts["unchanged"] == 4


def test_it_shows_what_goes(teacher: Client, course: Course) -> None:
    publish_note(course)
    page = teacher.get(page_of(draft_of(teacher, SHORTER)))
    [section] = page.context["sections"]
    assert [look.card.change for look in section.cards] == ["retired"]
    assert "SSE-S3 par défaut" in page.text


def test_it_shows_what_was_repaired_and_skipped(
    teacher: Client, course: Course
) -> None:
    note = NOTE.replace("## Amazon EBS", "Voici un tableau :\n\n## Amazon EBS")
    draft = draft_of(teacher, note.replace("Durabilité", "DurabilitÃ©"))
    page = teacher.get(page_of(draft)).text
    assert "abîmés par un mauvais encodage" in page
    skipped = teacher.get(f"{page_of(draft)}?show=skipped").text
    assert "Voici un tableau" in skipped


def test_it_keeps_to_one_kind_of_change(teacher: Client, course: Course) -> None:
    publish_note(course)
    page = page_of(draft_of(teacher, CHANGED.replace("SSE-S3 par", "SSE par") + "x"))
    [section] = teacher.get(f"{page}?show=changed").context["sections"]
    assert {look.card.change for look in section.cards} == {"changed"}
    assert not section.begins


def test_it_publishes(teacher: Client, course: Course) -> None:
    publish_note(course)
    draft = draft_of(teacher, CHANGED)
    response = publish_seen(teacher, draft)
    assert card_about(course, "Taille maximale").answer == "50 To par objet"
    assert response.url == f"{TEACH}publications/2/"
    assert "<ins>50</ins>" in teacher.get(response.url).text
    publication = course.publications.first()
    assert publication.published_by.email == "teacher@example.org"


def test_it_keeps_no_second_copy_of_what_is_published(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    publish_seen(teacher, draft)
    assert not draft.files.exists()
    draft.refresh_from_db()
    assert draft.report == {}


def test_it_publishes_once(teacher: Client, course: Course) -> None:
    draft = draft_of(teacher, NOTE)
    seen = draft.report_of
    press(teacher, draft, "publish", seen=seen)
    again = press(teacher, draft, "publish", seen=seen)
    assert course.publications.count() == 1
    assert teacher.get(again.url).url == f"{TEACH}publications/1/"


def test_it_asks_to_look_again_where_the_course_has_changed(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    draft = draft_of(teacher, CHANGED)
    publish_note(course, NOTE.replace("5 To", "6 To"))
    response = press(teacher, draft, "publish", seen=draft.report_of)
    assert card_about(course, "Taille maximale").answer == "6 To par objet"
    page = teacher.get(response.url).text
    assert "Rien n’a été publié" in page
    assert "<del>6</del> To par objet" in page


def test_it_asks_to_look_again_where_the_draft_has_changed(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    seen = draft.report_of
    teacher.post(f"{page_of(draft)}add/", {"files": [a_file("ec2.md", "# EC2\n\nx")]})
    press(teacher, draft, "publish", seen=seen)
    assert not course.publications.exists()


def test_a_draft_goes_by_the_name_of_its_first_file(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    assert "stockage.md" in teacher.get(TEACH).text
    teacher.post(f"{page_of(draft)}add/", {"files": [a_file("a.md"), a_file("b.md")]})
    assert "a.md et 2 autres fichiers" in teacher.get(TEACH).text


def test_it_discards_and_opens_again(teacher: Client, course: Course) -> None:
    draft = draft_of(teacher, NOTE)
    press(teacher, draft, "discard")
    assert not course.drafts.open().exists()
    assert press(teacher, draft, "publish", seen=draft.report_of).status_code == 302
    assert not course.publications.exists()
    press(teacher, draft, "reopen")
    publish_seen(teacher, draft)
    assert course.publications.count() == 1


def test_it_does_not_open_again_what_was_published(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    publish_seen(teacher, draft)
    press(teacher, draft, "reopen")
    assert not course.drafts.open().exists()


def test_it_names_bad_files_and_keeps_the_good(teacher: Client, course: Course) -> None:
    hand_in(teacher, a_file(), a_file("photo.png", b"\x89PNG"), a_file("vide.md", b" "))
    draft = course.drafts.get()
    assert [one.path for one in draft.files.all()] == ["stockage.md"]
    page = teacher.get(page_of(draft)).text
    assert "photo.png" in page
    assert "vide.md" in page
    assert "2 fichiers ont été laissés de côté" in page


def test_it_makes_no_draft_of_nothing(teacher: Client, course: Course) -> None:
    response = hand_in(teacher, a_file("photo.png", b"\x89PNG"))
    assert response.status_code == 422
    assert "photo.png" in response.text
    assert not course.drafts.exists()


def test_it_asks_for_a_file_or_a_text(teacher: Client) -> None:
    response = hand_in(teacher)
    assert response.status_code == 422
    assert "Choisissez un fichier" in response.text


def test_it_takes_a_pasted_text(teacher: Client, course: Course) -> None:
    hand_in(teacher, name="réseau", text="# VPC\r\n\r\n- **Portée** : région\r\n")
    [kept] = course.drafts.get().files.all()
    assert kept.path == "réseau.md"
    assert bytes(kept.data).decode() == "# VPC\n\n- **Portée** : région\n"


def test_a_second_text_without_a_name_replaces_no_note(
    teacher: Client, course: Course
) -> None:
    for number in (1, 2):
        hand_in(teacher, name="", text=f"# Module\n\n- **Durée** : {number} h\n")
        draft = course.drafts.open().get()
        publish_seen(teacher, draft)
    assert list(
        course.notes.filter(retired_at=None).values_list("path", flat=True)
    ) == [
        "module.md",
        "module-2.md",
    ]


def test_it_does_not_lose_a_pasted_text_that_is_refused(teacher: Client) -> None:
    page = hand_in(teacher, name="x", text="\x01\x02\x03\x04").text
    assert "\x01\x02\x03\x04</textarea>" in page


def test_it_refuses_a_request_before_reading_it(
    teacher: Client, course: Course
) -> None:
    response = teacher.post(
        f"{TEACH}upload/",
        {"files": [a_file()]},
        headers={"content-length": str(MAX_REQUEST + 1)},
    )
    assert response.status_code == 413
    assert not course.drafts.exists()


def test_it_refuses_too_many_files_in_a_sentence(
    teacher: Client, settings: object
) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2  # type: ignore[attr-defined]
    response = hand_in(teacher, *(a_file(f"{n}.md") for n in range(3)))
    assert response.status_code == 413
    assert "archive .zip" in response.text


def test_it_makes_a_file_a_version_of_its_namesake(
    teacher: Client, course: Course
) -> None:
    publish_note(course, path="vault/stockage.md")
    draft = draft_of(teacher, CHANGED)
    assert [one.path for one in draft.files.all()] == ["vault/stockage.md"]


def test_it_leaves_one_note_of_a_draft_out(teacher: Client, course: Course) -> None:
    hand_in(teacher, a_file(), a_file("ec2.md", "# EC2\n\n- **Portée** : zone\n"))
    draft = course.drafts.get()
    press(teacher, draft, "drop", path="ec2.md")
    publish_seen(teacher, draft)
    assert [note.path for note in Note.objects.all()] == ["stockage.md"]


def test_it_allows_only_so_many_drafts(teacher: Client, course: Course) -> None:
    Draft.objects.bulk_create(Draft(course=course) for _ in range(20))
    response = hand_in(teacher, a_file())
    assert response.status_code == 409
    assert "20 brouillons" in response.text


def test_it_rejects_a_new_card_when_it_is_published(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE)
    card = teacher.get(page_of(draft)).context["sections"][0].cards[0].card
    response = press(teacher, draft, "reject", key=card.key, page="1")
    assert response.url == f"{page_of(draft)}?page=1#card-{card.key}"
    assert "La garder" in teacher.get(page_of(draft)).text
    publish_seen(teacher, draft)
    assert Card.objects.get(key=card.key).rejected_at
    assert Card.objects.filter(rejected_at=None).count() == 4


def test_it_rejects_a_changed_card_not_before_it_is_published(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    card = card_about(course, "Taille maximale")
    draft = draft_of(teacher, CHANGED)
    press(teacher, draft, "reject", key=card.key)
    card.refresh_from_db()
    assert card.rejected_at is None
    publish_seen(teacher, draft)
    card.refresh_from_db()
    assert card.rejected_at


def test_it_takes_a_rejection_in_a_draft_back(teacher: Client, course: Course) -> None:
    draft = draft_of(teacher, NOTE)
    key = teacher.get(page_of(draft)).context["sections"][0].cards[0].card.key
    press(teacher, draft, "reject", key=key)
    press(teacher, draft, "keep", key=key)
    publish_seen(teacher, draft)
    assert not Card.objects.exclude(rejected_at=None).exists()


def test_it_rejects_only_cards_of_the_plan(teacher: Client) -> None:
    draft = draft_of(teacher, NOTE)
    assert press(teacher, draft, "reject", key="another").status_code == 404


def test_it_counts_a_rejected_card_apart(teacher: Client, course: Course) -> None:
    publish_note(course)
    card = card_about(course, "Taille maximale")
    rejecting.reject(Card.objects.filter(pk=card.pk), by=None, now=timezone.now())
    page = teacher.get(page_of(draft_of(teacher, CHANGED)))
    assert page.context["report"].counts["rejected"] == 1
    assert "50 To" not in page.text


def test_it_rejects_a_published_card_and_takes_it_back(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    card = card_about(course, "Taille maximale")
    at, lesson = f"{TEACH}cards/{card.pk}/", f"{TEACH}lessons/{card.lesson_id}/"
    assert f'formaction="{at}reject/"' in teacher.get(lesson).text
    page = teacher.post(f"{at}reject/").url
    assert page == f"{lesson}#card-{card.pk}"
    assert "Poser de nouveau" in teacher.get(page).text
    rejected = teacher.get(f"{TEACH}cards/rejected/").text
    assert card.prompt in rejected
    assert f'formaction="{at}take-back/"' in rejected
    card.refresh_from_db()
    assert card.rejected_at
    back = teacher.post(f"{at}take-back/", {"list": "rejected"})
    assert back.url == f"{TEACH}cards/rejected/"
    card.refresh_from_db()
    assert card.rejected_at is None


def test_it_counts_the_cards_of_a_note_anew_where_they_change(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    number = course.cards.count()
    assert f"{number} cartes" in teacher.get(TEACH).text
    card = card_about(course, "Taille maximale")
    teacher.post(f"{TEACH}cards/{card.pk}/reject/")
    page = teacher.get(TEACH).text
    assert f"{number} carte" not in page
    assert f"{number - 1} carte" in page
    assert "1 carte rejetée ou fusionnée" in page


def test_it_lists_the_versions_of_a_note(teacher: Client, course: Course) -> None:
    publish_note(course)
    publish_seen(teacher, draft_of(teacher, CHANGED))
    page = teacher.get(f"{TEACH}notes/stockage/").text
    assert "Version 2" in page
    assert "teacher@example.org" in page


def test_it_compares_two_versions(teacher: Client, course: Course) -> None:
    publish_note(course)
    publish_note(course, CHANGED)
    page = teacher.get(f"{TEACH}notes/stockage/compare/?before=1&after=2").text
    assert "| <del>5</del> To par objet |" in page
    assert "| <ins>50</ins> To par objet |" in page


@pytest.mark.parametrize("query", ["", "?before=1&after=9", "?before=1&after=²"])
def test_it_compares_only_versions_that_are_there(
    teacher: Client, course: Course, query: str
) -> None:
    publish_note(course)
    page = f"{TEACH}notes/stockage/compare/{query}"
    assert teacher.get(page).status_code == 404


def test_it_hands_a_version_back_as_it_came(teacher: Client, course: Course) -> None:
    publish_note(course, path="vault/été.md")
    note = Note.objects.get()
    response = teacher.get(f"{TEACH}notes/{note.slug}/1/")
    assert response.content == NOTE.encode()
    assert (
        response["Content-Disposition"]
        == "attachment; filename*=UTF-8''%C3%A9t%C3%A9.md"
    )
    assert response["Content-Type"] == "application/octet-stream"


def test_it_restores_a_version_through_a_plan(teacher: Client, course: Course) -> None:
    publish_note(course)
    publish_note(course, CHANGED)
    page = teacher.post(f"{TEACH}notes/stockage/1/restore/").url
    assert card_about(course, "Taille maximale").answer == "50 To par objet"
    draft = course.drafts.get()
    assert page == page_of(draft)
    publish_seen(teacher, draft)
    assert card_about(course, "Taille maximale").answer == "5 To par objet"


def test_it_takes_a_note_out_through_a_plan(teacher: Client, course: Course) -> None:
    publish_note(course)
    teacher.post(f"{TEACH}notes/stockage/retire/")
    assert Note.objects.published().exists()
    publish_seen(teacher, course.drafts.get())
    assert not Note.objects.published().exists()


def test_it_undoes_a_change(teacher: Client, course: Course) -> None:
    publish_note(course)
    publish_seen(teacher, draft_of(teacher, CHANGED))
    teacher.post(f"{TEACH}publications/2/undo/")
    publish_seen(teacher, course.drafts.open().get())
    assert card_about(course, "Taille maximale").answer == "5 To par objet"


def test_it_undoes_a_new_note(teacher: Client, course: Course) -> None:
    publish_seen(teacher, draft_of(teacher, NOTE))
    teacher.post(f"{TEACH}publications/1/undo/")
    publish_seen(teacher, course.drafts.open().get())
    assert not Note.objects.published().exists()


def test_it_undoes_a_note_taken_out(teacher: Client, course: Course) -> None:
    publish_note(course)
    teacher.post(f"{TEACH}notes/stockage/retire/")
    publish_seen(teacher, course.drafts.get())
    teacher.post(f"{TEACH}publications/2/undo/")
    publish_seen(teacher, course.drafts.open().get())
    assert Note.objects.published().exists()
    assert Card.objects.published().count() == 5


def test_it_pages_a_long_plan_in_few_queries(
    teacher: Client,
    course: Course,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    rows = "".join(f"| Queue-{n} | {n} requêtes par seconde |\n" for n in range(300))
    note = f"# Grand\n\n## Amazon SQS\n\n| File | Débit maximal |\n|---|---|\n{rows}"
    publish_note(course, note)
    draft = draft_of(teacher, note.replace("requêtes", "messages"))
    MemoryFactory(card=Card.objects.get(course=course, subject="Queue-7"))
    with django_assert_max_num_queries(12):
        page = teacher.get(page_of(draft))
    assert len(page.context["sections"][0].cards) == 49
    assert page.context["shown"].paginator.count == 301
    last = teacher.get(f"{page_of(draft)}?page=7").context["sections"]
    assert len(last[0].cards) == 1
    changed = teacher.get(f"{page_of(draft)}?show=changed").text
    assert 'rel="next" href="?show=changed&amp;page=2"' in changed


def test_it_lists_a_course_in_few_queries(
    teacher: Client,
    course: Course,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(5):
        publish_note(course, NOTE, f"{number}.md")
        Draft.objects.create(course=course)
    with django_assert_max_num_queries(12):
        teacher.get(TEACH)


def test_it_says_where_a_note_makes_hardly_a_card(teacher: Client) -> None:
    words = "Voici quelques mots de ce cours.\n\nEn voici d’autres.\n"
    none = draft_of(teacher, f"# Stockage\n\n{words}", "rien.md")
    assert "ne donne aucune carte" in teacher.get(page_of(none)).text
    few = draft_of(teacher, f"# EFS\n\n{words}\n- **Portée** : régionale\n", "efs.md")
    page = teacher.get(page_of(few)).text
    assert "ne donne presque pas de carte" in page
    assert "<code>- **Libellé**\xa0: valeur</code>" in page
    # One line that became a card is all that the note says.
    short = draft_of(teacher, "# FSx\n\n- **Portée** : régionale\n", "fsx.md")
    many = draft_of(teacher, NOTE, "autre.md")
    for draft in (short, many):
        page = teacher.get(page_of(draft)).text
        assert "ne donne presque pas de carte" not in page
        assert "ne donne aucune carte" not in page
