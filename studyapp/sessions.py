"""Django's sessions in the database, read by a statement at hand.

One is read before every card (docs/answering.md).
"""

from __future__ import annotations

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from studyapp import rows

_SESSION = rows.Columns(Session, "s")
_STATEMENT = f"""
    SELECT {_SESSION.sql} FROM django_session s
    WHERE s.session_key = %(key)s AND s.expire_date > %(now)s
"""  # noqa: S608 - put together from names of columns


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        found = {"key": self.session_key, "now": rows.moment(timezone.now())}
        row = rows.first(_STATEMENT, found)
        if row is None:
            # Its key is not one of ours: saved again, it gets another.
            self._session_key = None
            return None
        return _SESSION.read(row)
