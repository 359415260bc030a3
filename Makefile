# What a developer types; `make help` lists it. Needs make and Python 3.11 or newer.

.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# Production runs gunicorn itself (docs/deploying.md), not make.
export DEVELOPMENT ?= 1
export PORT ?= 8000
BIN := .venv/bin
MANIFEST := $(or $(STATIC_ROOT),$(or $(VAR_DIR),var)/static)/staticfiles.json
PYTEST = $(BIN)/python -m pytest

# An environment whose Python has gone, or whose installation was cut short, is none.
$(shell test ! -e .venv/unfinished && $(BIN)/python -c '' 2>/dev/null || rm -f .venv/ready .venv/ready-dev)

# Sets $$python: the environment's own, else the newest of the machine's that will do.
define find_python
python=; too_bare=; \
for candidate in $(BIN)/python $(or $(PYTHON),python3.14 python3.13 python3.12 python3.11 python3 python); do \
  "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
  if "$$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then python=$$candidate; break; fi; \
  too_bare=$${too_bare:-$$candidate}; \
done; \
if test -z "$$python" && test -n "$$too_bare"; then \
  echo "$$too_bare is new enough but has no venv module. On Debian or Ubuntu: apt-get install python3-venv. Else name another Python: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; exit 1; \
fi; \
if test -z "$$python"; then \
  echo "This needs Python 3.11 or newer, and $(or $(PYTHON),none of python3.14 … python3) is. Install one, or name it: make PYTHON=/path/to/python3 $(MAKECMDGOALS)" >&2; exit 1; \
fi
endef

.PHONY: help
help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

# Two things at a time on two cores: neither needs the other. A recipe that names MAKE
# itself would be run by `make --dry-run` too.
make = $(MAKE)
.PHONY: run
run: port .venv/ready  ## study at http://127.0.0.1:8000 (another port: PORT=8001)
	@$(make) $(MANIFEST) & compressing=$$!; \
	$(BIN)/python manage.py prepare_demo && \
	wait $$compressing && \
	exec $(BIN)/python -m studyapp

$(MANIFEST): .venv/ready $(shell find static -type f) $(wildcard docs/screenshots/*)
	@echo "Compressing styles and scripts…"
	@$(BIN)/python manage.py collectstatic --no-input --verbosity 0

.PHONY: port
port:
	@$(find_python); "$$python" -m studyapp.port $(PORT)

.PHONY: test
test: lint test-sqlite test-postgres test-browser  ## everything below, from nothing
	@echo
	@echo "All passed: linters, tests on SQLite, those with a database on Postgres, browser tests."

.PHONY: lint
lint: .venv/ready-dev  ## ruff, djade, mypy, import-linter, migrations
	@echo "== Linters"
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	git ls-files -z 'templates/*.html' | xargs -0 $(BIN)/djade --target-version 5.2 --check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run

.PHONY: format
format: .venv/ready-dev  ## rewrite the code as the linters want it
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	git ls-files -z 'templates/*.html' | xargs -0 $(BIN)/djade --target-version 5.2

.PHONY: test-sqlite
test-sqlite: .venv/ready-dev  ## tests on SQLite
	@echo "== Tests on SQLite"
	env -u TEST_DATABASE_URL $(PYTEST) --numprocesses auto --dist worksteal -m "not e2e"

.PHONY: test-postgres
test-postgres: .venv/ready-dev  ## those with a database on Postgres (a running one: TEST_DATABASE_URL=)
	@echo "== Tests on Postgres"
	$(BIN)/python -m tests.postgres $(PYTEST) --numprocesses auto --dist worksteal -m "not e2e"

.PHONY: test-browser
test-browser: .venv/ready-dev  ## tests in Chromium
	@echo "== Browser tests"
	@$(BIN)/python -m tests.e2e.chromium
	$(BIN)/python -m tests.postgres $(PYTEST) --numprocesses auto --maxprocesses 4 --dist worksteal tests/e2e

.PHONY: screenshots
screenshots: .venv/ready-dev  ## take the pictures of README and of the guides again
	@$(BIN)/python -m tests.e2e.chromium
	$(BIN)/python -m tests.e2e.screenshots docs/screenshots

.PHONY: bench
bench: .venv/ready-bench  ## speed as ratios, one a line (some of it: NAMES=)
	@$(BIN)/python -m bench $(NAMES)

.PHONY: messages
messages: .venv/ready-dev  ## bring locale/ up to date (needs gettext)
	@command -v xgettext >/dev/null || { echo "make messages needs GNU gettext: apt-get install gettext, or brew install gettext." >&2; exit 1; }
	$(BIN)/python manage.py makemessages --locale fr --no-obsolete --no-wrap --add-location file --ignore .venv --ignore var --ignore tests
	$(BIN)/pybabel compile --domain django --directory locale

.PHONY: lock
lock: .venv/ready-dev  ## pin the newest versions that pyproject.toml allows
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) --upgrade -o requirements.txt
	$(BIN)/uv pip compile $(LOCK) --upgrade --group dev -c requirements.txt -o requirements-dev.txt
	$(BIN)/uv pip compile $(LOCK) --upgrade --group bench -c requirements-dev.txt -o requirements-bench.txt
LOCK = pyproject.toml --quiet --universal --python-version 3.11 --extra postgres --generate-hashes --no-emit-index-url --no-header

.venv/ready: requirements.txt
	@if test -e .venv/unfinished || ! $(BIN)/python -m pip --version >/dev/null 2>&1; then rm -rf .venv; fi; \
	$(find_python); \
	mkdir -p .venv && touch .venv/unfinished; \
	if test ! -e $(BIN)/python; then \
	  echo "Making .venv with $$("$$python" --version)…"; \
	  "$$python" -m venv .venv; \
	fi
	@echo "Installing what the app needs (a minute the first time)…"
	@$(PIP_INSTALL) -r requirements.txt
	@rm .venv/unfinished && touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	@touch .venv/unfinished
	@echo "Installing what its tests need (another minute the first time)…"
	@$(PIP_INSTALL) -r requirements-dev.txt
	@rm .venv/unfinished && touch $@

.venv/ready-bench: requirements-bench.txt .venv/ready-dev
	@touch .venv/unfinished
	@echo "Installing the peer that the bench compares with…"
	@$(PIP_INSTALL) -r requirements-bench.txt
	@rm .venv/unfinished && touch $@

PIP_INSTALL = $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes
