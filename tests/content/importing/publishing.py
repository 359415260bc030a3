"""Notes for tests, and the short way from one to what is stored of it."""

from __future__ import annotations

from content.importing import Plan, Upload, apply, plan
from content.models import Card, Course

NOTE = """# Stockage

## Amazon S3

| Élément | Description |
|---|---|
| **Durabilité** | 99,999999999 % par an |
| **Taille maximale** | 5 To par objet |
| **Chiffrement** | SSE-S3 par défaut |

## Amazon EBS

| Élément | Description |
|---|---|
| **Portée** | une seule zone de disponibilité |
| **Sauvegarde** | snapshots incrémentiels vers S3 |
"""


def publish(course: Course, text: str, path: str = "stockage.md") -> Plan:
    """Apply the plan of one note, and hand it back."""
    planned = plan_of(course, text, path)
    apply(planned)
    return planned


def plan_of(course: Course, text: str, path: str = "stockage.md") -> Plan:
    return plan(course, [Upload(path, text.encode())])


def card_about(course: Course, attribute: str) -> Card:
    return Card.objects.get(course=course, attribute=attribute)


def changes(planned: Plan) -> dict[str, str]:
    """What happens to which fact, but for those to which nothing does."""
    return {
        card.after.attribute: card.change.value
        for card in planned.cards
        if card.change != "unchanged"
    }


def snapshot(course: Course) -> list[tuple[object, ...]]:
    """Every row of the course with its primary key."""
    course.refresh_from_db()
    return [
        (course.revision, course.title),
        *course.notes.order_by("pk").values_list(),
        *Card.objects.filter(course=course).order_by("pk").values_list(),
        *(
            row
            for note in course.notes.order_by("pk")
            for rows in (note.lessons, note.versions)
            for row in rows.order_by("pk").values_list()
        ),
        *course.publications.order_by("pk").values_list(),
    ]
