# Invoice Scanner. `make` alone lists what there is to say.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
WEB := frontend.react
NPM := $(BIN)/python -m scanner_embedded.node
PADDLE := .venv-paddle
PROJECTS := invoice.scanner.contract invoice.scanner.api invoice.scanner.processing deploy/embedded
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --annotation-style line --custom-compile-command "make lock"

# The versions of dev.txt, but for what paddleocr pins otherwise.
SHARED = sed -nE 's/^([a-z0-9.-]+==[^ ]+( ; [^\]+)?) .*/\1/p' locks/dev.txt | grep -vE '^(numpy|opencv-python-headless|pyyaml)='

# A stamp a lock: pip runs again only when a lock or a project's metadata changed. `dev` holds all that `embedded` does.
INSTALL = $(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r locks/$(1).txt \
	&& $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation $(addprefix -e ./,$(PROJECTS))
METADATA := $(addsuffix /pyproject.toml,$(PROJECTS))

.PHONY: help
help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/bin/pip $(BENCH)/bin/pip: %/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Invoice Scanner needs Python 3.11 or newer: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv $* || { echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; rm -rf $*; exit 1; }

$(VENV)/embedded.stamp: locks/embedded.txt $(METADATA) | $(VENV)/bin/pip
	@echo "Installing the packages (once; a minute or so) ..."
	@$(call INSTALL,embedded) && touch $@

$(VENV)/dev.stamp: locks/dev.txt $(METADATA) | $(VENV)/bin/pip
	@echo "Installing the packages and the tools (once; a minute or so) ..."
	@$(call INSTALL,dev) && touch $@ $(VENV)/embedded.stamp

# All of its lock or nothing: `--no-deps`, as rapidocr asks for a cv2 that paddleocr's would overwrite.
$(PADDLE)/stamp: locks/paddle.txt locks/test.txt $(METADATA)
	@echo "Installing PaddleOCR in a place of its own (once; a few minutes) ..."
	@$(PYTHON) -m venv $(PADDLE)
	@$(PADDLE)/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r locks/paddle.txt -r locks/test.txt
	@$(PADDLE)/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e ./invoice.scanner.contract -e ./invoice.scanner.processing
	@$(PADDLE)/bin/python -m scanner_processing.ocr.models $(PADDLE)/models && touch $@

# The engines that ours is compared with are no part of the product: they have an environment of their own.
$(BENCH)/bench.stamp: private BIN := $(BENCH)/bin
$(BENCH)/bench.stamp: locks/bench.txt $(METADATA) | $(BENCH)/bin/pip
	@echo "Installing the packages and other engines (once; a minute or so) ..."
	@$(call INSTALL,bench) && touch $@

$(WEB)/node_modules/.package-lock.json: $(WEB)/package-lock.json $(VENV)/dev.stamp
	@echo "Installing the web app's packages (once; half a minute or so) ..."
	@$(NPM) ci --silent && touch $@

## Running it

.PHONY: up
up: $(VENV)/embedded.stamp ## Start everything on this machine and scan a sample
	@$(BIN)/python -m scanner_embedded up

.PHONY: down
down: $(VENV)/embedded.stamp ## Stop everything; nothing is lost
	@$(BIN)/python -m scanner_embedded down

.PHONY: status
status: $(VENV)/embedded.stamp ## Say what runs, and where
	@$(BIN)/python -m scanner_embedded status

.PHONY: logs
logs: $(VENV)/embedded.stamp ## Show the logs; with DOC=id the whole way of one document
	@$(BIN)/python -m scanner_embedded logs $(DOC)

.PHONY: flower
flower: $(VENV)/embedded.stamp ## Start Flower, which shows queues and workers, on port 5555
	@$(BIN)/python -m scanner_embedded flower

.PHONY: dead-letters
dead-letters: $(VENV)/embedded.stamp ## List what failed for good, and why
	@$(BIN)/python -m scanner_embedded dead-letters

.PHONY: replay
replay: $(VENV)/embedded.stamp ## Take all of that up again; with DOC=id one document
	@$(BIN)/python -m scanner_embedded replay $(DOC)

## Working on it

.PHONY: check
check: $(VENV)/dev.stamp $(WEB)/node_modules/.package-lock.json ## Style, types, import rules, file lengths
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo | tail -n 3
	@$(BIN)/python tests/file_lengths.py
	@$(BIN)/python -m scanner_api.openapi | cmp --silent - $(WEB)/openapi.json || { echo "$(WEB)/openapi.json is stale: make openapi"; exit 1; }
	@$(NPM) run --silent check

.PHONY: format
format: $(VENV)/dev.stamp $(WEB)/node_modules/.package-lock.json ## Put the code into the house style
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format .
	@$(NPM) run --silent format

.PHONY: test
test: $(VENV)/dev.stamp $(WEB)/node_modules/.package-lock.json ## All tests: unit, integration, acceptance, browser
	@$(NPM) run --silent test
	@$(BIN)/pytest

.PHONY: unit
unit: $(VENV)/dev.stamp ## The tests that need no server (seconds)
	@$(BIN)/pytest -m "not stack"

.PHONY: test-paddle
test-paddle: $(PADDLE)/stamp ## Hold PaddleOCR to what every engine is held to, in an environment of its own
	@OCR_MODELS_DIR=$(PADDLE)/models REQUIRED_ENGINES=paddleocr $(PADDLE)/bin/pytest --noconftest -k "paddleocr or test_ocr.py" \
		invoice.scanner.processing/tests/test_ocr_engines.py invoice.scanner.processing/tests/test_ocr.py

.PHONY: chaos
chaos: $(VENV)/dev.stamp ## Kill, freeze and restart everything under load; nothing may be lost (half an hour)
	@$(BIN)/pytest tests/chaos -m ""

.PHONY: bench-pages
bench-pages: $(BENCH)/bench.stamp ## Our reading of pages against other engines (ten minutes); with DATA=folder on yours
	@$(BENCH)/bin/python -m bench.pages $(if $(DATA),--data "$(DATA)") $(if $(PAGES),--pages $(PAGES))

.PHONY: bench-accuracy
bench-accuracy: $(VENV)/dev.stamp ## How right the fields are (minutes); with DATA=folder on invoices of yours
	@$(BIN)/python -m bench.accuracy $(if $(DATA),--data "$(DATA)") $(if $(READINGS),--readings "$(READINGS)") \
		$(if $(ADDRESS),--address "$(ADDRESS)") $(if $(OUT),--out "$(OUT)")

.PHONY: bench-product
bench-product: $(VENV)/dev.stamp ## The whole product against its engine alone (minutes)
	@$(BIN)/python -m bench.product

.PHONY: openapi
openapi: $(VENV)/dev.stamp ## Write the API's document, from which the web app's client is made
	@$(BIN)/python -m scanner_api.openapi > $(WEB)/openapi.json

.PHONY: screenshots
screenshots: $(VENV)/dev.stamp ## Take the pictures of the documents: every screen, light and dark
	@$(BIN)/python -m tests.browser.screenshots

.PHONY: env-example
env-example: $(VENV)/dev.stamp ## Write config/.env.example anew from the settings
	@$(BIN)/python -m config.env_example > config/.env.example

.PHONY: samples
samples: $(VENV)/dev.stamp ## Draw the sample invoices again
	@$(BIN)/python -m samples.generate

.PHONY: lock
lock: $(VENV)/dev.stamp ## Resolve the dependencies again: dev holds all, the others are parts of it, paddle stands apart
	@$(COMPILE) $(METADATA) --extra tesseract --group pyproject.toml:dev -o locks/dev.txt
	@$(COMPILE) $(METADATA) --extra tesseract --group pyproject.toml:build -c locks/dev.txt -o locks/embedded.txt
	@$(COMPILE) invoice.scanner.contract/pyproject.toml invoice.scanner.api/pyproject.toml --group pyproject.toml:build -c locks/dev.txt -o locks/api.txt
	@$(COMPILE) invoice.scanner.contract/pyproject.toml invoice.scanner.processing/pyproject.toml --extra tesseract --group pyproject.toml:build -c locks/dev.txt -o locks/processing.txt
	@$(COMPILE) --group pyproject.toml:test -c locks/dev.txt -o locks/test.txt
	@$(COMPILE) --no-annotate invoice.scanner.contract/pyproject.toml invoice.scanner.processing/pyproject.toml --extra paddleocr --group pyproject.toml:build -c <($(SHARED)) --overrides locks/paddle-overrides.txt -o locks/paddle.txt
	@$(COMPILE) $(METADATA) --extra tesseract --group pyproject.toml:bench -c locks/dev.txt -o locks/bench.txt
