"""The ratios of a module that knows them by name: python -m bench.ratios MODULE"""

from __future__ import annotations

import sys
from importlib import import_module

import django

from bench.timing import ratio


def main() -> None:
    django.setup()
    for name, figures in import_module(f"bench.{sys.argv[1]}").ratios().items():
        ratio(name, *figures)


if __name__ == "__main__":
    main()
