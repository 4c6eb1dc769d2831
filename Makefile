# One command each. `make` alone lists them. Nothing here needs more than python3, make and, on Debian or
# Ubuntu, apt: system libraries are installed by `make system`, Python packages from the hash-locked files.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRANSLATIONS := $(patsubst %.ts,%.qm,$(wildcard resources/i18n/*.ts))
# A session bus of its own: tests never meet the keyring, the lock screen or the notifications of the desktop.
BUS := dbus-run-session --
OFFSCREEN := QT_QPA_PLATFORM=offscreen
# Where it is set, each of the suite's hundreds of processes would compile every module again.
unexport PYTHONDONTWRITEBYTECODE
ifneq ($(strip $(DISPLAY)$(WAYLAND_DISPLAY)),)
OFFSCREEN_UNLESS_DISPLAY :=
else
OFFSCREEN_UNLESS_DISPLAY := $(OFFSCREEN)
endif

.PHONY: help
help: ## list what there is
	@grep -E '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: demo
demo: $(READY) i18n ## a vault, played meetings, a signed PDF and its verification; with a display, the window
	$(OFFSCREEN_UNLESS_DISPLAY) $(BIN)/python -m exitdesk demo

.PHONY: test
test: $(READY) i18n ## the whole suite, in random order, on two cores
	$(BUS) $(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

.PHONY: check check-format check-lint check-types check-layers check-house check-translations
check: check-format check-lint check-types check-layers check-house check-translations ## everything but the tests

check-format: $(READY)
	$(BIN)/ruff format --check .

check-lint: $(READY)
	$(BIN)/ruff check .

check-types: $(READY)
	$(BIN)/mypy

check-layers: $(READY)
	$(BIN)/lint-imports --no-logo

check-house: $(READY)
	$(BIN)/python -m pytest -q tests/architecture

check-translations: $(READY)
	$(BIN)/python -m tools.check_i18n

.PHONY: cover
cover: $(READY) i18n ## the pure core and the keys are covered line by line and branch by branch
	rm -rf build/coverage && mkdir -p build/coverage
	$(OFFSCREEN) $(BIN)/coverage run -m pytest -q tests/unit tests/property tests/storage
	$(BIN)/coverage combine -q
	$(BIN)/coverage report --fail-under=100 \
	  --include='exitdesk/sos/*,exitdesk/cases/*,exitdesk/crypto/*,exitdesk/storage/migrations/*'

.PHONY: format
format: $(READY) ## put every file in shape
	$(BIN)/ruff check --fix --quiet . || true
	$(BIN)/ruff format .

.PHONY: screens
screens: $(READY) i18n ## every screen, light and dark, two sizes, two languages, into build/screens/
	mkdir -p build/screens
	$(OFFSCREEN) TZ=Europe/Copenhagen $(BIN)/python -m tests.screens

.PHONY: sheets
sheets: $(READY) ## what `make screens` made, on contact sheets in docs/screens/
	$(OFFSCREEN) $(BIN)/python -m tests.screens.sheets

.PHONY: bench
bench: $(READY) i18n ## every row of the performance goals beside its limit or peer
	@packaging/peers.sh
	$(BIN)/python -m bench.run $(ARGS)

.PHONY: soak
soak: $(READY) i18n ## the long runs of docs/reliability.md at their full counts; ARGS="R1 --percent 10" for less
	$(BUS) env HYPOTHESIS_PROFILE=soak $(BIN)/python -m pytest -q -m "soak or not soak" -o timeout=0 tests/property tests/accessibility
	$(BUS) $(BIN)/python -m tests.soak $(ARGS)

.PHONY: package
package: $(READY) i18n ## wheel and .deb, installed and started in a bare Debian
	packaging/wheel.sh
	packaging/deb/build.sh
	packaging/deb/try_in_chroot.sh

.PHONY: i18n
i18n: $(READY) $(TRANSLATIONS) ## compile the translations

resources/i18n/%.qm: resources/i18n/%.ts | $(READY)
	$(BIN)/pyside6-lrelease -silent $< -qm $@

.PHONY: lupdate
lupdate: $(READY) ## read the texts of the window into resources/i18n/exitdesk_en.ts
	$(BIN)/python -m tools.check_i18n --update

.PHONY: lock
lock: $(READY) ## lock the versions in requirements/*.in with their hashes
	packaging/lock.sh

.PHONY: system
system: ## the system libraries and tools, by apt where there is apt
	@packaging/system.sh

$(READY): requirements/dev.txt pyproject.toml | system
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info[:2] == (3, 11) else "Python 3.11 is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	touch $@

.PHONY: clean
clean: ## remove what was built; never a vault
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache resources/i18n/*.qm
