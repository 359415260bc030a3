"""Can the app serve as it stands? Where it cannot, a sentence says what to do."""

from __future__ import annotations

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import DatabaseError
from django.utils.translation import gettext as _


def fault() -> str:
    """Why pages could not be served; empty where they can.

    Leaves no connection behind: whoever is forked from here has its own.
    """
    # A pool waits for a server that is not there, and does not say why it is not.
    probe = connection.copy()
    probe.settings_dict["OPTIONS"].pop("pool", None)
    try:
        executor = MigrationExecutor(probe)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return _("The database is not prepared: run “manage.py migrate” first.")
    except DatabaseError as error:
        return _("The database cannot be opened: %(reason)s.") % {
            "reason": reason_of(error)
        }
    finally:
        probe.close()
        _let_go()
    if not settings.DEBUG and getattr(staticfiles_storage, "hashed_files", True) == {}:
        return _(
            "Styles and scripts are not collected: run “manage.py collectstatic --no-input” first."
        )
    return ""


def _let_go() -> None:
    """Of the app's own connection too, through which Django asks what was migrated."""
    if connection.in_atomic_block:
        return
    connection.close()
    if close_pool := getattr(connection, "close_pool", None):
        close_pool()


def of_error(error: DatabaseError) -> str:
    """What to do about a database that did not answer as a command expected."""
    reason = {"reason": reason_of(error)}
    if _answers():
        return (
            _(
                "The database is not prepared (%(reason)s): run “manage.py migrate” first."
            )
            % reason
        )
    return _("The database cannot be opened: %(reason)s.") % reason


def reason_of(error: DatabaseError) -> str:
    lines = str(error).splitlines() or [type(error).__name__]
    return lines[0].rstrip(".")


def _answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True
