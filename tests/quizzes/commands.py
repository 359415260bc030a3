"""How a worker is told what to do, and says what came of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable


def say(result: object) -> None:
    print(json.dumps(result), flush=True)


def wait_for_the_others() -> None:
    say("ready")
    sys.stdin.readline()


def obey(*commands: Callable[..., None]) -> None:
    """Does what the command line names, with the arguments that follow."""
    command = {command.__name__: command for command in commands}[sys.argv[1]]
    command(*sys.argv[2:])
