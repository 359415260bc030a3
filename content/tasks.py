"""What workers do where there are some, and the request itself where there are none."""

from __future__ import annotations

from django_tasks import task


@task()
def run(job: int) -> None:
    """A DraftJob, by its primary key."""
    from content.drafting import jobs

    jobs.run(job)
