# Every target does its own set-up: see tools/setup.sh.
PYTHON ?= python3
export PYTHON
PY := .venv/bin/python
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run demo test score conformance lint format bench build lock clean setup-run setup-dev setup-conformance setup-build

help:
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 20

setup-run setup-dev setup-build setup-conformance:
	@tools/setup.sh $(@:setup-%=%)

run: setup-run ## open the window; without a display, do what make demo does
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PY) -m briefing; \
	else echo "There is no display here: building the sample pack into out/ instead."; $(PY) -m briefing demo -o out; fi

demo: setup-run ## build the sample pack as PDF and Word, and a picture of the window, into out/
	@$(PY) -m briefing demo -o out

test: setup-dev ## the whole suite (ARGS="-k quote" runs a part)
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest --ignore=tests/conformance -n auto $(ARGS)

score: setup-dev ## how well the sample articles beside the checkout are read, as a table
	@$(PY) -m tools.score

conformance: setup-conformance ## LibreOffice, veraPDF, the Open XML SDK, real windows, an installed wheel
	@BRIEFING_CONFORMANCE=1 $(PY) -m pytest tests/conformance $(ARGS)

lint: setup-dev ## ruff, mypy and the layers
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports

format: setup-dev ## let ruff lay out the code
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: setup-dev ## every script in benchmarks/
	@set -e; for script in benchmarks/[a-z]*.py; do echo "== $$script"; $(PY) "$$script"; done

build: setup-build ## the frozen program in dist/briefing, started once
	@$(PY) -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	@QT_QPA_PLATFORM=offscreen dist/briefing/briefing demo -o out/frozen
	@du -sh dist/briefing

lock: ## pin the newest dependencies anew
	@tools/lock.sh

clean: ## remove everything that can be made again
	rm -rf .venv .tools build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
