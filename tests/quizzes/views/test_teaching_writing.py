"""An instructor writes a card for a passage that made none."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from content.drafting import by_hand, drafts
from content.models import Card, Course, Draft
from quizzes.faces import face
from quizzes.views.teaching import writing
from tests.content.importing.test_written import ANSWER, NOTE, PASSAGE, PROMPT
from tests.factories import NOW
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

MINE = {"prompt": PROMPT, "answer": ANSWER}
PATH = "reseau.md"


@pytest.fixture
def draft(teacher: Client, course: Course) -> Draft:
    return draft_of(teacher, NOTE, PATH)


def passages(client: Client, draft: Draft) -> str:
    return client.get(f"{page_of(draft)}?show=skipped").text


def form_of(client: Client, draft: Draft) -> str:
    """The address of the form for the passage, without its query."""
    page = passages(client, draft)
    row = next(row for row in page.split("<tr ") if PASSAGE.rstrip(".") in row)
    found = re.search(r'href="([^"?]+/write/[^"?]+)', row)
    assert found
    return found[1]


def write(client: Client, draft: Draft, **said: str) -> str:
    """Where the form leads."""
    address = form_of(client, draft)
    response = client.post(f"{address}?show=skipped&page=1", MINE | said)
    draft.refresh_from_db()
    return str(response.url)


def test_the_form_shows_the_passage_and_its_headings(
    teacher: Client, draft: Draft
) -> None:
    form = teacher.get(form_of(teacher, draft)).text
    assert f"{PASSAGE.rstrip('.')}</textarea>" in form
    assert "Réseau › Passerelle NAT" in form


def test_a_question_that_was_dropped_fills_both_fields(
    teacher: Client, course: Course
) -> None:
    """That another note answers too, and where it is kept."""
    publish_note(course, NOTE, "autre.md")
    page = passages(teacher, draft_of(teacher, NOTE, PATH))
    row = next(row for row in page.split("<tr ") if "45 Gbit/s" in row)
    address = re.findall(r'href="([^"?]+/write/[^"?]+)', row)[0]
    form = teacher.get(address).context
    assert form["prompt"].endswith("NAT\u202f?")
    assert form["answer"] == "45 Gbit/s"


def test_the_mark_of_an_address_is_of_no_question(
    teacher: Client, course: Course
) -> None:
    text = "# Réseau\n\n## Prix\n\nTout est sur relais.example/prix?zone=nord ou presque.\n"
    page = passages(teacher, draft_of(teacher, text, PATH))
    address = re.findall(r'href="([^"?]+/write/[^"?]+)', page)[0]
    form = teacher.get(address).context
    assert (form["prompt"], "?zone=nord" in form["answer"]) == ("", True)


@pytest.mark.parametrize(
    ("passage", "answer"),
    [
        ("Ferry de nuit : Départ : À 22 heures : quai 3", "À 22 heures : quai 3"),
        ("Ferry de nuit : à 22 heures", "Ferry de nuit : à 22 heures"),
        ("Ferry:Départ:22:00", "Ferry:Départ:22:00"),
    ],
)
def test_of_a_cell_the_value_alone_is_the_answer(passage: str, answer: str) -> None:
    assert writing._proposed(passage) == ("", answer)


def test_it_opens_in_its_place(teacher: Client, draft: Draft) -> None:
    address = form_of(teacher, draft)
    form = teacher.get(address, headers={"HX-Request": "true"}).text
    assert form.lstrip().startswith("<form")
    assert f'action="{address}"' in form


def test_what_is_written_is_a_new_card_of_the_plan(
    teacher: Client, draft: Draft
) -> None:
    before = teacher.get(page_of(draft)).context["report"]
    back = write(teacher, draft)
    page = teacher.get(back).text
    assert PROMPT in page
    assert "écrite par vous" in page
    whole = teacher.get(page_of(draft))
    assert PROMPT in whole.text
    assert "écrite par vous" in whole.text
    after = whole.context["report"]
    assert after.counts["new"] == before.counts["new"] + 1
    assert after.skipped == before.skipped - 1
    assert not Card.objects.exists()


def test_it_leads_back_to_its_passage(teacher: Client, draft: Draft) -> None:
    page, _, place = write(teacher, draft).partition("#")
    assert f'id="{place}"' in teacher.get(page).text


def test_it_is_published_with_the_draft(
    teacher: Client, draft: Draft, course: Course
) -> None:
    write(teacher, draft)
    publish_seen(teacher, draft)
    card = Card.objects.get(kind="written")
    assert (card.prompt, card.answer) == (PROMPT, ANSWER)
    assert card.lesson.title == "Passerelle NAT"
    assert card.written["by"] == draft.created_by.email
    shown = face(card, reps=0)
    assert (shown.kind.name, shown.can_type, shown.options) == ("written", False, ())


def test_a_plan_seen_before_it_was_written_is_not_published(
    teacher: Client, draft: Draft
) -> None:
    seen = teacher.get(page_of(draft)).context["seen"]
    write(teacher, draft)
    press(teacher, draft, "publish", seen=seen)
    assert not Card.objects.exists()


def test_it_is_changed_in_the_draft_and_taken_back(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    [key] = draft.written
    page = f"written/{key}"
    assert PROMPT in teacher.get(f"{page_of(draft)}{page}/").text
    press(teacher, draft, page, prompt="À qui sert-elle ?", answer=ANSWER)
    assert "À qui sert-elle ?" in teacher.get(page_of(draft)).text
    press(teacher, draft, page, undo="1")
    assert "À qui sert-elle ?" not in teacher.get(page_of(draft)).text
    draft.refresh_from_db()
    assert draft.written == {}


def test_what_another_tab_has_taken_back_is_not_changed(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    [key] = draft.written
    by_hand.take_back(draft=Draft.objects.get(), key=key)
    by_hand.change(draft=draft, key=key, prompt="À qui ?", answer=ANSWER)
    assert draft.written == {}


def test_written_once_more_it_is_there_already(teacher: Client, draft: Draft) -> None:
    write(teacher, draft)
    publish_seen(teacher, draft)
    again = draft_of(teacher, NOTE, PATH)
    write(teacher, again)
    assert again.written
    assert "elle ne sera pas publiée" not in teacher.get(page_of(again)).text


def test_it_survives_a_correction_of_the_file(teacher: Client, draft: Draft) -> None:
    write(teacher, draft)
    text = NOTE.replace("# Réseau\n", "# Réseau\n\nUn mot d’abord.\n")
    corrected = teacher.get(f"{page_of(draft)}edit/?path={PATH}")
    of = corrected.context["edited"].of
    teacher.post(f"{page_of(draft)}edit/?path={PATH}", {"text": text, "of": of})
    publish_seen(teacher, draft)
    card = Card.objects.get(kind="written")
    assert f'id="{card.anchor}">{PASSAGE}' in card.lesson.html


def test_the_plan_says_where_a_correction_has_taken_its_passage(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    hand = {"files": [a_file(PATH, NOTE.replace(f"- {PASSAGE}\n", ""))]}
    teacher.post(f"{page_of(draft)}add/", hand)
    assert "Le passage de cette carte n’est plus" in teacher.get(page_of(draft)).text


def test_one_whose_passage_is_gone_is_rejected_in_the_plan_and_kept_again(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    publish_seen(teacher, draft)
    card = Card.objects.get(kind="written")
    gone = draft_of(teacher, NOTE.replace(f"- {PASSAGE}\n", ""), PATH)
    sent = {"key": card.key, "of": "adrift", "page": "1"}
    shown = teacher.get(page_of(gone)).text
    assert f'id="adrift-{card.key}"' in shown
    assert f'action="{page_of(gone)}reject/"' in shown.partition("adrift-")[2]
    said = press(teacher, gone, "reject", **sent)
    assert said.url.endswith(f"?page=1#adrift-{card.key}")
    assert "Vous avez rejeté la carte" in teacher.get(page_of(gone)).text
    press(teacher, gone, "keep", **sent)
    assert "Vous avez rejeté la carte" not in teacher.get(page_of(gone)).text
    press(teacher, gone, "reject", **sent)
    publish_seen(teacher, gone)
    card.refresh_from_db()
    assert card.rejected_at is not None
    gone.refresh_from_db()
    assert gone.publication
    assert gone.publication.counts["rejected"] == 1


def test_one_of_this_draft_whose_passage_is_gone_is_taken_back(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    hand = {"files": [a_file(PATH, NOTE.replace(f"- {PASSAGE}\n", ""))]}
    teacher.post(f"{page_of(draft)}add/", hand)
    told = teacher.get(page_of(draft)).text.partition('id="adrift-')[2]
    assert "Retirer la carte" in told.partition("</form>")[0]


def test_the_plan_says_where_nothing_is_left_of_its_place(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    hand = {"files": [a_file(PATH, "# Réseau\n\n## DNS\n\n- **Port** : 53\n")]}
    teacher.post(f"{page_of(draft)}add/", hand)
    page = teacher.get(page_of(draft)).text
    assert "elle ne sera pas publiée" in page
    assert PROMPT in page


def test_the_question_of_a_card_that_asks_another_by_now_makes_a_new_one(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    [key] = draft.written
    other = {"prompt": "À qui sert-elle ?", "answer": "À la zone"}
    press(teacher, draft, f"written/{key}", **other)
    for _time in range(2):
        write(teacher, draft)
    asked = [said["prompt"] for said in draft.written.values()]
    assert sorted(asked) == sorted([PROMPT, other["prompt"]])


def test_the_question_of_a_reworded_or_rejected_card_makes_a_new_one(
    teacher: Client, draft: Draft
) -> None:
    write(teacher, draft)
    publish_seen(teacher, draft)
    card = Card.objects.get(kind="written")
    other = {"prompt": "À qui sert-elle ?", "answer": "À la zone"}
    teacher.post(f"{TEACH}cards/{card.pk}/reword/", other)
    for _time in range(2):
        again = draft_of(teacher, NOTE, PATH)
        write(teacher, again)
        publish_seen(teacher, again)
        asked = Card.objects.published().filter(kind="written", prompt=PROMPT)
        new = asked.get()
        new.rejected_at = NOW
        new.save()
    card.refresh_from_db()
    assert card.prompt == other["prompt"]
    assert Card.objects.filter(kind="written").count() == 3


def test_words_that_stand_twice_are_two_passages(
    teacher: Client, course: Course
) -> None:
    text = "# Réseau\n\n## Pare-feu\n\nRégional\n\n## Relais\n\nRégional\n"
    draft = draft_of(teacher, text, PATH)
    for told in drafts.look(draft).notes[0].skipped:
        teacher.post(f"{page_of(draft)}write/{told['name']}/", MINE)
    teacher.post(
        f"{page_of(draft)}add/",
        {"files": [a_file(PATH, text.replace("# Réseau\n", "# Réseau\n\nPlan.\n"))]},
    )
    draft.refresh_from_db()
    publish_seen(teacher, draft)
    cards = Card.objects.filter(kind="written")
    assert [one.lesson.title for one in cards] == ["Pare-feu", "Relais"]


def test_leaving_its_file_aside_leaves_it_aside_too(
    teacher: Client, course: Course
) -> None:
    hand_in(teacher, a_file(PATH, NOTE), a_file("autre.md", "# A\n\n- **B** : c d\n"))
    draft = Draft.objects.get()
    write(teacher, draft)
    press(teacher, draft, "drop", path=PATH)
    draft.refresh_from_db()
    assert draft.written == {}


@pytest.mark.parametrize(
    "said",
    [
        {"prompt": " "},
        {"answer": "\n"},
        {"prompt": "a" * 501},
        {"answer": "a" * 2001},
    ],
)
def test_what_makes_no_card_is_refused_with_what_was_typed(
    teacher: Client, draft: Draft, said: dict[str, str]
) -> None:
    response = teacher.post(form_of(teacher, draft), MINE | {"prompt": "Quoi ?"} | said)
    assert response.status_code == 422
    assert (MINE | {"prompt": "Quoi ?"} | said)["answer"].strip() in response.text
    draft.refresh_from_db()
    assert draft.written == {}


def test_what_is_typed_is_text(teacher: Client, draft: Draft) -> None:
    write(teacher, draft, prompt="<script>alert(1)</script> ?")
    assert "<script>alert" not in teacher.get(page_of(draft)).text


def test_what_no_page_can_show_is_marked(teacher: Client, draft: Draft) -> None:
    """Not every database takes it."""
    write(teacher, draft, prompt="Qui\x00 ?", answer="Tous\x1b")
    [said] = draft.written.values()
    assert (said["prompt"], said["answer"]) == ("Qui\ufffd ?", "Tous\ufffd")


def test_a_passage_or_card_that_is_not_there_is_not_found(
    teacher: Client, draft: Draft
) -> None:
    assert teacher.get(f"{page_of(draft)}write/nulle-part/").status_code == 404
    assert teacher.get(f"{page_of(draft)}written/aucune/").status_code == 404


def test_undoing_the_publication_takes_it_away_and_undoing_that_brings_it_back(
    teacher: Client, course: Course
) -> None:
    publish_note(course, NOTE, PATH)
    draft = draft_of(teacher, NOTE, PATH)
    write(teacher, draft)
    publish_seen(teacher, draft)
    for is_there in (False, True, False):
        latest = course.publications.first()
        assert latest
        teacher.post(f"{TEACH}publications/{latest.revision}/undo/")
        publish_seen(teacher, Draft.objects.latest("pk"))
        card = Card.objects.get(kind="written")
        assert (card.retired_at is None) == is_there
        # Importing the note again brings back nothing that was undone.
        publish_note(course, NOTE, PATH)
        card.refresh_from_db()
        assert (card.retired_at is None) == is_there
    assert (card.prompt, card.answer) == (PROMPT, ANSWER)


def test_undoing_the_publication_keeps_what_was_written_before_it(
    teacher: Client, draft: Draft, course: Course
) -> None:
    """Though it was written once more, word for word."""
    write(teacher, draft)
    publish_seen(teacher, draft)
    again = draft_of(teacher, NOTE.replace("45 Gbit/s", "50 Gbit/s"), PATH)
    write(teacher, again)
    publish_seen(teacher, again)
    latest = course.publications.first()
    assert latest
    teacher.post(f"{TEACH}publications/{latest.revision}/undo/")
    publish_seen(teacher, Draft.objects.latest("pk"))
    assert Card.objects.published().filter(kind="written").exists()


def test_it_goes_with_its_file_to_the_note_that_this_is_a_version_of(
    teacher: Client, course: Course
) -> None:
    publish_note(course, NOTE, PATH)
    draft = draft_of(teacher, NOTE.replace("45 Gbit/s", "50 Gbit/s"), "nouveau.md")
    write(teacher, draft)
    press(teacher, draft, "take-as-version", path="nouveau.md", of=PATH)
    publish_seen(teacher, draft)
    card = Card.objects.published().get(kind="written")
    assert card.lesson.note.path == PATH


def test_an_undoing_that_was_discarded_is_opened_again(
    teacher: Client, draft: Draft, course: Course
) -> None:
    """Though it holds nothing but cards to take out."""
    publish_note(course, NOTE, PATH)
    write(teacher, draft)
    publish_seen(teacher, draft)
    latest = course.publications.first()
    assert latest
    teacher.post(f"{TEACH}publications/{latest.revision}/undo/")
    undoing = Draft.objects.latest("pk")
    assert not undoing.files.exists()
    press(teacher, undoing, "discard")
    press(teacher, undoing, "reopen")
    assert Draft.objects.open().filter(pk=undoing.pk).exists()


def test_what_is_kept_of_an_undoing_keeps_its_written_cards(
    teacher: Client, course: Course
) -> None:
    draft = draft_of(teacher, NOTE, PATH)
    publish_seen(teacher, draft)
    draft = draft_of(teacher, NOTE.replace("45 Gbit/s", "50 Gbit/s"), PATH)
    write(teacher, draft)
    publish_seen(teacher, draft)
    latest = course.publications.first()
    assert latest
    teacher.post(f"{TEACH}publications/{latest.revision}/undo/")
    undoing = Draft.objects.latest("pk")
    assert undoing.written
    press(teacher, undoing, "drop", path=PATH)
    undoing.refresh_from_db()
    assert undoing.written == {}


def test_one_is_written_for_a_published_note(teacher: Client, course: Course) -> None:
    publish_note(course, NOTE, PATH)
    address = f"{TEACH}notes/reseau/write/"
    assert f'action="{address}"' in teacher.get(f"{TEACH}notes/reseau/").text
    page = teacher.post(address).url
    assert PASSAGE.rstrip(".") in teacher.get(page).text
    draft = Draft.objects.get()
    assert write(teacher, draft)
    # What is there already goes on.
    assert teacher.post(address).url == page
    publish_seen(teacher, draft)
    card = Card.objects.get(kind="written")
    assert Card.objects.count() == 5
    # Later the passage shows it, and leads to where it is reworded.
    shown = teacher.get(teacher.post(address).url).text
    assert f"{TEACH}cards/{card.pk}/reword/" in shown
    assert "écrite à la main" in teacher.get(f"{TEACH}lessons/{card.lesson_id}/").text


def test_the_plan_says_that_somebody_has_published_the_note_since(
    teacher: Client, course: Course
) -> None:
    publish_note(course, NOTE, PATH)
    teacher.post(f"{TEACH}notes/reseau/write/")
    draft = Draft.objects.get()
    said = "Une version ancienne, au mot près"
    assert said not in teacher.get(page_of(draft)).text
    publish_note(course, NOTE.replace("45 Gbit/s", "50 Gbit/s"), PATH)
    shown = teacher.get(page_of(draft))
    assert said in shown.text
    assert shown.context["older"] == {PATH: 1}
    # Where it was taken back already, it is no older one.
    publish_note(course, NOTE, PATH)
    assert said not in teacher.get(page_of(draft)).text


def test_from_a_lesson_it_shows_what_that_lesson_says(
    teacher: Client, course: Course
) -> None:
    other = "Une table sert à tout ce qui est dans le même réseau, sans exception."
    publish_note(course, f"{NOTE}- {other}\n", PATH)
    lesson = course.notes.get().lessons.get(slug="table-de-routage")
    for page in (
        f"{TEACH}lessons/{lesson.pk}/",
        "/courses/aws-saa-c03/lessons/reseau/table-de-routage/",
    ):
        assert 'name="lesson" value="table-de-routage"' in teacher.get(page).text
    address = f"{TEACH}notes/reseau/write/"
    page = teacher.post(address, {"lesson": "table-de-routage"}).url
    shown = teacher.get(page).text
    assert other.rstrip(".") in shown
    assert PASSAGE.rstrip(".") not in shown
    assert "lesson=table-de-routage" in shown


def test_a_card_that_is_there_is_reworded_without_an_undo(
    teacher: Client, course: Course, draft: Draft
) -> None:
    write(teacher, draft)
    publish_seen(teacher, draft)
    card = Card.objects.get(kind="written")
    form = f"{TEACH}cards/{card.pk}/reword/"
    assert "écrite à la main" in teacher.get(form).text
    teacher.post(form, {"prompt": "À qui sert-elle ?", "answer": ANSWER})
    card.refresh_from_db()
    assert (card.prompt, card.wording) == ("À qui sert-elle ?", None)
    assert 'name="undo"' not in teacher.get(form).text


def test_its_pages_ask_few_queries(
    teacher: Client,
    draft: Draft,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    address = form_of(teacher, draft)
    write(teacher, draft)
    passages(teacher, draft)
    for page in (address, f"{page_of(draft)}?show=skipped", page_of(draft)):
        with django_assert_max_num_queries(12):
            teacher.get(page)


def test_a_passage_that_a_card_asks_in_part_says_what_is_left(
    teacher: Client, course: Course
) -> None:
    note = "# Files\n\n## Rebut\n\nDLQ (Dead-Letter Queue) est la file de rebut.\n"
    page = passages(teacher, draft_of(teacher, note, PATH))
    assert "Une carte de cette ligne demande" in page
    assert ">Que signifie le sigle DLQ\u202f?</span>" in page
    assert ">est la file de rebut</span>" in page
