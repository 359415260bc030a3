"""A card that an instructor wrote stays with the passage that it was written for."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content import search
from content.cards import wording
from content.drafting.correcting import line_of
from content.importing import Change, Plan, Upload, apply, plan
from content.importing.describing import as_text
from content.importing.reporting import report
from content.importing.written import key_of
from content.models import Card, Course, Lesson
from tests.content.importing.publishing import publish, snapshot
from tests.factories import NOW, CourseFactory, UserFactory

pytestmark = pytest.mark.django_db

PATH = "reseau.md"
PASSAGE = "Une passerelle rend le même service à tous les sous-réseaux de la zone."
NOTE = f"""# Réseau

## Passerelle NAT

| Élément | Description |
|---|---|
| **Débit maximal** | 45 Gbit/s |
| **Protocole** | IPv4 seulement |

- {PASSAGE}
- **Connexions simultanées** : 55 000 par destination

## Table de routage

- **Nombre de routes** : 500 au plus
"""
PROMPT, ANSWER = "Qui se sert d’une passerelle ?", "Tous les sous-réseaux de la zone"
CONTEXT = "Réseau › Passerelle NAT"
KEY = key_of(PATH, CONTEXT, PASSAGE, PROMPT)
WRITTEN = {
    KEY: {
        "path": PATH,
        "lesson": "passerelle-nat",
        "anchor": "",
        "context": CONTEXT,
        "passage": PASSAGE,
        "prompt": PROMPT,
        "answer": ANSWER,
        "by": "prof@example.org",
        "at": "2026-03-02T10:00:00+00:00",
    }
}


@pytest.fixture
def course() -> Course:
    return CourseFactory()


@pytest.fixture
def card(course: Course) -> Card:
    apply(planned(course, NOTE))
    return the_card(course)


def planned(course: Course, text: str) -> Plan:
    return plan(course, [Upload(PATH, text.encode())], written=WRITTEN)


def the_card(course: Course) -> Card:
    return Card.objects.get(course=course, kind="written")


def written_of(planned: Plan) -> str:
    """What a plan does with the card."""
    [change] = [one.change.value for one in planned.cards if one.after.is_written]
    return change


def without_the_passage() -> str:
    return NOTE.replace(f"- {PASSAGE}\n", "")


def test_it_is_a_new_card_of_the_lesson_of_its_passage(card: Card) -> None:
    assert (card.key, card.prompt, card.answer) == (KEY, PROMPT, ANSWER)
    assert card.lesson.title == "Passerelle NAT"
    assert f'id="{card.anchor}">{PASSAGE}' in card.lesson.html
    assert card.context == CONTEXT
    assert card.is_published


def test_it_comes_between_the_cards_of_the_lines_around_it(card: Card) -> None:
    told = list(Card.objects.order_by("position").values_list("answer", flat=True))
    assert told[1:4] == ["IPv4 seulement", ANSWER, "55 000 par destination"]
    places = Card.objects.values_list("position", flat=True)
    assert len({*places}) == len(places) == 5


def test_the_same_file_again_changes_nothing(course: Course, card: Card) -> None:
    before = snapshot(course)
    assert publish(course, NOTE, PATH).is_empty
    assert snapshot(course) == before


def test_it_is_planned_for_in_as_many_queries(course: Course, card: Card) -> None:
    with CaptureQueriesContext(connection) as queries:
        planned(course, NOTE)
    assert len(queries) == 6


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(NOTE.replace("45 Gbit/s", "50 Gbit/s"), id="another line edited"),
        pytest.param(NOTE.replace("- Une", "- **Une**", 1), id="marked up"),
        pytest.param(NOTE.replace("# Réseau\n", "# Réseau\n\nTexte.\n"), id="lower"),
        pytest.param(
            NOTE.replace("## Passerelle NAT", "## La passerelle NAT"), id="renamed"
        ),
        pytest.param(NOTE.replace("même service", "même servce"), id="misspelt"),
    ],
)
def test_it_stays_while_its_passage_stands(
    course: Course, card: Card, text: str
) -> None:
    assert written_of(publish(course, text, PATH)) == "unchanged"
    after = the_card(course)
    assert (after.pk, after.key, after.answer) == (card.pk, KEY, ANSWER)
    assert f'id="{after.anchor}"' in after.lesson.html


def test_it_follows_its_passage_to_another_lesson(course: Course, card: Card) -> None:
    moved = f"{without_the_passage()}- {PASSAGE}\n"
    assert written_of(publish(course, moved, PATH)) == "moved"
    assert the_card(course).lesson.title == "Table de routage"
    assert the_card(course).context == "Réseau › Table de routage"


def test_it_stays_with_a_sentence_of_a_paragraph_that_is_rewritten(
    course: Course,
) -> None:
    old = "Elle coûte à l’heure. {} Elle ne filtre rien du tout."
    new = "Son prix dépend du temps et du volume, au mois près. {} Un groupe de "
    new += "sécurité filtre à sa place, comme pour toute autre interface du réseau."
    apply(planned(course, NOTE.replace(f"- {PASSAGE}", f"\n{old.format(PASSAGE)}\n")))
    publish(course, NOTE.replace(f"- {PASSAGE}", f"\n{new.format(PASSAGE)}\n"), PATH)
    assert "Son prix" in the_card(course).written["row"]


def test_the_plan_says_where_its_passage_is_gone_and_it_stays(
    course: Course, card: Card
) -> None:
    plan_of = publish(course, without_the_passage(), PATH)
    [note] = report(plan_of).notes
    assert [(one.prompt, one.is_gone) for one in note.adrift] == [(PROMPT, True)]
    after = the_card(course)
    assert after.is_published
    assert (after.lesson, after.anchor) == (card.lesson, "")
    assert after.context == card.context
    told = list(Card.objects.order_by("position").values_list("answer", flat=True))
    assert told[2:4] == ["55 000 par destination", ANSWER]
    assert f"  son passage n’est plus dans la note : « {PROMPT} »" in [
        line.replace("\xa0", " ").replace("\u202f", " ") for line in as_text(plan_of)
    ]
    # It is said once.
    again = plan(course, [Upload(PATH, without_the_passage().encode())])
    assert again.is_empty
    assert not report(again).notes[0].adrift


def test_it_cites_its_passage_again_where_that_returns(
    course: Course, card: Card
) -> None:
    publish(course, without_the_passage(), PATH)
    publish(course, NOTE, PATH)
    assert the_card(course).anchor == card.anchor


def test_the_plan_says_where_its_passage_says_something_else(
    course: Course, card: Card
) -> None:
    text = NOTE.replace("tous les sous-réseaux", "deux sous-réseaux")
    [note] = report(publish(course, text, PATH)).notes
    [one] = note.adrift
    assert (one.is_gone, "deux sous-réseaux" in one.passage) == (False, True)
    assert the_card(course).anchor
    # The passage is shown with it all the same.
    [told] = note.skipped
    assert [card["prompt"] for card in told["written"]] == [PROMPT]


def test_of_a_card_that_is_rejected_nothing_is_told(course: Course, card: Card) -> None:
    Card.objects.filter(pk=card.pk).update(rejected_at=NOW)
    text = NOTE.replace("tous les sous-réseaux", "deux sous-réseaux")
    [note] = report(plan(course, [Upload(PATH, text.encode())])).notes
    assert not note.adrift
    assert [told["written"] for told in note.skipped] == [[]]


def test_it_is_under_its_headings_as_other_cards_are(
    course: Course, card: Card
) -> None:
    publish(course, NOTE.replace("## Passerelle", "## 1. Passerelle"), PATH)
    assert {*Card.objects.values_list("context", flat=True)} == {
        CONTEXT,
        "Réseau › Table de routage",
    }
    assert the_card(course).context == CONTEXT


def test_those_of_a_note_come_in_its_order(course: Course) -> None:
    last = "Une table sert à tout ce qui est dans le même réseau, sans exception."
    later = {**WRITTEN[KEY], "passage": last}
    text = NOTE.replace(PASSAGE, f"{PASSAGE}\n- {last}").encode()
    apply(plan(course, [Upload(PATH, text)], written={"later": later, **WRITTEN}))
    told = Card.objects.filter(kind="written").order_by("position")
    assert [one.key for one in told] == [KEY, "later"]


def test_a_passage_that_is_as_short_elsewhere_is_another_one(course: Course) -> None:
    text = NOTE.replace(f"- {PASSAGE}", "- Régional")
    written = {KEY: {**WRITTEN[KEY], "passage": "Régional"}}
    apply(plan(course, [Upload(PATH, text.encode())], written=written))
    first = the_card(course).anchor
    publish(course, text.replace("## Passerelle", "## La passerelle"), PATH)
    assert the_card(course).anchor == first
    publish(course, without_the_passage() + "- Régional\n", PATH)
    assert the_card(course).lesson.title == "Passerelle NAT"
    assert the_card(course).anchor == ""


def test_a_short_passage_is_found_where_its_lesson_has_another_name(
    course: Course,
) -> None:
    """And no other card that would tell that it is the same."""
    text = (
        "# Réseau\n\n## Portée\n\n- Régional\n\n## Prix\n\n- **Heure** : 5 centimes\n"
    )
    said = {**WRITTEN[KEY], "passage": "Régional", "lesson": "portee"}
    apply(plan(course, [Upload(PATH, text.encode())], written={KEY: said}))
    publish(course, text.replace("## Portée", "## Étendue"), PATH)
    assert the_card(course).lesson.title == "Étendue"
    assert the_card(course).is_published


def test_it_goes_with_its_lesson_and_returns_with_it(
    course: Course, card: Card
) -> None:
    start, _, rest = NOTE.partition("## Passerelle NAT")
    gone = f"{start}## Table{rest.partition('## Table')[2]}"
    assert written_of(publish(course, gone, PATH)) == "retired"
    assert not Lesson.objects.published().filter(title="Passerelle NAT").exists()
    assert written_of(publish(course, NOTE, PATH)) == "revived"
    assert the_card(course).is_published


def test_nothing_alike_revives_it(course: Course, card: Card) -> None:
    start, _, rest = NOTE.partition("## Passerelle NAT")
    gone = f"{start}## Table{rest.partition('## Table')[2]}"
    publish(course, gone, PATH)
    publish(course, f"{gone}- {PASSAGE.replace('tous les', 'deux')}\n", PATH)
    assert the_card(course).retired_at
    publish(course, f"{gone}- {PASSAGE}\n", PATH)
    assert the_card(course).is_published


def test_it_goes_with_its_note_and_returns_with_it(course: Course, card: Card) -> None:
    apply(plan(course, [], retire=[PATH]))
    assert the_card(course).retired_at
    publish(course, NOTE, PATH)
    assert the_card(course).is_published


def test_what_is_taken_out_comes_back_with_no_import(
    course: Course, card: Card
) -> None:
    publish_out = plan(course, [Upload(PATH, NOTE.encode())], written={KEY: {}})
    assert written_of(publish_out) == "retired"
    apply(publish_out)
    assert publish(course, NOTE, PATH).is_empty
    apply(planned(course, NOTE))
    assert the_card(course).is_published


def test_written_again_with_another_answer_it_is_the_same_card(
    course: Course, card: Card
) -> None:
    written = {KEY: {**WRITTEN[KEY], "answer": "Ceux d’une zone, tous"}}
    again = plan(course, [Upload(PATH, NOTE.encode())], written=written)
    assert written_of(again) == "changed"
    apply(again)
    after = the_card(course)
    assert (after.pk, after.revision) == (card.pk, card.revision + 1)


def test_a_fact_of_the_note_is_no_written_card(course: Course) -> None:
    """Though it asks and answers the same."""
    fact = "Quel est le protocole de la passerelle NAT ?", "IPv4 seulement"
    written = {KEY: dict(zip(("prompt", "answer"), fact, strict=True))}
    written[KEY] = {**WRITTEN[KEY], **written[KEY]}
    row = "| **Protocole** | IPv4 seulement |\n"
    upload = Upload(PATH, NOTE.replace(row, "").encode())
    apply(plan(course, [upload], written=written))
    before = the_card(course)
    changes = [one.change for one in publish(course, NOTE, PATH).cards]
    assert changes.count(Change.NEW) == 1
    assert the_card(course).pk == before.pk


def test_a_card_that_no_lesson_has_room_for_is_in_no_plan(course: Course) -> None:
    written = {KEY: {**WRITTEN[KEY], "lesson": "nulle-part", "passage": "Ailleurs"}}
    made = plan(course, [Upload(PATH, NOTE.encode())], written=written)
    assert not any(one.after.is_written for one in made.cards)


def test_it_is_reworded_for_good_since_no_note_says_it(
    course: Course, card: Card
) -> None:
    mine = {"prompt": "À qui sert-elle ?", "answer": "À toute la zone"}
    wording.reword(card, **mine, by=UserFactory(), now=NOW)
    assert the_card(course).wording is None
    publish(course, NOTE.replace("45 Gbit/s", "50 Gbit/s"), PATH)
    after = the_card(course)
    assert {"prompt": after.prompt, "answer": after.answer} == mine


def test_it_leads_to_its_line_of_the_note(card: Card) -> None:
    line = line_of(card, note=card.lesson.note, source=NOTE.encode())
    assert PASSAGE in NOTE.splitlines()[line - 1]


def test_it_is_found_where_its_lesson_is_searched(course: Course, card: Card) -> None:
    assert search.cards_with(course, "sert passerelle", most=5) == [card.pk]
