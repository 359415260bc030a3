"""What workers do where there are some, and the request itself where there are none."""

from __future__ import annotations

from django_tasks import task

from content.drafting import running


@task()
def run(job: int) -> None:
    """A DraftJob, by its primary key."""
    running.run(job)
