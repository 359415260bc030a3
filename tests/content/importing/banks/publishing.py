"""Banks for tests, and the short way from one to what is stored of it."""

from __future__ import annotations

from content.importing import Upload
from content.importing.banks import Plan, apply, plan
from content.models import Course, Question, QuestionRevision

BANK = """---
title: Stockage
domain: secure
---

## Rapports

id: rapports
task: 1.3
difficulty: 2

Quelle classe coûte le moins ?

- [x] S3 Standard-IA
  Rarement lu, aussitôt rendu.
- [ ] S3 Standard
- [ ] Toutes les réponses ci-dessus

> À retenir.

## Suppression

Quelles mesures protègent les objets ? (Deux.)

- [x] Le versionnement
- [x] MFA Delete
- [ ] Transfer Acceleration
"""


def publish(course: Course, text: str = BANK, path: str = "stockage.md") -> Plan:
    """Apply the plan of one bank, and hand it back."""
    planned = plan_of(course, text, path)
    apply(planned)
    return planned


def plan_of(course: Course, text: str, path: str = "stockage.md") -> Plan:
    return plan(course, [Upload(path, text.encode())])


def changes(planned: Plan) -> dict[str, str]:
    """What happens to which question."""
    return {one.question.name: one.change.value for one in planned.questions}


def refusals(planned: Plan) -> list[tuple[str, str]]:
    return [
        (one.reason.name, one.about) for bank in planned.banks for one in bank.refused
    ]


def question(course: Course, name: str) -> Question:
    return Question.objects.get(course=course, name=name)


def said(one: Question) -> QuestionRevision:
    return QuestionRevision.objects.current().get(question=one)
