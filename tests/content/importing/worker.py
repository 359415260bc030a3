"""A process that imports one note, on the database that TEST_DATABASE_URL names.

python -m tests.content.importing.worker PATH

It plans, says "planned", and applies at the next line that it reads: "applied" or
"outdated".
"""

from __future__ import annotations

import os
import sys

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
django.setup()

from content.importing import PlanOutdated, Upload, apply, plan  # noqa: E402
from content.importing.starter import starter_course  # noqa: E402

if __name__ == "__main__":
    path = sys.argv[1]
    planned = plan(starter_course(), [Upload(path, f"# {path}\n\nTexte.".encode())])
    print("planned", flush=True)
    sys.stdin.readline()
    try:
        publication = apply(planned)
    except PlanOutdated:
        print("outdated")
    else:
        print("applied" if publication else "nothing to apply")
