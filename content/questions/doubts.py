"""What does a bank lack that an exam needs, though its questions can be taken?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from content.banks import BankQuestion, Reason, Remark
from content.examguide import TASKS, WEIGHTS, domain_of


def wrong_labels(question: BankQuestion) -> Iterator[Remark]:
    """A domain or task statement that the exam guide does not have, or apart."""
    domain, task = question.labels.domain, question.labels.task
    if domain and domain not in WEIGHTS:
        yield _on(question, Reason.UNKNOWN_DOMAIN, domain)
    if task and task not in TASKS:
        yield _on(question, Reason.UNKNOWN_TASK, task)
    elif task and domain in WEIGHTS and domain != domain_of(task):
        yield _on(question, Reason.TASK_ELSEWHERE, f"{task}, {domain}")


def of_bank(questions: Sequence[BankQuestion]) -> Iterator[Remark]:
    """Wrong labels one by one; what is missing, once for all of them."""
    for question in questions:
        yield from wrong_labels(question)
    yield from _once(
        [one for one in questions if not one.labels.domain],
        Reason.NO_DOMAIN,
        Reason.NO_DOMAINS,
    )
    yield from _once(
        [one for one in questions if not _explains(one)],
        Reason.NO_EXPLANATION,
        Reason.NO_EXPLANATIONS,
    )


def _explains(question: BankQuestion) -> bool:
    told = question.explanation, *(one.explanation for one in question.options)
    return any(told)


def _once(
    lacking: Sequence[BankQuestion], alone: Reason, several: Reason
) -> Iterator[Remark]:
    """Of the first one, with how many there are."""
    if len(lacking) == 1:
        yield _on(lacking[0], alone, "")
    elif lacking:
        yield _on(lacking[0], several, str(len(lacking)))


def _on(question: BankQuestion, reason: Reason, about: str) -> Remark:
    return Remark.on(question.line, question.title, reason, about)
