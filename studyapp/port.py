"""Says, before anything slow is done, whether the server can have its port.

Runs on a bare Python, before the dependencies are installed: standard library only.
"""

from __future__ import annotations

import socket
import sys

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """Raises PermissionError where the system keeps the port for itself."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise
        except OSError:
            return False
    return True


def complaint(value: str) -> str:
    """Why the server cannot listen there, as a sentence; empty where it can."""
    if not (value.isascii() and value.isdigit() and 0 < int(value) < 65536):
        return f"PORT={value} is no port: choose a number from 1 to 65535."
    port = int(value)
    try:
        if is_free(port):
            return ""
    except PermissionError:
        return f"Port {port} is kept for the system: choose another, say PORT=8000."
    return f"Port {port} is taken. Choose another: make run PORT={_next_free(port)}"


def _next_free(port: int) -> int:
    above = range(max(port, 1024) + 1, 65536)
    return next((other for other in above if is_free(other)), 8000)


if __name__ == "__main__":
    sys.exit(complaint(sys.argv[1]) or 0)
