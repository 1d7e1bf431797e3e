# One word for each thing one does here. Python 3.11 or newer is all it needs.
PYTHON ?= python3
PYTEST ?= --numprocesses=auto
UPGRADE ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := $(BIN)/uv pip compile --quiet $(if $(UPGRADE),--upgrade) pyproject.toml --group build \
	--universal --python-version 3.11 --generate-hashes --no-header

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help prove test check reports lock clean

help:
	@echo 'make prove    prove the law: every property of the catalogue, with its verdict'
	@echo 'make test     run the tests'
	@echo 'make check    everything that must pass before a change is merged'
	@echo 'make reports  write reports/ anew'
	@echo 'make lock     pin the dependencies anew (UPGRADE=1: to the newest versions)'
	@echo 'make clean    remove what the other recipes made'

prove: $(VENV)/.core
	@$(BIN)/lexproof prove

test: $(VENV)/.all
	$(BIN)/pytest $(PYTEST)

check: $(VENV)/.all
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports --no-logo
	@$(MAKE) --no-print-directory test
	@$(BIN)/lexproof prove --fresh --out .lexproof/verdicts.txt
	diff -u reports/verdicts.txt .lexproof/verdicts.txt
	@$(BIN)/lexproof prove --format markdown --out .lexproof/properties.md
	diff -u reports/properties.md .lexproof/properties.md
	@$(BIN)/lexproof cohort --out .lexproof/cohort.jsonl
	diff -u reports/cohort.jsonl .lexproof/cohort.jsonl
	@$(BIN)/lexproof structure --out .lexproof/structure.txt
	diff -u reports/structure.txt .lexproof/structure.txt
	@$(BIN)/lexproof strength --fresh --out .lexproof/strength.txt
	diff -u reports/strength.txt .lexproof/strength.txt
	@$(BIN)/lexproof prove --solver both --out .lexproof/confirmed.txt

reports: $(VENV)/.all
	@$(BIN)/lexproof prove --record --fresh --out reports/verdicts.txt
	@$(BIN)/lexproof prove --format markdown --out reports/properties.md
	@$(BIN)/lexproof cohort --out reports/cohort.jsonl
	@$(BIN)/python tests/reports/cases.py
	@$(BIN)/lexproof structure --out reports/structure.txt
	@$(BIN)/lexproof strength --fresh --out reports/strength.txt
	@$(BIN)/python tests/readme/blocks.py

lock: $(VENV)/.all
	$(COMPILE) --all-extras --output-file requirements.txt
	$(COMPILE) --constraints requirements.txt --output-file requirements-core.txt

clean:
	rm -rf $(VENV) dist .benchmarks .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

# Set-up. A stamp file stands for what is installed, so that nothing is installed twice.

# $(call install,FILE): the pinned packages of a file, named in one line first, and lexproof itself
define install
	@echo "installing into $(VENV): $$(sed -n 's/^\([a-z0-9-]*\)==\([^ ]*\).*/\1 \2,/p' $(1) | tr '\n' ' ' | sed 's/, $$//')"
	@$(PIP) install --no-compile --require-hashes --requirement $(1)
	@$(PIP) install --no-deps --no-build-isolation --editable .
endef

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'lexproof needs Python 3.11 or newer; name one: make PYTHON=python3.13' >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo 'this Python cannot make virtual environments; install its venv module (on Debian: apt install python3-venv)' >&2; exit 2; }
	@echo "making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.core: $(VENV)/.made requirements-core.txt pyproject.toml
	$(call install,requirements-core.txt)
	@touch $@

$(VENV)/.all: $(VENV)/.made requirements.txt pyproject.toml
	$(call install,requirements.txt)
	@touch $(VENV)/.core $@
