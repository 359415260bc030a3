"""The text of a note or bank, corrected in the browser."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from content.drafting import correcting, drafts
from content.models import Bank, Course, Draft, DraftFile, Note
from content.notes.facts import limits, reasons
from quizzes.flagging import flag
from tests.content.importing.banks import publishing as banks
from tests.content.importing.publishing import NOTE, card_about
from tests.factories import UserFactory
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

EDIT = f"{TEACH}notes/stockage/edit/"
LARGER = NOTE.replace("5 To", "50 To")
# Pages send each end of a line as two characters.
TYPED = LARGER.replace("\n", "\r\n")


def editor_of(draft: Draft, path: str = "stockage.md") -> str:
    return f"{page_of(draft)}edit/?path={path}"


def opened(client: Client, page: str) -> dict[str, str]:
    """What its form would send."""
    shown = client.get(page)
    return {"of": shown.context["edited"].of, "text": shown.context["text"]}


def plan(client: Client, draft: Draft) -> str:
    """Its words, without the marks of what differs."""
    page = client.get(page_of(draft)).text.replace("\xa0", " ")
    return re.sub(r"</?(?:ins|del|mark|span)[^>]*>", "", page)


def correct(client: Client, page: str, text: str = TYPED, **fields: str) -> Any:
    return client.post(page, {**opened(client, page), "text": text, **fields})


def test_it_shows_the_text_as_it_was_read(teacher: Client, course: Course) -> None:
    publish_note(course)
    note = Note.objects.get()
    note.versions.update(source=f"\ufeff\r\n{NOTE}".encode("utf-16"))
    page = teacher.get(EDIT).text
    # The first line break after the tag is none of the text.
    assert f">\n\n{NOTE}</textarea>" in page
    assert f'href="{EDIT}"' in teacher.get(f"{TEACH}notes/stockage/").text


def test_what_is_corrected_is_a_new_version_of_the_note(
    teacher: Client, course: Course
) -> None:
    publish_note(course, NOTE, "dossier/stockage.md")
    publish_note(course, NOTE.replace("S3", "EFS"), "stockage.md")
    note = Note.objects.get(path="dossier/stockage.md")
    said = correct(teacher, f"{TEACH}notes/{note.slug}/edit/")
    draft = Draft.objects.get()
    assert said.url == page_of(draft)
    assert "50 To" in plan(teacher, draft)
    assert note.versions.count() == 1
    publish_seen(teacher, draft)
    assert note.versions.count() == 2
    assert correcting.shown(bytes(note.versions.first().source)) == LARGER


def test_it_keeps_the_front_matter(teacher: Client, course: Course) -> None:
    publish_note(course, f"---\ntitle: Où ranger\nordre: 3\n---\n\n{NOTE}")
    page = f"{TEACH}notes/ou-ranger/edit/"
    typed = opened(teacher, page)["text"].replace("5 To", "50 To")
    correct(teacher, page, typed)
    publish_seen(teacher, Draft.objects.get())
    note = Note.objects.get()
    assert (note.title, note.versions.count()) == ("Où ranger", 2)


def test_a_text_as_it_was_makes_no_draft(teacher: Client, course: Course) -> None:
    publish_note(course)
    said = correct(teacher, EDIT, NOTE.replace("\n", "\r\n"))
    assert said.url == f"{TEACH}notes/stockage/"
    assert not Draft.objects.exists()
    assert "Le texte est tel qu’il était" in teacher.get(said.url).text


def test_an_empty_text_is_refused_with_a_sentence(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    said = correct(teacher, EDIT, " \r\n ")
    assert said.status_code == 422
    assert "Il ne restait rien du texte" in said.text
    assert NOTE in said.text
    assert not Draft.objects.exists()


def test_what_was_typed_is_there_where_it_cannot_be_taken(
    teacher: Client, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_note(course)
    monkeypatch.setattr(drafts, "MAX_OPEN", 0)
    said = correct(teacher, EDIT)
    assert said.status_code == 422
    assert "50 To" in said.text
    assert "brouillons" in said.text


def test_it_says_that_the_note_has_changed_meanwhile(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    before = opened(teacher, EDIT)
    publish_note(course, NOTE.replace("snapshots", "instantanés"))
    said = correct(teacher, EDIT, of=before["of"])
    assert said.status_code == 409
    assert not Draft.objects.exists()
    assert "Le texte a changé pendant que vous écriviez" in said.text
    theirs, mine = said.context["meanwhile"], said.context["mine"]
    assert [
        [
            "".join(piece.text for piece in line.pieces)
            for line in place
            if line.kind == kind
        ]
        for place in (theirs[0], mine[0])
        for kind in ("deleted", "inserted")
    ] == [
        ["| **Sauvegarde** | snapshots incrémentiels vers S3 |"],
        ["| **Sauvegarde** | instantanés incrémentiels vers S3 |"],
        ["| **Taille maximale** | 5 To par objet |"],
        ["| **Taille maximale** | 50 To par objet |"],
    ]
    # Other lines were touched: what is sent again has both.
    assert said.context["text"] == LARGER.replace("snapshots", "instantanés")
    assert "votre texte a aussi ces changements" in said.text
    again = re.search(r'name="of" value="(\d+)"', said.text)
    assert again
    assert correct(teacher, EDIT, of=again[1]).status_code == 302


def test_a_line_that_both_have_touched_stays_as_it_was_typed(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    before = opened(teacher, EDIT)
    publish_note(course, NOTE.replace("5 To", "500 To"))
    said = correct(teacher, EDIT, of=before["of"])
    assert said.context["text"] == TYPED
    assert "Votre texte est plus bas, tel que vous l’avez écrit" in said.text


def test_both_may_have_corrected_the_same(teacher: Client, course: Course) -> None:
    publish_note(course)
    before = opened(teacher, EDIT)
    publish_note(course, LARGER)
    said = correct(teacher, EDIT, of=before["of"])
    assert said.url == f"{TEACH}notes/stockage/"


def test_it_tells_of_a_draft_that_has_another_version(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    draft = draft_of(teacher, LARGER)
    assert editor_of(draft) in teacher.get(EDIT).text
    press(teacher, draft, "discard")
    assert editor_of(draft) not in teacher.get(EDIT).text


def test_a_note_taken_out_comes_back(teacher: Client, course: Course) -> None:
    publish_note(course)
    teacher.post(f"{TEACH}notes/stockage/retire/")
    publish_seen(teacher, Draft.objects.get())
    assert "Une nouvelle version le ramènerait" in teacher.get(EDIT).text
    correct(teacher, EDIT)
    publish_seen(teacher, Draft.objects.first())
    assert Note.objects.get().retired_at is None


def test_a_text_too_long_for_a_page_is_not_opened(
    teacher: Client, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_note(course)
    monkeypatch.setattr(correcting, "LONGEST", 100)
    assert teacher.get(EDIT).url == f"{TEACH}notes/stockage/"


def test_more_than_a_form_may_hold_is_refused(
    teacher: Client, course: Course, settings: Any
) -> None:
    publish_note(course)
    form = opened(teacher, EDIT)
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    said = teacher.post(EDIT, form)
    assert said.status_code == 413
    assert "trop long" in said.text


def test_it_refuses_forged_forms(course: Course) -> None:
    publish_note(course)
    client = Client(enforce_csrf_checks=True)
    client.force_login(course.instructors.get())
    assert client.post(EDIT, {"of": "1", "text": TYPED}).status_code == 403


def test_who_is_logged_out_comes_back_to_the_editor(
    client: Client, course: Course
) -> None:
    publish_note(course)
    said = client.post(
        EDIT, {"of": "1"}, headers={"Referer": f"http://testserver{EDIT}"}
    )
    assert said.url == f"/account/login/?next={EDIT}"


def test_a_line_of_the_plan_leads_to_its_line(teacher: Client) -> None:
    text = NOTE + "\nQuelques mots sans fait.\n\n![Schéma](absent.png)\n"
    draft = draft_of(teacher, text)
    number = 1 + text.splitlines().index("Quelques mots sans fait.")
    link = f"{editor_of(draft)}&amp;line={number}"
    assert link in teacher.get(f"{page_of(draft)}?show=skipped").text
    assert (
        f"{editor_of(draft)}&amp;line={number + 2}" in teacher.get(page_of(draft)).text
    )
    page = teacher.get(f"{editor_of(draft)}&line={number}")
    assert f'data-line="{number}"' in page.text
    assert page.context["line_text"] == "Quelques mots sans fait."
    assert list(page.context["line_remarks"]) == [reasons.NO_QUESTION]
    assert {one.line for one in page.context["edited"].remarks} > {number}
    assert teacher.get(f"{editor_of(draft)}&line=999").context["line"] == 0


def test_a_card_leads_to_its_line(teacher: Client, course: Course) -> None:
    publish_note(course, f"---\ntitle: Stockage\n---\n\n{NOTE}")
    card = card_about(course, "Taille maximale")
    link = f"{EDIT}?card={card.pk}"
    assert link in teacher.get(f"{TEACH}cards/{card.pk}/reword/").text
    page = teacher.get(link)
    assert page.context["line_text"] == "| **Taille maximale** | 5 To par objet |"
    # Kept or made again, the reading tells the same.
    course.readings.all().delete()
    assert teacher.get(link).context["line"] == page.context["line"]


def test_a_card_whose_line_is_gone_opens_the_note(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    card = card_about(course, "Taille maximale")
    publish_note(course, NOTE.replace("| **Taille maximale** | 5 To par objet |\n", ""))
    page = teacher.get(f"{EDIT}?card={card.pk}")
    assert page.context["line"] == 0
    assert "n’a plus la ligne d’où vient cette carte" in page.text


def test_a_card_of_another_note_has_no_line_here(
    teacher: Client, course: Course
) -> None:
    publish_note(course)
    publish_note(course, "# EC2\n\n## EC2\n\n- **Portée** : une zone\n", "ec2.md")
    card = card_about(course, "Taille maximale")
    page = teacher.get(f"{TEACH}notes/ec2/edit/?card={card.pk}")
    assert page.context["edited"].card is None
    assert teacher.get(f"{EDIT}?card=x").context["line"] == 0


def test_a_reported_card_leads_to_its_note(teacher: Client, course: Course) -> None:
    publish_note(course)
    card = card_about(course, "Taille maximale")
    flag(learner=UserFactory(), card=card, note="", now=timezone.now())
    assert f"{EDIT}?card={card.pk}" in teacher.get(f"{TEACH}flags/").text


def test_a_file_of_a_draft_is_read_again(teacher: Client, course: Course) -> None:
    publish_note(course)
    draft = draft_of(teacher, NOTE.replace("5 To", "6 To"))
    said = correct(teacher, editor_of(draft))
    assert said.url == page_of(draft)
    page = plan(teacher, draft)
    assert "50 To" in page
    assert "6 To" not in page
    assert Draft.objects.count() == 1


def test_it_stays_what_it_was_taken_for(teacher: Client) -> None:
    draft = draft_of(teacher, banks.BANK, "quiz.md")
    draft.files.update(kind=DraftFile.Kind.NOTE)
    correct(teacher, editor_of(draft, "quiz.md"), banks.BANK + "\nFin.\n")
    assert draft.files.get().kind == DraftFile.Kind.NOTE


def test_a_file_that_cannot_be_read_is_corrected(
    teacher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FACTS", 6)
    hand_in(teacher, a_file(text=NOTE + NOTE.replace("S3", "S4")))
    draft = Draft.objects.get()
    assert editor_of(draft) in teacher.get(page_of(draft)).text
    correct(teacher, editor_of(draft))
    assert "50 To" in plan(teacher, draft)


def test_a_refused_question_is_mended_at_its_line(teacher: Client) -> None:
    broken = banks.BANK.replace("[x]", "[ ]")
    draft = draft_of(teacher, broken, "quiz.md")
    page = teacher.get(page_of(draft)).text
    link = re.search(r'edit/\?path=quiz\.md&amp;line=(\d+)"', page)
    assert link
    shown = teacher.get(f"{editor_of(draft, 'quiz.md')}&line={link[1]}")
    assert shown.context["line_remarks"]
    correct(teacher, editor_of(draft, "quiz.md"), banks.BANK)
    assert f'&amp;line={link[1]}"' not in teacher.get(page_of(draft)).text


def test_a_published_bank_is_corrected(teacher: Client, course: Course) -> None:
    banks.publish(course)
    bank = Bank.objects.get()
    page = f"{TEACH}banks/{bank.pk}/edit/"
    assert page in teacher.get(f"{TEACH}banks/{bank.pk}/").text
    typed = opened(teacher, page)["text"]
    correct(teacher, page, typed + "\n\n## Autre\n\nLequel ?\n\n- [x] S3\n- [ ] EBS\n")
    publish_seen(teacher, Draft.objects.get())
    assert bank.versions.count() == 2


def test_it_says_that_a_file_was_corrected_elsewhere(teacher: Client) -> None:
    draft = draft_of(teacher, NOTE)
    before = opened(teacher, editor_of(draft))
    correct(teacher, editor_of(draft), NOTE.replace("snapshots", "instantanés"))
    said = correct(teacher, editor_of(draft), of=before["of"])
    assert said.status_code == 409
    assert "50 To" in said.text
    assert "instantanés" in correcting.shown(bytes(draft.files.get().data))


def test_of_two_who_send_at_once_one_is_told(
    teacher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = draft_of(teacher, NOTE)
    form = opened(teacher, editor_of(draft))
    receive = correcting.corrected

    def other_first(path: str, text: str) -> Any:
        draft.files.update(data=b"# Autre", sha256="other")
        return receive(path, text)

    monkeypatch.setattr(correcting, "corrected", other_first)
    said = teacher.post(editor_of(draft), {**form, "text": TYPED})
    assert said.status_code == 409
    assert bytes(draft.files.get().data) == b"# Autre"


@pytest.mark.parametrize("end", ["discard", "drop"])
def test_what_was_typed_outlives_its_draft(
    teacher: Client, course: Course, end: str
) -> None:
    publish_note(course)
    hand_in(teacher, a_file(text=NOTE.replace("5 To", "6 To")), a_file("b.md", "# B\n"))
    draft = Draft.objects.get()
    form = opened(teacher, editor_of(draft))
    press(teacher, draft, end, path="stockage.md")
    said = teacher.post(editor_of(draft), {**form, "text": TYPED})
    other = Draft.objects.first()
    assert said.url == page_of(other) != page_of(draft)
    assert other.files.get().path == "stockage.md"
    page = plan(teacher, other)
    assert "votre texte est dans un brouillon à lui" in page
    assert "50 To" in page


def test_a_path_that_nobody_knows_is_but_a_name(teacher: Client) -> None:
    draft = draft_of(teacher, NOTE)
    teacher.post(editor_of(draft, "../../autre.md"), {"text": TYPED})
    assert Draft.objects.first().files.get().path == "autre.md"


def test_only_what_the_draft_holds_is_opened(teacher: Client) -> None:
    draft = draft_of(teacher, NOTE)
    assert teacher.get(editor_of(draft, "autre.md")).status_code == 404
    press(teacher, draft, "discard")
    assert teacher.get(editor_of(draft)).url == page_of(draft)


def test_it_asks_for_little(
    teacher: Client,
    course: Course,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    publish_note(course)
    for _ in range(3):
        draft = draft_of(teacher, LARGER)
        draft.created_by = UserFactory()
        draft.save()
    with django_assert_max_num_queries(9):
        teacher.get(EDIT)
    with django_assert_max_num_queries(9):
        teacher.get(editor_of(draft))
