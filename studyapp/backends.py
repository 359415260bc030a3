from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend

from studyapp import rows
from studyapp.models import User

_USER = rows.Columns(User, "u")
_STATEMENT = f"SELECT {_USER.sql} FROM studyapp_user u WHERE u.id = %(user)s"  # noqa: S608


class AccountBackend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's, with the account of a request read by a statement at hand.

    It is read before every card (docs/answering.md).
    """

    def get_user(self, user_id: int) -> User | None:
        row = rows.first(_STATEMENT, {"user": user_id})
        user = _USER.read(row) if row else None
        return user if self.user_can_authenticate(user) else None
