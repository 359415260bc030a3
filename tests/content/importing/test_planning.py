from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.importing import Change, Refused, Upload, apply, plan
from content.models import Card, Course, Lesson, Note
from content.notes.facts import limits
from tests.content.importing.publishing import (
    NOTE,
    card_about,
    changes,
    plan_of,
    publish,
    snapshot,
)
from tests.factories import CourseFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return CourseFactory()


def test_it_writes_nothing(course: Course) -> None:
    planned = plan_of(course, NOTE)
    assert planned.counts["new"] == 5
    assert not Note.objects.exists()


def test_a_note_of_too_many_facts_is_refused_by_its_name(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_FACTS", 4)
    with pytest.raises(Refused, match=r"^grand\.md\b.*15\s000 faits"):
        plan(course, [Upload("petit.md", b"# Un"), Upload("grand.md", NOTE.encode())])


def test_everything_in_a_first_note_is_new(course: Course) -> None:
    planned = plan_of(course, NOTE)
    assert {note.change for note in planned.notes} == {Change.NEW}
    assert {lesson.change for lesson in planned.lessons} == {Change.NEW}
    assert {card.change for card in planned.cards} == {Change.NEW}


def test_a_value_that_differs_is_a_changed_card(course: Course) -> None:
    publish(course, NOTE)
    planned = plan_of(course, NOTE.replace("5 To", "50 To"))
    assert changes(planned) == {"Taille maximale": "changed"}


def test_a_new_row_leaves_the_others_unchanged(course: Course) -> None:
    publish(course, NOTE)
    first = "| **Durabilité**"
    planned = plan_of(course, NOTE.replace(first, f"| **Format** | objet |\n{first}"))
    assert changes(planned) == {"Format": "new"}


def test_a_row_that_is_gone_is_a_retired_card(course: Course) -> None:
    publish(course, NOTE)
    planned = plan_of(course, _without(NOTE, "Chiffrement"))
    assert changes(planned) == {"Chiffrement": "retired"}


def test_a_retired_card_is_planned_for_once(course: Course) -> None:
    publish(course, NOTE)
    publish(course, _without(NOTE, "Chiffrement"))
    planned = plan_of(course, _without(NOTE, "Chiffrement") + "\nUne ligne.\n")
    assert changes(planned) == {}


def test_a_row_that_returns_is_a_revived_card(course: Course) -> None:
    publish(course, NOTE)
    publish(course, _without(NOTE, "Chiffrement"))
    assert changes(plan_of(course, NOTE)) == {"Chiffrement": "revived"}


def test_a_row_put_elsewhere_in_its_table_is_the_one_that_moved(course: Course) -> None:
    publish(course, NOTE)
    row = _line(NOTE, "Durabilité")
    below = NOTE.replace(row, "").replace("## Amazon EBS", f"{row}\n## Amazon EBS")
    below = below.replace("défaut |\n\n", "défaut |\n")
    assert changes(plan_of(course, below)) == {"Durabilité": "moved"}


def test_a_renamed_heading_retires_no_card(course: Course) -> None:
    publish(course, NOTE)
    planned = plan_of(
        course, NOTE.replace("## Amazon EBS", "## Amazon EBS et consorts")
    )
    assert set(changes(planned)) == {"Portée", "Sauvegarde"}
    assert "retired" not in changes(planned).values()


def test_a_note_with_another_title_has_moved_no_card(course: Course) -> None:
    publish(course, NOTE)
    assert changes(plan_of(course, NOTE.replace("# Stockage", "# Stocker", 1))) == {}


def test_a_part_that_goes_to_another_lesson_has_moved(course: Course) -> None:
    efs = "\n### Amazon EFS\n\n- **Protocole** : NFS\n- **Étendue** : une région\n"
    publish(course, NOTE + "\n## Divers\n\nTexte.\n" + efs)
    elsewhere = NOTE.replace("\n## Amazon EBS", f"{efs}\n## Amazon EBS")
    planned = plan_of(course, f"{elsewhere}\n## Divers\n\nTexte.\n")
    assert list(changes(planned).values()) == ["moved", "moved"]


def test_sections_that_change_places_move_no_card(course: Course) -> None:
    publish(course, NOTE)
    title, s3, ebs = NOTE.replace("## ", "\x00## ").split("\x00")
    planned = plan_of(course, f"{title}{ebs}\n{s3}")
    assert changes(planned) == {}
    assert [lesson.change for lesson in planned.lessons].count(Change.MOVED) == 1


def test_a_renamed_heading_keeps_its_lesson(course: Course) -> None:
    publish(course, NOTE)
    before = Lesson.objects.get(title="Amazon EBS")
    publish(course, NOTE.replace("## Amazon EBS", "## Volumes EBS"))
    before.refresh_from_db()
    assert (before.title, before.slug) == ("Volumes EBS", "volumes-ebs")


def test_another_note_is_not_in_the_plan(course: Course) -> None:
    publish(course, NOTE)
    planned = plan_of(
        course, "# Réseau\n\n- **Amazon VPC** : un réseau isolé\n", "vpc.md"
    )
    assert [note.path for note in planned.shown] == ["vpc.md"]
    assert planned.counts["unchanged"] == 0


def test_a_fact_of_two_notes_is_one_card(course: Course) -> None:
    publish(course, NOTE)
    keys = set(Card.objects.values_list("key", flat=True))
    publish(course, NOTE, "copie.md")
    assert set(Card.objects.values_list("key", flat=True)) == keys


@pytest.mark.parametrize("names", [("a.md", "b.md"), ("b.md", "a.md")])
def test_the_order_in_which_files_are_given_does_not_matter(
    course: Course, names: tuple[str, str]
) -> None:
    texts = {"a.md": NOTE, "b.md": "# Réseau\n\n- **Amazon VPC** : un réseau isolé\n"}
    planned = plan(course, [Upload(name, texts[name].encode()) for name in names])
    assert [note.path for note in planned.notes] == ["a.md", "b.md"]


def test_notes_are_in_the_order_of_the_numbers_in_their_names(course: Course) -> None:
    uploads = [Upload(f"{n}-x.md", f"# Note {n}\n\nTexte.".encode()) for n in (10, 9)]
    apply(plan(course, uploads))
    titles = Note.objects.order_by("position").values_list("title", flat=True)
    assert list(titles) == ["Note 9", "Note 10"]


def test_a_note_that_states_its_position_comes_before_those_that_do_not(
    course: Course,
) -> None:
    publish(course, "# Première venue\n\nTexte.", "a.md")
    publish(course, "---\nposition: 7\n---\n# Placée\n\nTexte.", "z.md")
    titles = Note.objects.order_by("position").values_list("title", flat=True)
    assert list(titles) == ["Placée", "Première venue"]


def test_a_note_taken_out_retires_its_cards(course: Course) -> None:
    publish(course, NOTE)
    planned = plan(course, [], retire=["stockage.md"])
    assert planned.notes[0].change is Change.RETIRED
    assert planned.counts["retired"] == 5


def test_each_file_that_is_no_note_is_named(course: Course) -> None:
    bad = [Upload("a.md", b"\x89PNG\r\n\x1a\n\x00"), Upload("b.md", b" \n")]
    with pytest.raises(Refused) as refused:
        plan(course, [*bad, Upload("c.md", NOTE.encode())])
    assert [reason.partition("\xa0:")[0] for reason in refused.value.reasons] == [
        "a.md",
        "b.md",
    ]


def test_a_course_that_is_not_stored_yet_can_be_planned_for() -> None:
    planned = plan_of(Course(slug="nouveau", title="Nouveau"), NOTE)
    assert planned.counts["new"] == 5
    assert not Course.objects.exists()


def test_it_reads_the_course_in_six_queries_however_large(course: Course) -> None:
    counts = []
    for rows in (2, 60):
        publish(course, _long(rows))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            planned = plan_of(course, _long(rows))
        assert planned.counts["unchanged"] == rows
        counts.append(len(queries))
    assert counts == [6, 6]


def test_importing_the_same_bytes_again_changes_nothing(course: Course) -> None:
    publish(course, NOTE)
    before = snapshot(course)
    planned = publish(course, NOTE)
    assert planned.is_empty
    assert planned.counts["unchanged"] == 5
    assert snapshot(course) == before


def test_undoing_an_edit_restores_every_card(course: Course) -> None:
    publish(course, NOTE)
    fields = ("pk", "key", "fact_key", "prompt", "answer", "position", "retired_at")
    before = list(Card.objects.order_by("pk").values_list(*fields))
    edited = _without(NOTE, "Chiffrement").replace("Durabilité", "Durabilités")
    publish(course, edited.replace("## Amazon EBS", "## Volumes EBS"))
    publish(course, NOTE)
    assert list(Card.objects.order_by("pk").values_list(*fields)) == before


def test_a_label_that_is_corrected_keeps_card_and_key(course: Course) -> None:
    publish(course, NOTE.replace("Durabilité", "Durablité"))
    before = card_about(course, "Durablité")
    publish(course, NOTE)
    after = card_about(course, "Durabilité")
    assert (after.pk, after.key) == (before.pk, before.key)
    assert after.fact_key != before.fact_key


def test_a_new_fact_whose_key_an_old_card_kept_gets_another(course: Course) -> None:
    typo = NOTE.replace("Durabilité", "Durablité")
    publish(course, typo)
    kept = card_about(course, "Durablité").key
    publish(course, NOTE)
    row = "| **Durablité** | 80,5 % par an |\n"
    publish(course, NOTE.replace("\n## Amazon EBS", f"{row}\n## Amazon EBS"))
    assert card_about(course, "Durablité").key == f"{kept}-2"
    assert card_about(course, "Durabilité").key == kept


def _without(text: str, label: str) -> str:
    return text.replace(_line(text, label), "")


def _line(text: str, label: str) -> str:
    return next(line for line in text.splitlines(keepends=True) if label in line)


def _long(rows: int) -> str:
    table = "".join(
        f"| Queue-{n} | {n * 7} requêtes par seconde |\n" for n in range(rows)
    )
    return f"# Quotas\n\n## Amazon SQS\n\n| File | Débit maximal |\n|---|---|\n{table}"
