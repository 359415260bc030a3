"""A worker of gunicorn that waits for nobody who connects and says nothing.

Browsers connect before they know what to ask for, and a phone that loses its network says
no more. gunicorn's own worker waits for each of them until it is ended itself: as many
silent connections as there are workers stop the whole site for that long.
"""

from __future__ import annotations

import socket
import time
from typing import Any, NamedTuple

from gunicorn.workers.sync import SyncWorker


class _Silent(NamedTuple):
    """Who has connected, and until when they may begin to ask."""

    listener: Any
    addr: Any
    until: float


class Worker(SyncWorker):  # type: ignore[misc]  # gunicorn has no types
    # Seconds in which a request follows its connection: it is on its way already. Whoever
    # takes longer waits beside the others, as long as browsers keep what they may need.
    promptly = 0.05
    patience = 15.0
    # Seconds that a request which has begun may stand still: in its head, which comes at
    # once, and in what follows it, a file that is handed in.
    head = 5.0
    standstill = 20.0
    # So many at most: a worker that looks after more looks at each of them every time.
    most_silent = 100

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        # In the order of their coming, and so of their `until`.
        self.silent: dict[socket.socket, _Silent] = {}

    def handle(self, listener: Any, client: socket.socket, addr: Any) -> None:
        if self._speaks(client):
            self._answer(listener, client, addr)
        else:
            self.silent[client] = _Silent(
                listener, addr, time.monotonic() + self.patience
            )
            self.wait_fds.append(client)

    def wait(self, timeout: float) -> Any:
        """Those listeners that somebody waits at; who asks at last is answered."""
        self._let_go()
        ready = super().wait(min(timeout, self.patience) if self.silent else timeout)
        asking = [client for client in ready or () if client in self.silent]
        for client in asking:
            self.wait_fds.remove(client)
            one = self.silent.pop(client)
            self._answer(one.listener, client, one.addr)
        return ready and [one for one in ready if one not in asking]

    def _answer(self, listener: Any, client: socket.socket, addr: Any) -> None:
        client.settimeout(self.head)
        super().handle(listener, client, addr)

    def handle_request(
        self, listener: Any, req: Any, client: socket.socket, addr: Any
    ) -> None:
        client.settimeout(self.standstill)
        super().handle_request(listener, req, client, addr)

    def _speaks(self, client: socket.socket) -> bool:
        """Whether anything comes of it at once, its end included; nothing is taken."""
        client.settimeout(self.promptly)
        try:
            client.recv(1, socket.MSG_PEEK)
        except TimeoutError:
            return False
        except OSError:
            pass
        return True

    def _let_go(self) -> None:
        now = time.monotonic()
        too_many = len(self.silent) - self.most_silent
        for place, (client, one) in enumerate(list(self.silent.items())):
            if place >= too_many and one.until > now:
                break
            self.wait_fds.remove(client)
            del self.silent[client]
            client.close()
