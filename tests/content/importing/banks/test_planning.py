from __future__ import annotations

import pytest

from content.importing import Refused, Upload
from content.importing.banks import plan
from content.models import Course, Question
from tests.content.importing.banks.publishing import (
    BANK,
    changes,
    plan_of,
    publish,
    question,
    refusals,
)
from tests.factories import NOW, CourseFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> Course:
    return CourseFactory()


def test_importing_the_same_bank_twice_changes_nothing(course: Course) -> None:
    assert changes(publish(course)) == {"Rapports": "new", "Suppression": "new"}
    again = plan_of(course, BANK)
    assert changes(again) == {"Rapports": "unchanged", "Suppression": "unchanged"}
    assert again.is_empty


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("coûte le moins", "coûte le plus"),
        ("- [ ] S3 Standard\n", "- [ ] S3 Glacier\n"),
        ("- [ ] S3 Standard\n", "- [x] S3 Standard\n"),
        ("Rarement lu", "Peu lu"),
        ("> À retenir", "> À noter"),
        ("difficulty: 2", "checked: 2026-11-23"),
    ],
)
def test_what_a_question_says_raises_its_revision(
    course: Course, old: str, new: str
) -> None:
    publish(course)
    planned = publish(course, BANK.replace(old, new))
    assert changes(planned) == {"Rapports": "changed", "Suppression": "unchanged"}
    changed = question(course, "Rapports")
    assert changed.revision == 2
    assert [one.number for one in changed.revisions.all()] == [2, 1]


def test_where_a_question_belongs_does_not(course: Course) -> None:
    publish(course)
    planned = publish(course, BANK.replace("difficulty: 2", "difficulty: 3"))
    assert changes(planned)["Rapports"] == "changed"
    assert question(course, "Rapports").revision == 1


def test_an_order_of_its_own_is_no_change_that_anybody_sees(course: Course) -> None:
    publish(course)
    head, first, second = BANK.partition("## Suppression")
    front, reports = head.split("## Rapports")
    moved = f"{front}{first}{second}\n## Rapports{reports}"
    planned = publish(course, moved)
    assert set(changes(planned).values()) == {"unchanged"}
    assert question(course, "Rapports").position == 2


def test_a_question_that_is_gone_is_retired_and_comes_back(course: Course) -> None:
    publish(course)
    before = question(course, "Suppression").pk
    planned = publish(course, BANK[: BANK.index("## Suppression")])
    assert changes(planned) == {"Rapports": "unchanged", "Suppression": "retired"}
    assert not Question.objects.published().filter(pk=before).exists()
    assert changes(publish(course)) == {
        "Rapports": "unchanged",
        "Suppression": "revived",
    }
    assert Question.objects.published().get(name="Suppression").pk == before
    assert question(course, "Suppression").revision == 1


def test_a_question_that_is_named_anew_keeps_its_history(course: Course) -> None:
    publish(course)
    before = question(course, "Suppression")
    publish(course, BANK.replace("## Suppression", "## Contre l’effacement"))
    after = question(course, "Contre l’effacement")
    assert (after.pk, after.key) == (before.pk, before.key)
    # The stem may change now: it goes by its new name.
    renamed = BANK.replace("## Suppression", "## Contre l’effacement")
    planned = publish(course, renamed.replace("protègent les", "gardent les"))
    assert changes(planned)["Contre l’effacement"] == "changed"


def test_a_new_question_takes_no_key_that_an_older_one_has_kept(
    course: Course,
) -> None:
    publish(course)
    renamed = BANK.replace("## Suppression", "## Effacement")
    publish(course, renamed)
    publish(
        course, renamed + "\n## Suppression\n\nUne autre ?\n\n- [x] Oui\n- [ ] Si\n"
    )
    keys = Question.objects.filter(course=course).values_list("name", "key")
    assert dict(keys) == {
        "Rapports": "id:rapports",
        "Effacement": "name:suppression",
        "Suppression": "name:suppression-2",
    }


def test_a_question_moves_to_another_bank_with_its_history(course: Course) -> None:
    publish(course)
    before = question(course, "Suppression").pk
    head, name, rest = BANK.partition("## Suppression")
    uploads = [
        Upload("stockage.md", head.encode()),
        Upload("b.md", (name + rest).encode()),
    ]
    planned = plan(course, uploads)
    assert changes(planned)["Suppression"] == "changed"
    assert [one.question.pk for one in planned.questions][1] == before


def test_the_same_stem_in_another_bank_is_refused(course: Course) -> None:
    publish(course)
    planned = plan_of(course, BANK.replace("id: rapports\n", ""), "copie.md")
    assert refusals(planned) == [("SAME_STEM_ELSEWHERE", "Stockage")] * 2
    assert planned.banks[0].row is None


def test_the_same_identifier_in_another_bank_is_refused(course: Course) -> None:
    publish(course)
    text = "## Autre\n\nid: rapports\n\nUne autre ?\n\n- [x] A1\n- [ ] B1\n"
    assert refusals(plan_of(course, text, "autre.md")) == [
        ("SAME_ID_ELSEWHERE", "Stockage")
    ]


def test_the_same_title_in_another_bank_is_another_question(course: Course) -> None:
    publish(course)
    text = "## Suppression\n\nUne autre ?\n\n- [x] A1\n- [ ] B1\n"
    planned = publish(course, text, "autre.md")
    assert changes(planned) == {"Suppression": "new"}
    assert plan_of(course, text, "autre.md").is_empty


def test_two_files_at_once_may_not_ask_the_same(course: Course) -> None:
    planned = plan(
        course, [Upload("a.md", BANK.encode()), Upload("b.md", BANK.encode())]
    )
    assert planned.counts["new"] == 2
    assert planned.counts["refused"] == 2


def test_a_file_of_which_nothing_is_taken_changes_nothing(course: Course) -> None:
    publish(course)
    planned = publish(course, "## Rapports\n\nSans clé ?\n\n- [ ] Un\n- [ ] Deux\n")
    assert refusals(planned) == [("NO_RIGHT_OPTION", "")]
    assert planned.is_empty
    assert Question.objects.published().count() == 2


def test_a_bank_is_retired_with_its_questions(course: Course) -> None:
    publish(course)
    planned = plan(course, [], retired=["stockage.md"])
    assert set(changes(planned).values()) == {"retired"}
    assert planned.banks[0].change == "retired"


def test_a_rejected_question_stays_so(course: Course) -> None:
    publish(course)
    Question.objects.filter(name="Rapports").update(rejected_at=NOW)
    publish(course, BANK.replace("coûte le moins", "coûte le plus"))
    assert question(course, "Rapports").rejected_at == NOW


def test_files_that_are_no_bank_are_each_named(course: Course) -> None:
    with pytest.raises(Refused) as refused:
        plan(
            course,
            [Upload("a.md", b"# Une note"), Upload("b.md", b"\x89PNG\r\n\x1a\n")],
        )
    assert [reason.partition("\xa0:")[0] for reason in refused.value.reasons] == [
        "a.md",
        "b.md",
    ]
