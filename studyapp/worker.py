"""A worker of gunicorn that lets go of who connects and says nothing.

Browsers connect before they know what to ask for, and a phone that loses its network says
no more. gunicorn's own worker waits for them until it is ended itself: as many silent
connections as there are workers stop the whole site for that long.
"""

from __future__ import annotations

import socket
from typing import Any

from gunicorn.workers.sync import SyncWorker

# Seconds: a request follows its connection within one round trip, and a browser whose
# connection was closed unused makes another one.
PATIENCE = 2.0


class Worker(SyncWorker):  # type: ignore[misc]  # gunicorn has no types
    def handle(self, listener: Any, client: socket.socket, addr: Any) -> None:
        if _speaks(client):
            super().handle(listener, client, addr)
        else:
            client.close()


def _speaks(client: socket.socket) -> bool:
    """Whether anything comes of it in time; nothing is taken away."""
    client.settimeout(PATIENCE)
    try:
        return bool(client.recv(1, socket.MSG_PEEK))
    except OSError:
        return False
    finally:
        client.settimeout(None)
